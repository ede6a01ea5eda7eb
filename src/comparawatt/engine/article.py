"""Articles whose claims are checked, and the claims themselves."""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal, get_args

import msgspec

from comparawatt.engine.amounts import Amount, Energy
from comparawatt.engine.article_steps import Step
from comparawatt.engine.languages import Text
from comparawatt.engine.problems import Problem

Verdict = Literal["agrees", "depends", "different"]

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)

_MARKED = re.compile(r"\[\[(.+?)\]\]")


class Stage(msgspec.Struct, frozen=True):
    """What a claim puts on the stage: an activity, or an energy.

    Attributes:
        activity: Its id, or None where an energy is shown.
        amount: How much of it; the activity's default where None.
        estimate: Whose figure counts; the activity's default where None.
        energy: The energy, where there is no activity.
    """

    activity: str | None = None
    amount: Amount | None = None
    estimate: str | None = None
    energy: Energy | None = None


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """Something that an article says, and what comes of it.

    Attributes:
        short: Its title in the list.
        said: What the article says; the figure in it stands in double square brackets.
        finding: What we find, in a sentence.
        because: Why, in one or two sentences.
        sources: Ids of the sources that this rests on.
        others: Id of the activity whose estimates are shown beside each other, or None.
        stage: What it puts on the stage, or None.
        steps: The sum, redone; empty where there is none.
    """

    id: str
    short: Text
    said: Text
    verdict: Verdict
    finding: Text
    because: Text
    sources: tuple[str, ...]
    others: str | None = None
    stage: Stage | None = None
    steps: tuple[Step, ...] = ()


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """An article with its claims.

    Attributes:
        edition: The day on which it was checked.
        about: What it is and where it comes from.
        source: Id of the source that stands for it among the data, or None: what it says is marked as its own.
        claims: Those that can be used.
        problems: The faults of the others, which were left out.
    """

    id: str
    edition: dt.date
    name: Text
    about: Text
    source: str | None = None
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()


def pieces(said: str) -> list[tuple[str, bool]]:
    """Cut what an article says into pieces, each with whether it is marked."""
    found = [(text, bool(place % 2)) for place, text in enumerate(_MARKED.split(said))]
    return [(text, marked) for text, marked in found if text]


def is_marked_well(said: str) -> bool:
    """Say whether one figure at most is marked, and no bracket is left over."""
    rest, marks = _MARKED.subn("", said)
    return marks <= 1 and "[[" not in rest and "]]" not in rest
