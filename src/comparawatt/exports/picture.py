"""A comparison as one picture: the sentence, the lanes, who says so and the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter

from comparawatt.engine.comparison import without_levers
from comparawatt.engine.references import sources_of
from comparawatt.engine.rivals import rivals_of
from comparawatt.engine.wording import headline
from comparawatt.files import write_bytes
from comparawatt.models.comparison_model import ComparisonModel
from comparawatt.widgets.sentence import draw_plain, set_sentence
from comparawatt.widgets.stage.drawing import StageDrawing
from comparawatt.widgets.stage.frames import still_frames, window_of
from comparawatt.widgets.stage.geometry import PADDING, lay_out
from comparawatt.widgets.stage.shapes import yardstick

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.comparison import Comparison
    from comparawatt.engine.wording import Wording
    from comparawatt.widgets.look import Look

_WIDTH, _HEIGHT = 960, 640
"""The size that three lanes need; more of them make everything smaller."""
_MARGIN = 24
_LINE = 20
_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_LANE = 96


def draw(
    painter: QPainter,
    size: tuple[int, int],
    comparison: Comparison,
    catalogue: Catalogue,
    wording: Wording,
    look: Look,
) -> None:
    """Draw a comparison into a picture.

    Args:
        painter: On the picture.
        size: Of the picture in pixels; everything is drawn larger on a larger one.
        comparison: What is compared.
        catalogue: Where its sources are.
        wording: The language.
        look: Theme, font and icons.
    """
    lanes = len(comparison.counts)
    scale = min(size[0] / _WIDTH, size[1] / (_HEIGHT + _LANE * max(lanes - 3, 0)))
    width, height = size[0] / scale, size[1] / scale
    painter.scale(scale, scale)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, width, height), look.color("bg"))
    told = headline(comparison)
    sentence = set_sentence(wording.sentence(comparison, told), width - 2 * PADDING, look, changeable=False)
    painter.save()
    painter.translate(PADDING, _MARGIN)
    draw_plain(painter, sentence, look, yardstick(told.equivalent.icon).text, all_parts=True)
    painter.restore()
    foot = _foot(comparison, catalogue, wording)
    heights = _heights(foot, int(width - 2 * PADDING), look)
    foot_height = sum(heights) + _MARGIN
    top = _MARGIN + sentence.height + 14
    model = ComparisonModel(comparison, wording)
    before = without_levers(comparison, catalogue) if comparison.levers else None
    model.show(comparison, before, rivals_of(comparison, catalogue))
    geometry = lay_out(width, height - top - foot_height - 12, lanes, look.text_size / 100)
    painter.save()
    painter.translate(0, top)
    StageDrawing(look).everything(painter, geometry, model, still_frames(model), window_of(model).exponent)
    painter.restore()
    painter.setFont(look.font(13, 500))
    line_top = height - foot_height + 4
    for place, (line, line_height) in enumerate(zip(foot, heights, strict=True)):
        painter.setPen(look.color("ink" if place == 0 else "ink2"))
        painter.drawText(QRectF(PADDING, line_top, width - 2 * PADDING, line_height), _WRAP, line)
        line_top += line_height


def save_png(
    path: Path,
    size: tuple[int, int],
    comparison: Comparison,
    catalogue: Catalogue,
    wording: Wording,
    look: Look,
) -> None:
    """Save a comparison as PNG; the same comparison gives the same bytes.

    Raises:
        FileError: The file cannot be written.
    """
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    draw(painter, size, comparison, catalogue, wording, look)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stubs know file names only
    write_bytes(path, bytes(content.data()))


def _heights(lines: list[str], width: int, look: Look) -> list[int]:
    """Return how high each line of the foot is; a long one takes several."""
    metrics = QFontMetrics(look.font(13, 500))
    room = QRect(0, 0, width, 4000)
    return [max(metrics.boundingRect(room, _WRAP, line).height() + 3, _LINE) for line in lines]


def _foot(comparison: Comparison, catalogue: Catalogue, wording: Wording) -> list[str]:
    """Return the lines that tell whose figures these are."""
    lines = []
    if comparison.estimate:
        estimate = comparison.estimate
        who = wording.text("report.year_of", name=wording.of(estimate.name), year=estimate.year)
        parts = (
            who,
            wording.text(f"confidence.{estimate.confidence}"),
            wording.energy_range(comparison.energy),
        )
        lines.append(wording.labelled("who", ", ".join(parts)))
    lines += [wording.labelled("warning", warning) for warning in wording.warnings(comparison)]
    named = " · ".join(f"{source.publisher}, {source.year}" for source in sources_of(comparison, catalogue))
    lines.append(wording.labelled("sources", named))
    edition = wording.labelled("edition", comparison.edition.isoformat())
    lines.append(f"Comparawatt · {edition}")
    return lines
