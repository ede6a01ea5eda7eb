#!/bin/sh
# Build, check and prove all that is released, then write SHA256SUMS, signed where gpg has a secret key.
# The version is that of git's tag; the sums of a wheel can be built again by anybody from the same commit.
set -eu
cd "$(dirname "$0")/.."

if ! git describe --tags --exact-match >/dev/null 2>&1; then
    echo "comparawatt: this commit has no tag, so that this is a rehearsal and no release" >&2
fi
[ -z "$(git status --porcelain)" ] || { echo "comparawatt: the checkout has changes that are not committed" >&2 && exit 1; }
sh packaging/reproducible.sh
sh packaging/package.sh
bash packaging/check_package.sh
if [ "$(id -u)" = 0 ]; then
    bash packaging/prove.sh
else
    echo "comparawatt: not proved in a bare root, which takes root" >&2
fi
(cd dist && sha256sum -- * >../build/SHA256SUMS) && mv build/SHA256SUMS dist/SHA256SUMS
if gpg --list-secret-keys 2>/dev/null | grep -q .; then
    gpg --batch --yes --armor --detach-sign --output dist/SHA256SUMS.asc dist/SHA256SUMS
else
    echo "comparawatt: gpg has no secret key here, so that SHA256SUMS is not signed" >&2
fi
cat dist/SHA256SUMS
