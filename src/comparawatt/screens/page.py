"""What all pages beside the main screen share: a title, a way back, and room for what they show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from comparawatt.models.gate import Gate
from comparawatt.widgets.controls import Button
from comparawatt.widgets.held import Held
from comparawatt.widgets.labels import Label
from comparawatt.widgets.scrolling import scrolling

if TYPE_CHECKING:
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.widgets.look import Look

MARGIN = 32


class Page(QWidget):
    """A page that lies over the main screen until somebody goes back.

    A page fills `body` when it is made, and says its words in `retranslate_ui`.

    Args:
        session: What is chosen.
        language: The language in use.
        look: Theme, font and icons.
        reduced_motion: Final values at once.
        scrolls: Whether the body takes the height it needs and scrolls, or fills the room there is.
        headed: Whether title and way back stand over the body; else the page has its own place for them.
        gate: What may leave the window.

    Attributes:
        closed: Emitted when somebody goes back.
        page_wanted: Emitted with the name of another page.
        stage_wanted: Emitted when the stage shall show what was chosen on the page.
        link_pressed: Emitted with the address of a link; the window's gate decides about it.
        file_wanted: Emitted with a `comparawatt.widgets.file_dialogs.Wanted`: somebody wants to save something.
        file_to_open_wanted: Emitted with an `Existing` of the same module: somebody wants to open a file.
        notice_wanted: Emitted with what says a notice, in the language in use, and whether nothing is wrong.
    """

    closed = Signal()
    page_wanted = Signal(str)
    stage_wanted = Signal()
    link_pressed = Signal(str)
    file_wanted = Signal(object)
    file_to_open_wanted = Signal(object)
    notice_wanted = Signal(object, bool)

    def __init__(
        self,
        session: Session,
        language: LanguageSwitch,
        look: Look,
        parent: QWidget | None = None,
        *,
        reduced_motion: bool = False,
        scrolls: bool = True,
        headed: bool = True,
        gate: Gate | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.language = language
        self.look = look
        self.reduced_motion = reduced_motion
        self.gate = gate or Gate(links=True, files=True)
        self.title = Label(look, 26, 800, parent=self, display=True)
        self.title.setObjectName("page_title")
        self._back = Button(look, "close", parent=self)
        self._back.setObjectName("close_page")
        self._back.clicked.connect(self.closed)
        self.head = QHBoxLayout()
        self.head.setSpacing(12)
        self.head.setContentsMargins(MARGIN, 16, MARGIN, 8)
        if headed:
            self.head.addWidget(self.title, 1)
            self.head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        else:
            self.head.setContentsMargins(0, 0, 0, 0)
            self.title.hide()
        content = QWidget(self)
        self.body = QVBoxLayout(content)
        self.body.setSpacing(12)
        self.body.setContentsMargins(MARGIN, 8, MARGIN, 24)
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self.head)
        if scrolls:
            self.area = scrolling(content, look, self, by_keyboard=True)
            self.area.setObjectName("page_body")
        self._content = self.area if scrolls else content
        layout.addWidget(self._content, 1)
        look.theme_changed.connect(self.update)

    def retranslate_ui(self) -> None:
        """Say everything in the language in use; a page calls it when it is made."""
        self._back.setText(self.tr("Back"))
        self._back.setToolTip(self.tr("Back to the comparison (Esc)"))

    def showEvent(self, event: QShowEvent) -> None:
        """Be called by the title: a screen reader reads it when the page comes up."""
        super().showEvent(event)
        self._say_name()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
            self._say_name()
        super().changeEvent(event)

    def reduce_motion(self, *, reduced: bool) -> None:
        """Move no more, or move again; what is a `Motion` hears of it by the window."""
        self.reduced_motion = reduced

    def hold_unless(self, control: QWidget, *, allowed: bool) -> None:
        """Let a control be pressed only where an administrator allows what it does."""
        if not allowed:
            Held(control, self.language)

    def _say_name(self) -> None:
        for part in (self, self._content):
            part.setAccessibleName(self.title.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.look.color("bg"))
        painter.end()
