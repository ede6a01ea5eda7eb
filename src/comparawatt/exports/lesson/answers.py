"""The answers to the sheet of a lesson, scene by scene; it knows no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.engine.article_wording import say_printed, say_verdict
from comparawatt.engine.comparison import inverse
from comparawatt.engine.disagreement import disagreement, say_disagreement
from comparawatt.engine.guess import LETTERS, question
from comparawatt.engine.guess_wording import say_number
from comparawatt.engine.phrases import capital
from comparawatt.engine.references import brief
from comparawatt.engine.wording import headline
from comparawatt.errors import InputError
from comparawatt.exports.lesson.blocks import Block, Line, paragraphs
from comparawatt.exports.lesson.questions import listed
from comparawatt.exports.lesson.rates import one_of
from comparawatt.exports.lesson.sums import steps_of_claim, sums_of, sums_of_minute
from comparawatt.models.equalities import Equalities
from comparawatt.models.side_by_side_row import row_by_default

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from comparawatt.engine.comparison import Comparison, Count
    from comparawatt.engine.story_stage import Staged
    from comparawatt.engine.wording import Wording
    from comparawatt.exports.lesson.lesson import Lesson, LessonScene
    from comparawatt.exports.lesson.sums import Sum


def answers_of(lesson: Lesson, each: LessonScene) -> Iterator[Block]:
    """Return the answers to one scene; none for one that asks nothing."""
    lines = list(answer_lines(lesson, each))
    if lines:
        yield Block((Line("heading", f"{each.number}. {lesson.heading(each)}".rstrip()), *lines))


def answer_lines(lesson: Lesson, each: LessonScene) -> Iterator[Line]:
    """Return the answers without their heading."""
    wording, staged = lesson.wording, each.staged
    match each.scene.screen:
        case "board":
            yield from _board(lesson, staged)
        case "claim":
            yield from _claim(lesson, staged)
        case "side-by-side":
            yield from _side_by_side(lesson, staged)
        case "live-meter":
            minute = one_of("minute", staged, lesson.catalogue)
            told = headline(minute, staged.told)
            said = wording.text("sheet.meter", count=wording.count_text(told.count.central, told.equivalent))
            yield Line("text", said)
            yield from _worked_out(minute, told, sums_of_minute(minute, wording), wording)
        case "text":
            return
        case "end":
            yield from paragraphs(wording.of(each.scene.text)) if each.scene.text else ()
        case _:
            if each.scene.screen == "guess" and each.scene.guess == "hands":
                yield from _card(staged, wording)
            if comparison := staged.comparison:
                told = headline(comparison, staged.told)
                yield Line("text", f"{wording.sentence_text(comparison, told)}.")
                if other := wording.inverse(comparison, told):
                    yield Line("text", f"{capital(other)}.")
                yield from _worked_out(comparison, told, sums_of(comparison, wording), wording)


def _card(staged: Staged, wording: Wording) -> Iterator[Line]:
    """Say which card was right, where there was anything to guess."""
    comparison = staged.comparison
    if comparison is None:
        return
    try:
        asked = question(comparison, headline(comparison, staged.told))
    except InputError:
        return
    yield Line(
        "question", f"{LETTERS[asked.right]}  {' '.join(say_number(asked, asked.cards[asked.right], wording))}"
    )


def _worked_out(comparison: Comparison, told: Count, sums: Sequence[Sum], wording: Wording) -> Iterator[Line]:
    """Return the sum behind a count, how far it ranges, and who says so."""
    yield from (Line("solved", each.solved) for each in sums)
    yield Line("note", wording.labelled("range", _say_range(comparison, told, wording)))
    estimate = comparison.estimate
    if estimate:
        confidence = wording.text(f"confidence.{estimate.confidence}")
        yield Line(
            "note", wording.labelled("who", f"{wording.who(estimate)}, {wording.figure(estimate)}, {confidence}")
        )
    if comparison.levers:
        yield Line("note", wording.what_if(comparison))
    yield from (Line("note", wording.labelled("warning", each)) for each in wording.warnings(comparison))


def _say_range(comparison: Comparison, told: Count, wording: Wording) -> str:
    """Say the range of what is used, and that of the count; once that none is given."""
    spread = wording.quantity_range(comparison.quantity, comparison.basis)
    turned = inverse(comparison, told)
    if turned is not None and comparison.activity:
        counted, thing = turned, wording.unit_form(comparison.activity.unit, "other")
    else:
        counted, thing = told.count, wording.count_parts(told.count.central, told.equivalent)[1]
    if not counted.has_spread:
        return spread
    return f"{spread} · {wording.count_range(counted)} {thing}"


def _board(lesson: Lesson, staged: Staged) -> Iterator[Line]:
    wording = lesson.wording
    if staged.comparison is None or staged.comparison.activity is None:
        return
    estimates = lesson.catalogue.estimates[staged.comparison.activity.id]
    shown = listed(estimates)
    for estimate in shown:
        confidence = wording.text(f"confidence.{estimate.confidence}")
        figure = wording.figure(estimate)
        if estimate.figure.has_spread:
            figure = f"{figure} ({wording.figure_range(estimate)})"
        yield Line("row", f"{wording.who(estimate)}, {confidence}", figure)
    if len(estimates) > len(shown):
        yield Line("note", wording.text("editions.others", count=len(estimates) - len(shown)))
    yield Line("text", say_disagreement(disagreement(estimates), wording))


def _claim(lesson: Lesson, staged: Staged) -> Iterator[Line]:
    claim, wording = staged.claim, lesson.wording
    if claim is None:
        return
    yield Line("question", capital(say_verdict(claim.verdict, wording)))
    for step, found in zip(claim.steps, steps_of_claim(claim.steps, wording), strict=True):
        printed = say_printed(step, wording)
        yield Line("solved", f"{found.solved} ({printed})" if printed else found.solved)
    yield Line("text", f"{wording.of(claim.finding)}. {wording.of(claim.because)}")
    cited = (brief(lesson.catalogue.sources[name]) for name in claim.sources)
    yield Line("note", wording.labelled("who", " · ".join(dict.fromkeys(cited))))


def _side_by_side(lesson: Lesson, staged: Staged) -> Iterator[Line]:
    wording, catalogue = lesson.wording, lesson.catalogue
    rows = sorted((row_by_default(catalogue, name) for name in staged.activities), key=lambda row: row.central)
    for place, row in enumerate(rows, start=1):
        figure = wording.text("side_by_side.no_figure") if row.energy is None else wording.energy(row.central)
        name = f"{place}. {capital(wording.of(row.activity.name))} ({wording.amount(row.amount, row.activity)})"
        yield Line("row", f"{name}, {wording.who(row.estimate)}", figure)
    told = catalogue.equivalents.get(staged.told or "")
    yield from (Line("text", f"{each.text}.") for each in Equalities(catalogue, rows, wording).told(told, None))
