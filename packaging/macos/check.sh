#!/bin/bash
# Run dmg.sh over a placeholder, with a hdiutil that only looks at what it is given: the real one is on macOS alone.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
mkdir -p "$work/bin" "$work/Comparawatt.app/Contents/MacOS"
echo placeholder >"$work/Comparawatt.app/Contents/MacOS/comparawatt"
cat >"$work/bin/hdiutil" <<'END'
#!/bin/sh
while [ $# -gt 1 ]; do case $1 in -srcfolder) folder=$2 ;; esac && shift; done
test -f "$folder/Comparawatt.app/Contents/MacOS/comparawatt" && test -L "$folder/Applications" && echo image >"$1"
END
chmod +x "$work/bin/hdiutil"
PATH=$work/bin:$PATH sh dmg.sh "$work/Comparawatt.app" "$work/comparawatt.dmg"
test -s "$work/comparawatt.dmg"
echo "The script of the image for macOS does what it should; the image itself was not made."
