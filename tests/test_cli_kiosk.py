"""The kiosk on the command line: its file checked, its PIN hashed, its counters listed."""

from __future__ import annotations

import csv
import gc
import getpass
import io
import json
import shutil
import socket
import tomllib
import warnings
from typing import TYPE_CHECKING

import pytest

from comparawatt import paths
from comparawatt.engine.counters import Counters, counters_path
from comparawatt.engine.own_data import own_packs
from comparawatt.engine.pin import matches

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.command import Ended

    from comparawatt.options import Options

EXAMPLE = paths.resources() / "kiosk" / "kiosk.toml"


@pytest.fixture
def kiosk(alone: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the example, beside a folder of content, on a computer of a hall."""
    monkeypatch.setattr(socket, "gethostname", lambda: "hall-7")
    text = EXAMPLE.read_text(encoding="utf-8").replace('content = ""', 'content = "content"')
    path = alone / "kiosk.toml"
    path.write_text(text, encoding="utf-8")
    stories = alone / "content" / "stories"
    stories.mkdir(parents=True)
    shutil.copy(paths.resources() / "stories" / "one-question.toml", stories / "tour.toml")
    return path


def test_a_good_file_is_said_to_be_good_with_its_content_and_its_host(
    run: Callable[..., Ended], kiosk: Path
) -> None:
    ended = run("check", str(kiosk))
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.splitlines() == [
        f"{kiosk}: ok.",
        f"{kiosk.parent / 'content' / 'stories' / 'tour.toml'}: ok.",
        f"{kiosk}: on this computer, hall-7, the tables of [hosts] that count are “hall-*”.",
    ]


def test_the_faults_of_the_file_and_of_its_content_are_named(run: Callable[..., Ended], kiosk: Path) -> None:
    kiosk.write_text(kiosk.read_text(encoding="utf-8").replace('"image"', '"imge"'), encoding="utf-8")
    tour = kiosk.parent / "content" / "stories" / "tour.toml"
    tour.write_text(tour.read_text(encoding="utf-8").replace('"prompt"', '"promt"'), encoding="utf-8")
    ended = run("check", str(kiosk), "--format", "json", "--language", "fr")
    assert ended.status == 1
    faults = json.loads(ended.out)["faults"]
    assert {each["path"] for each in faults} == {str(kiosk), str(tour)}
    assert (faults[0]["entry"], faults[0]["field"]) == ("[kiosk]", "activities")
    assert "image" in faults[0]["message"]


def test_a_folder_that_is_not_there_is_named(run: Callable[..., Ended], kiosk: Path) -> None:
    shutil.rmtree(kiosk.parent / "content")
    ended = run("check", str(kiosk))
    assert ended.status == 1
    assert str(kiosk.parent / "content") in ended.err
    assert "the folder is not there" in ended.err


def test_what_is_shown_alone_is_checked_alone(run: Callable[..., Ended], kiosk: Path) -> None:
    text = kiosk.read_text(encoding="utf-8").replace("built_in = true", "built_in = false")
    kiosk.write_text(text, encoding="utf-8")
    ended = run("check", str(kiosk))
    assert ended.status == 1
    assert "There is no activity called “prompt”" in ended.err


def test_no_host_counts(run: Callable[..., Ended], kiosk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "gethostname", lambda: "elsewhere")
    assert "on this computer, elsewhere, no table of [hosts] counts." in run("check", str(kiosk)).out


def test_the_kiosk_is_opened_with_what_was_typed(
    run: Callable[..., Ended], monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[Options] = []

    def opened(options: Options, _: object) -> int:
        given.append(options)
        return 0

    monkeypatch.setattr("comparawatt.unattended.run", opened, raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    try:
        ended = run("kiosk", "--config", "hall.toml", "--screen", "HDMI-1")
    finally:
        gc.enable()  # a start puts it off
    assert (ended.status, ended.err) == (0, "")
    assert [(each.config, each.screen, each.hash_pin) for each in given] == [("hall.toml", "HDMI-1", False)]


@pytest.mark.parametrize(("code", "told"), [("en", "prints the hash"), ("fr", "affiche l’empreinte")])
def test_the_options_are_told_in_both_languages(run: Callable[..., Ended], code: str, told: str) -> None:
    ended = run("kiosk", "--help", "--language", code)
    assert told in ended.out
    assert {"--config", "--screen", "--hash-pin"} <= set(ended.out.split())


def typed(monkeypatch: pytest.MonkeyPatch, *answers: str) -> list[str]:
    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return answers[len(asked) - 1]

    monkeypatch.setattr(getpass, "getpass", answer)
    return asked


def test_a_pin_is_asked_for_twice_and_its_hash_printed(
    run: Callable[..., Ended], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = typed(monkeypatch, "271828", "271828")
    ended = run("kiosk", "--hash-pin")
    assert (ended.status, ended.err, len(asked)) == (0, "", 2)
    assert matches("271828", tomllib.loads(ended.out)["pin"])
    assert "271828" not in ended.out


@pytest.mark.parametrize(("answers", "told"), [(("12",), "4 to 12 digits"), (("1234", "1235"), "not the same")])
def test_what_is_no_pin_is_refused(
    run: Callable[..., Ended], monkeypatch: pytest.MonkeyPatch, answers: tuple[str, ...], told: str
) -> None:
    typed(monkeypatch, *answers)
    ended = run("kiosk", "--hash-pin")
    assert (ended.status, ended.out) == (1, "")
    assert told in ended.err


def test_a_pin_is_never_shown(run: Callable[..., Ended], monkeypatch: pytest.MonkeyPatch) -> None:
    def shows(_: str) -> str:
        warnings.warn("shown", getpass.GetPassWarning, stacklevel=1)
        return "1234"

    monkeypatch.setattr(getpass, "getpass", shows)
    ended = run("kiosk", "--hash-pin")
    assert (ended.status, ended.out) == (1, "")
    assert "terminal" in ended.err


def test_the_counters_are_listed(run: Callable[..., Ended]) -> None:
    assert run("list", "counters") == (0, "", "")
    counters = Counters(counters_path())
    counters.count("visit")
    counters.count("choice", "=prompt")
    counters.save()
    assert json.loads(run("list", "counters", "--format", "json").out)["counters"][1]["times"] == 1
    ended = run("list", "counters", "--format", "csv", "--language", "fr")
    rows = list(csv.reader(io.StringIO(ended.out.removeprefix("\ufeff")), delimiter=";"))
    assert rows[0] == ["jour", "événement", "nom", "fois"]
    assert [row[1:] for row in rows[1:]] == [["choice", "'=prompt", "1"], ["visit", "", "1"]]


def test_counters_that_cannot_be_read_are_named(run: Callable[..., Ended]) -> None:
    path = counters_path()
    assert path is not None
    path.parent.mkdir(parents=True)
    path.write_text("{", encoding="utf-8")
    ended = run("list", "counters")
    assert ended.status == 1
    assert str(path) in ended.err


def test_a_kiosk_s_file_is_no_pack_where_both_have_one_folder(
    alone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(alone / "XDG_CONFIG_HOME"))  # as on Windows and macOS
    folder = alone / "XDG_CONFIG_HOME" / "comparawatt"
    folder.mkdir(parents=True)
    for name in ("kiosk.toml", "settings.toml", "mine.toml"):
        (folder / name).write_text("", encoding="utf-8")
    assert own_packs() == [folder / "mine.toml"]
