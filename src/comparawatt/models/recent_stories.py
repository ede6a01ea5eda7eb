"""The stories that were opened or saved last."""

from __future__ import annotations

from pathlib import Path

from comparawatt.settings import MOST_STORIES


class RecentStories:
    """Remembers files, the last one first.

    Args:
        names: Their paths, as the settings have them.
    """

    def __init__(self, names: tuple[str, ...] = ()) -> None:
        self.names = names[:MOST_STORIES]

    @property
    def files(self) -> list[Path]:
        """Those that are there."""
        return [path for path in map(Path, self.names) if _is_there(path)]

    def add(self, path: Path) -> None:
        """Remember a file before all others."""
        name = str(path.absolute())
        self.names = (name, *(each for each in self.names if each != name))[:MOST_STORIES]


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # on a drive that is gone, or a name that is none
        return False
