"""Soaks the real kiosk under Xvfb: `python -m tests.soak [--seconds 600] [--seed N]`; status 1 for a fault.

A first part of the time goes to short lives that end in SIGKILL, the rest to a long one whose memory is weighed.
Files are spoiled, the screen is turned and the disk is full in all of them.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from tests.soak.files import Files
from tests.soak.life import FaultError, Life
from tests.soak.report import Report
from tests.soak.surroundings import SCREENS, Surroundings

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHORT = 0.35
"""Share of the time that goes to short lives."""

_BARE = Path(__file__).parents[1] / "bench" / "bare_window.py"


class Soak:
    """A soak.

    Args:
        seconds: How long.
        seed: Of everything that is chosen.
        home: An empty folder.
        around: The X server.
    """

    def __init__(self, seconds: float, seed: int, home: Path, around: Surroundings) -> None:
        self._seed = seed
        self._home = home
        self._around = around
        self._rng = Random(seed)  # noqa: S311
        self._files = Files(home, self._rng)
        self._lives = 0
        self._killed: float | None = None
        self._began = time.monotonic()
        self._seconds = seconds
        self.report = Report()

    def run(self) -> None:
        """Let the kiosk live until the time is over.

        Raises:
            FaultError: It is at fault.
        """
        self._files.mend()
        while time.monotonic() - self._began < self._seconds * _SHORT:
            self._live_shortly()
        self._files.mend()
        self._around.mend()
        self._live_long()

    def _live_shortly(self) -> None:
        life = self._start()
        try:
            life.wait_for_paint()
            self._note_recovery(life)
            self._pass(life, self._rng.uniform(1.6, 7.0))
            if self._rng.random() < 0.25:
                self.report.ends.append(life.end())
            else:
                self._killed = life.kill()
                self.report.kills += 1
        finally:
            life.close()
        self.report.add(life.homes, life.inputs)
        if self._rng.random() < 0.5:
            self._files.spoil()
        else:
            self._files.mend()

    def _live_long(self) -> None:
        life = self._start()
        try:
            life.wait_for_paint()
            self._note_recovery(life)
            self._pass(life, max(self._began + self._seconds - time.monotonic(), 10))
            self.report.ends.append(life.end())
        finally:
            life.close()
        self.report.add(life.homes, life.inputs)
        self.report.weigh(life.homes, SCREENS[0])

    def _start(self) -> Life:
        self._lives += 1
        if self._killed is None:
            return Life(self._home, self._around.environment, f"{self._seed}.{self._lives}")
        self.report.bare.append(_bare_start(self._around.environment))  # both meet the same noise
        self._killed = time.monotonic()
        return Life(self._home, self._around.environment, f"{self._seed}.{self._lives}")

    def _note_recovery(self, life: Life) -> None:
        if self._killed is not None and life.painted is not None:
            self.report.recoveries.append((life.painted - self._killed) / self.report.bare[-1])
        self._killed = None

    def _pass(self, life: Life, seconds: float) -> None:
        """Let time pass in which things happen around the kiosk."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            life.look(min(left, self._rng.uniform(1, 6)))
            chance = self._rng.random()
            if chance < 0.3:
                life.note(self._around.change())
            elif chance < 0.5:
                life.note("the disk is full")
                life.fill_disk(full=True)
                life.look(min(2.0, max(end - time.monotonic(), 0)))
                life.note("the disk has room")
                life.fill_disk(full=False)
            elif chance < 0.6:
                self._around.mend()
                life.note("the screen is as at the beginning")


def _bare_start(environment: Mapping[str, str]) -> float:
    """Return how many seconds a bare window takes from its start to its first frame."""
    started = {"COMPARAWATT_START": repr(time.monotonic()), "COMPARAWATT_HOLD": ""}
    run = subprocess.run(
        (sys.executable, str(_BARE)), env={**environment, **started}, capture_output=True, text=True, check=True
    )
    return float(json.loads(run.stdout)["first"])


def main() -> int:
    """Soak, say what was found, and return the status."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak")
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))  # noqa: S311
    told = "judge neither starts nor ends, which other work on this computer holds up"
    parser.add_argument("--beside-others", action="store_true", help=told)
    given = parser.parse_args()
    print(f"soak of {given.seconds:.0f} s, seed {given.seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="comparawatt-soak-") as folder:
        home = Path(folder)
        with Surroundings(home, Random(given.seed)) as around:  # noqa: S311
            soak = Soak(given.seconds, given.seed, home, around)
            faults: list[str] = []
            try:
                soak.run()
            except FaultError as error:
                faults.append(str(error))
    for line in soak.report.lines():
        print(line)
    faults += soak.report.faults(judges_time=not given.beside_others)
    for fault in faults:
        print(f"FAULT: {fault}")
    print("the kiosk held" if not faults else "the kiosk did not hold")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
