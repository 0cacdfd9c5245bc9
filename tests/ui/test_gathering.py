"""What stands in the list of findings by itself and what is folded."""

from klantroutes.checks.finding import Applies, Cause, Finding
from klantroutes.ui.panels.chips import KINDS
from klantroutes.ui.panels.gathering import gathered


def finding(rule: str, *elements: str, severity: str = "open", cause: Cause | None = None) -> Finding:
    return Finding(
        rule=rule, severity=severity, sentence=rule, remedy="", elements=elements, aspect="",  # type: ignore[arg-type]
        applies_to=Applies(("C",), 1, None), caused_by=cause,
    )  # fmt: skip


def test_many_of_one_rule_are_folded_under_the_first() -> None:
    money = [finding("FIN-01", name) for name in "abcd"]
    (one,) = gathered(money, KINDS)
    assert (one.head, one.alike, one.consequences) == (money[0], tuple(money[1:]), ())


def test_two_of_one_rule_stay_apart() -> None:
    assert [one.head.elements for one in gathered([finding("FIN-01", "a"), finding("FIN-01", "b")], KINDS)] == [
        ("a",),
        ("b",),
    ]


def test_other_kinds_of_the_same_rule_are_not_mixed() -> None:
    mixed = [*(finding("OVD-02", name) for name in "abc"), finding("OVD-02", "d", severity="waarschuwing")]
    assert [(one.head.severity, len(one.alike)) for one in gathered(mixed, KINDS)] == [("waarschuwing", 0), ("open", 2)]


def test_a_consequence_stands_under_its_cause_which_is_not_folded_away() -> None:
    causes = [finding("STR-03", name, severity="fout") for name in "abc"]
    consequence = finding("STR-03", "z", severity="fout", cause=Cause("STR-03", ("b",)))
    found = gathered([*causes, consequence], KINDS)
    assert [(one.head.elements, one.consequences) for one in found] == [
        (("a",), ()),
        (("b",), (consequence,)),
        (("c",), ()),
    ]


def test_nothing_gets_lost() -> None:
    every = [finding("FIN-01", name) for name in "abcde"] + [finding("FIN-02", name) for name in "ab"]
    shown = [f for one in gathered(every, KINDS) for f in (one.head, *one.consequences, *one.alike)]
    assert sorted((*f.elements, f.rule) for f in shown) == sorted((*f.elements, f.rule) for f in every)
