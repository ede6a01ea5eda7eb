"""A lesson handed out from the real window, into real files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QLabel, QProgressBar
from tests.hands import POPUPS, button, choose, click, find, popup, shown_in, switch

import comparawatt
from comparawatt.models.session import Session
from comparawatt.screens.keep_preview import KeepPreview
from comparawatt.screens.lesson_sheet import LessonSheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.modes.desktop import DesktopWindow

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)

STORY = """
[story]
id = "mine"
edition = 2026-11-25
name = { en = "Mine & yours", fr = "La mienne" }
"""
PAGE = '[[scene]]\nscreen = "text"\ntitle = { en = "A page", fr = "Une page" }\n'
BROKEN = '[[scene]]\nscreen = "guess"\nactivity = "promt"\n'


@pytest.fixture
def session(qapp: object) -> Session:
    """Return a session over the built-in data, which the built-in stories speak of."""
    return Session(comparawatt.built_in())


@pytest.fixture
def own(alone: Path) -> Callable[[str], None]:
    """Return what puts a story into the folder of one's own."""
    folder = alone / "XDG_DATA_HOME" / "comparawatt" / "stories"
    folder.mkdir(parents=True)

    def write(scenes: str) -> None:
        (folder / "mine.toml").write_text(STORY + scenes, encoding="utf-8")

    return write


@pytest.fixture
def window(open_window: Callable[..., DesktopWindow], alone: Path) -> DesktopWindow:
    """Return the window."""
    return open_window()


@pytest.fixture
def open_page(window: DesktopWindow) -> Callable[[], LessonSheet]:
    """Return what opens the page from the menu."""

    def open_it() -> LessonSheet:
        click(button(window, "more"))
        choose(popup(), "Lesson sheet")
        return find(window, LessonSheet, "lesson_sheet_page")

    return open_it


def dialog(window: DesktopWindow) -> QFileDialog:
    """Return the dialog that is open."""
    (found,) = [each for each in window.findChildren(QFileDialog) if each.isVisible()]
    return found


def answer(window: DesktopWindow, path: Path) -> None:
    """Choose a place in the dialog that is open."""
    asked = dialog(window)
    asked.fileSelected.emit(str(path))
    asked.done(QFileDialog.DialogCode.Accepted)


def notice(window: DesktopWindow) -> str:
    found = find(window, QLabel, "notice_text")
    return found.text() if found.isVisible() else ""


def test_the_sheet_is_saved_in_the_chosen_language_and_the_notice_says_where(
    window: DesktopWindow, open_page: Callable[[], LessonSheet], tmp_path: Path, qtbot: QtBot,
    language: LanguageSwitch,
) -> None:  # fmt: skip
    open_page()
    english = tmp_path / "a.pdf"
    click(button(window, "lesson_sheet_save"))
    assert dialog(window).selectedFiles()[0].endswith("The article in eight scenes.pdf")
    answer(window, english)
    qtbot.waitUntil(lambda: notice(window) == f"Written: {english}", timeout=10_000)
    click(button(window, "lesson_sheet_fr"))
    french = tmp_path / "b.pdf"
    click(button(window, "lesson_sheet_save"))
    assert dialog(window).selectedFiles()[0].endswith("L’article en huit scènes.pdf")
    answer(window, french)
    qtbot.waitUntil(lambda: notice(window) == f"Written: {french}", timeout=10_000)
    assert english.read_bytes().startswith(b"%PDF")
    assert english.read_bytes() != french.read_bytes()
    switch(language, "fr")
    assert notice(window) == f"Enregistré\u202f: {french}"


def test_stories_of_one_s_own_are_there_and_what_is_left_out_is_said(
    window: DesktopWindow, open_page: Callable[[], LessonSheet], own: Callable[[str], None],
    language: LanguageSwitch,
) -> None:  # fmt: skip
    own(BROKEN + PAGE)
    open_page()
    left_out = find(window, QLabel, "lesson_sheet_left_out")
    assert not left_out.isVisible()
    click(button(window, "lesson_sheet_story"))
    assert shown_in(popup())[0] == "The article in eight scenes"
    choose(popup(), "Mine & yours")
    assert button(window, "lesson_sheet_story").text() == "Mine && yours"
    assert left_out.text() == "1 scene is left out; the sheet says why."
    assert "Scene 1 is left out" in find(window, KeepPreview, "lesson_sheet_preview").accessibleDescription()
    switch(language, "fr")
    assert left_out.text() == "1 scène manque\u202f; la fiche dit pourquoi."
    assert button(window, "lesson_sheet_save").text() == "Enregistrer la fiche…"


def test_a_lesson_of_which_nothing_can_be_shown_has_no_pictures(
    window: DesktopWindow, open_page: Callable[[], LessonSheet], own: Callable[[str], None]
) -> None:
    own(BROKEN)
    open_page()
    click(button(window, "lesson_sheet_story"))
    choose(popup(), "Mine & yours")
    assert not button(window, "lesson_sheet_pictures").isEnabled()
    assert button(window, "lesson_sheet_save").isEnabled()


