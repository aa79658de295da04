#!/bin/sh
# Makes a virtual environment with exactly what a lock file names, and this project in it.
#
#   sh tools/environment.sh FOLDER LOCK
#
# It is made anew only when the lock, pyproject.toml or its place has changed, or when it is broken.
# uv does the work where it is installed, else Python's own venv and pip. PYTHON names another Python.
set -eu

folder=$1
lock=$2
turn=$folder.lock
stamp=$folder/made-from

say() { printf '%s\n' "$*" >&2; }

# One at a time: a link is made in one step, and says which process made it.
wait_for_turn() {
    said=
    until ln -s "$$" "$turn" 2>/dev/null; do
        owner=$(readlink "$turn" || true)
        if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
            rm -f "$turn" # its maker was killed
            continue
        fi
        [ -n "$said" ] || say "Waiting for process $owner, which makes $folder (if there is none: rm $turn)."
        said=yes
        sleep 1
    done
    trap 'rm -f "$turn"' EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
}

# A name on the PATH proves nothing (a version manager's stand-in may be there), so each is tried.
is_suitable() {
    "$1" -c "import sys$2; sys.exit(sys.version_info < (3, 11))" >/dev/null 2>&1
}

find_python() {
    for name in ${PYTHON:-python3.14 python3.13 python3.12 python3.11 python3 python}; do
        if is_suitable "$name" "$1"; then
            printf '%s\n' "$name"
            return
        fi
    done
    say "newsroom needs Python 3.11 or newer${1:+, with its modules venv and ensurepip}."
    if [ -n "${PYTHON:-}" ]; then
        say "PYTHON=$PYTHON is not that. Name another one, or leave PYTHON out."
    else
        say "Tried on the PATH: python3.14 python3.13 python3.12 python3.11 python3 python."
        say "Install Python or uv, or name one: make PYTHON=/path/to/python3 site"
        say "On Debian and Ubuntu the modules are a package of their own: apt-get install python3-venv"
    fi
    return 1
}

wanted() {
    cat "$lock" pyproject.toml | cksum
    pwd
    printf '%s\n' "${PYTHON:-}"
}

wait_for_turn

if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(wanted)" ] && "$folder/bin/python" -c '' 2>/dev/null; then
    exit 0
fi

rm -rf "$folder"
if command -v uv >/dev/null 2>&1; then
    python=$(find_python '')
    say "Making $folder with uv …"
    uv venv --quiet --python "$("$python" -c 'import sys; print(sys.executable)')" "$folder"
    uv pip install --quiet --python "$folder/bin/python" --require-hashes -r "$lock"
    uv pip install --quiet --python "$folder/bin/python" --no-deps --no-build-isolation -e .
else
    python=$(find_python ', venv, ensurepip')
    say "Making $folder with pip …"
    "$python" -m venv "$folder"
    "$folder/bin/python" -m pip install --quiet --require-hashes -r "$lock"
    "$folder/bin/python" -m pip install --quiet --no-deps --no-build-isolation -e .
fi
wanted >"$stamp"
