"""What the style sheet adds in high contrast: thick edges, and a frame where else a pale ground says what is chosen.

What cannot be done now is grey and italic: grey alone that can be read is too near to black.
"""

HIGH_SHEET = """
QToolTip, QMenu, QComboBox QAbstractItemView { border: 2px solid $edge; }
QMenu::item { border: 2px solid transparent; }
QMenu::item:selected, QMenuBar::item:selected { background: $hover; color: $text; border: 2px solid $edge; }
QMenu::item:disabled { color: $off; font-style: italic; }
QMenu::separator, QToolBar::separator { background: $edge; }
QMenu::separator { height: 2px; }
QMainWindow::separator { background: $panel; }
QDockWidget > QWidget { border: none; }
QToolButton:hover { border: 2px solid $edge; }
QToolButton:pressed, QToolButton:checked { background: $hover; border: 3px solid $edge; }
QToolButton:focus { border: 3px solid $accent; }
QPushButton, QLineEdit, QPlainTextEdit, QComboBox { border: 2px solid $edge; }
QPushButton { padding: 5px 13px; }
QPushButton:hover { border: 3px solid $edge; padding: 4px 12px; }
QPushButton:focus { border: 4px solid $accent; padding: 3px 11px; }
QPushButton:disabled, QToolButton:disabled { color: $off; border: 2px dotted $off; font-style: italic; }
QToolButton:disabled { border: none; }
QPushButton[primary="true"] { border: 2px solid $accent; padding: 5px 13px; }
QPushButton[primary="true"]:hover { background: $text; color: $panel; border-color: $text; }
QPushButton[primary="true"]:focus { border: 4px double $on_accent; padding: 3px 11px; }
QPushButton[primary="true"]:disabled { background: $panel; color: $off; border: 2px dotted $off; }
QPushButton[link="true"] { border: 2px solid transparent; padding: 2px 4px; text-decoration: underline; }
QPushButton[link="true"]:hover, QPushButton[link="true"]:focus { border: 2px solid $accent; padding: 2px 4px; }
QPushButton[chip="true"] { border: 2px solid $edge; padding: 1px 5px; }
QPushButton[chip="true"]:hover, QPushButton[chip="true"]:focus { border: 3px solid $accent; padding: 0 4px; }
QPushButton[padrow="true"]:hover, QPushButton[padrow="true"]:focus { background: $hover; color: $text;
  border: 2px solid $edge; padding: 2px 4px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus { border: 3px solid $accent; padding: 2px 6px; }
QLineEdit[title="true"] { border: 2px solid transparent; }
QLineEdit[title="true"]:hover { border: 2px solid $edge; }
QLineEdit[title="true"]:focus { border: 2px solid $accent; }
QLineEdit[wrong="true"] { border: 3px solid $fout; }
QCheckBox::indicator, QRadioButton::indicator, QTreeView::indicator, QListView::indicator { border: 2px solid $edge; }
QCheckBox::indicator:focus { border: 3px solid $accent; width: 12px; height: 12px; }
QTreeView::item:hover, QListView::item:hover { border: 1px solid $edge; }
QLineEdit { placeholder-text-color: $quiet; }
QSlider::groove:horizontal { height: 4px; background: $edge; }
QSlider::handle:horizontal { width: 12px; margin: -6px 0; background: $accent; border: 2px solid $panel; }
QTabBar::tab:selected { color: $text; border: 2px solid $edge; border-bottom: 4px solid $accent; }
QTabBar::tab:focus { background: $chosen; color: $on_chosen; }
QToolBar { border-bottom: 2px solid $edge; }
QStatusBar { border-top: 2px solid $edge; }
QFrame[card="true"] { border: 2px solid $edge; }
QFrame[card="true"]:hover { border: 3px solid $edge; }
QFrame[card="true"]:focus { border: 4px solid $accent; }
QFrame[messagebar="true"] { background: $panel; border: 3px solid $accent; }
QFrame[pad="true"] { border: 2px solid $edge; }
"""
