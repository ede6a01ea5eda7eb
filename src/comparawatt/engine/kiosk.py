"""A kiosk as its file describes it: one frozen table, with what counts where nothing is said."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

IDLE_SECONDS = 45.0
"""After so many seconds without a touch everything returns to the start."""

WARNING_SECONDS = 10.0
"""For the last of them it is asked whether somebody is still there."""

Outside = Literal["black", "dim"]
Theme = Literal["light", "dark", "contrast"]


class Hours(msgspec.Struct, frozen=True):
    """When a hall is open on a day; a time to close that is not behind that to open lies on the next day.

    Attributes:
        opens: From when on, in local time.
        closes: Until when, in local time.
    """

    opens: dt.time
    closes: dt.time


class Kiosk(msgspec.Struct, frozen=True, kw_only=True):
    """What a kiosk shows, and how it stands alone.

    Attributes:
        language: Code of the language it returns to; the system's where None.
        theme: Of everything that is shown.
        screen: Name of the screen it fills, such as ``HDMI-1``; the first one where None, or where it is missing.
        idle_seconds: After so many without a touch it returns to the start; 0 for never, else 15 to 86400.
        activities: Ids of the AI activities that can be chosen, in the order of their tiles.
        main: Id of the activity whose tile is the wide one.
        everyday: Ids of the everyday activities that can be chosen, in the order of their tiles.
        attract: Ids of the activities that the attract loop asks about, one after the other.
        told: Id of the equivalent that is asked for where there is one of it or more; the one that is easiest to
            picture where None.
        what_if: Id of the lever that a visitor can use.
        link: Address that the QR code ends with instead of the source's own; the venue's page, for instance.
        pin: Salted hash of the staff's PIN, as ``comparawatt kiosk --hash-pin`` prints it; no PIN leads to the
            staff page where None, and the keys do.
        hours: When the hall is open, by day of the week from 0 for Monday; always open on the days that are not
            there, closed where the value is None.
        outside: What is shown while the hall is closed.
        content: Whole path of the folder with the venue's own packs and stories, or None.
        built_in: Whether the built-in data are shown beside the venue's own.
        counters: Whether visits are counted.
        health: Whole path of the file that receives a line of health a minute beside standard output, or None.
        reduced_motion: Whether nothing moves; what the system asks for where None.
    """

    language: str | None = None
    theme: Theme = "dark"
    screen: str | None = None
    idle_seconds: float = IDLE_SECONDS
    activities: tuple[str, ...] = ("prompt", "image", "video-5s", "train-gpt4")
    main: str | None = "chatgpt-year"
    everyday: tuple[str, ...] = ("stream-hour", "kettle-litre", "ev-km")
    attract: tuple[str, ...] = ("train-gpt4", "chatgpt-year", "prompt")
    told: str | None = "home-fr"
    what_if: str | None = "fewer-requests"
    link: str | None = None
    pin: str | None = None
    hours: dict[int, Hours | None] = {}
    outside: Outside = "black"
    content: str | None = None
    built_in: bool = True
    counters: bool = True
    health: str | None = None
    reduced_motion: bool | None = None
