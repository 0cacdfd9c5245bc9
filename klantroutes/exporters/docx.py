"""The policy document about a route, for Word."""

from klantroutes.exporters.policy.policy import policy
from klantroutes.model.route import Route


def generate(route: Route) -> bytes:
    """Return the policy document in our own look."""
    from klantroutes.exporters.word.file import word_file

    return word_file(policy(route))


def generate_in(route: Route, template: bytes) -> bytes:
    """Return the policy document in a house template: a Word file with fields such as `{{titel}}`.

    A paragraph with only `{{beleidsstuk}}` becomes the whole document, one with `{{overdrachten}}` becomes that
    chapter; short fields are filled in where they stand. Raises a TemplateFault when the template is no Word file.
    """
    from klantroutes.exporters.word.house import filled

    return filled(policy(route), template)


def sample() -> bytes:
    """Return a house template to begin with."""
    from klantroutes.exporters.word.sample import sample

    return sample()
