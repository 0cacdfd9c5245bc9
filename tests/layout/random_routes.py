"""Random routes that look like real ones, over three phases and five lanes; the same for the same seed."""

from itertools import pairwise
from random import Random
from typing import Any

from klantroutes.model.grammar import may_link
from klantroutes.model.route import Route
from klantroutes.model.vocabulary import DEFAULT_LANES, LinkKind
from klantroutes.storage.parse import from_content

_LANES = [lane for lane, _ in DEFAULT_LANES]
_WINDOWS = {"voor": (-630, -281), "tijdens": (-280, -1), "na": (0, 700)}
_ENTRIES = ["Kinderwens", "Zwangerschapstest is positief", "Melding bij het wijkteam", "Via de huisarts", "Inloop"]
_PROFESSIONALS = [
    "Verloskundige", "Huisarts", "Jeugdverpleegkundige", "Kraamverzorgende", "Maatschappelijk werker van het wijkteam",
    "Ervaringsdeskundige", "Coördinator kwetsbare zwangeren en jonge gezinnen", "POP-poli", "Gynaecoloog", "Consulent",
]  # fmt: skip
_SERVICES = [
    "Intake", "Prenataal huisbezoek", "Kraamzorg", "Nu Niet Zwanger", "Schuldhulp", "Consult over stoppen met roken",
    "Overleg over kwetsbare zwangeren", "Ondersteuning bij het aanvragen van een uitkering", "VoorZorg", "Thuisbezoek",
]  # fmt: skip
_EXITS = ["Regulier aanbod", "Route jonge moeders", "Afsluiting met het gezin", "Naar de basisschool"]
_ORGANISATIONS = ["GGD", "Ziekenhuis", "Stichting Welzijn in de Wijk", "Gemeente", None]


def random_route(count: int, seed: int = 0) -> Route:
    """Return a route of exactly `count` steps without positions."""
    return from_content(_Maker(Random(f"{seed} {count}"), count).content())


class _Maker:
    def __init__(self, random: Random, count: int) -> None:
        self._random = random
        self._exits = max(1, count // 20) if count > 3 else 0
        self._room = count
        self._steps: list[dict[str, Any]] = []
        self._links: list[dict[str, str]] = []

    def content(self) -> dict[str, Any]:
        people = self._people()
        for _ in range(self._room):
            self._leave(people)
        for giver, taker in pairwise(people):
            if self._random.random() < 0.15:
                self._link("feedback", taker, giver)
        head = {"format": "klantroute", "version": 1, "id": "willekeurig", "title": "Willekeurige route"}
        return {**head, "target": {"levels": ["C"]}, "steps": self._steps, "links": self._links}

    def _people(self) -> list[dict[str, Any]]:
        """Add professionals in order of time, each with services, until there is only room for the exits."""
        found: list[dict[str, Any]] = []
        starts = sorted((self._day() for _ in range(self._room // 3 + 1)), key=lambda start: start[1])
        while self._room > self._exits:
            if self._room == self._exits + 1 and found:
                self._deliver(self._random.choice(found))
            else:
                phase, day = starts[min(len(found), len(starts) - 1)]
                found.append(self._person(phase, day, found))
        return found

    def _person(self, phase: str, day: int, before: list[dict[str, Any]]) -> dict[str, Any]:
        """Add someone whom the client meets through an entry, or through those who came shortly before."""
        lane = self._lane()
        entry = None
        if not before or self._random.random() < 0.1:
            entry = self._step("entry", self._random.choice(_ENTRIES), phase, lane)
        if self._room == self._exits and entry is not None:
            return entry
        person = self._step("professional", self._random.choice(_PROFESSIONALS), phase, lane)
        self._about(person, day)
        if entry is not None:
            self._link("flow", entry, person)
        else:
            self._hand_over(
                self._random.sample(before[-4:], min(len(before), self._random.choice([1, 1, 1, 2]))), person
            )
        for _ in range(min(self._random.choice([0, 0, 1, 1, 2]), self._room - self._exits)):
            self._deliver(person)
        return person

    def _hand_over(self, givers: list[dict[str, Any]], to: dict[str, Any]) -> None:
        point = self._step("handover", "Overdracht", to["phase"], self._random.choice([givers[0], to])["lane"])
        point["warmth"] = self._random.choice(["warm", "warm", "koud", "direct", None])
        point["within_days"] = self._random.choice([0, 7, 8, 14, None])
        point["information"] = self._random.choice([None, ["Naam en adres"]])
        for giver in givers:
            self._link("flow", giver, point)
        self._link("flow", point, to)

    def _deliver(self, person: dict[str, Any]) -> None:
        lane = person["lane"] if self._random.random() < 0.8 else self._lane()
        service = self._step("service", self._random.choice(_SERVICES), person["phase"], lane)
        self._about(service, (person["period"] or {"start": 0})["start"] + self._random.randint(0, 28))
        self._link("delivers", person, service)

    def _leave(self, people: list[dict[str, Any]]) -> None:
        last = self._random.choice(people[-6:])
        self._link("flow", last, self._step("exit", self._random.choice(_EXITS), "na", last["lane"]))

    def _about(self, step: dict[str, Any], day: int) -> None:
        known = self._random.random() < 0.8
        step["period"] = {"start": day, "end": day + self._random.choice([0, 14, 60, 200])} if known else None
        step["organisation"] = self._random.choice(_ORGANISATIONS)

    def _day(self) -> tuple[str, int]:
        phase = self._random.choices(["voor", "tijdens", "na"], [2, 5, 3])[0]
        return phase, self._random.randint(*_WINDOWS[phase])

    def _lane(self) -> str:
        return self._random.choice(_LANES)

    def _step(self, kind: str, label: str, phase: str, lane: str) -> dict[str, Any]:
        step = {"id": f"s{len(self._steps)}", "kind": kind, "label": label, "phase": phase, "lane": lane}
        self._steps.append(step)
        self._room -= 1
        return step

    def _link(self, kind: LinkKind, source: dict[str, Any], target: dict[str, Any]) -> None:
        if may_link(kind, source["kind"], target["kind"]):
            ends = {"source": source["id"], "target": target["id"]}
            self._links.append({"id": f"l{len(self._links)}", "kind": kind, **ends})
