"""The page that says what is stored where says what the program does."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
import pytest
from platformdirs import windows
from platformdirs.macos import MacOS
from platformdirs.unix import Unix
from platformdirs.windows import Windows

from comparawatt import paths
from comparawatt.engine.article_files import own_articles
from comparawatt.engine.own_pack import NAME
from comparawatt.engine.story_files import own_folder
from comparawatt.settings import MOST_STORIES, Settings

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
FOLDERS = ("user_data", "user_config", "user_state", "user_log", "site_config")


def own_data(name: str) -> Path:
    folder = paths.user_data()
    assert folder is not None
    return folder / name


WHERE: dict[str, Callable[[], Path | None]] = {
    "settings": paths.user_settings,
    "figures of your own": lambda: own_data(NAME),
    "stories": own_folder,
    "articles": lambda: own_data("claims"),
    "unforeseen faults": paths.user_log,
    "your kiosk": paths.user_kiosk,
    "what a kiosk keeps": paths.kiosk_state,
    "settings of the computer": paths.site_settings,
    "kiosk of the computer": paths.site_kiosk,
}


def rows() -> dict[str, list[str]]:
    """Return the rows of the page's tables, by what they are about."""
    cells = [[cell.strip(" `") for cell in line.split("|")[1:-1]] for line in PAGE.splitlines() if "| `" in line]
    return {name: places for name, *places in cells}


@pytest.mark.parametrize(("column", "system"), [(0, Unix), (1, Windows), (2, MacOS)])
def test_each_file_lies_where_the_page_says(
    monkeypatch: pytest.MonkeyPatch, column: int, system: type[Unix | Windows | MacOS]
) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CONFIG_DIRS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", "/home/zoe")
    for name in ("LOCALAPPDATA", "PROGRAMDATA"):
        monkeypatch.setenv(name, f"/{name}")
    monkeypatch.setenv("ALLUSERSPROFILE", "/PROGRAMDATA")
    monkeypatch.setattr(windows, "get_win_folder", windows.get_win_folder_from_env_vars)
    for name in FOLDERS:
        monkeypatch.setattr(
            platformdirs,
            f"{name}_path",
            lambda app, appauthor, name=name: getattr(system(app, appauthor=appauthor), f"{name}_path"),
        )
    monkeypatch.setattr(
        platformdirs,
        "site_config_dir",
        lambda app, appauthor, *, multipath: system(app, appauthor=appauthor, multipath=multipath).site_config_dir,
    )
    monkeypatch.setattr(sys, "platform", {Unix: "linux", Windows: "win32", MacOS: "darwin"}[system])

    def said(path: Path | None) -> str:
        text = str(path).replace("/home/zoe", "~")
        for name in ("LOCALAPPDATA", "PROGRAMDATA"):
            if text.startswith(f"/{name}"):
                text = f"%{name}%{text.removeprefix(f'/{name}')}".replace("/", "\\")
        return text

    assert {name: said(where()) for name, where in WHERE.items()} == {
        name: places[column] for name, places in rows().items()
    }


def test_the_articles_are_looked_for_there(alone: Path) -> None:
    folder = own_data("claims")
    folder.mkdir(parents=True)
    (folder / "a.toml").touch()
    assert own_articles() == [folder / "a.toml"]


def test_the_settings_hold_what_the_page_says_and_no_more() -> None:
    assert MOST_STORIES == 8
    assert set(Settings.__struct_fields__) == {
        "language", "theme", "text_size", "reduced_motion", "width", "height", "maximised", "view", "activity",
        "amount", "estimate", "energy", "lanes", "stories",
    }  # fmt: skip # another one belongs on the page too


def test_the_page_is_found() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "docs/privacy.md" in readme
    assert "SECURITY.md" in readme
