from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from tests.hands import POPUPS, button, click, find, press, switch, visible_texts

from comparawatt.engine.amounts import Amount, Energy
from comparawatt.models.session import Session
from comparawatt.screens.guess import Guess
from comparawatt.widgets.guess.card import GuessCard
from comparawatt.widgets.guess.keys import hands_of
from comparawatt.widgets.log_slider import LogSlider

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.modes.desktop import DesktopWindow
    from comparawatt.widgets.look import Look

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)


@pytest.fixture
def window(open_window: Callable[..., DesktopWindow], session: Session) -> DesktopWindow:
    """Return the window with a guess open: how many households one training run is, 12,500."""
    session.tell("household-t")
    return opened(open_window())


def opened(window: DesktopWindow) -> DesktopWindow:
    window.setFocus()
    press("G", window)
    QApplication.processEvents()
    assert window.page == "guess"
    return window


def page(window: DesktopWindow) -> Guess:
    return find(window, Guess, "guess_page")


def card(window: DesktopWindow, letter: str) -> GuessCard:
    return find(window, GuessCard, f"guess_card_{letter}")


def said(window: QWidget, name: str) -> str:
    label = find(window, QLabel, name)
    return label.text().replace("\u00a0", " ").replace("\u202f", " ") if label.isVisible() else ""


def all_texts(window: DesktopWindow) -> str:
    return "\n".join(text for _, text in visible_texts(window))


def right_letter(window: DesktopWindow) -> str:
    question = page(window).model.question
    assert question is not None
    return "ABCD"[question.right]


def hands(window: DesktopWindow) -> list[int]:
    return page(window).model.hands


def test_a_button_over_the_stage_opens_it(open_window: Callable[..., DesktopWindow]) -> None:
    window = open_window(1024, 680)
    click(button(window, "guess_first"))
    assert page(window).isVisible()
    press("Esc", window)
    assert window.page is None
    window.screen_.show_view("side-by-side")
    assert not find(window, QWidget, "guess_first").isVisible()


def test_the_answer_is_nowhere_before_it_is_revealed(window: DesktopWindow) -> None:
    assert "12,500" not in all_texts(window)
    assert find(window, QWidget, "guess_question").accessibleName() == (
        "Training a large model once uses as much electricity as how many households?"
    )
    press(Qt.Key.Key_Return)
    assert "Training a large model once uses as much electricity as 12,500 households" in all_texts(window)


def test_keys_count_hands_and_shift_takes_them_away(window: DesktopWindow) -> None:
    for key in ("1", "2", "2", "2", "3", "4", "4"):
        press(Qt.Key(ord(key)))
    assert hands(window) == [1, 3, 1, 2]
    QTest.keyClick(page(window), Qt.Key.Key_2, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(page(window), Qt.Key.Key_Exclam, Qt.KeyboardModifier.ShiftModifier)
    assert hands(window) == [0, 2, 1, 2]
    assert card(window, "B").isVisible()
    assert card(window, "B").accessibleName().endswith(", 2 hands")


@pytest.mark.parametrize(
    ("key", "shift", "meant"),
    [
        (Qt.Key.Key_1, False, (0, 1)),
        (Qt.Key.Key_Ampersand, False, (0, 1)),
        (Qt.Key.Key_Eacute, False, (1, 1)),
        (Qt.Key.Key_QuoteDbl, False, (2, 1)),
        (Qt.Key.Key_Apostrophe, False, (3, 1)),
        (Qt.Key.Key_1, True, (0, -1)),
        (Qt.Key.Key_At, True, (1, -1)),
        (Qt.Key.Key_QuoteDbl, True, (1, -1)),
        (Qt.Key.Key_NumberSign, True, (2, -1)),
        (Qt.Key.Key_Dollar, True, (3, -1)),
        (Qt.Key.Key_5, False, None),
        (Qt.Key.Key_Space, False, None),
    ],
)
def test_the_four_keys_are_found_on_french_and_english_keyboards(
    qapp: QApplication, key: Qt.Key, shift: bool, meant: tuple[int, int] | None
) -> None:
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    assert hands_of(QKeyEvent(QEvent.Type.KeyPress, key, modifier)) == meant


def test_a_key_that_is_held_down_is_one_hand(window: DesktopWindow) -> None:
    press(Qt.Key.Key_1)
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, "1", True, 5)
    QApplication.sendEvent(page(window), held)
    assert hands(window) == [1, 0, 0, 0]


