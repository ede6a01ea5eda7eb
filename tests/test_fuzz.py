"""Hostile files of every kind: a few of each here, a hundred thousand with ``make fuzz``."""

from __future__ import annotations

import contextlib
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.fuzz.mutation import hostile
from tests.fuzz.targets import TARGETS

from comparawatt.errors import ComparawattError

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it measures as Unix does")

ROOT = Path(__file__).parents[1]


def test_nothing_breaks_hangs_or_fills_the_memory(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))}
    command = [sys.executable, "-m", "tests.fuzz", "--inputs", "1000", "--seed", "8", "--jobs", "1"]
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chance=st.randoms(use_true_random=False))
def test_hypothesis_finds_nothing_either(
    name: str, chance: random.Random, alone: Path, qapp: object, tmp_path: Path
) -> None:
    target = TARGETS[name]
    path = tmp_path / f"input{target.ending}"
    path.write_bytes(hostile(chance.choice(list(target.seeds())), chance, target.dump))
    with contextlib.suppress(ComparawattError):  # somebody is told
        target.read(path)


def test_the_same_seed_makes_the_same_file() -> None:
    target = TARGETS["story"]
    good = next(iter(target.seeds()))
    one, other = (hostile(good, random.Random("1"), target.dump) for _ in range(2))  # noqa: S311
    assert one == other
