"""The published stories of mothers, as client profiles that are ready to use."""

import json
from dataclasses import dataclass
from functools import lru_cache

from klantroutes import resources

from .profile import Profile


@dataclass(frozen=True)
class Story:
    """A mother as her story tells; level and factors are our reading of it.

    `about` says where the story takes place, `route` is the name of the example route drawn from it, and `source` the
    code of where it was published.
    """

    id: str
    name: str
    about: str
    route: str
    profile: Profile
    source: str


@lru_cache(maxsize=1)
def stories() -> tuple[Story, ...]:
    """Return the stories that ship with the program, read once."""
    rows = json.loads(resources.path("verhalen.json").read_text(encoding="utf-8"))
    return tuple(
        Story(
            row["id"],
            row["name"],
            row["about"],
            row["route"],
            Profile(row["level"], frozenset(row["factors"]), frozenset(row["traits"])),
            row["source"],
        )
        for row in rows
    )
