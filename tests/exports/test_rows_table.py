from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import msgspec
import pytest

from comparawatt.exports import report
from comparawatt.exports.statement import statement_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.command import Ended

    from comparawatt.engine.wording import Wording
    from comparawatt.exports.subject import Subject


def read(content: bytes, separator: str = ",") -> list[dict[str, str]]:
    text = content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator))


def test_side_by_side_the_table_has_a_row_for_each_activity(subject: Callable[..., Subject]) -> None:
    kept = subject("chat-year")
    rows = read(report.table(kept, "side-by-side"))
    assert [row["id"] for row in rows] == [row.activity.id for row in kept.rows]
    assert {row["sentence"] for row in rows} == {statement_of(kept, "side-by-side").sentence}
    for said, row in zip(rows, kept.rows, strict=True):
        assert row.energy is not None
        assert [float(said[end]) for end in ("low", "central", "high")] == [
            row.energy.low,
            row.energy.central,
            row.energy.high,
        ]
        assert float(said["count"]) == row.energy.central / 15
        assert said["estimate"] == kept.wording.of(row.estimate.name)
        assert said["year"] == str(row.estimate.year)
        assert said["sources"].split() == list(row.estimate.sources)
        assert said["amount"] == kept.wording.amount(row.amount, row.activity)
        assert said["edition"] == "2026-11-25"
        assert "Comparawatt" in said["references"]


def test_side_by_side_the_table_speaks_the_language(subject: Callable[..., Subject], french: Wording) -> None:
    kept = subject("chat-year", french)
    row = next(row for row in read(report.table(kept, "side-by-side"), ";") if row["id"] == "chat-year")
    assert row["central"] == "310250000000,0"
    assert row["fourchette"]


def test_what_cannot_be_drawn_has_no_number(subject: Callable[..., Subject]) -> None:
    kept = subject("chat-year")
    nothing = msgspec.structs.replace(kept.rows[0], energy=None)
    row = read(report.table(kept._replace(rows=(nothing, *kept.rows[1:])), "side-by-side"))[0]
    assert (row["low"], row["central"], row["count"]) == ("", "", "")
    assert row["text"] == "no figure that can be drawn"


@pytest.mark.parametrize("what", ["chatgpt-year", "5.1 Wh"])
def test_the_command_line_s_table_follows_the_view(run: Callable[..., Ended], alone: Path, what: str) -> None:
    path = alone / "t.csv"
    assert run("picture", what, "--view", "side-by-side", "-o", str(path)).status == 0
    rows = read(path.read_bytes())
    assert len({row["id"] for row in rows}) >= 6
    assert "energy" not in {row["id"] for row in rows}
    if what == "chatgpt-year":
        assert "chatgpt-year" in {row["id"] for row in rows}


def test_a_table_of_levers_says_so_in_the_row_that_they_change(run: Callable[..., Ended], alone: Path) -> None:
    path = alone / "t.csv"
    ended = run("picture", "prompt", "--view", "side-by-side", "--what-if", "fewer-requests=2", "-o", str(path))
    assert ended.status == 0, ended.err
    assert [row["id"] for row in read(path.read_bytes()) if row["what if"]] == ["prompt"]


def test_nothing_to_stand_beside_is_the_table_of_the_comparison(
    run: Callable[..., Ended], alone: Path, fixture_t_text: str
) -> None:
    pack = alone / "equivalents.toml"
    pack.write_text(fixture_t_text.split("[[activity]]")[0], encoding="utf-8")
    for view, name in (("side-by-side", "rows.csv"), ("bars", "bars.csv")):
        ended = run(
            "picture", "5 Wh", "--view", view, "--without-built-in", "--data", str(pack), "-o", str(alone / name)
        )
        assert ended.status == 0, ended.err
    assert (alone / "rows.csv").read_bytes() == (alone / "bars.csv").read_bytes()
