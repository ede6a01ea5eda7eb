#!/bin/bash
# Prove wheel and source distribution of dist/ with each of the tools that install such: pip, pipx and uv.
# Each into folders of its own, which are removed again. The log stays in build/proof-python.txt.
set -euo pipefail
cd "$(dirname "$0")/.."
python=$PWD/.venv/bin/python
exec > >(tee build/proof-python.txt) 2>&1
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
# uv does not read pip's configuration: it is told of the same index.
UV_DEFAULT_INDEX=${UV_DEFAULT_INDEX:-$("$python" -m pip config get global.index-url 2>/dev/null || echo "${PIP_INDEX_URL:-}")}
if [[ -n $UV_DEFAULT_INDEX ]]; then export UV_DEFAULT_INDEX; else unset UV_DEFAULT_INDEX; fi
export PIPX_HOME=$here/pipx PIPX_BIN_DIR=$here/pipx-bin PIPX_MAN_DIR=$here/pipx-man PIPX_DEFAULT_PYTHON=$python
export UV_TOOL_DIR=$here/uv UV_TOOL_BIN_DIR=$here/uv-bin UV_PYTHON=$python UV_LINK_MODE=hardlink

for file in "$PWD"/dist/*.whl "$PWD"/dist/*.tar.gz; do
    printf '\n== %s, by pip\n' "$(basename "$file")"
    "$python" -m venv "$here/pip" && "$here/pip/bin/pip" install --quiet "$file"
    "$python" packaging/smoke.py "$here/pip/bin/comparawatt"
    rm -rf "$here/pip"

    printf '\n== by pipx\n'
    pipx install "$file"
    "$python" packaging/smoke.py "$here/pipx-bin/comparawatt"
    pipx uninstall comparawatt
    [[ ! -e $here/pipx-bin/comparawatt ]]

    printf '\n== by uv tool\n'
    .venv/bin/uv tool install --quiet "$file"
    "$python" packaging/smoke.py "$here/uv-bin/comparawatt"
    .venv/bin/uv tool uninstall comparawatt
    [[ ! -e $here/uv-bin/comparawatt ]]
done
printf '\nProved in %s s\n' "$SECONDS"
