"""The compiled WebAssembly on disk: compiling takes half a second, reading it back a hundredth."""

import hashlib
from contextlib import suppress
from pathlib import Path

import wasmtime

from klantroutes.storage.errors import FileFault
from klantroutes.storage.files import write_bytes

_DIGEST = hashlib.sha256().digest_size


def compiled(engine: wasmtime.Engine, wasm: bytes, cache: Path) -> wasmtime.Module:
    """Return the module from the cache, else compile it and keep it there; a cache that fails is no fault.

    Raises wasmtime.WasmtimeError when `wasm` is not a module.
    """
    kept = cache / f"graphviz-{_key(wasm)}.bin"
    module = _read(engine, kept)
    if module is None:
        module = wasmtime.Module(engine, wasm)
        _write(module, kept)
    return module


def _key(wasm: bytes) -> str:
    """Return a name that changes with the WebAssembly and with the version of what compiled it."""
    # The name of the folder, since importlib.metadata takes as long as all the rest. A packaged program may leave it
    # out; wasmtime itself then refuses what another version made.
    beside = Path(wasmtime.__file__).parents[1]
    compiler = "".join(sorted(folder.name for folder in beside.glob("wasmtime-*.dist-info")))
    return hashlib.sha256(wasm + compiler.encode()).hexdigest()[:24]


def _read(engine: wasmtime.Engine, kept: Path) -> wasmtime.Module | None:
    """Return the module in this file; its digest comes first, since damaged machine code must never be run."""
    try:
        data = kept.read_bytes()
        if hashlib.sha256(data[_DIGEST:]).digest() != data[:_DIGEST]:
            return None
        return wasmtime.Module.deserialize(engine, data[_DIGEST:])
    except (OSError, wasmtime.WasmtimeError):
        return None


def _write(module: wasmtime.Module, kept: Path) -> None:
    data = bytes(module.serialize())
    with suppress(OSError, FileFault):
        kept.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(kept, hashlib.sha256(data).digest() + data)
