from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from comparawatt.exports.gist import QR_BYTES
from comparawatt.exports.pictures.qr_code import QUIET, draw_qr, modules
from comparawatt.exports.statement import statement_of
from comparawatt.exports.subject import Format, Subject

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from comparawatt.engine.wording import Wording
    from comparawatt.exports.pictures.encode import Encoder

needs_zbar = pytest.mark.skipif(shutil.which("zbarimg") is None, reason="zbar-tools is not installed")

FULL = "é" * (QR_BYTES // 2)


def read(image: QImage, folder: Path) -> str:
    """Read a code as a phone does."""
    path = folder / "code.png"
    image.save(str(path))
    command = ["zbarimg", "--quiet", "--raw", str(path)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60).stdout.rstrip(
        "\n"
    )


@pytest.mark.parametrize("scale", [1.0, 1.37, 1.5619, 2.0, 3.3])
def test_every_module_is_drawn_where_it_belongs(qapp: object, scale: float) -> None:
    rows = modules(FULL)
    side = int(160 * scale)
    image = QImage(side + 40, side + 40, QImage.Format.Format_RGB32)
    image.fill(0xFF0E1620)
    painter = QPainter(image)
    painter.scale(scale, scale)
    draw_qr(painter, QRectF(10 / scale, 10 / scale, side / scale, side / scale), FULL)
    painter.end()
    count = len(rows) + 2 * QUIET
    pixels = side // count
    left, top = 10 + side - pixels * count, 10
    for y in range(count):
        for x in range(count):
            inside = QUIET <= x < count - QUIET and QUIET <= y < count - QUIET
            dark = inside and rows[y - QUIET][x - QUIET]
            color = image.pixelColor(left + x * pixels + pixels // 2, top + y * pixels + pixels // 2)
            assert (color.lightness() < 128) == dark, (x, y)


def test_a_code_that_holds_as_much_as_it_may_is_not_too_fine(qapp: object) -> None:
    assert len(modules(FULL)) + 2 * QUIET <= 77  # the side that encode.py asks room for


@needs_zbar
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    "form", [Format(qr=True), Format(qr=True, view="side-by-side"), Format(poster=True, size=(1240, 1754))]
)
def test_a_phone_reads_the_statement_from_the_picture(
    encoder: Encoder, subject: Callable[..., Subject], french: Wording, tmp_path: Path, form: Format, theme: str
) -> None:
    kept = subject("chat-year", french)
    image = encoder.image(kept, form._replace(theme=theme))
    assert read(image, tmp_path) == statement_of(kept, form.view).gist.text


@needs_zbar
@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="poppler-utils is not installed")
def test_a_phone_reads_the_statement_from_a_printed_poster(
    encoder: Encoder, subject: Callable[..., Subject], tmp_path: Path
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(encoder.encode(subject(), Format("pdf", poster=True)))
    subprocess.run(["pdftoppm", "-r", "150", "-png", "-singlefile", str(path), str(tmp_path / "a")], check=True)
    assert read(QImage(str(tmp_path / "a.png")), tmp_path) == statement_of(subject(), "bars").gist.text
