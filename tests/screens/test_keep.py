"""Pictures kept from the real window, into real files."""

from __future__ import annotations

import csv
import os
import subprocess
import time
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QLineEdit, QWidget
from tests.hands import POPUPS, button, choose, click, find, popup, press, switch, type_into

from comparawatt.exports.statement import statement_of
from comparawatt.screens.keep import Keep
from comparawatt.screens.keep_choices import SIZES
from comparawatt.screens.keep_preview import KeepPreview
from comparawatt.widgets.theme import THEMES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.modes.desktop import DesktopWindow

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)

TOLD = "Training a large model once uses as much electricity as 2.5 average city-days"


@pytest.fixture
def window(open_window: Callable[..., DesktopWindow], qtbot: QtBot) -> DesktopWindow:
    """Return the window at its usual size."""
    found = open_window()
    qtbot.waitUntil(found.isActiveWindow)
    found.setFocus()
    return found


@pytest.fixture
def page(window: DesktopWindow) -> Keep:
    """Return the page, opened from the menu."""
    click(button(window, "more"))
    choose(popup(), "Keep a picture…\tCtrl+E")
    return find(window, Keep, "keep_page")


@pytest.fixture
def keep(window: DesktopWindow, page: Keep, qtbot: QtBot) -> Callable[[Path], str]:
    """Return what saves under a name by the dialog, and returns the notice."""

    def save(path: Path) -> str:
        window.notice.hide()
        click(button(window, "keep_save"))
        asked = dialog(window)
        asked.fileSelected.emit(str(path))
        asked.done(QDialog.DialogCode.Accepted)
        qtbot.waitUntil(lambda: notice(window) != "" and button(window, "keep_save").isEnabled(), timeout=10_000)
        return notice(window)

    return save


def dialog(window: DesktopWindow) -> QFileDialog:
    """Return the dialog that is open."""
    (found,) = [each for each in window.findChildren(QFileDialog) if each.isVisible()]
    return found


def notice(window: DesktopWindow) -> str:
    """Return what the notice says."""
    found = find(window, QLabel, "notice_text")
    return found.text() if found.isVisible() else ""


@pytest.mark.parametrize("kind", ["png", "svg", "pdf", "poster", "csv"])
def test_each_kind_is_saved_and_the_notice_says_where(
    window: DesktopWindow, keep: Callable[[Path], str], kind: str, tmp_path: Path, language: LanguageSwitch
) -> None:
    click(button(window, f"keep_{kind}"))
    path = tmp_path / f"Été à l’école.{kind}"
    assert keep(path) == f"Written: {path}"
    starts = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF", "poster": b"%PDF", "csv": b"\xef\xbb\xbf"}
    assert path.read_bytes().startswith(starts[kind])
    switch(language, "fr")
    assert notice(window) == f"Enregistré\u202f: {path}"


def test_the_size_the_colours_and_the_code_are_those_that_were_chosen(
    window: DesktopWindow, page: Keep, keep: Callable[[Path], str], tmp_path: Path
) -> None:
    click(button(window, "keep_size"))
    choose(popup(), "1920 × 1080")
    click(button(window, "keep_theme_dark"))
    keep(tmp_path / "without.png")
    click(button(window, "keep_qr"))
    keep(tmp_path / "with.png")
    image = QImage(str(tmp_path / "with.png"))
    assert image.size().toTuple() == (1920, 1080)
    assert image.pixelColor(2, 2).name().upper() == THEMES["dark"].bg
    assert (tmp_path / "with.png").read_bytes() != (tmp_path / "without.png").read_bytes()


def test_g04_a_picture_keeps_its_colours_whatever_the_window_s(
    window: DesktopWindow, keep: Callable[[Path], str], tmp_path: Path
) -> None:
    keep(tmp_path / "a.png")
    window.switch_theme()
    keep(tmp_path / "b.png")
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


