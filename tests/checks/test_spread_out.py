"""The same job for many files, in more than one process."""

import os
from functools import partial

import pytest

from klantroutes.checks import spread_out
from klantroutes.checks.spread_out import MANY, answers

NAMES = [str(number) for number in range(MANY * 3 + 5)]


def told(name):
    return name, os.getpid()


def failing(broken, name):
    if name == broken:
        raise ZeroDivisionError(name)
    return name


def dying(first, name):
    if name == NAMES[70] and os.getpid() != first:
        os._exit(1)
    return name


def test_many_answers_come_in_order_from_two_processes():
    found = list(answers(told, NAMES))
    assert [name for name, _ in found] == NAMES
    assert len({process for _, process in found} - {os.getpid()}) == spread_out.PROCESSES


def test_few_answers_come_from_this_process():
    assert list(answers(told, NAMES[:MANY])) == [(name, os.getpid()) for name in NAMES[:MANY]]
    assert list(answers(told, [])) == []


def test_a_job_that_fails_says_so_here():
    with pytest.raises(ZeroDivisionError):
        list(answers(partial(failing, NAMES[90]), NAMES))


def test_a_process_that_dies_leaves_its_work_to_this_one():
    assert list(answers(partial(dying, os.getpid()), NAMES)) == NAMES


def test_who_stops_halfway_leaves_no_process_behind():
    found = answers(told, NAMES)
    _, process = next(found)
    found.close()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
