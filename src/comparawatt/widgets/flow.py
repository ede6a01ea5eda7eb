"""A layout that sets widgets in rows, as text is set: what finds no room beside the others begins a new row."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """Rows from left to right, each as high as its highest widget.

    Args:
        gap: Between widgets and between rows, in pixels.
        pushed: From which widget on they stand at the right of their row, or None.
        fills: Whether a row's widgets share the width that is left.
    """

    def __init__(
        self, gap: int, parent: QWidget | None = None, *, pushed: int | None = None, fills: bool = False
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._pushed = pushed
        self._fills = fills
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        """Put something behind what is there; `addWidget` does so."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many things there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Return the thing at a place, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Take out the thing at a place."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """Return that no more than the needed room is asked for."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return how high all rows are in a width."""
        left, top, right, bottom = self._margins()
        rows = self._rows(width - left - right)
        return top + bottom + sum(height for _, height in rows) + self._gap * max(len(rows) - 1, 0)

    def sizeHint(self) -> QSize:
        """Return the room of one row."""
        left, top, right, bottom = self._margins()
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in sizes) + self._gap * max(len(sizes) - 1, 0)
        return QSize(width + left + right, max((size.height() for size in sizes), default=0) + top + bottom)

    def minimumSize(self) -> QSize:  # noqa: N802
        """Return the room of the widest thing."""
        left, top, right, bottom = self._margins()
        sizes = [item.minimumSize() for item in self._items if not item.isEmpty()]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width + left + right, max((size.height() for size in sizes), default=0) + top + bottom)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """Set the rows into an area."""
        super().setGeometry(rect)
        left, top, right, _ = self._margins()
        inside = rect.adjusted(left, top, -right, 0)
        y = inside.top()
        for row, height in self._rows(inside.width()):
            x = inside.left()
            spare = inside.width() - sum(width for _, width in row) - self._gap * (len(row) - 1)
            for item, width in row:
                if self._pushed is not None and self._items.index(item) >= self._pushed:
                    x, spare = x + max(spare, 0), 0
                wide = width + max(spare, 0) // len(row) if self._fills else width
                item.setGeometry(QRect(QPoint(x, y), QSize(wide, height)))
                x += wide + self._gap
            y += height + self._gap

    def _margins(self) -> tuple[int, int, int, int]:
        margins = self.contentsMargins()
        return margins.left(), margins.top(), margins.right(), margins.bottom()

    def _rows(self, room: int) -> list[tuple[list[tuple[QLayoutItem, int]], int]]:
        """Return the rows, each with its things and their widths, and its height."""
        rows: list[tuple[list[tuple[QLayoutItem, int]], int]] = []
        taken = 0
        for item in self._items:
            if item.isEmpty():
                continue
            width = max(min(item.sizeHint().width(), room), item.minimumSize().width())
            height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
            if rows and taken + self._gap + width <= room:
                row, highest = rows[-1]
                row.append((item, width))
                rows[-1] = (row, max(highest, height))
                taken += self._gap + width
            else:
                rows.append(([(item, width)], height))
                taken = width
        return rows
