"""The page that shows as a table what a view draws: the same rows, read from the same model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractItemModel, Qt

from comparawatt.models.roles import Role
from comparawatt.models.row_table import RowTable
from comparawatt.screens.page import Page
from comparawatt.widgets.labels import Label
from comparawatt.widgets.table_view import TableView

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)

_LEAST = 800
"""Pixels of the design below which figures would be cut: there the table scrolls."""


class View(NamedTuple):
    """How the rows of a view stand in a table.

    Attributes:
        columns: Key of a column's heading in the wording -> what it shows.
        shares: Of the columns, in hundredths of the width.
    """

    columns: dict[str, int]
    shares: tuple[int, ...]


LANES = View(
    {
        "data.columns.equivalent": Role.NAME,
        "data.columns.count": _DISPLAY,
        "data.columns.range": Role.RANGE_TEXT,
        "data.columns.exact": Role.EXACT_NUMBER,
        "data.columns.others": Role.OTHERS_TEXT,
    },
    (24, 22, 16, 16, 22),
)
ACTIVITIES = View(
    {
        "data.columns.activity": _DISPLAY,
        "data.columns.energy": Role.FIGURE,
        "data.columns.range": Role.RANGE_TEXT,
        "data.columns.count": Role.COUNT_WITH_UNIT,
        "data.columns.detail": Role.DETAIL,
        "data.columns.who": Role.WHO,
    },
    (20, 12, 15, 23, 12, 18),
)


class Data(Page):
    """Shows the rows of the view that it lies over."""

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options, scrolls=False)
        self.setObjectName("data_page")
        self._sentence = Label(self.look, 18, 600, parent=self)
        self.body.addWidget(self._sentence)
        self._tables: dict[QAbstractItemModel, TableView] = {}
        self.table: TableView | None = None
        self.session.changed.connect(self._say)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        super().retranslate_ui()
        self.title.setText(self.tr("What is shown, as a table"))
        for table in self._tables.values():
            table.setAccessibleName(self.title.text())
        self._say()

    def show_rows(self, rows: QAbstractItemModel, view: View) -> None:
        """Show a view's rows; its table is made when it is first asked for.

        Args:
            rows: The view's own model.
            view: Its columns.
        """
        if rows not in self._tables:
            model = RowTable(rows, view.columns, self.language, self)
            made = self._tables[rows] = TableView(model, self.look, view.shares, self, least=_LEAST, size=15)
            made.setObjectName("data_table")
            made.setAccessibleName(self.title.text())
            self.body.addWidget(made, 1)
        self.table = self._tables[rows]
        for table in self._tables.values():
            table.setVisible(table is self.table)
        self.table.setCurrentIndex(self.table.model().index(0, 0))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the table."""
        if self.table is not None:
            self.table.setFocus(event.reason())

    def _say(self) -> None:
        """Say what is compared."""
        parts = self.language.wording.sentence(self.session.comparison, self.session.told)
        self._sentence.setText("".join(part.text for part in parts))
