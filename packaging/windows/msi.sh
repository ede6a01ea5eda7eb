#!/bin/sh
# Build the MSI, for those who roll out by group policy or Intune: msi.sh VERSION PAYLOAD OUTPUT. It installs for all
# users, without a question: msiexec /i comparawatt.msi /qn. Needs wixl and wixl-heat (Debian: wixl), on any system.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
version=$1 payload=$(cd "$2" && pwd) output=$(realpath "$3")
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT

# wixl finds files below the folder it is in, and knows no absolute paths.
cp "$here/comparawatt.wxs" "$work"
ln -s "$payload" "$work/payload"
# An MSI's version is three numbers. What is no release is 0.
number=$(echo "$version" | grep -Eo '^[0-9]+\.[0-9]+\.[0-9]+' || echo 0.0.0)
(cd "$payload" && find . -type f | LC_ALL=C sort) |
    wixl-heat -p ./ --directory-ref INSTALLDIR --component-group Program --var var.Payload --win64 >"$work/program.wxs"
cd "$work"
wixl --arch x64 -D Win64=yes -D "Version=$number" -D Payload=payload -o "$output" comparawatt.wxs program.wxs
