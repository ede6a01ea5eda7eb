"""The screen that invites: questions with real figures, and a city that counts the answers in lit windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt

from comparawatt.engine.attract import AttractScene, attract_scenes
from comparawatt.engine.attract_wording import ask_how_much, describe, say_so_far, say_total, say_worth
from comparawatt.engine.phrases import Part
from comparawatt.engine.wording import Wording
from comparawatt.screens.kiosk.page import KioskPage
from comparawatt.widgets.kiosk.attract_loop import AttractLoop
from comparawatt.widgets.kiosk.attract_question import AttractQuestion
from comparawatt.widgets.kiosk.caption import Caption
from comparawatt.widgets.kiosk.city import City
from comparawatt.widgets.kiosk.header import KioskHeader
from comparawatt.widgets.kiosk.start_button import StartButton

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QMouseEvent, QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from comparawatt.models.idle import Idle
    from comparawatt.models.visit import Visit
    from comparawatt.widgets.look import Look

_MARGIN = 64
_BUTTON_WIDTH, _BUTTON_HEIGHT = 800, 175
_CAPTION = 84
_STILL_LIT = 87
"""Windows that are lit where nothing is asked."""


class AttractPage(KioskPage):
    """Asks about one activity after the other while nobody is there; a touch anywhere begins.

    Args:
        visit: What a touch begins.
        idle: Counts the seconds; not here.
        look: Theme, font and icons.
    """

    def __init__(self, visit: Visit, idle: Idle, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(visit, idle, look, parent)
        self.setObjectName("attract")
        self._scenes: tuple[AttractScene, ...] = ()
        self._is_held = False
        self.city = City(look, self)
        self.city.setObjectName("city")
        self.question = AttractQuestion(look, self)
        self.question.setObjectName("question")
        self.caption = Caption(look, self)
        self.caption.setObjectName("caption")
        self.header = KioskHeader(visit, look, self)
        self.start = StartButton(look, self)
        self.start.setObjectName("start")
        self.start.clicked.connect(visit.begin)
        self.loop = AttractLoop(self)
        self.city.painted.connect(self._go_on)
        self.loop.moved.connect(self._count)
        self.loop.turned.connect(self._turn)
        self.renew()

    @property
    def scene(self) -> AttractScene | None:
        """What is asked about at present, or None where there is nothing to ask."""
        return self._scenes[self.loop.place] if self._scenes else None

    def renew(self) -> None:
        """Begin with the first question, as the data have it now."""
        self._hold(held=False)  # what was held when the screen went away is not
        self._scenes = attract_scenes(self.visit.session.catalogue, self.visit.kiosk.attract)
        self.loop.begin(len(self._scenes))

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        first, *others = self._wordings()
        self.start.say(first.text("kiosk.start"), " · ".join(each.text("kiosk.start") for each in others))
        self._turn()

    def lay_out(self) -> None:
        """Place everything: one over the other on an upright screen, side by side on a wide one."""
        self.header.lay_out(self.measure)
        if self.measure.is_upright:
            self._lay_out_upright()
        else:
            self._lay_out_wide()

    def reduce_motion(self, *, reduced: bool) -> None:
        """Show one still after the other, or count again."""
        self.loop.reduce(reduced=reduced)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the city fill the screen."""
        self.city.setGeometry(0, 0, event.size().width(), event.size().height())
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Go on."""
        super().showEvent(event)
        self._go_on()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stand still while another screen is shown."""
        super().hideEvent(event)
        self.loop.pause()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of what no button takes; the yellow button answers for the whole screen."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._hold(held=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Begin the visit."""
        was_held = self._is_held
        self._hold(held=False)
        if was_held and self.rect().contains(event.position().toPoint()):
            self.visit.begin()

    def _hold(self, *, held: bool) -> None:
        self._is_held = held
        self.start.setDown(held)

    def _wordings(self) -> list[Wording]:
        """Return how things are said in the language in use, and in the others."""
        language = self.visit.language
        others = [each for each in language.languages if each.code != language.code]
        return [language.wording, *(Wording(each) for each in others)]

    def _turn(self) -> None:
        """Ask the next question."""
        scene = self.scene
        first, *others = self._wordings()
        if scene is None:
            self.question.ask(
                (Part("text", first.text("kiosk.question_alone")),),
                " · ".join(each.text("kiosk.question_alone") for each in others),
            )
            self.city.setAccessibleName("")
            self.caption.show_note("")
        else:
            beneath = ("".join(part.text for part in ask_how_much(scene, each)) for each in others)
            self.question.ask(ask_how_much(scene, first), " · ".join(beneath))
            self.city.setAccessibleName(describe(scene, first))
            self.caption.show_note(say_worth(scene, first))
        self.lay_out()
        self._count()

    def _count(self) -> None:
        """Show how far the count has come; nobody is shown anything that no screen shows."""
        if self.loop.is_running and not self._is_seen:
            self.loop.pause()
        scene, progress, wording = self.scene, self.loop.progress, self.visit.language.wording
        if scene is None:
            self.caption.show_count("")
            self.city.light(_STILL_LIT)
            return
        done = progress == 1
        self.caption.show_count(say_total(scene, wording) if done else say_so_far(scene, progress, wording))
        self.city.light(scene.windows * progress)

    def _go_on(self) -> None:
        if self._is_seen:
            self.loop.go_on()

    @property
    def _is_seen(self) -> bool:
        """Whether a screen shows the page."""
        window = self.window()
        handle = window.windowHandle()
        return self.isVisible() and not window.isMinimized() and handle is not None and handle.isExposed()

    def _lay_out_upright(self) -> None:
        size = self.measure
        margin = size.px(_MARGIN)
        width, caption = size.width - 2 * margin, size.px(_CAPTION)
        self.caption.is_centered = True
        self.caption.setGeometry(margin, size.height - caption - size.px(20), width, caption)
        height = max(size.px(_BUTTON_HEIGHT), size.target)
        wide = min(size.px(_BUTTON_WIDTH), width)
        top = self.caption.y() - size.px(14) - height
        self.start.setGeometry((size.width - wide) // 2, top, wide, height)
        ground = top - size.px(123)
        above = self.header.geometry().bottom() + size.px(64)
        self.question.fill(QRectF(margin, above, width, (ground - above) * 0.5))
        below = self.question.geometry().bottom() + size.px(40)
        self.city.stand(QRectF(0, below, size.width, ground - below), QRectF(self.start.geometry()))

    def _lay_out_wide(self) -> None:
        size = self.measure
        margin, middle = size.px(_MARGIN), size.width // 2
        height = max(size.px(_BUTTON_HEIGHT), size.target)
        column = middle - margin - size.px(20)
        self.start.setGeometry(margin, size.height - size.px(44) - height, column, height)
        ground = self.start.y() - size.px(44)
        above = self.header.geometry().bottom() + size.px(48)
        self.question.fill(QRectF(margin, above, column, ground - size.px(24) - above))
        room = QRect(middle + size.px(20), above, size.width - middle - size.px(20) - margin, ground - above)
        self.city.stand(QRectF(room), QRectF(self.start.geometry()))
        self.caption.is_centered = False
        caption = size.px(_CAPTION)
        self.caption.setGeometry(room.left(), self.start.geometry().bottom() - caption, room.width(), caption)
