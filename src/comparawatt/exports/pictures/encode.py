"""The bytes of a file to keep, whatever its kind; the same input gives the same bytes."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QPainter

from comparawatt.errors import InputError
from comparawatt.exports import report
from comparawatt.exports.pictures.pdf import PdfLook, to_pdf
from comparawatt.exports.pictures.picture import QR_SIDE, draw_picture, scale_of
from comparawatt.exports.pictures.poster import QR, WIDTH, draw_poster
from comparawatt.exports.pictures.svg import SvgLook, to_svg
from comparawatt.exports.statement import statement_of
from comparawatt.widgets.look import Look

if TYPE_CHECKING:
    from comparawatt.exports.subject import Format, Subject

_INCH = 0.0254
_DOTS = 96
_READABLE = 154
"""Pixels of a QR code that holds as much as it may, with two for each module."""


class Encoder:
    """Makes files. It has looks of its own: files keep their theme, whatever the window's is.

    It is made in the window's thread, and may then work in another one, on one file at a time.
    """

    def __init__(self) -> None:
        self._look = Look("light")
        self._svg_look = SvgLook("light")
        self._pdf_look = PdfLook("light")

    def encode(self, subject: Subject, form: Format) -> bytes:
        """Return the bytes of a file.

        Raises:
            InputError: It is so small that its QR code could not be read.
        """
        match form.ending:
            case "csv":
                return report.table(subject, form.view)
            case "svg":
                return self._svg(subject, form)
            case "pdf":
                return self._pdf(subject, form)
            case "png":
                return to_png(self.image(subject, form))

    def image(self, subject: Subject, form: Format) -> QImage:
        """Return a picture.

        Raises:
            InputError: It is so small that its QR code could not be read.
        """
        width, height = (round(side * form.scale) for side in form.size)
        _require_room(subject, form, (width, height))
        image = self.preview(subject, form, (width, height))
        set_dots(image, form.scale)
        return image

    def preview(self, subject: Subject, form: Format, size: tuple[int, int]) -> QImage:
        """Return what a file will look like, in a size of its own, in pixels."""
        image = QImage(*size, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        self._draw(painter, size, subject, form, self._look)
        painter.end()
        return image

    def _svg(self, subject: Subject, form: Format) -> bytes:
        look = self._svg_look
        draw = partial(self._draw, size=form.size, subject=subject, form=form, look=look)
        return to_svg(form.size, form.scale, statement_of(subject, form.view).sentence, look, draw)

    def _pdf(self, subject: Subject, form: Format) -> bytes:
        draw = partial(self._draw, subject=subject, form=form, look=self._pdf_look)
        title = statement_of(subject, form.view).sentence
        return to_pdf(form.paper, title, subject.comparison.edition, [draw], upright=form.poster)

    def _draw(self, painter: QPainter, size: tuple[int, int], subject: Subject, form: Format, look: Look) -> None:
        look.choose(form.theme)
        if form.poster:
            draw_poster(painter, size, subject, look, form.view)
        else:
            draw_picture(painter, size, subject, look, form.view, qr=form.qr)


def _require_room(subject: Subject, form: Format, size: tuple[int, int]) -> None:
    """Make sure that each module of a QR code has two pixels: with one, nothing reads it from a screen."""
    if form.poster:
        side = QR * size[0] / WIDTH
    else:
        side = QR_SIDE * scale_of(size, subject, form.view) if form.qr else _READABLE
    if side < _READABLE:
        least = tuple(math.ceil(each * _READABLE / side) for each in size)
        raise InputError("picture.qr_room", size="{}x{}".format(*size), least="{}x{}".format(*least))


def set_dots(image: QImage, scale: float = 1.0) -> None:
    """Say how fine a picture is, whatever the screen: so many pixels for each of the design's."""
    for set_them in (image.setDotsPerMeterX, image.setDotsPerMeterY):
        set_them(round(_DOTS * scale / _INCH))


def to_png(image: QImage) -> bytes:
    """Return a picture as a PNG file."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stubs know file names only
    return bytes(content.data())
