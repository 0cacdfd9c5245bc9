"""Graphviz as the user installed it; another version may give another picture."""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from .engine import EngineFault, RankGraph, Seat
from .two_passes import FORMAT, place_with


class LocalGraphviz:
    """Runs the user's `dot`, found on the path; `patience` as with the embedded one."""

    name = "Graphviz van deze computer"

    def __init__(self, *, patience: tuple[float, float] = (10, 10)) -> None:
        self._patience = patience

    def place(self, graph: RankGraph) -> Mapping[str, Seat]:
        """Return seats; raise EngineFault when `dot` is not there or fails, TooSlow after both attempts."""
        return place_with(_answer, graph, self._patience)


def _answer(text: str, seconds: float) -> bytes | None:
    """Return what `dot` says, or None when it takes longer than so many seconds."""
    # The package has no types; its `pipe` knows no time limit, what it calls does.
    from graphviz.backend import execute  # type: ignore[import-untyped]

    try:
        command = [_dot(), "-Kdot", f"-T{FORMAT}"]
        done = execute.run_check(command, input=text.encode(), capture_output=True, quiet=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        return None
    except (execute.ExecutableNotFound, OSError) as error:
        raise EngineFault(f"Graphviz start niet op deze computer ({error})") from None
    except subprocess.CalledProcessError as error:
        raise EngineFault(f"Graphviz van deze computer stopte met fout {error.returncode}") from None
    return bytes(done.stdout)


def _dot() -> str:
    """Return the path of `dot`; one in the working folder is not trusted, for that may be a folder of somebody else."""
    found = shutil.which("dot")
    if found is None or Path(found).absolute().parent == Path.cwd():
        raise EngineFault("Graphviz staat niet op deze computer")
    return found
