"""Work beside the interface: only the newest answer counts."""

from threading import Event

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from klantroutes.ui.background import Background


def test_only_the_newest_answer_is_heard(application: QApplication, qtbot: QtBot) -> None:
    background, heard, begin = Background(), list[object](), Event()
    background.answered.connect(heard.append)
    background.ask(lambda: (begin.wait(10), "oud")[1])
    background.ask(lambda: "overgeslagen")
    with qtbot.waitSignal(background.answered):
        background.ask(lambda: "nieuw")
        begin.set()
    application.processEvents()
    assert heard == ["nieuw"]


def test_what_is_forgotten_is_never_heard(application: QApplication) -> None:
    background, heard = Background(), list[object]()
    background.answered.connect(heard.append)
    background.ask(lambda: "te laat")
    background.stop()
    application.processEvents()
    assert heard == []
