"""The language of a window: its wording, Qt's translators, and one signal when it changes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from comparawatt import paths
from comparawatt.engine.wording import Wording

if TYPE_CHECKING:
    from comparawatt.engine.languages import Languages


class LanguageSwitch(QObject):
    """Holds the language in use.

    Attributes:
        language_changed: Emitted after the translators were exchanged; models follow it, widgets follow Qt's
            own ``LanguageChange``.
        wording: How results are said in the present language.
        is_set: Whether an administrator has set the language: it stays.
    """

    language_changed = Signal()

    def __init__(
        self, languages: Languages, code: str, parent: QObject | None = None, *, is_set: bool = False
    ) -> None:
        super().__init__(parent)
        self.languages = languages
        self.is_set = is_set
        # A translator that is garbage-collected stops translating: they live as long as the switch.
        self._translators: dict[str, list[QTranslator]] = {}
        self._wordings: dict[str, Wording] = {}
        self._installed: list[QTranslator] = []
        self.wording: Wording
        self._use(code)

    @property
    def code(self) -> str:
        """Code of the language in use."""
        return self.wording.code

    def switch(self, code: str) -> None:
        """Use another language, everywhere and at once."""
        if code != self.code and not self.is_set:
            self._use(code)
            self.language_changed.emit()

    def _use(self, code: str) -> None:
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        if code not in self._wordings:
            self._wordings[code] = Wording(self.languages[code])
            self._translators[code] = _load(code)
        self.wording = self._wordings[code]
        QLocale.setDefault(QLocale(code))
        self._installed = self._translators[code]
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)


def _load(code: str) -> list[QTranslator]:
    """Load Qt's own texts and ours; a language without a file shows the source texts."""
    folder = paths.compiled()
    if paths.is_checkout():
        _compile(paths.translations() / f"comparawatt_{code}.ts", folder / f"comparawatt_{code}.qm")
    translators = []
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, place in ((f"qtbase_{code}", qt), (f"comparawatt_{code}", str(folder))):
        translator = QTranslator()
        if translator.load(name, place):
            translators.append(translator)
    return translators


def _compile(source: Path, target: Path) -> None:
    """Compile a .ts file where its .qm is missing or older, as a checkout needs it."""
    try:
        if target.exists() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        import subprocess  # a checkout alone needs it, and rarely

        lrelease = Path(next(iter(PySide6.__path__))) / "lrelease"
        subprocess.run([lrelease, "-silent", source, "-qm", target], check=False)
    except OSError:  # a checkout that cannot be written shows the source texts
        return
