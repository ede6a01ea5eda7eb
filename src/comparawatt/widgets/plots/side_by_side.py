"""Side by side: activities on one linear scale, so that what is tiny looks tiny. Importing it loads pyqtgraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QMenu, QVBoxLayout, QWidget

from comparawatt.models.equalities import Equalities
from comparawatt.models.side_by_side_model import MOST, Order, SideBySideModel
from comparawatt.widgets.controls import Button, Kind
from comparawatt.widgets.flow import Flow
from comparawatt.widgets.menus import make_menu, plain, style_menu
from comparawatt.widgets.plots.equality_strip import EqualityStrip
from comparawatt.widgets.plots.labelled_chart import OUTSIDE, LabelledChart
from comparawatt.widgets.plots.legend import Legend
from comparawatt.widgets.plots.pair_sentence import PairSentence
from comparawatt.widgets.plots.row_list import columns_for
from comparawatt.widgets.stage.geometry import PADDING

if TYPE_CHECKING:
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.widgets.look import Look

_TOP, _SPACING = 8, 12
_BESIDE = 24
_CHEVRON = 16


class ChoiceButton(Button):
    """A button that shows by a chevron that it opens a list."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", Kind.PLAIN, parent)

    def _content(self) -> int:
        """Return the room that text and chevron need."""
        return super()._content() + _CHEVRON + 8

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chevron behind the text."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.color("bg" if self.isDown() else "ink"), 2, c=Qt.PenCapStyle.RoundCap))
        x, y = self.width() - 14 - _CHEVRON / 2, self.height() / 2 + 1
        painter.drawPolyline([QPoint(round(x + dx), round(y + dy)) for dx, dy in ((-4, -2), (0, 2), (4, -2))])
        painter.end()


