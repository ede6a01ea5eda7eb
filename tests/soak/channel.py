"""What the exhibit tells whoever soaks it: one JSON table a line, over a pipe that no full disk stops."""

from __future__ import annotations

import json
import os
from typing import Any


class Channel:
    """The exhibit's end.

    Args:
        descriptor: Of the pipe.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def say(self, kind: str, **what: Any) -> None:
        """Tell something."""
        os.write(self._descriptor, (json.dumps({"kind": kind, **what}) + "\n").encode())

    def fail(self, why: str) -> None:
        """Tell that the kiosk is at fault."""
        self.say("fault", why=why)
