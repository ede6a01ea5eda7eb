"""The scenes of a story as a list that people change; each change can be undone and redone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from comparawatt.engine.story import MOST_SCENES
from comparawatt.engine.story_change import copy_of
from comparawatt.engine.story_wording import say_scene, say_why_not
from comparawatt.models.plain_text import plain_tool_tip
from comparawatt.models.roles import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.story import Scene, Story
    from comparawatt.engine.story_stage import Staged
    from comparawatt.models.language import LanguageSwitch

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

ICONS = {
    "sentence": "ask", "lanes": "bars", "pictogram": "pictograms", "side-by-side": "sidebyside",
    "board": "everyone", "claim": "source", "guess": "hand", "live-meter": "bolt", "text": "text", "end": "end",
}  # fmt: skip
"""The sign of each screen."""


class _Step(QUndoCommand):
    """A change: the story before it and after it.

    Args:
        of: What was typed into, where a change is one of typing: what is typed there next belongs to it.
    """

    def __init__(self, model: StoryList, before: Story, after: Story, of: tuple[object, ...] | None) -> None:
        super().__init__()
        self._model = model
        self._before = before
        self.after = after
        self.of = of

    def redo(self) -> None:
        """Show the story after the change."""
        self._model.show_story(self.after)

    def undo(self) -> None:
        """Show the story before the change."""
        self._model.show_story(self._before)

    def id(self) -> int:
        """Say whether other changes can belong to it."""
        return -1 if self.of is None else 1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802
        """Take what was typed next into the same place."""
        if not isinstance(other, _Step) or other.of != self.of:
            return False
        self.after = other.after
        return True


class StoryList(QAbstractListModel):
    """The scenes of a story. The story itself never changes: each change makes a new one.

    Args:
        story: The story.
        language: In which language scenes are said.
        stage: Looks up what a scene shows, by the scene and its place from 1.

    Attributes:
        story_changed: Emitted after each change of whatever belongs to the story.
        story: The present story.
        steps: What can be undone and redone; clean where the story is as it was saved.
    """

    story_changed = Signal()

    def __init__(
        self,
        story: Story,
        language: LanguageSwitch,
        stage: Callable[[Scene, int], Staged],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.story = story
        self._language = language
        self._stage = stage
        self.steps = QUndoStack(self)
        language.language_changed.connect(self.say_anew)

    def use(self, story: Story) -> None:
        """Begin with another story; what was done to the former one can be undone no more."""
        self.beginResetModel()
        self.story = story
        self.endResetModel()
        self.steps.clear()
        self.story_changed.emit()

    # Changes

    def insert(self, row: int, scene: Scene) -> bool:
        """Put a scene at a place, and say whether there was room for one more."""
        scenes = self.story.scenes
        if len(scenes) >= MOST_SCENES:
            return False
        self._take((*scenes[:row], scene, *scenes[row:]))
        return True

    def duplicate(self, row: int) -> bool:
        """Put a second one behind a scene, and say whether there was room for it."""
        return self.insert(row + 1, copy_of(self.story.scenes[row], self.story))

    def delete(self, row: int) -> None:
        """Take a scene away."""
        scenes = self.story.scenes
        self._take((*scenes[:row], *scenes[row + 1 :]))

    def move(self, row: int, to: int) -> bool:
        """Move a scene to another place, counted without it, and say whether that is one."""
        scenes = list(self.story.scenes)
        if row == to or not (0 <= row < len(scenes) and 0 <= to < len(scenes)):
            return False
        scenes.insert(to, scenes.pop(row))
        self._take(tuple(scenes))
        return True

    def edit(self, row: int, scene: Scene, typed_into: str = "") -> None:
        """Put a changed scene in the place of what it was.

        Args:
            row: Its place.
            scene: What it is now.
            typed_into: The field, where somebody types: all that is typed there is one step back.
        """
        scenes = self.story.scenes
        self._take((*scenes[:row], scene, *scenes[row + 1 :]), (row, typed_into) if typed_into else None)

    def change_head(self, story: Story, typed_into: str) -> None:
        """Use the head of a story, with the present scenes."""
        self._push(replace(story, scenes=self.story.scenes), ("head", typed_into))

    # Qt's side

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many scenes there are."""
        return 0 if parent.isValid() else len(self.story.scenes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows."""
        if not index.isValid() or not 0 <= index.row() < len(self.story.scenes):
            return None
        scene, number = self.story.scenes[index.row()], index.row() + 1
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._said(scene, number)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tool_tip(self._said(scene, number))
            case Qt.ItemDataRole.AccessibleTextRole:
                parts = (str(number), self._said(scene, number), self._detail(scene, number))
                return ", ".join(parts)
            case Role.DETAIL:
                return self._detail(scene, number)
            case Role.ICON:
                return "warn" if self._stage(scene, number).problems else ICONS[scene.screen or "text"]
            case Role.REFUSAL:
                return say_why_not(self._stage(scene, number), self._language.wording)
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let scenes be dragged, and dropped between others."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        kinds = Qt.ItemFlag
        return kinds.ItemIsEnabled | kinds.ItemIsSelectable | kinds.ItemIsDragEnabled | kinds.ItemNeverHasChildren

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        """Scenes are moved, never copied."""
        return Qt.DropAction.MoveAction

    def moveRows(  # noqa: N802 # Qt's own signature
        self, source: Index, row: int, count: int, destination: Index, before: int
    ) -> bool:
        """Move a scene before another one, as a view asks for that is dropped on."""
        if count != 1 or source.isValid() or destination.isValid() or before in (row, row + 1):
            return False
        return self.move(row, before - 1 if before > row else before)

    def dropMimeData(self, *_: Any) -> bool:  # noqa: N802
        """Take nothing from elsewhere: the view moves rows."""
        return False

    def say_anew(self) -> None:
        """Say and look up everything again: in another language, or under other data."""
        if self.story.scenes:
            self.dataChanged.emit(self.index(0), self.index(len(self.story.scenes) - 1))

    def show_story(self, story: Story) -> None:
        """Bring the rows to a story by the smallest step, so that views keep their place; a step does so."""
        before, after = self.story.scenes, story.scenes
        first = next(
            (i for i, pair in enumerate(zip(before, after, strict=False)) if pair[0] is not pair[1]), None
        )
        same = min(len(before), len(after)) if first is None else first
        rest = min(len(before), len(after)) - same
        tail = next((i for i in range(rest) if before[-1 - i] is not after[-1 - i]), rest)
        old, new = before[same : len(before) - tail], after[same : len(after) - tail]
        last = same + len(old) - 1
        if len(old) == len(new) > 1 and _is_moved(old, new):
            down = new[-1] is old[0]
            source, to = (same, last + 1) if down else (last, same)
            self.beginMoveRows(_NOWHERE, source, source, _NOWHERE, to)
            self.story = story
            self.endMoveRows()
        elif len(old) == len(new):
            self.story = story
        else:
            self._replace(story, same, len(old), len(new))
        if len(after) > same:  # numbers behind a change are others
            self.dataChanged.emit(self.index(same), self.index(len(after) - 1))
        self.story_changed.emit()

    def _replace(self, story: Story, row: int, old: int, new: int) -> None:
        scenes = self.story.scenes
        if old:
            self.beginRemoveRows(_NOWHERE, row, row + old - 1)
            self.story = replace(self.story, scenes=(*scenes[:row], *scenes[row + old :]))
            self.endRemoveRows()
        if new:
            self.beginInsertRows(_NOWHERE, row, row + new - 1)
            self.story = story
            self.endInsertRows()
        self.story = story

    def _take(self, scenes: tuple[Scene, ...], of: tuple[object, ...] | None = None) -> None:
        self._push(replace(self.story, scenes=scenes), of)

    def _push(self, after: Story, of: tuple[object, ...] | None) -> None:
        if after != self.story:
            self.steps.push(_Step(self, self.story, after, of))

    def _said(self, scene: Scene, number: int) -> str:
        wording = self._language.wording
        if scene.activities and not scene.title:  # its result is that of the first of them alone
            return wording.text("story.screens.side-by-side")
        return say_scene(scene, self._stage(scene, number), wording) or wording.text("story.untitled")

    def _detail(self, scene: Scene, number: int) -> str:
        wording = self._language.wording
        if self._stage(scene, number).problems:
            return wording.text("story.faulty")
        parts = [wording.text(f"story.screens.{scene.screen}")]
        if scene.minutes:
            parts.append(wording.time(scene.minutes, "minute"))
        return " · ".join(parts)


def _is_moved(old: tuple[Scene, ...], new: tuple[Scene, ...]) -> bool:
    """Say whether the first became the last, or the last the first."""
    down = [*old[1:], old[0]]
    up = [old[-1], *old[:-1]]
    return any(all(map(_same, new, moved)) for moved in (down, up))


def _same(one: Scene, other: Scene) -> bool:
    return one is other
