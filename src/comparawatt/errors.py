"""The few errors that people are shown; how they are said is in ``engine.wording``."""

from __future__ import annotations


class ComparawattError(Exception):
    """Something that a person can mend.

    It carries no sentence of its own, so that the same error can be said again when the language changes.

    Args:
        key: Name of the sentence in the ``[errors]`` table of ``translations/wording_*.toml``.
        suggestions: What the person may have meant, ready to be typed; often empty.
        values: What the sentence quotes.
    """

    def __init__(self, key: str, /, suggestions: tuple[str, ...] = (), **values: object) -> None:
        super().__init__(key, values)
        self.key = key
        self.suggestions = suggestions
        self.values = values

    def __str__(self) -> str:
        quoted = ", ".join(f"{name}={value!r}" for name, value in self.values.items())
        return f"{self.key} ({quoted})" if quoted else self.key


class InputError(ComparawattError):
    """What was typed or asked cannot be used; exit status 1."""


class UsageError(ComparawattError):
    """The command line itself is at fault; exit status 2."""


class FileError(ComparawattError):
    """A file cannot be read or written; exit status 1."""


class DisplayError(ComparawattError):
    """There is no display to open a window on; exit status 3."""
