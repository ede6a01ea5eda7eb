from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from tests.hands import POPUPS, button, click, find, press, switch, type_into

from comparawatt import settings as settings_
from comparawatt.app import Program, build
from comparawatt.engine.own_data import load
from comparawatt.options import Options
from comparawatt.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from comparawatt.engine.languages import Languages

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)

DATA = Path(__file__).parent / "data"
PACKS = [str(DATA / "fixture-t.toml"), str(DATA / "window.toml")]


@pytest.fixture
def start(
    languages: Languages, alone: Path, show: Callable[..., QWidget], qapp: QApplication, dressed: None
) -> Iterator[Callable[..., Program]]:
    """Return what starts the program with the user's own settings, and brings English back."""
    started: list[Program] = []

    def start_it(packs: list[str] | None = None, *, built_in: bool = False, **given: object) -> Program:
        options = Options()
        options.data = PACKS if packs is None else packs
        options.without_built_in = not built_in
        options.reduced_motion = True
        for name, value in given.items():
            setattr(options, name, value)
        loaded = load(languages, [Path(name) for name in options.data], built_in=built_in)
        program = build(loaded, languages, settings_.load(options.settings), options)
        started.append(program)
        show(program.window, max(program.window.width(), 1280), max(program.window.height(), 800))
        program.window.grab()
        qapp.processEvents()
        return program

    yield start_it
    for program in started:
        switch(program.language, "en")


def own_settings(home: Path) -> Path:
    return home / "XDG_CONFIG_HOME" / "comparawatt" / "settings.toml"


def write_settings(home: Path, text: str) -> Path:
    path = own_settings(home)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def notice(program: Program) -> str:
    label = find(program.window, QLabel, "notice_text")
    return label.text() if label.isVisible() else ""


def test_the_first_start_is_one_training_run_in_the_system_s_language(start: Callable[..., Program]) -> None:
    program = start()
    assert program.language.code == "en"
    assert program.session.choice.activity == "train-gpt4"
    assert program.window.screen_.view == "bars"
    assert "electricity of AI" in notice(program)
    click(button(program.window, "notice_offer"))
    assert program.window.page == "introduction"


def test_what_this_is_is_offered_at_the_first_start_alone(start: Callable[..., Program], alone: Path) -> None:
    assert "electricity of AI" in notice(start())
    write_settings(alone, "")
    assert notice(start()) == ""


