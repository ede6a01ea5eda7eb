"""What tests share: the real languages, and Fixture T, exact whatever is built in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.assembly import assemble
from comparawatt.engine.languages import Languages, read_sources
from comparawatt.engine.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot
    from tests.command import Ended
    from tests.hands import Found
    from tests.touch import Hall

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.modes.desktop import DesktopWindow
    from comparawatt.widgets.look import Look

FIXTURE_T = Path(__file__).parent / "data" / "fixture-t.toml"


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Know pytest-qt's settings where it is absent: the engine's tests run without any Qt."""
    if not pluginmanager.hasplugin("pytest-qt"):
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "A setting of pytest-qt.")


@pytest.fixture(scope="session")
def languages() -> Languages:
    """Return English and French as their files have them."""
    return read_sources()


@pytest.fixture(scope="session")
def english(languages: Languages) -> Wording:
    """Return what is said in English."""
    return Wording(languages["en"])


@pytest.fixture(scope="session")
def french(languages: Languages) -> Wording:
    """Return what is said in French."""
    return Wording(languages["fr"])


@pytest.fixture(scope="session")
def fixture_t_text() -> str:
    """Return the text of Fixture T, for tests that change a word of it."""
    return FIXTURE_T.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def fixture_t(languages: Languages) -> Catalogue:
    """Return Fixture T: household 4,000 kWh, city-day 20 GWh, charge 15 Wh, prompt 0.34 Wh."""
    assembly = assemble([FIXTURE_T], languages)
    assert (assembly.problems, assembly.refused) == ((), ())
    return assembly.catalogue


@pytest.fixture(scope="session")
def window_data(languages: Languages) -> Catalogue:
    """Return what the tests of the window choose among; it starts with one training run of 50 GWh."""
    assembly = assemble([FIXTURE_T, FIXTURE_T.with_name("window.toml")], languages)
    assert (assembly.problems, assembly.refused) == ((), ())
    return assembly.catalogue


@pytest.fixture(scope="session")
def what_if_data(languages: Languages) -> Catalogue:
    """Return Fixture T with levers, grids and cooling in round numbers."""
    assembly = assemble([FIXTURE_T, FIXTURE_T.with_name("what-if.toml")], languages)
    assert (assembly.problems, assembly.refused) == ((), ())
    return assembly.catalogue


@pytest.fixture
def language(languages: Languages, qapp: object) -> Iterator[LanguageSwitch]:
    """Return the switch, in English, and leave English behind."""
    from PySide6.QtCore import QCoreApplication

    from comparawatt.models.language import LanguageSwitch

    switch = LanguageSwitch(languages, "en")
    yield switch
    switch.switch("en")
    # One that is collected while it is installed tells the windows of a later test that the language changed.
    for translator in switch._installed:
        QCoreApplication.removeTranslator(translator)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """Return the light theme, and leave text as large as it was."""
    from comparawatt.widgets.look import Look

    font = qapp.font()
    yield Look("light")
    qapp.setFont(font)  # whoever chose a size chose the application's font with it


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[None]:
    """Let a whole program dress the application, and give it back its palette and its font."""
    colors, font = qapp.palette(), qapp.font()
    yield
    qapp.setPalette(colors)
    qapp.setFont(font)


@pytest.fixture
def session(window_data: Catalogue, qapp: object) -> Session:
    """Return a session at its start."""
    from comparawatt.models.session import Session

    return Session(window_data)


@pytest.fixture
def show(qtbot: QtBot) -> Callable[..., Found]:
    """Return what shows a widget in a window of its own, which is closed when the test is over."""
    from PySide6.QtGui import QCursor

    shown: list[object] = []

    def show_it(widget: Found, width: int = 0, height: int = 0) -> Found:
        qtbot.addWidget(widget)
        shown.append(widget)  # a window that nobody holds is gone
        QCursor.setPos(-1, -1)  # the last test left the pointer anywhere, and what lies under it looks otherwise
        if width:
            widget.resize(width, height)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        return widget

    return show_it


@pytest.fixture
def open_window(
    session: Session, language: LanguageSwitch, look: Look, show: Callable[..., DesktopWindow]
) -> Callable[..., DesktopWindow]:
    """Return what opens the desktop window, on which nothing moves unless it is asked for."""
    from PySide6.QtWidgets import QApplication

    from comparawatt.modes.desktop import DesktopWindow

    def open_it(width: int = 1280, height: int = 800, *, reduced_motion: bool = True) -> DesktopWindow:
        window = show(DesktopWindow(session, language, look, reduced_motion=reduced_motion), width, height)
        window.grab()
        QApplication.processEvents()  # the columns are filled after the first frame
        return window

    return open_it


@pytest.fixture
def open_kiosk(
    window_data: Catalogue, language: LanguageSwitch, dressed: None, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Hall]]:
    """Return what opens a kiosk with the pages of a probe, which nobody gets out of; the test itself does."""
    import sys
    from types import ModuleType

    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication
    from tests.touch import Clock, Hall, ProbePage

    from comparawatt.engine.kiosk import Kiosk
    from comparawatt.modes import kiosk as mode
    from comparawatt.unattended import build
    from comparawatt.widgets.look import Look

    probe = ModuleType("comparawatt.screens.kiosk.probe")
    probe.ProbePage = ProbePage  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, probe.__name__, probe)
    monkeypatch.setattr(mode, "_PAGES", dict.fromkeys(("attract", "choose", "guess", "result"), "probe.ProbePage"))
    opened: list[Hall] = []

    def open_it(**settings: object) -> Hall:
        clock = Clock()
        kiosk = Kiosk(**{"attract": ("train-gpt4",), **settings})  # type: ignore[arg-type]
        exhibit = build(kiosk, window_data, language, Look("dark", dresses=False), clock=clock)
        hall = Hall(exhibit.window, exhibit.visit, exhibit.idle, clock)
        opened.append(hall)
        hall.window.fill(QApplication.primaryScreen())
        assert QTest.qWaitForWindowExposed(hall.window)
        hall.window.activateWindow()
        return hall

    yield open_it
    for hall in opened:
        hall.window._leave(0)
        hall.window.close()
        hall.window.deleteLater()
    QTest.qWait(1)  # what is deleted later is, within a loop of events


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Be somebody who speaks English and has neither data nor settings; return their home."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.delenv("LANGUAGE", raising=False)
    return tmp_path


@pytest.fixture
def run(alone: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ended]:
    """Return what runs a command."""
    from tests.command import Ended

    from comparawatt import cli

    def run_it(*arguments: str) -> Ended:
        status = cli.main(arguments)
        out, err = capsys.readouterr()
        return Ended(status, out, err)

    return run_it
