"""Rows as CSV that a spreadsheet of the language opens, and as aligned text."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.engine.wording import Wording

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def to_csv(rows: Sequence[dict[str, Any]], wording: Wording) -> str:
    """Write rows as CSV in full precision, with a byte-order mark.

    Where the language's decimal sign is a comma, fields are separated by semicolons. A text that a spreadsheet
    would take for a formula is preceded by an apostrophe; numbers are left as they are.
    """
    comma = wording.language.decimal == ","
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if comma else ",", lineterminator="\r\n")
    if rows:
        writer.writerow([wording.text(f"columns.{name}") for name in rows[0]])
    for row in rows:
        writer.writerow([_cell(value, comma=comma) for value in row.values()])
    return "\ufeff" + out.getvalue()


def _cell(value: object, *, comma: bool) -> str:
    if isinstance(value, float):
        number = repr(value)
        return number.replace(".", ",") if comma else number
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA_SIGNS) else text


def text_table(rows: Sequence[dict[str, Any]], wording: Wording) -> str:
    """Write rows as text in columns, as wide as their widest entry."""
    if not rows:
        return ""
    table = [[wording.text(f"columns.{name}") for name in rows[0]]]
    table += [[str(value) for value in row.values()] for row in rows]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    lines = (
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in table
    )
    return "\n".join(lines) + "\n"
