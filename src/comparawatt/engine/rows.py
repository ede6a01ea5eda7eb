"""A row of a table of a file, read field by field: every field at fault is named, not the first alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping

    from comparawatt.engine.pack_values import Reader
    from comparawatt.engine.problems import Place


def fields_of(kind: type[msgspec.Struct]) -> dict[str, bool]:
    """Return the fields of a struct, and whether it must have them."""
    return {field.name: field.required for field in msgspec.structs.fields(kind)}


def read_row(
    row: Mapping[str, Any], fields: Mapping[str, bool], readers: Mapping[str, Reader], place: Place
) -> dict[str, Any]:
    """Read what a row has of its fields; the value of a field at fault says nothing.

    Args:
        row: What stands in the file.
        fields: The fields that it may have, and whether it must have them.
        readers: How each field is read.
        place: Where faults are noted.
    """
    for name in row:
        if name not in fields:
            place.field(name).add("unknown_field")
    read: dict[str, Any] = {}
    for name, required in fields.items():
        if name in row:
            read[name] = readers[name](row[name], place.field(name))
        elif required:
            place.field(name).add("missing_field")
    return read
