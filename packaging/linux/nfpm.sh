#!/bin/sh
# Print what nfpm builds the .deb and the .rpm from: nfpm.sh ROOT VERSION ARCHITECTURE.
# What the program needs is asked of its own binaries: Debian's packages by name, RPM's by the names of libraries.
set -eu
root=$1 version=$2 architecture=$3
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT

find "$root/usr/lib/comparawatt" -type f \( -name '*.so' -o -name '*.so.*' -o -name comparawatt \) -exec realpath {} + >"$work/binaries"

# Only the C library's version counts: packages of the libraries themselves are named, in whatever version there is.
debian() {
    mkdir "$work/debian" && printf 'Source: x\n\nPackage: x\nArchitecture: any\n' >"$work/debian/control"
    internal=$(realpath "$root/usr/lib/comparawatt/_internal")
    # shellcheck disable=SC2046 # one argument for each binary
    (cd "$work" && dpkg-shlibdeps -O --ignore-missing-info "-l$internal" "-l$internal/PySide6/Qt/lib" "-l$internal/numpy.libs" \
        $(sed 's/^/-e/' binaries) 2>"$work/shlibdeps") || { cat "$work/shlibdeps" >&2 && exit 1; }
}
needed() {
    xargs readelf -d <"$work/binaries" 2>/dev/null | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | sort -u |
        while read -r name; do find "$root" -name "$name" | grep -q . || echo "$name"; done
}

cat <<END
name: comparawatt
arch: $architecture
platform: linux
version: "$version"
version_schema: none
section: education
priority: optional
maintainer: The people of Comparawatt <comparawatt@comparawatt.example>
description: |
  electricity of artificial intelligence, compared
  Pick something that an artificial intelligence does and see its electricity in
  households, days of a city and phone charges, with the range and the source of
  each figure, in English and French. For a desk, a projector and a touch screen.
license: MIT
mtime: "$(date -u -d "@$SOURCE_DATE_EPOCH" +%FT%TZ)"
contents:
  - {src: $root/, dst: /, type: tree}
overrides:
  deb:
    depends:
$(debian | sed -e 's/^shlibs:Depends=//' -e 's/, /\n/g' | sed -e '/^libc6 /!s/ (.*//' -e 's/.*/      - "&"/')
  rpm:
    depends:
$(needed | grep -v '^ld-linux' | sed 's/.*/      - "&()(64bit)"/')
deb:
  compression: zstd
rpm:
  group: Education
  compression: zstd
END
