"""A guess on the axis of powers of ten: a slider whose number is said as it moves."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from comparawatt.engine.guess_wording import say_about
from comparawatt.engine.phrases import capital
from comparawatt.widgets.guess.answer_bar import axis_left
from comparawatt.widgets.labels import Label
from comparawatt.widgets.log_slider import TRACK_MARGIN, LogSlider

if TYPE_CHECKING:
    from comparawatt.engine.guess import Question
    from comparawatt.engine.wording import Wording
    from comparawatt.models.guess_model import GuessModel
    from comparawatt.widgets.look import Look


class GuessScale(QWidget):
    """Picks a number; its axis lies over that of the `AnswerBar`.

    Args:
        model: What is guessed.
        look: Theme, font and icons.
    """

    def __init__(self, model: GuessModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._look = look
        self._shown: tuple[Question, Wording] | None = None
        self._number = Label(look, 26, 800, parent=self, display=True)
        self._number.setObjectName("guess_number")
        self._slider = LogSlider(look, self)
        self._slider.setObjectName("guess_slider")
        self._slider.picked.connect(model.guess)
        self._row = QHBoxLayout()
        self._row.addWidget(self._slider)
        layout = QVBoxLayout(self)
        layout.setSpacing(4)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self._number)
        layout.addLayout(self._row)
        look.text_size_changed.connect(self._align)
        self._align()

    def show_question(self, question: Question, wording: Wording) -> None:
        """Show where the guess stands on the axis of a question, or that there is none yet."""
        number, first = self._model.number, question.window.exponent
        if (question, wording) != self._shown:
            self._shown = question, wording
            self._slider.span(
                first, question.window.labels()[-1], lambda tick: wording.text(f"axis.1e{math.log10(tick):.0f}")
            )
        self._slider.show_number(10.0**first if number is None else number)
        self._slider.setEnabled(not self._model.is_revealed)
        if number is None:
            self._say(self.tr("Move the slider to your guess"))
        else:
            self._say(capital(say_about(question, number, wording)))
        self._number.setVisible(number is not None or not self._model.is_revealed)

    def _say(self, text: str) -> None:
        self._number.setText(text)
        self._slider.setAccessibleName(text)

    def _align(self) -> None:
        """Let the axis begin where that of the answer's bar does."""
        self._row.setContentsMargins(axis_left(self._look) - TRACK_MARGIN, 0, 0, 0)
