"""What a screen reader says by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from tests.hands import POPUPS, find, press, switch, type_into

from comparawatt.engine.amounts import Amount
from comparawatt.widgets import announcement

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.wording import Wording
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.modes.desktop import DesktopWindow
    from comparawatt.screens.guess import Guess

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)

_URGENT = QAccessible.AnnouncementPoliteness.Assertive


class _Reader:
    """Stands in for the screen reader that Qt would tell."""

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self) -> None:
        self.heard: list[tuple[str, bool]] = []
        self.runs = True

    def isActive(self) -> bool:  # noqa: N802
        return self.runs

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802
        self.heard.append((event.message(), event.politeness() == _URGENT))


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> _Reader:
    """Return who hears what is announced."""
    found = _Reader()
    monkeypatch.setattr(announcement, "QAccessible", found)
    return found


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def test_h02_what_is_guessed_at_is_not_said_before_it_is_revealed(
    open_window: Callable[..., DesktopWindow], session: Session, english: Wording, reader: _Reader
) -> None:
    window = open_window()
    window.show_page("guess")
    settle()
    page = cast("Guess", window._pages["guess"])
    page.model.raise_hand(1)
    settle()
    assert [text for text, _ in reader.heard] == [page._cards.spoken(1)]
    page.model.ask_another()
    session.choose_amount(Amount(7))
    settle()
    press("D", window)
    settle()
    assert window.page == "guess"  # the table would tell it
    answer = english.bare_count(session.told.count.central)
    assert not any(answer in text for text, _ in reader.heard)
    page.model.reveal()
    settle()
    assert answer in reader.heard[-1][0]


def test_h02_a_result_is_said_once_and_whole(
    open_window: Callable[..., DesktopWindow], session: Session, reader: _Reader
) -> None:
    window = open_window(reduced_motion=False)
    assert reader.heard == []
    session.choose_estimate("newspaper")
    session.choose_activity("image")  # both within one moment
    settle()
    for _ in range(20):  # while bars grow
        window.screen_.stage.motion._animation.setCurrentTime(_ * 50)
    settle()
    ((text, urgent),) = reader.heard
    assert not urgent
    said = window.screen_.sentence.accessibleName()
    lanes = [window.screen_.lanes.index(row).data(11) for row in range(3)]  # Qt.AccessibleTextRole
    assert text == ". ".join((said, *lanes))


def test_h02_what_is_the_same_is_not_said_again(
    open_window: Callable[..., DesktopWindow], session: Session, language: LanguageSwitch, reader: _Reader
) -> None:
    open_window()
    session.choose_activity("image")
    settle()
    session.choose_activity("image")
    settle()
    assert len(reader.heard) == 1
    switch(language, "fr")
    settle()
    assert len(reader.heard) == 1
    session.choose_activity("chat-year")
    settle()
    assert "foyers" in reader.heard[-1][0]


def test_an_error_interrupts(open_window: Callable[..., DesktopWindow], reader: _Reader) -> None:
    window = open_window()
    type_into(find(window, QLineEdit, "amount"), "3 millons")
    ((text, urgent),) = reader.heard
    assert urgent
    assert "millons" in text


def test_a_notice_is_heard(open_window: Callable[..., DesktopWindow], reader: _Reader) -> None:
    window = open_window()
    window.notice.say("Two entries of your data were left out.")
    window.notice.say("Opened.", calm=True)
    window.notice.say("")
    assert reader.heard == [("Two entries of your data were left out.", True), ("Opened.", False)]


def test_nothing_is_said_where_nobody_listens(qapp: QApplication, reader: _Reader) -> None:
    reader.runs = False
    widget = QWidget()
    announcement.announce(widget, "12,500 households")
    assert reader.heard == []


def test_another_view_is_said_by_its_own_sentence(
    open_window: Callable[..., DesktopWindow], reader: _Reader
) -> None:
    window = open_window()
    window.screen_.show_view("side-by-side")
    settle()
    view = window.screen_.middle.side_by_side
    assert view is not None
    assert reader.heard == [(view.heading.accessibleName(), False)]
    window.screen_.show_view("bars")
    settle()
    assert reader.heard[-1][0].startswith(window.screen_.sentence.accessibleName())


def test_a_search_that_finds_nothing_is_heard(open_window: Callable[..., DesktopWindow], reader: _Reader) -> None:
    window = open_window()
    type_into(find(window, QLineEdit, "search"), "z", enter=False)
    assert "Nothing called “z”" in [text for text, _ in reader.heard]
