"""Scenes that compare something: a sentence that hides its number until it is revealed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF

from comparawatt.engine.guess import Question, question
from comparawatt.engine.guess_wording import ask, say_solution
from comparawatt.engine.wording import headline
from comparawatt.errors import InputError
from comparawatt.screens.scenes.foot import draw_sources, spoken_sources
from comparawatt.screens.scenes.heading import LARGE_SIZES, draw_heading, set_heading
from comparawatt.screens.scenes.picture import ScenePicture
from comparawatt.widgets.guess.answer_bar import icon_of
from comparawatt.widgets.stage.shapes import Yardstick, yardstick

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from comparawatt.engine.comparison import Comparison, Count
    from comparawatt.engine.phrases import Part, Role

_GAP = 6
_SMALLER = 0.8
ASKED: frozenset[Role] = frozenset(("equivalent",))
"""While people guess, what is asked for has the colour of the number."""

_TOLD: frozenset[Role] = frozenset(("count",))


class ComparedPicture(ScenePicture):
    """Shows the sentence of a comparison, as a question first.

    Attributes:
        comparison: What is compared.
        told: The count that the sentence tells.
        question: What is asked about it; None where nobody can guess.
        spare_height: What a smaller sentence leaves over what lies under it.
    """

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        comparison = self.shown.staged.comparison
        if comparison is None:
            raise ValueError("a scene without a comparison has another picture")
        self.comparison: Comparison = comparison
        self.told: Count = headline(comparison, self.shown.staged.told)
        self.spare_height = 0.0
        self.question: Question | None = None
        try:
            self.question = question(comparison, self.told)
        except InputError:  # nothing is used, or too little: the sentence says so from the start
            self.question = None

    @property
    def kind(self) -> Yardstick:
        """Whose colours the number has."""
        return yardstick(icon_of(self.question) if self.question else self.told.equivalent.icon)

    def parts(self) -> tuple[Part, ...]:
        """Return the sentence of the present step, in pieces."""
        if self.question is None:
            return self.wording.sentence(self.comparison, self.told)
        if self.has_reached("reveal"):
            return say_solution(self.question, self.wording)
        return ask(self.question, self.wording)

    def spoken(self) -> str:
        """Return the sentence, and behind it who says so once that is shown."""
        said = "".join(part.text for part in self.parts())
        if self.step != "source":
            return said
        return f"{said}. {spoken_sources(self.comparison, self.shown.catalogue, self.wording)}"

    def draw_sentence(self, painter: QPainter, room: QRectF) -> QRectF:
        """Draw the sentence at the top of a room, and return what is left of it.

        Where it is told who says so, the sentence is smaller and leaves `spare_height` for that, so that nothing
        else moves.
        """
        parts = self.parts()
        layout = set_heading(parts, room, self.look)
        rest = room.adjusted(0, layout.height + _GAP, 0, 0)
        self.spare_height = 0.0
        if self.has_reached("source"):
            whole = layout.height
            layout = set_heading(parts, room, self.look, share=whole * _SMALLER / room.height())
            self.spare_height = max(whole - layout.height, 0.0)
        colored = _TOLD if self.has_reached("reveal") or self.question is None else ASKED
        uncovered = self.progress("reveal") if self.has_reached("reveal") else 1.0
        draw_heading(painter, layout, room.topLeft(), self.look, self.kind, uncovered=uncovered, colored=colored)
        return rest


class SentencePicture(ComparedPicture):
    """The sentence alone, as large as the page allows, and under it who says so."""

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Draw the sentence a little over the middle of the room."""
        foot = 76 if self.has_reached("source") else 0
        layout = set_heading(self.parts(), room, self.look, share=0.78, sizes=LARGE_SIZES)
        top = room.top() + max(room.height() - 76 - layout.height, 0) * 0.42
        is_told = self.has_reached("reveal") or self.question is None
        uncovered = self.progress("reveal") if self.has_reached("reveal") else 1.0
        draw_heading(
            painter,
            layout,
            QPointF(room.left(), top),
            self.look,
            self.kind,
            uncovered=uncovered,
            colored=_TOLD if is_told else ASKED,
        )
        if foot:
            area = QRectF(room.left(), room.bottom() - foot, room.width(), foot)
            draw_sources(painter, area, self.comparison, self.shown.catalogue, self.wording, self.texts)
