"""All controllers of one window, by the names that the table of actions uses."""

from ..desk import Desk
from .accepting import FindingsController
from .adding import AddController
from .care_paths import CarePathController
from .editing import EditController
from .exporting import ExportController
from .files import FileController
from .finding import FindController
from .focusing import FocusController
from .helping import HelpController
from .holding import HoldController
from .importing import ImportController
from .lanes import LaneController
from .lines import LineController
from .meeting import MeetingController
from .mending import MendController
from .noting import NoteController
from .outlining import OutlineController
from .presenting import PresentController
from .purchasing import PurchaseController
from .suggesting import SuggestController
from .timing import TimeController
from .versions import VersionController
from .versions_merging import MergeController
from .viewing import ViewController
from .views import ViewsController
from .voting import VotingController
from .walks import WalkController


class Controllers:
    """What a window can do."""

    def __init__(self, desk: Desk) -> None:
        self.files = FileController(desk)
        self.exporting = ExportController(desk)
        self.importing = ImportController(desk, self.files.open_new, self.files.open_path)
        self.care_paths = CarePathController(desk, self.files)
        self.purchasing = PurchaseController(desk)
        self.editing = EditController(desk)
        self.adding = AddController(desk)
        self.noting = NoteController(desk, self.adding)
        self.editing.paste_words = self.noting.paste_lines
        self.outlining = OutlineController(desk, self.adding, self.editing)
        self.suggesting = SuggestController(desk, self.adding)
        self.lanes = LaneController(desk)
        self.lines = LineController(desk, self.adding)
        self.holding = HoldController(desk)
        self.timing = TimeController(desk)
        self.focusing = FocusController(desk)
        self.views = ViewsController(desk, self.focusing)
        self.finding = FindController(desk)
        self.viewing = ViewController(desk)
        self.accepting = FindingsController(desk)
        self.mending = MendController(desk)
        self.walks = WalkController(desk)
        self.presenting = PresentController(desk, self.walks)
        self.meeting = MeetingController(desk, self.focusing)
        self.voting = VotingController(desk)
        self.versions = VersionController(desk, self.files)
        self.merging = MergeController(desk)
        self.helping = HelpController(desk, self.viewing)
