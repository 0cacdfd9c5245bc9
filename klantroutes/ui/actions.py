"""Every action of the window: one table, from which menus, toolbar, shortcuts and the shortcut list are made."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from .icons import text_icon
from .own_keys import OwnKeys


@dataclass(frozen=True)
class ActionSpec:
    """One action; `method` names a controller and its method, `needs` what must be so before it can be used."""

    id: str
    menu: str
    text: str
    method: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    needs: str = ""
    checkable: bool = False
    tip: str = ""
    on_canvas: bool = False
    """The shortcut only works while the canvas has the focus, such as a single letter."""
    starts_group: bool = False


_F, _B, _Z, _R, _W, _H = "&Bestand", "Be&werken", "Bee&ld", "&Route", "Werk&sessie", "&Help"
MENUS = (_F, _B, _Z, _R, _W, _H)

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("new", _F, "Nieuw…", "files.new", ("Ctrl+N",), "new", tip="Begin een lege route of kies een voorbeeld"),
    ActionSpec("open", _F, "Openen…", "files.open", ("Ctrl+O",), "open", tip="Open een route"),
    ActionSpec("save", _F, "Bewaren", "files.save", ("Ctrl+S",), "save", tip="Bewaar de route", starts_group=True),
    ActionSpec("save_as", _F, "Bewaren als…", "files.save_as", ("Ctrl+Shift+S",)),
    ActionSpec("import", _F, "Importeren…", "importing.start", tip="Haal een route uit Excel, Miro, draw.io of BPMN",
               starts_group=True),
    ActionSpec("take_purchase", _F, "Inkooplijst terughalen…", "purchasing.start",
               tip="Neem over wat iemand in de inkooplijst heeft veranderd"),
    ActionSpec(
        "export", _F, "Exporteren…", "exporting.start", ("Ctrl+Shift+E", "Ctrl+P"), "export",
        tip="Maak een PDF, een afbeelding of een ander bestand",
    ),
    ActionSpec("quit", _F, "Afsluiten", "files.quit", ("Ctrl+Q",), starts_group=True),
    ActionSpec("undo", _B, "Maak ongedaan", "editing.undo", ("Ctrl+Z",), "undo", "undo"),
    ActionSpec("redo", _B, "Doe opnieuw", "editing.redo", ("Ctrl+Y", "Ctrl+Shift+Z"), "redo", "redo"),
    ActionSpec("cut", _B, "Knippen", "editing.cut", ("Ctrl+X",), "", "selection", starts_group=True),
    ActionSpec("copy", _B, "Kopiëren", "editing.copy", ("Ctrl+C",), "", "selection"),
    ActionSpec("paste", _B, "Plakken", "editing.paste", ("Ctrl+V",)),
    ActionSpec("copy_picture", _B, "Kopiëren als plaatje", "editing.copy_picture", ("Ctrl+Shift+C",), "", "selection",
               tip="Voor Word en andere programma’s"),
    ActionSpec("duplicate", _B, "Dupliceren", "editing.duplicate", ("Ctrl+D",), "", "selection"),
    ActionSpec("remove", _B, "Verwijderen", "editing.remove", ("Del",), "remove", "selection", on_canvas=True),
    ActionSpec("bridge", _B, "Verwijderen en doorverbinden", "editing.bridge", ("Ctrl+Del",), "", "selection",
               on_canvas=True, tip="Wie ervoor kwam, leidt daarna naar wie erna kwam"),
    ActionSpec("rename", _B, "Naam wijzigen", "editing.rename", ("F2",), "", "selection", on_canvas=True),
    ActionSpec("change", _B, "Iets anders van maken…", "suggesting.change", ("R",), "", "selection", on_canvas=True,
               tip="Maak van de gekozen stap iets anders; plaats en lijnen blijven"),
    ActionSpec("all", _B, "Alles selecteren", "editing.select_all", ("Ctrl+A",), "", "steps", starts_group=True),
    ActionSpec("none", _B, "Niets selecteren", "editing.select_none", ("Ctrl+Shift+A",), "", "selection"),
    ActionSpec("align_left", _B, "Links uitlijnen", "editing.align_left", ("Ctrl+Shift+Left",), "", "several",
               on_canvas=True, starts_group=True),
    ActionSpec("align_right", _B, "Rechts uitlijnen", "editing.align_right", ("Ctrl+Shift+Right",), "", "several",
               on_canvas=True),
    ActionSpec("align_top", _B, "Boven uitlijnen", "editing.align_top", ("Ctrl+Shift+Up",), "", "several",
               on_canvas=True),
    ActionSpec("align_bottom", _B, "Onder uitlijnen", "editing.align_bottom", ("Ctrl+Shift+Down",), "", "several",
               on_canvas=True),
    ActionSpec("group", _B, "Groeperen", "holding.group", ("Ctrl+G",), "", "several", starts_group=True,
               tip="De gekozen stappen bewegen voortaan samen; Alt+klik kiest er één uit"),
    ActionSpec("ungroup", _B, "Groep opheffen", "holding.ungroup", ("Ctrl+Shift+G",), "", "selection"),
    ActionSpec("select_group", _B, "Hele groep selecteren", "holding.select_group", (), "", "selection"),
    ActionSpec("lock", _B, "Op slot of van slot", "holding.lock", ("Ctrl+L",), "", "selection",
               tip="Op slot blijft een stap staan zoals hij is"),
    ActionSpec("find", _B, "Zoeken…", "finding.find", ("Ctrl+F",), "search", tip="Zoek een stap", starts_group=True),
    ActionSpec("command", _B, "Opdracht zoeken…", "finding.command", ("Ctrl+K",)),
    ActionSpec("zoom_in", _Z, "Groter", "viewing.zoom_in", ("Ctrl+=", "Ctrl++")),
    ActionSpec("zoom_out", _Z, "Kleiner", "viewing.zoom_out", ("Ctrl+-",)),
    ActionSpec("zoom_one", _Z, "Ware grootte", "viewing.zoom_one", ("Ctrl+0",)),
    ActionSpec(
        "fit", _Z, "Passend", "viewing.fit_all", ("Ctrl+1", "Alt+1"), "fit", tip="Laat de hele route zien",
        starts_group=True,
    ),
    ActionSpec("fit_selection", _Z, "Selectie passend", "viewing.fit_selection", ("Ctrl+2", "Alt+2"), "", "selection"),
    ActionSpec("path", _Z, "De weg door deze stap", "focusing.path", ("L",), "", "selection", on_canvas=True,
               tip="Dim wat niet vóór of na deze stap ligt; Esc brengt alles terug", starts_group=True),
    ActionSpec("light_up", _Z, "Laten oplichten…", "focusing.choose", (), "", "steps",
               tip="Kies een organisatie, een betaler of een bevinding"),
    ActionSpec("unfold", _Z, "Alles uitklappen", "lanes.show_all", (), "", "hidden",
               tip="Toon weer alle banen en fasen"),
    ActionSpec("minimap", _Z, "Overzichtskaart", "viewing.minimap", ("Ctrl+M",), checkable=True, starts_group=True,
               tip="De hele route klein in een hoek"),
    ActionSpec("grid", _Z, "Raster", "viewing.grid", ("Ctrl+'",), checkable=True,
               tip="Puntjes waar stappen naartoe trekken"),
    ActionSpec("pad", _Z, "Knoppen bij de gekozen stap", "suggesting.use_pad", checkable=True,
               tip="Wat hier vaak volgt, naast de stap"),
    ActionSpec(
        "full_screen", _Z, "Volledig scherm", "viewing.full_screen", ("F11",), checkable=True, starts_group=True
    ),
    ActionSpec("present", _Z, "Presenteren…", "presenting.start", ("F5",), "", "steps",
               tip="Loop op het hele scherm door de route: per fase, met een cliënt of langs de agenda"),
    ActionSpec("present_phases", _Z, "Presenteer fase voor fase", "presenting.phases", ("P",), "", "steps",
               on_canvas=True, tip="Loop meteen op het hele scherm door de fasen"),
    ActionSpec("next_panel", _Z, "Naar het volgende deel van het venster", "viewing.next_panel", ("F6",)),
    ActionSpec("previous_panel", _Z, "Naar het vorige deel van het venster", "viewing.previous_panel", ("Shift+F6",)),
    ActionSpec("outline", _Z, "Naar het overzicht", "outlining.start", ("Ctrl+T",),
               tip="Lees en teken de route als lijst, ook zonder muis"),
    ActionSpec(
        "wheel", _Z, "Muiswiel zoomt (zoals in Miro)", "viewing.wheel_zooms", checkable=True, starts_group=True
    ),
    ActionSpec("letters", _Z, "Losse letters zijn sneltoetsen", "viewing.letters", checkable=True,
               tip="Uit: een letter begint altijd de naam van de gekozen stap"),
    ActionSpec("tab_moves", _Z, "Tab gaat naar het volgende veld", "viewing.tab_moves", checkable=True,
               tip="Uit: Tab zet op de tekening een stap achter de gekozen stap"),
    ActionSpec("calm", _Z, "Minder beweging", "viewing.calm", checkable=True, tip="Laat niets vanzelf bewegen"),
    ActionSpec("add", _R, "Stap", "adding.start", ("Ins",), "add", tip="Zoek een stap en zet die in de route"),
    ActionSpec("add_here", _R, "Stap zoeken", "adding.start", ("N",), on_canvas=True),
    ActionSpec("append", _R, "Wat volgt hier", "suggesting.menu", ("A",), "", "selection", on_canvas=True,
               tip="Wat na de gekozen stap vaak volgt"),
    ActionSpec("insert", _R, "Stap tussenvoegen…", "lines.insert", (), "", "line",
               tip="Zet een stap in de gekozen lijn; met de muis: sleep hem op de lijn"),
    ActionSpec("connect", _R, "Verbinden", "editing.connect", ("C",), "connect", "steps", on_canvas=True,
               tip="Trek een lijn van de ene naar de andere stap"),
    ActionSpec("connect_to", _R, "Verbinden met…", "suggesting.connect_to", ("Shift+C",), "", "selection",
               on_canvas=True, tip="Zoek de stap waar de lijn heen gaat"),
    ActionSpec("space", _R, "Ruimte maken", "editing.space_tool", ("S",), "", "steps", on_canvas=True,
               tip="Sleep opzij of omlaag: wat erachter staat, schuift mee"),
    ActionSpec("note", _R, "Briefje", "holding.note", ("O",), on_canvas=True,
               tip="Plak een briefje op de tekening en begin te typen"),
    ActionSpec("select", _R, "Kiezen en slepen", "editing.select_tool", ("V",), on_canvas=True),
    ActionSpec("pan", _R, "Tekening verschuiven", "editing.pan_tool", ("H",), on_canvas=True),
    ActionSpec("lane", _R, "Deze baan", "lanes.menu", tip="Naam, plaats en meer van een baan", starts_group=True),
    ActionSpec("add_lane", _R, "Nieuwe baan…", "lanes.add_last"),
    ActionSpec("arrange", _R, "Ordenen", "editing.arrange", ("Ctrl+Shift+O",), "arrange", "steps", starts_group=True,
               tip="Zet netjes neer wat u niet zelf hebt geplaatst"),
    ActionSpec("arrange_all", _R, "Alles opnieuw ordenen", "editing.arrange_all", (), "", "steps",
               tip="Ook wat u zelf hebt geplaatst"),
    ActionSpec("time_tool", _R, "Slepen in de tijd", "timing.tool", ("T",), "", "steps", on_canvas=True,
               starts_group=True, tip="Sleep een stap langs de tijdbalk: de periode gaat mee, in hele weken"),
    ActionSpec("shift_time", _R, "Verplaats in de tijd…", "timing.shift", (), "", "selection",
               tip="Zoveel weken eerder of later"),
    ActionSpec("on_time", _R, "Zet op tijd", "timing.set_on_time", (), "", "steps",
               tip="Zet stappen met een periode op volgorde van tijd"),
    ActionSpec("care_path", _R, "Zorgpad kiezen of maken…", "care_paths.choose", (), "", "selection", starts_group=True,
               tip="Maak uit deze route het zorgpad van één thema, en hang het onder de stap"),
    ActionSpec("open_care_path", _R, "Zorgpad openen", "care_paths.open", (), "", "care_path"),
    ActionSpec("keep_version", _R, "Versie bewaren…", "versions.keep", starts_group=True,
               tip="De route zoals hij nu is, met een naam: om later mee te vergelijken"),
    ActionSpec("changes", _R, "Wat is er veranderd", "versions.start",
               tip="Versies, en de verschillen in woorden en op de tekening"),
    ActionSpec("compare_file", _R, "Vergelijk met bestand…", "versions.compare_file"),
    ActionSpec("merge_file", _R, "Samenvoegen met bestand…", "merging.start",
               tip="Neem over wat een collega in een kopie van deze route heeft veranderd"),
    ActionSpec("walk", _R, "Loop een cliënt", "walks.start", ("Ctrl+Shift+L",), "", "steps", starts_group=True,
               tip="Volg één cliënt door de route, tot waar het stopt"),
    ActionSpec("next_finding", _R, "Volgende bevinding", "accepting.next", ("F8",), "", "findings", starts_group=True),
    ActionSpec("previous_finding", _R, "Vorige bevinding", "accepting.previous", ("Shift+F8",), "", "findings"),
    ActionSpec("check_settings", _R, "Instellingen van de controles…", "accepting.settings", (), "",
               tip="Getallen, uitgezette controles, en wie naar wie mag verwijzen"),
    ActionSpec("meeting_begin", _W, "Werksessie beginnen…", "meeting.begin",
               tip="Wie, wanneer, waar, en met welke agenda"),
    ActionSpec("meeting_next", _W, "Volgend onderdeel", "meeting.next", ("Ctrl+Alt+Right",), starts_group=True,
               tip="Rond dit onderdeel van de agenda af en ga door"),
    ActionSpec("meeting_previous", _W, "Vorig onderdeel", "meeting.previous", ("Ctrl+Alt+Left",), "", "present_part"),
    ActionSpec("meeting_pause", _W, "Klok stilzetten of laten lopen", "meeting.pause", (), "", "present_part"),
    ActionSpec("meeting_more", _W, "Vijf minuten erbij", "meeting.more_time", (), "", "present_part"),
    ActionSpec("meeting_lock", _W, "Route op slot (briefjes en stemmen blijven open)", "meeting.lock", checkable=True,
               starts_group=True, tip="Niemand verandert per ongeluk de route"),
    ActionSpec("park", _W, "Briefje naar de parkeerplaats", "meeting.park", (), "", "notes",
               tip="Leg de gekozen briefjes opzij voor later"),
    ActionSpec("note_write", _W, "Briefjes schrijven", "noting.start", ("Ctrl+B",), starts_group=True,
               tip="Typ wat mensen zeggen: Enter plakt het op, en het volgende kan meteen"),
    ActionSpec("note_paste", _W, "Plakken als briefjes", "noting.paste", ("Ctrl+Shift+V",),
               tip="Van elke regel op het klembord een briefje"),
    ActionSpec("note_step", _W, "Maak van dit briefje een stap…", "noting.make_step", ("M",), "", "notes",
               on_canvas=True, tip="Kies wat het briefje in de route wordt"),
    ActionSpec("note_agree", _W, "Maak van dit briefje een afspraak", "noting.make_agreement", (), "", "notes",
               tip="Wie het doet en voor welke dag, komen uit de tekst"),
    ActionSpec("note_done", _W, "Briefje afgehandeld of weer open", "noting.finish", (), "", "notes"),
    ActionSpec("note_tidy", _W, "Briefjes ordenen", "noting.tidy",
               tip="Hang ze in kolommen onder de tekening, elke groep onder een kop"),
    ActionSpec("note_show_done", _W, "Afgehandelde briefjes tonen", "noting.show_done", checkable=True,
               tip="Bleek op de tekening, of helemaal niet"),
    ActionSpec("vote_begin", _W, "Stemronde beginnen…", "voting.begin", starts_group=True,
               tip="Laat iedereen stippen plakken op wat het belangrijkst is"),
    ActionSpec("vote_stick", _W, "Stippen plakken", "voting.stick", (), "", "voting",
               tip="Klik op een briefje of stap: stip erbij; met Shift of de rechterknop: stip weg"),
    ActionSpec("vote_more", _W, "Stip erbij", "voting.more", ("+",), "", "voting", on_canvas=True,
               tip="Een stip op het gekozen briefje of de gekozen stap"),
    ActionSpec("vote_fewer", _W, "Stip weg", "voting.fewer", ("-",), "", "voting", on_canvas=True),
    ActionSpec("vote_next", _W, "Volgende deelnemer", "voting.next_voter", ("F7",), "", "voting",
               tip="Wie nog stippen heeft, is aan de beurt"),
    ActionSpec("vote_close", _W, "Stemmen sluiten", "voting.close", (), "", "voting",
               tip="Daarna ziet iedereen de uitslag"),
    ActionSpec("vote_result", _W, "Uitslag laten zien of verbergen", "voting.result", (), "", "result"),
    ActionSpec("projector", _W, "Projector", "presenting.projector", checkable=True, starts_group=True,
               tip="Een tweede venster voor de zaal, met grote letters; u houdt hier de panelen"),
    ActionSpec("projector_follows", _W, "Projector volgt mijn scherm", "presenting.follow", checkable=True,
               tip="De zaal ziet hetzelfde deel van de route als u; uit: het beeld blijft staan"),
    ActionSpec("stage_next", _W, "Volgende beeld in de presentatie", "presenting.next", ("Ctrl+PgDown",)),
    ActionSpec("stage_previous", _W, "Vorige beeld in de presentatie", "presenting.previous", ("Ctrl+PgUp",)),
    ActionSpec("report", _W, "Verslag maken…", "exporting.report", starts_group=True,
               tip="Briefjes, stemmen, besluiten, afspraken, en wat er is veranderd"),
    ActionSpec("rules", _H, "Alle controles", "mending.explain_current", ("F1",),
               tip="Wat elke controle betekent; F1 op een bevinding geeft de uitleg van die bevinding"),
    ActionSpec("shortcuts", _H, "Sneltoetsen", "helping.shortcuts", ("Ctrl+/",)),
    ActionSpec("about", _H, "Over Klantroutes", "helping.about"),
)  # fmt: skip

TOOLBAR = ("new", "open", "save", "|", "undo", "redo", "|", "add", "connect", "arrange", "fit")
"""What stands on the toolbar, in order; a bar is a thin line."""


class Actions:
    """The actions of one window by id."""

    def __init__(self, window: QWidget, controllers: object, own: OwnKeys) -> None:
        self._own = own
        self.by_id: Mapping[str, QAction] = {spec.id: self._made(spec, window, controllers) for spec in ACTIONS}

    def __getitem__(self, name: str) -> QAction:
        return self.by_id[name]

    def _made(self, spec: ActionSpec, window: QWidget, controllers: object) -> QAction:
        action = QAction(spec.text, window)
        action.setObjectName(spec.id)
        action.setCheckable(spec.checkable)
        controller, name = spec.method.split(".")
        method = getattr(getattr(controllers, controller), name)
        action.triggered.connect(method if spec.checkable else lambda _checked=False: method())
        window.addAction(action)
        self._give_keys(action, spec)
        return action

    def _give_keys(self, action: QAction, spec: ActionSpec) -> None:
        """Give an action its keys; what only works on the canvas is no shortcut of the window, the menu shows it."""
        keys = self._own.keys_of(spec.id, spec.shortcuts)
        shown = f"\t{in_words(keys[0])}" if spec.on_canvas and keys else ""
        action.setText(f"{action.text().partition(chr(9))[0]}{shown}")
        action.setShortcuts([] if spec.on_canvas else [QKeySequence(key) for key in keys])
        action.setToolTip(_with_keys(spec.tip or spec.text.removesuffix("…"), keys))

    def renew_keys(self) -> None:
        """Take the keys that the user chose."""
        for spec in ACTIONS:
            self._give_keys(self.by_id[spec.id], spec)

    def fill_menus(self, bar: QMenuBar) -> Mapping[str, QMenu]:
        """Make the menus; returns them by name without the sign of the shortcut letter."""
        menus = {}
        for title in MENUS:
            menu = bar.addMenu(title)
            menu.setAccessibleName(title.replace("&", ""))
            menu.setToolTipsVisible(False)
            for spec in ACTIONS:
                if spec.menu != title or spec.id == "add_here":
                    continue
                if spec.starts_group:
                    menu.addSeparator()
                menu.addAction(self.by_id[spec.id])
            menus[title.replace("&", "")] = menu
        return menus

    def renew_icons(self) -> None:
        """Give every action its picture in the colours that hold now."""
        for spec in ACTIONS:
            if spec.icon:
                self.by_id[spec.id].setIcon(text_icon(spec.icon))
                self.by_id[spec.id].setIconVisibleInMenu(False)

    def rename(self, name: str, text: str) -> None:
        """Give an action another text, such as what undo would take back; the tooltip follows."""
        spec = next(spec for spec in ACTIONS if spec.id == name)
        self.by_id[name].setText(text)
        self.by_id[name].setToolTip(_with_keys(text, self._own.keys_of(spec.id, spec.shortcuts)))

    def enable(self, present: frozenset[str]) -> None:
        """Switch on what can be done now; `present` holds what there is, such as `selection`."""
        for spec in ACTIONS:
            self.by_id[spec.id].setEnabled(not spec.needs or spec.needs in present)


def _with_keys(text: str, keys: tuple[str, ...]) -> str:
    return f"{text} ({in_words(keys[0])})" if keys else text


_KEYS = {
    "Ins": "Insert", "Del": "Delete", "Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Space": "spatie",
    "PgUp": "PageUp", "PgDown": "PageDown", "Return": "Enter",
}  # fmt: skip


def in_words(keys: str) -> str:
    """Return a shortcut as people read it on a Dutch keyboard."""
    parts = keys.replace("++", "+Plus").split("+")
    return "+".join(_KEYS.get(part, part) for part in parts)
