"""The sentence that heads every view; its marked words are the controls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from comparawatt.widgets.controls import Pressable
from comparawatt.widgets.sentence_layout import CHEVRON, MARKED, Fragment, SentenceLayout, draw_plain, set_sentence

if TYPE_CHECKING:
    from comparawatt.engine.phrases import Part
    from comparawatt.widgets.look import Look

_MARGIN = 2


class Word(Pressable):
    """A marked word, or a line of several."""

    def __init__(self, fragment: Fragment, font: QFont, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._fragment = fragment
        self._font = font
        self._look = look
        self.role = fragment.role
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # A word on two lines is one stop for the keyboard.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if fragment.is_first else Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the marker, the word and the chevron that tells that it can change."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, height = self._look, self.height()
        area = self.rect().toRectF()
        foot = height * 0.82
        dark = look.theme.name == "dark"
        if self.isDown():
            painter.fillRect(area, look.color("mark"))
        else:
            top = height * 0.14 if self.underMouse() else height * 0.46
            painter.fillRect(QRectF(0, top, area.width(), foot - top), look.color("mark_fill"))
            painter.fillRect(QRectF(0, foot + 2, area.width(), 3), look.color("mark"))
        token = "on_mark" if self.isDown() and dark else "ink"
        painter.setFont(self._font)
        painter.setPen(look.color(token))
        metrics = QFontMetricsF(self._font)
        baseline = height / 2 + metrics.ascent() * 0.36
        painter.drawText(QPointF(_MARGIN, baseline), self._fragment.text)
        if self._fragment.is_last:
            x, y = area.width() - look.px(CHEVRON) / 2 - 2, height * 0.56
            arm = look.px(4)
            painter.setPen(QPen(look.color(token), 2, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
            painter.drawPolyline(
                QPolygonF(
                    [
                        QPoint(round(x - arm), round(y - arm / 2)),
                        QPoint(round(x), round(y + arm / 2)),
                        QPoint(round(x + arm), round(y - arm / 2)),
                    ]
                )
            )
        painter.end()


class Sentence(QWidget):
    """Shows a sentence.

    Args:
        look: Theme, font and icons.
        changeable: Whether its marked words are controls, or text like the others.

    Attributes:
        word_pressed: Emitted with the role of a marked word and where on the screen its menu belongs.
    """

    word_pressed = Signal(str, QPoint)

    def __init__(self, look: Look, parent: QWidget | None = None, *, changeable: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName("sentence")
        self._changeable = changeable
        self._look = look
        self._parts: tuple[Part, ...] = ()
        self._number_color = "ink"
        self._words: list[Word] = []
        self._layout: SentenceLayout | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme_changed.connect(self.update)

    def show_parts(
        self, parts: tuple[Part, ...], number_color: str, descriptions: dict[str, str], spoken: str = ""
    ) -> None:
        """Show a sentence.

        Args:
            parts: Its pieces.
            number_color: Colour token of the number.
            descriptions: By role, what pressing a marked word does.
            spoken: What a screen reader reads, where it is not the sentence.
        """
        self._parts, self._number_color, self._descriptions = parts, number_color, descriptions
        self.setAccessibleName(spoken or "".join(part.text for part in parts))
        if self._layout is not None:  # else the first resize sets it, once the width is known
            self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._layout is not None:
            self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the lines anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words that cannot be changed."""
        del event
        if self._layout is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_plain(painter, self._layout, self._look, self._number_color, all_parts=not self._changeable)
        painter.end()

    def _lay_out(self) -> None:
        layout = set_sentence(self._parts, self.width(), self._look, changeable=self._changeable)
        focused = next((word.role for word in self._words if word.hasFocus()), None)
        for word in self._words:
            word.hide()
            word.deleteLater()
        self._words = []
        self._layout = layout
        self.setFixedHeight(int(layout.height))
        for fragment in layout.fragments:
            if fragment.role not in MARKED or not self._changeable:
                continue
            word = Word(fragment, layout.font, self._look, self)
            word.setObjectName(f"word_{fragment.role}")
            word.setGeometry(fragment.area.adjusted(-_MARGIN, 0, _MARGIN, 0).toAlignedRect())
            whole = QRectF(fragment.area)
            for other in layout.fragments:
                if other.part == fragment.part:
                    whole = whole.united(other.area)
            word.setProperty("focus_area", whole.toAlignedRect())  # the ring goes around all of its lines
            word.setAccessibleName(self._parts[fragment.part].text)
            word.setAccessibleDescription(self._descriptions.get(fragment.role, ""))
            word.clicked.connect(self._on_word_clicked)
            word.show()
            self._words.append(word)
            if focused == fragment.role and fragment.is_first:
                word.setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()

    def _on_word_clicked(self) -> None:
        word = self.sender()
        if isinstance(word, Word):
            self.word_pressed.emit(word.role, word.mapToGlobal(QPoint(0, word.height())))
