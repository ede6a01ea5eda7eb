"""What stands around a kiosk in a hall: an X server with a screen that is turned, and a window manager."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Any, Self

from tests import process

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

NEEDED = ("Xvfb", "openbox", "xrandr")
SCREENS = ((1920, 1080), (1080, 1920), (1366, 768), (1024, 768), (768, 1024))
"""In pixels; the first one is where a kiosk begins."""

_LARGEST = 1920


class Surroundings:
    """An X server, its window manager, and the changes of its screen.

    Args:
        home: The folder of all files.
        rng: Chooses.
    """

    def __init__(self, home: Path, rng: Random) -> None:
        self._rng = rng
        self._name, self.screen = "hall", SCREENS[0]
        self._server = subprocess.Popen(
            ("Xvfb", "-displayfd", "1", "-screen", "0", f"{_LARGEST}x{_LARGEST}x24", "-noreset"),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        assert self._server.stdout is not None
        display = f":{self._server.stdout.readline().strip()}"
        self.environment = process.environment(
            home,
            DISPLAY=display,
            QT_QPA_PLATFORM="xcb",
            XDG_STATE_HOME=str(home / "state"),
            XDG_CONFIG_HOME=str(home / "config"),
            XDG_DATA_HOME=str(home / "data"),
        )
        manager = subprocess.Popen(
            ("openbox",), env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self._started: tuple[subprocess.Popen[Any], ...] = (self._server, manager)
        self._set("hall", SCREENS[0])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for each in reversed(self._started):
            each.terminate()
            each.wait()
        assert self._server.stdout is not None
        self._server.stdout.close()

    def change(self) -> str:
        """Turn the screen, give it another size, or take its name away; return what was done."""
        name = self._rng.choice(("hall", "hall", "hall", "other"))
        self._set(name, self._rng.choice(SCREENS))
        return f"the screen {name} has {self.screen[0]} x {self.screen[1]} pixels"

    def mend(self) -> None:
        """Let the screen be as at the beginning."""
        self._set("hall", SCREENS[0])

    def _set(self, name: str, size: tuple[int, int]) -> None:
        width, height = size
        geometry = f"{width}/{width // 4}x{height}/{height // 4}+0+0"
        for command in (("--delmonitor", self._name), ("--setmonitor", name, geometry, "screen")):
            subprocess.run(
                ("xrandr", *command),
                env=self.environment,
                check=command[0] == "--setmonitor",
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        self._name, self.screen = name, size
