"""Writes the tables of docs/administrators.md, made from the settings: ``python packaging/settings_table.py``."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import TYPE_CHECKING

from comparawatt.policy import Policy, takes, written
from comparawatt.settings import Settings

if TYPE_CHECKING:
    import msgspec

PAGE = Path(__file__).parents[1] / "docs" / "administrators.md"

_FIELD = re.compile(r"^(\w+): (.*)$")
_NOT_FOR_SITES = {"stories"}
"""What makes no sense for everybody: the stories that one person opened last."""


def tables() -> dict[str, str]:
    """Return each table, by the name of its marks in the page."""
    return {"policy": _table(Policy, "people choose"), "defaults": _table(Settings, "nothing")}


def with_tables(text: str) -> str:
    """Return a page with its tables made anew between their marks."""
    for name, table in tables().items():
        begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
        before, rest = text.split(begin)
        after = rest.split(end)[1]
        text = f"{before}{begin}\n{table}\n{end}{after}"
    return text


def _table(kind: type[msgspec.Struct], without: str) -> str:
    """Return the fields of a struct as a table of Markdown.

    Args:
        kind: The struct.
        without: What is said of a field that has no value of its own where it is left out.
    """
    meanings, defaults = _meanings(kind), kind()
    lines = ["| field | takes | where it is left out | meaning |", "|---|---|---|---|"]
    for name in kind.__struct_fields__:
        if name in _NOT_FOR_SITES:
            continue
        value = getattr(defaults, name)
        counts = f"`{written(value)}`" if value not in (None, {}, ()) else without
        choices = takes(kind, name).replace(" | ", "`, `")
        lines.append(f"| `{name}` | `{choices}` | {counts} | {meanings[name]} |")
    return "\n".join(lines) + "\n"


def _meanings(kind: type[msgspec.Struct]) -> dict[str, str]:
    """Return what the docstring of a struct says of its fields."""
    found: dict[str, str] = {}
    name = ""
    for line in inspect.cleandoc(kind.__doc__ or "").split("Attributes:")[1].splitlines():
        match = _FIELD.match(line.strip())
        if match:
            name, text = match.groups()
            found[name] = text
        elif line.strip():
            found[name] += f" {line.strip()}"
    return {name: text.rstrip(".") for name, text in found.items()}


if __name__ == "__main__":
    PAGE.write_text(with_tables(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
