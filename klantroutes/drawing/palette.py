"""Every colour of the drawing by name: light, dark, and both in high contrast for a screen."""

from collections.abc import Mapping
from types import MappingProxyType

LANES = ("medisch", "publiek", "sociaal", "gemeente", "informeel")
PAYERS = ("zvw", "wlz", "wmo", "jeugdwet", "gemeente", "rijk", "tijdelijk", "bestaan", "overig")

_LIGHT = {
    "paper": "#ffffff",
    "ink": "#16263a",
    "ink.soft": "#4a5a6c",
    "ink.faint": "#5f6e7e",
    "heading": "#243b53",
    "heading.text": "#ffffff",
    "heading.empty": "#dfe5ec",
    "grid": "#c6d0da",
    "birth": "#5b7186",
    "card": "#ffffff",
    "card.edge": "#7b8c9e",
    "row": "#f0f3f7",
    "flow": "#1d3348",
    "delivers": "#6b7b8c",
    "feedback": "#5d7b99",
    "handover": "#ffffff",
    "handover.edge": "#1d3348",
    "handover.icon": "#a63a00",
    "entry": "#1b7a4b",
    "exit": "#1d3348",
    "badge": "#14304f",
    "badge.text": "#ffffff",
    "badge.soft": "#e3eaf2",
    "badge.soft.text": "#22405f",
    "chip": "#e9eef3",
    "chip.text": "#33475b",
    "accent": "#0b63ce",
    "lane.medisch": "#2f6fb3",
    "lane.publiek": "#13553b",
    "lane.sociaal": "#b5700b",
    "lane.gemeente": "#462779",
    "lane.informeel": "#9f2c7c",
    "tint.medisch": "#f1f6fc",
    "tint.publiek": "#f0f8f4",
    "tint.sociaal": "#fdf7ee",
    "tint.gemeente": "#f6f3fb",
    "tint.informeel": "#fdf3f8",
    "payer.zvw": "#1f5fae",
    "payer.wlz": "#1d95a5",
    "payer.wmo": "#b45a00",
    "payer.jeugdwet": "#831f62",
    "payer.gemeente": "#074300",
    "payer.rijk": "#0d2840",
    "payer.tijdelijk": "#850b12",
    "payer.bestaan": "#4b42b2",
    "payer.overig": "#7e7e7e",
    "payer.unknown": "#5e6b79",
}

_DARK = {
    "paper": "#11181f",
    "ink": "#eef3f8",
    "ink.soft": "#b9c6d3",
    "ink.faint": "#9fb0c0",
    "heading": "#2c4560",
    "heading.text": "#ffffff",
    "heading.empty": "#222d38",
    "grid": "#3a4856",
    "birth": "#8ba3ba",
    "card": "#1c2630",
    "card.edge": "#71859a",
    "row": "#273340",
    "flow": "#dce7f2",
    "delivers": "#93a5b7",
    "feedback": "#8fb0d0",
    "handover": "#1c2630",
    "handover.edge": "#dce7f2",
    "handover.icon": "#ffab70",
    "entry": "#58c98e",
    "exit": "#dce7f2",
    "badge": "#cfe0f2",
    "badge.text": "#10202f",
    "badge.soft": "#2d3d4e",
    "badge.soft.text": "#d3e1ef",
    "chip": "#2a3744",
    "chip.text": "#cbd8e4",
    "accent": "#6fb0ff",
    "lane.medisch": "#669fdc",
    "lane.publiek": "#a4edc8",
    "lane.sociaal": "#e1a246",
    "lane.gemeente": "#d1c0f4",
    "lane.informeel": "#c9689f",
    "tint.medisch": "#141f2b",
    "tint.publiek": "#14221e",
    "tint.sociaal": "#231e16",
    "tint.gemeente": "#1d1a29",
    "tint.informeel": "#241a21",
    "payer.zvw": "#3a80c4",
    "payer.wlz": "#61ccd8",
    "payer.wmo": "#f2a148",
    "payer.jeugdwet": "#febcf4",
    "payer.gemeente": "#a4d57b",
    "payer.rijk": "#dfe9f3",
    "payer.tijdelijk": "#fc8780",
    "payer.bestaan": "#ac8ef0",
    "payer.overig": "#868686",
    "payer.unknown": "#8795a4",
}

