"""All checks with their explanation: a list, and the page of one of them with a good and a bad picture."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from klantroutes import resources
from klantroutes.checks.check import Rule
from klantroutes.checks.pages import FAMILIES, explanation, sentence_of, severity_in_words, title_of
from klantroutes.checks.registry import RULES
from klantroutes.model.catalogue import catalogue
from klantroutes.model.wording import inner_case
from klantroutes.storage.files import read

from ..route_picture import RoutePicture
from ..wrapped_label import wrapped_label
from .dialog import Dialog

PICTURES = (("fout", "Zo is het een bevinding"), ("goed", "Zo is het in orde"))
_RULE = Qt.ItemDataRole.UserRole


class RulesDialog(Dialog):
    """Shows the page of a rule, beside the list of all rules."""

    def __init__(self, rule: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__("Uitleg bij de controles", parent)
        self.list = self._list()
        self._title = wrapped_label(self, "heading")
        self._sentence = wrapped_label(self)
        self._severity = wrapped_label(self, "quiet")
        self._captions = {kind: wrapped_label(self, "quiet") for kind, _ in PICTURES}
        for caption in self._captions.values():
            caption.setMinimumHeight(2 * caption.fontMetrics().lineSpacing())
            caption.setAlignment(Qt.AlignmentFlag.AlignBottom)
        self.pictures = {kind: RoutePicture(self) for kind, _ in PICTURES}
        self.text = QTextBrowser(self)
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName("Uitleg")
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.list)
        row.addLayout(self._page(), 1)
        self.body.addLayout(row, 1)
        self.add_buttons("", "Sluiten")
        self.resize(1000, 680)
        self.list.currentItemChanged.connect(lambda item, _before: self._show_item(item))
        self.go_to(rule or RULES[0].id)

    def go_to(self, rule: str) -> None:
        """Show the page of this rule."""
        for number in range(self.list.topLevelItemCount()):
            family = self.list.topLevelItem(number)
            for place in range(family.childCount() if family is not None else 0):
                item = family.child(place) if family is not None else None
                if item is not None and item.data(0, _RULE) == rule:
                    self.list.setCurrentItem(item)
                    self.list.scrollToItem(item)

    def _list(self) -> QTreeWidget:
        found = QTreeWidget(self)
        found.setHeaderHidden(True)
        found.setFixedWidth(320)
        found.setUniformRowHeights(True)
        # The height of a row is asked only once; before this it would be that of a list without a style.
        found.ensurePolished()
        found.setIndentation(14)
        found.setFrameShape(QFrame.Shape.NoFrame)
        found.setAccessibleName("Alle controles")
        for family, name in FAMILIES.items():
            group = QTreeWidgetItem(found, [name])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for rule in RULES:
                if rule.id.startswith(family):
                    item = QTreeWidgetItem(group, [f"{rule.id}  {title_of(rule)}"])
                    item.setData(0, _RULE, rule.id)
                    item.setToolTip(0, title_of(rule))
        found.expandAll()
        return found

    def _page(self) -> QVBoxLayout:
        page = QVBoxLayout()
        page.setSpacing(6)
        for label in (self._title, self._sentence, self._severity):
            page.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(12)
        for kind, _ in PICTURES:
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(self._captions[kind])
            column.addWidget(self.pictures[kind])
            row.addLayout(column, 1)
        page.addLayout(row)
        page.addWidget(self.text, 1)
        return page

    def _show_item(self, item: QTreeWidgetItem | None) -> None:
        rule = next((one for one in RULES if item is not None and one.id == item.data(0, _RULE)), None)
        if rule is None:
            return
        self._title.setText(f"{rule.id}: {title_of(rule)}")
        self._sentence.setText(f"“{sentence_of(rule)}”")
        self._severity.setText(f"Hoe ernstig: {severity_in_words(rule)}.")
        for kind, caption in PICTURES:
            route = read(resources.path(f"voorbeelden/{rule.id}/{kind}.klantroute"))
            self._captions[kind].setText(f"{caption}: {inner_case(route.title)}")
            self.pictures[kind].show_route(route, f"{caption}: {route.title}")
        self.text.setMarkdown(_body(rule))


def _body(rule: Rule) -> str:
    """Return the explanation, with where each source can be found."""
    body = explanation(rule).partition("\n")[2].strip()
    sources = [f"- {code}: {catalogue().sources[code].where}" for code in rule.sources]
    return "\n\n".join([body.replace("## ", "### "), "### De bronnen voluit", "\n".join(sources)])
