"""Asks for a PIN in a terminal, twice, and shows it to nobody."""

from __future__ import annotations

import getpass
import warnings
from typing import TYPE_CHECKING

from comparawatt.engine.pin import is_pin
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from comparawatt.engine.wording import Wording


def ask(wording: Wording) -> str:
    """Return the PIN.

    Raises:
        InputError: There is no terminal, it is no PIN, or the second is another one.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)  # it would be shown as it is typed
            pin = getpass.getpass(f"{wording.text('pin_prompt.once')} ")
            if not is_pin(pin):
                raise InputError("pin.digits")
            again = getpass.getpass(f"{wording.text('pin_prompt.again')} ")
    except (EOFError, getpass.GetPassWarning):
        raise InputError("pin.no_terminal") from None
    if again != pin:
        raise InputError("pin.different")
    return pin
