"""The real kiosk, as `comparawatt kiosk` runs it, with a visitor: `python -m tests.soak.exhibit HOME PIPE SEED`.

What is handed in are the clocks alone, so that a visitor can be away for an hour in no time.
"""

from __future__ import annotations

import datetime as dt
import faulthandler
import sys
import time
import traceback
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.soak.channel import Channel

from comparawatt import cli, faults, unattended
from comparawatt.models.hall import Hall
from comparawatt.models.idle import awake_and_asleep

if TYPE_CHECKING:
    from types import TracebackType


class Clocks:
    """The time of this computer, and what a soak adds to it."""

    ahead = 0.0
    hours = 0.0

    def __call__(self) -> float:
        """Return seconds that only ever grow."""
        return awake_and_asleep() + self.ahead

    def now(self) -> dt.datetime:
        """Return the time that somebody has set."""
        return dt.datetime.now().astimezone() + dt.timedelta(hours=self.hours)


def main(home: Path, channel: Channel, seed: str) -> int:
    """Run the kiosk until it is ended."""
    clocks = Clocks()

    class Watched(unattended.Keeper):
        """Lets the visitor in once the first frame is there."""

        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments)
            self.exhibit.window.painted.connect(self._let_in)

        def _let_in(self) -> None:
            channel.say("painted", at=time.monotonic(), state=self.exhibit.window.state)
            from tests.soak.visitor import Visitor  # what the start of a kiosk does not pay for

            self.visitor = Visitor(self, clocks, channel, seed, home)

    def on_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        channel.fail("".join(traceback.format_exception(kind, error, trace)))
        write_down(kind, error, trace)

    faulthandler.enable()
    faults.install()
    write_down, sys.excepthook = sys.excepthook, on_fault
    for name, handed_in in (
        ("Keeper", Watched),
        ("build", partial(unattended.build, clock=clocks)),
        ("Hall", partial(Hall, now=clocks.now)),
    ):
        setattr(unattended, name, handed_in)
    return cli.main(["kiosk", "--config", str(home / "kiosk.toml")])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Channel(int(sys.argv[2])), sys.argv[3]))
