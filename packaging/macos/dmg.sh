#!/bin/sh
# Put the application into the image that people of a Mac open and drag from: dmg.sh APP OUTPUT. Runs on macOS alone.
set -eu
app=$1 output=$2
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT

# Whoever has an identity signs it; without one macOS asks the user to allow the program by a right click.
if [ -n "${CODESIGN_IDENTITY:-}" ]; then
    codesign --force --deep --options runtime --timestamp --sign "$CODESIGN_IDENTITY" "$app"
fi
cp -R "$app" "$work/"
ln -s /Applications "$work/Applications"
hdiutil create -quiet -fs HFS+ -format UDZO -volname Comparawatt -srcfolder "$work" -ov "$output"
