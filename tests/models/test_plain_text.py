from __future__ import annotations

import pytest
from PySide6 import QtGui
from PySide6.QtGui import QTextDocument

from comparawatt.models.plain_text import plain_tool_tip


@pytest.mark.parametrize(
    "text",
    [
        "R&D <b>x</b>",
        "A && B &amp; &lt;",
        "<p>",
        "x < y > z",
        "line\nline <i>two</i>",
        "<a href='https://example.org'>",
        "École — 2,5 Md",
    ],
)
def test_j08_a_tool_tip_shows_what_stands_there(text: str, qapp: object) -> None:
    said = plain_tool_tip(text)
    assert QtGui.Qt.mightBeRichText(said)  # else Qt would show the escapes
    document = QTextDocument()
    document.setHtml(said)
    assert document.toPlainText() == text