class SideBySide(QWidget):
    """The view, whole: a sentence, the legend, the rows with their bars, and what they come to.

    Args:
        session: What is chosen; its activity stands among the rows as the session has it.
        language: The language in use.
        look: Theme, font and icons.
        reduced_motion: Bars do not grow.

    Attributes:
        model: The rows.
        heading: The sentence; hide it where another one stands over the view.
        tools: The buttons; put them into a toolbar where there is one.
        table: The rows with their bars.
        strip: The equalities.
    """

    def __init__(
        self,
        session: Session,
        language: LanguageSwitch,
        look: Look,
        parent: QWidget | None = None,
        *,
        reduced_motion: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("side_by_side")
        self._session = session
        self._language = language
        self._look = look
        self.model = SideBySideModel(session, language, self)
        self.tools = self._make_tools()
        self.heading = PairSentence(language, look, self)
        self.legend = Legend(self.model.column, look, self)
        self.table = LabelledChart(self.model, language, look, self, reduced_motion=reduced_motion)
        self.strip = EqualityStrip(look, self)
        self._lay_out()
        self.model.changed.connect(self._on_model_changed)
        self.installEventFilter(self)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        self._add.setText(self.tr("Add an activity"))
        self._sort.setText(self._order_texts()[self.model.order])
        self._sort.setAccessibleDescription(self.tr("Order of the rows"))
        for button in (self._add, self._sort):
            button.updateGeometry()
        self.legend.speak(self._language.wording)
        self._on_model_changed()

    def minimumSizeHint(self) -> QSize:
        """Return the room without the strip."""
        heading = 0 if self.heading.isHidden() else self.heading.minimumHeight()
        tools = self.tools.sizeHint().height() if self.isAncestorOf(self.tools) else 0
        top = _TOP + max(heading, tools) + self.legend.sizeHint().height() + 2 * _SPACING
        least = self.table.minimumSizeHint()
        return QSize(least.width() + 2 * OUTSIDE, top + least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the strip away, or show it again."""
        super().resizeEvent(event)
        self._fold()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fold or unfold once a part of the view, such as the sentence, has another height."""
        if watched is self and event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate_ui()

    def _make_tools(self) -> QWidget:
        tools = QWidget(self)
        tools.setObjectName("side_by_side_tools")
        self._add = Button(self._look, parent=tools)
        self._add.setObjectName("add_activity")
        self._sort = ChoiceButton(self._look, tools)
        self._sort.setObjectName("sort_rows")
        layout = Flow(10, tools)
        for button in (self._add, self._sort):
            layout.addWidget(button)
        self._add.clicked.connect(self._on_add_clicked)
        self._sort.clicked.connect(self._on_sort_clicked)
        return tools

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(_BESIDE)
        head.addWidget(self.heading, 1)
        head.addWidget(self.tools, 0, Qt.AlignmentFlag.AlignTop)
        top = QVBoxLayout()
        top.setSpacing(_SPACING)
        top.setContentsMargins(PADDING, _TOP, PADDING, 0)
        top.addLayout(head)
        top.addWidget(self.legend)
        middle = QVBoxLayout()
        middle.setContentsMargins(OUTSIDE, 0, OUTSIDE, 0)
        middle.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setSpacing(_SPACING)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addLayout(middle, 1)
        layout.addWidget(self.strip)
        # Where there is little height the strip folds away, before rows would be cut.
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)

    def _fold(self) -> None:
        columns = columns_for(self.model, self._look, self.width() - 2 * OUTSIDE, PADDING - OUTSIDE)
        self.legend.head_column(headed=columns.counts)
        needed = self.minimumSizeHint().height() + _SPACING + self.strip.heightForWidth(self.width())
        self.strip.setVisible(bool(self.strip.texts) and self.height() >= needed)

    def _order_texts(self) -> dict[Order, str]:
        return {
            Order.LARGEST_FIRST: self.tr("Largest first"),
            Order.SMALLEST_FIRST: self.tr("Smallest first"),
            Order.AS_ADDED: self.tr("As added"),
        }

    def _on_model_changed(self) -> None:
        """Show the equalities of the present rows, in the present language."""
        column, chosen = self.model.column, self._session.activity
        equalities = Equalities(self._session.catalogue, self.model.rows, self._language.wording)
        told = equalities.told(column, chosen)
        self.strip.show_equalities(told)
        self._fold()
        self.heading.show_rows(self.model.rows, equalities, told)
        self.table.chart.setAccessibleDescription(self.heading.accessibleName())
        self.legend.setVisible(bool(self.model.rows))

    def _on_add_clicked(self) -> None:
        """Offer all activities by group; those that are shown are marked, and leave when they are chosen."""
        wording, model = self._language.wording, self.model
        menu = make_menu(self._look, self)
        menu.setObjectName("add_menu")
        if model.is_full:
            text = self.tr("At most {count} activities: remove one first").replace("{count}", str(MOST))
            menu.addAction(text).setEnabled(False)
            menu.addSeparator()
        groups: dict[str, QMenu] = {}
        for activity in self._session.catalogue.in_groups():
            if activity.group not in groups:
                groups[activity.group] = menu.addMenu(plain(wording.text(f"group.{activity.group}")))
                style_menu(groups[activity.group], self._look)
            icon = self._look.icon(activity.icon, "ink2", 20)
            action = groups[activity.group].addAction(icon, plain(wording.of(activity.name)))
            action.setData(activity.id)
            action.setCheckable(True)
            action.setChecked(activity.id in model)
            action.setEnabled(activity.id in model or not model.is_full)
        menu.triggered.connect(self._on_activity_chosen)
        menu.popup(self._add.mapToGlobal(QPoint(0, self._add.height() + 4)))

    def _on_activity_chosen(self, action: QAction) -> None:
        if action.data() in self.model:
            self.model.remove(action.data())
        else:
            self.model.add(action.data())

    def _on_sort_clicked(self) -> None:
        menu = make_menu(self._look, self)
        menu.setObjectName("sort_menu")
        for order, text in self._order_texts().items():
            action = menu.addAction(text)
            action.setData(order.value)
            action.setCheckable(True)
            action.setChecked(order is self.model.order)
        menu.triggered.connect(self._on_order_chosen)
        menu.popup(self._sort.mapToGlobal(QPoint(0, self._sort.height() + 4)))

    def _on_order_chosen(self, action: QAction) -> None:
        self.model.sort_by(Order(action.data()))
        self._sort.setText(self._order_texts()[self.model.order])
        self._sort.updateGeometry()
