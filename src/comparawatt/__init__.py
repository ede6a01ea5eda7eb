"""Comparawatt: the electricity of artificial intelligence, in households, city-days and phone charges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.engine.catalogue import Catalogue
from comparawatt.engine.comparison import Comparison
from comparawatt.engine.ranges import Range
from comparawatt.errors import ComparawattError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from comparawatt.engine.intensities import Basis

__all__ = ["Catalogue", "Comparison", "Range", "built_in", "compare", "sentence"]


def built_in() -> Catalogue:
    """Return the catalogue that comes with the program."""
    from comparawatt.engine.compiled import load_catalogue, load_languages

    return load_catalogue(load_languages())


def compare(
    what: str,
    amount: str | None = None,
    estimate: str | None = None,
    equivalents: Sequence[str] = (),
    *,
    what_if: Sequence[str] = (),
    basis: Basis = "energy",
    country: str | None = None,
    catalogue: Catalogue | None = None,
    language: str = "en",
) -> Comparison:
    """Compare an activity or an energy with equivalents.

    Args:
        what: An activity's id such as ``train-gpt4`` or its name, or an energy such as ``50 GWh``.
        amount: How much of the activity, such as ``2.5 billion a day for 1 year``.
        estimate: Whose figure counts; the activity's default where None.
        equivalents: Ids of what to count in; the defaults of the basis where empty.
        what_if: Levers, each an id such as ``fewer-requests`` or with a value such as ``pue=1.1``.
        basis: What to count by: ``energy``, ``co2`` or ``water``.
        country: Where the electricity is made, by code or name; for CO₂ alone.
        catalogue: The data in use; the built-in data where None.
        language: Code of the language in which numbers are written.

    Returns:
        The comparison; energies are in Wh.

    Raises:
        comparawatt.errors.InputError: Something is not there, or cannot be read; a note says it in the language.
        comparawatt.errors.UsageError: An amount goes with an energy.
    """
    from comparawatt.engine.compiled import load_languages
    from comparawatt.engine.request import ask

    languages = load_languages()
    try:
        return ask(
            catalogue or built_in(),
            languages,
            language,
            what,
            amount,
            estimate,
            equivalents,
            what_if=what_if,
            basis=basis,
            country=country,
        )
    except ComparawattError as error:
        from comparawatt.engine.messages import say_error
        from comparawatt.engine.wording import Wording

        error.add_note(say_error(error, Wording(languages[language])))
        raise


def sentence(comparison: Comparison, language: str = "en") -> str:
    """Return the sentence that heads a comparison, in a language."""
    from comparawatt.engine.compiled import load_languages
    from comparawatt.engine.wording import Wording, headline

    return Wording(load_languages()[language]).sentence_text(comparison, headline(comparison))
