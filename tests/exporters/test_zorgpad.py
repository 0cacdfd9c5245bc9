"""The page with which a professional follows a care path on a telephone."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from judged import judged, saved
from sample_files import ROOT

from klantroutes.carepaths.derive import derive
from klantroutes.carepaths.heading import NO_HELP
from klantroutes.exporters import zorgpad
from klantroutes.exporters.care_page.content import content
from klantroutes.exporters.care_page.page import Card
from klantroutes.exporters.care_page.reaching import mailto, tel
from klantroutes.exporters.policy.policy import policy
from klantroutes.model.route import Route
from klantroutes.storage.files import read
from klantroutes.storage.parse import from_content


class _Tags(HTMLParser):
    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(data.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.fixture
def path() -> Route:
    """A care path with names and numbers."""
    file = json.loads((ROOT / "routes/sjabloon-verslaving-zeer-kwetsbaar.klantroute").read_bytes())
    for step in file["steps"]:
        if step["id"] == "verslavingszorg":
            step["contact"] = {
                "name": "Fatima",
                "phone": "088 - 382 28 87 of +31 (0)6 12345678",
                "email": "f@x.example",
            }
    return derive(from_content(file), "verslaving")


def _cards(route: Route, section: str) -> tuple[Card, ...]:
    return next(one.cards for one in content(route).sections if one.name == section)


def test_numbers_and_addresses_can_be_tapped(path: Route) -> None:
    links = [made["href"] or "" for tag, made in _Tags(zorgpad.generate(path)).found if tag == "a"]
    assert {"tel:0883822887", "tel:+31612345678", "mailto:f@x.example"} <= set(links)
    assert all(link.startswith(("tel:", "mailto:", "#")) for link in links)


def test_it_says_what_to_do_at_this_level(path: Route) -> None:
    [card] = _cards(path, "doen")
    assert card.title == "Bij niveau D:"
    assert card.strong
    assert card.steps[0] == "Verloskundige: ga direct met de cliënt mee naar Verslavingszorg, binnen één dag."


def test_levels_with_other_help_stand_apart() -> None:
    file = json.loads((ROOT / "routes/sjabloon-lvb-en-schulden.klantroute").read_bytes())
    for step in file["steps"]:
        if step["id"] in ("naar-schuldhulp", "schuldhulp", "schulden"):
            step["applies_to"] = {"levels": ["C"]}
    cards = _cards(derive(from_content(file), "financieel"), "doen")
    assert [card.title for card in cards] == ["Bij niveau C:", "Bij niveau B:"]
    assert cards[1].steps == ("Voor dit niveau staat er nog geen hulp. Spreek dit met elkaar af en vul de route aan.",)


def test_each_handover_says_from_whom_to_whom_and_within_how_long(path: Route) -> None:
    card = next(card for card in _cards(path, "overdragen") if card.under == "Direct naar verslavingszorg")
    assert card.title == "Van Verloskundige naar Verslavingszorg"
    assert dict(card.facts)["Termijn"] == "binnen één dag"
    assert dict(card.facts)["Toestemming"] == "Vraag het eerst aan de cliënt"


def test_who_has_no_number_is_named_once(path: Route) -> None:
    cards = _cards(path, "bellen")
    assert [card.title for card in cards] == ["Verslavingszorg", "Nog invullen"]
    assert "Verloskundige" in cards[-1].steps[0]


def test_path_without_help_warns_at_the_top(path: Route) -> None:
    route = derive(read(ROOT / "routes/almelo-jonge-moederwerk.klantroute"), "zorgmijding")
    assert content(route).warning == NO_HELP
    assert NO_HELP not in " ".join(content(route).lead)
    assert content(path).warning == ""


def test_page_needs_nothing_from_elsewhere_and_no_script(path: Route) -> None:
    page = zorgpad.generate(path).decode()
    tags = _Tags(page.encode()).found
    assert not {tag for tag, _ in tags} & {"script", "link", "img", "iframe", "object", "form", "base"}
    [style] = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    assert f"style-src 'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'" in page
    assert "default-src 'none'" in page
    assert ("html", {"lang": "nl"}) in tags


def test_headings_do_not_skip_a_level(path: Route) -> None:
    levels = [int(tag[1]) for tag, _ in _Tags(zorgpad.generate(path)).found if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_nothing_that_people_type_becomes_markup(strange_route: Route) -> None:
    tags = {tag for tag, _ in _Tags(zorgpad.generate(strange_route)).found}
    assert not tags & {"b", "kop", "svg"}


@pytest.mark.parametrize(
    ("written", "called"),
    [
        ("088 - 382 28 87", "tel:0883822887"),
        ("+31 (0)6 12345678", "tel:+31612345678"),
        ("(0546) 123456", "tel:0546123456"),
        ("112", "tel:112"),
        ("12", ""),
        ("vraag de balie", ""),
        ("06 1234 toestel x", ""),
    ],
)
def test_number_becomes_what_a_telephone_calls(written: str, called: str) -> None:
    assert tel(written) == called


@pytest.mark.parametrize(
    ("written", "address"),
    [("a.b@c.nl", "mailto:a.b@c.nl"), ("geen", ""), ("a@b.nl?cc=x", ""), ("a b@c.nl", "")],
)
def test_mail_address_becomes_a_link_only_when_it_is_one(written: str, address: str) -> None:
    assert mailto(written) == address


def test_policy_document_of_a_care_path_speaks_of_a_care_path(path: Route) -> None:
    document = policy(path)
    assert [chapter.name for chapter in document.chapters][1:3] == ["doen", "bellen"]
    said = str([chapter for chapter in document.chapters if chapter.name not in ("tekening", "bronnen")])
    assert "Het zorgpad heeft" in said
    assert "088 - 382 28 87" in said
    assert "deze route" not in said.lower().replace("in deze route staat", "")


def _is_clean(found: dict[str, object]) -> bool:
    nothing = {"axe": {"light": [], "dark": [], "phone": []}, "small": [], "sideways": [], "asked": [], "said": []}
    return {name: found[name] for name in nothing} == nothing


@pytest.mark.heavy
def test_page_is_accessible_and_fits_on_a_phone(path: Route, example: Path, tmp_path: Path) -> None:
    routes = (("pad.html", path), ("route.html", read(example)))
    results = judged("phone.mjs", *(saved(tmp_path, name, zorgpad.generate(route)) for name, route in routes))
    assert len(results) == 2
    assert [found for found in results if not _is_clean(found)] == []
