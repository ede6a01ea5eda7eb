#!/bin/sh
# Open the window. Where there is no display, show the start screen as text and as a picture instead.
set -eu
cd "$(dirname "$0")/.."
python=.venv/bin/python

status=0
"$python" -m comparawatt || status=$?
[ "$status" = 3 ] || exit "$status" # 3: there is no display, and the program has said so

mkdir -p build
"$python" -m comparawatt compare train-gpt4
"$python" -m comparawatt picture train-gpt4 -o build/comparawatt.png
