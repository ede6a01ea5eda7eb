"""How errors and the faults of packs are said, in one sentence each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.files import reason

if TYPE_CHECKING:
    from comparawatt.engine.packs import Problem
    from comparawatt.engine.wording import Wording
    from comparawatt.errors import ComparawattError


def say_error(error: ComparawattError, wording: Wording) -> str:
    """Say an error, with what may have been meant."""
    sentence = wording.text(f"errors.{error.key}", **_values(error, wording))
    if not error.suggestions:
        return sentence
    quoted = [wording.text("quoted", text=suggestion) for suggestion in error.suggestions]
    return f"{sentence} {wording.text('suggest', list=wording.enumeration(quoted))}"


def say_reason(error: OSError | ValueError | RuntimeError, wording: Wording) -> str:
    """Say why the system refused something."""
    key = reason(error) if isinstance(error, OSError) else "other"
    detail = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return wording.text(f"reasons.{key}", detail=detail)


def say_problem(problem: Problem, wording: Wording) -> str:
    """Say a fault of a pack, with its file, its entry and its field."""
    if problem.cause is not None:
        message = say_error(problem.cause, wording)
    else:
        message = wording.text(f"problems.{problem.key}", **problem.values)
    key = "problems.placed" if problem.field else "problems.placed_entry"
    return wording.text(key, path=problem.path, entry=problem.entry, field=problem.field, message=message)


def say_fault_count(path: str, count: int, wording: Wording) -> str:
    """Say how many faults a file has."""
    from decimal import Decimal

    category = wording.digits.category(Decimal(count))
    texts = wording.language.texts
    key = f"errors.file.faulty.{category}"
    return texts.get(key, texts["errors.file.faulty.other"]).format(path=path, count=count)


def _values(error: ComparawattError, wording: Wording) -> dict[str, object]:
    """Return what an error quotes, with a reason of the system in words."""
    return {
        name: say_reason(value, wording) if isinstance(value, OSError | ValueError | RuntimeError) else value
        for name, value in error.values.items()
    }
