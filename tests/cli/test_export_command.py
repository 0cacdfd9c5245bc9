"""The command `export`."""

import shutil
from pathlib import Path

import pytest

from klantroutes.exporters.registry import BY_FORMAT, EXPORTERS
from klantroutes.storage.files import read


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.format)
def test_file_holds_what_the_exporter_makes(call, example: Path, tmp_path: Path, exporter) -> None:
    out = tmp_path / f"route{exporter.extension}"
    outcome = call("export", example, "--to", exporter.format, "--out", out)
    assert (outcome.status, outcome.out, outcome.err) == (0, "", "")
    assert out.read_bytes() == exporter.generate(read(example))


def test_json_on_standard_output_is_the_file_itself(call, example: Path) -> None:
    assert call("export", example, "--to", "json", "--out", "-").out.encode() == example.read_bytes()


def test_existing_file_is_kept_unless_forced(call, example: Path, tmp_path: Path) -> None:
    out = tmp_path / "route.json"
    out.write_text("van mij")
    refused = call("export", example, "--to", "json", "--out", out)
    assert refused.status == 2
    assert "bestaat al" in refused.err
    assert out.read_text() == "van mij"
    assert call("export", example, "--to", "json", "--out", out, "--force").status == 0
    assert out.read_bytes() == example.read_bytes()


def test_source_itself_is_not_overwritten(call, example: Path, tmp_path: Path) -> None:
    copy = tmp_path / "route.klantroute"
    shutil.copy(example, copy)
    assert call("export", copy, "--to", "pdf", "--out", copy).status == 2
    assert copy.read_bytes() == example.read_bytes()


def test_format_that_does_not_exist_is_refused_with_the_choices(call, example: Path, tmp_path: Path) -> None:
    outcome = call("export", example, "--to", "visio", "--out", tmp_path / "a")
    assert outcome.status == 2
    assert f"‘visio’ bestaat niet. Kies uit: {', '.join(BY_FORMAT)}." in outcome.err
    assert not list(tmp_path.iterdir())


def test_unreadable_route_makes_no_file(call, tmp_path: Path) -> None:
    outcome = call("export", tmp_path / "weg.klantroute", "--to", "json", "--out", tmp_path / "a.json")
    assert outcome.status == 2
    assert "weg.klantroute" in outcome.err
    assert not list(tmp_path.iterdir())


def test_folder_that_does_not_exist_is_told(call, example: Path, tmp_path: Path) -> None:
    outcome = call("export", example, "--to", "json", "--out", tmp_path / "nergens" / "a.json")
    assert outcome.status == 2
    assert "de map of het bestand bestaat niet" in outcome.err


def test_help_lists_every_format(call) -> None:
    text = call("export", "--help").out
    assert all(f"  {exporter.format} " in text and exporter.title in text for exporter in EXPORTERS)


def test_house_template_is_used(call, example: Path, tmp_path: Path) -> None:
    template, out = tmp_path / "huisstijl.docx", tmp_path / "stuk.docx"
    template.write_bytes(BY_FORMAT["docx"].generate(read(example)))
    assert call("export", example, "--to", "docx", "--out", out, "--template", template).status == 0
    assert out.stat().st_size > template.stat().st_size


@pytest.mark.parametrize(("to", "said"), [("pdf", "kent geen sjabloon"), ("docx", "is geen Word-bestand")])
def test_template_that_cannot_be_used_is_refused(call, example: Path, tmp_path: Path, to: str, said: str) -> None:
    template = tmp_path / "huisstijl.docx"
    template.write_text("tekst")
    outcome = call("export", example, "--to", to, "--out", tmp_path / "a", "--template", template)
    assert outcome.status == 2
    assert said in outcome.err
    assert not (tmp_path / "a").exists()
