"""A walk as data for other programs, in the published form that `docs/formats.md` describes."""

from collections.abc import Iterable
from typing import Any

from klantroutes.graph.arriving import Passage, Stop
from klantroutes.graph.walk import LooseEnd, Obstacle
from klantroutes.model.steps import Handover

from .finding import Finding
from .report import profile_json
from .walk_words import loose_end_in_words, phase_of, stop_in_words, summary
from .walked import Walked

FORMAT = "klantroute-loop"
VERSION = 1


def walk_json(name: str, walked: Walked) -> dict[str, Any]:
    """Return this walk through the route in the file of this name."""
    walk = walked.walk
    return {
        "format": FORMAT,
        "version": VERSION,
        "file": name,
        "route": {"id": walk.route.id, "title": walk.route.title},
        "client": profile_json(walk.client),
        "in_target": walk.belongs,
        "outcome": walk.outcome,
        "complete": walked.complete,
        "summary": summary(walked),
        "stops": [_stop(walked, stop) for stop in walk.stops],
        "handovers": [_handover(walked, passage) for passage in walk.passages if passage.handover is not None],
        "contacts": [
            {"professional": passage.giver, "service": passage.receiver}
            for passage in walk.passages
            if passage.delivers
        ],
        "exits": [stop.step for stop in walk.stops_of("exit")],
        "loose_ends": [_loose_end(walked, loose) for loose in walk.loose_ends],
        "refused_entries": [_obstacle(obstacle) for obstacle in walk.refused],
        "missed": [_obstacle(obstacle) for obstacle in walk.missed],
        "findings": _findings(walked.elsewhere),
    }


def _stop(walked: Walked, stop: Stop) -> dict[str, Any]:
    return {
        "step": stop.step,
        "kind": walked.walk.route.by_id[stop.step].kind,
        "phase": phase_of(stop),
        "day": stop.day,
        "from": None if stop.by is None else stop.by.giver,
        "handover": None if stop.by is None else stop.by.handover,
        "sentence": stop_in_words(walked.walk, stop),
        "findings": _findings(walked.at.get(stop.step, ())),
    }


def _handover(walked: Walked, passage: Passage) -> dict[str, Any]:
    handover = walked.walk.route.by_id[passage.handover or ""]
    assert isinstance(handover, Handover)
    return {
        "handover": handover.id,
        "giver": passage.giver,
        "receiver": passage.receiver,
        "warmth": handover.warmth,
        "within_days": handover.within_days,
    }


def _loose_end(walked: Walked, loose: LooseEnd) -> dict[str, Any]:
    return {
        "step": loose.step,
        "certain": loose.certain,
        "kept": loose.kept,
        "obstacles": [_obstacle(obstacle) for obstacle in loose.obstacles],
        "sentence": loose_end_in_words(walked.walk, loose),
    }


def _obstacle(obstacle: Obstacle) -> dict[str, Any]:
    return {
        "step": obstacle.step,
        "unmet": [{"part": part.part, "values": list(part.values)} for part in obstacle.unmet],
    }


def _findings(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    return [
        {
            "rule": finding.rule,
            "severity": finding.severity,
            "message": finding.message,
            "elements": list(finding.elements),
            "accepted": finding.waiver is not None,
        }
        for finding in findings
    ]
