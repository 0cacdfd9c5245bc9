"""A clash between two people in words that both can follow."""

from klantroutes.model.wording import sentence_case

from .clauses import clauses, in_parts
from .compare import changes
from .conflict import Conflict, Place, Reason
from .draft import Versions
from .field_names import field_name
from .held import ABSENT, Content, Held
from .names import Names
from .value_words import in_words

_NOTHING = "niets"
_REMOVED = "weggehaald"
_UNCHANGED = "niet veranderd"


def conflict_at(place: Place, reason: Reason, versions: Versions, names: Names) -> Conflict:
    """Return the clash at this place with its words; what it is called is as in the base."""
    base, mine, theirs = versions.at(place)
    whole = Place(place.list, place.key, ())
    return Conflict(
        place=place,
        reason=reason,
        base=base,
        mine=mine,
        theirs=theirs,
        element=_element(place, versions.at(whole), names) if place.list else "de route",
        field=field_name(place.path) if place.path else "",
        base_words=in_words(place.path, base, names) if place.path else _NOTHING if base is ABSENT else "zoals het was",
        mine_words=_side(place, (base, mine, theirs), reason, names),
        theirs_words=_side(place, (base, theirs, mine), reason, names),
    )


def told(conflict: Conflict, mine: str = "uw versie", theirs: str = "de andere versie") -> str:
    """Return the clash in one or two sentences, with what the merged route holds."""
    about = f"{conflict.element}, {conflict.field}" if conflict.field else conflict.element
    sides = f"In {mine}: {conflict.mine_words}. In {theirs}: {conflict.theirs_words}."
    return f"{sentence_case(about)}. {sides} Gebleven is: {conflict.base_words}."


def _element(place: Place, held: tuple[Held, Held, Held], names: Names) -> str:
    base, *others = held
    if isinstance(base, dict):
        return names.element(place.list, place.key, base)
    return min(names.element(place.list, place.key, one) for one in others if isinstance(one, dict))


def _side(place: Place, held: tuple[Held, Held, Held], reason: Reason, names: Names) -> str:
    """Return what one version made of it; `held` is the base, that version, and the other one."""
    base, side, other = held
    if place.path:
        return in_words(place.path, side, names)
    if not isinstance(side, dict):
        return _NOTHING if base is ABSENT else _REMOVED
    if isinstance(base, dict):
        return _changes(base, side, names) or ("nog nodig" if reason in ("used", "impossible") else _UNCHANGED)
    return _fields(other, side, names) if isinstance(other, dict) else "nieuw"


def _changes(base: Content, side: Content, names: Names) -> str:
    return "; ".join(clause.words for clause in clauses(changes(base, side), names))


def _fields(other: Content, side: Content, names: Names) -> str:
    """Return what one new element holds in the fields in which it differs from the other one of that id."""
    fields = in_parts(changes(other, side))
    return "; ".join(f"{field_name(field.path)}: {in_words(field.path, field.new, names)}" for field in fields)
