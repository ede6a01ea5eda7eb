"""A scene of a story at a step, as an audience sees it, in a widget of any size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from comparawatt.screens.scenes.make import make_picture
from comparawatt.screens.scenes.picture import FOOT, HEIGHT, MARGIN, TOP, WIDTH, ScenePicture, Shown
from comparawatt.widgets.announcement import announce
from comparawatt.widgets.look import Look
from comparawatt.widgets.top_bar import draw_logo

if TYPE_CHECKING:
    from comparawatt.engine.story import Step
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.talk import Talk

LANGUAGES = 84
"""Width at the right of the scene's name that stays free for the language buttons, on the page."""

_LOGO, _LOGO_TOP = 24, 23
_NAME = "Comparawatt"
_Align = Qt.AlignmentFlag


def shown_of(talk: Talk, number: int) -> Shown:
    """Return a scene of a talk with all that its picture needs.

    Args:
        talk: The story that is presented.
        number: The place of the scene, from 1.
    """
    scene, staged = talk.scenes[number - 1], talk.staged_of(number)
    return Shown(number, scene, staged, talk.vote_of(number), talk.session.catalogue)


def page_scale(width: float, height: float) -> float:
    """Return how many pixels of a screen one of the page takes."""
    return max(min(width / WIDTH, height / HEIGHT), 0.01)


def _is_other(one: Shown, other: Shown) -> bool:
    """Say whether something else is to be drawn: another scene, or the same one under other data."""
    return one.number != other.number or one.scene is not other.scene or one.staged is not other.staged


class SceneView(QWidget):
    """Shows one scene at a time; everything on it is drawn by the widget's size.

    Args:
        language: The language in use.
        look: Theme, font and icons; its size of text counts where text has room to grow.
        reduced_motion: Final values at once.
        announces: Whether a screen reader says each scene by itself.

    Attributes:
        painted: Emitted once, right after the first frame.
        picture: What is shown, or None before the first scene.
    """

    painted = Signal()

    def __init__(
        self,
        language: LanguageSwitch,
        look: Look,
        parent: QWidget | None = None,
        *,
        reduced_motion: bool = False,
        announces: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("scene")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._language = language
        self._texts = look
        self._look = Look(look.theme.name, self, dresses=False)  # a scene is designed for the last row of a room
        look.theme_changed.connect(lambda: self._look.choose(look.theme.name))
        self._reduced_motion = reduced_motion
        self._announces = announces
        self._is_painted = False
        self._shown: Shown | None = None
        self.picture: ScenePicture | None = None
        self._look.theme_changed.connect(self.update)
        look.text_size_changed.connect(self.update)
        language.language_changed.connect(self._on_language_changed)

    def show_scene(self, shown: Shown, step: Step, *, moves: bool) -> None:
        """Show a scene at a step; what moves in the scene that is shown already stays as it is.

        Args:
            shown: The scene.
            step: The step.
            moves: Whether what the step brings moves there.
        """
        if self._shown is None or _is_other(shown, self._shown):
            self._take(shown)
        if self.picture is not None:
            self.picture.show_step(step, moves=moves)
            self.picture.see(seen=self.isVisible())
        self._say()

    def replay(self) -> None:
        """Let what moves in the present step move once more."""
        if self.picture is not None:
            self.picture.replay()

    def reduce_motion(self, *, reduced: bool) -> None:
        """Move no more, or move again."""
        self._reduced_motion = reduced
        if self.picture is not None:
            self.picture.reduce_motion(reduced=reduced)

    def showEvent(self, event: QShowEvent) -> None:
        """Let what counts while it is seen count."""
        super().showEvent(event)
        if self.picture is not None:
            self.picture.see(seen=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nothing run for what nobody sees."""
        super().hideEvent(event)
        if self.picture is not None:
            self.picture.see(seen=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the head and the scene."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._look.color("bg"))
        self.draw(painter, self.width(), self.height())
        painter.end()
        if not self._is_painted and self.isVisible():
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def draw(self, painter: QPainter, width: float, height: float) -> None:
        """Draw the page with any painter, without its ground.

        Args:
            painter: Where to draw.
            width: In its pixels.
            height: In its pixels.
        """
        if self._shown is None or self.picture is None:
            return
        scale = page_scale(width, height)
        painter.save()
        painter.scale(scale, scale)
        page = QRectF(0, 0, width / scale, height / scale)
        self._draw_head(painter, page, self._shown)
        self.picture.draw(painter, page.adjusted(MARGIN, TOP, -MARGIN, -FOOT * page.height() / HEIGHT - 4))
        painter.restore()

    def _take(self, shown: Shown) -> None:
        if self.picture is not None:
            self.picture.see(seen=False)
            self.picture.deleteLater()
        self._shown = shown
        parts = (shown, self._language, self._look, self._texts, self)
        self.picture = make_picture(*parts, reduced_motion=self._reduced_motion)
        self.picture.changed.connect(self.update)
        self.update()

    def _draw_head(self, painter: QPainter, page: QRectF, shown: Shown) -> None:
        look = self._look
        logo = QRectF(MARGIN, _LOGO_TOP, _LOGO, _LOGO)
        draw_logo(painter, look, logo)
        font = look.font(14, 800)
        painter.setFont(font)
        painter.setPen(look.color("ink"))
        name = QRectF(logo.right() + 7, logo.top(), 200, logo.height())
        painter.drawText(name, _Align.AlignVCenter, _NAME)
        left = name.left() + QFontMetricsF(font).horizontalAdvance(_NAME) + 24
        room = QRectF(left, logo.top(), page.right() - MARGIN - LANGUAGES - left, logo.height())
        font = look.font(13, 600)
        painter.setFont(font)
        painter.setPen(look.color("ink2"))
        text = QFontMetricsF(font).elidedText(self._name_of(shown), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _Align.AlignVCenter | _Align.AlignRight, text)

    def _name_of(self, shown: Shown) -> str:
        """Say which scene it is, with its title where that does not stand there in large letters anyway."""
        wording, scene = self._language.wording, shown.scene
        if scene.title and shown.staged.comparison and not shown.staged.claim:
            return wording.text("presenter.named", number=shown.number, title=wording.of(scene.title))
        return wording.text("presenter.scene", number=shown.number)

    def _say(self) -> None:
        """Let a screen reader read, or say by itself, what is shown."""
        if self._shown is None or self.picture is None:
            return
        said = self.picture.spoken()
        self.setAccessibleName(said)
        if self._announces:
            announce(self, said)

    def _on_language_changed(self) -> None:
        self._say()
        self.update()
