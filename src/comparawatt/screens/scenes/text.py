"""A page of text: a title and its lines; so is the end, and so is what says why a scene cannot be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from comparawatt.engine.phrases import Part
from comparawatt.engine.story_wording import say_scene, say_why_not
from comparawatt.screens.scenes.heading import LARGE_SIZES, draw_heading, set_heading
from comparawatt.screens.scenes.picture import ScenePicture
from comparawatt.widgets.stage.shapes import yardstick

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

_GAP = 22
_LARGEST, _LEAST = 28, 5
_RULE, _BESIDE = 6, 26
_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class TextPicture(ScenePicture):
    """A title in large letters, and its text beneath it, behind a yellow rule."""

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Draw title and text together, a little over the middle of the room."""
        look, body = self.look, self._body()
        title = self.title()
        layout = set_heading((Part("text", title),), room, look, share=0.4 if body else 0.8, sizes=LARGE_SIZES)
        left = _BESIDE + _RULE
        below = QRectF(0, 0, room.width() - left, room.height() - layout.height - _GAP)
        font = self._font(body, below)
        height = QFontMetricsF(font).boundingRect(below, _WRAP, body).height() if body else 0.0
        whole = layout.height + (_GAP + height if body else 0)
        top = room.top() + max(room.height() - whole, 0) * 0.4
        draw_heading(painter, layout, QPointF(room.left(), top), look, yardstick(""))
        if not body:
            return
        area = QRectF(room.left(), top + layout.height + _GAP, room.width(), height)
        painter.fillRect(
            QRectF(area.left(), area.top(), _RULE, area.height()),
            look.color("danger" if self._is_broken else "mark"),
        )
        painter.setFont(font)
        painter.setPen(look.color("ink"))
        painter.drawText(area.adjusted(left, 0, 0, 0), _WRAP, body)

    def spoken(self) -> str:
        """Return title and text."""
        return ". ".join(filter(None, (self.title(), self._body().replace("\n", " "))))

    def title(self) -> str:
        """Return the title; a scene without one that cannot be shown has its number."""
        scene, wording = self.shown.scene, self.wording
        return say_scene(scene, self.shown.staged, wording) or wording.text(
            "presenter.scene", number=self.shown.number
        )

    @property
    def _is_broken(self) -> bool:
        return bool(self.shown.staged.problems)

    def _body(self) -> str:
        if self._is_broken:
            return say_why_not(self.shown.staged, self.wording)
        return self.wording.of(self.shown.scene.text).strip() if self.shown.scene.text else ""

    def _font(self, text: str, room: QRectF) -> QFont:
        """Return the largest type in which the text fits."""
        for size in range(_LARGEST, _LEAST - 1, -1):
            font = self.texts.font(size, 500)
            if QFontMetricsF(font).boundingRect(room, _WRAP, text).height() <= room.height():
                break
        return font
