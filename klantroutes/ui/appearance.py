"""How the window looks: light or dark, each also in high contrast; the canvas has its own colours."""

from dataclasses import dataclass
from functools import lru_cache
from string import Template
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from .high_sheet import HIGH_SHEET
from .theme import Theme

_CHOSEN = "klantroutes_kleuren"
"""The property of the application that holds what the user chose."""
HIGH, HIGH_ON_BLACK = "contrast", "contrast_zwart"
_SCHEMES = MappingProxyType({
    "licht": Qt.ColorScheme.Light, "donker": Qt.ColorScheme.Dark,
    HIGH: Qt.ColorScheme.Light, HIGH_ON_BLACK: Qt.ColorScheme.Dark,
})  # fmt: skip
"""What the user can choose; beside these `systeem`."""


@dataclass(frozen=True)
class Colours:
    """The colours of the window; text reaches 4.5 : 1 and edges of fields 3 : 1 on their ground."""

    window: str
    panel: str
    field: str
    text: str
    quiet: str
    """Second lines and what is not filled in."""
    line: str
    edge: str
    """The edge of a field that can be filled in."""
    off: str
    """Words of what cannot be done now; in high contrast 4.5 : 1, and 2.5 : 1 from other words."""
    accent: str
    on_accent: str
    hover: str
    chosen: str
    fout: str
    waarschuwing: str
    tip: str
    good: str
    high: bool = False
    """Whether this is high contrast: text 7 : 1, every line 4.5 : 1, and what is chosen is inverse."""


LIGHT = Colours(
    window="#f4f6f9", panel="#ffffff", field="#ffffff", text="#1b2733", quiet="#566573", line="#dde3ea", edge="#8592a0",
    off="#8592a0", accent="#0b62c4", on_accent="#ffffff", hover="#eef3f9", chosen="#dfecfb",
    fout="#c01f2e", waarschuwing="#9e5500", tip="#1d5fd0", good="#1a7648",
)  # fmt: skip
DARK = Colours(
    window="#161c23", panel="#1e262f", field="#161c23", text="#e9eef3", quiet="#a7b4c1", line="#323e4b", edge="#728395",
    off="#728395", accent="#6cb2ff", on_accent="#0d1622", hover="#29343f", chosen="#22405f",
    fout="#ff8a8f", waarschuwing="#f5b54a", tip="#86b6ff", good="#58c98e",
)  # fmt: skip
HIGH_LIGHT = Colours(
    window="#ffffff", panel="#ffffff", field="#ffffff", text="#000000", quiet="#262626", line="#000000", edge="#000000",
    off="#595959", accent="#00308f", on_accent="#ffffff", hover="#e6eefc", chosen="#000000",
    fout="#9b0014", waarschuwing="#7a3e00", tip="#00308f", good="#00592b", high=True,
)  # fmt: skip
HIGH_DARK = Colours(
    window="#000000", panel="#000000", field="#000000", text="#ffffff", quiet="#dedede", line="#ffffff", edge="#ffffff",
    off="#a0a0a0", accent="#ffe600", on_accent="#000000", hover="#1f1f1f", chosen="#ffffff",
    fout="#ff9ea3", waarschuwing="#ffc04d", tip="#9cc7ff", good="#6ee7a8", high=True,
)  # fmt: skip


def _wanted() -> str:
    """Return the scheme that was chosen; `systeem` when none was."""
    application = QApplication.instance()
    return str(application.property(_CHOSEN) or "systeem") if application is not None else "systeem"


def is_dark() -> bool:
    """Say whether the application shows itself dark now: as was chosen, else as the system does."""
    wanted = _wanted()
    if wanted in _SCHEMES:
        return _SCHEMES[wanted] is Qt.ColorScheme.Dark
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _asked() -> Qt.ContrastPreference | None:
    """Return what the system says about contrast; None for Qt before 6.10, which does not tell."""
    hints = QGuiApplication.styleHints()
    return hints.accessibility().contrastPreference() if hasattr(hints, "accessibility") else None


def is_high() -> bool:
    """Say whether the application shows itself in high contrast now: as was chosen, else as the system asks."""
    wanted = _wanted()
    if wanted in _SCHEMES:
        return wanted in (HIGH, HIGH_ON_BLACK)
    return _asked() == Qt.ContrastPreference.HighContrast


def canvas_theme() -> Theme:
    """Return the colours of a drawing on the screen that hold now."""
    return _theme(is_dark(), is_high())


@lru_cache(maxsize=4)
def _theme(dark: bool, high: bool) -> Theme:
    return Theme(dark, high=high)


