#!/bin/sh
# Build the wheel of this commit twice, from two clones in two folders, and compare the bytes.
set -eu
cd "$(dirname "$0")/.."
python=$PWD/.venv/bin/python
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH

for place in one another/folder; do
    git clone --quiet . "$work/$place"
    git -C "$work/$place" checkout --quiet "$(git rev-parse HEAD)"
    (cd "$work/$place" && "$python" -m build --no-isolation --wheel --outdir dist . >/dev/null)
    sleep 1 # of another time
done
sha256sum "$work"/one/dist/*.whl "$work"/another/folder/dist/*.whl
cmp "$work"/one/dist/*.whl "$work"/another/folder/dist/*.whl
echo "Both builds are the same, byte for byte."
