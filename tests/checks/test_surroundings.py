"""What stands around the routes of a folder."""

import json
import shutil
from datetime import date

import pytest
from sample_files import EXAMPLES

from klantroutes.checks.surroundings import of_folders, surroundings, whole_folders
from klantroutes.storage.coalition import coalition_of
from klantroutes.storage.errors import FileFault

DAY = date(2026, 1, 1)
COALITION = {"format": "coalitie", "version": 1, "name": "Kansrijk Proefstad"}


@pytest.fixture
def project(tmp_path):
    for path in EXAMPLES[:2]:
        shutil.copy(path, tmp_path)
    (tmp_path / "coalitie.json").write_text(json.dumps(COALITION), encoding="utf-8")
    return tmp_path


def test_a_route_knows_its_coalition_and_the_day(project):
    local, fault = surroundings(project / EXAMPLES[0].name, DAY)
    assert (local.coalition.name, local.today, local.beside, fault) == ("Kansrijk Proefstad", DAY, None, None)


def test_without_a_file_there_is_no_coalition(tmp_path):
    assert coalition_of(tmp_path) is None
    assert surroundings(tmp_path / "r.klantroute")[1] is None


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[]", 'Dit is geen bestand van de coalitie. Verwacht wordt JSON met "format": "coalitie".'),
        ("{", "De tekst is beschadigd op regel 1, teken 2."),
        (json.dumps({**COALITION, "kleur": 1}), "Het veld ‘kleur’ hoort niet in een bestand van de coalitie."),
        (json.dumps({**COALITION, "births_per_year": "veel"}), "births_per_year: Hier hoort een heel getal te staan."),
        (json.dumps({**COALITION, "version": True}), "version: Versie True van dit bestand kent dit programma niet."),
    ],
)
def test_a_broken_coalition_is_told_with_its_path_and_left_out(project, content, said):
    path = project / "coalitie.json"
    path.write_text(content, encoding="utf-8")
    around, (fault,) = of_folders([project], DAY)
    assert around[project].coalition is None
    assert str(fault).startswith(f"{path}: ")
    assert said in str(fault)
    with pytest.raises(FileFault):
        coalition_of(project)


def test_a_folder_is_whole_when_it_was_asked_for_or_is_a_project_with_all_its_routes(project):
    one, other = sorted(project.glob("*.klantroute"))
    assert whole_folders([one, other], []) == [project]
    assert whole_folders([one], []) == []
    (project / "coalitie.json").unlink()
    assert whole_folders([one, other], []) == []
    assert whole_folders([one, other], [project]) == [project]
