"""The command `check`."""

import json
import os
import shutil
import sys
from pathlib import Path

import pytest
from sample_files import EXAMPLES

R1, R2, R7, R8 = EXAMPLES


@pytest.mark.parametrize(("route", "status"), [(R1, 0), (R2, 1)])
def test_status_says_whether_a_fout_is_open(call, route: Path, status: int) -> None:
    outcome = call("check", route)
    assert outcome.status == status
    assert outcome.err == ""


def test_findings_are_told_with_rule_place_and_remedy(call) -> None:
    outcome = call("check", R2)
    assert "FAS-07  Er is geen overdracht van geboortezorg of kraamzorg" in outcome.out
    assert "Sluitend voor 0 van de 1 cliëntprofielen." in outcome.out


def test_lines_for_a_pipe_are_not_wider_than_a_hundred(call) -> None:
    lines = call("check", R2, R8).out.splitlines()
    assert max(len(line) for line in lines if line.startswith(" ")) <= 100


def test_json_has_a_report_for_each_file_in_order(call) -> None:
    outcome = call("check", "--json", R8, R1)
    found = json.loads(outcome.out)
    assert [file["file"] for file in found["files"]] == [str(R8), str(R1)]
    assert found["format"] == "klantroute-bevindingen"
    assert outcome.status == (1 if found["files"][0]["summary"]["fout"] else 0)


def test_json_has_the_shape_that_the_schema_promises(call) -> None:
    schema = json.loads(call("schema", "bevindingen").out)
    found = json.loads(call("check", "--json", R7).out)
    report = schema["properties"]["files"]["items"]["properties"]
    assert list(found) == list(schema["properties"])
    assert list(found["files"][0]) == list(report)
    assert list(found["files"][0]["findings"][0]) == list(report["findings"]["items"]["properties"])


def test_unreadable_file_is_told_and_the_others_are_checked(call, tmp_path: Path) -> None:
    broken = tmp_path / "stuk.klantroute"
    broken.write_text("{")
    outcome = call("check", "--json", R1, broken, tmp_path / "weg.klantroute", R2)
    assert outcome.status == 2
    assert [Path(file["file"]).name for file in json.loads(outcome.out)["files"]] == [R1.name, R2.name]
    assert [line.count("klantroute:") for line in outcome.err.splitlines()] == [1, 1]


def test_checking_changes_nothing(call, tmp_path: Path) -> None:
    copy = tmp_path / "route.klantroute"
    shutil.copy(R2, copy)
    before = copy.read_bytes(), copy.stat().st_mtime_ns
    call("check", copy)
    assert (copy.read_bytes(), copy.stat().st_mtime_ns) == before
    assert list(tmp_path.iterdir()) == [copy]


def test_title_cannot_steer_the_terminal(call, tmp_path: Path) -> None:
    content = {**json.loads(R1.read_bytes()), "title": "Rood \x1b[31m en\nregel"}
    path = tmp_path / "route.klantroute"
    path.write_text(json.dumps(content), encoding="utf-8")
    outcome = call("check", path)
    assert "\x1b" not in outcome.out
    assert "en regel" in outcome.out


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems refuse such a name")
@pytest.mark.parametrize("flag", ["--json", "--"])
def test_file_name_in_another_encoding_is_no_problem(process, tmp_path: Path, flag: str) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.klantroute"
    shutil.copy(R1, path)
    outcome = process("check", flag, os.fsdecode(path))
    assert (outcome.status, outcome.err) == (0, "")
    assert "caf?.klantroute" in outcome.out


def test_colours_for_people_wrap_at_their_screen(capsys: pytest.CaptureFixture[str], monkeypatch) -> None:
    from klantroutes.checks.run import check
    from klantroutes.cli import findings
    from klantroutes.storage.files import read

    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    output = findings.on_terminal()
    findings.write(output.piece("r", check(read(R2))))
    assert "\x1b[1;31mFouten" in capsys.readouterr().out
