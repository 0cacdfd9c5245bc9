"""The icons, drawn for this program as strokes and forms in a square of 16 by 16."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from .parts import Command, PathPart

SIDE = 16
_K = 0.5523
"""Handle length of a Bezier curve that follows a quarter of a circle of radius one."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One form of an icon: filled where `width` is 0, else a line of this width."""

    commands: tuple[Command, ...]
    width: float = 0


def _circle(x: float, y: float, r: float) -> tuple[Command, ...]:
    k = r * _K
    return (
        ("M", x - r, y),
        ("C", x - r, y - k, x - k, y - r, x, y - r),
        ("C", x + k, y - r, x + r, y - k, x + r, y),
        ("C", x + r, y + k, x + k, y + r, x, y + r),
        ("C", x - k, y + r, x - r, y + k, x - r, y),
        ("Z",),
    )


def _line(*points: tuple[float, float], closed: bool = False) -> tuple[Command, ...]:
    (x, y), *rest = points
    commands: list[Command] = [("M", x, y), *(("L", a, b) for a, b in rest)]
    return (*commands, ("Z",)) if closed else tuple(commands)


def _rect(x: float, y: float, w: float, h: float) -> tuple[Command, ...]:
    return _line((x, y), (x + w, y), (x + w, y + h), (x, y + h), closed=True)


def _shoulders(x: float, y: float, half: float, height: float) -> tuple[Command, ...]:
    return (
        ("M", x - half, y),
        ("C", x - half, y - height * 1.05, x - half * 0.55, y - height, x, y - height),
        ("C", x + half * 0.55, y - height, x + half, y - height * 1.05, x + half, y),
        ("Z",),
    )


_PERSON = (Stroke(_circle(8, 4.8, 3.1)), Stroke(_shoulders(8, 14.8, 5.9, 5.6)))
_ORGANISATION = (
    Stroke(_line((2.2, 14.6), (2.2, 4.6), (9.4, 1.6), (9.4, 14.6), closed=True)),
    Stroke(_line((10.8, 6.2), (13.9, 6.2), (13.9, 14.6), (10.8, 14.6), closed=True)),
)
_HEART = (
    Stroke(
        (
            ("M", 8, 14),
            ("C", 3.2, 10.6, 1.5, 8.2, 1.5, 5.7),
            ("C", 1.5, 3.6, 3, 2.2, 4.8, 2.2),
            ("C", 6.2, 2.2, 7.4, 3, 8, 4.3),
            ("C", 8.6, 3, 9.8, 2.2, 11.2, 2.2),
            ("C", 13, 2.2, 14.5, 3.6, 14.5, 5.7),
            ("C", 14.5, 8.2, 12.8, 10.6, 8, 14),
            ("Z",),
        )
    ),
)
_CARE = (
    Stroke(
        _line(
            (6, 2), (10, 2), (10, 6), (14, 6), (14, 10), (10, 10), (10, 14), (6, 14), (6, 10), (2, 10), (2, 6), (6, 6),
            closed=True,
        )
    ),
)  # fmt: skip
_VISIT = (Stroke(_line((8, 1.6), (15, 8), (12.9, 8), (12.9, 14.4), (3.1, 14.4), (3.1, 8), (1, 8), closed=True)),)
_TALK = (
    Stroke(
        (
            ("M", 3.2, 2.4), ("L", 12.8, 2.4), ("C", 14, 2.4, 14.8, 3.2, 14.8, 4.4), ("L", 14.8, 8.8),
            ("C", 14.8, 10, 14, 10.8, 12.8, 10.8), ("L", 8, 10.8), ("L", 4.4, 14.2), ("L", 4.4, 10.8),
            ("L", 3.2, 10.8), ("C", 2, 10.8, 1.2, 10, 1.2, 8.8), ("L", 1.2, 4.4), ("C", 1.2, 3.2, 2, 2.4, 3.2, 2.4),
            ("Z",),
        )
    ),
)  # fmt: skip
_LOOK = (Stroke(_circle(6.6, 6.6, 4.4), 2), Stroke(_line((10, 10), (14.4, 14.4)), 2.4))
_MONEY = (
    Stroke(
        (
            ("M", 13, 3.6), ("C", 11.9, 2.5, 10.5, 2, 9.2, 2), ("C", 6, 2, 4, 4.7, 4, 8),
            ("C", 4, 11.3, 6, 14, 9.2, 14),
            ("C", 10.5, 14, 11.9, 13.5, 13, 12.4),
        ),
        1.9,
    ),
    Stroke(_line((1.8, 6.4), (9.8, 6.4)), 1.5),
    Stroke(_line((1.8, 9.6), (9.2, 9.6)), 1.5),
)  # fmt: skip
_GROUP = (
    Stroke(_circle(4, 6.2, 2)),
    Stroke(_circle(12, 6.2, 2)),
    Stroke(_circle(8, 4.2, 2.3)),
    Stroke(_shoulders(3.6, 13.4, 3, 4.3)),
    Stroke(_shoulders(12.4, 13.4, 3, 4.3)),
    Stroke(_shoulders(8, 14.6, 4, 6.4)),
)
_PLAN = (
    Stroke(_line((3, 1.6), (13, 1.6), (13, 14.4), (3, 14.4), closed=True), 1.6),
    Stroke(_line((5.4, 5.2), (10.6, 5.2)), 1.5),
    Stroke(_line((5.4, 8), (10.6, 8)), 1.5),
    Stroke(_line((5.4, 10.8), (8.8, 10.8)), 1.5),
)
_SHIELD = (
    Stroke(
        (
            ("M", 8, 1.4), ("L", 13.8, 3.4), ("L", 13.8, 7.6), ("C", 13.8, 11.2, 11.4, 13.6, 8, 14.8),
            ("C", 4.6, 13.6, 2.2, 11.2, 2.2, 7.6), ("L", 2.2, 3.4), ("Z",),
        )
    ),
)  # fmt: skip
_HANDS = (
    Stroke(
        (
            ("M", 1, 5.2), ("L", 3.6, 4.4), ("L", 7, 5.2), ("L", 4.9, 7.6), ("C", 4.4, 8.6, 5.6, 9.4, 6.6, 8.7),
            ("L", 8.6, 7.2), ("L", 12.2, 10.2), ("C", 12.9, 11.2, 11.8, 12.2, 10.9, 11.6),
        ),
        1.5,
    ),
    Stroke((("M", 7, 5.2), ("L", 9.4, 4), ("L", 12.4, 4.4), ("L", 15, 5.2)), 1.5),
    Stroke(
        (("M", 1.4, 10), ("L", 3.4, 10.2), ("L", 6.6, 12.9), ("C", 7.6, 13.6, 8.6, 12.9, 8.2, 12)),
        1.5,
    ),
    Stroke((("M", 8.2, 12.2), ("C", 9, 13.6, 10.6, 13, 10.4, 11.6)), 1.5),
    Stroke((("M", 12.4, 10.2), ("L", 14.6, 9.8)), 1.5),
)  # fmt: skip
_ENVELOPE = (
    Stroke(_rect(1.6, 3.4, 12.8, 9.2), 1.5),
    Stroke(_line((1.8, 3.8), (8, 8.8), (14.2, 3.8)), 1.5),
)
_BOLT = (Stroke(_line((9.6, 0.8), (3, 9.2), (7.2, 9.2), (6.2, 15.2), (13, 6.4), (8.6, 6.4), closed=True)),)
_FLAG = (
    Stroke(_line((2.8, 1), (2.8, 15.4)), 1.6),
    Stroke(_line((2.8, 1.4), (14.2, 1.4), (11.2, 5), (14.2, 8.6), (2.8, 8.6), closed=True)),
)
_DOOR = (
    Stroke(_line((3.4, 15), (3.4, 1.4), (12.6, 1.4), (12.6, 15)), 1.6),
    Stroke(_line((1.2, 15), (14.8, 15)), 1.6),
    Stroke(_circle(10, 8.6, 1.15)),
)