PALE = frozenset({"heading.empty", "row", "badge.soft", "chip", *(f"tint.{lane}" for lane in LANES)})
"""Grounds that differ a little from the paper; in high contrast they do not, and get an outline in `grid` instead."""
_ONE_GROUND = ("paper", "card", "handover", *sorted(PALE))
_INK = (
    "ink",
    "heading",
    "birth",
    "card.edge",
    "flow",
    "handover.edge",
    "exit",
    "badge",
    "badge.soft.text",
    "chip.text",
)

_HIGH_LIGHT = (
    _LIGHT
    | dict.fromkeys(_ONE_GROUND, "#ffffff")
    | dict.fromkeys(_INK, "#000000")
    | {
        "ink.soft": "#1c1c1c", "ink.faint": "#333333", "grid": "#4a4a4a", "delivers": "#4a4a4a", "feedback": "#1f3d6b",
        "handover.icon": "#8a2b00", "entry": "#00592b", "accent": "#00308f",
        "lane.medisch": "#2578aa", "lane.publiek": "#244226", "lane.sociaal": "#ab3d28", "lane.gemeente": "#101d78",
        "lane.informeel": "#90266b",
        "payer.zvw": "#2a5ab5", "payer.wlz": "#1879b9", "payer.wmo": "#9a2e3d", "payer.jeugdwet": "#43214c",
        "payer.gemeente": "#010025", "payer.rijk": "#000a68", "payer.tijdelijk": "#741c1e", "payer.bestaan": "#6220c0",
        "payer.overig": "#682a74", "payer.unknown": "#5c6d77",
    }
)  # fmt: skip
_HIGH_DARK = (
    _DARK
    | dict.fromkeys(_ONE_GROUND, "#000000")
    | dict.fromkeys(_INK, "#ffffff")
    | {
        "heading.text": "#000000", "badge.text": "#000000", "ink.soft": "#e8e8e8", "ink.faint": "#d0d0d0",
        "grid": "#b0b0b0", "delivers": "#c0c0c0", "feedback": "#a9c8f0", "handover.icon": "#ffb27a", "entry": "#6ee7a8",
        "accent": "#ffe600",
    }
)  # fmt: skip

LIGHT: Mapping[str, str] = MappingProxyType(_LIGHT)
DARK: Mapping[str, str] = MappingProxyType(_DARK)
HIGH_LIGHT: Mapping[str, str] = MappingProxyType(_HIGH_LIGHT)
HIGH_DARK: Mapping[str, str] = MappingProxyType(_HIGH_DARK)

_LAW_PAYER = {
    "zvw": "zvw", "gemeentepolis": "zvw", "wlz": "wlz", "wmo": "wmo", "jeugdwet": "jeugdwet",
    "wpg": "gemeente", "gemeentefonds": "gemeente", "gemeente": "gemeente",
    "rijk": "rijk", "rijkssubsidie": "rijk", "rechtspraak": "rijk", "kinderopvangtoeslag": "rijk",
    "spuk": "tijdelijk", "gala": "tijdelijk", "azwa": "tijdelijk",
    "participatiewet": "bestaan", "wgs": "bestaan", "huisvestingswet": "bestaan",
}  # fmt: skip


def lane_name(lane: str | None, index: int) -> str:
    """Return the colour family of a lane; lanes that a coalition made itself take turns by their index."""
    return lane if lane in LANES else LANES[index % len(LANES)]


def payer_name(source: str | None) -> str:
    """Return the colour name for who pays, from the source of money as written in the route."""
    if source is None or not source.strip():
        return "payer.unknown"
    first = source.casefold().replace("/", " ").split()[0]
    return f"payer.{_LAW_PAYER.get(first, 'overig')}"