def colours() -> Colours:
    """Return the colours that hold now."""
    if is_high():
        return HIGH_DARK if is_dark() else HIGH_LIGHT
    return DARK if is_dark() else LIGHT


def on_chosen(chosen: Colours) -> Colours:
    """Return the colours for what stands on the ground `chosen`: in high contrast that ground is inverse."""
    return {HIGH_LIGHT: HIGH_DARK, HIGH_DARK: HIGH_LIGHT}.get(chosen, chosen)


def row_colours(option: QStyleOptionViewItem) -> Colours:
    """Return the colours for the words of a row of a list, which may be the chosen one."""
    return on_chosen(colours()) if option.state & QStyle.StateFlag.State_Selected else colours()


def palette(chosen: Colours) -> QPalette:
    """Return the Qt palette with these colours."""
    role = QPalette.ColorRole
    found = QPalette()
    pairs = {
        role.Window: chosen.panel, role.WindowText: chosen.text, role.Base: chosen.field, role.Text: chosen.text,
        role.AlternateBase: chosen.hover, role.Button: chosen.panel, role.ButtonText: chosen.text,
        role.Highlight: chosen.accent, role.HighlightedText: chosen.on_accent, role.PlaceholderText: chosen.quiet,
        role.ToolTipBase: chosen.panel, role.ToolTipText: chosen.text, role.Link: chosen.accent,
        role.LinkVisited: chosen.accent, role.Accent: chosen.accent, role.Mid: chosen.line, role.Dark: chosen.edge,
        role.Light: chosen.hover, role.Midlight: chosen.line, role.Shadow: chosen.edge, role.BrightText: chosen.fout,
    }  # fmt: skip
    for name, value in pairs.items():
        found.setColor(name, QColor(value))
    for name in (role.WindowText, role.Text, role.ButtonText):
        found.setColor(QPalette.ColorGroup.Disabled, name, QColor(chosen.off))
    return found


