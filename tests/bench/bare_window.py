"""The floor: a QMainWindow with one painted widget, from process start to first frame."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

sys.path.insert(0, str(Path(__file__).parent))
from report import on_first_frame  # type: ignore[import-not-found]


class Bars(QWidget):
    """Three bars with a label each."""

    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#fff"))
        painter.setBrush(QColor("#369"))
        for place in range(3):
            painter.drawRect(40, 40 + place * 60, 200 + place * 150, 40)
            painter.drawText(44, 35 + place * 60, "réfrigérateur 3,2 Wh")
        painter.end()
        if not Bars.painted:
            Bars.painted = True
            on_first_frame()


application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1280, 800)
window.setCentralWidget(Bars())
window.show()
sys.exit(application.exec())
