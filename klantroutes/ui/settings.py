"""What the program remembers of a user: the place of the window and panels, recent files and choices."""

from pathlib import Path

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray, QSettings

RECENT = 10
_WHEEL, _CALM = "beeld/muiswiel_zoomt", "beeld/minder_beweging"


class Settings:
    """The settings file of this user; a broken or missing file gives the defaults."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or user_config_path("klantroutes", appauthor=False) / "klantroutes.ini"
        self._store = QSettings(str(self._file), QSettings.Format.IniFormat)

    @property
    def scheme(self) -> str:
        """`systeem`, or one that the menu of colours names."""
        return self._text("beeld/kleuren", "systeem")

    @scheme.setter
    def scheme(self, value: str) -> None:
        self._store.setValue("beeld/kleuren", value)

    @property
    def wheel_zooms(self) -> bool:
        """Whether the mouse wheel zooms instead of scrolls."""
        return self.is_on(_WHEEL)

    @wheel_zooms.setter
    def wheel_zooms(self, value: bool) -> None:
        self.switch(_WHEEL, value)

    @property
    def wheel_known(self) -> bool:
        """Whether this user ever said what the wheel does."""
        return self._store.contains(_WHEEL)

    def is_on(self, name: str, default: bool = False) -> bool:
        """Return a choice that is on or off, by its name in the file."""
        return self._text(name, "ja" if default else "nee") == "ja"

    def switch(self, name: str, on: bool) -> None:
        """Keep a choice that is on or off."""
        self._store.setValue(name, "ja" if on else "nee")

    def words(self, name: str) -> str:
        """Return a choice in words, such as the last folder; empty when nothing was kept."""
        return self._text(name, "")

    def keep_words(self, name: str, words: str) -> None:
        """Keep a choice in words."""
        self._store.setValue(name, words)

    def keys_of(self, action: str) -> tuple[str, ...] | None:
        """Return the keys that this user gave to an action; None where the user left it as it was."""
        found = self._text(f"sneltoetsen/{action}", "-")
        return None if found == "-" else tuple(found.split())

    def give_keys(self, action: str, keys: tuple[str, ...] | None) -> None:
        """Keep the keys of an action; None gives it back those it had."""
        if keys is None:
            self._store.remove(f"sneltoetsen/{action}")
        else:
            self._store.setValue(f"sneltoetsen/{action}", " ".join(keys))

    @property
    def calm(self) -> bool:
        """Whether nothing may move by itself."""
        return self.is_on(_CALM)

    @calm.setter
    def calm(self, value: bool) -> None:
        self.switch(_CALM, value)

    @property
    def name(self) -> str:
        """The name that this user gave when accepting a gap."""
        return self._text("gebruiker/naam", "")

    @name.setter
    def name(self, value: str) -> None:
        self._store.setValue("gebruiker/naam", value)

    @property
    def folder(self) -> str:
        """The folder of the last file that was opened or saved."""
        return self._text("bestanden/map", str(Path.home()))

    @property
    def recent(self) -> list[str]:
        """The paths that were opened last, newest first; files that are gone are left out."""
        return [path for path in self._text("bestanden/recent", "").split("\n") if path and Path(path).is_file()]

    def remember(self, path: Path) -> None:
        """Put this file in front of the recent files."""
        paths = [str(path), *(name for name in self.recent if name != str(path))]
        self._store.setValue("bestanden/recent", "\n".join(paths[:RECENT]))
        self._store.setValue("bestanden/map", str(path.parent))

    def bytes(self, name: str) -> QByteArray:
        """Return what was kept under this name, for instance the place of the window; empty when nothing was."""
        value = self._store.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep(self, name: str, value: QByteArray) -> None:
        """Keep these bytes under this name."""
        self._store.setValue(name, value)

    def flush(self) -> None:
        """Write what changed to disk now."""
        self._store.sync()

    def _text(self, name: str, default: str) -> str:
        value = self._store.value(name, default)
        return value if isinstance(value, str) else default
