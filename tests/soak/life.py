"""One life of the kiosk's process, from its start to its end, as whoever started it sees it."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import re
import resource
import subprocess
import sys
import threading
import time
from collections import deque
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ROOT = Path(__file__).parents[2]
_LOGGED = re.compile(r"\d{4}-\d\d-\d\d [\d:,]+ (DEBUG|INFO|WARNING) |comparawatt: \[Errno ")
"""What stands on standard error by right: the log, and that a full disk cannot take it."""

STARTS = 30.0
"""Seconds after which a kiosk must have painted something, on however busy a computer."""

FROZEN = 15.0
"""Seconds after which a process that says nothing hangs."""


class FaultError(Exception):
    """The kiosk is at fault."""


class Life:
    """A process.

    Args:
        home: The folder of the kiosk's files.
        environment: Of the process.
        seed: Of its visitor.

    Attributes:
        painted: When its first frame was painted, on the clock that all processes share.
        homes: What was told after each visit.
    """

    def __init__(self, home: Path, environment: Mapping[str, str], seed: str) -> None:
        self.homes: list[dict[str, Any]] = []
        self.painted: float | None = None
        self.inputs = 0
        self._seed = seed
        self._home = home
        self._steps: deque[str] = deque(maxlen=25)
        self._heard: queue.Queue[tuple[str, str]] = queue.Queue()
        self._last = time.monotonic()
        reader, writer = os.pipe()
        self._process = subprocess.Popen(
            (sys.executable, "-m", "tests.soak.exhibit", str(home), str(writer), seed),
            env={**environment, "PYTHONPATH": os.pathsep.join((str(_ROOT / "src"), str(_ROOT)))},
            cwd=_ROOT,
            pass_fds=(writer,),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
        )
        os.close(writer)
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        streams: dict[str, IO[str]] = {
            "told": os.fdopen(reader, encoding="utf-8"),
            "out": self._process.stdout,
            "err": self._process.stderr,
        }
        self._readers = [threading.Thread(target=self._read, args=each, daemon=True) for each in streams.items()]
        for each in self._readers:
            each.start()

    def look(self, seconds: float) -> None:
        """Hear what it says for a time.

        Raises:
            FaultError: It is at fault.
        """
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            with contextlib.suppress(queue.Empty):
                self._hear(*self._heard.get(timeout=left))
            if self._process.poll() is not None:
                self._drain()
                self._blame(f"the process ended by itself with status {self._process.returncode}")
            limit = FROZEN if self.painted else STARTS
            if time.monotonic() - self._last > limit:
                self._blame(f"the process says nothing for {limit:.0f} s")

    def wait_for_paint(self) -> None:
        """Wait for the first frame."""
        while self.painted is None:
            self.look(0.01)

    def note(self, what: str) -> None:
        """Note what was done to it."""
        self._steps.append(f"  (around it) {what}")

    def fill_disk(self, *, full: bool) -> None:
        """Let no file grow any more, or let all grow again."""
        most = resource.prlimit(self._process.pid, resource.RLIMIT_FSIZE)[1]
        resource.prlimit(self._process.pid, resource.RLIMIT_FSIZE, (0 if full else most, most))

    def kill(self) -> float:
        """Kill it, and return when that was."""
        at = time.monotonic()
        self._process.kill()
        self._process.wait()
        self._drain()
        return at

    def end(self) -> float:
        """Ask it to end, and return how many seconds that took.

        Raises:
            FaultError: It does not end cleanly.
        """
        at = time.monotonic()
        self._process.terminate()
        try:
            status = self._process.wait(FROZEN)
        except subprocess.TimeoutExpired:
            self.kill()
            self._blame("the process does not end")
        took = time.monotonic() - at
        self._drain()
        if status != 0:
            self._blame(f"asked to end, the process ended with status {status}")
        return took

    def close(self) -> None:
        """Leave no process behind."""
        if self._process.poll() is None:
            self.kill()

    def _read(self, name: str, stream: IO[str]) -> None:
        with stream:
            for line in stream:
                self._heard.put((name, line.rstrip("\n")))

    def _drain(self) -> None:
        for each in self._readers:
            each.join(5)
        while not self._heard.empty():
            self._hear(*self._heard.get())
        log = next(iter(self._faults()), None)
        if log is not None:
            self._blame(f"faults.log is not empty:\n{log}")

    def _faults(self) -> Iterator[str]:
        for path in self._home.rglob("faults.log"):
            yield path.read_text(encoding="utf-8")

    def _hear(self, name: str, line: str) -> None:
        if name == "told":
            self._last = time.monotonic()
            self._understand(json.loads(line))
        elif name == "err" and not _LOGGED.match(line) and "propagateSizeHints" not in line:
            time.sleep(0.5)  # a traceback has more lines
            heard = list(self._heard.queue)
            more = [text for source, text in heard if source == "err" or '"kind": "fault"' in text]
            self._blame("\n".join((f"standard error says: {line}", *more)))

    def _understand(self, told: dict[str, Any]) -> None:
        match told["kind"]:
            case "step":
                self.inputs = told["step"]
                self._steps.append(f"  step {told['step']}: {told['what']}")
            case "home":
                self.homes.append(told)
            case "painted":
                self.painted = told["at"]
            case "fault":
                self._blame(told["why"])

    def _blame(self, why: str) -> None:
        steps = "\n".join(self._steps)
        raise FaultError(f"{why}\nseed {self._seed}, step {self.inputs}; before that:\n{steps}")