_SHEET = Template("""
QMainWindow, QMainWindow::separator { background: $window; }
QMainWindow::separator { width: 6px; height: 6px; }
QMainWindow::separator:hover { background: $chosen; }
QToolTip { background: $panel; color: $text; border: 1px solid $line; padding: 6px 8px; }
QMenuBar { background: $panel; padding: 2px 8px; }
QMenuBar::item { background: transparent; padding: 6px 10px; border-radius: 4px; }
QMenuBar::item:selected { background: $hover; color: $text; }
QMenu { background: $panel; border: 1px solid $line; padding: 6px 0; }
QMenu::item { padding: 6px 32px 6px 16px; color: $text; background: transparent; }
QMenu::icon { padding-left: 12px; }
QMenu::indicator { width: 14px; height: 14px; padding-left: 8px; }
QMenu::indicator:checked { image: url("$tick"); }
QMenu::item:selected { background: $chosen; color: $on_chosen; }
QMenu::item:disabled { color: $off; }
QMenu::separator { height: 1px; background: $line; margin: 6px 0; }
QToolBar { background: $panel; border: none; border-bottom: 1px solid $line; padding: 6px 12px; spacing: 2px; }
QToolBar::separator { width: 1px; background: $line; margin: 6px 8px; }
QToolButton { background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 4px 6px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $chosen; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $off; }
QPushButton { background: $panel; border: 1px solid $edge; border-radius: 6px; padding: 6px 14px; min-height: 18px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed, QPushButton:checked { background: $chosen; color: $on_chosen; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 13px; }
QPushButton:disabled { color: $off; border-color: $line; }
QPushButton[primary="true"] { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; }
QPushButton[primary="true"]:focus { border: 2px solid $text; }
QPushButton[primary="true"]:disabled { background: $line; color: $off; border-color: $line; }
QPushButton[link="true"] { background: transparent; border: 2px solid transparent; color: $accent; padding: 2px 4px;
  text-align: left; border-radius: 4px; }
QPushButton[link="true"]:hover { background: $hover; }
QPushButton[link="true"]:focus { border-color: $accent; }
QPushButton[chip="true"] { border-radius: 11px; padding: 2px 6px; border: 1px solid $edge; }
QPushButton[chip="true"]:checked { background: $chosen; color: $on_chosen; border-color: $accent; }
QPushButton[chip="true"]:focus { border: 2px solid $accent; padding: 1px 5px; }
QLineEdit, QPlainTextEdit, QComboBox { background: $field; color: $text; border: 1px solid $edge; border-radius: 5px;
  padding: 4px 8px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QComboBox { min-height: 20px; }
QPlainTextEdit { padding: 2px 4px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 2px solid $accent; padding: 3px 7px; }
QPlainTextEdit:focus { padding: 1px 3px; }
QLineEdit[title="true"] { background: transparent; border: 2px solid transparent; font-size: 15px; font-weight: 600;
  padding: 3px 8px; }
QLineEdit[title="true"]:hover { background: $hover; }
QLineEdit[title="true"]:focus { background: $field; border-color: $accent; }
QLineEdit[wrong="true"] { border: 2px solid $fout; padding: 3px 7px; }
QComboBox[unset="true"] { color: $quiet; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url("$chevron"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $panel; color: $text; border: 1px solid $line; padding: 4px 0;
  selection-background-color: $chosen; selection-color: $on_chosen; outline: none; }
QWidget[panel="true"] { background: $panel; }
QCheckBox, QRadioButton { spacing: 8px; color: $text; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $edge;
  background: $field; }
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid $accent; background: $on_accent; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QCheckBox::indicator:focus { border: 2px solid $accent; width: 12px; height: 12px; }
QScrollArea, QScrollArea > QWidget > QWidget { background: $panel; border: none; }
QTreeView, QListView { background: $panel; border: none; outline: none; selection-background-color: $chosen;
  selection-color: $on_chosen; }
QTreeView::item, QListView::item { padding: 4px 0; }
QTreeView::item:hover, QListView::item:hover { background: $hover; }
QTreeView::item:selected, QListView::item:selected { background: $chosen; color: $on_chosen; }
QTreeView::indicator, QListView::indicator { width: 14px; height: 14px; border: 1px solid $edge; border-radius: 3px;
  background: $field; }
QTreeView::indicator:checked, QListView::indicator:checked { background: $accent; border-color: $accent;
  image: url("$check"); }
QTreeView::indicator:indeterminate { background: $accent; border-color: $accent; image: url("$dash"); }
QTableView { background: $panel; border: none; gridline-color: $line; outline: none;
  selection-background-color: $chosen; selection-color: $on_chosen; }
QTableView::item:focus { border: 2px solid $accent; }
QHeaderView, QHeaderView::section { background: $panel; color: $quiet; border: none; }
QHeaderView::section { padding: 0 8px; }
QTabBar { background: $panel; }
QTabBar::tab { background: $panel; color: $quiet; padding: 8px 7px 6px 7px; border: none;
  border-bottom: 2px solid $line; }
QTabBar::tab:hover { background: $hover; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; }
QTabBar::tab:focus { background: $chosen; color: $on_chosen; }
QStatusBar { background: $panel; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QLabel[quiet="true"] { color: $quiet; }
QLabel[heading="true"] { font-weight: 600; font-size: 15px; }
QLabel[section="true"] { color: $quiet; font-weight: 600; }
QLabel[wrong="true"] { color: $fout; }
QFrame[card="true"] { background: $panel; border: 1px solid $line; border-radius: 8px; }
QFrame[card="true"]:hover { border-color: $edge; }
QFrame[card="true"]:focus { border: 2px solid $accent; }
QFrame[messagebar="true"] { background: $chosen; border: none; border-bottom: 1px solid $line; }
QFrame[pad="true"] { background: $panel; border: 1px solid $edge; border-radius: 8px; }
QPushButton[padrow="true"] { background: transparent; border: none; border-radius: 5px; padding: 4px 6px;
  text-align: left; min-height: 18px; }
QPushButton[padrow="true"]:hover { background: $chosen; color: $on_chosen; }
QWidget[panelhead="true"] { background: $panel; }
""")


def style_sheet(chosen: Colours) -> str:
    """Return the style sheet in these colours."""
    from .icons import picture_file

    pictures = {
        "chevron": picture_file("down", chosen.quiet),
        "check": picture_file("check", chosen.on_accent),
        "dash": picture_file("minus", chosen.on_accent),
        "tick": picture_file("check", chosen.text),
    }
    paths = {name: path.replace("\\", "/") for name, path in pictures.items()}
    ink = {"on_chosen": on_chosen(chosen).text}
    sheet = Template(_SHEET.template + HIGH_SHEET) if chosen.high else _SHEET
    return sheet.substitute(vars(chosen) | paths | ink)


def apply(application: QApplication) -> None:
    """Give the application the colours of the scheme that holds now."""
    application.setPalette(palette(colours()))
    application.setStyleSheet(style_sheet(colours()))


def choose(scheme: str) -> None:
    """Show the application `licht`, `donker`, `contrast`, `contrast_zwart` or as the system does (`systeem`)."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        application.setProperty(_CHOSEN, scheme)
        apply(application)
    # The system may colour its own dialogs after this; many systems do not listen.
    QGuiApplication.styleHints().setColorScheme(_SCHEMES.get(scheme, Qt.ColorScheme.Unknown))
