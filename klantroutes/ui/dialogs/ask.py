"""Questions with two or three answers, in words that say what happens."""

from typing import Literal

from PySide6.QtWidgets import QMessageBox, QWidget

Answer = Literal["ja", "nee", "annuleren"]


def ask_save(parent: QWidget, name: str) -> Answer:
    """Ask what to do with changes that are not saved: save (`ja`), throw away (`nee`) or stay (`annuleren`)."""
    return _ask(
        parent,
        f"Wilt u de wijzigingen in ‘{name}’ bewaren?",
        "Als u niet bewaart, gaan de wijzigingen verloren.",
        ("Bewaren", "Niet bewaren", "Annuleren"),
    )


def ask_overwrite(parent: QWidget, file: str) -> Answer:
    """Ask what to do with a file that another program changed: overwrite (`ja`), another name (`nee`) or stay."""
    return _ask(
        parent,
        f"‘{file}’ is intussen door iemand anders veranderd.",
        "Als u overschrijft, gaan die veranderingen verloren. Met een andere naam blijven beide bestaan.",
        ("Overschrijven", "Bewaren als…", "Annuleren"),
    )


def ask_recover(parent: QWidget, sentence: str) -> Answer:
    """Ask whether to bring back work from before a crash: yes (`ja`), throw it away (`nee`), or later."""
    return _ask(
        parent,
        "Klantroutes is de vorige keer niet goed afgesloten.",
        sentence,
        ("Terughalen", "Weggooien", "Later beslissen"),
    )


def _ask(parent: QWidget, question: str, advice: str, words: tuple[str, str, str]) -> Answer:
    box = QMessageBox(parent)
    box.setWindowTitle("Klantroutes")
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setText(question)
    box.setInformativeText(advice)
    box.setAccessibleName(question)
    yes = box.addButton(words[0], QMessageBox.ButtonRole.AcceptRole)
    no = box.addButton(words[1], QMessageBox.ButtonRole.DestructiveRole)
    stay = box.addButton(words[2], QMessageBox.ButtonRole.RejectRole)
    yes.setProperty("primary", True)
    yes.style().unpolish(yes)
    yes.style().polish(yes)
    box.setDefaultButton(yes)
    box.setEscapeButton(stay)
    box.exec()
    if box.clickedButton() is yes:
        return "ja"
    return "nee" if box.clickedButton() is no else "annuleren"
