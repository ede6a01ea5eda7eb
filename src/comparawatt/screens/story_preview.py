"""What people will see of a scene: its picture, its page of text, or why it cannot be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from comparawatt.engine.article import pieces
from comparawatt.engine.article_wording import say_verdict
from comparawatt.engine.phrases import capital
from comparawatt.engine.story_wording import say_result, say_scene, say_why_not
from comparawatt.engine.wording import headline
from comparawatt.exports.pictures.encode import Encoder
from comparawatt.exports.subject import Format, Subject
from comparawatt.models.side_by_side_row import row_by_default
from comparawatt.widgets.labels import Label

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.story import Scene
    from comparawatt.engine.story_stage import Staged
    from comparawatt.engine.wording import Wording
    from comparawatt.exports.subject import View
    from comparawatt.widgets.look import Look

_SHAPE = QSize(960, 640)
_NO_PICTURE = frozenset(("sentence", "claim", "text", "end"))
_VIEWS: dict[str, View] = {"pictogram": "pictograms", "side-by-side": "side-by-side"}


class _Picture(QWidget):
    """The picture of a comparison, as wide as there is room."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("story_picture")
        self._look = look
        self._encoder = Encoder()
        self._subject: Subject | None = None
        self._view: View = "bars"
        self._image: QImage | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.theme_changed.connect(self._draw_anew)

    def hasHeightForWidth(self) -> bool:
        """Keep the shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that goes with a width."""
        return width * _SHAPE.height() // _SHAPE.width()

    def sizeHint(self) -> QSize:
        """Return the room that it would like."""
        return QSize(360, 240)

    def minimumSizeHint(self) -> QSize:
        """Return the least in which something can be seen."""
        return QSize(240, 160)

    def show_subject(self, subject: Subject, view: View) -> None:
        """Show a comparison."""
        self._subject, self._view = subject, view
        self._draw_anew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew in another size."""
        super().resizeEvent(event)
        self._draw_anew()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture with a line around it."""
        del event
        if self._subject is None:
            return
        ratio = self.devicePixelRatioF()
        size = _SHAPE.scaled(self.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio)
        if self._image is None:
            form = Format(view=self._view, theme=self._look.theme.name)
            size = size.expandedTo(QSize(1, 1))
            self._image = self._encoder.preview(self._subject, form, (size.width(), size.height()))
            self._image.setDevicePixelRatio(ratio)
        painter = QPainter(self)
        painter.drawImage(0, 0, self._image)
        painter.setPen(QPen(self._look.color("line"), 1.5))
        area = QRectF(0, 0, self._image.width() / ratio, self._image.height() / ratio)
        painter.drawRect(area.adjusted(0.75, 0.75, -0.75, -0.75))
        painter.end()

    def _draw_anew(self) -> None:
        self._image = None
        self.update()


class StoryPreview(QWidget):
    """Shows one scene small.

    Args:
        look: Theme and font.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("story_preview")
        self._title = Label(look, 20, 800, parent=self, display=True)
        self._title.setObjectName("preview_title")
        self._picture = _Picture(look, self)
        self._text = Label(look, 16, 500, parent=self)
        self._text.setObjectName("preview_text")
        self._fault = Label(look, 15, 600, "danger", self)
        self._fault.setObjectName("preview_fault")
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self._title, self._fault, self._picture, self._text):
            layout.addWidget(part)
        layout.addStretch(1)

    def show_scene(self, scene: Scene | None, staged: Staged, catalogue: Catalogue, wording: Wording) -> None:
        """Show a scene, or nothing.

        Args:
            scene: The scene.
            staged: What it shows under the data in use.
            catalogue: That data.
            wording: The language.
        """
        self.setVisible(scene is not None)
        if scene is None:
            return
        has_picture = staged.comparison is not None and scene.screen not in _NO_PICTURE
        heading = say_scene(scene, staged, wording)
        self._title.setText("" if has_picture and not scene.title else heading)  # a picture has its own sentence
        self._fault.setText(say_why_not(staged, wording))
        self._text.setText(_text_of(scene, staged, wording))
        for label in (self._title, self._fault, self._text):
            label.setVisible(bool(label.text()))
        self._picture.setVisible(has_picture)
        if staged.comparison is not None and has_picture:
            told = headline(staged.comparison, staged.told)
            rows = tuple(row_by_default(catalogue, each) for each in staged.activities)
            view = _VIEWS.get(scene.screen or "", "bars")
            self._picture.show_subject(Subject(staged.comparison, catalogue, wording, told, rows), view)
            self._picture.setAccessibleName(say_result(staged, wording))


def _text_of(scene: Scene, staged: Staged, wording: Wording) -> str:
    """Return what stands on a scene without a picture."""
    if staged.problems:
        return ""
    if staged.claim is not None:
        said = "".join(text for text, _ in pieces(wording.of(staged.claim.said)))
        lines = (said if scene.title else "", capital(say_verdict(staged.claim.verdict, wording)))
        return "\n\n".join(filter(None, (*lines, wording.of(staged.claim.finding))))
    if scene.screen == "sentence":
        return say_result(staged, wording) if scene.title else ""
    return wording.of(scene.text) if scene.text else ""
