"""All controllers of one window, by the names that the table of actions uses."""

from ..desk import Desk
from .accepting import FindingsController
from .adding import AddController
from .editing import EditController
from .exporting import ExportController
from .files import FileController
from .finding import FindController
from .focusing import FocusController
from .helping import HelpController
from .lanes import LaneController
from .mending import MendController
from .outlining import OutlineController
from .suggesting import SuggestController
from .viewing import ViewController
from .walks import WalkController


class Controllers:
    """What a window can do."""

    def __init__(self, desk: Desk) -> None:
        self.files = FileController(desk)
        self.exporting = ExportController(desk)
        self.editing = EditController(desk)
        self.adding = AddController(desk)
        self.outlining = OutlineController(desk, self.adding, self.editing)
        self.suggesting = SuggestController(desk, self.adding)
        self.lanes = LaneController(desk)
        self.focusing = FocusController(desk)
        self.finding = FindController(desk)
        self.viewing = ViewController(desk)
        self.accepting = FindingsController(desk)
        self.mending = MendController(desk)
        self.walks = WalkController(desk)
        self.helping = HelpController(desk, self.viewing)
