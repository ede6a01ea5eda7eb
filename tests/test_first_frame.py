"""Every mode paints a first frame, keeps a picture of it and ends, where the environment asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage
from tests.process import run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("mode", [(), ("present",), ("kiosk",)])
def test_each_mode_ends_with_a_picture(tmp_path: Path, mode: tuple[str, ...]) -> None:
    picture = tmp_path / "picture.png"
    ended = run(tmp_path, *mode, QT_QPA_PLATFORM="offscreen", COMPARAWATT_FIRST_FRAME=str(picture))
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.count("first frame: ") == 1
    assert not QImage(str(picture)).isNull()


def test_a_picture_that_cannot_be_kept_is_told(tmp_path: Path) -> None:
    ended = run(tmp_path, QT_QPA_PLATFORM="offscreen", COMPARAWATT_FIRST_FRAME=str(tmp_path / "none" / "a.png"))
    assert ended.returncode == 1
    assert "no picture" in ended.stderr
