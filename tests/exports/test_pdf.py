from __future__ import annotations

import re
import shutil
import subprocess
import time
from typing import TYPE_CHECKING

import pytest

from comparawatt.exports.subject import Format, Subject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from comparawatt.engine.wording import Wording
    from comparawatt.exports.pictures.encode import Encoder

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")

_POINTS = {
    ("a4", False): (842, 595),
    ("a4", True): (595, 842),
    ("letter", False): (792, 612),
    ("letter", True): (612, 792),
}


@pytest.fixture
def page(encoder: Encoder, subject: Callable[..., Subject], tmp_path: Path) -> Callable[..., Path]:
    """Return what writes a PDF."""

    def write(form: Format, wording: Wording) -> Path:
        path = tmp_path / "a.pdf"
        path.write_bytes(encoder.encode(subject("chat-year", wording), form))
        return path

    return write


@pytest.fixture
def time_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Return what moves the computer to another time zone, and bring it back."""

    def move(name: str) -> None:
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield move
    monkeypatch.undo()
    time.tzset()


def ask(program: str, path: Path, *arguments: str) -> str:
    command = [program, *arguments, str(path), *(["-"] if program == "pdftotext" else [])]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True, timeout=60).stdout


@needs_poppler
@pytest.mark.parametrize("poster", [False, True])
def test_i08_its_text_can_be_selected_as_it_is_said(
    page: Callable[..., Path], french: Wording, *, poster: bool
) -> None:
    text = " ".join(ask("pdftotext", page(Format("pdf", poster=poster), french), "-layout").split())
    for said in (
        "d’électricité",
        "= 2,5 milliards de requêtes par jour × 365 jours × 0,34 Wh",
        "Qui le dit : Le parc (2025), mesuré",
        "Comparawatt · Édition des données : 2026-11-25",
    ):
        assert said in text
    assert not [sign for sign in text if "\ue000" <= sign <= "\uf8ff"]  # what only the font knows


@needs_poppler
def test_i08_its_fonts_are_in_it(page: Callable[..., Path], english: Wording) -> None:
    fonts = ask("pdffonts", page(Format("pdf"), english)).splitlines()[2:]
    assert any("800wght" in font for font in fonts)
    assert any("500wght" in font for font in fonts)
    for font in fonts:
        embedded, _, unicode = font.split()[-5:-2]
        assert (embedded, unicode) == ("yes", "yes")


@needs_poppler
@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("poster", [False, True])
def test_i08_it_has_one_page_of_the_paper(
    page: Callable[..., Path], english: Wording, paper: str, *, poster: bool
) -> None:
    form = Format("pdf", paper="letter" if paper == "letter" else "a4", poster=poster)
    said = dict(line.split(":", 1) for line in ask("pdfinfo", page(form, english)).splitlines())
    assert said["Pages"].strip() == "1"
    assert "{} x {} pts".format(*_POINTS[paper, poster]) in said["Page size"]
    assert "uses as much electricity as" in said["Title"]
    assert "2026" in said["CreationDate"]


@pytest.mark.parametrize("poster", [False, True])
def test_the_same_comparison_gives_the_same_bytes(
    encoder: Encoder, subject: Callable[..., Subject], monkeypatch: pytest.MonkeyPatch, *, poster: bool
) -> None:
    form = Format("pdf", poster=poster)
    content = encoder.encode(subject(), form)
    assert encoder.encode(subject(), form) == content
    assert b"(D:20261125000000" in content


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the system's time zone cannot be changed")
@pytest.mark.parametrize("poster", [False, True])
def test_the_time_zone_changes_no_byte(
    encoder: Encoder, subject: Callable[..., Subject], time_zone: Callable[[str], None], *, poster: bool
) -> None:
    contents = []
    for name in ("UTC", "Asia/Tokyo", "America/New_York", "Asia/Kathmandu"):
        time_zone(name)
        contents.append(encoder.encode(subject(), Format("pdf", poster=poster)))
    assert len(set(contents)) == 1
    places = re.findall(rb"(\d{10}) \d{5} n", contents[0].rsplit(b"xref\n0", 1)[1])
    for number, place in enumerate(places, 1):
        assert contents[0][int(place) :].startswith(b"%d 0 obj" % number)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_it_begins_and_ends_as_such_files_do(
    encoder: Encoder, subject: Callable[..., Subject], theme: str
) -> None:
    content = encoder.encode(subject(), Format("pdf", theme=theme, view="side-by-side"))
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    table = int(content.rsplit(b"startxref", 1)[1].split()[0])
    assert content[table:].startswith(b"xref")
