from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from comparawatt.engine.amounts import Energy
from comparawatt.engine.comparison import compare
from comparawatt.exports.subject import Format, Subject

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.wording import Wording
    from comparawatt.exports.pictures.encode import Encoder

SVG = "{http://www.w3.org/2000/svg}"
FORMS = [
    Format("svg"),
    Format("svg", view="side-by-side"),
    Format("svg", size=(1240, 1754), poster=True),
    Format("svg", theme="dark", qr=True),
]

needs_rsvg = pytest.mark.skipif(shutil.which("rsvg-convert") is None, reason="rsvg-convert is not installed")


def texts(root: ElementTree.Element) -> dict[str, ElementTree.Element]:
    return {each.text or "": each for each in root.iter(f"{SVG}text")}


@pytest.fixture
def drawn(encoder: Encoder, subject: Callable[..., Subject]) -> Callable[..., ElementTree.Element]:
    """Return what draws an SVG and reads it strictly."""

    def draw(form: Format = FORMS[0]) -> ElementTree.Element:
        return ElementTree.fromstring(encoder.encode(subject("chat-year"), form))  # noqa: S314

    return draw


@pytest.mark.parametrize("form", FORMS)
def test_i03_text_stays_text_in_named_fonts(drawn: Callable[..., ElementTree.Element], form: Format) -> None:
    root = drawn(form)
    found = texts(root)
    assert any("Comparawatt" in text for text in found)
    for element in found.values():
        families = element.attrib["font-family"]
        assert families.startswith("Inter, ")
        assert families.endswith("sans-serif")
        assert float(element.attrib["textLength"]) >= 0
    assert root.attrib["viewBox"] == "0 0 {} {}".format(*form.size)
    assert (root.attrib["width"], root.attrib["height"]) == tuple(map(str, form.size))


def test_a_bold_text_is_bold_in_the_file(drawn: Callable[..., ElementTree.Element]) -> None:
    weights = {text.strip(): element.attrib["font-weight"] for text, element in texts(drawn()).items()}
    assert weights["310.3 GWh"] == "800"
    assert weights["Comparawatt · Data edition: 2026-11-25"] == "500"
    sentence = next(text for text in weights if text.startswith("Everybody") or "uses as much" in text)
    assert weights[sentence] == "800"


def test_the_sentence_flows_so_that_its_words_keep_their_distance_in_any_font(
    drawn: Callable[..., ElementTree.Element],
) -> None:
    lines = [text for text in drawn().iter(f"{SVG}text") if text.find(f"{SVG}tspan") is not None]
    said = ["".join(line.itertext()) for line in lines]
    assert any(" 15.5 " in line for line in said)


def test_the_sentence_is_the_title(drawn: Callable[..., ElementTree.Element]) -> None:
    title = drawn().find(f"{SVG}title")
    assert title is not None
    assert title.text is not None
    assert "uses as much electricity as" in title.text


@pytest.mark.parametrize("name", ['R&D <IA> "x"', "<img src=x>", "a\x0bb\x1fc", "École & co", "]]>"])
def test_i03_any_label_is_well_formed(
    encoder: Encoder, subject: Callable[..., Subject], english: Wording, name: str
) -> None:
    kept = subject()
    activity = kept.comparison.activity
    assert activity is not None
    compared = replace(kept.comparison, activity=replace(activity, name={"en": name, "fr": name}))
    root = ElementTree.fromstring(encoder.encode(kept._replace(comparison=compared), FORMS[0]))  # noqa: S314
    shown = "".join(sign for sign in name if sign.isprintable())
    assert any(shown[:1].upper() + shown[1:] in text for text in texts(root))
    assert {each.tag for each in root.iter()} <= {f"{SVG}{tag}" for tag in SHAPES}


SHAPES = (
    "svg",
    "title",
    "defs",
    "g",
    "rect",
    "path",
    "text",
    "tspan",
    "polyline",
    "polygon",
    "circle",
    "ellipse",
    "line",
)


@needs_rsvg
@pytest.mark.parametrize("form", FORMS)
def test_another_program_draws_it(
    encoder: Encoder, subject: Callable[..., Subject], form: Format, tmp_path: Path
) -> None:
    source, target = tmp_path / "a.svg", tmp_path / "a.png"
    source.write_bytes(encoder.encode(subject("chat-year"), form))
    subprocess.run(["rsvg-convert", str(source), "-o", str(target)], check=True, timeout=60)
    theirs, ours = QImage(str(target)), encoder.image(subject("chat-year"), form)
    assert theirs.size() == ours.size()
    # Fonts differ; what is no text stands in the same place.
    same = total = 0
    for x in range(0, ours.width(), 8):
        for y in range(0, ours.height(), 8):
            total += 1
            same += theirs.pixelColor(x, y) == ours.pixelColor(x, y)
    assert same / total > 0.8


def of_color(image: QImage, color: str) -> int:
    """Return how many pixels of the field, which is at the left, have a colour."""
    field = image.copy(0, 0, round(image.width() * 0.35), image.height())
    pixels = memoryview(field.constBits()).cast("I")
    return sum(pixel & 0xFFFFFF == int(color, 16) for pixel in pixels)


@pytest.mark.parametrize(
    ("watt_hours", "equivalent", "color"),
    [(5.1, "phone-t", "009B70"), (71.2e9, "cityday-t", "00508A"), (0.02, "phone-t", "009B70")],
)
def test_a_part_of_a_mark_is_drawn_as_a_part(
    encoder: Encoder,
    subject: Callable[..., Subject],
    window_data: Catalogue,
    watt_hours: float,
    equivalent: str,
    color: str,
) -> None:
    compared = compare(window_data, Energy(watt_hours), equivalents=window_data.equivalents.values())
    told = next(count for count in compared.counts if count.equivalent.id == equivalent)
    kept = subject()._replace(comparison=compared, told=told)
    image = QImage(1200, 630, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    written = encoder.encode(kept, Format("svg", view="pictograms", size=(1200, 630)))
    QSvgRenderer(QByteArray(written)).render(painter)
    painter.end()
    drawn = encoder.image(kept, Format("png", view="pictograms", size=(1200, 630)))
    assert of_color(drawn, color) > 100
    assert of_color(image, color) == pytest.approx(of_color(drawn, color), rel=0.06)


def test_what_is_filled_has_no_outline_that_nobody_drew(encoder: Encoder, subject: Callable[..., Subject]) -> None:
    root = ElementTree.fromstring(encoder.encode(subject(), Format("svg", view="pictograms")))  # noqa: S314
    filled = [
        group
        for group in root.iter(f"{SVG}g")
        if group.get("fill") != "none" and group.find(f"{SVG}path") is not None
    ]
    assert filled
    assert not [group.attrib for group in filled if group.get("stroke") == "#000000"]
