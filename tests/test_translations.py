from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip
from tests import process, pseudo
from tests.every_screen import NOT_THERE, SLIP, every_screen, read
from tests.hands import POPUPS, find, switch, type_into

from comparawatt import paths

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from comparawatt.engine.languages import Languages
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.models.session import Session
    from comparawatt.modes.desktop import DesktopWindow

pytestmark = pytest.mark.qt_log_ignore(*POPUPS, extend=True)

FILES = {path.stem.removeprefix("comparawatt_"): path for path in paths.translations().glob("comparawatt_*.ts")}
ALIKE = {SLIP, NOT_THERE, "R&D <b>x</b>"}
"""What is the same in every language beside their names: data, and what somebody typed."""


def parsed(code: str) -> ET.ElementTree[ET.Element]:
    return ET.parse(FILES[code])  # noqa: S314 # our own file


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a checkout that has the pseudo-language, too."""
    return pseudo.build(tmp_path_factory.mktemp("pseudo") / "checkout")


def test_every_language_has_both_files(languages: Languages) -> None:
    assert FILES.keys() == set(languages.codes)


@pytest.mark.parametrize("code", sorted(FILES.keys() - {"en"}))
def test_every_file_has_what_the_sources_say(tmp_path: Path, code: str) -> None:
    found = pseudo.extract(pseudo.ROOT, tmp_path / "found.ts", code)
    assert set(pseudo.messages(parsed(code))) == set(pseudo.messages(found))


def test_nothing_is_unfinished() -> None:
    for code in FILES:
        for (context, source), message in pseudo.messages(parsed(code)).items():
            translation = message.find("translation")
            assert translation is not None
            assert translation.get("type") is None, (context, source)
            forms = [form.text for form in translation.iter("numerusform")]
            assert all(forms), (context, source)
            assert (message.get("numerus") == "yes") == bool(forms)
            if not forms:
                assert (translation.text or "").strip(), (context, source)


@pytest.mark.parametrize("code", sorted(FILES.keys() - {"en"}))
def test_places_are_kept(code: str) -> None:
    for (_, source), message in pseudo.messages(parsed(code)).items():
        said = message.findtext("translation", "")
        for place in ("{key}", "{text}", "{name}", "{count}"):
            assert (place in source) == (place in said), source


def test_french_is_set_as_french_is() -> None:
    for (_, source), message in pseudo.messages(parsed("fr")).items():
        said = message.findtext("translation", "")
        for sign in ("?", "!", ";", ":", "»"):
            assert f" {sign}" not in said, source
        assert "'" not in said, source
        assert "« " not in said, source


@pytest.mark.parametrize("code", ["en", "fr"])
def test_every_screen_opens_in_every_language(
    open_window: Callable[..., DesktopWindow], session: Session, language: LanguageSwitch, code: str
) -> None:
    window = open_window()
    switch(language, code)
    window.notice.say(language.wording.left_out(2))
    states = []
    for state in every_screen(window, session):
        states.append(state)
        window.grab()
    assert len(states) == len(set(states)) > 15


def test_d01_a_pseudo_language_leaves_nothing_behind(checkout: Path, tmp_path: Path) -> None:
    faulty = tmp_path / "faulty.toml"
    faulty.write_text('[pack]\nid = "f"\n', encoding="utf-8")
    environment = process.environment(
        tmp_path,
        QT_QPA_PLATFORM="offscreen",
        PYTHONPATH=os.pathsep.join((str(checkout / "src"), str(pseudo.ROOT))),
        PYTHONDONTWRITEBYTECODE="1",
    )
    ended = subprocess.run(
        [sys.executable, "-m", "tests.pseudo_window", tmp_path / "settings.toml", faulty],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
        cwd=checkout,
    )
    assert ended.returncode == 0, ended.stderr
    said = json.loads(ended.stdout)
    assert len(said["states"]) > 15
    assert said["notice"]
    assert said["found"] == {}


def words(window: DesktopWindow) -> list[str]:
    """Return the texts in which there are words."""
    shown = [re.sub("</?p>", "", text) for place, text in read(window) if "suggestion_" not in place]
    return [text for text in shown if any(character.isalpha() for character in text)]


def test_d01_ten_switches_leave_no_word_of_the_other_language(
    open_window: Callable[..., DesktopWindow], session: Session, language: LanguageSwitch
) -> None:
    window = open_window()
    window.notice.say(language.wording.left_out(2))
    for view in ("side-by-side", "pictograms", "bars"):
        window.screen_.show_view(view)
    first: dict[tuple[str, str], list[str]] = {}
    for view in ("bars", "pictograms", "side-by-side"):
        window.screen_.show_view(view)
        for _ in range(10):
            for code in ("en", "fr"):
                if view == "bars" and not first:
                    type_into(find(window, QLineEdit, "amount"), SLIP)
                switch(language, code)
                window.notice.hide()  # whoever owns it says it anew
                shown = words(window)
                assert first.setdefault((view, code), shown) == shown
    alike = ALIKE | {name for each in language.languages for name in (each.name, each.code.upper())}
    for view in ("bars", "pictograms", "side-by-side"):
        english, french = (set(first[view, code]) for code in ("en", "fr"))
        both = {text for text in english & french if text not in alike and "Comparawatt, Made for" not in text}
        assert both == set()


def test_d01_a_tool_tip_does_not_outlive_its_language(
    open_window: Callable[..., DesktopWindow], language: LanguageSwitch, qtbot: QtBot
) -> None:
    window = open_window()
    lane = window.screen_.stage.findChildren(type(window.screen_.stage._overlays._lanes[0]))[0]
    QToolTip.showText(lane.mapToGlobal(lane.rect().center()), lane.toolTip(), lane)
    QApplication.processEvents()
    assert "Exactly" in QToolTip.text()
    switch(language, "fr")
    qtbot.waitUntil(lambda: not QToolTip.isVisible(), timeout=1000)
