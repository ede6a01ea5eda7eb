"""What nobody foresaw: written down for those who can mend it, and said in one sentence to everybody else."""

from __future__ import annotations

import sys
import traceback
from typing import TYPE_CHECKING

from comparawatt import paths

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

LARGEST = 256 * 1024
"""Bytes after which the file begins anew."""


def install() -> None:
    """Let no traceback reach a person, from the command line as from Qt's slots."""
    sys.excepthook = _on_fault


def _on_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    text = "".join(traceback.format_exception(kind, error, trace))
    path = paths.user_log()
    where = path if path and _write_down(path, text) else None
    sys.stderr.write(_sentence(where) + "\n")


def _write_down(path: Path, text: str) -> bool:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        too_large = path.exists() and path.stat().st_size > LARGEST
        with path.open("w" if too_large else "a", encoding="utf-8") as file:
            file.write(text)
    except OSError:  # nowhere to write: the sentence says so
        return False
    return True


def _sentence(where: Path | None) -> str:
    from comparawatt.engine.compiled import load_languages
    from comparawatt.engine.wording import Wording

    languages = load_languages()
    wording = Wording(languages[languages.of_system()])
    if where is None:
        return wording.text("faults.lost")
    return wording.text("faults.written", path=where)
