#!/bin/sh
# Makes the virtual environment $VENV: `environment.sh runtime` (enough for `aqwal`) or `environment.sh dev` (tests and checks too).
# It is kept while pyproject.toml, the lock and the Python stay the same, and made anew otherwise.
set -eu

kind=$1
venv=${VENV:-.venv}
lock=requirements-dev.lock

say() { printf '%s\n' "$*" >&2; }

find_python() {
  for name in ${PYTHON:-python3.13 python3.12 python3.11 python3}; do
    # A version manager's shim can be there and refuse to run; Debian's python3 can lack venv.
    if "$name" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' >/dev/null 2>&1; then
      command -v "$name"
      return
    fi
  done
}

find_uv_python() {
  UV_PYTHON_DOWNLOADS=never uv python find --no-project '>=3.11,<3.14' 2>/dev/null || true
}

uv=$(command -v uv || true)
python=$(find_python)
if [ -z "$python" ] && [ -n "$uv" ]; then
  python=$(find_uv_python)
fi
if [ -z "$python" ]; then
  say "aqwal needs Python 3.11, 3.12 or 3.13 with its venv module, and none was found."
  say "Install one (Debian, Ubuntu: apt-get install python3 python3-venv; macOS: brew install python@3.13),"
  say "or name yours: make PYTHON=/path/to/python3 ..."
  exit 1
fi

mark=$({ cat pyproject.toml "$lock"; "$python" -VV; pwd; } | cksum)
stamp="$venv/.aqwal-$kind"
if [ "$(cat "$venv/.aqwal-dev" 2>/dev/null)" = "$mark" ] || [ "$(cat "$stamp" 2>/dev/null)" = "$mark" ]; then
  exit 0
fi

wanted=.
if [ "$kind" = dev ]; then
  wanted='.[dev]'
fi
say "Setting up $venv with $("$python" -V) ..."
if [ "$(cat "$venv/.aqwal-runtime" 2>/dev/null)" != "$mark" ]; then
  rm -rf "$venv"
  if [ -n "$uv" ]; then
    "$uv" venv --quiet --seed --python "$python" "$venv"
  else
    "$python" -m venv "$venv"
  fi
fi
# uv does not read pip's configuration: where it finds no index of its own, pip may still have one.
if [ -z "$uv" ] || ! "$uv" pip install --quiet --python "$venv/bin/python" --constraint "$lock" --editable "$wanted"; then
  "$venv/bin/python" -m pip install -qq --disable-pip-version-check --constraint "$lock" --editable "$wanted"
fi
if [ "$kind" = dev ]; then
  sh scripts/system.sh
fi
printf '%s\n' "$mark" >"$stamp"