def test_what_changed_on_the_stage_is_asked_when_the_page_is_opened_again(
    window: DesktopWindow, session: Session
) -> None:
    press(Qt.Key.Key_1)
    press("Esc", window)
    session.choose_amount(Amount(3))
    press("G", window)
    assert "Training a large model 3 times uses as much electricity as how many households?" in all_texts(window)
    assert hands(window) == [0, 0, 0, 0]
    press(Qt.Key.Key_Return)
    assert "37,500 households" in said(window, "guess_answer")


def test_digits_with_control_are_no_hands(window: DesktopWindow) -> None:
    QTest.keyClick(page(window), Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert hands(window) == [0, 0, 0, 0]


def test_keys_count_wherever_the_focus_is(window: DesktopWindow) -> None:
    window.top_bar.theme.setFocus()
    press(Qt.Key.Key_1)
    assert hands(window) == [1, 0, 0, 0]
    press(Qt.Key.Key_PageDown)
    assert page(window).model.is_revealed


def test_a_card_and_its_buttons_count_hands(window: DesktopWindow) -> None:
    click(button(window, "guess_hands"))
    QApplication.processEvents()
    click(card(window, "C"), QPoint(60, 60))
    more, fewer = (find(card(window, "C"), QWidget, f"hand_{sign}") for sign in ("plus", "minus"))
    click(more)
    click(more)
    click(fewer)
    assert hands(window) == [0, 0, 2, 0]
    assert more.accessibleName() == "One hand more for C"
    press(Qt.Key.Key_3)  # no press has taken the keys from the page
    assert hands(window) == [0, 0, 3, 0]


def test_a_card_counts_by_keyboard_alone(window: DesktopWindow) -> None:
    click(button(window, "guess_hands"))
    QApplication.processEvents()
    card(window, "D").setFocus()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)
    assert hands(window) == [0, 0, 0, 2]
    assert not page(window).model.is_revealed


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_PageDown])
def test_next_reveals_and_then_goes_to_the_stage(window: DesktopWindow, key: Qt.Key) -> None:
    press(key)
    assert page(window).model.is_revealed
    press(key)
    assert window.page is None
    assert window.screen_.view == "bars"


def test_the_reveal_marks_the_right_card_by_word_and_sign(window: DesktopWindow) -> None:
    right = right_letter(window)
    for key in ("1", "2", "3", "4"):
        press(Qt.Key(ord(key)))
    press(Qt.Key(ord("1") + "ABCD".index(right)))
    before = card(window, right).grab().toImage()
    press(Qt.Key.Key_Right)
    assert card(window, right).accessibleName().endswith("Right, within the range")
    others = [card(window, letter).accessibleName() for letter in "ABCD" if letter != right]
    assert all("too low" in name or "too high" in name for name in others)
    assert said(window, "guess_verdict") == f"2 hands of 5 for {right}: right, within the range."
    ground = QColor(window._look.color("ok_ground"))
    after = card(window, right).grab().toImage()
    assert (before.pixelColor(40, 8) == ground, after.pixelColor(40, 8) == ground) == (False, True)


def test_the_slider_says_its_number_as_it_moves(window: DesktopWindow) -> None:
    slider = find(window, LogSlider, "guess_slider")
    assert said(window, "guess_number") == "Move the slider to your guess"
    slider.setFocus()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    assert said(window, "guess_number") == "About 2 households"
    assert slider.accessibleName() == "About 2 households"
    assert not page(window).model.is_revealed  # the arrow was the slider's
    press(Qt.Key.Key_Return)
    assert page(window).model.is_revealed


def test_it_is_said_how_far_off_a_number_is_with_range_and_source(window: DesktopWindow) -> None:
    slider = find(window, LogSlider, "guess_slider")
    slider.picked.emit(1000.0)
    click(button(window, "guess_reveal"))
    assert said(window, "guess_verdict") == "You said about 1,000 households: ten times too low."
    assert said(window, "guess_answer") == "By The laboratory (2026) it is 12,500 households (10,000 to 15,000)."
    assert not slider.isEnabled()


def test_a_number_in_the_range_is_right(window: DesktopWindow) -> None:
    page(window).model.guess(15_000.0)
    press(Qt.Key.Key_Return)
    assert said(window, "guess_verdict") == "You said about 15,000 households: right, within the range."


