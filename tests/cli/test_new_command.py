"""The command `new`."""

from pathlib import Path

import pytest

from klantroutes.cli.new import begun, templates
from klantroutes.storage.files import read


def test_list_names_every_template_with_its_title(call) -> None:
    lines = call("new", "--list").out.splitlines()
    assert [line.split()[0] for line in lines] == list(templates())
    assert len(lines) >= 4


@pytest.mark.parametrize("name", templates())
def test_route_begins_with_what_the_template_has(call, name: str, tmp_path: Path) -> None:
    out = tmp_path / "nieuw.klantroute"
    assert call("new", name, out).status == 0
    template, route = read(templates()[name]), read(out)
    assert (route.steps, route.links, route.target) == (template.steps, template.links, template.target)
    assert route.id != template.id
    assert (route.status, route.created, route.modified) == ("concept", None, None)


def test_two_routes_from_one_template_have_ids_of_their_own() -> None:
    template = read(next(iter(templates().values())))
    assert begun(template).id != begun(template).id


def test_template_may_be_called_by_its_file_name(call) -> None:
    assert call("new", "sjabloon-tienermoeder", "-").out.startswith('{\n  "format": "klantroute"')


@pytest.mark.parametrize(
    ("words", "said"), [(("spookroute", "a"), "bestaat niet"), (("tienermoeder",), "Noem een sjabloon")]
)
def test_wrong_call_is_told(call, words: tuple[str, ...], said: str) -> None:
    outcome = call("new", *words)
    assert outcome.status == 2
    assert said in outcome.err


def test_existing_file_is_kept(call, tmp_path: Path) -> None:
    out = tmp_path / "nieuw.klantroute"
    out.write_text("van mij")
    assert call("new", "tienermoeder", out).status == 2
    assert out.read_text() == "van mij"