def test_the_paper_changes_the_preview(window: DesktopWindow, open_page: Callable[[], LessonSheet]) -> None:
    open_page()
    preview = find(window, KeepPreview, "lesson_sheet_preview")
    click(button(window, "lesson_sheet_paper_a4"))
    before = preview.grab().toImage()
    click(button(window, "lesson_sheet_paper_letter"))
    assert preview.grab().toImage() != before


def test_all_scenes_become_pictures_while_the_window_goes_on(
    window: DesktopWindow, open_page: Callable[[], LessonSheet], tmp_path: Path, qtbot: QtBot
) -> None:
    open_page()
    turns: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: turns.append(find(window, QProgressBar, "lesson_sheet_progress").value()))
    timer.start(5)
    click(button(window, "lesson_sheet_pictures"))
    assert dialog(window).fileMode() == QFileDialog.FileMode.Directory
    answer(window, tmp_path)
    assert find(window, QProgressBar, "lesson_sheet_progress").isVisible()
    assert not button(window, "lesson_sheet_save").isEnabled()
    folder = tmp_path / "The article in eight scenes"
    qtbot.waitUntil(lambda: notice(window) == f"11 pictures written: {folder}", timeout=20_000)
    assert [path.name[:3] for path in sorted(folder.iterdir())] == [
        "01-", "02a", "02b", "03-", "04-", "05a", "05b", "06-", "07a", "07b", "08-",
    ]  # fmt: skip
    assert all(QImage(str(path)).size().toTuple() == (1920, 1080) for path in folder.iterdir())
    assert len(set(turns)) > 3  # it was seen how far it had come
    assert not find(window, QProgressBar, "lesson_sheet_progress").isVisible()
    assert button(window, "lesson_sheet_save").isEnabled()


def test_theme_and_size_of_the_pictures_are_chosen(
    window: DesktopWindow, open_page: Callable[[], LessonSheet], own: Callable[[str], None], tmp_path: Path,
    qtbot: QtBot,
) -> None:  # fmt: skip
    own(PAGE)
    page = open_page()
    click(button(window, "lesson_sheet_story"))
    choose(popup(), "Mine & yours")
    click(button(window, "lesson_sheet_theme_dark"))
    click(button(window, "lesson_sheet_size_1440x1080"))
    page.save_pictures(tmp_path)
    qtbot.waitUntil(lambda: "1 picture written" in notice(window), timeout=10_000)
    image = QImage(str(tmp_path / "01-A page.png"))
    assert image.size().toTuple() == (1440, 1080)
    assert image.pixelColor(2, 2).name() == "#0e1620"  # the ground of the dark theme


def test_whoever_cancels_keeps_whole_files(
    window: DesktopWindow, open_page: Callable[[], LessonSheet], own: Callable[[str], None], tmp_path: Path,
    qtbot: QtBot, language: LanguageSwitch,
) -> None:  # fmt: skip
    own(PAGE * 60)
    page = open_page()
    click(button(window, "lesson_sheet_story"))
    choose(popup(), "Mine & yours")
    folder = tmp_path / "slides"
    page.save_pictures(folder)
    progress = find(window, QProgressBar, "lesson_sheet_progress")
    qtbot.waitUntil(lambda: progress.value() >= 2, timeout=10_000)
    click(button(window, "lesson_sheet_cancel"))
    qtbot.waitUntil(lambda: "Stopped" in notice(window), timeout=10_000)
    there = sorted(folder.iterdir())
    assert 2 <= len(there) < 60
    assert notice(window) == f"Stopped. {len(there)} pictures are there, whole: {folder}"
    assert [path.name for path in there] == [f"{number:02}-A page.png" for number in range(1, len(there) + 1)]
    assert not any(QImage(str(path)).isNull() for path in there)
    switch(language, "fr")
    assert notice(window).startswith("Arrêté.")


def test_what_cannot_be_written_is_said_and_nothing_is_lost(
    window: DesktopWindow, open_page: Callable[[], LessonSheet], tmp_path: Path, qtbot: QtBot
) -> None:
    page = open_page()
    (tmp_path / "file").write_text("mine")
    page.save_pictures(tmp_path / "file")
    qtbot.waitUntil(lambda: "cannot be written" in notice(window), timeout=10_000)
    qtbot.waitUntil(lambda: button(window, "lesson_sheet_pictures").isEnabled(), timeout=10_000)
    assert (tmp_path / "file").read_text() == "mine"
    page.save(tmp_path / "none" / "a.pdf")
    qtbot.waitUntil(lambda: "none/a.pdf cannot be written" in notice(window), timeout=10_000)


def test_a_kiosk_that_keeps_no_files_asks_for_none(
    window: DesktopWindow, open_page: Callable[[], LessonSheet]
) -> None:
    open_page()
    window.gate.files = False
    click(button(window, "lesson_sheet_pictures"))
    assert [each for each in window.findChildren(QFileDialog) if each.isVisible()] == []
