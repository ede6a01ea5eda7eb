"""A frozen program that runs from a stick keeps what is the user's beside it, and no other program does."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from comparawatt import paths

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with a frozen program in it."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "comparawatt"))
    paths._beside.cache_clear()
    yield tmp_path
    monkeypatch.undo()
    paths._beside.cache_clear()


def kept() -> list[Path | None]:
    return [paths.user_data(), paths.user_settings(), paths.user_kiosk(), paths.kiosk_state(), paths.user_log()]


def test_everything_of_the_user_s_is_beside_a_marked_program(stick: Path) -> None:
    (stick / "portable.txt").touch()
    for path in kept():
        assert path is not None
        assert path.is_relative_to(stick / "user")
    assert paths.user_settings() == stick / "user" / "settings.toml"
    assert not paths.site_settings().is_relative_to(stick)


def test_a_program_without_the_mark_keeps_nothing_beside_it(stick: Path) -> None:
    for path in kept():
        assert path is not None
        assert not path.is_relative_to(stick)


def test_the_mark_means_nothing_to_a_program_that_is_not_frozen(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (stick / "portable.txt").touch()
    monkeypatch.delattr(sys, "frozen")
    for path in kept():
        assert path is not None
        assert not path.is_relative_to(stick)
