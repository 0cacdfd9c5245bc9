"""The command `walk`."""

import json
from pathlib import Path

import pytest
from sample_files import EXAMPLES, ROOT, ROUTES

R1, R2, R7, R8 = EXAMPLES
ADDICTION = ROOT / "routes/sjabloon-verslaving-zeer-kwetsbaar.klantroute"
CLIENT = ("--level", "D", "--factor", "verslaving")


@pytest.fixture
def dead_end(tmp_path: Path) -> Path:
    """The route for addiction in which nobody at level D is handed to youth health care and help ends early."""
    content = json.loads(ADDICTION.read_text(encoding="utf-8"))
    for step in content["steps"]:
        if step["id"] == "naar-jgz":
            step["applies_to"] = {"levels": ["C"]}
        if (step.get("period") or {}).get("end", 0) > 700:
            step["period"]["end"] = 60
    content["links"] = [link for link in content["links"] if link["target"] != "verder"]
    path = tmp_path / "route.klantroute"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_a_client_who_arrives_without_fout_is_status_0(call) -> None:
    outcome = call("walk", ADDICTION, *CLIENT)
    assert (outcome.status, outcome.err) == (0, "")
    assert "brengt haar direct naar ‘Verslavingszorg’ (week 9 – 2 jaar), binnen één dag." in outcome.out
    assert "Zij komt aan bij ‘Kinderopvang en JGZ 2–4 jaar’." in outcome.out


def test_a_client_who_falls_out_is_status_1_with_place_reason_and_remedy(call, dead_end: Path) -> None:
    outcome = call("walk", dead_end, *CLIENT)
    assert outcome.status == 1
    words = " ".join(outcome.out.split())
    assert "Hier valt zij uit beeld: na ‘Kraamverzorgende’ neemt niemand het over." in words
    assert "‘Warm naar JGZ’ is alleen voor niveau C. Verruim die voorwaarde" in words


def test_a_fout_for_this_client_is_status_1(call) -> None:
    outcome = call("walk", R2, "--level", "C", "--factor", "onbedoeld")
    assert outcome.status == 1
    assert "Fout FAS-07" in outcome.out


def test_json_has_its_own_shape(call, dead_end: Path) -> None:
    outcome = call("walk", dead_end, "--json", *CLIENT)
    found = json.loads(outcome.out)
    assert (outcome.status, found["format"], found["version"]) == (1, "klantroute-loop", 1)
    assert found["client"] == {"level": "D", "factors": ["verslaving"], "traits": []}
    assert (found["in_target"], found["outcome"], found["complete"]) == (True, "valt-uit", False)
    (loose,) = [end for end in found["loose_ends"] if end["certain"]]
    assert (loose["step"], loose["kept"]) == ("kraam", False)
    assert loose["obstacles"] == [{"step": "naar-jgz", "unmet": [{"part": "levels", "values": ["C"]}]}]
    stop = next(stop for stop in found["stops"] if stop["step"] == "kraam")
    assert (stop["from"], stop["handover"], stop["day"], stop["phase"]) == ("verloskundige", "naar-kraamzorg", 0, "na")
    assert "FAS-07" in [finding["rule"] for finding in stop["findings"]]


def test_every_name_in_the_json_is_explained(call, dead_end: Path) -> None:
    text = (ROOT / "docs/formats.md").read_text(encoding="utf-8")

    def names(value: object) -> set[str]:
        if isinstance(value, dict):
            return set(value).union(*(names(inner) for inner in value.values()))
        return set().union(*(names(inner) for inner in value)) if isinstance(value, list) else set()

    assert all(f"`{name}`" in text for name in names(json.loads(call("walk", dead_end, "--json", *CLIENT).out)))


@pytest.mark.parametrize("path", [*EXAMPLES, *ROUTES], ids=lambda path: path.stem)
def test_lines_are_not_wider_than_a_hundred(call, path: Path) -> None:
    outcome = call("walk", path, "--level", "c", "--factor", "taal", "--trait", "minderjarig")
    assert max(map(len, outcome.out.splitlines())) <= 100
    assert "Deze cliënt hoort niet bij de doelgroep van deze route." in outcome.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--level", "E"), "Het niveau ‘E’ bestaat niet. Kies uit A, B, C en D."),
        (("--level", "D", "--factor", "verslaafd"), "De risicofactor ‘verslaafd’ bestaat niet."),
        (("--level", "D", "--factor", "x"), "verslaving        Verslavingsproblematiek"),
        (("--level", "D", "--trait", "x"), "minderjarig       minderjarig"),
        ((), "dit ontbreekt: --level"),
    ],
)
def test_wrong_calls_are_status_2_and_say_what_is_possible(call, words: tuple[str, ...], said: str) -> None:
    outcome = call("walk", ADDICTION, *words)
    assert (outcome.status, outcome.out) == (2, "")
    assert said in outcome.err


def test_a_file_that_is_not_there_is_status_2(call, tmp_path: Path) -> None:
    assert call("walk", tmp_path / "weg.klantroute", *CLIENT).status == 2


def test_a_coalition_that_cannot_be_read_is_told_and_she_is_walked_without_it(call, tmp_path: Path) -> None:
    (tmp_path / "coalitie.json").write_text("{")
    path = tmp_path / "route.klantroute"
    path.write_bytes(ADDICTION.read_bytes())
    outcome = call("walk", path, *CLIENT)
    assert outcome.status == 2
    assert "coalitie.json" in outcome.err
    assert "Zij komt aan bij" in outcome.out


def test_title_cannot_steer_the_terminal(call, tmp_path: Path) -> None:
    content = {**json.loads(R1.read_bytes()), "title": "Rood \x1b[31m en\nregel"}
    path = tmp_path / "route.klantroute"
    path.write_text(json.dumps(content), encoding="utf-8")
    outcome = call("walk", path, "--level", "A")
    assert "\x1b" not in outcome.out
    assert "en regel" in " ".join(outcome.out.split())