def test_what_was_left_out_is_told_before_what_this_is(start: Callable[..., Program], tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_text("[pack]")
    assert "left out" in notice(start([*PACKS, str(broken)]))


def test_d02_a_french_system_starts_in_french(
    start: Callable[..., Program], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "fr_CA.UTF-8")
    assert start().language.code == "fr"


def test_what_was_chosen_comes_back(start: Callable[..., Program], alone: Path) -> None:
    program = start()
    press("T", program.window)
    click(button(program.window, "language_fr"))
    program.session.choose_activity("chat-year")
    type_into(find(program.window, QLineEdit, "amount"), "3 par jour pendant 2 ans")
    program.session.put_in_lane(1, "rd-day")
    program.window.screen_.show_view("side-by-side")
    choice = program.session.choice
    program.window.close()
    assert own_settings(alone).is_file()
    again = start()
    assert again.language.code == "fr"
    assert again.look.theme.name == "dark"
    assert again.window.screen_.view == "side-by-side"
    assert again.session.choice == choice


def test_a_named_energy_comes_back(start: Callable[..., Program]) -> None:
    program = start()
    type_into(find(program.window, QLineEdit, "amount"), "7 832 GWh")
    program.window.close()
    assert start().session.choice.energy == pytest.approx(7832e9)


def test_the_theme_reaches_qt_s_own_widgets(start: Callable[..., Program], qapp: QApplication) -> None:
    program = start(theme="dark")
    assert qapp.palette().color(QPalette.ColorRole.Window) == program.look.color("bg")
    press("T", program.window)
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == "#F6F3EC"


def test_the_command_line_wins_over_the_settings(start: Callable[..., Program], alone: Path) -> None:
    write_settings(alone, 'language = "fr"\ntheme = "dark"')
    program = start(language="en", theme="contrast")
    assert (program.language.code, program.look.theme.name) == ("en", "contrast")
    program.save()
    kept = settings_.load(None).settings
    assert (kept.language, kept.theme) == ("fr", "dark")  # the command line counts for one time


def test_h03_reduced_motion_is_honoured_before_the_first_frame(start: Callable[..., Program], alone: Path) -> None:
    write_settings(alone, "reduced_motion = true")
    stage = start(reduced_motion=False).window.screen_.stage
    assert not stage.motion.is_running
    assert [frame.count for frame in stage.frames()] == ["12,500", "2.5", "3.33 billion"]


def test_a_language_that_is_gone_is_that_of_the_system(start: Callable[..., Program], alone: Path) -> None:
    write_settings(alone, 'language = "tlh"')
    assert start().language.code == "en"


BAD_SETTINGS = {
    "nothing": "",
    "half a file": 'language = "fr"\ntheme = "da',
    "a list": "[]",
    "a number for a language": "language = 42",
    "an unknown key": 'sound = "loud"',
    "a huge size": "width = 1000000000\nheight = 1000000000",
    "a size beyond all": f"width = {10**30}",
    "a negative size": "width = -5\nheight = -5",
    "no size": "width = 0\nheight = 0",
    "an energy that is none": "energy = nan",
    "an endless energy": "energy = inf",
    "a negative energy": "energy = -1.0",
    "an energy beyond counting": "energy = 1e300",
    "an amount that is none": "amount = { number = nan }",
    "an amount of nothing": "amount = { times = 3 }",
    "an amount in no time": "amount = { number = 3, per = 'aeon', duration = { number = 1, unit = 'aeon' } }",
    "an activity that is gone": 'activity = "gone"\nestimate = "gone"\nlanes = ["gone"]',
    "the same lane often": 'lanes = ["phone-t", "phone-t", "phone-t", "phone-t", "phone-t", "phone-t"]',
}


@pytest.mark.parametrize("text", BAD_SETTINGS.values(), ids=BAD_SETTINGS.keys())
def test_f01_bad_settings_lock_nobody_out(start: Callable[..., Program], alone: Path, text: str) -> None:
    path = write_settings(alone, text)
    program = start()
    assert program.window.isVisible()
    assert program.session.comparison.energy.central > 0
    program.window.close()
    assert msgspec.toml.decode(path.read_bytes(), type=Settings, strict=True)
    assert notice(start()) == ""


def test_f01_settings_that_were_set_aside_are_told_once(start: Callable[..., Program], alone: Path) -> None:
    path = write_settings(alone, "[]")
    program = start()
    aside = str(path.with_name("settings.toml.broken"))
    assert notice(program) == f"Your settings could not be read and were set aside as {aside}."
    switch(program.language, "fr")
    assert aside in notice(program)
    assert "Your settings" not in notice(program)
    click(find(program.window, QWidget, "notice").findChildren(QWidget)[-1])
    assert notice(program) == ""
    switch(program.language, "en")
    assert notice(program) == ""
    program.window.close()
    assert notice(start()) == ""


def test_f02_a_start_without_a_place_for_settings(
    start: Callable[..., Program], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", "/proc/nowhere")
    program = start()
    assert program.window.isVisible()
    program.window.close()
    error = program.save()
    assert error is not None
    assert error.key == "file.unwritable"


def test_a_faulty_pack_is_told_once_and_the_rest_works(start: Callable[..., Program], alone: Path) -> None:
    text = (DATA / "window.toml").read_text(encoding="utf-8").replace('central = "3 Wh"', 'central = "3 W"')
    faulty = alone / "faulty.toml"
    faulty.write_text(text, encoding="utf-8")
    program = start([PACKS[0], str(faulty)])
    assert notice(program).endswith("left out. “comparawatt check” says why.")
    assert "rd" not in program.session.catalogue.activities
    assert "train-gpt4" in program.session.catalogue.activities
    switch(program.language, "fr")
    assert "«\u202fcomparawatt check\u202f»" in notice(program)
    assert "left out" not in notice(program)


def test_a_file_that_is_no_pack_is_told(start: Callable[..., Program], alone: Path) -> None:
    (alone / "broken.toml").write_bytes(b"[pack\n\xff")
    assert "1 " in notice(start([*PACKS, str(alone / "broken.toml")]))


def test_a_pack_of_one_s_own_is_found(start: Callable[..., Program], alone: Path) -> None:
    folder = alone / "XDG_DATA_HOME" / "comparawatt"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_bytes((DATA / "fixture-t.toml").read_bytes())
    program = start([], built_in=True)
    assert "prompt-t" in program.session.catalogue.activities
    assert "prompt" in program.session.catalogue.activities


def test_a_notice_of_what_was_done_stays_when_the_language_changes(start: Callable[..., Program]) -> None:
    program = start()
    program.window.notice.tell(
        lambda: program.language.wording.text("report.written", path="lesson.pdf"), calm=True
    )
    program.language.switch("fr" if program.language.code == "en" else "en")
    assert "lesson.pdf" in notice(program)
