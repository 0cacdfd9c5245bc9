"""A route as slides for PowerPoint."""

from klantroutes.model.route import Route


def generate(route: Route) -> bytes:
    """Return the drawing as a picture, as shapes to go on drawing with, and as a table for each phase."""
    from klantroutes.exporters.slides.file import presentation

    return presentation(route)
