"""The pictures of a lesson's scenes as files of one folder."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from comparawatt.exports.pictures.saving import Job
from comparawatt.files import make_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from comparawatt.exports.lesson.slides import Slide
    from comparawatt.exports.pictures.slide_picture import SlideDrawer


def picture_jobs(slides: Sequence[Slide], folder: Path, drawer: SlideDrawer) -> Iterator[Job]:
    """Return what writes each slide; the folder is made before the first one.

    Raises:
        FileError: There cannot be such a folder.
    """
    make_folder(folder)
    for slide in slides:
        yield Job(folder / slide.name, partial(drawer.png, slide))
