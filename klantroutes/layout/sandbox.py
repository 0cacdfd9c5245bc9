"""Runs the WebAssembly of Graphviz: no files, no network, a limit on memory and a limit on time."""

import threading
import weakref
from pathlib import Path
from typing import Any

import wasmtime

from .compiled import compiled
from .engine import EngineFault
from .two_passes import FORMAT

_MEMORY = 1 << 30
"""Most memory one layout may take, in bytes."""
_LONGEST_ERROR = 500


class Sandbox:
    """The compiled module; each answer is made in a store of its own, so that nothing stays behind."""

    def __init__(self, wasm: Path, cache: Path) -> None:
        try:
            config = wasmtime.Config()
            config.epoch_interruption = True
            self._engine = wasmtime.Engine(config)
            self._module = compiled(self._engine, wasm.read_bytes(), cache)
            self._linker = wasmtime.Linker(self._engine)
            self._linker.define_wasi()
        except (OSError, wasmtime.WasmtimeError) as error:
            raise EngineFault(f"de ingebouwde Graphviz start niet ({error})") from None
        self.close = weakref.finalize(self, _close, self._linker, self._module, self._engine)

    def answer(self, text: str, seconds: float) -> bytes | None:
        """Return what `dot` says to this text, or None when it takes longer than so many seconds.

        Raises EngineFault when Graphviz refuses the text or stops. Not for two threads at once: the clock is shared.
        """
        store = wasmtime.Store(self._engine)
        store.set_limits(memory_size=_MEMORY)
        store.set_wasi(wasmtime.WasiConfig())
        store.set_epoch_deadline(1)
        alarm = threading.Timer(seconds, self._engine.increment_epoch)
        alarm.start()
        try:
            exports = self._linker.instantiate(store, self._module).exports(store)
            return _Call(store, exports).render(text)
        except wasmtime.Trap as trap:
            if _interrupted(trap):
                return None
            raise EngineFault("de ingebouwde Graphviz is gestopt") from None
        except (wasmtime.WasmtimeError, KeyError, IndexError) as error:
            raise EngineFault(f"de ingebouwde Graphviz is gestopt ({error})") from None
        finally:
            alarm.cancel()
            alarm.join()
            store.close()


class _Call:
    """One call of Graphviz: texts go in through its memory and the answer comes out of it."""

    def __init__(self, store: wasmtime.Store, exports: Any) -> None:
        self._store = store
        self._exports = exports
        self._memory = exports["memory"]

    def render(self, text: str) -> bytes:
        length = self._call("malloc", 4)
        at = self._call("graphviz_render", self._written(text), self._written(FORMAT), self._written("dot"), length)
        if not at:
            at = self._call("graphviz_last_error")
            words = self._read(at, _LONGEST_ERROR).split(b"\0")[0].decode("utf-8", "replace")
            raise EngineFault(f"de ingebouwde Graphviz weigert dit ({words})")
        return self._read(at, int.from_bytes(self._read(length, 4), "little"))

    def _call(self, name: str, *arguments: int) -> int:
        return int(self._exports[name](self._store, *arguments))

    def _written(self, text: str) -> int:
        data = text.encode() + b"\0"
        at = self._call("malloc", len(data))
        self._memory.write(self._store, data, at)
        return at

    def _read(self, at: int, length: int) -> bytes:
        return bytes(self._memory.read(self._store, at, at + length))


def _interrupted(trap: wasmtime.Trap) -> bool:
    """Say whether our own clock stopped it, and let the trap go: it holds on to the sandbox."""
    code = trap.trap_code
    trap.close()
    return code is wasmtime.TrapCode.INTERRUPT


def _close(*held: wasmtime.Linker | wasmtime.Module | wasmtime.Engine) -> None:
    """Close in this order; wasmtime complains on the way out about what outlives the interpreter."""
    for item in held:
        item.close()
