"""A file that is no route gives one Dutch message with the file and the place, and stays as it was."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from klantroutes.storage.errors import FileFault
from klantroutes.storage.files import read

GOOD: dict[str, Any] = {
    "format": "klantroute",
    "version": 1,
    "id": "r",
    "title": "Proef",
    "target": {"levels": ["A"]},
    "steps": [
        {"id": "in", "kind": "entry", "label": "Begin", "phase": "voor", "lane": "medisch"},
        {"id": "vk", "kind": "professional", "label": "Verloskundige", "phase": "tijdens", "lane": "medisch"},
        {"id": "uit", "kind": "exit", "label": "Einde", "phase": "na", "lane": "medisch"},
    ],
    "links": [{"id": "l1", "kind": "flow", "source": "in", "target": "vk"}],
}


def _step(**fields: Any) -> dict[str, Any]:
    return {**GOOD, "steps": [{**GOOD["steps"][0], **fields}, *GOOD["steps"][1:]]}


def _link(**fields: Any) -> dict[str, Any]:
    return {**GOOD, "links": [{**GOOD["links"][0], **fields}]}


CONTENTS: dict[str, tuple[Any, str, str]] = {
    "unknown field": ({**GOOD, "kleur": "rood"}, "kleur", "kleur"),
    "unknown field of a step": (_step(price_eur=3), "steps[0].price_eur", "price_eur"),
    "missing field": ({k: v for k, v in GOOD.items() if k != "title"}, "title", "title"),
    "newer version": ({**GOOD, "version": 7}, "version", "7"),
    "version zero": ({**GOOD, "version": 0}, "version", "versienummer"),
    "version true": ({**GOOD, "version": True}, "version", "versienummer"),
    "other format": ({**GOOD, "format": "coalitie"}, "format", "klantroute"),
    "no level": ({**GOOD, "target": {"levels": []}}, "target.levels", "leeg"),
    "level that does not exist": ({**GOOD, "target": {"levels": ["E"]}}, "target.levels[0]", "E"),
    "factor that does not exist": (
        {**GOOD, "target": {"levels": ["B"], "factors": ["heimwee"]}},
        "target.factors[0]",
        "heimwee",
    ),
    "step twice": ({**GOOD, "steps": [*GOOD["steps"], GOOD["steps"][0]]}, "steps[3].id", "in"),
    "link twice": ({**GOOD, "links": GOOD["links"] * 2}, "links[1].id", "l1"),
    "link to nowhere": (_link(target="weg"), "links[0].target", "weg"),
    "link from nowhere": (_link(source="weg"), "links[0].source", "weg"),
    "link to itself": (_link(source="vk", target="vk"), "links[0].target", "zichzelf"),
    "link the grammar refuses": (_link(source="vk", target="in"), "links[0].kind", "l1"),
    "kind of step that does not exist": (_step(kind="ziekenhuis"), "steps[0]", "ziekenhuis"),
    "step without kind": ({**GOOD, "steps": [{"id": "a", "phase": "na"}]}, "steps[0]", "kind"),
    "lane that does not exist": (_step(lane="elders"), "steps[0].lane", "elders"),
    "text where a number belongs": (_step(position={"x": "3", "y": 1}), "steps[0].position.x", "getal"),
    "huge number": (_step(position={"x": 10**400, "y": 1}), "steps[0].position.x", "getal"),
    "half a day": (_step(period={"start": 1.5}), "steps[0].period.start", "getal"),
    "yes as text": (_step(signals="ja"), "steps[0].signals", "true"),
    "empty id": (_step(id=""), "steps[0].id", "leeg"),
    "day that does not exist": ({**GOOD, "reviewed_on": "2026-02-30"}, "reviewed_on", "dag"),
    "steps that are no list": ({**GOOD, "steps": {}}, "steps", "lijst"),
    "half a character": ({**GOOD, "title": "\ud83d"}, "title", "teken"),
}
BYTES: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "leeg"),
    "only spaces": (b" \n ", "leeg"),
    "binary": (bytes(range(256)), "geen klantroute"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "geen klantroute"),
    "plain text": (b"Beste collega,", "geen klantroute"),
    "a list": (b"[]", "geen klantroute"),
    "a number": (b"12", "geen klantroute"),
    "cut off": (json.dumps(GOOD).encode()[:-20], "beschadigd"),
    "double key": (b'{"format": "klantroute", "id": "a", "id": "b"}', "twee keer"),
    "not a number": (b'{"format": NaN}', "geen getal"),
    "infinity": (b'{"format": -Infinity}', "geen getal"),
    "more digits than any number": (b'{"format": ' + b"9" * 5000 + b"}", "klantroute"),
    "deep": (b'{"a":' * 100_000, "diep"),
    "deep lists": (b'{"a":' + b"[" * 100_000, "diep"),
    "utf-16": (json.dumps(GOOD).encode("utf-16"), "geen klantroute"),
}


def _refusal(path: Path) -> FileFault:
    with pytest.raises(FileFault) as caught:
        read(path)
    assert str(caught.value).startswith(path.name), str(caught.value)
    assert "\n" not in str(caught.value)
    return caught.value


@pytest.mark.parametrize("name", CONTENTS)
def test_content_is_refused_with_its_place(name: str, tmp_path: Path) -> None:
    content, place, word = CONTENTS[name]
    path = tmp_path / "fout.klantroute"
    path.write_text(json.dumps(content), encoding="utf-8")
    before = path.read_bytes()
    fault = _refusal(path)
    assert fault.path == place
    assert word in f"{fault.wrong} {fault.advice}"
    assert fault.advice
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", BYTES)
def test_bytes_are_refused(name: str, tmp_path: Path) -> None:
    data, word = BYTES[name]
    path = tmp_path / "fout.klantroute"
    path.write_bytes(data)
    assert word in _refusal(path).wrong


def test_huge_file_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "groot.klantroute"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    assert "200 MB" in _refusal(path).wrong


def test_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "map.klantroute").mkdir()
    assert "map" in _refusal(tmp_path / "map.klantroute").wrong


def test_absent_file_is_refused(tmp_path: Path) -> None:
    assert "bestaat niet" in _refusal(tmp_path / "weg.klantroute").wrong


def test_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.klantroute")
    assert "gewoon bestand" in _refusal(tmp_path / "pijp.klantroute").wrong


def test_name_that_no_system_takes_is_refused(tmp_path: Path) -> None:
    assert "gelezen" in _refusal(tmp_path / ("x" * 4000)).wrong


@pytest.mark.skipif(os.geteuid() == 0, reason="the administrator may read everything")
def test_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "geheim.klantroute"
    path.write_text("{}")
    path.chmod(0)
    assert "mag hier niet bij" in _refusal(path).wrong
