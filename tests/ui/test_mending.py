"""Doing something about a finding in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sample_files import ROOT

from klantroutes.model.catalogue import catalogue
from klantroutes.ui.controllers.mending import LINGER
from klantroutes.ui.dialogs.agreement import AgreementDialog
from klantroutes.ui.dialogs.rules import RulesDialog
from klantroutes.ui.dialogs.waiver import WaiverDialog
from klantroutes.ui.main_window import MainWindow
from klantroutes.ui.panels.finding_card import FindingCard
from klantroutes.ui.panels.fix_button import FixButton
from klantroutes.ui.panels.offers import groups

from .conftest import Answer, OpenWindow


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    made = open_window(ROOT / "tests/data/examples/R2.klantroute")
    made.desk.findings.offering.finish()
    return made


def card_of(window: MainWindow, rule: str) -> FindingCard:
    panel = window.desk.findings
    card = next(card for card in panel.cards() if card.finding.rule == rule)
    panel.go_to(card.finding)
    return card


def words_on(part: QWidget) -> list[str]:
    return [label.text() for label in part.findChildren(QLabel)]


def rules(window: MainWindow) -> set[str]:
    window.desk.checker.run()
    report = window.desk.checker.report
    assert report is not None
    return {finding.rule for finding in report.findings}


def test_a_click_mends_in_one_step_that_can_be_undone(window: MainWindow, qtbot: QtBot) -> None:
    before = window.desk.session.route
    qtbot.mouseClick(card_of(window, "FAS-07").fixes.buttons[0], Qt.MouseButton.LeftButton)
    assert "FAS-07" not in rules(window)
    assert window.desk.session.document.undo_name == "overdracht getrokken"
    window.actions_by_id["undo"].trigger()
    assert window.desk.session.route == before


def test_enter_mends_too_and_the_focus_goes_to_the_next_finding(window: MainWindow, qtbot: QtBot) -> None:
    button = card_of(window, "FAS-07").fixes.buttons[0]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "FAS-07" not in {card.finding.rule for card in window.desk.findings.cards()})
    focused = window.focusWidget()
    assert isinstance(focused, FindingCard)
    assert focused.isVisible()


def test_a_fix_that_has_the_focus_is_shown_as_a_ghost_until_esc(window: MainWindow, qtbot: QtBot) -> None:
    scene, button = window.desk.canvas.scene, card_of(window, "FAS-07").fixes.buttons[0]
    button.setFocus()
    qtbot.waitUntil(lambda: bool(scene.ghost.wires), timeout=20 * LINGER)
    assert [shape.kind for shape in scene.ghost.shapes] == ["handover"]
    assert len(scene.ghost.wires) == 2
    qtbot.keyClick(button, Qt.Key.Key_Escape)
    assert scene.ghost.bounds() is None


def test_a_ghost_marks_what_changes_and_what_goes(window: MainWindow, qtbot: QtBot) -> None:
    scene, button = window.desk.canvas.scene, card_of(window, "KWE-04").fixes.buttons[0]
    button.setFocus()
    qtbot.waitUntil(lambda: bool(scene.ghost.changed), timeout=20 * LINGER)
    assert not scene.ghost.shapes
    window.desk.canvas.view.setFocus()
    assert scene.ghost.bounds() is None


def test_two_fixes_at_once_and_the_others_behind_a_word(window: MainWindow, qtbot: QtBot) -> None:
    card = card_of(window, "KWE-04")
    assert [button.isVisible() for button in card.fixes.buttons][:3] == [True, True, False]
    assert card.fixes.more is not None
    qtbot.mouseClick(card.fixes.more, Qt.MouseButton.LeftButton)
    assert all(button.isVisible() for button in card.fixes.buttons)


def test_all_words_of_a_fix_can_be_read_when_the_list_grows_narrower(window: MainWindow, qtbot: QtBot) -> None:
    for wide in (1500, 1000):
        window.resize(wide, 800)
        QApplication.processEvents()
        buttons = [one for one in window.desk.findings.findChildren(FixButton) if one.isVisible()]
        assert buttons
        assert all(one.height() >= one.heightForWidth(one.width()) for one in buttons)


def test_a_field_that_only_a_person_knows_opens(window: MainWindow, qtbot: QtBot) -> None:
    before = window.desk.session.route
    button = next(b for b in card_of(window, "OVD-02").fixes.buttons if b.offer.edit is None)
    button.click()
    editor = window.desk.properties.form().editors["within_days"]
    assert window.desk.session.route == before
    assert window.desk.canvas.scene.selected() == [button.offer.opens[0]]
    assert editor.isVisible()
    assert editor.isAncestorOf(window.focusWidget())


def test_a_finding_becomes_an_agreement_that_its_card_shows(window: MainWindow, answer: Answer, qtbot: QtBot) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, AgreementDialog)
        dialog.fill_in("Bellen met het wijkteam.", "Fatima", "31-3-2027")
        dialog.accept()

    answer(fill)
    card = card_of(window, "OVD-01")
    next(b for b in card.findChildren(QPushButton) if b.text() == "Afspraak…").click()
    (made,) = window.desk.session.route.agreements or ()
    assert (made.rule, made.owner, made.due, made.status) == ("OVD-01", "Fatima", "2027-03-31", "open")
    assert window.desk.session.route.by_id[made.step or ""].kind == "handover"
    window.desk.checker.run()
    words = words_on(card_of(window, "OVD-01"))
    assert "Afspraak: Bellen met het wijkteam. (Fatima, vóór 31 maart 2027)" in words


def test_an_agreement_that_was_broken_off_changes_nothing(window: MainWindow, answer: Answer) -> None:
    shown = answer(lambda dialog: dialog.reject())
    finding = card_of(window, "OVD-01").finding
    window.controllers.mending.agree(finding)
    assert isinstance(shown[0], AgreementDialog)
    assert shown[0].text() == finding.remedy
    assert not window.desk.session.route.agreements


def test_f1_on_a_finding_opens_its_page(window: MainWindow, answer: Answer) -> None:
    shown = answer(lambda dialog: dialog.reject())
    card_of(window, "TIJ-04")
    window.actions_by_id["rules"].trigger()
    (dialog,) = shown
    assert isinstance(dialog, RulesDialog)
    assert dialog.list.currentItem().text(0).startswith("TIJ-04")
    assert "Waarom" in dialog.text.toPlainText()


def test_the_list_shows_every_rule_with_its_two_pictures(window: MainWindow, qtbot: QtBot) -> None:
    dialog = RulesDialog(None, window)
    qtbot.addWidget(dialog)
    dialog.show()
    for rule in ("STR-01", "KWE-22", "SLU-05"):
        dialog.go_to(rule)
        assert dialog.list.currentItem().text(0).startswith(rule)
        assert all(picture.accessibleName() for picture in dialog.pictures.values())


def test_accepting_says_what_is_accepted_along(window: MainWindow) -> None:
    one, other = window.desk.findings.listed()[:2]
    dialog = WaiverDialog(one, "", window, element=None, along=[other])
    (said,) = [text for text in words_on(dialog) if text.startswith("Dit gat hoort bij dezelfde plek.")]
    assert other.sentence in said


def test_a_waiver_names_the_place_that_accepts_least(window: MainWindow, answer: Answer) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, WaiverDialog)
        dialog.reason.setPlainText("Zo is het goed.")
        dialog.accept()

    answer(fill)
    finding = card_of(window, "OVD-05").finding
    window.controllers.accepting.accept(finding)
    (waiver,) = window.desk.session.route.waivers or ()
    assert waiver.element == finding.elements[1], "the giver has other findings of this rule"


def test_the_numbers_per_phase_and_organisation(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.desk.findings
    panel.chips.standing.click()
    table = panel.standing
    groups = [table.topLevelItem(number) for number in range(table.topLevelItemCount())]
    assert [group.text(0) for group in groups if group] == ["Per fase", "Per organisatie"]
    assert not panel.area.isVisible()
    report = window.desk.checker.report
    assert report is not None
    assert sum(int(groups[0].child(n).text(1) or 0) for n in range(groups[0].childCount())) == report.number("fout")
    panel.chips.standing.click()
    assert panel.area.isVisible()


def test_consequences_are_folded_under_their_cause(window: MainWindow, qtbot: QtBot) -> None:
    panel = window.desk.findings
    shown = {card.finding.rule for card in panel.cards()}
    toggle = next(b for b in panel.findChildren(QPushButton) if b.text() == "Toon 4 gevolgen hiervan")
    toggle.click()
    assert "STR-03" not in shown
    assert [card.finding.rule for card in panel.cards()].count("STR-03") == 3


def test_a_step_that_is_being_drawn_is_not_scolded(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_by_id["none"].trigger()
    desk = window.desk
    offer = next(o for group in groups(catalogue()) for o in group.offers if o.catalogue == "huisarts")
    window.controllers.adding.add(offer)
    (new,) = desk.canvas.scene.selected()
    desk.checker.run()
    shown = [finding for finding in desk.findings.listed() if new in finding.elements]
    assert shown
    assert {finding.severity for finding in shown} == {"open"}
    desk.canvas.scene.select([])
    shown = [finding for finding in desk.findings.listed() if new in finding.elements]
    assert "fout" in {finding.severity for finding in shown}
