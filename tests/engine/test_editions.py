from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.editions import differences, say_difference
from comparawatt.engine.packs import Pack, read_pack

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.command import Ended

    from comparawatt.engine.languages import Languages
    from comparawatt.engine.wording import Wording


@pytest.fixture
def edition(tmp_path: Path, languages: Languages, fixture_t_text: str) -> Callable[..., Pack]:
    """Return what reads Fixture T with one piece replaced."""

    def read(old: str = "", new: str = "") -> Pack:
        assert old in fixture_t_text
        path = tmp_path / "pack.toml"
        path.write_text(fixture_t_text.replace(old, new), encoding="utf-8")
        return read_pack(path, languages)

    return read


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('central = "0.34 Wh"', 'central = "0.31 Wh"', "estimate prompt-t/t: energy: 0.34 Wh → 0.31 Wh"),
        (
            'central = "15 Wh"', 'low = "12 Wh", central = "15 Wh", high = "22 Wh"',
            "equivalent phone-t: energy: 15 Wh → 15 Wh (12 to 22 Wh)",
        ),
        ('en = "one prompt"', 'en = "a prompt"', "activity prompt-t: name: “one prompt” → “a prompt”"),
        ('confidence = "assumed"', 'confidence = "stated"', "estimate prompt-t/t: confidence: assumed → stated"),
    ],
)  # fmt: skip
def test_what_changed_is_told(
    edition: Callable[..., Pack], english: Wording, old: str, new: str, said: str
) -> None:
    found = [say_difference(each, english) for each in differences(edition(), edition(old, new))]
    assert [line.replace("\u00a0", " ") for line in found] == [said]


def test_what_is_new_and_what_is_gone_is_told(edition: Callable[..., Pack], english: Wording) -> None:
    found = differences(edition(), edition('id = "phone-t"', 'id = "phone-u"'))
    assert [(each.kind, each.entry) for each in found] == [
        ("added", "equivalent phone-u"), ("gone", "equivalent phone-t"),
    ]  # fmt: skip
    assert [say_difference(each, english).replace("\u00a0", " ") for each in found] == [
        "equivalent phone-u: new: 15 Wh", "equivalent phone-t: gone: 15 Wh",
    ]  # fmt: skip


def test_to_look_again_changes_nothing(edition: Callable[..., Pack]) -> None:
    assert differences(edition(), edition("accessed = 2026-11-25", "accessed = 2026-12-01")) == ()


def test_the_command_line_compares_two_editions(
    run: Callable[..., Ended], tmp_path: Path, fixture_t_text: str
) -> None:
    old, new = tmp_path / "old.toml", tmp_path / "new.toml"
    old.write_text(fixture_t_text, encoding="utf-8")
    new.write_text(fixture_t_text.replace('central = "0.34 Wh"', 'central = "0.31 Wh"'), encoding="utf-8")
    ended = run("check", "--against", str(old), str(new))
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.startswith("estimate prompt-t/t: energy: 0.34")
    assert run("check", "--against", str(old), str(old)).out.startswith("Nothing is otherwise")
    assert '"kind": "changed"' in run("check", "--against", str(old), str(new), "--format", "json").out
    assert run("check", "--against", str(old)).status == 2
    missing = run("check", "--against", str(tmp_path / "none.toml"), str(new))
    assert (missing.status, missing.err.count("\n")) == (1, 1)
    new.write_text(fixture_t_text.replace('central = "0.34 Wh"', 'central = "0.34 W"'), encoding="utf-8")
    faulty = run("check", "--against", str(old), str(new))
    assert faulty.status == 1
    assert "is not an energy" in faulty.err