def test_i04_what_is_kept_is_where_the_bars_are_going(
    open_window: Callable[..., DesktopWindow], session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(reduced_motion=False)
    session.choose_estimate("newspaper")  # the bars are on their way
    window.keep_picture()
    page = find(window, Keep, "keep_page")
    assert "1,250" in statement_of(page.subject, "bars").text or "1/4" in statement_of(page.subject, "bars").text
    click(button(window, "keep_csv"))
    page.save(tmp_path / "a.csv")
    qtbot.waitUntil(lambda: notice(window) != "", timeout=10_000)
    assert ",1250.0," in (tmp_path / "a.csv").read_text(encoding="utf-8")


def test_i01_the_table_of_side_by_side_holds_its_rows(
    window: DesktopWindow, keep: Callable[[Path], str], tmp_path: Path
) -> None:
    window.screen_.show_view("side-by-side")
    window.keep_picture()
    click(button(window, "keep_csv"))
    keep(tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["id"] for row in rows] == [row.activity.id for row in window.screen_.rows]
    page = find(window, Keep, "keep_page")
    assert {row["sentence"] for row in rows} == {statement_of(page.subject, "side-by-side").sentence}


def test_i06_the_suggested_name_is_the_sentence_and_legal_everywhere(window: DesktopWindow, page: Keep) -> None:
    click(button(window, "keep_save"))
    (name,) = dialog(window).selectedFiles()
    assert name.endswith(f"{TOLD[:80].strip()}.png")
    assert dialog(window).defaultSuffix() == "png"
    dialog(window).reject()


def test_i07_what_cannot_be_written_is_said_in_either_language_and_nothing_is_lost(
    window: DesktopWindow, keep: Callable[[Path], str], language: LanguageSwitch, tmp_path: Path
) -> None:
    (tmp_path / "folder.png").mkdir()
    read_only = tmp_path / "old.png"
    read_only.write_bytes(b"old")
    read_only.chmod(0o400)
    wrong = ["none/a.png", "folder.png", "x" * 300 + ".png", *(["old.png"] if os.geteuid() else [])]
    for name in wrong:
        said = keep(tmp_path / name)
        assert said.startswith(f"{tmp_path / name} cannot be written: ")
        assert said.count("\n") == 0
        switch(language, "fr")
        assert "ne peut pas être écrit" in notice(window)
        assert "cannot be written" not in notice(window)
        switch(language, "en")
    assert read_only.read_bytes() == b"old"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["folder.png", "old.png"]
    assert keep(tmp_path / "a : b?.png").startswith("Written")  # where the system takes such a name


@pytest.fixture
def tiny_disk(tmp_path: Path) -> object:
    """Mount a disk of 64 KiB, where that is allowed."""
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    try:
        mounted = subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        mounted = False
    if not mounted:
        pytest.skip("no disk can be mounted here")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def test_i07_a_full_disk_is_said_and_the_old_file_stays(
    window: DesktopWindow, keep: Callable[[Path], str], tiny_disk: Path
) -> None:
    (tiny_disk / "a.png").write_bytes(b"old")
    click(button(window, "keep_size"))
    choose(popup(), "3840 × 2160")
    assert keep(tiny_disk / "a.png") == f"{tiny_disk / 'a.png'} cannot be written: the disk is full."
    assert (tiny_disk / "a.png").read_bytes() == b"old"
    assert [each.name for each in tiny_disk.iterdir()] == ["a.png"]


def test_the_sentence_is_copied_with_its_range_and_who_says_so(window: DesktopWindow) -> None:
    QGuiApplication.clipboard().clear()
    press("Ctrl+C", window)
    text = QGuiApplication.clipboard().text()
    assert text.startswith(f"{TOLD}.\n")
    for said in ("40 to 60 GWh", "The laboratory (2026), modelled", "Sources: ", "2026-11-25"):
        assert said in text
    assert notice(window) == "The sentence is on the clipboard, with its source."


def test_ctrl_c_copies_what_is_selected_where_something_is(window: DesktopWindow) -> None:
    line = find(window, QLineEdit, "amount")
    type_into(line, "50 GWh", enter=False)
    line.selectAll()
    press("Ctrl+C", line)
    assert QGuiApplication.clipboard().text() == "50 GWh"
    line.deselect()
    press("Ctrl+C", line)
    assert QGuiApplication.clipboard().text().startswith(TOLD)


def test_the_picture_is_copied_in_its_size(window: DesktopWindow, page: Keep) -> None:
    click(button(window, "keep_copy_image"))
    assert QGuiApplication.clipboard().image().size().toTuple() == SIZES[0]
    click(button(window, "keep_poster"))
    click(button(window, "keep_copy_image"))
    image = QGuiApplication.clipboard().image()
    assert image.height() > image.width()
    assert notice(window) == "The picture is on the clipboard."


def test_what_stands_side_by_side_is_kept_so(window: DesktopWindow, session: Session) -> None:
    session.choose_activity("chat-year")
    press("3", window)
    press("Ctrl+E", window)
    page = find(window, Keep, "keep_page")
    views = [page.form.view]
    assert page.subject.rows
    press(Qt.Key.Key_Escape, window)
    press("1", window)
    press("Ctrl+E", window)
    assert [*views, page.form.view] == ["side-by-side", "bars"]


def test_the_code_fills_the_room_and_the_picture_comes_back(window: DesktopWindow) -> None:
    click(button(window, "more"))
    choose(popup(), "Show as QR code")
    preview = find(window, KeepPreview, "keep_preview")
    image = preview.grab().toImage()
    colors = {image.pixelColor(x, image.height() // 2).name() for x in range(image.width())}
    assert {"#000000", "#ffffff"} <= colors
    toggle = button(window, "keep_code")
    assert toggle.text() == "Show the picture"
    click(toggle)
    assert preview.grab().toImage() != image
    assert toggle.text() == "Show as QR code"


def test_h02_the_picture_is_read_and_updated(
    window: DesktopWindow, page: Keep, session: Session, language: LanguageSwitch
) -> None:
    def read(part: QAccessible.Text) -> str:
        return QAccessible.queryAccessibleInterface(page.preview).text(part)

    assert read(QAccessible.Text.Name) == TOLD
    assert "40 to 60 GWh" in read(QAccessible.Text.Description)
    session.choose_estimate("newspaper")
    assert "The newspaper (2024)" in read(QAccessible.Text.Description)
    switch(language, "fr")
    assert read(QAccessible.Text.Name).startswith("Entraîner un grand modèle")


def test_each_kind_offers_what_belongs_to_it(window: DesktopWindow, page: Keep) -> None:
    offered = {
        "png": ("keep_size", "keep_theme_light", "keep_qr"),
        "svg": ("keep_size", "keep_theme_light", "keep_qr"),
        "pdf": ("keep_paper_a4", "keep_theme_light", "keep_qr"),
        "poster": ("keep_paper_a4", "keep_theme_light"),
        "csv": (),
    }
    for kind, names in offered.items():
        click(button(window, f"keep_{kind}"))
        QApplication.processEvents()
        every = {name for each in offered.values() for name in each}
        assert {name for name in every if find(window, QWidget, name).isVisible()} == set(names)


@pytest.mark.parametrize("size", [(1024, 680), (1280, 800)])
@pytest.mark.parametrize("code", ["en", "fr"])
def test_nothing_is_cut(
    open_window: Callable[..., DesktopWindow], language: LanguageSwitch, size: tuple[int, int], code: str
) -> None:
    window = open_window(*size)
    switch(language, code)
    window.keep_picture()
    page = find(window, Keep, "keep_page")
    for kind in ("png", "svg", "pdf", "poster", "csv"):
        click(button(window, f"keep_{kind}"))
        QApplication.processEvents()
        for name in ("keep_save", "keep_code", "keep_copy_image", "keep_copy_sentence", "keep_csv"):
            found = button(window, name)
            assert found.width() >= found.sizeHint().width()
            assert page.rect().contains(found.rect().translated(found.mapTo(page, found.rect().topLeft()))), name


@pytest.mark.slow
def test_the_window_goes_on_while_the_largest_picture_is_saved(
    window: DesktopWindow, page: Keep, tmp_path: Path, qtbot: QtBot
) -> None:
    click(button(window, "keep_size"))
    choose(popup(), "3840 × 2160")
    beats = [time.perf_counter()]
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start(5)
    page.save(tmp_path / "a.png")
    assert find(window, QWidget, "keep_progress").isVisible()
    assert not button(window, "keep_save").isEnabled()
    qtbot.waitUntil(button(window, "keep_save").isEnabled, timeout=10_000)
    timer.stop()
    assert beats[-1] - beats[0] < 2
    assert max(later - earlier for earlier, later in pairwise(beats)) < 0.5
    assert button(window, "keep_save").isEnabled()
    assert not find(window, QWidget, "keep_progress").isVisible()


def test_a_closed_gate_asks_for_no_name(window: DesktopWindow, page: Keep) -> None:
    window.gate.files = False
    click(button(window, "keep_save"))
    assert not [each for each in window.findChildren(QFileDialog) if each.isVisible()]
