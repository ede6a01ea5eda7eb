"""A picture as SVG whose text stays text; Qt's own writer leaves weights, widths and other fonts out."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtSvg import QSvgGenerator

from comparawatt.widgets.look import Look

if TYPE_CHECKING:
    from collections.abc import Callable

_FAMILIES = (
    "Inter, 'Inter Variable', 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"
)
"""After Inter come fonts that are no wider than it, then whatever there is."""

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What no XML may hold."""

_TEXT = re.compile(
    r"<text ([^>]*?)font-family=\"[^\"]*\" font-size=\"([\d.]+)\" font-weight=\"(\d+)\"([^>]*?)>([^<]*)<"
)


class SvgLook(Look):
    """A look whose fonts tell their weight by name.

    On screens the weight is an axis of the font, which Qt's SVG does not know. It knows neither letter spacing nor
    optical sizes, so the text is laid out without them.
    """

    def font(self, size: int, weight: int = 500, *, display: bool = False, tabular: bool = False) -> QFont:
        """Return the font; see `Look.font`."""
        del display
        font = QFont(super().font(size, weight, tabular=tabular))
        font.setWeight(QFont.Weight(weight))
        return font


def to_svg(
    size: tuple[int, int], scale: float, title: str, look: SvgLook, draw: Callable[[QPainter], None]
) -> bytes:
    """Draw an SVG.

    Args:
        size: In pixels, which are the units of its coordinates.
        scale: How many times larger it is shown.
        title: What it is called for those who do not see it.
        look: What it is drawn with.
        draw: Draws it.
    """
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(*size))
    generator.setViewBox(QRect(0, 0, *size))
    painter = QPainter(generator)
    draw(painter)
    painter.end()
    svg = _ILLEGAL.sub("", bytes(content.data()).decode())
    shown = " ".join(
        f'{name}="{round(side * scale)}"' for name, side in zip(("width", "height"), size, strict=True)
    )
    svg = re.sub(r'width="[\d.]+mm" height="[\d.]+mm"', shown, svg, count=1)
    said = html.escape(_ILLEGAL.sub("", title))
    svg = re.sub(r"<title>.*?</desc>", lambda _: f"<title>{said}</title>", svg, count=1, flags=re.DOTALL)
    return _TEXT.sub(lambda found: _placed(found, look), svg).encode()


def _placed(found: re.Match[str], look: SvgLook) -> str:
    """Name the fonts of a text, and the width that it takes whichever of them is there."""
    before, size, weight, after, text = found.groups()
    metrics = QFontMetricsF(look.font(int(float(size)), int(weight)))
    width = metrics.horizontalAdvance(html.unescape(text))
    fonts = f'font-family="{_FAMILIES}" font-size="{size}" font-weight="{weight}"'
    place = f'textLength="{width:.2f}" lengthAdjust="spacingAndGlyphs"'
    return f"<text {before}{fonts} {place}{after}>{text}<"
