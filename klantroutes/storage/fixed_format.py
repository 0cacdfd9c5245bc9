"""Reading the JSON files beside routes: one format and one version each, checked to the letter."""

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import ValidationError

from klantroutes.model.base import Model

from .errors import FileFault
from .files import read_bytes
from .strict_json import parse_json
from .words import fault_in

Content = TypeVar("Content", bound=Model)


@dataclass(frozen=True)
class FixedFormat(Generic[Content]):
    """A kind of file: what its fields `format` and `version` must say, how people call it, and its model."""

    format: str
    version: int
    called: str
    model: type[Content]

    def read(self, path: Path) -> Content:
        """Return what is in this file, or raise a FileFault that begins with the path as it was given."""
        try:
            return self.parse(read_bytes(path))
        except FileFault as fault:
            raise fault.within(str(path)) from None

    def parse(self, data: bytes) -> Content:
        """Return what is in these bytes, or raise a FileFault."""
        other = FileFault(f"dit is geen {self.called.removeprefix('een ')}", f"Verwacht wordt JSON met {self._head()}.")
        content = parse_json(data, other)
        if content.get("format") != self.format:
            raise FileFault(other.wrong, other.advice, "format")
        version = content.get("version")
        if not isinstance(version, int) or isinstance(version, bool) or version != self.version:
            raise FileFault(
                f"versie {version} van dit bestand kent dit programma niet",
                f"Het kent versie {self.version}.",
                "version",
            )
        try:
            return self.model.model_validate(content)
        except ValidationError as error:
            raise fault_in(error, self.called) from None

    def _head(self) -> str:
        return f'"format": "{self.format}"'
