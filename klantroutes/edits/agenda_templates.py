"""The agendas that ship with the program, for a meeting of one and a half and of three hours."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from klantroutes import resources
from klantroutes.model.identifiers import new_id
from klantroutes.model.workshop import AgendaItem

from .revise import revised


@dataclass(frozen=True)
class AgendaTemplate:
    """An agenda to begin with."""

    id: str
    name: str
    parts: tuple[AgendaItem, ...]

    @property
    def minutes(self) -> int:
        """How long all parts take together."""
        return sum(part.minutes or 0 for part in self.parts)

    def fresh(self) -> tuple[AgendaItem, ...]:
        """Return the parts with ids of their own, to be put in a route."""
        return tuple(revised(part, id=new_id("ag")) for part in self.parts)


@lru_cache(maxsize=1)
def agenda_templates() -> tuple[AgendaTemplate, ...]:
    """Return the agendas that ship with the program, the shortest first; read once."""
    files = sorted(resources.path("agenda").glob("*.json"))
    return tuple(sorted(map(_read, files), key=lambda template: template.minutes))


def _read(path: Path) -> AgendaTemplate:
    content = json.loads(path.read_text(encoding="utf-8"))
    parts = (AgendaItem.model_validate({"id": f"{path.stem}-{n}", **part}) for n, part in enumerate(content["parts"]))
    return AgendaTemplate(path.stem, content["name"], tuple(parts))
