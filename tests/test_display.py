from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from tests import process

from comparawatt import display
from comparawatt.errors import DisplayError

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")


@pytest.fixture
def no_display(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Have no display."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en_GB.UTF-8", "There is no display to open a window on."),
        ("fr_FR.UTF-8", "Il n’y a pas d’écran où ouvrir une fenêtre."),
        ("fr_CA.UTF-8", "Il n’y a pas d’écran où ouvrir une fenêtre."),
    ],
)
def test_g01_no_display_is_one_sentence_and_status_3(tmp_path: Path, language: str, sentence: str) -> None:
    ended = process.run(tmp_path, LC_ALL=language)
    assert (ended.returncode, ended.stdout) == (3, "")
    assert ended.stderr.startswith(sentence)
    assert ended.stderr.count("\n") == 1
    assert "comparawatt compare train-gpt4" in ended.stderr


def test_g01_a_display_that_does_not_answer(tmp_path: Path) -> None:
    ended = process.run(tmp_path, DISPLAY=":987")
    assert ended.returncode == 3
    assert ended.stderr.count("\n") == 1


def test_g01_the_rest_works_without_a_display(tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    for arguments in (("--version",), ("compare", "train-gpt4"), ("picture", "train-gpt4", "-o", str(picture))):
        ended = process.run(tmp_path, *arguments)
        assert (ended.returncode, ended.stderr) == (0, "")
    assert picture.is_file()


def test_without_a_display_nothing_is_there(no_display: pytest.MonkeyPatch) -> None:
    with pytest.raises(DisplayError) as caught:
        display.require()
    assert caught.value.key == "display.none"


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc"])
def test_other_platforms_need_no_display(no_display: pytest.MonkeyPatch, platform: str) -> None:
    no_display.setenv("QT_QPA_PLATFORM", platform)
    display.require()


def test_what_pictures_need_is_there() -> None:
    display.require_libraries("offscreen")


def test_a_missing_library_is_told_by_its_name(tmp_path: Path) -> None:
    assert display.missing_libraries(tmp_path / "nothing") == []
    assert display.missing_libraries(type(tmp_path)(sys.executable)) == []


@pytest.mark.parametrize("locale", ["C", "POSIX", "xx_YY.UTF-8", "fr_FR.ISO-8859-1"])
def test_d02_an_odd_locale_is_no_trouble_for_qt(tmp_path: Path, locale: str) -> None:
    ended = process.run(tmp_path, "picture", "train-gpt4", "-o", str(tmp_path / "x.png"), LC_ALL=locale)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ("Enregistré" in ended.stdout) == locale.startswith("fr")
