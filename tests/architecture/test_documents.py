"""What is written about the project stays true to it."""

import re
from pathlib import Path

import pytest
from sample_files import ROOT

from klantroutes import __version__
from klantroutes.cli.commands import COMMANDS
from klantroutes.exporters.registry import EXPORTERS

_DECISIONS = sorted((ROOT / "docs/decisions").glob("[0-9]*.md"))
_PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")] + sorted(ROOT.glob("docs/**/*.md"))
_LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)[^)]*\)")


def test_every_decision_is_listed() -> None:
    listed = _LINK.findall((ROOT / "docs/decisions/README.md").read_text(encoding="utf-8"))
    assert listed == [path.name for path in _DECISIONS]


@pytest.mark.parametrize("path", _DECISIONS, ids=lambda path: path.stem)
def test_decision_is_short_and_has_its_headings(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"# {path.stem[:4]} ")
    assert "## Decision" in text
    assert "## Reason" in text
    assert text.count("\n") <= 25


@pytest.mark.parametrize("path", _PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(path: Path) -> None:
    for target in _LINK.findall(path.read_text(encoding="utf-8")):
        if "://" in target:
            continue
        assert (path.parent / target).exists(), target


def test_readme_names_every_command_and_format() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(f"klantroutes {command.name}" in text for command in COMMANDS)
    assert all(f"`{exporter.format}`" in text for exporter in EXPORTERS)


def test_changelog_has_this_version_on_top() -> None:
    versions = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert versions[0] == __version__


def test_version_is_written_once_in_the_same_way() -> None:
    assert f'version = "{__version__}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
