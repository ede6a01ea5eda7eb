"""The answer as a QR code that fills the screen: a phone takes the sentence and its source home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from comparawatt.exports.pictures.qr_code import QUIET, draw_qr, modules
from comparawatt.widgets.kiosk.button import KioskButton
from comparawatt.widgets.kiosk.lines import Lines, draw_lines, set_lines

if TYPE_CHECKING:
    from comparawatt.widgets.kiosk.measure import Measure
    from comparawatt.widgets.look import Look

_MARGIN, _GAP = 64, 36
_TITLE_SIZES = (44, 40, 34, 30)
_TEXT_SIZES = (34, 30, 28, 26)
_ROUND = 18
_SHARE = 0.62
"""Of the height of an upright screen, that the code takes."""


class TakeHome(QWidget):
    """Shows a text as a code and as words, until it is closed.

    Args:
        look: Theme, font and icons.

    Attributes:
        close_button: Hides it.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kiosk_take_home")
        self._look = look
        self._text = ""
        self._title = ""
        self._code: QImage | None = None
        self._code_area = QRectF()
        self._words_area = QRectF()
        self.close_button = KioskButton(look, "close", self, main=True)
        self.close_button.setObjectName("kiosk_take_home_close")
        self.close_button.clicked.connect(self.hide)
        look.theme_changed.connect(self.update)
        self.hide()

    @property
    def text(self) -> str:
        """What a phone reads."""
        return self._text

    def show_text(self, text: str) -> None:
        """Show another text."""
        if text != self._text:
            self._text = text
            self._code = None
            self.setAccessibleName(text)
            self.update()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.close_button.setText(self.tr("Close"))
        self._title = self.tr("Point your phone’s camera here")
        self.update()

    def place(self, measure: Measure, top: int, bottom: int) -> None:
        """Cover a screen between two heights.

        Args:
            measure: Of the screen.
            top: Where the header ends.
            bottom: Where the footer begins.
        """
        self.setGeometry(0, top, measure.width, bottom - top)
        margin, gap = measure.px(_MARGIN), measure.px(_GAP)
        size = self.close_button.sizeHint()
        tall = max(size.height(), measure.target)
        room = QRectF(self.rect()).adjusted(margin, gap, -margin, -gap)
        if measure.is_upright:
            side = min(room.width(), (room.height() - tall - 2 * gap) * _SHARE)
            self._code_area = QRectF(room.center().x() - side / 2, room.top(), side, side)
            self._words_area = QRectF(
                room.left(), room.top() + side + gap, room.width(), room.height() - side - tall - 2 * gap
            )
        else:
            side = min(room.height(), room.width() / 2)
            self._code_area = QRectF(room.left(), room.center().y() - side / 2, side, side)
            left = room.left() + side + gap
            self._words_area = QRectF(left, room.top(), room.right() - left, room.height() - tall - gap)
        words = self._words_area
        self.close_button.setGeometry(
            round(words.left()), round(room.bottom()) - tall, round(min(words.width(), size.width() * 1.5)), tall
        )
        self._code = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let nothing through to what lies below."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the code, and beside it what it says."""
        del event
        painter = QPainter(self)
        look = self._look
        painter.fillRect(self.rect(), look.color("bg"))
        if self._code is None:
            self._code = self._draw_code()
        side = self._code.deviceIndependentSize().width()
        middle = self._code_area.center()
        painter.drawImage(QPointF(round(middle.x() - side / 2), round(middle.y() - side / 2)), self._code)
        words = self._words_area
        title = set_lines(self._title, words.width(), words.height() / 3, look, _TITLE_SIZES, 800)
        painter.setPen(look.color("ink"))
        draw_lines(painter, title, words, Qt.AlignmentFlag.AlignLeft)
        painter.setPen(look.color("ink2"))
        top = words.top() + title.height + look.px(_ROUND)
        for lines in self._set(words.width(), words.bottom() - top):
            draw_lines(painter, lines, QRectF(words.left(), top, words.width(), 0), Qt.AlignmentFlag.AlignLeft)
            top += lines.height + self._between
        painter.end()

    @property
    def _between(self) -> float:
        return self._look.px(_ROUND) / 2

    def _set(self, width: float, height: float) -> list[Lines]:
        """Set what the code says, in the largest type in which all of it has room."""
        said = self._text.split("\n")
        for size in _TEXT_SIZES:
            lines = [set_lines(each, width, height, self._look, (size,), 500) for each in said]
            if sum(each.height + self._between for each in lines) <= height:
                break
        return lines

    def _draw_code(self) -> QImage:
        """Return the code with whole pixels for each of its modules: else a camera sees them blurred."""
        ratio = self.devicePixelRatioF()
        count = len(modules(self._text)) + 2 * QUIET
        side = max(int(self._code_area.width() * ratio) // count, 1) * count
        code = QImage(side, side, QImage.Format.Format_RGB32)
        painter = QPainter(code)
        draw_qr(painter, QRectF(0, 0, side, side), self._text)
        painter.end()
        code.setDevicePixelRatio(ratio)
        return code
