"""Presenting: from the desktop window and back, and by the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from tests.hands import POPUPS, button, choose, click, find, popup, press, shown_in, switch

from comparawatt import settings as settings_
from comparawatt.app import Program, build
from comparawatt.engine.own_data import load
from comparawatt.modes.presenter import PresenterWindow
from comparawatt.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.command import Ended

    from comparawatt.engine.languages import Languages

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)


@pytest.fixture
def program(languages: Languages, alone: Path, show: Callable[..., QWidget], dressed: None) -> Iterator[Program]:
    """Return the program with its built-in data, shown, and bring English back."""
    options = Options()
    options.reduced_motion = True
    made = build(load(languages), languages, settings_.load(None), options)
    show(made.window, 1280, 800)
    made.window.grab()
    QApplication.processEvents()
    yield made
    for window in presenters():
        window.close()
    switch(made.language, "en")


def presenters() -> list[PresenterWindow]:
    return [
        each for each in QApplication.topLevelWidgets() if isinstance(each, PresenterWindow) and each.isVisible()
    ]


@pytest.mark.parametrize("key", [Qt.Key.Key_P, Qt.Key.Key_F5])
def test_a_key_presents_the_article_and_escape_comes_back(program: Program, key: Qt.Key) -> None:
    press(key, program.window)
    (window,) = presenters()
    assert window.isFullScreen()
    assert window.windowTitle() == "Comparawatt: The article in eight scenes"
    press(Qt.Key.Key_PageDown, window)
    press(Qt.Key.Key_Escape, window)
    assert presenters() == []
    assert program.window.isVisible()
    press(key, program.window)
    assert len(presenters()) == 1


def test_the_button_offers_every_story_and_the_last_one_is_presented_again(program: Program) -> None:
    click(button(program.window, "present"))
    assert shown_in(popup()) == [
        "The article in eight scenes (5 minutes)",
        "Check a headline (45 minutes)",
        "One question, all of us (15 minutes)",
    ]
    choose(popup(), "One question, all of us (15 minutes)")
    (window,) = presenters()
    press(Qt.Key.Key_Escape, window)
    press(Qt.Key.Key_P, program.window)
    assert presenters()[0].windowTitle() == "Comparawatt: One question, all of us"


def test_what_is_switched_while_presenting_stays_for_the_language_alone(program: Program) -> None:
    theme = program.look.theme.name
    press(Qt.Key.Key_P, program.window)
    (window,) = presenters()
    for key in (Qt.Key.Key_L, Qt.Key.Key_T, "Ctrl++"):
        press(key, window)
    press(Qt.Key.Key_Escape, window)
    assert program.language.code == "fr"
    assert (program.look.theme.name, program.look.text_size) == (theme, 100)


def test_nothing_of_a_talk_is_stored(program: Program, alone: Path) -> None:
    press(Qt.Key.Key_P, program.window)
    (window,) = presenters()
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Escape):
        press(key, window)
    assert [path for path in alone.rglob("*") if path.is_file()] == []


def test_a_story_that_has_gone_is_told(program: Program, tmp_path: Path) -> None:
    program.window.present_wanted.emit(str(tmp_path / "gone.toml"))
    assert presenters() == []
    assert "gone.toml" in find(program.window, QLabel, "notice_text").text()


def test_a_story_that_is_not_there_is_refused(run: Callable[..., Ended]) -> None:
    ended = run("present", "gone")
    assert (ended.status, ended.out) == (1, "")
    assert "There is no story “gone”. There are: article, headline, one-question." in ended.err
    assert run("present", "gone.toml").status == 1


def test_present_is_explained(run: Callable[..., Ended]) -> None:
    ended = run("present", "--help")
    assert ended.status == 0
    assert "--screen NAME" in ended.out
    assert "STORY" in ended.out
