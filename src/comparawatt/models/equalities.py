"""Which of the activities side by side are set equal, and how that is said: "1 video = 63 phone charges"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from comparawatt.engine.phrases import capital

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.engine.catalogue import Activity, Catalogue, Equivalent, Unit
    from comparawatt.engine.wording import Wording
    from comparawatt.models.side_by_side_row import Row


class Equality(msgspec.Struct, frozen=True):
    """An amount of one thing that uses as much electricity as an amount of another.

    Attributes:
        left: The larger thing, with its amount.
        count: How many of the smaller one, as a number or a multiple.
        right: The smaller thing.
        text: All three in one sentence.
        division: Where the count comes from.
        larger: Id of the activity on the left.
        smaller: Id of the activity on the right, or None where an equivalent stands there.
    """

    left: str
    count: str
    right: str
    text: str
    division: str
    larger: str
    smaller: str | None = None


class Equalities:
    """Says equalities between rows.

    Args:
        catalogue: The data in use.
        rows: What is shown; a word that means two of the rows is not used.
        wording: The language.
    """

    def __init__(self, catalogue: Catalogue, rows: Sequence[Row], wording: Wording) -> None:
        self._catalogue = catalogue
        self._rows = rows
        self._wording = wording

    def in_equivalent(self, row: Row, equivalent: Equivalent) -> Equality | None:
        """Set a row equal to a number of an equivalent."""
        count = row.count(equivalent)
        if count is None or count.central <= 0:
            return None
        number, unit = self._wording.count_parts(count.central, equivalent)
        return self._equality(row, number, unit, equivalent.figure.central)

    def between(self, one: Row, other: Row) -> Equality | None:
        """Set the larger of two rows equal to a number of the smaller one."""
        larger, smaller = (one, other) if one.central >= other.central else (other, one)
        if smaller.central <= 0 or one.activity is other.activity:
            return None
        unit = self._unit(smaller)
        divisor = smaller.central / smaller.amount.count if unit else smaller.central
        spoken = self._wording.digits.spoken(larger.central / divisor)
        number = self._wording.digits.joined(spoken)
        if unit:
            count, right = number, self._wording.unit_form(unit, spoken.category)
        else:
            count, right = self._wording.text("side_by_side.times", count=number), self._name(smaller)
        found = self._equality(larger, count, right, divisor)
        return msgspec.structs.replace(found, smaller=smaller.activity.id)

    def told(self, column: Equivalent | None, chosen: Activity | None) -> tuple[Equality, ...]:
        """Return up to three equalities: what AI uses in familiar things, and one the other way round.

        Args:
            column: What the first one counts in.
            chosen: Whom they are about where no familiar thing is shown.
        """
        rows = sorted((row for row in self._rows if row.central > 0), key=lambda row: -row.central)
        ai = [row for row in rows if row.activity.group != "everyday"]
        familiar = [row for row in rows if row.activity.group == "everyday"]
        subject = (ai or rows)[:1]
        if not ai or not familiar:
            subject = [row for row in rows if row.activity is chosen] or rows[:1]
        found = [self.in_equivalent(row, column) for row in subject if column]
        if ai and familiar:
            found.append(self.between(ai[0], familiar[0]))
            found.append(self.between(familiar[min(1, len(familiar) - 1)], ai[-1]))
        elif subject:
            found.append(self.between(rows[0], rows[1] if rows[0] is subject[0] and rows[1:] else subject[0]))
            found.append(self.between(subject[0], rows[-1]))
        return tuple({equality.text: equality for equality in found if equality}.values())

    def _equality(self, row: Row, count: str, right: str, divisor: float) -> Equality:
        wording = self._wording
        left = self._amount(row)
        return Equality(
            left,
            count,
            right,
            wording.text("side_by_side.equality", left=left, count=count, right=right),
            wording.text(
                "side_by_side.division",
                dividend=wording.energy(row.central),
                divisor=wording.energy(divisor),
            ),
            row.activity.id,
        )

    def _amount(self, row: Row) -> str:
        """Say a row as "1 video", or by its name where no unit says what it is."""
        unit = self._unit(row)
        if unit is None:
            return capital(self._name(row))
        spoken = self._wording.digits.faithful(row.amount.number)
        form = self._wording.unit_form(unit, spoken.category)
        return f"{self._wording.digits.joined(spoken)} {form}"

    def _name(self, row: Row) -> str:
        name = self._wording.of(row.activity.name)
        if row.amount == row.activity.default_amount:
            return name
        amount = self._wording.amount(row.amount, row.activity)
        return self._wording.text("side_by_side.named_amount", name=name, amount=amount)

    def _unit(self, row: Row) -> Unit | None:
        """Return a unit that says by itself what it counts: "hour of streaming", but not "hour"."""
        if row.amount.duration or row.amount.count <= 0:
            return None
        equivalent = self._catalogue.equivalents.get(row.activity.id)
        if equivalent and equivalent.figure.central == row.estimate.figure.central:
            return equivalent.unit
        if row.activity.group not in ("ask", "create"):
            return None
        others = (other for other in self._rows if other.activity.unit == row.activity.unit)
        is_clear = all(other.estimate.figure.central == row.estimate.figure.central for other in others)
        return row.activity.unit if is_clear else None
