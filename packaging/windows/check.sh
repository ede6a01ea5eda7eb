#!/bin/bash
# Compile both installers for Windows with a placeholder in the place of the program, so that their scripts stay right.
# That they install is proved on Windows alone: see CHECKLIST.md.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT
mkdir -p "$work/payload/_internal/é"
for file in comparawatt.exe comparawatt-gui.exe _internal/base.dll _internal/é/data.toml; do echo placeholder >"$work/payload/$file"; done

makensis -V2 -WX -INPUTCHARSET UTF8 "-DVERSION=0.0.1.dev1" "-DPAYLOAD=$work/payload" "-DOUTPUT=$work/comparawatt-installer.exe" comparawatt.nsi
file "$work/comparawatt-installer.exe" | grep -q 'PE32 executable'
sh msi.sh 1.2.3 "$work/payload" "$work/comparawatt.msi"
said=$(msiinfo suminfo "$work/comparawatt.msi") && grep -q x64 <<<"$said"
files=$(msiinfo export "$work/comparawatt.msi" File) && [[ $(grep -c -e '\.exe' -e 'base\.dll' -e 'data\.toml' <<<"$files") = 4 ]]
msiinfo export "$work/comparawatt.msi" Property | tr -d '\r' | grep -q '^ProductVersion.1\.2\.3$'
echo "Both installers for Windows compile."
