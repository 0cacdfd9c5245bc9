"""The findings beside the drawing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from klantroutes import edits
from klantroutes.checks.run import check
from klantroutes.model.vocabulary import LEVELS
from klantroutes.ui.dialogs.waiver import WaiverDialog
from klantroutes.ui.main_window import MainWindow
from klantroutes.ui.panels.finding_card import FindingCard
from klantroutes.ui.panels.findings import FindingsPanel, sound_sentence

from .conftest import Answer, OpenWindow


def _headings(panel: FindingsPanel) -> list[QLabel]:
    return [label for label in panel.area.findChildren(QLabel) if label.property("section")]


@pytest.fixture
def window(open_window: OpenWindow, example: Path) -> MainWindow:
    return open_window(example)


def test_every_finding_is_a_card_under_its_kind(window: MainWindow) -> None:
    panel, report = window.desk.findings, window.desk.checker.report
    assert report is not None
    assert [card.finding for card in panel.cards()] == panel.listed()
    assert {f.rule for f in panel.listed()} == {f.rule for f in report.findings if f.caused_by is None}


def test_a_card_leads_to_the_place(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.session.perform(edits.remove([link.id for link in window.desk.session.route.links]))
    qtbot.waitUntil(lambda: any(finding.elements for finding in window.desk.findings.listed()))
    card = next(card for card in window.desk.findings.cards() if card.finding.elements)
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert set(window.desk.canvas.scene.selected()) == set(card.finding.elements)


def test_walking_goes_round(window: MainWindow) -> None:
    panel = window.desk.findings
    seen = []
    panel.chosen.connect(seen.append)
    for _ in range(len(panel.listed()) + 1):
        window.actions_by_id["next_finding"].trigger()
    assert seen[:-1] == panel.listed()
    assert seen[-1] == panel.listed()[0]


def test_a_list_that_stays_is_not_laid_out_anew(window: MainWindow, qtbot: QtBot) -> None:
    panel, step = window.desk.findings, window.desk.session.route.steps[0].id
    headings = _headings(panel)
    assert headings

    with qtbot.waitSignal(window.desk.checker.reported):
        window.desk.session.perform(edits.set_field(step, "description", "Anders"))

    assert _headings(panel) == headings


def test_a_kind_can_be_hidden(window: MainWindow) -> None:
    panel = window.desk.findings
    panel.chips.buttons["tip"].click()
    assert panel.listed()
    assert all(finding.severity != "tip" for finding in panel.listed())


def test_accepting_and_showing_again(window: MainWindow, answer: Answer) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, WaiverDialog)
        dialog.reason.setPlainText("Er is een ander gesprek.")
        dialog.by.setText("Coalitie Delft")
        dialog.accept()

    answer(fill)
    finding = window.desk.findings.listed()[0]
    window.controllers.accepting.accept(finding)
    (waiver,) = window.desk.session.route.waivers or ()
    assert (waiver.rule, waiver.reason, waiver.by) == (finding.rule, "Er is een ander gesprek.", "Coalitie Delft")
    window.desk.checker.run()
    report = window.desk.checker.report
    assert report is not None
    assert report.accepted == 1
    accepted = next(finding for finding in report.findings if finding.waiver)
    window.controllers.accepting.restore(accepted)
    assert not window.desk.session.route.waivers


def test_a_sound_route_is_told_kindly(application: object, qtbot: QtBot, example: Path) -> None:
    from klantroutes.storage.files import read

    report = check(read(example), rules=())
    panel = FindingsPanel()
    qtbot.addWidget(panel)
    panel.show_report(report)
    assert panel.cards() == []
    assert panel.told() == f"Geen bevindingen.\n\nDeze route is {sound_sentence(report)}."


def test_an_empty_route_is_not_scolded(open_window: OpenWindow) -> None:
    window = open_window()
    assert window.desk.findings.cards() == []
    assert window.desk.findings.told().startswith("Nog geen bevindingen.")
    assert window.desk.status.sound.text() == "nog geen stappen"


def test_a_wider_target_group_counts_more_profiles(window: MainWindow, qtbot: QtBot) -> None:
    target = window.desk.session.route.target.model_copy(update={"levels": LEVELS})
    window.desk.session.perform(edits.set_target(target))
    qtbot.waitUntil(lambda: "van 4" in window.desk.status.sound.text() or "van 2" in window.desk.status.sound.text())


def test_the_client_of_a_finding_walks_to_where_it_goes_wrong(window: MainWindow, qtbot: QtBot) -> None:
    # given a drawing in which nobody goes on after the first step
    window.desk.settings.calm = True
    session = window.desk.session
    entries = {step.id for step in session.route.steps if step.kind == "entry"}
    session.perform(edits.remove([link.id for link in session.route.links if link.source not in entries]))
    qtbot.waitUntil(lambda: any(finding.path for finding in window.desk.findings.listed()))
    card = next(card for card in window.desk.findings.cards() if card.finding.path)

    # when
    qtbot.mouseClick(_button(card, "Laat zien"), Qt.MouseButton.LeftButton)

    # then
    shown = window.controllers.walks.walked
    assert shown is not None
    assert shown.walk.client == card.finding.applies_to.example
    assert shown.walk.stops[0].step == card.finding.path[0]
    assert shown.walk.stops[window.controllers.walks.at].step == card.finding.path[-1]


def test_a_finding_without_a_way_for_every_client_has_nobody_to_show(window: MainWindow) -> None:
    cards = [card for card in window.desk.findings.cards() if not card.finding.path]
    assert cards
    assert all(_button(card, "Laat zien") is None for card in cards if card.finding.applies_to.profiles == 1)


def _button(card: FindingCard, text: str) -> QPushButton | None:
    return next((button for button in card.findChildren(QPushButton) if button.text() == text), None)
