"""Which editor suits each field of a model, read from the model itself, and in which section it stands."""

from dataclasses import dataclass
from functools import lru_cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from klantroutes.model.route import Route
from klantroutes.model.steps import Entry, Exit, Handover, Professional, Service
from klantroutes.model.target import Target

from .words import field_words

STEP_MODELS: dict[str, type[BaseModel]] = {
    "entry": Entry,
    "professional": Professional,
    "service": Service,
    "handover": Handover,
    "exit": Exit,
}

STEP_SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Wie en wat", (
        "label", "catalogue", "organisation", "phase", "lane", "case_manager", "permanent_contact", "signals",
        "involves_partner", "strengthens_network", "addresses", "next_route", "care_path",
    )),
    ("Wanneer", ("period", "interval_days")),
    ("Overdracht", ("warmth", "within_days", "consent", "information", "responsible", "no_show", "feedback")),
    ("Geld en aanbod", (
        "provider", "contract_status", "funding", "price_eur", "client_costs", "own_risk", "waiting_days",
        "capacity_per_year", "licence_confirmed",
    )),
    ("Contact", ("contact",)),
    ("Voor wie", ("applies_to",)),
    ("Notities", ("description", "position")),
)  # fmt: skip
"""The sections of the properties of a step; `id` and `kind` stand in the heading and cannot be changed."""

ROUTE_SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("De route", (
        "title", "type", "theme", "status", "description", "reviewed_on", "tested_with_parents", "indicators",
    )),
    ("Doelgroep", tuple(f"target.{name}" for name in Target.model_fields)),
    ("Coalitie", ("coalition",)),
)  # fmt: skip

_WITH_LINES = frozenset({"description", "no_show"})


@dataclass(frozen=True)
class FieldSpec:
    """A field as the window needs it; `shape` names the kind of editor."""

    name: str
    label: str
    help: str
    shape: str
    options: tuple[str, ...] = ()
    optional: bool = True
    model: type[BaseModel] | None = None
    """For a part with fields of its own, such as a contact."""


@lru_cache(maxsize=256)
def spec(model: type[BaseModel], name: str) -> FieldSpec:
    """Return what kind of field this is, from its annotation."""
    field = model.model_fields[name]
    words = field_words(model.__name__, name)
    shape, options, part = _shape(name, field.annotation)
    required = field.is_required() or not _allows_none(field.annotation)
    return FieldSpec(name, words.label, words.help, shape, options, not required, part)


def section_fields(model: type[BaseModel], names: tuple[str, ...]) -> tuple[FieldSpec, ...]:
    """Return the fields of a section that this model has; `target.x` is a field of the target group."""
    found = []
    for name in names:
        owner, _, inner = name.rpartition(".")
        if owner:
            found.append(_within(spec(Target, inner), owner))
        elif name in model.model_fields:
            found.append(spec(model, name))
    return tuple(found)


def route_fields() -> tuple[tuple[str, tuple[FieldSpec, ...]], ...]:
    """Return the sections of the properties of a whole route."""
    return tuple((title, section_fields(Route, names)) for title, names in ROUTE_SECTIONS)


def _within(inner: FieldSpec, owner: str) -> FieldSpec:
    return FieldSpec(
        f"{owner}.{inner.name}", inner.label, inner.help, inner.shape, inner.options, inner.optional, inner.model
    )


_NAMED = {
    "catalogue": "catalogue",
    "lane": "lane",
    "addresses": "addresses",
    "provider": "provider",
    "care_path": "care_path",
}
_MODELS = {"Period": "period", "Position": "position", "Contact": "part", "Coalition": "part", "Condition": "part"}


def _shape(name: str, annotation: Any) -> tuple[str, tuple[str, ...], type[BaseModel] | None]:
    kind = _bare(annotation)
    if name in _NAMED:
        return _NAMED[name], (), None
    if get_origin(kind) is Literal:
        return "choice", tuple(get_args(kind)), None
    if get_origin(kind) is tuple:
        return _list_shape(_bare(get_args(kind)[0]))
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _MODELS[kind.__name__], (), kind
    if kind is bool:
        return "flag", (), None
    if kind in (int, float):
        return ("whole" if kind is int else "number"), (), None
    if name in ("until", "reviewed_on", "due", "date", "review_on"):
        return "date", (), None
    return ("lines" if name in _WITH_LINES else "text"), (), None


def _list_shape(inner: Any) -> tuple[str, tuple[str, ...], type[BaseModel] | None]:
    if get_origin(inner) is Literal:
        return "checklist", tuple(get_args(inner)), None
    if isinstance(inner, type) and issubclass(inner, BaseModel):
        return "funding", (), inner
    return "texts", (), None


def _bare(annotation: Any) -> Any:
    """Return the annotation without None, constraints and the choice between whole and broken numbers."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        inner = [_bare(part) for part in get_args(annotation) if part is not type(None)]
        return float if float in inner else inner[0]
    return annotation


def _allows_none(annotation: Any) -> bool:
    if get_origin(annotation) is Annotated:
        return _allows_none(get_args(annotation)[0])
    return type(None) in get_args(annotation)
