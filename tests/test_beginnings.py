from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication

from comparawatt import paths
from comparawatt.beginnings import allow_kiosk, language_of, load_data, motion_of, tell_held_flags
from comparawatt.errors import InputError
from comparawatt.options import Options
from comparawatt.policy import Policy
from comparawatt.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from tests.command import Ended

    from comparawatt.engine.languages import Languages
    from comparawatt.engine.wording import Wording
    from comparawatt.models.language import LanguageSwitch

PACK = Path(__file__).parent / "data" / "window.toml"


@pytest.fixture
def begin(languages: Languages, qapp: QApplication, alone: Path) -> Iterator[Callable[..., LanguageSwitch]]:
    """Return what finds the language to begin with on an English system, and takes its translators away again."""
    begun: list[LanguageSwitch] = []

    def begin_it(flag: str | None, own: str | None, policy: str | None) -> LanguageSwitch:
        options = Options()
        options.language = flag
        begun.append(language_of(options, Settings(language=policy or own), languages, Policy(language=policy)))
        return begun[-1]

    yield begin_it
    for switch in begun:
        for translator in switch._installed:
            QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize(
    ("flag", "own", "policy", "code", "is_set"),
    [
        (None, None, None, "en", False),
        (None, "fr", None, "fr", False),
        ("en", "fr", None, "en", False),
        ("en", "en", "fr", "fr", True),
        (None, "xx", None, "en", False),
        ("fr", None, "xx", "fr", False),  # there is no such language: as if nothing had been set
    ],
)
def test_the_policy_then_the_command_line_then_the_user_then_the_system(
    begin: Callable[..., LanguageSwitch],
    flag: str | None,
    own: str | None,
    policy: str | None,
    code: str,
    is_set: bool,
) -> None:
    language = begin(flag, own, policy)
    assert (language.code, language.is_set) == (code, is_set)


def test_motion_that_is_set_gives_way_to_nothing(qapp: QApplication) -> None:
    options = Options()
    options.reduced_motion = True
    motion = motion_of(options, Settings(reduced_motion=False), Policy(reduced_motion=False), qapp)
    assert not motion.is_on
    motion.choose(True)
    assert not motion.is_on


def test_figures_of_one_s_own_count_where_they_are_allowed(languages: Languages, alone: Path) -> None:
    folder = alone / "XDG_DATA_HOME" / "comparawatt"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text("[pack]")
    options = Options()
    assert load_data(options, languages, Policy()).left_out == 1
    options.data, options.without_built_in = [str(PACK)], True
    loaded = load_data(options, languages, Policy(own_data=False))
    assert loaded.left_out == 0
    assert "train-gpt4" in loaded.catalogue.activities


def test_options_that_give_way_are_named(english: Wording, capsys: pytest.CaptureFixture[str]) -> None:
    options = Options()
    options.theme, options.data = "dark", [str(PACK)]
    tell_held_flags(options, Policy(theme="light", language="fr", own_data=False), english)
    assert capsys.readouterr().err.splitlines() == [
        "--theme gives way to what your administrator has set.",
        "--data gives way to what your administrator has set.",
    ]


def test_a_kiosk_follows_the_file_of_the_computer_alone() -> None:
    options = Options()
    options.config, options.theme, options.language, options.data = "mine.toml", "dark", "fr", [str(PACK)]
    options.screen = "HDMI-2"
    allow_kiosk(options, Policy())
    assert options.config == "mine.toml"
    allow_kiosk(options, Policy(kiosk="site"))
    assert options.config == str(paths.site_kiosk())
    assert not any((options.theme, options.language, options.data))
    assert options.screen == "HDMI-2"  # which cable the screen hangs on is no matter of what is allowed
    with pytest.raises(InputError):
        allow_kiosk(options, Policy(kiosk="none"))


@pytest.mark.parametrize(("command", "field"), [("present", "presenter = false"), ("kiosk", 'kiosk = "none"')])
def test_what_is_not_allowed_says_so_and_by_which_file(
    run: Callable[..., Ended], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, field: str
) -> None:
    monkeypatch.setattr(paths, "ETC", str(tmp_path))
    site = tmp_path / "comparawatt" / "settings.toml"
    site.parent.mkdir()
    site.write_text(f"[policy]\n{field}")
    ended = run(command)
    assert ended.status == 1
    assert "administrator" in ended.err
    assert str(site) in ended.err
