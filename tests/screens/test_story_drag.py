"""Scenes of a story dragged by the mouse, on a display of X."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests import process

ROOT = Path(__file__).parents[2]
MISSING = [name for name in ("Xvfb", "xdotool") if shutil.which(name) is None]


@pytest.mark.slow
@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
def test_the_mouse_drags_a_scene_to_its_place_and_back(tmp_path: Path) -> None:
    server = subprocess.Popen(
        ("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-noreset"),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    assert server.stdout is not None
    try:
        display = f":{server.stdout.readline().strip()}"
        ended = subprocess.run(
            (sys.executable, "-m", "tests.dragged_scenes"),
            env=process.environment(tmp_path, DISPLAY=display, QT_QPA_PLATFORM="xcb"),
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=60,
            cwd=ROOT,
        )
    finally:
        server.terminate()
        server.wait()
        server.stdout.close()
    assert ended.returncode == 0, ended.stderr
    first, back = map(json.loads, ended.stdout.splitlines())
    assert first == [["B", "C", "A"], 2]
    assert back == [["A", "B", "C"], 0]
