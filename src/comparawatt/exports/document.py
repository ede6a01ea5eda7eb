"""What all JSON documents and tables that the program writes have in common; it knows no Qt."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from comparawatt.exports.table import to_csv

if TYPE_CHECKING:
    from comparawatt.engine.wording import Wording

SCHEMA = 1
"""Version of the documents; a field may be added without another one."""

Row = dict[str, Any]


def rows(name: str, found: list[Row], wording: Wording, form: str) -> str:
    """Write rows of one kind as ``json`` or ``csv``."""
    if form == "json":
        return to_json({"schema": SCHEMA, name: found})
    return to_csv(found, wording)


def to_json(document: object) -> str:
    """Write a document as JSON, in full precision."""
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1) + "\n"
