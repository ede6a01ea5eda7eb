"""The manual page tells every command and option, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import man_page
from comparawatt.arguments import build_parser
from comparawatt.engine.compiled import load_languages
from comparawatt.engine.wording import Wording

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("code", "place"), [("en", "man1"), ("fr", "fr/man1")])
def test_every_command_and_option_is_told(tmp_path: Path, code: str, place: str) -> None:
    man_page.main(tmp_path)
    page = (tmp_path / place / "comparawatt.1").read_text(encoding="utf-8")
    languages = load_languages()
    _, commands = build_parser(Wording(languages[code]), languages.codes)
    assert len(commands) >= 9
    for name, command in commands.items():
        assert f".SS {name}\n" in page
        for option in command._option_string_actions:
            assert option.replace("-", "\\-") in page
