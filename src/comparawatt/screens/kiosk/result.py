"""The screen with the answer: the sentence, the lanes, who says so, and what could be otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from comparawatt.engine.comparison import Comparison, compare
from comparawatt.engine.guess_wording import say_miss, say_number
from comparawatt.engine.phrases import small
from comparawatt.engine.rivals import ARTICLE
from comparawatt.engine.scenario import why_not
from comparawatt.engine.voices import voices
from comparawatt.errors import InputError
from comparawatt.exports.take_home import take_home
from comparawatt.models.comparison_model import ComparisonModel
from comparawatt.screens.kiosk.page import KioskPage
from comparawatt.screens.kiosk.result_layout import ResultLayout
from comparawatt.screens.kiosk.surround import Surround
from comparawatt.screens.kiosk.take_home import TakeHome
from comparawatt.widgets.kiosk.button import KioskButton
from comparawatt.widgets.kiosk.heading import Heading
from comparawatt.widgets.kiosk.lanes import Lanes
from comparawatt.widgets.kiosk.lever_switch import LeverSwitch
from comparawatt.widgets.kiosk.source_card import SourceCard
from comparawatt.widgets.labels import Label
from comparawatt.widgets.stage.shapes import yardstick

if TYPE_CHECKING:
    from comparawatt.engine.guess import Question
    from comparawatt.engine.levers import Lever

MOST_CARDS = 3
_HARDLY = 0.001


class ResultPage(KioskPage):
    """Shows what the choice comes to; everything on it changes the bars at once."""

    def __init__(self, *parts: Any) -> None:
        super().__init__(*parts)
        self.setObjectName("kiosk_result")
        look, visit = self.look, self.visit
        self.surround = Surround(self)
        self.heading = Heading(look, self)
        self.heading.setObjectName("kiosk_sentence")
        self.fared = Label(look, 34, 600, parent=self)
        self.fared.setObjectName("kiosk_fared")
        self._model = ComparisonModel(visit.session.comparison, visit.language.wording, self)
        self.lanes = Lanes(self._model, look, self)
        self.who = Label(look, 44, 800, parent=self, wrap=False, display=True)
        self.unit = Label(look, 30, 500, "ink2", self, wrap=False)
        self.cards = tuple(self._make_card(place) for place in range(MOST_CARDS))
        self.shown_cards: tuple[SourceCard, ...] = ()
        self.lever = LeverSwitch(look, self)
        self.lever.setObjectName("kiosk_lever")
        self.lever.clicked.connect(lambda: visit.use_lever(on=not visit.session.levers))
        self.take_home = TakeHome(look, self)
        self.take_button = KioskButton(look, "qr", self)
        self.take_button.setObjectName("kiosk_take_home_open")
        self.take_button.clicked.connect(self._open_take_home)
        self.again = KioskButton(look, "replay", self, main=True)
        self.again.setObjectName("kiosk_again")
        self.again.clicked.connect(visit.again)
        self._is_narrow = self.measure.is_narrow
        self._guessed: float | None = None
        self._asked: Question | None = None
        self._judge: Question | None = None
        visit.session.changed.connect(self._on_session_changed)
        self.renew()

    def renew(self) -> None:
        """Show the present choice from the start: the bars grow from nothing, and no panel is open."""
        visit = self.visit
        self.take_home.hide()
        self._asked = visit.guess.question
        place = visit.guessed
        self._guessed = self._asked.cards[place] if self._asked and place is not None else None
        self._show()
        self.lanes.play()
        if place is not None:
            self.heading.reveal()

    def forget(self) -> None:
        """Return to how it was built: nothing is open."""
        super().forget()
        self.take_home.hide()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.who.setText(self.tr("Who says so?"))
        self.again.setText(self.tr("Another choice"))
        self.take_button.setText(self.tr("Take it home"))
        self.take_home.retranslate_ui()
        self.surround.retranslate_ui()
        if self._model.wording is not self.visit.language.wording:
            self._model.speak(self.visit.language.wording)
        self._say()

    def lay_out(self) -> None:
        """Place everything; what is least needed gives way where the screen is small."""
        if self._is_narrow != self.measure.is_narrow:
            self._show_lanes()
            self._say()
        ResultLayout(self, self.measure).place()

    def reduce_motion(self, *, reduced: bool) -> None:
        """Let the bars grow and the hatching slide no more, or let them move again."""
        self.lanes.motion.reduce(reduced=reduced)
        self.heading.motion.reduce(reduced=reduced)

    def _make_card(self, place: int) -> SourceCard:
        card = SourceCard(self.look, self)
        card.setObjectName(f"kiosk_source_{place}")
        card.clicked.connect(lambda: self.visit.choose_estimate(card.estimate_id))
        return card

    def _open_take_home(self) -> None:
        self.take_home.show()
        self.take_home.raise_()

    def _on_session_changed(self) -> None:
        if self.visit.place == "result" and self.isVisible():
            self._show()

    def _show(self) -> None:
        """Show what the session holds."""
        self._show_lanes()
        self.retranslate_ui()
        self.lay_out()

    def _show_lanes(self) -> None:
        """Show the counts; on a small screen those that are hardly anything give way."""
        session, comparison = self.visit.session, self.visit.session.comparison
        self._is_narrow = self.measure.is_narrow
        if self._is_narrow:
            told = [each for each in comparison.counts if each.count.central >= _HARDLY or each == session.told]
            comparison = replace(comparison, counts=tuple(told))
        before = session.before if session.levers else self._said_by_article()
        if before is not None:
            shown = [each.equivalent for each in comparison.counts]
            before = replace(before, counts=tuple(each for each in before.counts if each.equivalent in shown))
        self._model.show(comparison, before)

    def _say(self) -> None:
        """Say the result, who says it, how the guess fared and what could be otherwise."""
        visit, wording = self.visit, self.visit.language.wording
        session = visit.session
        comparison, told = session.comparison, session.told
        self.heading.show_parts(wording.sentence(comparison, told, brief=True), yardstick(told.equivalent.icon))
        self.lanes.setAccessibleName(". ".join(map(wording.spoken_count, self._model.comparison.counts)))
        # A line is broken between two factors alone, and each keeps its sign.
        product = " ×\u00a0".join(each.replace(" ", "\u00a0") for each in wording.product(comparison).split(" × "))
        self.lanes.explain(
            f"=\u00a0{product}" if product else "",
            wording.text("sentence.caption_one"),
            self._outline(),
        )
        self.fared.setText(self._say_guess())
        unit = comparison.activity.unit if comparison.activity else None
        self.unit.setText(wording.text("visit.each", unit=wording.unit_form(unit, "one")) if unit else "")
        self.show_cards(len(self.shown_cards) or MOST_CARDS)
        lever = self.offered_lever
        if lever is not None:
            value = wording.lever_value(lever, lever.value.central).replace(" ", "\u00a0")
            sentence = wording.text("visit.lever", name=small(wording.of(lever.name)), value=value)
            self.lever.show_lever(sentence, wording.of(lever.note), used=bool(session.levers))
        link = visit.kiosk.link
        self.take_home.show_text(take_home(comparison, told, session.catalogue, wording, link))

    def show_cards(self, most: int) -> None:
        """Show who says what, as far as there is room.

        Args:
            most: For how many there is room.
        """
        session, wording = self.visit.session, self.visit.language.wording
        chosen = session.comparison.estimate
        shown = voices(session.catalogue, session.activity, chosen, most) if session.activity else ()
        for place, card in enumerate(self.cards):
            if place < len(shown):
                each = shown[place]
                name, figure = wording.of(each.name), wording.figure(each)
                card.show_estimate(each.id, name, figure, selected=each is chosen)
        self.shown_cards = self.cards[: len(shown)]
        for card in self.cards:
            card.setVisible(card in self.shown_cards)

    @property
    def offered_lever(self) -> Lever | None:
        """The kiosk's lever, where it has to do with what is shown."""
        session = self.visit.session
        lever = session.catalogue.levers.get(self.visit.kiosk.what_if or "")
        estimate = session.comparison.estimate
        if lever is None or session.activity is None or estimate is None:
            return None
        return lever if why_not(session.catalogue, lever, session.activity, estimate) is None else None

    def _said_by_article(self) -> Comparison | None:
        """Return what the article says of the same, where that is another number."""
        session = self.visit.session
        now, activity = session.comparison, session.activity
        if activity is None or now.estimate is None or now.estimate.id == ARTICLE:
            return None
        found = next((each for each in session.catalogue.estimates[activity.id] if each.id == ARTICLE), None)
        if found is None or found.figure.central == now.estimate.figure.central:
            return None
        try:
            return compare(
                session.catalogue, activity, now.amount, found, [each.equivalent for each in now.counts]
            )
        except InputError:  # it comes to more than is counted with: no outline then
            return None

    def _outline(self) -> str:
        """Say what the dashed outline shows."""
        wording, session = self.visit.language.wording, self.visit.session
        if self._model.before is None:
            return ""
        if session.levers:
            return wording.text("visit.before")
        return wording.text("visit.article")

    def _say_guess(self) -> str:
        """Say how the guess fared, as long as the same is asked: another source can make it a right one.

        Nobody guessed at what a lever does to it.
        """
        if not self.visit.session.levers:
            self._judge = self.visit.guess.question
        asked, now, wording = self._asked, self._judge, self.visit.language.wording
        if self._guessed is None or asked is None or now is None:
            return ""
        if (asked.count.equivalent.id, asked.inverted) != (now.count.equivalent.id, now.inverted):
            return ""
        number = say_number(now, self._guessed, wording)[0]
        miss = now.off(self._guessed)
        key = "visit.guessed.right" if miss.is_right else "visit.guessed.wrong"
        self.fared.recolor("ok" if miss.is_right else "ink")
        return wording.text(key, number=number, miss=say_miss(miss, wording))
