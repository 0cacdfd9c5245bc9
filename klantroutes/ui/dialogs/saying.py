"""The line of a dialog that says how it stands, calmly or as something wrong."""

from PySide6.QtWidgets import QLabel


def say(line: QLabel, sentence: str, *, wrong: bool = False) -> None:
    """Show this sentence on the line; what is `wrong` gets the colour for it."""
    line.setText(sentence)
    line.setProperty("wrong", wrong)
    line.style().polish(line)
