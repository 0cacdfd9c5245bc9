"""The shortcuts that a person chose instead of the usual ones."""

from .settings import Settings


class OwnKeys:
    """Looks first at the settings of this user, then at the usual keys."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def keys_of(self, action: str, usual: tuple[str, ...]) -> tuple[str, ...]:
        """Return the keys of an action; `usual` are those it has by itself."""
        own = self._settings.keys_of(action)
        return usual if own is None else own

    def give(self, action: str, keys: tuple[str, ...] | None) -> None:
        """Give an action these keys, or with None its usual ones."""
        self._settings.give_keys(action, keys)

    @property
    def letters(self) -> bool:
        """Whether single letters are shortcuts."""
        return self._settings.is_on("sneltoetsen/losse_letters", default=True)
