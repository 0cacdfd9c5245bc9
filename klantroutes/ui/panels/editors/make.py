"""Which editor belongs to which shape of field."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from ...fields import FieldSpec
from .checklist import AddressesEditor, ChecklistEditor
from .choice import CatalogueEditor, ChoiceEditor, FlagEditor, LaneEditor
from .editor import Editor
from .funding import FundingEditor
from .number import DateEditor, NumberEditor
from .part import PartEditor
from .period import PeriodEditor
from .special import CarePathEditor, PositionEditor, ProviderEditor
from .text import LinesEditor, TextEditor, TextsEditor

EDITORS: Mapping[str, type[Editor]] = MappingProxyType({
    "text": TextEditor, "lines": LinesEditor, "texts": TextsEditor, "flag": FlagEditor, "choice": ChoiceEditor,
    "lane": LaneEditor, "catalogue": CatalogueEditor, "addresses": AddressesEditor, "checklist": ChecklistEditor,
    "whole": NumberEditor, "number": NumberEditor, "date": DateEditor, "period": PeriodEditor, "part": PartEditor,
    "provider": ProviderEditor, "funding": FundingEditor, "position": PositionEditor,
    "care_path": CarePathEditor,
})  # fmt: skip


def editor_for(spec: FieldSpec, parent: QWidget | None = None) -> Editor:
    """Return a new editor for this field."""
    return EDITORS[spec.shape](spec, parent)
