#!/bin/sh
# The command `newsroom` of this folder's environment, on any system: sh tools/newsroom.sh check
set -eu

for program in .venv/bin/newsroom .venv/Scripts/newsroom.exe; do
    if [ -x "$program" ]; then
        exec "$program" "$@"
    fi
done
printf '%s\n' "newsroom: there is no environment in .venv yet; this makes it: make site" >&2
exit 2
