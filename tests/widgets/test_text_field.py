from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from tests.hands import press, type_keys

from comparawatt.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QColor
    from pytestqt.qtbot import QtBot

    from comparawatt.widgets.look import Look


@pytest.fixture
def field(look: Look, show: Callable[..., TextField]) -> TextField:
    """Return a field with an icon."""
    return show(TextField(look, "search"), 300, 42)


def outline(field: TextField) -> QColor:
    return field.grab().toImage().pixelColor(field.width() // 2, 1)


def test_people_type_in_its_line(field: TextField) -> None:
    field.line.setFocus()
    type_keys(field.line, "énergie")
    assert field.line.text() == "énergie"
    assert field.line.hasFocus()


def test_escape_gives_up_and_goes_no_further(field: TextField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.line.escaped):
        press(Qt.Key.Key_Escape, field.line)
    assert field.isVisible()


def test_an_error_is_outlined(field: TextField, look: Look) -> None:
    field.line.clearFocus()
    QTest.mouseMove(field, QPoint(-10, -10))
    assert outline(field) != look.color("danger")
    field.set_at_fault(at_fault=True)
    assert outline(field) == look.color("danger")
    field.set_at_fault(at_fault=False)
    assert outline(field) != look.color("danger")


def test_a12_a_huge_paste_is_cut_and_the_field_stays(field: TextField) -> None:
    size = field.size()
    QGuiApplication.clipboard().setText("9" * 100_000 + "\n" * 40)
    field.line.paste()
    assert len(field.line.text()) <= 4000
    assert field.size() == size


def test_it_follows_the_theme(field: TextField, look: Look) -> None:
    for theme in ("dark", "contrast"):
        look.choose(theme)
        colors = field.line.palette()
        assert colors.color(colors.ColorRole.Text) == look.color("ink")
        assert field.grab().toImage().pixelColor(field.width() - 12, 21) == look.color("surface")
