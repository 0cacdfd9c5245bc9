"""The web page to look around in."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from judged import judged, saved

from klantroutes.exporters import html
from klantroutes.storage.files import read

_MINE = {"html", "head", "meta", "title", "style", "body", "script", "svg", "g", "rect", "path", "text", "dl", "dd"}


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def _tags(data: bytes) -> list[tuple[str, dict[str, str | None]]]:
    parser = _Tags()
    parser.feed(data.decode())
    return parser.found


def test_every_step_has_a_place_a_button_and_details(route_file: Path) -> None:
    route = read(route_file)
    tags = _tags(html.generate(route))
    numbers = sorted(str(number) for number, _ in enumerate(route.steps, 1))
    assert sorted(made.get("data-stap") for _, made in tags if made.get("class") == "plek") == numbers
    assert sum(made.get("class") == "uitleg" for _, made in tags) == len(route.steps)
    assert {made["data-stap"] for tag, made in tags if tag == "button" and "data-stap" in made} == set(numbers)


def test_page_names_nothing_elsewhere(route_file: Path) -> None:
    tags = _tags(html.generate(read(route_file)))
    assert not {tag for tag, _ in tags} & {"link", "img", "iframe", "object", "embed", "base", "form", "use", "image"}
    assert all(made["href"].startswith("#") for tag, made in tags if tag == "a")
    assert not any({"src", "style", "xlink:href"} & set(made) for _, made in tags)


def test_browser_may_run_only_what_is_ours(example: Path) -> None:
    page = html.generate(read(example)).decode()
    for tag in ("style", "script"):
        [code] = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert f"{tag}-src 'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'" in page
    assert "default-src 'none'" in page
    assert "unsafe" not in page


def test_nothing_that_people_type_becomes_markup(strange_route, empty_route) -> None:
    tags = {tag for tag, _ in _tags(html.generate(strange_route))}
    assert "b" not in tags
    assert "kop" not in tags
    assert tags >= _MINE
    assert not any(name.startswith("on") for _, made in _tags(html.generate(strange_route)) for name in made)


def _is_clean(found: dict[str, Any]) -> bool:
    """Say whether a page is accessible, says nothing in the console, asks for nothing and fits on a phone."""
    clean = found["axe"] == {"light": [], "dark": [], "phone": []}
    return clean and not found["said"] and not found["asked"] and not found["sideways"]


@pytest.mark.heavy
def test_page_is_accessible_and_asks_for_nothing(example: Path, empty_route, tmp_path: Path) -> None:
    pages = (("route.html", read(example)), ("leeg.html", empty_route))
    results = judged("viewer.mjs", *(saved(tmp_path, name, html.generate(route)) for name, route in pages))
    assert len(results) == 2
    assert [found for found in results if not _is_clean(found)] == []


@pytest.mark.heavy
def test_page_with_strange_texts_is_accessible_and_asks_for_nothing(strange_route, tmp_path: Path) -> None:
    [found] = judged("viewer.mjs", saved(tmp_path, "route.html", html.generate(strange_route)))
    assert _is_clean(found), found


@pytest.mark.heavy
def test_page_is_used_with_mouse_and_keyboard(example: Path, tmp_path: Path) -> None:
    route = read(example)
    [found] = judged("viewer.mjs", saved(tmp_path, "route.html", html.generate(route)))
    use = found["use"]
    assert use["places"] == use["sections"] == len(route.steps)
    assert use["start"] == use["closed"] == use["shut"] == []
    assert len(use["entered"]) == len(use["next"]) == len(use["clicked"]) == len(use["listed"]) == 1
    assert use["entered"] != use["next"]
    assert [use[name] for name in ("zoomed", "back", "wheeled", "dragged")] == [True] * 4
