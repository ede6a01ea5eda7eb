"""All that is known of one estimate: its figure, what it counts, a note, and where to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from comparawatt.engine.references import brief
from comparawatt.models.roles import Role
from comparawatt.widgets.controls import Button
from comparawatt.widgets.labels import Label
from comparawatt.widgets.list_view import ThinScrollBar
from comparawatt.widgets.tool_tip import set_tool_tip

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Source
    from comparawatt.models.board_model import BoardModel
    from comparawatt.widgets.look import Look

_LEFT = 20


class _SourceBlock(QWidget):
    """One source: title, publisher and year, when it was read, and a button that opens it.

    Attributes:
        link: The button.
        link_pressed: Emitted with its address.
    """

    link_pressed = Signal(str)

    def __init__(self, model: BoardModel, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._url = ""
        self._title = Label(look, 14, 600, parent=self)
        self._publisher = Label(look, 13, 500, "ink2", self)
        self._accessed = Label(look, 13, 500, "ink2", self)
        self.link = Button(look, parent=self)
        self.link.setObjectName("open_source")
        self.link.clicked.connect(lambda: self.link_pressed.emit(self._url))
        layout = QVBoxLayout(self)
        layout.setSpacing(2)
        layout.setContentsMargins(0, 8, 0, 0)
        for label in (self._title, self._publisher, self._accessed):
            layout.addWidget(label)
        layout.addSpacing(4)
        layout.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)

    def show_source(self, source: Source) -> None:
        """Show a source."""
        self._url = source.url or ""
        self._title.setText(source.title)
        self._publisher.setText(brief(source))
        self._accessed.setText(self._model.text("accessed", date=source.accessed.isoformat()))
        self.link.setText(self.tr("Open the source"))
        self.link.setAccessibleName(f"{self.link.text()}, {source.title}")
        set_tool_tip(self.link, self._url)
        self.link.setVisible(bool(self._url))


class EstimateDetails(QScrollArea):
    """Shows one estimate, whole.

    Args:
        model: The estimates.
        look: Theme and font.

    Attributes:
        link_pressed: Emitted with the address of a source.
        link_made: Emitted with each button that opens one, when it is made.
    """

    link_pressed = Signal(str)
    link_made = Signal(object)

    def __init__(self, model: BoardModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("estimate_details")
        self._model = model
        self._look = look
        self._content = content = QWidget(self)
        self._name = self._label(18, 800)
        self._figure = self._label(26, 800, display=True)
        self._range = self._label(14, 600)
        self._detail = self._label(14, quiet=True)
        self._scope = self._label(14)
        self._note = self._label(14)
        self._average = self._label(13, quiet=True)
        self._sources = self._label(14, 700)
        self._blocks: list[_SourceBlock] = []
        self._column = QVBoxLayout(content)
        self._column.setSpacing(6)
        self._column.setContentsMargins(_LEFT, 4, 8, 12)
        for label in (self._name, self._figure, self._range, self._detail, self._scope, self._note):
            self._column.addWidget(label)
        self._column.addWidget(self._average)
        self._column.addSpacing(6)
        self._column.addWidget(self._sources)
        self._column.addStretch()
        bar = ThinScrollBar(look, self)
        self.setVerticalScrollBar(bar)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        self.setWidget(content)
        for part in (self.viewport(), bar):
            look.theme_changed.connect(part.update)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.setAccessibleName(self.tr("About this figure"))
        self._sources.setText(self.tr("Sources"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line at the left."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.fillRect(0, 0, 1, self.viewport().height(), self._look.color("line"))
        painter.end()

    def show_row(self, row: int) -> None:
        """Show an estimate by its row in the model."""
        index = self._model.index(row)
        if not index.isValid():
            return
        self._name.setText(index.data())
        for label, role in (
            (self._figure, Role.FIGURE),
            (self._range, Role.RANGE_TEXT),
            (self._detail, Role.DETAIL),
            (self._scope, Role.SCOPE),
            (self._note, Role.NOTE),
        ):
            label.setText(index.data(role))
        self._note.setVisible(bool(self._note.text()))
        self._average.setText(self._model.labelled("average", index.data(Role.STATISTIC)))
        self._show_sources(index.data(Role.SOURCE_LIST))

    def _label(self, size: int, weight: int = 500, *, quiet: bool = False, display: bool = False) -> Label:
        return Label(self._look, size, weight, "ink2" if quiet else "ink", self._content, display=display)

    def _show_sources(self, sources: list[Source]) -> None:
        """Show the sources, in blocks that are made once and used again."""
        while len(self._blocks) < len(sources):
            block = _SourceBlock(self._model, self._look, self._content)
            block.link_pressed.connect(self.link_pressed)
            self.link_made.emit(block.link)
            self._blocks.append(block)
            self._column.insertWidget(self._column.count() - 1, block)
        for block, source in zip(self._blocks, sources, strict=False):
            block.show_source(source)
        for place, block in enumerate(self._blocks):
            block.setVisible(place < len(sources))
