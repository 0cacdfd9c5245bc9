"""The command `check` for folders, many files, sets of rules and other programs."""

import json
import os
import pty
import re
import shutil
import signal
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from sample_files import EXAMPLES

from klantroutes.checks.outputs.registry import OUTPUTS

R1, R2, R7, _ = EXAMPLES
COALITION = {"format": "coalitie", "version": 1, "name": "Kansrijk Proefstad"}
BOUGHT = [{"service": name, "contract_status": "gecontracteerd"} for name in ("voorzorg", "iets_eigens")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two routes and their coalition, which bought a service that no route has."""
    for path in (R1, R2):
        shutil.copy(path, tmp_path)
    (tmp_path / "coalitie.json").write_text(json.dumps({**COALITION, "offers": BOUGHT}), encoding="utf-8")
    return tmp_path


@pytest.fixture
def many(tmp_path: Path) -> list[Path]:
    """A hundred routes, one of them broken."""
    paths = [tmp_path / f"{number:03}.klantroute" for number in range(100)]
    for number, path in enumerate(paths):
        shutil.copy(EXAMPLES[number % 4], path)
    paths[40].write_text("{")
    return paths


def _rules_in(outcome, file: int = 0) -> list[str]:
    return [finding["rule"] for finding in json.loads(outcome.out)["files"][file]["findings"]]


def test_a_folder_stands_for_its_routes_by_name(call, folder: Path) -> None:
    outcome = call("check", "--json", folder)
    assert [Path(file["file"]).name for file in json.loads(outcome.out)["files"]] == [R1.name, R2.name]
    assert outcome.err == ""


def test_what_no_route_of_the_folder_has_is_told_when_all_are_looked_at(call, folder: Path) -> None:
    whole = call("check", "--json", folder)
    glob = call("check", "--json", *sorted(folder.glob("*.klantroute")))
    assert "iets_eigens" in whole.out
    assert whole.out == glob.out
    assert "ORG-06" not in _rules_in(call("check", "--json", folder / R1.name))


def test_a_folder_without_routes_is_told(call, tmp_path: Path) -> None:
    outcome = call("check", tmp_path)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == f"Er staan geen routes in: {tmp_path}. Routes eindigen op .klantroute.\n"


def test_the_coalition_switches_a_rule_off_with_its_reason(call, folder: Path) -> None:
    settings = {"off": {"FAS-07": "Regelt de regio."}}
    (folder / "coalitie.json").write_text(json.dumps({**COALITION, "settings": settings}), encoding="utf-8")
    outcome = call("check", folder / R2.name)
    assert "FAS-07  Er is geen" not in outcome.out
    assert "Wat hier anders is afgesproken\n  FAS-07 staat uit: Regelt de regio.\n" in outcome.out


def test_a_broken_coalition_is_one_sentence_and_the_routes_are_checked_without_it(call, folder: Path) -> None:
    before = call("check", "--json", R1).out
    (folder / "coalitie.json").write_text('{"format": "coalitie", "version": 1}')
    outcome = call("check", "--json", folder / R1.name)
    assert outcome.status == 2
    assert outcome.err == f"{folder / 'coalitie.json'}: name: Het veld ‘name’ ontbreekt. Vul het in.\n"
    assert outcome.out == before.replace(json.dumps(str(R1)), json.dumps(str(folder / R1.name)))


@pytest.mark.parametrize(("rules", "status"), [("standard", 0), ("strikt", 1)])
def test_strict_rules_do_not_let_open_ends_pass(call, rules: str, status: int) -> None:
    outcome = call("check", R1, "--ruleset", rules)
    assert outcome.status == status
    assert ("eindstatus" in outcome.out) is (status == 1)


def test_a_file_of_rules_is_used_and_a_wrong_one_refused(call, tmp_path: Path) -> None:
    path = tmp_path / "regels.json"
    off = dict.fromkeys(
        sorted({f["rule"] for f in json.loads(call("check", "--json", R2).out)["files"][0]["findings"]}), "Mag."
    )
    path.write_text(json.dumps({"format": "klantroute-regels", "version": 1, "off": off}), encoding="utf-8")
    assert call("check", R2, "--ruleset", path).status == 0
    path.write_text('{"format": "klantroute-regels", "version": 1, "off": {"X": "Mag."}}', encoding="utf-8")
    outcome = call("check", R2, "--ruleset", path)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == f"{path}: off.X: De regel ‘X’ bestaat niet. Kies een regel die de controle kent.\n"


def test_the_schema_of_a_file_of_rules_asks_for_reasons(call) -> None:
    schema = json.loads(call("schema", "regels").out)
    assert schema["$defs"]["ChosenSeverity"]["required"] == ["severity", "reason"]
    assert list(schema["properties"]) == ["format", "version", "name", "strict", "off", "numbers", "severity"]


@pytest.mark.parametrize("output", OUTPUTS, ids=lambda output: output.option)
def test_each_form_comes_alone(call, output) -> None:
    other = OUTPUTS[OUTPUTS.index(output) - 1]
    outcome = call("check", f"--{output.option}", f"--{other.option}", R1)
    assert (outcome.status, outcome.out) == (2, "")
    assert f"dit kan niet samen met --{output.option}" in outcome.err


def test_the_forms_are_what_they_say(call) -> None:
    assert json.loads(call("check", "--sarif", R2).out)["version"] == "2.1.0"
    assert ET.fromstring(call("check", "--junit", R2).out).tag == "testsuites"
    assert call("check", "--markdown", R2).out.startswith("# Controle van klantroutes\n")


def test_many_files_come_in_order_and_a_broken_one_is_told(call, many: list[Path]) -> None:
    outcome = call("check", "--json", *many)
    names = [file["file"] for file in json.loads(outcome.out)["files"]]
    assert names == [str(path) for path in many if path != many[40]]
    assert outcome.err.startswith(f"{many[40]}: De tekst is beschadigd")
    assert outcome.status == 2


def test_many_files_say_the_same_as_one_at_a_time(call, many: list[Path]) -> None:
    together = json.loads(call("check", "--json", *many).out)["files"]
    for number in (0, 57, 98):
        alone = json.loads(call("check", "--json", together[number]["file"]).out)["files"]
        assert alone == [together[number]]


def test_more_than_one_route_ends_with_the_sum(call) -> None:
    last = call("check", R1, R2).out.splitlines()[-1]
    assert re.fullmatch(r"2 routes: \d+ fouten, \d+ waarschuwingen, \d+ tips, \d+ nog niet ingevuld\.", last)
    assert "routes" not in call("check", R1).out.splitlines()[-1]


def _on_terminal(*arguments: object) -> tuple[bytes, bytes]:
    """Return standard output, and what a terminal got that shows standard error."""
    screen, its_end = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80"}
    command = [sys.executable, "-m", "klantroutes", "check", *map(str, arguments)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=its_end, env=environment) as process:
        os.close(its_end)
        out, _ = process.communicate(timeout=60)
    shown = b""
    try:
        while part := os.read(screen, 65536):
            shown += part
    except OSError:  # a terminal that nobody writes to any more
        pass
    os.close(screen)
    return out, shown


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks for a terminal of Linux")
def test_a_bar_is_shown_to_people_only(many: list[Path], call) -> None:
    out, shown = _on_terminal("--json", *many)
    assert b"Routes controleren" in shown
    assert len(json.loads(out)["files"]) == 99
    assert _on_terminal("--json", many[0])[1] == b""
    assert "Routes controleren" not in call("check", "--json", *many).err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems interrupt in another way")
def test_interruption_of_many_files_is_one_word(many: list[Path]) -> None:
    # A shell that starts these tests in the background lets them, and what they start, not hear of Ctrl-C.
    hearing = ["env", "--default-signal=INT"]
    command = [*hearing, sys.executable, "-m", "klantroutes", "check", "--json", *map(str, many * 40)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(20_000)
        os.killpg(process.pid, signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert told.decode().splitlines()[-1] == "Gestopt."
    assert b"Traceback" not in told
    assert process.returncode == 130
