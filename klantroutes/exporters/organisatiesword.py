"""A sheet for each organisation to sign, in one Word file."""

from klantroutes.exporters.policy.organisations import organisations
from klantroutes.model.route import Route


def generate(route: Route) -> bytes:
    """Return the sheets of all organisations."""
    from klantroutes.exporters.word.file import word_file

    return word_file(organisations(route))
