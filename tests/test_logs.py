"""A log that nobody empties for weeks."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import pytest

from comparawatt import logs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _leaves_no_handler() -> Iterator[None]:
    yield
    logs.log_to(None)
    logging.getLogger("comparawatt").handlers.clear()


def test_a_line_is_written_with_its_time(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "kiosk.log"
    logs.log_to(path).warning("The screen %s is missing", "HDMI-1")
    written = path.read_text(encoding="utf-8")
    assert written.startswith("20")
    assert written.endswith("WARNING The screen HDMI-1 is missing\n")


def test_a_hundred_thousand_lines_take_two_files_of_limited_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "LARGEST", 20_000)
    path = tmp_path / "kiosk.log"
    log = logs.log_to(path)
    log.removeHandler(log.handlers[0])  # standard error is the journal's to cap
    for number in range(5_000):
        log.info("line %d", number)
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == ["kiosk.log", "kiosk.log.1"]
    assert sum(file.stat().st_size for file in files) < 50_000
    assert "line 4999" in path.read_text(encoding="utf-8")


def test_where_nothing_can_be_written_it_is_said_once_and_written_again_later(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "state"
    folder.write_text("no folder", encoding="utf-8")
    log = logs.log_to(folder / "kiosk.log")
    for number in range(50):
        log.info("line %d", number)
    assert capsys.readouterr().err.count("comparawatt: ") == 1
    folder.unlink()
    folder.mkdir()
    log.info("back")
    assert "back" in (folder / "kiosk.log").read_text(encoding="utf-8")
