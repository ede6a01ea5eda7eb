from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QLabel

from comparawatt.models.language import LanguageSwitch

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from comparawatt.engine.languages import Languages


def said() -> str:
    return QCoreApplication.translate("Toolbar", "Who says so?")


def test_a_switch_exchanges_wording_and_translations(language: LanguageSwitch) -> None:
    assert (language.code, said()) == ("en", "Who says so?")
    language.switch("fr")
    assert (language.code, said()) == ("fr", "Qui le dit\u202f?")
    assert language.wording.text("group.train") == "Entraîner"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"
    assert QLocale().language() == QLocale.Language.French
    language.switch("en")
    assert (said(), language.wording.text("group.train")) == ("Who says so?", "Train")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_it_tells_of_a_change_and_of_nothing_else(language: LanguageSwitch, qtbot: QtBot) -> None:
    told: list[str] = []
    language.language_changed.connect(lambda: told.append(said()))
    language.switch("en")
    assert told == []
    language.switch("fr")
    assert told == ["Qui le dit\u202f?"]


def test_translators_live_as_long_as_the_switch(language: LanguageSwitch) -> None:
    for code in ("fr", "en", "fr"):
        language.switch(code)
        gc.collect()
    assert said() == "Qui le dit\u202f?"


def test_widgets_hear_of_a_change(language: LanguageSwitch, qtbot: QtBot) -> None:
    class Hearing(QLabel):
        heard = 0

        def changeEvent(self, event: object) -> None:
            self.heard += 1

    label = Hearing()
    qtbot.addWidget(label)
    label.show()
    QApplication.processEvents()
    before = label.heard
    language.switch("fr")
    QApplication.processEvents()
    assert label.heard > before


@pytest.mark.parametrize("code", ["en", "fr"])
def test_a_window_can_start_in_every_language(languages: Languages, code: str, qapp: QApplication) -> None:
    switch = LanguageSwitch(languages, code)
    assert switch.wording.code == code
    assert said() == {"en": "Who says so?", "fr": "Qui le dit\u202f?"}[code]
    switch.switch("en")
