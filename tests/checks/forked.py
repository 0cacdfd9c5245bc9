"""What an oracle finds when things are not filled in: every way to fill them in is tried, but only where it looks.

A rule of an oracle reads days from `w.start` and `w.end`, and other things with `known`. Reading something that is not
filled in tries each of the options; what is found with all of them is certain, what is found with some is `open`.
"""

from oracle import EARLY, LATE, world

from klantroutes.checks.finding import SEVERITIES

DAYS = [EARLY, -400, -180, -100, -28, -27, 0, 3, 5, 10, 40, 100, LATE]
"""Days that fall before, inside and after the windows of the rules."""


class NotFilledIn(Exception):
    def __init__(self, key, options):
        super().__init__(key)
        self.key, self.options = key, options


class Days(dict):
    """The days of the steps; one that is not filled in cannot be read."""

    def __getitem__(self, step):
        day = super().__getitem__(step)
        if day is None:
            raise NotFilledIn((self.name, step), DAYS)
        return day


def known(w, where, value, options):
    """Return a value of the route; one that is not filled in is each of the options in turn."""
    if value is None:
        value = w.guesses.get(where)
    if value is None:
        raise NotFilledIn(where, options)
    return value


def check_forked(route, client, rules):
    """Return what these rules find for one client: severity by rule and place."""
    w = world(route, client)
    found = {}
    for rule in rules:
        results = list(_results(w, rule))
        for key in {key for result in results for key in result}:
            answers = {result.get(key) for result in results}
            found[key] = answers.pop() if len(answers) == 1 else "open"
    return found


def _results(w, rule):
    work = [{}]
    while work:
        w.guesses = work.pop()
        w.start, w.end = _days(w, "start"), _days(w, "end")
        try:
            result = {}
            for key, severity in rule(w):
                result[key] = _worst(result.get(key), severity)
            yield result
        except NotFilledIn as gap:
            work += [{**w.guesses, gap.key: option} for option in gap.options]


def _worst(one, other):
    return other if one is None else min(one, other, key=SEVERITIES.index)


def _days(w, name):
    days = Days({s.id: w.guesses.get((name, s.id), getattr(s.period, name) if s.period else None) for s in w.steps})
    days.name = name
    return days
