"""The page on which a story is made, in the real window, with real files."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget
from tests.hands import (
    POPUPS,
    button,
    choose,
    click,
    entries,
    find,
    popup,
    press,
    shown_in,
    switch,
    type_into,
    type_keys,
)

from comparawatt import paths
from comparawatt.engine.story_reader import read_story
from comparawatt.widgets.story.scene_list import SceneList

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.command import Ended

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.modes.desktop import DesktopWindow
    from comparawatt.screens.lesson_sheet import LessonSheet
    from comparawatt.screens.scene_view import SceneView

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)


@pytest.fixture
def window(alone: Path, open_window: Callable[..., DesktopWindow], qtbot: QtBot) -> DesktopWindow:
    """Return the window of somebody who has no story yet."""
    found = open_window()
    qtbot.waitUntil(found.isActiveWindow)
    found.setFocus()
    return found


def settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


def activate(window: DesktopWindow) -> None:
    """Come back to the window from a menu or a dialog, as window managers do."""
    window.activateWindow()
    settle()


def open_page(window: DesktopWindow) -> SceneList:
    click(button(window, "more"))
    choose(popup(), next(each for each in shown_in(popup()) if each in ("Your story", "Votre récit")))
    activate(window)
    return find(window, SceneList, "scenes")


def pick(window: DesktopWindow, path: Path) -> None:
    """Choose a file in the open dialog, and accept."""
    asked = next(each for each in window.findChildren(QFileDialog) if each.isVisible())
    asked.selectFile(str(path))
    asked.fileSelected.emit(str(path))
    asked.done(QDialog.DialogCode.Accepted)
    activate(window)


def show_as(window: DesktopWindow, screen: str) -> None:
    click(button(window, "scene_screen"))
    choose(popup(), screen)
    activate(window)


def type_lines(window: DesktopWindow, name: str, text: str) -> None:
    area = find(window, QPlainTextEdit, name)
    area.setFocus()
    area.selectAll()
    for place, line in enumerate(text.splitlines()):
        if place:
            QTest.keyClick(area, Qt.Key.Key_Return)
        type_keys(area, line)
    settle()


def rows(view: SceneList) -> list[str]:
    return [view.model().index(row, 0).data() for row in range(view.model().rowCount())]


def said(window: DesktopWindow, name: str) -> str:
    label = find(window, QLabel, name)
    return label.text() if label.isVisible() else ""


def make_two(window: DesktopWindow, session: Session) -> SceneList:
    """Make a story with the bars of a prompt and with a page of text."""
    session.choose_activity("chat")
    press("A")
    view = open_page(window)
    click(button(window, "story_add"))
    type_into(find(window, QLineEdit, "scene_title_en"), "Why?", enter=False)
    settle()
    return view


def test_a_story_of_four_scenes_is_made_by_hand(
    window: DesktopWindow, session: Session, run: Callable[..., Ended], tmp_path: Path
) -> None:
    session.choose_activity("image")
    type_into(find(window, QLineEdit, "amount"), "3")
    press("A", window.screen_)
    assert said(window, "notice_text") == "Added to “My story” as scene 1."
    window.screen_.show_view("pictograms")
    press("A", window.screen_)
    window.screen_.show_view("side-by-side")
    settle()
    press("A", window.screen_)
    view = open_page(window)
    click(button(window, "story_add"))
    type_into(find(window, QLineEdit, "scene_title_en"), "And you?", enter=False)
    type_lines(window, "scene_text_en", "What would you\nlike to know?")
    type_lines(window, "scene_notes_en", "Let them talk.")
    type_into(find(window, QLineEdit, "scene_minutes"), "1.5", enter=False)
    show_as(window, "The end")
    view.choose(0)
    show_as(window, "Guess first")
    click(button(window, "scene_guess_scale"))
    type_into(find(window, QLineEdit, "scene_title_en"), "How much?", enter=False)
    click(button(window, "story_form_head"))
    type_into(find(window, QLineEdit, "story_name_en"), "My lesson", enter=False)
    type_into(find(window, QLineEdit, "story_minutes"), "12.5", enter=False)
    type_lines(window, "story_note_en", "For my class.\nBring phones.")
    settle()
    press("Ctrl+S", window)
    path = tmp_path / "lesson.toml"
    pick(window, path)
    assert said(window, "story_state") == f"“My lesson” · {path}"
    story = read_story(path).story
    assert read_story(path).problems == ()
    assert [each.screen for each in story.scenes] == ["guess", "pictogram", "side-by-side", "end"]
    assert (story.scenes[0].guess, story.scenes[0].amount) == ("scale", "3 images")
    assert story.scenes[3].text == {"en": "What would you\nlike to know?"}
    assert story.scenes[3].notes == {"en": "Let them talk."}
    assert story.scenes[3].minutes == 1.5
    assert (story.minutes, story.note) == (12.5, {"en": "For my class.\nBring phones."})
    click(button(window, "story_new"))
    settle()
    assert rows(view) == []
    click(button(window, "story_open"))
    choose(popup(), "lesson.toml")
    settle()
    assert [title for title in rows(view) if title in ("How much?", "And you?")] == ["How much?", "And you?"]
    assert window.recent_stories.files == [path]


def test_what_is_made_with_the_data_that_ship_is_found_right(
    alone: Path, show: Callable[..., QWidget], run: Callable[..., Ended], dressed: None, languages: object
) -> None:
    from comparawatt.app import build
    from comparawatt.engine.compiled import load_languages
    from comparawatt.engine.own_data import load
    from comparawatt.options import Options
    from comparawatt.settings import SettingsFile

    known, options = load_languages(), Options()
    options.language, options.reduced_motion = "en", True
    program = build(load(known), known, SettingsFile(alone / "settings.toml"), options)
    window = program.window
    show(window, 1280, 800)
    settle()
    for activity in ("prompt", "chatgpt-year"):
        program.session.choose_activity(activity)
        press("A", window.screen_)
    open_page(window)
    click(button(window, "story_add"))
    show_as(window, "A claim, checked")
    click(button(window, "scene_claim"))
    entries(popup())[0].trigger()
    popup().close()
    click(button(window, "story_add"))
    show_as(window, "The end")
    press("Ctrl+S", window)
    path = alone / "mine.toml"
    pick(window, path)
    ended = run("check", str(path))
    assert (ended.status, ended.err) == (0, "")
    assert len(read_story(path).story.scenes) == 4
    assert program.save() is None
    assert "mine.toml" in (alone / "settings.toml").read_text(encoding="utf-8")
    again = build(load(known), known, SettingsFile(alone / "settings.toml"), options)
    assert again.window.recent_stories.files == [path]


# One scene


def test_the_preview_follows_each_key(window: DesktopWindow, session: Session) -> None:
    view = make_two(window, session)
    picture = find(window, QWidget, "story_picture")
    assert picture.accessibleName() == "Why?"
    type_lines(window, "scene_text_en", "Because.")
    assert picture.accessibleName() == "Why?. Because."
    type_into(find(window, QLineEdit, "scene_title_en"), "", enter=False)
    settle()
    assert said(window, "preview_fault").startswith("This scene cannot be shown.\ntitle: ")
    assert not picture.isVisible()
    assert rows(view)[1] == "(no title)"
    view.choose(0)
    settle()
    assert picture.isVisible()
    assert picture.accessibleName().startswith("It takes 44 prompts to use the electricity of a phone charge.")


@pytest.mark.parametrize("screen", ["What everybody says", "Guess first", "The sentence alone"])
def test_the_preview_is_what_the_audience_sees(window: DesktopWindow, session: Session, screen: str) -> None:
    view = make_two(window, session)
    view.choose(0)
    show_as(window, screen)
    page = cast("SceneView", find(window, QWidget, "story_picture"))
    assert page.isVisible()
    assert page.picture is not None
    assert page.picture.step == "source"


def test_the_preview_follows_the_data(window: DesktopWindow, session: Session) -> None:
    view = make_two(window, session)
    view.choose(0)
    page = cast("SceneView", find(window, QWidget, "story_picture"))
    before = page.picture
    session.use(session.catalogue)
    settle()
    assert page.picture is not before


# The whole story


def test_without_a_scene_the_form_is_that_of_the_story(window: DesktopWindow, session: Session) -> None:
    open_page(window)
    assert not button(window, "story_form_scene").isEnabled()
    assert find(window, QLineEdit, "story_name_en").isVisible()
    click(button(window, "story_add"))
    settle()
    assert find(window, QLineEdit, "scene_title_en").isVisible()
    assert not find(window, QLineEdit, "story_name_en").isVisible()


def test_a_click_on_the_chosen_scene_leads_back_to_its_form(window: DesktopWindow, session: Session) -> None:
    view = make_two(window, session)
    click(button(window, "story_form_head"))
    assert not find(window, QLineEdit, "scene_title_en").isVisible()
    click(view.viewport(), view.visualRect(view.currentIndex()).center())
    assert find(window, QLineEdit, "scene_title_en").isVisible()


def test_what_is_typed_of_the_story_is_undone(window: DesktopWindow, session: Session) -> None:
    view = make_two(window, session)
    click(button(window, "story_form_head"))
    type_into(find(window, QLineEdit, "story_minutes"), "45", enter=False)
    press("Ctrl+Z", view)
    assert window._story().document.scenes.story.minutes is None
    assert find(window, QLineEdit, "story_minutes").text() == ""


def test_a_scene_takes_the_present_comparison(window: DesktopWindow, session: Session) -> None:
    view = make_two(window, session)
    view.choose(0)
    type_into(find(window, QLineEdit, "scene_title_en"), "Mine", enter=False)
    session.choose_activity("image")
    click(button(window, "scene_take"))
    settle()
    scene = window._story().document.scenes.story.scenes[0]
    assert (scene.activity, scene.title) == ("image", {"en": "Mine"})
    press("Ctrl+Z", view)
    assert window._story().document.scenes.story.scenes[0].activity == "chat"


def test_typing_keeps_its_place_and_its_spaces(window: DesktopWindow, session: Session) -> None:
    make_two(window, session)
    line = find(window, QLineEdit, "scene_title_en")
    line.setFocus()
    line.setCursorPosition(0)
    type_keys(line, "So ")
    settle()
    assert (line.text(), line.cursorPosition()) == ("So Why?", 3)
    line.setCursorPosition(7)
    type_keys(line, " ")
    assert line.text() == "So Why? "


@pytest.mark.parametrize("typed", ["long", "0", "-2", "1e30", "9e99"])
def test_minutes_that_are_none_stay_as_they_were_typed(
    window: DesktopWindow, session: Session, typed: str
) -> None:
    make_two(window, session)
    line = find(window, QLineEdit, "scene_minutes")
    type_into(line, "2.5", enter=False)
    type_into(line, typed, enter=False)
    assert line.text() == typed
    assert line.accessibleDescription() == "Minutes are a number above zero, such as 1.5."
    assert window._story().document.scenes.story.scenes[1].minutes is None
    find(window, SceneList, "scenes").choose(0)
    find(window, SceneList, "scenes").choose(1)
    assert (line.text(), line.accessibleDescription()) == ("", "")


def test_minutes_are_written_as_the_language_does(
    window: DesktopWindow, session: Session, language: LanguageSwitch
) -> None:
    make_two(window, session)
    type_into(find(window, QLineEdit, "scene_minutes"), "2.5", enter=False)
    switch(language, "fr")
    assert find(window, QLineEdit, "scene_minutes").text() == "2,5"
    type_into(find(window, QLineEdit, "scene_minutes"), "0,5", enter=False)
    assert window._story().document.scenes.story.scenes[1].minutes == 0.5


def test_too_long_notes_are_told_and_kept(window: DesktopWindow, session: Session, tmp_path: Path) -> None:
    make_two(window, session)
    find(window, QPlainTextEdit, "scene_notes_en").setPlainText("x" * 2100)
    settle()
    area = find(window, QPlainTextEdit, "scene_notes_en")
    assert area.accessibleDescription().startswith("It is too long: 2,100 characters, and 2,000 find room.")
    press("Ctrl+S", window)
    pick(window, tmp_path / "a.toml")
    assert "x" * 2100 in (tmp_path / "a.toml").read_text(encoding="utf-8")


# The list


def test_keys_change_the_list(window: DesktopWindow, session: Session) -> None:
    view = make_two(window, session)
    first = rows(view)[0]
    view.setFocus()
    press("Alt+Up")
    assert (rows(view), view.currentIndex().row()) == (["Why?", first], 0)
    press("Ctrl+D")
    assert (rows(view), view.currentIndex().row()) == (["Why?", "Why?", first], 1)
    press(Qt.Key.Key_Delete, view)
    assert rows(view) == ["Why?", first]
    view.choose(0)
    press("Alt+Down", view)
    assert (rows(view), view.currentIndex().row()) == ([first, "Why?"], 1)
    press("Ctrl+Z", view)
    press("Ctrl+Z", view)
    assert rows(view) == ["Why?", "Why?", first]
    press("Ctrl+Shift+Z", view)
    assert rows(view) == ["Why?", first]


def test_delete_in_a_line_deletes_letters_alone(window: DesktopWindow, session: Session) -> None:
    view = make_two(window, session)
    line = find(window, QLineEdit, "scene_title_en")
    line.setFocus()
    line.setCursorPosition(0)
    QTest.keyClick(line, Qt.Key.Key_Delete)
    settle()
    assert rows(view)[1] == "hy?"


def test_undo_in_a_line_is_the_line_s_first(window: DesktopWindow, session: Session) -> None:
    view = make_two(window, session)
    view.choose(0)
    view.choose(1)
    line = find(window, QLineEdit, "scene_title_en")
    type_into(line, "Then", enter=False)
    press("Ctrl+Z", line)
    settle()
    assert rows(view)[1] != "Then"


def test_a_single_key_in_a_text_is_what_somebody_types(window: DesktopWindow, session: Session) -> None:
    make_two(window, session)
    area = find(window, QPlainTextEdit, "scene_text_en")
    area.setFocus()
    for key in (Qt.Key.Key_D, Qt.Key.Key_L, Qt.Key.Key_K):
        QTest.keyClick(area, key)
    settle()
    assert area.toPlainText() == "dlk"
    assert window.page == "story"


def test_tab_reaches_everything(window: DesktopWindow, session: Session) -> None:
    view = make_two(window, session)
    view.setFocus()
    wanted = {
        "scene_screen",
        "scene_title_en",
        "scene_title_fr",
        "scene_text_en",
        "scene_minutes",
        "scene_notes_fr",
    }
    met: list[str] = []
    for _ in range(50):
        press(Qt.Key.Key_Tab)
        stop = window.focusWidget()
        met.append(stop.objectName() if stop is not None else "")
    assert wanted | {"story_save", "story_add", "story_form_scene"} <= set(met)
    assert met.index("scene_title_en") < met.index("scene_text_en") < met.index("scene_notes_en")


def test_all_of_it_has_a_name(window: DesktopWindow, session: Session, language: LanguageSwitch) -> None:
    make_two(window, session)
    switch(language, "fr")
    page = window._story()
    for kind in (QLineEdit, QPlainTextEdit, SceneList):
        for each in page.findChildren(kind):
            assert each.accessibleName(), each.objectName()
    view = find(window, SceneList, "scenes")
    face = QAccessible.queryAccessibleInterface(view)
    assert face.childCount() == 2
    assert face.child(1).text(QAccessible.Text.Name) == "2, Why?, Une page de texte"


# Files


def test_what_is_not_saved_is_asked_about(window: DesktopWindow, session: Session, tmp_path: Path) -> None:
    view = make_two(window, session)
    click(button(window, "story_new"))
    assert said(window, "question_text") == "“My story” has changes that are not saved."
    click(button(window, "story_answer_stay"))
    assert len(rows(view)) == 2
    click(button(window, "story_new"))
    press(Qt.Key.Key_Escape)
    assert (len(rows(view)), window.page, said(window, "question_text")) == (2, "story", "")
    click(button(window, "story_new"))
    click(button(window, "story_answer_save"))
    pick(window, tmp_path / "a.toml")
    assert rows(view) == []
    assert len(read_story(tmp_path / "a.toml").story.scenes) == 2


def test_a_window_asks_before_it_closes(window: DesktopWindow, session: Session, tmp_path: Path) -> None:
    session.choose_activity("chat")
    press("A", window.screen_)
    window.close()
    settle()
    assert window.isVisible()
    assert window.page == "story"
    click(button(window, "story_answer_save"))
    pick(window, tmp_path / "a.toml")
    settle()
    assert not window.isVisible()
    assert len(read_story(tmp_path / "a.toml").story.scenes) == 1


def test_a_window_closes_where_nobody_minds(window: DesktopWindow, session: Session) -> None:
    make_two(window, session)
    press("Ctrl+Q", window)
    settle()
    assert window.isVisible()
    click(button(window, "story_answer_throw"))
    settle()
    assert not window.isVisible()


@pytest.mark.parametrize(("answer", "name"), [("mine", "My story"), ("theirs", "Theirs"), ("stay", "My story")])
def test_what_another_program_wrote_is_asked_about(
    window: DesktopWindow, session: Session, tmp_path: Path, answer: str, name: str
) -> None:
    make_two(window, session)
    path = tmp_path / "a.toml"
    press("Ctrl+S", window)
    pick(window, path)
    theirs = path.read_text(encoding="utf-8").replace("My story", "Theirs")
    path.write_text(theirs, encoding="utf-8")
    press("Ctrl+D", window)
    press("Ctrl+S", window)
    assert said(window, "question_text") == f"{path} was changed by another program since you opened it."
    assert path.read_text(encoding="utf-8") == theirs
    click(button(window, f"story_answer_{answer}"))
    settle()
    assert said(window, "story_state").startswith(f"“{name}”")
    kept = read_story(path).story
    assert (kept.name["en"], len(kept.scenes)) == (("My story", 3) if answer == "mine" else ("Theirs", 2))


def test_a_file_of_no_use_is_told_in_a_sentence(window: DesktopWindow, session: Session, tmp_path: Path) -> None:
    make_two(window, session)
    path = tmp_path / "a.toml"
    press("Ctrl+S", window)
    pick(window, path)
    bad = tmp_path / "bad.toml"
    bad.write_text('[pack]\nid = "x"\n', encoding="utf-8")
    press("Ctrl+O", window)
    pick(window, bad)
    assert said(window, "notice_text") == f"{bad} is no story: its [story] is no table."
    assert said(window, "story_state").startswith(f"“My story” · {path}")


def test_a_folder_that_takes_nothing_is_told(window: DesktopWindow, session: Session, tmp_path: Path) -> None:
    make_two(window, session)
    press("Ctrl+S", window)
    pick(window, tmp_path / "no" / "a.toml")
    assert str(tmp_path / "no" / "a.toml") in said(window, "notice_text")
    assert "changes not saved" in said(window, "story_state")


def test_dialogs_begin_where_stories_are_found(window: DesktopWindow, session: Session) -> None:
    make_two(window, session)
    press("Ctrl+S", window)
    asked = next(each for each in window.findChildren(QFileDialog) if each.isVisible())
    folder = paths.user_data()
    assert folder is not None
    assert asked.directory().absolutePath() == str(folder / "stories")
    assert asked.defaultSuffix() == "toml"
    asked.reject()


def test_a_copy_of_what_ships_is_opened(window: DesktopWindow) -> None:
    view = open_page(window)
    click(button(window, "story_open"))
    choose(popup(), "A copy of “The article in eight scenes”")
    settle()
    assert len(rows(view)) == 8
    assert "no file yet" in said(window, "story_state")


def test_a_locked_gate_opens_no_dialog(window: DesktopWindow, session: Session) -> None:
    make_two(window, session)
    window.gate.files = False
    press("Ctrl+S", window)
    press("Ctrl+O", window)
    assert [each for each in window.findChildren(QFileDialog) if each.isVisible()] == []


# Others


def test_who_presents_gets_the_saved_file(window: DesktopWindow, session: Session, tmp_path: Path) -> None:
    make_two(window, session)
    wanted: list[str] = []
    window.present_wanted.connect(wanted.append)
    click(button(window, "story_present"))
    pick(window, tmp_path / "a.toml")
    assert wanted == [str(tmp_path / "a.toml")]
    click(button(window, "story_present"))
    assert wanted == [str(tmp_path / "a.toml")] * 2


def test_the_sheet_is_that_of_the_saved_file(window: DesktopWindow, session: Session, tmp_path: Path) -> None:
    make_two(window, session)
    click(button(window, "story_sheet"))
    pick(window, tmp_path / "a.toml")
    assert window.page == "sheet"
    page = cast("LessonSheet", window._pages["sheet"])
    assert page._lesson is not None
    assert page._lesson.name == window._story().document.scenes.story.name["en"]


def test_language_is_switched_while_a_question_is_asked(
    window: DesktopWindow, session: Session, language: LanguageSwitch
) -> None:
    view = make_two(window, session)
    click(button(window, "story_new"))
    switch(language, "fr")
    name = "«\u202fMon récit\u202f»"
    assert said(window, "question_text") == f"Dans {name}, il y a des changements qui ne sont pas enregistrés."
    assert button(window, "story_answer_stay").text() == "Rester ici"
    assert said(window, "story_state").startswith(name)
    assert view.accessibleName() == "Scènes du récit"
    assert find(window, QLineEdit, "scene_title_fr").accessibleName() == "Titre (Français)"
