"""The same job for many files, in two processes when there are enough of them; answers come in the order given."""

import gc
import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import islice
from typing import TypeVar

Answer = TypeVar("Answer")

MANY = 50
"""With more files than this a second process pays for itself."""
PROCESSES = 2
_TOGETHER = 8
"""How many files a process is handed at once."""
_AHEAD = 6
"""How many handfuls may be under way or wait to be taken: this bounds the memory."""


def answers(job: Callable[[str], Answer], names: Sequence[str], many: int = MANY) -> Generator[Answer, None, None]:
    """Yield what the job makes of each name; another process must be able to load the job and the answer.

    With more names than `many` there are two processes. Where this computer allows no second process, or takes it
    away, this one goes on with what is left.
    """
    done = 0
    if len(names) > many and (os.cpu_count() or 1) >= PROCESSES:
        from concurrent.futures import BrokenExecutor

        try:
            with closing(_in_processes(job, names)) as found:
                for answer in found:
                    yield answer
                    done += 1
        except (BrokenExecutor, OSError, NotImplementedError, ImportError):
            pass
    yield from map(job, names[done:])


def _in_processes(job: Callable[[str], Answer], names: Sequence[str]) -> Generator[Answer, None, None]:
    from concurrent import futures

    handfuls = iter([names[index : index + _TOGETHER] for index in range(0, len(names), _TOGETHER)])
    waiting: deque[futures.Future[list[Answer]]] = deque()
    pool = futures.ProcessPoolExecutor(PROCESSES, initializer=_begin)
    try:
        with _ctrl_c_later():  # the first work starts the processes; until they are ready they would hear of it too
            waiting.extend(pool.submit(_handful, job, handful) for handful in islice(handfuls, _AHEAD))
        while waiting:
            yield from waiting.popleft().result()
            waiting.extend(pool.submit(_handful, job, handful) for handful in islice(handfuls, 1))
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _ctrl_c_later() -> Iterator[None]:
    """Keep Ctrl-C waiting, here and in processes that are started, where the system can."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """Prepare a process: Ctrl-C is for the one that hands out the work, and nothing made here has cycles."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    gc.disable()


def _handful(job: Callable[[str], Answer], names: Sequence[str]) -> list[Answer]:
    return [job(name) for name in names]
