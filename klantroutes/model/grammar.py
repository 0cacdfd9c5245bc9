"""What may be connected to what, and why not: pure questions for tools, importers and the reader of files."""

from .vocabulary import KIND_LABELS, LinkKind, StepKind

_ALLOWED: dict[LinkKind, dict[StepKind, frozenset[StepKind]]] = {
    "flow": {
        "entry": frozenset({"professional", "service", "handover"}),
        "professional": frozenset({"handover", "exit"}),
        "service": frozenset({"handover", "exit"}),
        "handover": frozenset({"professional", "service", "exit"}),
    },
    "delivers": {"professional": frozenset({"service"})},
    "feedback": {
        "professional": frozenset({"professional", "service"}),
        "service": frozenset({"professional", "service"}),
    },
}

_REASONS: dict[tuple[StepKind, StepKind], str] = {
    ("exit", "exit"): "Na een uitgang gaat de route niet verder.",
    ("handover", "handover"): "Zet tussen twee overdrachten eerst een professional of dienst.",
    ("entry", "exit"): "Zet tussen de ingang en de uitgang eerst een professional of dienst.",
    ("entry", "entry"): "Een ingang is het begin: teken een lijn naar wie de cliënt het eerst ontmoet.",
}


def may_link(kind: LinkKind, source: StepKind, target: StepKind) -> bool:
    """Say whether the file format allows a link of this kind between these kinds of steps."""
    return target in _ALLOWED[kind].get(source, frozenset())


def needs_handover(source: StepKind, target: StepKind) -> bool:
    """Say whether a line drawn from source to target gets a handover put on it by itself."""
    work = ("professional", "service")
    return source in work and target in work


def refusal(kind: LinkKind, source: StepKind, target: StepKind) -> str | None:
    """Return in one Dutch sentence why this line may not be drawn, or None when it may."""
    if may_link(kind, source, target):
        return None
    if kind == "delivers":
        return "‘Voert uit’ loopt van een professional naar een dienst."
    if kind == "feedback":
        return "Terugkoppeling loopt tussen professionals en diensten."
    if source == "exit":
        return "Na een uitgang gaat de route niet verder."
    if target == "entry":
        return "Een ingang is een begin: er kan geen lijn naartoe."
    if (source, target) in _REASONS:
        return _REASONS[source, target]
    return (
        f"Van een {KIND_LABELS[source]} naar een {KIND_LABELS[target]} hoort een overdracht. "
        "Zet er een overdracht tussen."
    )
