"""Imports point one way, and nothing but the window loads Qt."""

import pkgutil
import subprocess
import sys
from pathlib import Path

from sample_files import ROOT

import klantroutes

_LOAD_ALL = """
import importlib, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
print(sorted(name for name in sys.modules if name.split(".")[0] in ("PySide6", "shiboken6")))
"""


def _modules() -> list[str]:
    found = pkgutil.walk_packages(klantroutes.__path__, "klantroutes.")
    return [module.name for module in found if not module.name.startswith("klantroutes.ui")]


def test_import_contracts_hold() -> None:
    command = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([command, "--no-logo"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_all_but_the_window_load_without_qt() -> None:
    modules = _modules()
    done = subprocess.run([sys.executable, "-c", _LOAD_ALL, *modules], capture_output=True, text=True, check=False)
    assert len(modules) > 60
    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_networkx_is_only_loaded_where_it_is_used() -> None:
    code = "import sys, klantroutes.checks.run, klantroutes.exporters.registry; print('networkx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
