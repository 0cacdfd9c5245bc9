"""Numbers of findings per phase and per organisation."""

from small_routes import small_route, step

from klantroutes.checks.run import check
from klantroutes.checks.standing import NOBODY, WHOLE_ROUTE, by_organisation, by_phase, organisation


def report(**more):
    return check(
        small_route(
            step("entry", "in"),
            step("professional", "verl", organisation="Praktijk Zon"),
            step("professional", "los", "na", organisation="Praktijk Maan"),
            links="in=>verl",
            **more,
        )
    )


def test_every_finding_counts_in_one_phase():
    found = report()
    rows = by_phase(found)
    assert [row.name for row in rows][-1] == WHOLE_ROUTE
    for severity in ("fout", "waarschuwing", "tip", "open"):
        assert sum(row.numbers.get(severity, 0) for row in rows) == found.number(severity)


def test_an_organisation_counts_what_names_its_steps():
    found = report()
    rows = {row.name: row.numbers for row in by_organisation(found)}
    loose = [f for f in found.findings if f.elements == ("los",) and f.severity == "fout"]
    assert rows["Praktijk Maan"]["fout"] == len(loose) > 0


def test_what_was_accepted_does_not_count():
    before, after = report(), report(waivers=[{"rule": "STR-05", "element": "los"}])
    assert after.accepted == 1
    assert sum(row.numbers.get("fout", 0) for row in by_phase(after)) == before.number("fout") - 1


def test_a_step_without_organisation_goes_by_its_own_name():
    route = small_route(
        step("professional", "wijk"), step("service", "huis"), step("service", "zorg", provider="Kasto")
    )
    assert [organisation(one) for one in route.steps] == ["Wijk", NOBODY, "Kasto"]
