"""The report of a meeting about a route."""

from klantroutes.comparing.findings_between import side_by_side
from klantroutes.exporters.policy.abbreviations import explained
from klantroutes.exporters.policy.agreements_table import agreements_table
from klantroutes.exporters.policy.gaps import accepted
from klantroutes.exporters.policy.policy import author_of
from klantroutes.exporters.policy.tree import Chapter, Document
from klantroutes.exporters.told.checked import checked
from klantroutes.exporters.told.day import moment_of
from klantroutes.model.route import Route

from .begin import begun_with
from .changed import changed
from .decided import decided
from .found import found
from .meeting import agenda, present, title_of_meeting
from .noted import noted, parked
from .ranked import ranked
from .short import in_short


def report(route: Route) -> Document:
    """Return the whole report; the meeting was about the whole route, also when only a part of it is asked for.

    Every abbreviation is explained where it is first used.
    """
    whole = route.whole
    before, findings = begun_with(whole), checked(whole)
    between = side_by_side(checked(before, as_of=whole), findings) if before is not None else None
    aside = parked(whole)
    chapters = (
        in_short(whole, before, between),
        present(whole),
        agenda(whole),
        noted(whole),
        ranked(whole, findings),
        decided(whole),
        agreements_table(whole),
        *([aside] if aside is not None else ()),
        changed(whole, before),
        found(findings, before, between),
        accepted(findings),
    )
    seen: set[str] = set()
    told = tuple(Chapter(one.name, explained(one.blocks, seen)) for one in chapters)
    return Document(title_of_meeting(whole), author_of(whole), moment_of(whole), told)
