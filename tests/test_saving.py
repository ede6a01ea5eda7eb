"""What is saved is whole whenever the program dies, and nothing of it is lost where it runs twice."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import tomli

from comparawatt.engine.story_reader import read_story
from comparawatt.settings import SettingsFile

if TYPE_CHECKING:
    from collections.abc import Sequence

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks and signals of Unix")

ROOT = Path(__file__).parents[1]


def start(module: str, *arguments: object) -> subprocess.Popen[str]:
    command: Sequence[str] = (sys.executable, "-m", f"tests.saving.{module}", *map(str, arguments))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))}
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def two(kind: str, path: Path, times: int) -> None:
    for each in [start("one_of_two", kind, path, name, times) for name in "ab"]:
        _, err = each.communicate(timeout=120)
        assert each.returncode == 0, err


def test_killed_at_random_points_of_saving_a_file_is_whole_every_time(tmp_path: Path) -> None:
    killer = start("killed", tmp_path / "files", "--times", 280, "--seed", 20261125)
    out, err = killer.communicate(timeout=300)
    assert killer.returncode == 0, f"{out}\n{err}"
    counts = [tuple(map(int, each)) for each in re.findall(r"killed (\d+) times, (\d+) of them", out)]
    assert sum(killed for killed, _ in counts) >= 200
    assert all(cut > 0 for _, cut in counts), out  # else nothing was seen of what a kill can do


def test_two_windows_that_open_and_close_at_once_keep_each_other_s_settings(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    two("settings", path, 60)
    file = SettingsFile(path)
    assert (file.notice, file.settings.height, file.settings.energy) == (None, 60, 60.0)
    assert {"/a/0", "/b/0"} <= set(file.settings.stories)


def test_two_copies_add_their_own_figures_to_one_file(alone: Path) -> None:
    two("own", alone, 8)
    (path,) = alone.rglob("own.toml")
    names = {each["name"]["en"] for each in tomli.loads(path.read_text(encoding="utf-8"))["equivalent"]}
    assert names == {f"{name} {number}" for name in "ab" for number in range(8)}


def test_two_copies_do_not_save_over_each_other_s_story(alone: Path) -> None:
    path = alone / "lesson.toml"
    path.write_text('[story]\nid = "lesson"\nedition = 2026-11-25\nname.en = "A lesson"\n', encoding="utf-8")
    two("story", path, 15)
    scenes = {scene.id for scene in read_story(path).story.scenes}
    assert scenes == {f"{name} {number}" for name in "ab" for number in range(15)}
