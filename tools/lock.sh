#!/bin/sh
# Writes the lock files: every package with its version and the hashes of its files, for every system
# and Python that the project supports. Further arguments go to uv.
set -eu

command -v uv >/dev/null 2>&1 || {
    echo "make lock needs uv (pip install uv)." >&2
    exit 1
}

lock() {
    output=$1
    shift
    uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command 'make lock' \
        --output-file "$output" "$@" >/dev/null
}

lock requirements/site.txt --extra word --group build "$@"
# The same versions as above, and the tools.
lock requirements/dev.txt --extra word --group build --group test --group lint -c requirements/site.txt "$@"
