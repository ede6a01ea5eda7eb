from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from comparawatt import paths

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.command import Ended


def found(run: Callable[..., Ended], *arguments: str) -> dict[str, tuple[str, bool]]:
    said = json.loads(run("doctor", "--format", "json", *arguments).out)["checks"]
    return {each["check"]: (each["finding"], each["ok"]) for each in said}


def test_everything_is_in_place_here(run: Callable[..., Ended]) -> None:
    ended = run("doctor")
    assert (ended.status, ended.err) == (0, "")
    lines = ended.out.splitlines()
    assert len(lines) == 11
    assert any(line.startswith("Python: ") and line.endswith(" – ok") for line in lines)
    assert any(line.startswith("Font: Inter") for line in lines)


def test_it_speaks_french(run: Callable[..., Ended]) -> None:
    english, french = (run("doctor", "--language", code).out.splitlines() for code in ("en", "fr"))
    assert len(english) == len(french)
    assert any(line.startswith("Données") for line in french)
    assert {line.split(":")[0] for line in english} & {line.split("\u202f:")[0] for line in french} <= {
        "Comparawatt",
        "Python",
        "Qt",
    }


def test_it_counts_the_data(run: Callable[..., Ended]) -> None:
    text, fine = found(run)["data"]
    assert fine
    assert "activities" in text
    assert "edition 20" in text


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_a_missing_display_is_no_illness(run: Callable[..., Ended], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert run("doctor").status == 0
    assert found(run)["display"] == ("none; the command line works without one", False)


def test_a_faulty_pack_of_one_s_own_is_told(run: Callable[..., Ended], alone: Path) -> None:
    folder = alone / "XDG_DATA_HOME" / "comparawatt"
    folder.mkdir(parents=True)
    assert "none in" in found(run)["own_data"][0]
    (folder / "mine.toml").write_text("[pack]\nid =")
    text, fine = found(run)["own_data"]
    assert not fine
    assert "1 entry" in text
    assert run("doctor").status == 0


def test_f02_a_settings_folder_that_cannot_be_written_is_told(
    run: Callable[..., Ended], monkeypatch: pytest.MonkeyPatch
) -> None:
    text, fine = found(run)["folder"]
    assert fine
    monkeypatch.setenv("XDG_CONFIG_HOME", "/proc/nowhere")
    text, fine = found(run)["folder"]
    assert not fine
    assert "/proc/nowhere/comparawatt cannot be written" in text
    assert run("doctor").status == 0


def test_f02_it_leaves_nothing_behind(run: Callable[..., Ended], alone: Path) -> None:
    run("doctor")
    assert list(alone.rglob("*")) == []


def test_data_alone_is_an_illness(run: Callable[..., Ended], alone: Path) -> None:
    empty = alone / "empty.toml"
    empty.write_text('[pack]\nid = "e"\nedition = 2026-11-25\nname = { en = "Empty" }\n')
    assert run("doctor", "--without-built-in", "--data", str(empty)).status == 1


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the site file of this computer, which is not there yet."""
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "etc"))
    monkeypatch.setattr(paths, "ETC", str(tmp_path / "nowhere"))
    path = tmp_path / "etc" / "comparawatt" / "settings.toml"
    path.parent.mkdir(parents=True)
    return path


def test_it_tells_the_policy_and_its_file(run: Callable[..., Ended], site: Path) -> None:
    text, fine = found(run)["policy"]
    assert fine
    assert text.startswith("none: there is no ")
    site.write_text('theme = "dark"')
    assert found(run)["policy"] == (f"none in {site}", True)
    site.write_text('[policy]\nlanguage = "fr"\nlinks = false')
    assert found(run)["policy"] == (f'language = "fr", links = false (from {site})', True)


def test_it_names_what_is_wrong_in_the_site_file_and_the_rest_is_in_force(
    run: Callable[..., Ended], site: Path
) -> None:
    site.write_text('text_size = 110\n[policy]\ntheme = "purple"\nlanguage = "xx"\nlinks = false\nlnks = true')
    text, fine = found(run)["policy"]
    assert not fine
    assert text.startswith(f"links = false (from {site}); ")
    assert 'policy.theme = "purple" does not count: it takes "light" | "dark" | "contrast"' in text
    assert 'policy.language = "xx" does not count: it takes ' in text
    assert "policy.lnks is not known and does not count" in text
    assert "text_size = 110 does not count: it takes 100 | 125 | 150 | 200" in text
    assert "purple" in run("doctor", "--language", "fr").out
    assert run("doctor").status == 0  # the program works


def test_a_site_file_that_is_no_toml_is_told(run: Callable[..., Ended], site: Path) -> None:
    site.write_text("[policy")
    text, fine = found(run)["policy"]
    assert not fine
    assert str(site) in text
