from __future__ import annotations

import settings_table
from comparawatt.policy import Policy
from comparawatt.settings import Settings


def test_the_page_for_administrators_says_what_the_settings_are() -> None:
    text = settings_table.PAGE.read_text(encoding="utf-8")
    assert settings_table.with_tables(text) == text, "run: python packaging/settings_table.py"


def test_every_field_has_a_line_with_its_meaning() -> None:
    tables = settings_table.tables()
    for name in Policy.__struct_fields__:
        assert f"| `{name}` | " in tables["policy"]
    for name in Settings.__struct_fields__:
        assert (f"| `{name}` | " in tables["defaults"]) == (name != "stories")
    assert '| `kiosk` | `"any"`, `"site"`, `"none"` | `"any"` | Whose file' in tables["policy"]
    assert "| `links` | `true`, `false` | `true` | Whether sources" in tables["policy"]
    assert "| `text_size` | `100`, `125`, `150`, `200` | people choose | How large" in tables["policy"]
