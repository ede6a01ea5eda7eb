"""What keeps a kiosk up, in this process: what goes wrong is told to the staff and the log alone."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from comparawatt import paths
from comparawatt.engine import counters as counting
from comparawatt.engine.kiosk import Kiosk
from comparawatt.engine.kiosk_reader import KioskFile
from comparawatt.options import Options
from comparawatt.unattended import Keeper, Standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from comparawatt.engine.languages import Languages

PACK = (Path(__file__).parent / "data/fixture-t.toml").read_text(encoding="utf-8")
STORY = paths.resources() / "stories" / "one-question.toml"


@pytest.fixture
def folder(alone: Path) -> Path:
    """Return a venue's folder, with a pack and a story."""
    folder = alone / "stick"
    (folder / "stories").mkdir(parents=True)
    (folder / "venue.toml").write_text(PACK, encoding="utf-8")
    shutil.copy(STORY, folder / "stories" / "tour.toml")
    return folder


@pytest.fixture
def keep(
    qtbot: QtBot, dressed: None, alone: Path, folder: Path, languages: Languages
) -> Iterator[Callable[[], Keeper]]:
    """Return what starts a kiosk that shows the folder."""
    log = logging.getLogger("comparawatt")
    kept: list[Keeper] = []

    def keep_it() -> Keeper:
        kiosk = Kiosk(language="en", content=str(folder), health=str(alone / "stick" / "venue.toml" / "health"))
        keeper = Keeper(Standing(KioskFile("kiosk.toml", kiosk), languages, alone / "state"), Options())
        kept.append(keeper)
        window = keeper.exhibit.window
        with qtbot.waitSignal(window.painted):
            keeper.start()
        return keeper

    propagates, log.propagate = log.propagate, True
    yield keep_it
    log.propagate = propagates
    for each in kept:
        each.leave()
        each.exhibit.window._stand_down()
        each.exhibit.window.close()
        each.exhibit.window.deleteLater()


def look_again(keeper: Keeper, qtbot: QtBot) -> None:
    """Let it look into the folder now."""
    qtbot.waitUntil(lambda: keeper._venue._thread is None or not keeper._venue._thread.is_alive())
    with qtbot.waitSignal(keeper._venue._read):
        keeper._venue.look()
    qtbot.wait(1)


def test_the_attract_loop_begins_with_what_the_venue_s_stories_are_about(keep: Callable[[], Keeper]) -> None:
    keeper = keep()
    assert keeper._shown.asked
    attract = keeper.exhibit.visit.kiosk.attract
    assert attract[: len(keeper._shown.asked)] == keeper._shown.asked
    assert set(Kiosk().attract) <= set(attract)
    assert len(set(attract)) == len(attract)


def test_e10_a_fault_that_stays_is_logged_once_and_told_until_it_is_mended(
    keep: Callable[[], Keeper], folder: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    keeper = keep()
    turns: list[None] = []
    (folder / "venue.toml").write_text("this is no TOML", encoding="utf-8")
    look_again(keeper, qtbot)
    keeper.exhibit.visit.moved.connect(lambda: turns.append(None))
    for _ in range(3):
        look_again(keeper, qtbot)
    assert sum("venue.toml, line 1" in each.message for each in caplog.records) == 1
    assert turns == []  # the loop does not begin anew because nothing is new
    assert any("venue.toml" in each for each in keeper._facts().problems)
    (folder / "venue.toml").write_text(PACK, encoding="utf-8")
    look_again(keeper, qtbot)
    assert not any("venue.toml, line" in each for each in keeper._facts().problems)
    (folder / "venue.toml").write_text("this is no TOML", encoding="utf-8")
    look_again(keeper, qtbot)
    assert sum("venue.toml, line 1" in each.message for each in caplog.records) == 2


def test_e12_whatever_fails_no_window_comes_up_and_the_focus_stays(
    keep: Callable[[], Keeper], folder: Path, alone: Path, qtbot: QtBot
) -> None:
    """A broken pack, counters and health that cannot be written: the staff are told, and nobody else."""
    path = counting.counters_path()
    assert path is not None
    path.parent.parent.mkdir(parents=True, exist_ok=True)
    path.parent.write_text("no folder", encoding="utf-8")
    keeper = keep()
    window = keeper.exhibit.window
    keeper.exhibit.visit.begin()
    focused, page = window.focusWidget(), window.page
    (folder / "venue.toml").write_text("this is no TOML", encoding="utf-8")
    look_again(keeper, qtbot)
    keeper.attendant.look()
    assert keeper.attendant._saving is not None
    keeper.attendant._saving.join()
    QApplication.processEvents()
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [window]
    assert QApplication.activeModalWidget() is None
    assert QApplication.activePopupWidget() is None
    assert (window.focusWidget(), window.page) == (focused, page)
    told = "\n".join(keeper._facts().problems)
    assert str(path.parent) in told
    assert "health" in told
    assert keeper.attendant.health().faults == len(keeper._facts().problems)
    path.parent.unlink()
    keeper.leave()
    assert str(path.parent) not in "\n".join(keeper._facts().problems)
