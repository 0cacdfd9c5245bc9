"""Small pieces with clear names."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from sample_files import ROOT

_FILES = sorted((ROOT / "klantroutes").rglob("*.py"))
_MOST_IN_FILE = 400
_MOST_IN_CLASS = 300
_MOST_IN_FUNCTION = 40
_SAYS_NOTHING = {"utils", "util", "misc", "common", "helpers", "helper", "tools_misc", "stuff", "manager"}


def _pieces(path: Path) -> Iterator[tuple[str, int, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            limit = _MOST_IN_CLASS if isinstance(node, ast.ClassDef) else _MOST_IN_FUNCTION
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1, limit


def test_there_are_files_to_look_at() -> None:
    assert len(_FILES) > 100


@pytest.mark.parametrize("path", _FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_file_is_small_and_says_what_lives_in_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    too_long = [f"{name}: {lines} lines" for name, lines, limit in _pieces(path) if lines > limit]
    assert text.count("\n") <= _MOST_IN_FILE
    assert not too_long
    assert ast.get_docstring(ast.parse(text))
    assert path.stem not in _SAYS_NOTHING
    assert path.parent.name not in _SAYS_NOTHING
