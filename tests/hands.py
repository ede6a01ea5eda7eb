"""What a person does at a window, and what they can read there."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QTableView,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparawatt.models.language import LanguageSwitch

Found = TypeVar("Found", bound=QWidget)

POPUPS = ("does not support raise", "does not support grabbing")
"""What the offscreen platform says of popups; it has no windows above each other."""


def find(window: QWidget, kind: type[Found], name: str) -> Found:
    """Return the widget of a name."""
    found = window.findChild(kind, name)
    assert isinstance(found, kind), name
    return found


def button(window: QWidget, name: str) -> QAbstractButton:
    """Return the visible button of a name."""
    for each in window.findChildren(QAbstractButton, name):
        if each.isVisible():
            return each
    raise AssertionError(f"no button {name}")


def click(widget: QWidget, place: QPoint | None = None) -> None:
    """Click a widget, in its middle if nowhere else.

    What is new on screen has no height before the layouts are done, a turn of the event loop later, and a click on
    it would hit nothing, without a word. Nobody's hand is that fast.
    """
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place or widget.rect().center())


def press(key: Qt.Key | str, widget: QWidget | None = None) -> None:
    """Press a key where the focus is; a text is a shortcut such as ``Ctrl+Q``."""
    target = widget or QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None
    if isinstance(key, str):
        QTest.keySequence(target, QKeySequence(key))
    else:
        QTest.keyClick(target, key)
    QApplication.processEvents()


def type_keys(widget: QWidget, text: str) -> None:
    """Type a text key by key; QTest itself knows the keys of ASCII alone."""
    for character in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, character)
            QApplication.sendEvent(widget, event)


def type_into(line: QLineEdit, text: str, *, enter: bool = True) -> None:
    """Replace what stands in a line, key by key, and press Enter."""
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    type_keys(line, text)
    if enter:
        QTest.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()  # what is new is shown


def turn_wheel(widget: QWidget, notches: int, place: QPointF | None = None) -> bool:
    """Turn the wheel over a place of a widget, its middle if none is named; return whether it wanted it."""
    place = place or QPointF(widget.rect().center())
    event = QWheelEvent(
        place,
        QPointF(widget.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def switch(language: LanguageSwitch, code: str) -> None:
    """Switch the language and let every window hear of it."""
    language.switch(code)
    for _ in range(3):  # words are exchanged, then parts are measured, then they are placed
        QApplication.processEvents()


def popup() -> QMenu:
    """Return the menu that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def entries(menu: QMenu) -> list[QAction]:
    """Return the entries of a menu, those of its submenus in their place."""
    found: list[QAction] = []
    for action in menu.actions():
        below = submenu(action)
        found += entries(below) if below is not None else [] if action.isSeparator() else [action]
    return found


def submenu(action: QAction) -> QMenu | None:
    """Return the menu that an entry opens."""
    menu = action.menu()
    return menu if isinstance(menu, QMenu) else None


def shown_in(menu: QMenu) -> list[str]:
    """Return what people read in a menu: a doubled ampersand is one on the screen."""
    return [unescaped(action.text()) for action in entries(menu)]


def unescaped(text: str) -> str:
    """Return what Qt draws for a text in which ``&`` makes a shortcut."""
    assert "&" not in text.replace("&&", ""), f"a shortcut in {text}"
    return text.replace("&&", "&")


def choose(menu: QMenu, text: str) -> None:
    """Choose the entry that shows a text, and close the menu."""
    entry = next(action for action in entries(menu) if unescaped(action.text()) == text)
    menu.close()  # a menu goes before what was chosen is done
    entry.trigger()
    QApplication.processEvents()


def visible_texts(window: QWidget) -> Iterator[tuple[str, str]]:
    """Return what can be read, heard or pointed at, each with where it stands."""
    yield "title", window.windowTitle()
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        place = f"{type(widget).__name__} {widget.objectName()}"
        yield f"{place} name", widget.accessibleName()
        yield f"{place} description", widget.accessibleDescription()
        yield f"{place} tooltip", widget.toolTip()
        if isinstance(widget, QLabel | QAbstractButton):
            yield f"{place} text", widget.text()
        elif isinstance(widget, QLineEdit):
            yield f"{place} text", widget.text()
            yield f"{place} placeholder", widget.placeholderText()
        elif isinstance(widget, QMenu):
            for action in entries(widget):
                yield f"{place} entry", unescaped(action.text())
        elif isinstance(widget, QAbstractItemView):
            yield from _rows(widget, place)


def _rows(view: QAbstractItemView, place: str) -> Iterator[tuple[str, str]]:
    model = view.model()
    roles = (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    )
    for column in range(model.columnCount() if isinstance(view, QTableView) else 1):
        if isinstance(view, QTableView):
            heading = model.headerData(column, Qt.Orientation.Horizontal)
            yield f"{place} heading {column}", str(heading)
        for row in range(model.rowCount()):
            for role in roles:
                yield f"{place} row {row}", str(model.index(row, column).data(role) or "")
