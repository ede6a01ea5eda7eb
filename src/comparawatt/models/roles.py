"""The roles of all models, named once."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt


class Role(IntEnum):
    """What a row of a model can be asked for, beside Qt's own roles."""

    ID = Qt.ItemDataRole.UserRole + 1
    ICON = Qt.ItemDataRole.UserRole + 2
    GROUP = Qt.ItemDataRole.UserRole + 3
    GROUP_NAME = Qt.ItemDataRole.UserRole + 4
    FIGURE = Qt.ItemDataRole.UserRole + 5
    SELECTED = Qt.ItemDataRole.UserRole + 7
    DETAIL = Qt.ItemDataRole.UserRole + 8
    SCOPE = Qt.ItemDataRole.UserRole + 9
    NOTE = Qt.ItemDataRole.UserRole + 10
    SOURCES = Qt.ItemDataRole.UserRole + 11
    RANGE_TEXT = Qt.ItemDataRole.UserRole + 12
    CONFIDENCE = Qt.ItemDataRole.UserRole + 13
    COUNT = Qt.ItemDataRole.UserRole + 14
    EQUIVALENT = Qt.ItemDataRole.UserRole + 15
    INVERSE = Qt.ItemDataRole.UserRole + 16
    EXACT = Qt.ItemDataRole.UserRole + 17
    ENERGY = Qt.ItemDataRole.UserRole + 19
    COUNT_TEXT = Qt.ItemDataRole.UserRole + 20
    VALUE = Qt.ItemDataRole.UserRole + 21
    VALUE_TEXT = Qt.ItemDataRole.UserRole + 22
    OTHERS = Qt.ItemDataRole.UserRole + 24
    OTHERS_TEXT = Qt.ItemDataRole.UserRole + 25
    REFUSAL = Qt.ItemDataRole.UserRole + 23
    YEAR = Qt.ItemDataRole.UserRole + 31
    FOUND = Qt.ItemDataRole.UserRole + 32
    STATISTIC = Qt.ItemDataRole.UserRole + 33
    SOURCE_LIST = Qt.ItemDataRole.UserRole + 34
    VERDICT = Qt.ItemDataRole.UserRole + 40
    NAME = Qt.ItemDataRole.UserRole + 50
    COUNT_WITH_UNIT = Qt.ItemDataRole.UserRole + 52
    EXACT_NUMBER = Qt.ItemDataRole.UserRole + 51
    WHO = Qt.ItemDataRole.UserRole + 53
