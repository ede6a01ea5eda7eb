from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from tests.hands import click, find, press, switch

from comparawatt.widgets.controls import Button
from comparawatt.widgets.notice import Notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look


@pytest.fixture
def notice(look: Look, show: Callable[..., QWidget]) -> Notice:
    """Return a notice in a window."""
    window = QWidget()
    found = Notice(look, window)
    found.resize(600, 60)
    show(window, 600, 300)
    return found


def cross(notice: Notice) -> Button:
    return notice.findChildren(Button)[0]


def test_it_is_hidden_while_there_is_nothing_to_say(notice: Notice) -> None:
    assert not notice.isVisible()
    notice.say("Two entries were left out.")
    assert notice.isVisible()
    notice.say("")
    assert not notice.isVisible()


def test_it_goes_when_it_is_closed(notice: Notice) -> None:
    notice.say("Something")
    click(cross(notice))
    assert not notice.isVisible()
    notice.say("Something else")
    cross(notice).setFocus()
    press(Qt.Key.Key_Space)
    assert not notice.isVisible()


def test_j08_a_path_is_no_markup(notice: Notice) -> None:
    text = "/home/<b>R&D</b>/settings.toml <img src=x>"
    notice.say(text)
    label = find(notice, QLabel, "notice_text")
    assert label.text() == text
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert not label.openExternalLinks()


def test_the_cross_is_named_in_the_language(notice: Notice, language: LanguageSwitch) -> None:
    notice.say("Something")
    assert cross(notice).accessibleName() == "Close this notice"
    switch(language, "fr")
    assert cross(notice).accessibleName() == "Fermer cet avis"


def test_what_can_say_itself_anew_follows_the_language(notice: Notice, language: LanguageSwitch) -> None:
    label = find(notice, QLabel, "notice_text")
    notice.tell(lambda: f"said in {language.code}", calm=True)
    assert label.text() == "said in en"
    switch(language, "fr")
    assert label.text() == "said in fr"
    notice.say("Something")
    switch(language, "en")
    assert label.text() == "Something"


def test_it_has_the_colors_of_an_error_in_each_theme(notice: Notice, look: Look) -> None:
    notice.say("Something")
    for theme in ("light", "dark", "contrast"):
        look.choose(theme)
        assert notice.grab().toImage().pixelColor(3, 3) == look.color("danger_ground")
        label = find(notice, QLabel, "notice_text")
        assert label.palette().color(label.foregroundRole()) == look.color("danger")


def test_an_offer_can_be_taken_left_or_closed(notice: Notice, language: LanguageSwitch) -> None:
    taken: list[str] = []
    notice.offer(lambda: f"in {language.code}", lambda: f"More, in {language.code}", lambda: taken.append("it"))
    offered = find(notice, Button, "notice_offer")
    assert offered.isVisible()
    switch(language, "fr")
    assert offered.text() == "More, in fr"
    click(offered)
    assert taken == ["it"]
    assert not notice.isVisible()
    notice.offer(lambda: "Something", lambda: "More", lambda: taken.append("it"))
    click(cross(notice))
    assert not notice.isVisible()
    assert taken == ["it"]


def test_another_notice_takes_the_offer_away(notice: Notice) -> None:
    notice.offer(lambda: "Something", lambda: "More", lambda: None)
    notice.say("Something else")
    assert not find(notice, Button, "notice_offer").isVisible()
