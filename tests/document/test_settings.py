"""Local choices about the checks live in the document like everything else."""

import types
import typing

from klantroutes import edits
from klantroutes.document.open_route import OpenRoute
from klantroutes.model.settings import Settings

CHOSEN = Settings(may_refer={"poppoli": ("huisarts",)}, numbers={"direct_days": 7}, off={"FAS-13": "Elders geregeld"})


def test_all_parts_of_the_settings_come_back(opened: OpenRoute) -> None:
    before = opened.route.settings
    opened.perform(edits.set_route_fields(settings=CHOSEN))
    assert opened.route.settings == CHOSEN
    opened.undo()
    assert opened.route.settings == before


def test_every_part_of_the_settings_is_a_mapping() -> None:
    for name, hint in typing.get_type_hints(Settings).items():
        kinds = typing.get_args(hint) if typing.get_origin(hint) is types.UnionType else (hint,)
        assert any(typing.get_origin(kind) is dict for kind in kinds), name
