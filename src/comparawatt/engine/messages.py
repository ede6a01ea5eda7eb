"""How errors and the faults of packs are said, in one sentence each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.files import reason

if TYPE_CHECKING:
    from comparawatt.engine.problems import Problem
    from comparawatt.engine.wording import Wording
    from comparawatt.errors import ComparawattError

_LONGEST_QUOTE = 200
_LONGEST_ID = 60


def say_error(error: ComparawattError, wording: Wording) -> str:
    """Say an error, with what may have been meant, or with an example of what can be written."""
    sentence = wording.text(f"errors.{error.key}", **_values(error, wording))
    if error.suggestions:
        quoted = [wording.text("quoted", text=printable(suggestion)) for suggestion in error.suggestions]
        return f"{sentence} {wording.text('suggest', list=wording.enumeration(quoted))}"
    example = error.values.get("example")
    return f"{sentence} {wording.text(f'errors.example.{example}')}" if example else sentence


def say_reason(error: OSError | ValueError, wording: Wording) -> str:
    """Say why the system refused something."""
    key = reason(error) if isinstance(error, OSError) else "other"
    detail = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return wording.text(f"reasons.{key}", detail=detail)


def say_problem(problem: Problem, wording: Wording) -> str:
    """Say a fault of a pack, with its file, its entry and its field."""
    return wording.text(
        "problems.placed" if problem.field else "problems.placed_entry",
        path=printable(problem.path),
        entry=_short(problem.entry),
        field=_short(problem.field),
        message=say_fault(problem, wording),
    )


def say_fault(problem: Problem, wording: Wording) -> str:
    """Say a fault without its place."""
    values = {name: _short(value) for name, value in problem.values.items()}
    if "needed" in values:
        values["needed"] = wording.text(f"problems.needed.{values['needed']}")
    if problem.cause is not None:
        values["message"] = say_error(problem.cause, wording)
    return wording.text(f"problems.{problem.key}", **values)


def say_fault_count(path: str, count: int, wording: Wording) -> str:
    """Say how many faults a file has."""
    return wording.plural("errors.file.faulty", count, path=printable(path))


def printable(text: str) -> str:
    """Return a text as it can be quoted: in one line, and without signs that steer a terminal."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else " " if c.isspace() else "\ufffd" for c in text)


def named(text: str) -> str:
    """Return an id that somebody wrote as it can be quoted: printable, and not longer than ids are."""
    return _short(text, _LONGEST_ID)


def _short(text: str, longest: int = _LONGEST_QUOTE) -> str:
    return printable(text if len(text) <= longest else f"{text[:longest]}…")


def _values(error: ComparawattError, wording: Wording) -> dict[str, object]:
    """Return what an error quotes, with a reason of the system in words."""
    said: dict[str, object] = {}
    for name, value in error.values.items():
        if isinstance(value, OSError | ValueError):
            said[name] = say_reason(value, wording)
        elif isinstance(value, dict):  # a text of the data
            said[name] = _short(wording.of(value), _LONGEST_ID)
        elif isinstance(value, float):
            said[name] = wording.digits.exact(value)
        elif name == "basis":
            said[name] = wording.text(f"basis.names.{value}")
        else:
            longest = len(str(value))
            if error.key.startswith("find.") or name == "id":
                longest = _LONGEST_ID
            elif name == "fields":  # as a file has them
                longest = _LONGEST_QUOTE
            said[name] = _short(value, longest) if isinstance(value, str) else value
    return said
