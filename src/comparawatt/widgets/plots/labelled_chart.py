"""The rows with their bars: the list, the plot over its middle, and the button that removes a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import (
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from comparawatt.models.plain_text import plain_tool_tip
from comparawatt.models.roles import Role
from comparawatt.widgets.plots.bars import BEFORE_ZERO
from comparawatt.widgets.plots.geometry import RowBand
from comparawatt.widgets.plots.linear_chart import AXIS_HEIGHT, LinearChart
from comparawatt.widgets.plots.plan import Bar
from comparawatt.widgets.plots.row_list import RowList, columns_for
from comparawatt.widgets.plots.small_buttons import REMOVE, RemoveButton, WordButton
from comparawatt.widgets.stage.geometry import PADDING

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Group
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.side_by_side_model import SideBySideModel
    from comparawatt.widgets.look import Look

EVERYDAY: Group = "everyday"

_LOWEST, _LOWEST_SCROLLING, _HIGHEST = 40, 48, 76
_NARROWEST = 400

OUTSIDE = 10
"""Pixels beside the rows, where the ring around a row with the focus finds room."""


class LabelledChart(QWidget):
    """Shows a `SideBySideModel`: the list says and the plot draws the same rows.

    Args:
        reduced_motion: Bars do not grow.
    """

    def __init__(
        self,
        model: SideBySideModel,
        language: LanguageSwitch,
        look: Look,
        parent: QWidget | None = None,
        *,
        reduced_motion: bool,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._language = language
        self._look = look
        self._was_seen = False
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.timeout.connect(self._on_focus_settled)
        self.rows = RowList(model, look, self)
        self.chart = LinearChart(look, language.wording, self, reduced_motion=reduced_motion)
        self.remove = RemoveButton(look, self)
        self.whole = WordButton(look, self)
        self.whole.setObjectName("whole_scale")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        for area in (self.rows.viewport(), self.chart.viewport()):
            area.setMouseTracking(True)
            area.installEventFilter(self)
        self.rows.installEventFilter(self)
        self.remove.installEventFilter(self)
        self.rows.remove_asked.connect(self._on_remove_asked)
        self.rows.zoom_asked.connect(self.chart.zoom_by)
        self.rows.selectionModel().currentChanged.connect(self._on_current_changed)
        self.remove.clicked.connect(self._on_remove_clicked)
        self.whole.clicked.connect(self.chart.reset_zoom)
        self.chart.plan_changed.connect(self._on_plan_changed)
        self.chart.zoom_changed.connect(self._on_zoom_changed)
        model.changed.connect(self.refresh)
        look.theme_changed.connect(self.update)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self.rows.setAccessibleName(self.tr("What stands side by side"))
        self.chart.setAccessibleName(self.tr("Bars on one scale that begins at zero"))
        self.remove.setToolTip(self.tr("Remove this row (Delete)"))
        self.whole.setText(self.tr("Whole scale"))
        self.whole.resize(self.whole.sizeHint())
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self.retranslate_ui()

    def sizeHint(self) -> QSize:
        """Return the room for rows of the least height; they grow where there is more."""
        return QSize(1000, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the room for rows of the least height."""
        return QSize(_NARROWEST, max(self._model.rowCount(), 3) * self._lowest() + self._look.px(AXIS_HEIGHT))

    def refresh(self) -> None:
        """Show what the model has now."""
        model = self._model
        bars = tuple(
            Bar(
                index.data(Role.ID),
                index.data(),
                index.data(Role.GROUP) == EVERYDAY,
                index.data(Role.ENERGY),
                index.data(Role.FIGURE),
            )
            for index in map(model.index, range(model.rowCount()))
        )
        self._arrange()
        self.chart.speak(self._language.wording)
        self.chart.show_bars(bars, self._band().height)
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the rows their height and the columns their places."""
        super().resizeEvent(event)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the bars grow when they are first seen."""
        super().showEvent(event)
        if not self._was_seen:
            self._was_seen = True
            self.chart.grow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say what to do where there is nothing to draw."""
        del event
        if self._model.rowCount():
            return
        painter = QPainter(self)
        painter.setFont(self._look.font(18, 600))
        painter.setPen(self._look.color("ink2"))
        text = self.tr("Nothing stands here. Add an activity to compare.")
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the mouse over list and plot alike: the row under it, its tooltip, a press."""
        match event.type():
            case QEvent.Type.ToolTip if watched is not self.remove and isinstance(event, QHelpEvent):
                self._show_tool_tip(event.globalPos())
                return True
            case QEvent.Type.MouseMove if watched is not self.remove and isinstance(event, QMouseEvent):
                self._offer_removal(self._row_at(event.globalPosition().toPoint()))
            case QEvent.Type.MouseButtonPress if watched is self.chart.viewport() and isinstance(
                event, QMouseEvent
            ):
                row = self._row_at(event.globalPosition().toPoint())
                if row >= 0:
                    self.rows.setCurrentIndex(self._model.index(row))
            case QEvent.Type.FocusIn | QEvent.Type.FocusOut if watched in (self.rows, self.remove):
                # The cross must not vanish while the focus is on its way to it.
                self._settled.start()
            case _:
                pass
        return super().eventFilter(watched, event)

    def leaveEvent(self, event: QEvent) -> None:
        """Offer no removal where nobody points."""
        super().leaveEvent(event)
        self._on_focus_settled()

    def _lowest(self) -> int:
        """Return how low a row may be: with larger text the view scrolls, and names get two lines with ease."""
        return self._look.px(_LOWEST if self._look.text_size == 100 else _LOWEST_SCROLLING)

    def _band(self) -> RowBand:
        count = max(self._model.rowCount(), 1)
        px = self._look.px
        return RowBand(min(max((self.height() - px(AXIS_HEIGHT)) // count, self._lowest()), px(_HIGHEST)))

    def _arrange(self) -> None:
        band, columns = self._band(), columns_for(self._model, self._look, self.width(), PADDING - OUTSIDE)
        height = band.height * self._model.rowCount()
        axis = self._look.px(AXIS_HEIGHT)
        self.rows.setGeometry(0, 0, self.width(), height)
        self.rows.arrange(columns, band)
        before = int(BEFORE_ZERO)
        plot = QRect(columns.zero - before, 0, columns.end - columns.zero + before, height + axis)
        self.chart.setGeometry(plot)
        self.chart.setVisible(height > 0)
        self.whole.move(columns.right - self.whole.width() + 8, height + (axis - self.whole.height()) // 2)
        self._zero = columns.zero
        self._offer_removal(min(self.remove.row, self._model.rowCount() - 1))

    def _row_at(self, place: QPoint) -> int:
        """Return the row at a point of the screen, or -1."""
        y = self.mapFromGlobal(place).y()
        row = y // self._band().height
        return row if 0 <= row < self._model.rowCount() else -1

    def _offer_removal(self, row: int) -> None:
        """Put the cross into a row, or away."""
        button, band = self.remove, self._band()
        button.row = row
        if row < 0:
            button.hide()
            return
        place = QPoint(self._zero - REMOVE - 10, round(band.middle(row)) - REMOVE // 2)
        button.move(place)
        name = self._model.index(row).data()
        button.setAccessibleName(self.tr("Remove {name}").replace("{name}", name))
        button.show()
        button.raise_()

    def _show_tool_tip(self, place: QPoint) -> None:
        row = self._row_at(place)
        if row < 0:
            QToolTip.hideText()
            return
        text = self._model.index(row).data(Qt.ItemDataRole.ToolTipRole)
        QToolTip.showText(place, plain_tool_tip(text), self)

    def _on_focus_settled(self) -> None:
        focused = self.rows.hasFocus() or self.remove.hasFocus()
        self._offer_removal(self.rows.currentIndex().row() if focused else -1)

    def _on_current_changed(self) -> None:
        if self.rows.hasFocus():
            self._offer_removal(self.rows.currentIndex().row())

    def _on_remove_asked(self, row: int) -> None:
        self._model.remove(self._model.index(row).data(Role.ID))

    def _on_remove_clicked(self) -> None:
        self._on_remove_asked(self.remove.row)

    def _on_zoom_changed(self) -> None:
        if self.whole.hasFocus() and self.chart.zoom == 1:
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)
        self.whole.setVisible(self.chart.zoom > 1)
        self.whole.raise_()

    def _on_plan_changed(self) -> None:
        self.rows.show_plan(self.chart.plan)
