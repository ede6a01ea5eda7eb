"""The PIN of the staff: kept as a salted hash, compared in constant time, and slow to guess."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import secrets
from typing import TYPE_CHECKING

from comparawatt.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

SHORTEST, LONGEST = 4, 12
"""Digits of a PIN."""

LONGEST_WAIT = 300.0
"""Seconds that are waited at most after a wrong try."""

_COST, _BLOCK, _PARALLEL = 2**14, 8, 1
"""Parameters of scrypt: 16 MiB and some 50 ms for each try."""
_SALT_BYTES, _HASH_BYTES = 16, 32
_MEMORY = 64 * 2**20
_MOST_BITS = 15
"""A file that asks for more than 2 to this power would hold the kiosk up."""

_WRITTEN = re.compile(r"scrypt\$n=(\d{1,6}),r=(\d{1,2}),p=(\d)\$([A-Za-z0-9+/=]{8,88})\$([A-Za-z0-9+/=]{22,88})")


def hash_pin(pin: str) -> str:
    """Return the salted hash of a PIN, with the parameters it was made with.

    Raises:
        InputError: It is not of 4 to 12 digits.
    """
    if not is_pin(pin):
        raise InputError("pin.digits")
    salt = secrets.token_bytes(_SALT_BYTES)
    made = hashlib.scrypt(
        pin.encode(), salt=salt, n=_COST, r=_BLOCK, p=_PARALLEL, maxmem=_MEMORY, dklen=_HASH_BYTES
    )
    parameters = f"n={_COST},r={_BLOCK},p={_PARALLEL}"
    return f"scrypt${parameters}${base64.b64encode(salt).decode()}${base64.b64encode(made).decode()}"


def is_pin(text: str) -> bool:
    """Say whether a text can be a PIN."""
    return re.fullmatch(rf"[0-9]{{{SHORTEST},{LONGEST}}}", text) is not None


def is_hash(text: str) -> bool:
    """Say whether a text is the hash of a PIN, with parameters that a kiosk can afford."""
    return _parts(text) is not None


def matches(pin: str, written: str) -> bool:
    """Say whether a PIN is the one that a hash was made of; nothing is where that is no hash."""
    parts = _parts(written)
    if parts is None or not is_pin(pin):
        return False
    cost, block, parallel, salt, expected = parts
    made = hashlib.scrypt(
        pin.encode(), salt=salt, n=cost, r=block, p=parallel, maxmem=_MEMORY, dklen=len(expected)
    )
    return hmac.compare_digest(made, expected)


def _parts(text: str) -> tuple[int, int, int, bytes, bytes] | None:
    match = _WRITTEN.fullmatch(text) if text.isascii() else None
    if match is None:
        return None
    cost, block, parallel = int(match[1]), int(match[2]), int(match[3])
    is_power = cost > 1 and cost & (cost - 1) == 0
    if not is_power or cost.bit_length() - 1 > _MOST_BITS or not 1 <= block <= 8 or not 1 <= parallel <= 4:
        return None
    try:
        return (
            cost,
            block,
            parallel,
            base64.b64decode(match[4], validate=True),
            base64.b64decode(match[5], validate=True),
        )
    except ValueError:  # no base64
        return None


class PinGuard:
    """Lets one PIN in, and makes those wait who try others; it remembers nothing beyond its own life.

    Args:
        written: The hash of the PIN.
        clock: Seconds that only ever grow.
    """

    def __init__(self, written: str, clock: Callable[[], float]) -> None:
        self._written = written
        self._clock = clock
        self._wrong = 0
        self._from = 0.0

    @property
    def wait(self) -> float:
        """Seconds until the next try counts; 0 where it does at once."""
        return max(self._from - self._clock(), 0.0) if self._wrong else 0.0

    def admits(self, pin: str) -> bool:
        """Try a PIN. While there is a `wait` none is right, and none is counted."""
        if self.wait:
            return False
        if matches(pin, self._written):
            self._wrong = 0
            return True
        self._wrong += 1
        # The power is bounded: after years of tries 2 to the number of them is beyond any float.
        self._from = self._clock() + min(2.0 ** min(self._wrong - 1, 16), LONGEST_WAIT)
        return False