def test_one_can_reveal_without_a_guess(window: DesktopWindow) -> None:
    press(Qt.Key.Key_Return)
    assert said(window, "guess_verdict") == ""
    assert "12,500 households" in said(window, "guess_answer")


def test_one_can_guess_again_and_guess_another(window: DesktopWindow, session: Session) -> None:
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_Return)
    click(button(window, "guess_again"))
    assert hands(window) == [0, 0, 0, 0]
    assert "how many households?" in all_texts(window)
    press(Qt.Key.Key_Return)
    click(button(window, "guess_another"))
    assert session.told.equivalent.id == "cityday-t"
    assert "how many average city-days?" in all_texts(window)
    press(Qt.Key.Key_Return)
    click(button(window, "guess_stage"))
    assert window.page is None
    assert window.screen_.sentence.accessibleName().endswith("2.5 average city-days")


def test_opened_anew_it_hides_the_answer_anew(window: DesktopWindow) -> None:
    press(Qt.Key.Key_1)
    press("Esc", window)
    press("G", window)
    assert hands(window) == [1, 0, 0, 0]  # nobody has seen the answer
    press(Qt.Key.Key_Return)
    press("Esc", window)
    press("G", window)
    assert "how many households?" in all_texts(window)
    assert said(window, "guess_answer") == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_Period])
@pytest.mark.parametrize(
    "back",
    [Qt.Key.Key_B, Qt.Key.Key_1, Qt.Key.Key_L, Qt.Key.Key_Escape, Qt.Key.Key_PageDown, Qt.Key.Key_Tab],
)
def test_b_is_the_black_screen_and_any_key_returns(
    window: DesktopWindow, language: LanguageSwitch, key: Qt.Key, back: Qt.Key
) -> None:
    press(Qt.Key.Key_2)
    press(key)
    black = find(window, QWidget, "black_screen")
    assert black.isVisible()
    assert black.size() == window.size()
    assert window.grab().toImage().pixelColor(600, 20) == QColor("black")
    window.resize(1100, 700)
    QApplication.processEvents()
    assert black.size() == window.size()
    press(back)
    assert not black.isVisible()
    assert (hands(window), window.page, language.code) == ([0, 1, 0, 0], "guess", "en")
    assert not page(window).model.is_revealed
    press(Qt.Key.Key_2)
    assert hands(window) == [0, 2, 0, 0]


def test_a_press_ends_the_black_screen(window: DesktopWindow) -> None:
    press(Qt.Key.Key_B)
    black = find(window, QWidget, "black_screen")
    click(black)
    assert not black.isVisible()
    assert hands(window) == [0, 0, 0, 0]


def test_language_and_theme_change_while_a_guess_is_open(
    window: DesktopWindow, language: LanguageSwitch, look: Look
) -> None:
    press(Qt.Key.Key_2)
    switch(language, "fr")
    assert said(window, "page_title") == "À vous de deviner"
    assert hands(window) == [0, 1, 0, 0]
    assert card(window, "B").accessibleName().endswith(", 1\u00a0main")
    look.choose("dark")
    QApplication.processEvents()
    assert window.grab().toImage().pixelColor(5, 120) == QColor(look.theme.bg)
    press(Qt.Key.Key_Return)
    verdict = said(window, "guess_verdict")
    assert verdict.startswith("1 main sur 1 pour B : ")
    switch(language, "en")
    assert said(window, "guess_verdict").startswith("1 hand of 1 for B: ")
    assert "main" not in card(window, "B").accessibleName()


def test_one_prompt_is_asked_the_other_way_round(window: DesktopWindow, session: Session) -> None:
    session.choose_activity("chat")
    session.tell("phone-t")
    assert "How many prompts does it take to use the electricity of a phone charge?" in all_texts(window)
    assert "Energy: asking a chatbot" in all_texts(window)
    page(window).model.guess(4.0)
    press(Qt.Key.Key_Return)
    assert said(window, "guess_verdict") == "You said about 4 prompts: ten times too low."
    assert "44 prompts for one phone charge (25 to 75)" in said(window, "guess_answer")


def test_an_energy_can_be_guessed_at(window: DesktopWindow, session: Session) -> None:
    session.choose_energy(Energy(8e6))
    session.tell("household-t")
    assert "8 MWh is as much electricity as how many households?" in all_texts(window)
    press(Qt.Key.Key_Return)
    assert said(window, "guess_answer") == "It is 2 households (no range given)."


