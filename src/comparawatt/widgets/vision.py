"""A picture as others see it: on a washed-out projector, or without one of the three kinds of cones."""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np
from PySide6.QtGui import QImage

Vision = Literal["projector", "protanopia", "deuteranopia", "tritanopia"]
"""How a picture is seen."""

VISIONS: tuple[Vision, ...] = get_args(Vision)

_AMBIENT = 1 / 3
"""What a bright room adds to each point of the wall, as a share of the projector's white: black is grey then."""

# G. M. Machado, M. M. Oliveira, L. A. F. Fernandes: A physiologically-based model for simulation of color vision
# deficiency, IEEE TVCG 15 (2009) 1291-1298: the matrices of full dichromacy, for linear sRGB.
_MATRICES = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}

_STEPS = 4095
"""Fineness of the way back to bytes: fine enough for the darkest of them."""


def _linear(encoded: np.ndarray) -> np.ndarray:
    """Return the light of sRGB values, both from 0 to 1 (IEC 61966-2-1)."""
    return np.where(encoded <= 0.04045, encoded / 12.92, ((encoded + 0.055) / 1.055) ** 2.4)


def _encoded(linear: np.ndarray) -> np.ndarray:
    return np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)


_LIGHT = _linear(np.arange(256) / 255).astype(np.float32)
_BYTES = np.rint(_encoded(np.arange(_STEPS + 1) / _STEPS) * 255).astype(np.uint8)


def seen(image: QImage, vision: Vision) -> QImage:
    """Return an opaque picture as it is seen.

    Args:
        image: The picture as it is meant.
        vision: How it is seen.
    """
    source = image.convertToFormat(QImage.Format.Format_RGB32)
    width, height = source.width(), source.height()
    pixels = np.frombuffer(source.constBits(), np.uint8).reshape(height, width, 4)
    light = _LIGHT[pixels[..., 2::-1]]  # the bytes stand as blue, green, red
    if vision == "projector":
        light = (light + _AMBIENT) / (1 + _AMBIENT)
    else:
        light = light @ np.array(_MATRICES[vision], np.float32).T
    found = np.full((height, width, 4), 255, np.uint8)
    found[..., 2::-1] = _BYTES[np.rint(np.clip(light, 0, 1) * _STEPS).astype(np.uint16)]
    return QImage(found.tobytes(), width, height, 4 * width, QImage.Format.Format_RGB32).copy()
