"""The scenes of a lesson as pictures for slides: what an audience sees, drawn without a window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from comparawatt.engine.wording import Wording
from comparawatt.exports.lesson.slides import slides_of
from comparawatt.exports.offscreen import start_qt
from comparawatt.exports.pictures.encode import set_dots, to_png
from comparawatt.exports.pictures.saving import Job
from comparawatt.files import make_folder, write_bytes
from comparawatt.models.guess_model import GuessModel, Way
from comparawatt.models.language import LanguageSwitch
from comparawatt.models.session import Session
from comparawatt.models.story_scene import choice_of
from comparawatt.screens.scene_view import SceneView, page_scale
from comparawatt.screens.scenes.meter import MeterPicture
from comparawatt.screens.scenes.picture import FOOT, MARGIN, Shown
from comparawatt.widgets.look import Look

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from comparawatt.engine.languages import Languages
    from comparawatt.exports.lesson.lesson import Lesson, LessonScene
    from comparawatt.exports.lesson.slides import Slide

_COUNTED = 60.0
"""Seconds that a meter has counted where it stands still."""


class _LessonLanguage(LanguageSwitch):
    """The language of a lesson, which may be another than that of the window: no translator is exchanged."""

    def _use(self, code: str) -> None:
        self.wording = Wording(self.languages[code])


class ScenePictures:
    """Draws the scenes of a lesson in the window's thread. It has a look of its own, whatever the window's is.

    Args:
        lesson: The lesson.
        languages: All languages.
        theme: Of the pictures.
        size: Of the pictures, in pixels.
    """

    def __init__(self, lesson: Lesson, languages: Languages, theme: str, size: tuple[int, int]) -> None:
        self._lesson = lesson
        self._size = size
        self._look = Look(theme, dresses=False)
        self._language = _LessonLanguage(languages, lesson.wording.code)
        self._view = SceneView(self._language, self._look, reduced_motion=True, announces=False)

    def image(self, slide: Slide) -> QImage:
        """Return a picture; the same slide gives the same one."""
        image = QImage(*self._size, QImage.Format.Format_RGB32)
        set_dots(image)
        image.fill(self._look.color("bg"))
        vote = self._vote_of(slide.scene)
        shown = Shown(slide.scene.number, slide.scene.scene, slide.scene.staged, vote, self._lesson.catalogue)
        self._view.show_scene(shown, slide.step, moves=False)
        if isinstance(self._view.picture, MeterPicture):
            self._view.picture.meter.seconds = _COUNTED
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._view.draw(painter, *self._size)
        self._draw_foot(painter)
        painter.end()
        return image

    def _vote_of(self, each: LessonScene) -> GuessModel | None:
        """Return what is asked in a scene, with no hand raised; None where nothing is."""
        choice = choice_of(each.staged) if each.scene.screen == "guess" else None
        if choice is None:
            return None
        session = Session(self._lesson.catalogue, self._view)
        session.restore(choice)
        vote = GuessModel(session, self._view)
        vote.guess_by(Way(each.scene.guess))
        return vote if vote.question else None

    def _draw_foot(self, painter: QPainter) -> None:
        """Say where a picture comes from: in a slide of somebody else nothing else does."""
        wording = self._lesson.wording
        edition = wording.labelled("edition", self._lesson.catalogue.edition.isoformat())
        width, height = self._size
        scale = page_scale(width, height)
        painter.scale(scale, scale)
        painter.setFont(self._look.font(11, 500))
        painter.setPen(self._look.color("ink2"))
        room = QRectF(MARGIN, height / scale - FOOT, width / scale - 2 * MARGIN, FOOT - 12)
        said = f"{self._lesson.name} · Comparawatt · {edition}"
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, said)


def save_scenes(
    folder: Path, lesson: Lesson, languages: Languages, theme: str, size: tuple[int, int]
) -> Iterator[Path]:
    """Save each scene of a lesson as a picture without a display, and return its path as soon as it is there.

    Args:
        folder: It is made where it is missing.
        lesson: The lesson.
        languages: All languages.
        theme: Of the pictures.
        size: In pixels.

    Raises:
        FileError: A file or the folder cannot be written.
        DisplayError: Qt's system libraries are missing.
    """
    application = start_qt(widgets=True)
    pictures = ScenePictures(lesson, languages, theme, size)
    for job in picture_jobs(pictures, slides_of(lesson), folder):
        write_bytes(job.path, job.make())
        yield job.path
    del pictures
    del application


def picture_jobs(pictures: ScenePictures, slides: Iterable[Slide], folder: Path) -> Iterator[Job]:
    """Draw one picture after the other as they are asked for, and return what makes a file of each in any thread.

    Args:
        pictures: What draws.
        slides: What is drawn.
        folder: Where the files go; it is made with the first one.
    """
    for slide in slides:
        yield Job(folder / slide.name, partial(_png, pictures.image(slide), folder))


def _png(image: QImage, folder: Path) -> bytes:
    """Return a picture as a file, once there is the folder that it goes into.

    Raises:
        FileError: There cannot be such a folder.
    """
    make_folder(folder)
    return to_png(image)
