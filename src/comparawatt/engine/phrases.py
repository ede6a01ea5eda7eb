"""Pieces of sentences: how a template is filled in, and how a language puts small words before a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from comparawatt.engine.amounts import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.engine.languages import Article

Role = Literal["text", "activity", "amount", "energy", "count", "equivalent"]


class Part(msgspec.Struct, frozen=True):
    """A piece of the sentence: plain text, or a word that can be changed."""

    role: Role
    text: str


def preceded(rules: Sequence[Article], name: str) -> tuple[str, str]:
    """Return the words that a language puts before a name, and what is left of the name."""
    folded = fold(name)
    for rule in rules:
        for beginning in rule.before:
            if folded.startswith(fold(beginning)):
                return rule.becomes.rstrip(), name[len(beginning) :] if rule.swallows else name
    return "", name


def filled(template: str, values: dict[str, str]) -> Sequence[Part]:
    """Cut a template at its places and fill them in; a piece that ends with an apostrophe takes no space."""
    import string

    parts: list[Part] = []
    for literal, place, _, _ in string.Formatter().parse(template):
        if parts and parts[-1].text.endswith("’"):
            literal = literal.lstrip(" ")
        if literal:
            parts.append(Part("text", literal))
        if place:
            parts.append(Part(place, values[place]))  # type: ignore[arg-type]
    return parts


def capital(text: str) -> str:
    """Return a text that begins a sentence."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """Return a text that goes on in a sentence."""
    return text[:1].lower() + text[1:]