def test_what_cannot_be_guessed_is_refused_kindly(
    window: DesktopWindow, session: Session, language: LanguageSwitch
) -> None:
    session.choose_energy(Energy(0.0))
    assert said(window, "guess_refusal").startswith("There is nothing to guess")
    assert not find(window, QWidget, "guess_reveal").isVisible()
    session.choose_energy(Energy(1.0))
    session.tell("household-t")
    assert said(window, "guess_refusal") == (
        "Too small to guess at: less than a thousandth. Choose another equivalent, or a larger amount."
    )
    switch(language, "fr")
    assert said(window, "guess_refusal").startswith("Trop petit pour être deviné")
    click(button(window, "guess_another"))
    assert said(window, "guess_refusal") == "" or "cityday" in session.told.equivalent.id
    press(Qt.Key.Key_Return)
    assert window.page in (None, "guess")


def test_co2_and_water_are_guessed_at_alike(
    what_if_data: Catalogue, language: LanguageSwitch, look: Look, show: Callable[..., Guess]
) -> None:
    session = Session(what_if_data)
    session.choose_activity("prompt-t")
    session.choose_amount(Amount(1e9))
    guess = show(Guess(session, language, look, reduced_motion=True), 1280, 700)
    for basis, verb in (("co2", "emits as much CO₂ as how many"), ("water", "takes as much water as how many")):
        session.count_by(basis, next(iter(what_if_data.intensities)) if basis == "co2" else None)  # type: ignore[arg-type]
        assert verb in find(guess, QWidget, "guess_question").accessibleName()
        guess.model.reveal()
        assert guess.model.is_revealed
        assert "how many" not in find(guess, QWidget, "guess_question").accessibleName()


def test_the_hatching_slides_off_and_the_words_wait_for_it(
    open_window: Callable[..., DesktopWindow], session: Session, qtbot: QtBot
) -> None:
    session.tell("household-t")
    window = opened(open_window(reduced_motion=False))
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_Return)
    found = page(window)
    assert found.motion.is_running
    assert said(window, "guess_answer") == ""
    with qtbot.waitSignal(found.motion.ended, timeout=3000):
        pass
    assert "12,500 households" in said(window, "guess_answer")


def test_a_second_press_does_not_wait_for_the_hatching(
    open_window: Callable[..., DesktopWindow], session: Session
) -> None:
    session.tell("household-t")
    window = opened(open_window(reduced_motion=False))
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert (window.page, page(window).motion.is_running) == ("guess", False)
    assert "12,500 households" in said(window, "guess_answer")


def test_the_bar_is_hidden_and_then_shown(window: DesktopWindow) -> None:
    bar = find(window, QWidget, "guess_answer_bar")
    hidden = bar.grab().toImage()
    assert bar.accessibleName() == "Your turn to guess"
    press(Qt.Key.Key_Return)
    shown = bar.grab().toImage()
    middle = 19  # of the track
    empty, stripes = ({image.pixelColor(x, middle).name() for x in range(900, 1000)} for image in (shown, hidden))
    assert len(empty) == 1
    assert len(stripes) > 1
    assert "12,500 households" in bar.accessibleName()


@pytest.mark.parametrize("code", ["en", "fr"])
@pytest.mark.parametrize(("width", "height"), [(1024, 680), (1280, 800)])
def test_everything_stays_inside(
    open_window: Callable[..., DesktopWindow], session: Session, language: LanguageSwitch, code: str, width: int,
    height: int,
) -> None:  # fmt: skip
    session.tell("household-t")
    switch(language, code)
    window = opened(open_window(width, height))
    press(Qt.Key.Key_1)
    for _ in range(2):
        QApplication.processEvents()
        for widget in page(window).findChildren(QWidget):
            if widget.isVisible() and widget.objectName().startswith("guess_"):
                left = widget.mapTo(window, QPoint()).x()
                assert left >= 0
                assert left + widget.width() <= window.width(), widget.objectName()
        press(Qt.Key.Key_Return)


def test_large_text_puts_the_cards_two_by_two(window: DesktopWindow, look: Look) -> None:
    press(Qt.Key.Key_1)
    assert card(window, "A").y() == card(window, "D").y()
    look.choose_text_size(200)
    QApplication.processEvents()
    assert card(window, "A").y() == card(window, "B").y() < card(window, "C").y()
    assert card(window, "A").x() == card(window, "C").x()
    window.grab()