ICONS: Mapping[str, tuple[Stroke, ...]] = {
    "person": _PERSON, "organisation": _ORGANISATION, "heart": _HEART, "care": _CARE, "visit": _VISIT, "talk": _TALK,
    "look": _LOOK, "money": _MONEY, "group": _GROUP, "plan": _PLAN, "shield": _SHIELD, "hands": _HANDS,
    "envelope": _ENVELOPE, "bolt": _BOLT, "flag": _FLAG, "door": _DOOR,
}  # fmt: skip

_SERVICES = {
    "care": ("pcc", "anticonceptie", "smr", "vk_zorg", "vacc22", "pop", "ggz_beh", "versl_beh", "kraam", "nacontrole",
             "imh_beh"),
    "visit": ("phb", "jgz_hb", "huisv", "mo", "mkh_verbl", "kraamintake"),
    "talk": ("kinderwensvraag", "keuze", "tolkinzet", "vk_intake", "rouw", "mee_kw", "nnz"),
    "look": ("psysoc", "pns", "hielprik", "epds", "samenstarten"),
    "money": ("schuld", "inkomen"),
    "group": ("centering_z", "centering_o", "jmg", "casus", "kov_vve"),
    "plan": ("ouderplan", "aangifte", "igp", "gezag"),
    "shield": ("vt", "veiligestart", "ots", "crisis"),
}  # fmt: skip
_BY_SERVICE = {service: name for name, services in _SERVICES.items() for service in services}
_ORGANISATIONS = frozenset({"wijkteam", "kov", "gem_inkoop", "burgerzaken", "wi", "shv", "kasto", "vt", "mkh"})
CARE_PATH = "plan"
"""The icon of what is worked out in a care path of its own."""
_CIRCLES = frozenset({"netwerk", "steungezin"})
"""People around the client who hold no office."""


def for_professional(catalogue: str | None, label: str) -> str:
    """Return the icon of a professional: a building for a team or office, a group for people who hold no office."""
    if catalogue in _CIRCLES:
        return "group"
    words = label.casefold()
    office = any(
        word in words for word in ("team", "gemeente", "organisatie", "opvang", "ziekenhuis", "loket", "werk en")
    )
    return "organisation" if catalogue in _ORGANISATIONS or office else "person"


def for_service(catalogue: str | None) -> str:
    """Return the icon of a service by its catalogue id."""
    return _BY_SERVICE.get(catalogue or "", "heart")


def for_warmth(warmth: str | None) -> str | None:
    """Return the icon inside a handover; none while the warmth is not filled in."""
    return {"warm": "hands", "koud": "envelope", "direct": "bolt"}.get(warmth or "")


@lru_cache(maxsize=512)
def icon(name: str, x: float, y: float, size: float, colour: str) -> tuple[PathPart, ...]:
    """Return the icon with its upper left corner at (x, y), in one colour."""
    scale = size / SIDE
    return tuple(
        PathPart(
            tuple(_placed(command, x, y, scale) for command in stroke.commands),
            fill=None if stroke.width else colour,
            stroke=colour if stroke.width else None,
            width=round(stroke.width * scale, 2),
        )
        for stroke in ICONS[name]
    )


def _placed(command: Command, x: float, y: float, scale: float) -> Command:
    letter, *numbers = command
    moved = [round((x if index % 2 == 0 else y) + value * scale, 2) for index, value in enumerate(numbers)]
    return (letter, *moved)
