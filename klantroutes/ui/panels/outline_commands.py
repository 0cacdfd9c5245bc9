"""What can be done in the outline: one table for its keys, its menu and the list of shortcuts."""

from dataclasses import dataclass

from PySide6.QtCore import Qt

from ..reading_order import Row

_STEP, _TIE, _HEAD = frozenset({"step"}), frozenset({"from", "to", "delivers", "by", "tells", "told"}), frozenset(
    {"phase", "lane"}
)  # fmt: skip
_PLAIN = Qt.KeyboardModifier.NoModifier
_ALT, _CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Press = tuple[Qt.Key, Qt.KeyboardModifier]


@dataclass(frozen=True)
class Command:
    """One thing to do; `where` names the kinds of rows on which it makes sense."""

    name: str
    text: str
    keys: tuple[Press, ...]
    said: str
    """The keys as people read them."""
    where: frozenset[str]
    starts_group: bool = False
    handovers_only: bool = False
    """Only where the row is about a handover."""


COMMANDS: tuple[Command, ...] = (
    Command("insert", "Nieuwe stap hier…", ((Qt.Key.Key_Insert, _PLAIN), (Qt.Key.Key_N, _PLAIN)), "Insert of N",
            _STEP | _HEAD),
    Command("next", "Volgende stap, verbonden…", ((Qt.Key.Key_Tab, _PLAIN), (Qt.Key.Key_Right, _CONTROL)),
            "Tab of Ctrl+pijl rechts", _STEP),
    Command("rename", "Naam wijzigen",
            ((Qt.Key.Key_F2, _PLAIN), (Qt.Key.Key_Return, _PLAIN), (Qt.Key.Key_Enter, _PLAIN)), "F2 of Enter",
            _STEP | _TIE),
    Command("fields", "Gegevens invullen", ((Qt.Key.Key_Return, _CONTROL), (Qt.Key.Key_Enter, _CONTROL)),
            "Ctrl+Enter", _STEP | _TIE),
    Command("cut", "Knippen", ((Qt.Key.Key_X, _CONTROL),), "Ctrl+X", _STEP, starts_group=True),
    Command("copy", "Kopiëren", ((Qt.Key.Key_C, _CONTROL),), "Ctrl+C", _STEP),
    Command("paste", "Plakken", ((Qt.Key.Key_V, _CONTROL),), "Ctrl+V", _STEP | _TIE | _HEAD),
    Command("duplicate", "Dupliceren", ((Qt.Key.Key_D, _CONTROL),), "Ctrl+D", _STEP),
    Command("remove", "Verwijderen", ((Qt.Key.Key_Delete, _PLAIN), (Qt.Key.Key_Backspace, _PLAIN)), "Delete",
            _STEP | _TIE),
    Command("up", "Eerder in de lijst", ((Qt.Key.Key_Up, _ALT),), "Alt+pijl omhoog", _STEP, starts_group=True),
    Command("down", "Later in de lijst", ((Qt.Key.Key_Down, _ALT),), "Alt+pijl omlaag", _STEP),
    Command("earlier", "Naar de vorige fase", ((Qt.Key.Key_Left, _ALT),), "Alt+pijl links", _STEP),
    Command("later", "Naar de volgende fase", ((Qt.Key.Key_Right, _ALT),), "Alt+pijl rechts", _STEP),
    Command("lane", "Naar een andere baan…", (), "", _STEP),
    Command("hand_over", "Overdragen aan…", (), "", _STEP, starts_group=True),
    Command("deliver", "Voert uit…", (), "", _STEP),
    Command("tell_back", "Koppelt terug aan…", (), "", _STEP),
    Command("warmth", "Soort overdracht…", (), "", _STEP | _TIE, starts_group=True, handovers_only=True),
    Command("term", "Termijn…", (), "", _STEP | _TIE, handovers_only=True),
)  # fmt: skip


def command_for(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> Command | None:
    """Return what this key asks for; None when it means nothing special here."""
    return next((command for command in COMMANDS if (key, modifiers) in command.keys), None)


def possible(command: Command, row: Row | None, is_handover: bool) -> bool:
    """Say whether this can be done at this row; pasting can be done anywhere."""
    if row is None:
        return command.name in ("paste", "insert")
    return row.kind in command.where and (is_handover or not command.handovers_only)
