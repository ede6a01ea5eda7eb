"""What a class fills in on the sheet of a lesson, scene by scene; none of it tells an answer. No Qt."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from comparawatt.engine.article import VERDICTS
from comparawatt.engine.article_wording import say_others, say_verdict
from comparawatt.engine.guess import LETTERS, question
from comparawatt.engine.guess_wording import ask_aloud, say_number, say_question
from comparawatt.engine.phrases import capital
from comparawatt.engine.wording import headline
from comparawatt.errors import InputError
from comparawatt.exports.lesson.blocks import BLANK, Block, Line, paragraphs, rules
from comparawatt.exports.lesson.rates import one_of
from comparawatt.exports.lesson.sums import steps_of_claim, sums_of, sums_of_minute

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from comparawatt.engine.article import Claim
    from comparawatt.engine.catalogue import Activity, Estimate
    from comparawatt.engine.comparison import Comparison
    from comparawatt.engine.guess import Question
    from comparawatt.engine.wording import Wording
    from comparawatt.exports.lesson.lesson import Lesson, LessonScene
    from comparawatt.exports.lesson.sums import Sum

_POINT = re.compile(r"\d+[.)] ")

_FIGURE = "_" * 14
"""Where a figure is written with its unit."""

MOST_ROWS = 24
"""Publications that are listed of a scene which shows all of them."""


def blocks_of(lesson: Lesson, each: LessonScene) -> Iterator[Block]:
    """Return what stands on the sheet of one scene."""
    if each.staged.problems:
        yield Block((Line("note", lesson.left_out(each)),))
        return
    head = Line("heading", f"{each.number}. {lesson.heading(each)}".rstrip())
    yield Block((head, *(line for part in _parts(lesson, each) for line in part)))


def _parts(lesson: Lesson, each: LessonScene) -> Iterator[Sequence[Line]]:
    comparison, claim = each.staged.comparison, each.staged.claim
    match each.scene.screen:
        case "board" if comparison and comparison.activity:
            yield from _board(lesson, comparison.activity)
        case "claim" if claim:
            yield from _claim(claim, lesson.wording)
        case "side-by-side":
            yield from _side_by_side(lesson, each)
        case "live-meter":
            yield from _meter(lesson, each)
        case "text":
            yield from _text(lesson.wording.of(each.scene.text) if each.scene.text else "", lesson.wording)
        case "end":  # what it says tells what came of the lesson
            yield _noted(3, lesson.wording)
        case _ if comparison:
            yield from _compared(comparison, each, lesson.wording)


def _compared(comparison: Comparison, each: LessonScene, wording: Wording) -> Iterator[Sequence[Line]]:
    try:
        asked = question(comparison, headline(comparison, each.staged.told))
    except InputError:  # nothing, or too little to be guessed
        asked = None
    if asked is not None and each.scene.screen == "guess":
        yield _guess(asked, wording, cards=each.scene.guess == "hands")
    elif asked is not None:
        said = (BLANK if part.role == "count" else part.text for part in say_question(asked, wording))
        yield (Line("question", f"{''.join(said)}."),)
    yield _sum(comparison, sums_of(comparison, wording), wording)


def _guess(asked: Question, wording: Wording, *, cards: bool) -> Sequence[Line]:
    lines = [Line("question", ask_aloud(asked, wording))]
    if not cards:
        return [*lines, Line("text", wording.text("sheet.guess", blank=BLANK))]
    answers = (" ".join(say_number(asked, number, wording)) for number in asked.cards)
    return [*lines, *(Line("tick", f"{letter}  {said}") for letter, said in zip(LETTERS, answers, strict=True))]


def _sum(comparison: Comparison, sums: Sequence[Sum], wording: Wording) -> Sequence[Line]:
    lines = [Line("label", wording.text("sheet.sum"))]
    if comparison.estimate and comparison.activity:
        lines.append(Line("text", say_figure(comparison, wording)))
    if comparison.levers:
        lines.append(Line("text", wording.what_if(comparison)))
    return [*lines, *(Line("sum", each.task) for each in sums)]


def say_figure(comparison: Comparison, wording: Wording) -> str:
    """Say whose figure a comparison is worked out from, and what it is; empty where an energy was named."""
    estimate, activity = comparison.estimate, comparison.activity
    if estimate is None or activity is None:
        return ""
    one = wording.text(
        "report.one_unit", energy=wording.figure(estimate), unit=wording.unit_form(activity.unit, "one")
    )
    return wording.labelled("who", f"{wording.who(estimate)}, {one}")


def listed(estimates: Sequence[Estimate]) -> list[Estimate]:
    """Return the estimates that are listed, in the order of their figures."""
    return sorted(estimates, key=lambda estimate: estimate.figure.central)[:MOST_ROWS]


def _board(lesson: Lesson, activity: Activity) -> Iterator[Sequence[Line]]:
    wording = lesson.wording
    shown = listed(lesson.catalogue.estimates[activity.id])
    shown.sort(key=lambda estimate: (estimate.year, wording.of(estimate.name)))
    yield [
        Line("question", say_others(activity.id, lesson.catalogue, wording)),
        *(Line("row", wording.who(estimate), _FIGURE) for estimate in shown),
        Line("label", wording.text("sheet.believe")),
        *rules(2),
    ]


def _claim(claim: Claim, wording: Wording) -> Iterator[Sequence[Line]]:
    steps = [Line("sum", found.task) for found in steps_of_claim(claim.steps, wording)]
    if steps:
        yield [Line("label", wording.text("sheet.sum")), *steps]
    yield [
        Line("label", wording.text("sheet.who")),
        *rules(1),
        *(Line("tick", say_verdict(verdict, wording)) for verdict in VERDICTS),
    ]


def _side_by_side(lesson: Lesson, each: LessonScene) -> Iterator[Sequence[Line]]:
    """Ask for the order of activities, which stand there by their names: a story often has them by their size."""
    wording, catalogue = lesson.wording, lesson.catalogue
    activities = wording.sorted_by_name(catalogue.activity(name) for name in each.staged.activities)
    names = (
        f"{capital(wording.of(activity.name))} ({wording.amount(activity.default_amount, activity)})"
        for activity in activities
    )
    yield [Line("question", wording.text("sheet.order")), *(Line("tick", name) for name in names)]


def _meter(lesson: Lesson, each: LessonScene) -> Iterator[Sequence[Line]]:
    wording = lesson.wording
    minute = one_of("minute", each.staged, lesson.catalogue)
    told = headline(minute, each.staged.told)
    unit = wording.unit_form(told.equivalent.unit, "other")
    yield [Line("question", wording.text("sheet.meter", count=f"{BLANK} {unit}"))]
    yield _sum(minute, sums_of_minute(minute, wording), wording)


def _text(text: str, wording: Wording) -> Iterator[Sequence[Line]]:
    """Give room to write: under each point of a numbered list, which is a task, else at the end."""
    lines = paragraphs(text)
    if not any(_POINT.match(line.text) for line in lines):
        yield [*lines, *_noted(2, wording)]
        return
    for line in lines:
        yield [line, *rules(1)] if _POINT.match(line.text) else [line]


def _noted(count: int, wording: Wording) -> Sequence[Line]:
    return [Line("label", wording.text("sheet.notes")), *rules(count)]
