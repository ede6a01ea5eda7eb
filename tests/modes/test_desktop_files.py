"""Comparisons saved and opened in the real window, with Qt's own dialogs."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel
from tests.hands import POPUPS, button, choose, click, find, popup, press, switch

from comparawatt.engine import saved

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.modes.desktop import DesktopWindow

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)


@pytest.fixture
def window(open_window: Callable[..., DesktopWindow], qtbot: QtBot) -> DesktopWindow:
    """Return the window at its usual size."""
    found = open_window()
    qtbot.waitUntil(found.isActiveWindow)
    found.setFocus()
    return found


def dialog(window: DesktopWindow) -> QFileDialog:
    """Return the dialog that is open."""
    found = [each for each in window.findChildren(QFileDialog) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def pick(window: DesktopWindow, path: Path) -> None:
    """Choose a file in the open dialog, and accept."""
    asked = dialog(window)
    asked.selectFile(str(path))
    asked.fileSelected.emit(str(path))
    asked.done(QDialog.DialogCode.Accepted)
    QApplication.processEvents()


def notice(window: DesktopWindow) -> str:
    found = find(window, QLabel, "notice_text")
    return found.text() if found.isVisible() else ""


def test_a_comparison_is_saved_and_opened_from_the_menu(
    window: DesktopWindow, session: Session, tmp_path: Path
) -> None:
    session.choose_estimate("newspaper")
    click(button(window, "more"))
    choose(popup(), "Save this comparison…\tCtrl+S")
    assert dialog(window).defaultSuffix() == "comparawatt"
    path = tmp_path / "mine.comparawatt"
    pick(window, path)
    assert saved.read(path).estimate == "newspaper"
    session.reset()
    click(button(window, "more"))
    choose(popup(), "Open a comparison…\tCtrl+O")
    pick(window, path)
    assert session.comparison.estimate is not None
    assert session.comparison.estimate.id == "newspaper"
    assert notice(window) == ""


@pytest.mark.parametrize("key", ["Ctrl+S", "Ctrl+O"])
def test_keys_open_the_dialogs(window: DesktopWindow, key: str) -> None:
    press(key, window)
    dialog(window).reject()


def test_the_suggested_name_is_legal_everywhere(window: DesktopWindow, session: Session) -> None:
    press("Ctrl+S", window)
    (name,) = dialog(window).selectedFiles()
    assert name.endswith("training a large model.comparawatt")
    dialog(window).reject()


def test_what_another_edition_changed_is_said_in_either_language(
    window: DesktopWindow, session: Session, language: LanguageSwitch, tmp_path: Path
) -> None:
    path = tmp_path / "old.comparawatt"
    kept = saved.keep(session.comparison, session.levers)
    figures = tuple(
        replace(each, low=4e10, central=4.5e10) if each.kind == "estimate" else each for each in kept.figures
    )
    saved.write(path, replace(kept, edition=dt.date(2025, 1, 31), figures=figures))
    window.show_page("sources")
    window.open_file(path)
    assert window.page is None
    assert notice(window).startswith("Made with the data of 2025-01-31")
    assert "45\u00a0GWh" in notice(window) or "45 GWh" in notice(window)
    switch(language, "fr")
    assert notice(window).startswith("Fait avec les données du 2025-01-31")


def test_a_file_that_is_no_comparison_is_refused_in_words(
    window: DesktopWindow, session: Session, language: LanguageSwitch, tmp_path: Path
) -> None:
    before = session.choice
    path = tmp_path / "x.comparawatt"
    path.write_text("nothing", encoding="utf-8")
    window.open_file(path)
    assert "is no saved comparison" in notice(window)
    assert session.choice == before
    switch(language, "fr")
    assert "n’est pas une comparaison enregistrée" in notice(window)
    window.open_file(tmp_path / "none.comparawatt")
    assert "n’existe pas" in notice(window)


def test_i07_a_file_that_cannot_be_written_is_said(window: DesktopWindow, tmp_path: Path) -> None:
    window.files.save(tmp_path / "no folder" / "x.comparawatt")
    assert "cannot be written" in notice(window)


def test_a_closed_gate_opens_no_dialog(window: DesktopWindow) -> None:
    window.gate.files = False
    window.ask_open()
    window.ask_save()
    assert not [each for each in window.findChildren(QFileDialog) if each.isVisible()]
    window.gate.links = False
    assert not window.gate.open_link("https://example.org")


@pytest.mark.parametrize("url", ["http://example.org", "file:///etc/passwd", "javascript:alert(1)", ""])
def test_the_gate_lets_no_other_address_through(window: DesktopWindow, url: str) -> None:
    assert not window.gate.open_link(url)
