"""The screen that a kiosk fills."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from comparawatt.models.named_screen import NamedScreen

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


def test_e09_a_screen_is_found_by_its_name(qtbot: QtBot) -> None:
    primary = QGuiApplication.primaryScreen()
    named = NamedScreen(primary.name())
    assert named.find() is primary
    assert not named.is_missed


def test_e09_the_first_screen_stands_in_for_a_missing_one_and_the_log_says_so_once(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging.getLogger("comparawatt"), "propagate", True)
    named = NamedScreen("HDMI-9")
    for _ in range(5):
        assert named.find() is QGuiApplication.primaryScreen()
    assert named.is_missed
    assert [record.getMessage() for record in caplog.records if "HDMI-9" in record.getMessage()] == [
        f"Screen HDMI-9 is missing; the first one is used. There are: {QGuiApplication.primaryScreen().name()}"
    ]


def test_screens_that_come_and_go_are_told_once_they_have_settled(qtbot: QtBot) -> None:
    named = NamedScreen(None)
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    heard: list[int] = []
    named.changed.connect(lambda: heard.append(1))
    with qtbot.waitSignal(named.changed, timeout=3000):
        for _ in range(4):
            application.primaryScreenChanged.emit(QGuiApplication.primaryScreen())
    assert heard == [1]
