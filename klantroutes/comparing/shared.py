"""The common beginning of two files, when both kept it."""

from klantroutes.model.route import Route, Version


def shared_version(mine: Route, theirs: Route) -> Version | None:
    """Return the newest version that both keep unchanged; of equally old ones the last in the file."""
    others = {version.id: version for version in theirs.versions or ()}
    both = [(one.created or "", at, one) for at, one in enumerate(mine.versions or ()) if others.get(one.id) == one]
    return max(both, key=lambda found: found[:2])[2] if both else None
