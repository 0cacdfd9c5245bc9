"""Small changes to a route or its surroundings: each returns a function that makes the change."""

from dataclasses import replace

from klantroutes.storage.coalition import CoalitionFile
from klantroutes.storage.parse import from_content

from .building import lines


def _edited(change):
    """Return the change of a route as a change of a route with its surroundings; what comes out is read as a file."""

    def apply(route, local):
        content = route.model_dump(mode="json", exclude_unset=True)
        change(content)
        return from_content(content), local

    return apply


def set_(name, **fields):
    """Fill in these fields of a step."""

    def change(content):
        next(step for step in content["steps"] if step["id"] == name).update(fields)

    return _edited(change)


def moved(name, first, last):
    """Give a step another period."""
    return set_(name, period={"start": first, "end": last})


def gone(*names):
    """Take steps away with every line at them."""

    def change(content):
        assert set(names) <= {step["id"] for step in content["steps"]}
        content["steps"] = [step for step in content["steps"] if step["id"] not in names]
        content["links"] = [one for one in content["links"] if not {one["source"], one["target"]} & set(names)]

    return _edited(change)


def cut(words):
    """Take this line away."""

    def change(content):
        assert words in {one["id"] for one in content["links"]}
        content["links"] = [one for one in content["links"] if one["id"] != words]

    return _edited(change)


def added(words, *steps):
    """Draw these steps with these lines."""

    def change(content):
        content["steps"] += steps
        content["links"] += lines(words)

    return _edited(change)


def target(**fields):
    """Mean the route for other clients; a list is added to what was there."""

    def change(content):
        before = content["target"]
        for name, value in fields.items():
            before[name] = [*before.get(name, ()), *value] if isinstance(value, list) else value

    return _edited(change)


def route(**fields):
    """Fill in these fields of the route itself."""
    return _edited(lambda content: content.update(fields))


def coalition(**fields):
    """Fill in these fields of the file of the coalition; a list is added to what was there, a tuple replaces it."""

    def apply(before, local):
        content = local.coalition.model_dump(mode="json", exclude_unset=True)
        for name, value in fields.items():
            content[name] = [*value, *content.get(name, ())] if isinstance(value, list) else value
        return before, replace(local, coalition=CoalitionFile.model_validate(content))

    return apply


def together(*changes):
    """Make these changes one after the other, where one gesture of a person touches more than one step."""

    def apply(before, local):
        for change in changes:
            before, local = change(before, local)
        return before, local

    return apply
