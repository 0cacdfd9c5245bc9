"""What a coalition sets itself about the checks of this route, on three pages."""

from PySide6.QtWidgets import QLabel, QTabWidget, QWidget

from klantroutes.model.settings import Settings

from .check_numbers import NumbersPage
from .checks_off import ChecksOffPage
from .dialog import Dialog
from .may_refer import MayReferPage


class CheckSettingsDialog(Dialog):
    """Asks for numbers, checks that are off with a reason, and who may refer to whom."""

    def __init__(self, settings: Settings | None, parent: QWidget | None = None) -> None:
        super().__init__("Instellingen van de controles", parent)
        settings = settings or Settings()
        self.resize(720, 560)
        self.add_text("Deze keuzes horen bij deze route en gaan mee in het bestand.")
        self.numbers = NumbersPage(settings.numbers or {}, self)
        self.off = ChecksOffPage(settings.off or {}, self)
        self.referring = MayReferPage(settings.may_refer or {}, self)
        self.tabs = QTabWidget(self)
        self.tabs.setAccessibleName("Onderdelen van de instellingen")
        self.tabs.setDocumentMode(True)
        for page, name in ((self.numbers, "Getallen"), (self.off, "Uitgezette controles"),
                           (self.referring, "Wie mag verwijzen")):  # fmt: skip
            self.tabs.addTab(page, name)
        self.body.addWidget(self.tabs, 1)
        self.lack = QLabel("", self)
        self.lack.setWordWrap(True)
        self.body.addWidget(self.lack)
        self._done = self.add_buttons("Overnemen")
        self.off.changed.connect(self._judge)
        self._judge()

    def settings(self) -> Settings | None:
        """Return what was chosen; None when everything is as proposed."""
        fields: dict[str, object] = {}
        if referring := self.referring.chosen():
            fields["may_refer"] = referring
        if numbers := self.numbers.chosen():
            fields["numbers"] = numbers
        if off := self.off.chosen():
            fields["off"] = off
        return Settings.model_validate(fields) if fields else None

    def _judge(self) -> None:
        missing = self.off.missing()
        self._done.setEnabled(not missing)
        self.lack.setText(f"Schrijf erbij waarom {', '.join(missing)} uit staat." if missing else "")
