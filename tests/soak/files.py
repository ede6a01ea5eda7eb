"""The files of a kiosk in a hall, good ones and rubbish."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from random import Random

PIN = "2468"

KIOSK = """format = 1
[kiosk]
language = "fr"
idle_seconds = 30
screen = "hall"
pin = "{pin}"
content = "content"
health = "health.json"
outside = "dim"
link = "https://museum.example/ai"
[kiosk.hours]
"every day" = "00:00-23:59"
"""

PACK = """[pack]
id = "hall-pack"
edition = 2026-11-25
name = {{ en = "The hall", fr = "Le hall" }}
[[source]]
id = "hall-meter"
title = "Meter"
publisher = "The hall"
year = 2025
accessed = 2026-11-25
[[equivalent]]
id = "hall-day"
icon = "city"
default = true
name = {{ en = "a day of this hall", fr = "une journée de ce hall" }}
unit.en = {{ one = "day of this hall", other = "days of this hall" }}
unit.fr = {{ one = "journée de ce hall", many = "de journées de ce hall", other = "journées de ce hall" }}
energy = {{ central = "{kwh} kWh" }}
year = 2025
scope = {{ en = "all uses", fr = "tous usages" }}
sources = ["hall-meter"]
"""


class Files:
    """What a kiosk reads and keeps.

    Args:
        home: The folder of all of it.
        rng: Chooses.
    """

    def __init__(self, home: Path, rng: Random) -> None:
        self._home = home
        self._rng = rng
        self._state = home / "state" / "comparawatt" / "kiosk"

    def mend(self) -> None:
        """Write everything as it should be."""
        from comparawatt.engine.pin import hash_pin

        (self._home / "kiosk.toml").write_text(KIOSK.format(pin=hash_pin(PIN)), encoding="utf-8")
        self.bring_content()

    def bring_content(self) -> None:
        """Bring the venue's folder, with other figures each time."""
        folder = self._home / "content"
        if folder.is_file():
            folder.unlink()
        folder.mkdir(exist_ok=True)
        text = PACK.format(kwh=self._rng.randint(100, 999))
        (folder / "hall.toml").write_text(text, encoding="utf-8")

    def spoil(self) -> str:
        """Make rubbish of something, and return what it was."""
        ways: dict[str, Callable[[], object]] = {
            "kiosk.toml": lambda: self._overwrite(self._home / "kiosk.toml"),
            "counters": lambda: self._overwrite(self._state / "counters.json"),
            "pack": lambda: self._overwrite(self._home / "content" / "hall.toml"),
            "content gone": lambda: shutil.rmtree(self._home / "content", ignore_errors=True),
            "last good copy": self._spoil_copies,
            "health": lambda: self._overwrite(self._home / "health.json"),
        }
        name = self._rng.choice(list(ways))
        ways[name]()
        return name

    def _spoil_copies(self) -> None:
        for path in self._state.rglob("*.toml"):
            self._overwrite(path)

    def _overwrite(self, path: Path) -> None:
        if not path.parent.is_dir():
            return
        rubbish = (
            self._rng.randbytes(self._rng.randint(0, 4000)),
            b"",
            b"[kiosk]\nidle_seconds = 'soon'\nlanguage = 7\nactivities = 3\n[kiosk",
            b'{"format": 1, "days": {"2026-11-25": {"visit": {"": "many"}}}}',
            b"[kiosk]\nidle_seconds = -4\nactivities = ['nothing']\nattract = []\npin = '1234'\nscreen = 9\n",
        )
        path.write_bytes(self._rng.choice(rubbish))
