"""The coalition file beside a route counts in the window as it does on the command line."""

import shutil
from pathlib import Path

from klantroutes.graph.local import Local

from .conftest import OpenWindow

_COALITION = (
    '{"format": "coalitie", "version": 1, "name": "Voorbeeld", '
    '"offers": [{"service": "kraam", "provider": "Kraamzorg Noord", "contract_status": "gecontracteerd"}]}'
)


def test_the_coalition_of_the_folder_counts(open_window: OpenWindow, example: Path, tmp_path: Path) -> None:
    route = Path(shutil.copy(example, tmp_path / "route.klantroute"))
    (tmp_path / "coalitie.json").write_text(_COALITION, encoding="utf-8")
    window = open_window(route)
    coalition = window.desk.session.local.coalition
    assert coalition is not None
    assert coalition.name == "Voorbeeld"


def test_a_broken_coalition_file_is_told_and_the_route_opens(
    open_window: OpenWindow, example: Path, tmp_path: Path
) -> None:
    route = Path(shutil.copy(example, tmp_path / "route.klantroute"))
    (tmp_path / "coalitie.json").write_text("{", encoding="utf-8")
    window = open_window(route)
    assert window.desk.session.local == Local()
    assert "coalitie.json" in window.desk.message.label.text()
    assert window.desk.session.route.steps


def test_a_route_without_a_file_stands_alone(open_window: OpenWindow) -> None:
    assert open_window().desk.session.local == Local()
