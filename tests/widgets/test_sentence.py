from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tests.hands import button, click, press

from comparawatt.engine.amounts import Amount, Duration, Energy
from comparawatt.engine.comparison import compare
from comparawatt.engine.phrases import Part
from comparawatt.exports.statement import statement_of
from comparawatt.exports.subject import Subject
from comparawatt.widgets.sentence import Sentence, Word
from comparawatt.widgets.sentence_layout import set_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.wording import Wording
    from comparawatt.models.session import Session
    from comparawatt.widgets.look import Look

DESCRIPTIONS = {"activity": "Choose another activity", "equivalent": "Choose what to count in"}


class Shown(QWidget):
    """A sentence about a session, in a window of any width."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self.session = session
        self.sentence = Sentence(look, self)
        self.pressed: list[str] = []
        self.sentence.word_pressed.connect(lambda role, place: self.pressed.append(role))

    def say(self, wording: Wording, width: int = 0) -> None:
        if width:
            self.sentence.resize(width, 100)
        parts = wording.sentence(self.session.comparison, self.session.told)
        self.sentence.show_parts(parts, "city_text", DESCRIPTIONS)

    @property
    def words(self) -> list[Word]:
        """The marked words that can be seen."""
        return [word for word in self.sentence.findChildren(Word) if word.isVisible()]


@pytest.fixture
def shown(session: Session, look: Look, english: Wording, show: Callable[..., Shown]) -> Shown:
    """Return the sentence of the start, on two lines."""
    found = show(Shown(session, look), 700, 300)
    found.say(english, 640)
    return found


@pytest.mark.parametrize("changeable", [True, False])
def test_no_line_ends_between_a_number_and_its_unit_of_time(
    fixture_t: Catalogue, french: Wording, look: Look, *, changeable: bool
) -> None:
    amount = Amount(2.5e9, "day", Duration(1, "year"))
    compared = compare(fixture_t, fixture_t.activity("prompt-t"), amount)
    parts = french.sentence(compared, compared.counts[0])
    if not changeable:
        parts = statement_of(Subject(compared, fixture_t, french, compared.counts[0]), "bars").parts
    for width in range(240, 1300, 7):
        lines: dict[float, str] = {}
        for fragment in set_sentence(parts, width, look, changeable=changeable).fragments:
            line = fragment.area.top()
            lines[line] = lines.get(line, "") + fragment.text
        assert not [text for text in lines.values() if text.endswith("pendant 1")], width
        assert "1 an" in " ".join(lines.values())


def test_it_says_what_is_compared(shown: Shown, french: Wording) -> None:
    assert shown.sentence.accessibleName() == (
        "Training a large model once uses as much electricity as 2.5 average city-days"
    )
    shown.say(french)
    assert shown.sentence.accessibleName() == (
        "Entraîner un grand modèle une fois consomme autant d’électricité que 2,5 jours moyens de ville"
    )


def test_each_marked_word_can_be_pressed(shown: Shown) -> None:
    for role in ("activity", "amount", "equivalent"):
        click(button(shown, f"word_{role}"))
    button(shown, "word_activity").setFocus()
    press(Qt.Key.Key_Space)
    assert shown.pressed == ["activity", "amount", "equivalent", "activity"]


def test_a_menu_belongs_below_its_word(shown: Shown) -> None:
    places: list[QPoint] = []
    shown.sentence.word_pressed.connect(lambda role, place: places.append(place))
    word = button(shown, "word_equivalent")
    click(word)
    assert places == [word.mapToGlobal(QPoint(0, word.height()))]


def test_an_energy_has_its_own_words(shown: Shown, session: Session, english: Wording) -> None:
    session.choose_energy(Energy(7832e9))
    shown.say(english)
    click(button(shown, "word_energy"))
    assert shown.pressed == ["energy"]
    assert {word.role for word in shown.words} == {"energy", "equivalent"}


def test_h02_a_word_is_named_and_described(shown: Shown) -> None:
    said = QAccessible.queryAccessibleInterface(button(shown, "word_activity"))
    assert said.text(QAccessible.Text.Name) == "Training a large model"
    assert said.text(QAccessible.Text.Description) == "Choose another activity"


@pytest.mark.parametrize("width", [1200, 800, 640, 480, 320, 120])
def test_it_stays_inside_at_every_width(shown: Shown, english: Wording, session: Session, width: int) -> None:
    session.choose_activity("chat-year")
    shown.say(english, width)
    layout = shown.sentence._layout
    assert layout is not None
    assert shown.sentence.height() == int(layout.height)
    assert max(fragment.area.bottom() for fragment in layout.fragments) <= layout.height
    if width >= 320:  # a single word may be wider than the narrowest
        assert max(fragment.area.right() for fragment in layout.fragments) <= width + 1
    assert "".join(f.text for f in layout.fragments).replace(" ", "") == (
        shown.sentence.accessibleName().replace(" ", "")
    )


def test_a_long_sentence_is_set_smaller(shown: Shown, english: Wording, session: Session, look: Look) -> None:
    session.choose_activity("chat-year")
    parts = english.sentence(session.comparison, session.told)
    sizes = [set_sentence(parts, width, look).font.pixelSize() for width in (1600, 700, 460, 250)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[-1] >= 22


def test_words_do_not_overlap(shown: Shown, french: Wording, session: Session) -> None:
    session.choose_activity("chat-year")
    for width in (900, 640, 400):
        shown.say(french, width)
        areas = [word.geometry().adjusted(4, 4, -4, -4) for word in shown.words]
        for place, area in enumerate(areas):
            assert not any(area.intersects(other) for other in areas[place + 1 :])


def test_h01_a_word_on_two_lines_is_one_stop(shown: Shown, english: Wording) -> None:
    shown.say(english, 220)
    parts = [word for word in shown.words if word.role == "activity"]
    assert len(parts) > 1
    assert [part.focusPolicy() != Qt.FocusPolicy.NoFocus for part in parts] == [True] + [False] * (len(parts) - 1)
    click(parts[-1])
    assert shown.pressed == ["activity"]


def test_a_change_keeps_the_focus_on_its_word(shown: Shown, session: Session, english: Wording) -> None:
    button(shown, "word_equivalent").setFocus()
    session.choose_activity("image")
    shown.say(english)
    assert button(shown, "word_equivalent").hasFocus()


def test_old_words_do_not_stay(shown: Shown, session: Session, english: Wording) -> None:
    for activity in ("image", "chat", "servers", "rd"):
        session.choose_activity(activity)
        shown.say(english)
    assert len(shown.words) == 3


def test_j08_data_is_drawn_as_it_is(shown: Shown, session: Session, english: Wording) -> None:
    session.choose_activity("rd")
    shown.say(english)
    word = button(shown, "word_activity")
    assert word.accessibleName() == "R&D <b>x</b>"
    assert word.shortcut().isEmpty()
    assert QAccessible.queryAccessibleInterface(word).text(QAccessible.Text.Name) == "R&D <b>x</b>"


def test_its_states_are_drawn(shown: Shown, look: Look) -> None:
    for theme in ("dark", "contrast", "light"):
        look.choose(theme)
        word = button(shown, "word_activity")
        QTest.mouseMove(shown, QPoint(690, 290))
        line = word.grab().toImage().pixelColor(word.width() // 2, round(word.height() * 0.82) + 3)
        assert line == look.color("mark")
        word.setDown(True)
        assert word.grab().toImage().pixelColor(1, 1) == look.color("mark")
        word.setDown(False)


@pytest.mark.parametrize("width", range(300, 900, 7))
def test_no_line_begins_with_a_comma(look: Look, width: int) -> None:
    parts = (
        Part("activity", "A year of ChatGPT for everybody"),
        Part("text", ", "),
        Part("amount", "2.5 billion a day for 1 year"),
        Part("text", ", uses as much electricity as "),
        Part("equivalent", "average days of San Francisco"),
    )
    firsts = [each.text for each in set_sentence(parts, width, look).fragments if each.area.left() == 0]
    assert [text for text in firsts if text.startswith(",")] == []
