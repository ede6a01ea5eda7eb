"""The PIN of the staff: what is kept of it, and how long those wait who guess."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparawatt.engine.pin import LONGEST_WAIT, PinGuard, hash_pin, is_hash, matches
from comparawatt.errors import InputError

PINS = st.from_regex(r"[0-9]{4,12}", fullmatch=True)


@given(PINS, PINS)
@settings(max_examples=15, deadline=None)
def test_a_hash_is_of_its_pin_alone(pin: str, other: str) -> None:
    written = hash_pin(pin)
    assert is_hash(written)
    assert pin not in written
    assert matches(pin, written)
    assert matches(other, written) == (other == pin)


def test_the_same_pin_is_salted_anew() -> None:
    assert hash_pin("1234") != hash_pin("1234")


@pytest.mark.parametrize("pin", ["", "123", "1" * 13, "12 4", "abcd", "١٢٣٤", "-123", "1234\n"])
def test_what_is_no_pin(pin: str) -> None:
    with pytest.raises(InputError) as raised:
        hash_pin(pin)
    assert raised.value.key == "pin.digits"
    assert not matches(pin, hash_pin("1234"))


@pytest.mark.parametrize(
    "written",
    [
        "",
        "1234",
        "scrypt$n=1048576,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA==$" + "A" * 44,
        "scrypt$n=16383,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA==$" + "A" * 44,
        "scrypt$n=16384,r=99,p=1$AAAAAAAAAAAAAAAAAAAAAA==$" + "A" * 44,
        "scrypt$n=16384,r=8,p=0$AAAAAAAAAAAAAAAAAAAAAA==$" + "A" * 44,
        "scrypt$n=16384,r=8,p=1$AAAAAAAAAA===A$" + "A" * 44,
        "scrypt$n=16384,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA==$" + "A" * 45,
        "scrypt$n=16384,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA==$" + "A" * 44 + "\n",
    ],
)
def test_what_is_no_hash_admits_nobody(written: str) -> None:
    assert not is_hash(written)
    assert not matches("1234", written)


@given(st.text(max_size=120))
def test_any_text_is_a_hash_or_none(written: str) -> None:
    assert not is_hash(written)
    assert not matches("1234", written)


class Clock:
    """Seconds that grow when they are told to."""

    def __init__(self) -> None:
        self.now = -1000.0

    def __call__(self) -> float:
        return self.now


def test_wrong_tries_wait_longer_and_longer() -> None:
    clock = Clock()
    guard = PinGuard(hash_pin("1234"), clock)
    assert guard.wait == 0
    waits = []
    for _ in range(11):
        assert not guard.admits("0000")
        waits.append(guard.wait)
        assert not guard.admits("1234")  # too early: the right one does not count either
        assert guard.wait == waits[-1]
        clock.now += waits[-1]
    assert waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, LONGEST_WAIT, LONGEST_WAIT]
    assert guard.admits("1234")
    assert guard.wait == 0
    assert not guard.admits("0000")
    assert guard.wait == 1
