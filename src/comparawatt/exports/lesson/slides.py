"""What stands on the pictures of a lesson's scenes, ready for slides; it knows no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from comparawatt.engine.article_wording import say_verdict
from comparawatt.engine.guess import LETTERS, question
from comparawatt.engine.guess_wording import ask_aloud, say_number
from comparawatt.engine.meter import Rate
from comparawatt.engine.meter_wording import say_assumed, say_product, say_speed
from comparawatt.engine.phrases import capital
from comparawatt.engine.references import brief
from comparawatt.engine.wording import headline
from comparawatt.errors import InputError
from comparawatt.exports.lesson.answers import answer_lines
from comparawatt.exports.lesson.blocks import Line, paragraphs
from comparawatt.exports.lesson.rates import one_of
from comparawatt.exports.lesson.sums import steps_of_claim
from comparawatt.exports.statement import statement_of
from comparawatt.exports.subject import Subject
from comparawatt.files import file_name
from comparawatt.models.side_by_side_row import row_by_default

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparawatt.engine.comparison import Comparison
    from comparawatt.exports.lesson.lesson import Lesson, LessonScene
    from comparawatt.exports.subject import View

_LONGEST_NAME = 40
"""Characters of a heading that stand in the name of its file, so that any system has room for it."""


class Slide(NamedTuple):
    """One picture.

    Attributes:
        name: Of its file.
        heading: What stands over it, or an empty text.
        lines: What it says, where it is no view.
        subject: What a view shows.
        view: Which one; None where it has lines.
    """

    name: str
    heading: str
    lines: tuple[Line, ...] = ()
    subject: Subject | None = None
    view: View | None = None


def slides_of(lesson: Lesson) -> tuple[Slide, ...]:
    """Return the pictures of all scenes that can be shown; a guess has two: the question, and the answer."""
    digits = max(len(str(len(lesson.scenes))), 2)
    found = []
    for each in lesson.shown:
        heading = lesson.heading(each)
        slides = list(_slides(lesson, each, heading))
        for place, slide in enumerate(slides):
            letter = chr(ord("a") + place) if len(slides) > 1 else ""
            name = f"{each.number:0{digits}}{letter}-{_shortened(heading)}"
            found.append(slide._replace(name=file_name(name.rstrip("-"), ".png")))
    return tuple(found)


def _shortened(heading: str) -> str:
    """Return as many words of a heading as have room in the name of a file."""
    if len(heading) <= _LONGEST_NAME:
        return heading
    cut = heading[: _LONGEST_NAME + 1]
    return cut.rsplit(" ", 1)[0][:_LONGEST_NAME]


def _slides(lesson: Lesson, each: LessonScene, heading: str) -> Iterator[Slide]:
    scene, staged, wording = each.scene, each.staged, lesson.wording
    comparison = staged.comparison
    title = wording.of(scene.title) if scene.title else ""
    if scene.screen in ("text", "end") or comparison is None:
        lines = _claim(lesson, each) if staged.claim else paragraphs(wording.of(scene.text)) if scene.text else ()
        yield Slide("", heading, tuple(lines))
        return
    told = headline(comparison, staged.told)
    subject = Subject(comparison, lesson.catalogue, wording, told)
    match scene.screen:
        case "guess":
            if asked := tuple(_guess(lesson, each, comparison)):
                yield Slide("", title, asked)
            yield Slide("", title, subject=subject, view="bars")
        case "pictogram":
            yield Slide("", title, subject=subject, view="pictograms")
        case "side-by-side":
            rows = sorted(
                (row_by_default(lesson.catalogue, name) for name in staged.activities),
                key=lambda row: -row.central,
            )
            yield Slide("", title, subject=subject._replace(rows=tuple(rows)), view="side-by-side")
        case "claim":
            yield Slide("", heading, tuple(_claim(lesson, each)))
        case "board":
            yield Slide("", heading, tuple(answer_lines(lesson, each)))
        case "live-meter":
            yield Slide("", heading, tuple(_meter(lesson, each)))
        case "sentence":
            statement = statement_of(subject, "bars")
            notes = (Line("note", line) for line in statement.lines)
            yield Slide("", title, (Line("sentence", f"{statement.sentence}."), *notes))
        case _:
            yield Slide("", title, subject=subject, view="bars")


def _guess(lesson: Lesson, each: LessonScene, comparison: Comparison) -> Iterator[Line]:
    """Return the question; nothing where there is nothing to guess."""
    wording = lesson.wording
    try:
        asked = question(comparison, headline(comparison, each.staged.told))
    except InputError:
        return
    yield Line("sentence", ask_aloud(asked, wording))
    if each.scene.guess == "hands":
        for letter, number in zip(LETTERS, asked.cards, strict=True):
            yield Line("question", f"{letter}   {' '.join(say_number(asked, number, wording))}")


def _claim(lesson: Lesson, each: LessonScene) -> Iterator[Line]:
    claim, wording = each.staged.claim, lesson.wording
    if claim is None:
        return
    yield from (Line("sum", found.solved) for found in steps_of_claim(claim.steps, wording))
    yield Line("question", f"{capital(say_verdict(claim.verdict, wording))}. {wording.of(claim.finding)}.")
    yield Line("text", wording.of(claim.because))
    cited = dict.fromkeys(brief(lesson.catalogue.sources[name]) for name in claim.sources)
    yield Line("note", wording.labelled("sources", " · ".join(cited)))
    yield _edition(lesson)


def _meter(lesson: Lesson, each: LessonScene) -> Iterator[Line]:
    wording = lesson.wording
    second = one_of("second", each.staged, lesson.catalogue)
    rate = Rate(second)
    told = headline(one_of("minute", each.staged, lesson.catalogue), each.staged.told).equivalent
    yield Line("sentence", say_speed(rate.count(told.id), wording))
    yield from (
        Line("question", say_speed(count, wording)) for count in second.counts if count.equivalent is not told
    )
    yield from (Line("note", said) for said in (say_product(rate, wording), say_assumed(rate, wording)))
    yield from (Line("note", wording.labelled("warning", said)) for said in wording.warnings(second))
    yield _edition(lesson)


def _edition(lesson: Lesson) -> Line:
    return Line(
        "note", f"Comparawatt · {lesson.wording.labelled('edition', lesson.catalogue.edition.isoformat())}"
    )
