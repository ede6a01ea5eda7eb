"""A minute of `make soak`: the real kiosk on a real X server, with a visitor who tries everything."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.soak.surroundings import NEEDED

MISSING = [name for name in NEEDED if shutil.which(name) is None]
_ROOT = Path(__file__).parents[1]


@pytest.mark.slow
@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
def test_a_kiosk_holds_for_a_minute() -> None:
    ended = subprocess.run(
        (sys.executable, "-m", "tests.soak", "--seconds", "50", "--seed", "1", "--beside-others"),
        cwd=_ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=180,
    )
    assert (ended.returncode, ended.stderr) == (0, ""), ended.stdout
    assert "the kiosk held" in ended.stdout
