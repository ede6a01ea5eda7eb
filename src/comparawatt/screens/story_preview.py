"""What people will see of a scene, drawn as the audience sees its last step, and why it cannot be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from comparawatt.engine.story import steps_of
from comparawatt.engine.story_wording import say_why_not
from comparawatt.screens.scene_view import SceneView
from comparawatt.screens.scenes.picture import HEIGHT, WIDTH, Shown
from comparawatt.widgets.labels import Label

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.story import Scene
    from comparawatt.engine.story_stage import Staged
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look


class _Page(SceneView):
    """The page of the audience, as wide as there is room."""

    def __init__(self, language: LanguageSwitch, look: Look, parent: QWidget) -> None:
        super().__init__(language, look, parent, reduced_motion=True, announces=False)
        self.setObjectName("story_picture")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Keep the shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that goes with a width."""
        return width * HEIGHT // WIDTH

    def sizeHint(self) -> QSize:
        """Return the room that it would like."""
        return QSize(WIDTH // 2, HEIGHT // 2)

    def minimumSizeHint(self) -> QSize:
        """Return the least in which something can be seen."""
        return QSize(WIDTH // 4, HEIGHT // 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page with a line around it."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._texts.color("line"), 1.5))
        painter.drawRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75))
        painter.end()


class StoryPreview(QWidget):
    """Shows one scene small.

    Args:
        language: The language in use.
        look: Theme and font.
    """

    def __init__(self, language: LanguageSwitch, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("story_preview")
        self._language = language
        self._page = _Page(language, look, self)
        self._fault = Label(look, 15, 600, "danger", self)
        self._fault.setObjectName("preview_fault")
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._fault)
        layout.addWidget(self._page)
        layout.addStretch(1)

    def show_scene(self, scene: Scene | None, number: int, staged: Staged, catalogue: Catalogue) -> None:
        """Show a scene, or nothing.

        Args:
            scene: The scene.
            number: Its place in the story, from 1.
            staged: What it shows under the data in use.
            catalogue: That data.
        """
        self.setVisible(scene is not None)
        if scene is None:
            return
        self._fault.setText(say_why_not(staged, self._language.wording))
        self._fault.setVisible(bool(staged.problems))
        self._page.setVisible(not staged.problems)
        if not staged.problems:
            self._page.show_scene(Shown(number, scene, staged, None, catalogue), steps_of(scene)[-1], moves=False)
