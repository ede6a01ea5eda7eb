"""Reads the running window as a screen reader of Linux does; the system's own Python runs it, which has pyatspi.

It waits for the program, reads it in French, lets it speak English, moves the slider, and prints as JSON what it
read, and what the program announced by itself.
"""

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found]
from gi.repository import GLib  # type: ignore[import-not-found]

_PATIENCE = 20  # seconds


def program() -> Any:
    """Wait for the program and return it."""
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        desktop = pyatspi.Registry.getDesktop(0)
        for each in (desktop.getChildAtIndex(place) for place in range(desktop.childCount)):
            if each is not None and each.name == "Comparawatt" and each.childCount:
                return each
        time.sleep(0.2)
    sys.exit("the program is not on the bus")


def walk(item: Any) -> Iterator[Any]:
    """Return what is seen, from top to bottom."""
    for place in range(item.childCount):
        child = item.getChildAtIndex(place)
        if child is not None and child.getState().contains(pyatspi.STATE_SHOWING):
            yield child
            yield from walk(child)


def read(root: Any) -> list[tuple[str, str]]:
    """Return role and name of all that is seen."""
    return [(item.getRoleName(), item.name) for item in walk(root)]


def find(root: Any, role: str, name: str) -> Any:
    """Return what has a role and a name that begins so."""
    return next(item for item in walk(root) if item.getRoleName() == role and item.name.startswith(name))


def listen_for(seconds: float) -> None:
    """Let events come in."""
    GLib.timeout_add(int(seconds * 1000), pyatspi.Registry.stop)
    pyatspi.Registry.start()


announced: list[str] = []
pyatspi.Registry.registerEventListener(lambda event: announced.append(str(event.any_data)), "object:announcement")
root = program()
listen_for(1)  # the columns beside the stage come after the first frame
french = read(root)
find(root, "radio button", "English").queryAction().doAction(0)
listen_for(1)
english = read(root)
before = list(announced)
value = find(root, "slider", "How much").queryValue()
value.currentValue = value.currentValue + value.minimumIncrement
listen_for(2.5)  # longer than bars grow
print(
    json.dumps(
        {"french": french, "english": english, "before": before, "announced": announced, "after": read(root)}
    )
)
