"""A thing of one's own to compare with, as a form gives it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec

from comparawatt.engine.own_entry import Kind, OwnEntry

TODAY = dt.date(2026, 11, 25)
NAME = {"en": "My own figures", "fr": "Mes propres chiffres"}


def entry(**changed: Any) -> OwnEntry:
    usual = OwnEntry(
        kind=Kind.EQUIVALENT,
        name={"fr": "une journée d’école", "en": "a school day"},
        unit={"fr": {"one": "jour d’école", "many": "de jours d’école", "other": "jours d’école"}},
        icon="city",
        central=410e3,
        low=380e3,
        scope={"en": "not said", "fr": "non précisé"},
        year=2025,
        publisher="École Zoë",
        title="Facture",
    )
    return msgspec.structs.replace(usual, **changed)
