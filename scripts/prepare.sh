# Shared by scripts/run and scripts/test: a Python environment in .venv with exactly the pinned versions.
# shellcheck shell=bash

# What Qt needs from Debian and Ubuntu, and what a window on X needs on top of that.
qt_packages="libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0
  libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xkb1
  libxkbcommon-x11-0"

say() { printf '%s\n' "$*" >&2; }

find_python() {
  local name
  for name in python3 python3.13 python3.12 python3.11 python3.14 python; do
    if command -v "$name" >/dev/null 2>&1 &&
      "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      command -v "$name"
      return
    fi
  done
  say "Klantroutes heeft Python 3.11 of nieuwer nodig. Installeer dat eerst."
  return 1
}

# Install packages of the system, as root or with sudo that asks nothing; else say what is missing.
install_packages() {
  local as_root=""
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null 2>&1 || ! sudo -n true 2>/dev/null; then
      say "Er ontbreken onderdelen van het systeem. Vraag uw beheerder om: $*"
      return 1
    fi
    as_root="sudo -n"
  fi
  if ! command -v apt-get >/dev/null 2>&1; then
    say "Er ontbreken onderdelen van het systeem. Installeer wat hier overeenkomt met: $*"
    return 1
  fi
  say "Onderdelen van het systeem worden geïnstalleerd: $*"
  $as_root apt-get update -qq >&2 || true
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

make_venv() {
  local python
  if [ -x .venv/bin/python ] && .venv/bin/python -m pip --version >/dev/null 2>&1; then
    return
  fi
  python=$(find_python) || return 1
  "$python" -m venv .venv 2>/dev/null && return
  install_packages python3-venv && "$python" -m venv .venv
}

qt_loads() {
  .venv/bin/python -c 'import PySide6.QtWidgets, PySide6.QtSvg' 2>/dev/null || return 1
  [ "$(uname -s)" = Linux ] || return 0
  local plugin
  plugin=$(.venv/bin/python -c 'import PySide6, pathlib
print(next(pathlib.Path(PySide6.__file__).parent.rglob("libqxcb.so")))')
  ! ldd "$plugin" | grep -q 'not found'
}

# fingerprint FILE…: what an environment with these constraints was made from.
fingerprint() {
  { cat pyproject.toml "$@"; .venv/bin/python -VV; pwd; } | cksum
}

pip_install() {
  .venv/bin/python -m pip install --quiet --disable-pip-version-check "$@"
}

# prepare NAME…: install each constraints/NAME.txt and the project itself, unless that was done for these very files.
# Every step says whether it worked by itself: `set -e` does not reach a function whose answer is looked at.
prepare() {
  local name files stamp=".venv/klaar-$*"
  files=("${@/#/constraints/}")
  files=("${files[@]/%/.txt}")
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(fingerprint "${files[@]}")" ]; then
    return
  fi
  say "De omgeving wordt klaargezet in .venv; dat duurt de eerste keer enkele minuten."
  make_venv || return 1
  for name in "${files[@]}"; do
    pip_install --require-hashes -r "$name" || return 1
  done
  pip_install --no-deps --no-build-isolation --editable . || return 1
  # Where Python may not keep what it compiles, the program would compile itself anew at every start.
  .venv/bin/python -m compileall -q klantroutes || return 1
  if ! qt_loads; then
    # shellcheck disable=SC2086 # a list of names
    install_packages $qt_packages || say "Zonder deze onderdelen kan het venster niet open."
  fi
  fingerprint "${files[@]}" >"$stamp"
}
