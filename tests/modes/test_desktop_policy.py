"""A window that an administrator has set: what is held does nothing and says why, to mouse and keys alike."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget
from tests.hands import POPUPS, button, click, entries, popup, press, switch, unescaped

from comparawatt.app import Program, build
from comparawatt.beginnings import load_data
from comparawatt.options import Options
from comparawatt.settings import SettingsFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QAction

    from comparawatt.engine.languages import Languages
    from comparawatt.modes.desktop import DesktopWindow

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)

HELD = "Set by your administrator"
PACK = str(Path(__file__).parents[1] / "data" / "window.toml")


@pytest.fixture
def start(
    languages: Languages, alone: Path, show: Callable[..., QWidget], dressed: None, tmp_path: Path
) -> Iterator[Callable[..., Program]]:
    """Return what starts the program under a policy, for somebody with settings of their own."""
    started: list[Program] = []

    def start_it(policy: str, own: str = "", **given: object) -> Program:
        site, user = tmp_path / "site.toml", tmp_path / "settings.toml"
        site.write_text(f"[policy]\n{policy}", encoding="utf-8")
        user.write_text(own, encoding="utf-8")
        options = Options()
        for name, value in given.items():
            setattr(options, name, value)
        file = SettingsFile(user, site)
        program = build(load_data(options, languages, file.site.policy), languages, file, options)
        started.append(program)
        show(program.window, 1280, 800)
        program.window.grab()
        QApplication.processEvents()
        program.window.setFocus()
        return program

    yield start_it
    for program in started:
        program.language.is_set = False
        switch(program.language, "en")


def said(window: DesktopWindow) -> str:
    notice = window.notice.findChild(QWidget, "notice_text")
    return notice.text() if notice is not None and window.notice.isVisible() else ""  # type: ignore[attr-defined]


def entry(text: str) -> QAction:
    return next(each for each in entries(popup()) if unescaped(each.text()).startswith(text))


def is_held(control: QAbstractButton) -> bool:
    click(control)
    return not control.isEnabled() and HELD in control.toolTip()


def test_language_and_theme_are_set_before_what_the_user_and_the_command_line_want(
    start: Callable[..., Program],
) -> None:
    program = start(
        'language = "fr"\ntheme = "contrast"\ntext_size = 125\nreduced_motion = true',
        'language = "en"\ntheme = "dark"\ntext_size = 200\nreduced_motion = false',
        language="en",
        theme="light",
    )
    assert (program.language.code, program.look.theme.name, program.look.text_size) == ("fr", "contrast", 125)
    assert program.motion.is_on


def test_what_is_set_cannot_be_changed_by_key_or_button(start: Callable[..., Program]) -> None:
    program = start('language = "en"\ntheme = "light"\ntext_size = 100')
    window = program.window
    for key in ("L", "T", "Ctrl++", "Ctrl+-"):
        window.notice.hide()
        press(key, window)
        assert said(window) == HELD, key
    assert is_held(button(window, "language_fr"))
    window.show_page("appearance")
    for name in ("theme_dark", "theme_system", "text_size_200"):
        assert is_held(button(window, name)), name
    assert button(window, "vision_projector").isEnabled()
    assert (program.language.code, program.look.theme.name, program.look.text_size) == ("en", "light", 100)


def test_the_menu_of_themes_says_why(start: Callable[..., Program]) -> None:
    window = start('theme = "light"\nreduced_motion = true').window
    click(button(window, "theme"))
    for text in ("Dark", "Like the system", "Let things move"):
        assert not entry(text).isEnabled()
        assert entry(text).toolTip() == HELD
    assert popup().toolTipsVisible()
    assert entry("Light").isChecked()
    assert entry("Text size").isEnabled()
    popup().close()
    window.switch_motion()
    assert window.screen_.middle.reduced_motion


def test_the_user_s_own_choice_comes_back_when_the_policy_is_gone(
    start: Callable[..., Program], tmp_path: Path
) -> None:
    program = start('language = "fr"\ntheme = "light"', 'language = "en"\ntheme = "dark"')
    assert program.save() is None
    kept = SettingsFile(tmp_path / "settings.toml").settings
    assert (kept.language, kept.theme) == ("en", "dark")


def test_every_start_begins_where_the_policy_says_and_people_go_on_from_there(
    start: Callable[..., Program], tmp_path: Path
) -> None:
    policy = 'activity = "prompt"\nview = "pictograms"'
    program = start(policy, 'activity = "train-gpt3"\nview = "side-by-side"')
    activity = program.session.activity
    assert activity is not None
    assert activity.id == "prompt"
    assert program.window.screen_.view == "pictograms"
    program.session.choose_activity("image")
    press("1", program.window)
    assert program.window.screen_.view == "bars"


def test_files_are_closed_for_menu_keys_and_the_command_line(
    start: Callable[..., Program], tmp_path: Path
) -> None:
    window = start("files = false").window
    for key in ("Ctrl+O", "Ctrl+S", "A"):
        window.notice.hide()
        press(key, window)
        assert said(window) == HELD, key
    window.notice.hide()
    click(button(window, "more"))
    for text in ("Open a comparison…", "Save this comparison…", "Add to my story", "Your story", "Lesson sheet"):
        assert not entry(text).isEnabled(), text
    for text in ("Keep a picture…", "Your own figures", "Sources"):
        assert entry(text).isEnabled(), text
    popup().close()
    window.open_file(tmp_path / "mine.comparawatt")
    assert said(window) == HELD
    window.keep_picture()
    assert is_held(button(window, "keep_save"))
    assert button(window, "keep_copy_image").isEnabled()
    assert window.findChildren(QFileDialog) == []


def test_links_are_closed_and_their_addresses_are_shown(
    start: Callable[..., Program], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window = start("links = false").window
    for page in ("sources", "claims", "board"):
        window.show_page(page)
        QApplication.processEvents()
        links = [
            each
            for each in window.findChildren(QAbstractButton)
            if each.objectName().startswith(("link_", "source_", "open_source")) and each.isVisible()
        ]
        assert links, page
        for link in links[:3]:
            assert is_held(link), (page, link.objectName())
    assert window.gate.open_link("https://example.org") is False
    assert opened == []


def test_figures_of_one_s_own_are_neither_read_nor_added(start: Callable[..., Program]) -> None:
    program = start("own_data = false", data=[PACK], without_built_in=True)
    window = program.window
    assert "train-gpt4" in program.session.catalogue.activities  # the built-in data, alone
    assert "chat-year" not in program.session.catalogue.activities
    assert is_held(button(window, "open_own"))
    window.resize(1024, 680)
    QApplication.processEvents()
    assert is_held(button(window, "rail_own"))
    click(button(window, "more"))
    assert not entry("Your own figures").isEnabled()
    popup().close()


def test_nothing_is_presented(start: Callable[..., Program]) -> None:
    window = start("presenter = false").window
    wanted: list[str] = []
    window.present_wanted.connect(wanted.append)
    assert is_held(button(window, "present"))
    for key in ("P", "F5"):
        press(key, window)
    window.present("article")
    assert wanted == []
    assert said(window) == HELD


def test_without_a_policy_all_is_open(start: Callable[..., Program]) -> None:
    window = start("").window
    for name in ("present", "language_fr", "open_own"):
        assert button(window, name).isEnabled()
    click(button(window, "more"))
    assert all(each.isEnabled() for each in entries(popup()))
    popup().close()
    press(Qt.Key.Key_T, window)
    assert said(window) == ""
