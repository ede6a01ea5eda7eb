"""What somebody who looks after a kiosk would do each minute: note its health, and keep what was counted."""

from __future__ import annotations

import logging
import sys
import threading
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from comparawatt import health
from comparawatt.errors import FileError
from comparawatt.inside import program_version
from comparawatt.logs import CappedFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from comparawatt.engine.counters import Counters
    from comparawatt.errors import ComparawattError
    from comparawatt.models.visit import Visit
    from comparawatt.modes.kiosk import KioskWindow

MINUTE = 60_000
_LAST_PATIENCE = 0.5
_LOG = logging.getLogger("comparawatt")


class Attendant(QObject):
    """Looks after a kiosk.

    Args:
        visit: Where the visitor is.
        window: The kiosk's.
        counters: What visitors do, or None where nothing is counted.
        faults: Returns how much is wrong.
        health_file: What receives the lines of health beside standard output, or None.
        say: Says an error.
    """

    def __init__(
        self,
        visit: Visit,
        window: KioskWindow,
        counters: Counters | None,
        faults: Callable[[], int],
        health_file: Path | None,
        say: Callable[[ComparawattError], str],
    ) -> None:
        super().__init__(window)
        self._visit = visit
        self._window = window
        self._counters = counters
        self._faults = faults
        self._say = say
        self._began = time.monotonic()
        self._painted: float | None = None
        self._visits = 0
        self._saving: threading.Thread | None = None
        self._file = CappedFile(health_file) if health_file else None
        visit.noted.connect(self._on_noted)
        window.frame_painted.connect(self._on_painted)
        window.painted.connect(self._on_painted)
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE)
        self._minute.timeout.connect(self.look)
        self._minute.start()

    @property
    def uptime(self) -> float:
        """Seconds since the start."""
        return time.monotonic() - self._began

    @property
    def errors(self) -> list[FileError]:
        """Why what it writes cannot be written at present."""
        errors = [self._counters.error] if self._counters and self._counters.error else []
        if self._file is not None and self._file.error is not None:
            errors.append(FileError("file.unwritable", path=self._file.baseFilename, reason=self._file.error))
        return errors

    def look(self) -> None:
        """Note the health, and save the counters."""
        self.note_health()
        if self._counters is not None and (self._saving is None or not self._saving.is_alive()):
            # Beside the window's own thread: a slow disk holds no visitor up.
            self._saving = threading.Thread(target=self._save, name="counters", daemon=True)
            self._saving.start()
        self._window.request_frame()  # so that the next line tells how old a frame is, on a still screen too

    def note_health(self) -> None:
        """Write a line of health."""
        line = self.health().line()
        try:
            sys.stdout.write(line + "\n")
            sys.stdout.flush()
        except (OSError, ValueError):  # nobody reads it any more
            _LOG.info("%s", line)
        if self._file is not None:
            self._file.emit(logging.LogRecord("health", logging.INFO, "", 0, line, None, None))

    def health(self) -> health.Health:
        """Return how the kiosk is."""
        window, painted = self._window, self._painted
        screen = window.screen()
        size = screen.geometry().size() * screen.devicePixelRatio()
        return health.Health(
            time=health.now(),
            host=health.host(),
            version=program_version(),
            uptime_s=round(self.uptime),
            memory_mb=health.memory_mb(),
            frame_age_s=None if painted is None else round(time.monotonic() - painted, 1),
            screen=f"{screen.name()} {size.width()} × {size.height()}",
            state=window.state,
            language=self._visit.language.code,
            visits=self._visits,
            faults=self._faults(),
        )

    def leave(self) -> None:
        """Save what was counted since the last minute: the program ends."""
        if self._counters is not None:
            self._save(_LAST_PATIENCE)

    def _on_noted(self, event: str, what: str) -> None:
        if event == "visit":
            self._visits += 1
        if self._counters is not None:
            self._counters.count(event, what)

    def _on_painted(self) -> None:
        self._painted = time.monotonic()

    def _save(self, patience: float = 0.0) -> None:
        error = self._counters.save(patience) if self._counters else None
        if error is not None:  # said once; counting goes on in memory
            _LOG.warning("%s", self._say(error))
