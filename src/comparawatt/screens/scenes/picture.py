"""What the pictures of all scenes share: the page they are drawn on, the step they are at, and what moves."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QRectF, Signal

from comparawatt.widgets.motion import BAR, BAR_APART, REVEAL, WHISKER, Motion

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.story import Scene, Step
    from comparawatt.engine.story_stage import Staged
    from comparawatt.engine.wording import Wording
    from comparawatt.models.guess_model import GuessModel
    from comparawatt.models.language import LanguageSwitch
    from comparawatt.widgets.look import Look

WIDTH, HEIGHT = 960, 540
"""The page: half of the design's 1920 x 1080, so that what a desk shows has the wall's size when doubled."""

MARGIN, TOP, FOOT = 40, 62, 54
"""Left and right; over the scene, where its name stands; under it, where nothing of the scene stands."""

LEAST = 12
"""The smallest type that the last row of a room can read, on the page."""

_ORDER: tuple[Step, ...] = ("question", "text", "guess", "reveal", "bars", "range", "source")


def least_type(look: Look) -> int:
    """Return the size to ask a look for that comes out as the smallest type, whatever its size of text."""
    return ceil(LEAST / look.grown)


def shrunk(room: float, needed: float, look: Look) -> float:
    """Return by what to scale what is drawn with larger text, so that it fits: 1 at most.

    It never becomes smaller than with the design's text, which fits by itself.

    Args:
        room: What there is.
        needed: What it takes with the design's text.
        look: Whose size of text it is drawn with.
    """
    grown = look.grown
    return min(max(room / (needed * grown), 1 / grown), 1.0)


class Shown(NamedTuple):
    """A scene with all that its picture needs.

    Attributes:
        number: Its place in the story, from 1.
        vote: What is guessed in it, or None.
    """

    number: int
    scene: Scene
    staged: Staged
    vote: GuessModel | None
    catalogue: Catalogue


class ScenePicture(QObject):
    """Draws a scene at a step; it asks for the language and the look anew each time.

    Args:
        shown: The scene.
        language: The language in use.
        look: Theme, font and icons, with text of the design's size: for sentences, which are as large as they fit.
        texts: The same with the size of text that was chosen, for all that is smaller and has room to grow.
        reduced_motion: Final values at once.

    Attributes:
        changed: Emitted when it is to be drawn anew.
        step: Where it is.
        motion: What moves when a step is reached.
    """

    changed = Signal()

    def __init__(
        self,
        shown: Shown,
        language: LanguageSwitch,
        look: Look,
        texts: Look,
        parent: QObject | None = None,
        *,
        reduced_motion: bool = False,
    ) -> None:
        super().__init__(parent)
        self.shown = shown
        self.language = language
        self.look = look
        self.texts = texts
        self.step: Step = "question"
        self.motion = Motion(self, reduced=reduced_motion)
        self._moves = False
        self.motion.moved.connect(self.changed)
        self.motion.ended.connect(self._on_ended)

    @property
    def wording(self) -> Wording:
        """How things are said in the language in use."""
        return self.language.wording

    @property
    def lanes(self) -> int:
        """How many bars grow one after the other."""
        comparison = self.shown.staged.comparison
        return len(comparison.counts) if comparison else 1

    def show_step(self, step: Step, *, moves: bool) -> None:
        """Be at a step.

        Args:
            step: Which one.
            moves: Whether what it brings moves there, as on the way forwards.
        """
        self.step = step
        self._moves = False
        self.motion.finish()
        if moves:
            self.replay()
        else:
            self.changed.emit()

    def replay(self) -> None:
        """Let what the present step brings move once more."""
        bars = BAR + BAR_APART * max(self.lanes - 1, 0)
        duration = {"reveal": REVEAL, "bars": bars, "range": WHISKER}.get(self.step)
        if duration:
            self._moves = True
            self.motion.start(duration)
        self.changed.emit()

    def see(self, *, seen: bool) -> None:
        """Say whether the audience sees it; most scenes do not mind."""

    def reduce_motion(self, *, reduced: bool) -> None:
        """Move no more, or move again."""
        self.motion.reduce(reduced=reduced)

    def has_reached(self, step: Step) -> bool:
        """Say whether a step lies behind, or is the present one."""
        return _ORDER.index(step) <= _ORDER.index(self.step)

    def progress(self, step: Step, place: int = 0) -> float:
        """Return how far what a step brings has come, from 0 to 1.

        Args:
            step: Which one.
            place: Of the lane, where lanes come one after the other.
        """
        if not self.has_reached(step):
            return 0.0
        if step != self.step or not self._moves:
            return 1.0
        match step:
            case "reveal":
                return self.motion.reveal_progress()
            case "bars":
                return self.motion.bar_progress(place)
            case _:
                return min(self.motion.elapsed / WHISKER, 1.0)

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Draw the scene.

        Args:
            painter: On the page, scaled to its size.
            room: What belongs to the scene, on the page.
        """
        raise NotImplementedError

    def spoken(self) -> str:
        """Return what a screen reader says of the present step."""
        raise NotImplementedError

    def _on_ended(self) -> None:
        self._moves = False
        self.changed.emit()
