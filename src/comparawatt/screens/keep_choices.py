"""How something is kept: the kind of file, its size or paper, its colours, and whether a code is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from comparawatt.exports.paper import paper_of_system
from comparawatt.exports.subject import Ending, Format, Paper, View
from comparawatt.widgets.controls import Button
from comparawatt.widgets.labels import Label
from comparawatt.widgets.menus import make_menu
from comparawatt.widgets.option_row import OptionRow
from comparawatt.widgets.switch import Switch

if TYPE_CHECKING:
    from comparawatt.widgets.look import Look

SIZES = ((1280, 800), (1920, 1080), (3840, 2160), (1080, 1080), (1080, 1920))

_KINDS: dict[str, tuple[Ending, bool]] = {
    "png": ("png", False),
    "svg": ("svg", False),
    "pdf": ("pdf", False),
    "poster": ("pdf", True),
    "csv": ("csv", False),
}
"""Name of a kind -> the ending of its file, and whether it is a poster."""

_POSTER = (1240, 1754)
_PAGES = {"a4": (1123, 794), "letter": (1056, 816)}
"""Pixels of a page that lies on its side."""


class KeepChoices(QWidget):
    """Chooses how something is kept; what does not belong to a kind is not offered with it.

    Args:
        look: Theme, font and icons.

    Attributes:
        changed: Emitted when something else was chosen.
    """

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._size = SIZES[0]
        self._kinds = OptionRow("keep", tuple(_KINDS), look, self)
        self._papers = OptionRow("keep_paper", tuple(_PAGES), look, self)
        self._papers.choose(paper_of_system())
        self._themes = OptionRow("keep_theme", ("light", "dark", "contrast"), look, self)
        self._size_room = QWidget(self)
        self._size_title = Label(look, 14, 600, "ink2", self._size_room, wrap=False)
        self._size_button = Button(look, "chevron", parent=self._size_room)
        self._size_button.setObjectName("keep_size")
        self._size_button.clicked.connect(self._open_sizes)
        self._qr_room = QWidget(self)
        self._qr = Switch(look, self._qr_room)
        self._qr.setObjectName("keep_qr")
        self._qr_title = Label(look, 14, 600, parent=self._qr_room)
        self._lay_out()
        for row in (self._kinds, self._papers, self._themes):
            row.chosen.connect(self._on_chosen)
        self._qr.toggled.connect(self._on_chosen)
        self.retranslate_ui()
        self._offer()

    def form(self, view: View) -> Format:
        """Return what is chosen, for one of the views."""
        ending, poster = _KINDS[self._kinds.option]
        size = _POSTER if poster else self._size
        paper: Paper = "letter" if self._papers.option == "letter" else "a4"
        return Format(
            ending,
            size,
            view=view,
            poster=poster,
            qr=self._qr.isChecked(),
            paper=paper,
            theme=self._themes.option,
        )

    def shape(self) -> QSize:
        """Return the width and the height to which the picture or the page is in proportion."""
        ending, poster = _KINDS[self._kinds.option]
        if ending != "pdf":
            return QSize(*self._size)
        page = QSize(*_PAGES[self._papers.option])
        return page.transposed() if poster else page

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        kinds = {"png": "PNG", "svg": "SVG", "pdf": "PDF", "poster": self.tr("Poster"), "csv": self.tr("Table")}
        self._kinds.say(self.tr("What kind?"), kinds)
        self._papers.say(self.tr("Which paper?"), {"a4": "A4", "letter": self.tr("Letter")})
        themes = {"light": self.tr("Light"), "dark": self.tr("Dark"), "contrast": self.tr("High contrast")}
        self._themes.say(self.tr("Which colours?"), themes)
        self._size_title.setText(self.tr("How large, in pixels?"))
        self._qr_title.setText(self.tr("With a QR code that holds the sentence and its source"))
        self._qr.setAccessibleName(self._qr_title.text())
        self._say_size()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        size = QVBoxLayout(self._size_room)
        size.setSpacing(6)
        size.setContentsMargins(0, 0, 0, 0)
        size.addWidget(self._size_title)
        size.addWidget(self._size_button, 0, Qt.AlignmentFlag.AlignLeft)
        code = QHBoxLayout(self._qr_room)
        code.setSpacing(12)
        code.setContentsMargins(0, 0, 0, 0)
        code.addWidget(self._qr)
        code.addWidget(self._qr_title, 1)
        # It takes the width that there is, so that the picture keeps its own whatever is offered.
        self._qr_title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setSpacing(18)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self._kinds, self._size_room, self._papers, self._themes, self._qr_room):
            column.addWidget(part)

    def _offer(self) -> None:
        """Show what belongs to the kind."""
        kind = self._kinds.option
        self._size_room.setVisible(kind in ("png", "svg"))
        self._papers.setVisible(kind in ("pdf", "poster"))
        self._themes.setVisible(kind != "csv")
        self._qr_room.setVisible(kind in ("png", "svg", "pdf"))

    def _say_size(self) -> None:
        self._size_button.setText("{} × {}".format(*self._size))
        self._size_button.setAccessibleName(f"{self._size_title.text()} {self._size_button.text()}")

    def _open_sizes(self) -> None:
        menu = make_menu(self._look, self)
        for size in SIZES:
            action = menu.addAction("{} × {}".format(*size))
            action.triggered.connect(lambda _=False, chosen=size: self._use_size(chosen))
        menu.popup(self._size_button.mapToGlobal(self._size_button.rect().bottomLeft()))

    def _use_size(self, size: tuple[int, int]) -> None:
        self._size = size
        self._say_size()
        self._on_chosen()

    def _on_chosen(self) -> None:
        self._offer()
        self.changed.emit()
