from __future__ import annotations

import sys
from pathlib import Path

import pytest

from comparawatt import paths


def test_everything_that_is_shipped_is_there() -> None:
    assert (paths.resources() / "data" / "chat.toml").is_file()
    assert (paths.resources() / "icons" / "bolt.svg").is_file()
    assert (paths.translations() / "wording_fr.toml").is_file()


def test_the_user_s_own_folders(alone: Path) -> None:
    assert paths.user_settings() == alone / "XDG_CONFIG_HOME" / "comparawatt" / "settings.toml"
    assert paths.user_data() == alone / "XDG_DATA_HOME" / "comparawatt"
    log = paths.user_log()
    assert log is not None
    assert log.is_relative_to(alone / "XDG_STATE_HOME")


@pytest.mark.parametrize("home", ["", "relative", "~"])
def test_f02_no_folder_is_named_after_a_home_that_is_not_known(
    alone: Path, monkeypatch: pytest.MonkeyPatch, home: str
) -> None:
    monkeypatch.chdir(alone)
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", home)
    for found in (
        paths.user_settings(),
        paths.user_data(),
        paths.user_log(),
        paths.user_kiosk(),
        paths.kiosk_state(),
    ):
        assert found is None or found.is_absolute()
        assert found is None or "~" not in found.parts
    assert list(alone.iterdir()) == []


def test_the_machine_s_settings_are_absolute() -> None:
    assert paths.site_settings().is_absolute()
    assert paths.site_settings() != Path("settings.toml")
    assert paths.site_kiosk() == paths.site_settings().with_name("kiosk.toml")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have one place")
def test_an_administrator_s_file_is_found_in_the_folders_of_the_desktop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    etc, desktop, of_user = (tmp_path / name for name in ("etc", "xdg-desktop", "mine"))
    monkeypatch.setattr(paths, "ETC", str(etc))
    monkeypatch.setenv("XDG_CONFIG_DIRS", f"{of_user}:{desktop}")
    assert paths.site_settings() == etc / "comparawatt" / "settings.toml"
    for folder in (desktop, of_user):
        (folder / "comparawatt").mkdir(parents=True)
    (desktop / "comparawatt" / "settings.toml").touch()
    assert paths.site_settings() == desktop / "comparawatt" / "settings.toml"
    (of_user / "comparawatt" / "settings.toml").touch()
    assert paths.site_settings() == of_user / "comparawatt" / "settings.toml"
    (etc / "comparawatt").mkdir(parents=True)
    (etc / "comparawatt" / "settings.toml").touch()  # nobody leads past it by the environment
    assert paths.site_settings() == etc / "comparawatt" / "settings.toml"
    assert paths.site_kiosk() == etc / "comparawatt" / "kiosk.toml"
