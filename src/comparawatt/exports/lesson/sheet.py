"""The sheet of a lesson: what the class fills in, the sources, and the answers on pages of their own. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from comparawatt.engine.references import linked, sources_of
from comparawatt.exports.lesson.answers import answers_of
from comparawatt.exports.lesson.blocks import LONG_BLANK, Block, Line, rules
from comparawatt.exports.lesson.questions import blocks_of
from comparawatt.models.side_by_side_row import row_by_default

if TYPE_CHECKING:
    from collections.abc import Iterator

    from comparawatt.exports.lesson.lesson import Lesson, LessonScene


class Sheet(NamedTuple):
    """What is printed.

    Attributes:
        title: What it is called.
        foot: What stands at the foot of each page, before its number.
        blocks: From the first to the last.
    """

    title: str
    foot: str
    blocks: tuple[Block, ...]


def sheet_of(lesson: Lesson) -> Sheet:
    """Return the sheet of a lesson."""
    wording = lesson.wording
    edition = wording.labelled("edition", lesson.catalogue.edition.isoformat())
    blocks = [
        _head(lesson),
        *(block for each in lesson.scenes for block in blocks_of(lesson, each)),
        *_room_for_notes(lesson),
        *_sources(lesson),
        *_answers(lesson),
    ]
    return Sheet(lesson.name, f"{lesson.name} · Comparawatt · {edition}", tuple(blocks))


def _head(lesson: Lesson) -> Block:
    wording, minutes = lesson.wording, lesson.story.lasts
    kind = wording.text("sheet.kind")
    about = f"{kind} · {wording.time(minutes, 'minute')}" if minutes else kind
    return Block(
        (
            Line("title", lesson.name),
            Line("note", about),
            Line(
                "row",
                wording.text("sheet.name", blank=LONG_BLANK),
                wording.text("sheet.date", blank=LONG_BLANK[:16]),
            ),
            Line("note", wording.text("sheet.units")),
        )
    )


def _room_for_notes(lesson: Lesson) -> Iterator[Block]:
    """Give room at the end, where no page of text has given any."""
    if all(each.scene.screen not in ("text", "end") for each in lesson.shown):
        yield Block((Line("label", lesson.wording.text("sheet.notes")), *rules(4)))


def _sources(lesson: Lesson) -> Iterator[Block]:
    cited = dict.fromkeys(name for each in lesson.shown for name in _cited(lesson, each))
    if not cited:
        return
    lines = (Line("source", linked(lesson.catalogue.sources[name])) for name in cited)
    yield Block((Line("part", lesson.wording.text("report.sources")), *lines))


def _cited(lesson: Lesson, each: LessonScene) -> Iterator[str]:
    """Return the ids of the sources behind a scene."""
    staged, catalogue = each.staged, lesson.catalogue
    match each.scene.screen:
        case "claim" if staged.claim:
            yield from staged.claim.sources
        case "side-by-side":
            for name in staged.activities:
                yield from row_by_default(catalogue, name).estimate.sources
        case "board" if staged.comparison and staged.comparison.activity:
            for estimate in catalogue.estimates[staged.comparison.activity.id]:
                yield from estimate.sources
        case _ if staged.comparison:
            yield from (source.id for source in sources_of(staged.comparison, catalogue))


def _answers(lesson: Lesson) -> Iterator[Block]:
    found = [block for each in lesson.shown for block in answers_of(lesson, each)]
    if found:
        part = Line("part", lesson.wording.text("sheet.answers"))
        rounded = Line("note", lesson.wording.text("sheet.rounded"))
        yield Block((part, rounded, *found[0].lines), new_page=True)
        yield from found[1:]
