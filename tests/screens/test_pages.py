from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from tests import process

from comparawatt.screens.pages import PAGES

if TYPE_CHECKING:
    from pathlib import Path

START = """
import sys
from PySide6.QtWidgets import QApplication
from comparawatt.app import build
from comparawatt.application import make_application
from comparawatt.engine.compiled import load_languages
from comparawatt.engine.own_data import load
from comparawatt.options import Options
from comparawatt.settings import SettingsFile

application, languages = make_application(), load_languages()
program = build(load(languages), languages, SettingsFile(None), Options())
program.window.show()
for _ in range(5):
    program.window.grab()
    QApplication.processEvents()
unwanted = ("comparawatt.screens.page", "comparawatt.widgets.own", "comparawatt.widgets.explained",
            "comparawatt.widgets.guess", "comparawatt.engine.guess", "comparawatt.models.own_figures",
            "comparawatt.engine.own_pack", "tomli_w")
wanted = ("comparawatt.screens.pages", "comparawatt.screens.page_stack")
before = [name for name in sys.modules if name.startswith(unwanted) and name not in wanted]
assert before == [], before
program.window.show_page(sys.argv[1])
program.window.grab()
assert "comparawatt.screens.page" in sys.modules
"""


@pytest.mark.parametrize("name", PAGES)
def test_the_start_waits_for_no_page(tmp_path: Path, name: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", START, name],
        env=process.environment(tmp_path, QT_QPA_PLATFORM="offscreen"),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert ended.returncode == 0, ended.stderr
