"""The bar over every page of the window: logo, pages, theme and language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from comparawatt.widgets.controls import Button
from comparawatt.widgets.language_switch import LanguageButtons

if TYPE_CHECKING:
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look

_MARGIN = 16
_LOGO = 34
_NAME = "Comparawatt"


class TopBar(QWidget):
    """Logo, pages, theme and language; it never moves and never hides.

    Args:
        language: The language in use.
        look: Theme, font and icons.
    """

    def __init__(self, language: LanguageSwitch, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.check_article = Button(look, "source", parent=self)
        self.check_article.setObjectName("check_article")
        self.check_article.setCheckable(True)
        self.present = Button(look, "present", parent=self)
        self.present.setObjectName("present")
        self.more = Button(look, "more", parent=self)
        self.more.setObjectName("more")
        self.theme = Button(look, "theme", parent=self)
        self.theme.setObjectName("theme")
        layout = QHBoxLayout(self)
        layout.setSpacing(10)
        layout.setContentsMargins(_MARGIN, 10, _MARGIN, 10)
        layout.addSpacing(_LOGO)
        layout.addStretch()
        layout.addWidget(self.check_article)
        layout.addWidget(self.present)
        layout.addWidget(self.more)
        layout.addWidget(self.theme)
        layout.addWidget(LanguageButtons(language, look, self))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme_changed.connect(self.update)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.check_article.setText(self.tr("Check the article"))
        self.check_article.setToolTip(self.tr("The claims of the article, checked one by one"))
        self.present.setText(self.tr("Present"))
        self.present.setToolTip(self.tr("A story on the whole screen (P)"))
        self.more.setAccessibleName(self.tr("More"))
        self.more.setToolTip(self.tr("Files, sources and explanations"))
        self.theme.setAccessibleName(self.tr("How it looks"))
        self.theme.setToolTip(self.tr("Theme and text size (T: light or dark)"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the logo: an equals sign of two bars, and a bolt."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._look.color("surface"))
        draw_logo(painter, self._look, QRectF(_MARGIN, (self.height() - _LOGO) / 2, _LOGO, _LOGO))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.color("line"))
        painter.setFont(self._look.font(18, 800))
        painter.setPen(self._look.color("ink"))
        left = _MARGIN + _LOGO + 9
        if left + painter.fontMetrics().horizontalAdvance(_NAME) < self.check_article.x():  # else the logo will do
            baseline = (self.height() + painter.fontMetrics().capHeight()) // 2
            painter.drawText(QPointF(left, baseline), _NAME)
        painter.end()


def draw_logo(painter: QPainter, look: Look, area: QRectF) -> None:
    """Draw the logo into a square."""
    side = area.width()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("mark"))
    painter.drawRoundedRect(area, side / 4, side / 4)
    painter.setBrush(look.color("on_mark"))
    for top, width in ((0.30, 0.28), (0.55, 0.28)):
        bar = QRectF(area.left() + side * 0.15, area.top() + side * top, side * width, side * 0.16)
        painter.drawRoundedRect(bar, side * 0.05, side * 0.05)
    bolt = QRectF(area.left() + side * 0.38, area.top() + side * 0.18, side * 0.64, side * 0.64)
    look.draw_icon(painter, "bolt", "on_mark", bolt)
