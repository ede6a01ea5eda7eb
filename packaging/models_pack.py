"""What EcoLogits says of models, and the data pack that is made of it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

TOKENS = 400
"""The length of an answer: about a page."""

Text = dict[str, str]


@dataclass(frozen=True)
class Model:
    """A model that people know by name.

    Attributes:
        name: What people call it.
        provider: Who serves it, as EcoLogits calls them.
        key: What EcoLogits calls it: a fixed version, not a name such as "latest", which wanders.
        remark: What else a reader should know, by language.
    """

    name: str
    provider: str
    key: str
    remark: Text = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The id of its activity."""
        return "ask-" + re.sub(r"[^a-z0-9]+", "-", self.name.lower())


@dataclass(frozen=True)
class Span:
    """What lies between two values; a value that is known is a span of none."""

    low: float
    high: float

    @property
    def mean(self) -> float:
        """The middle."""
        return (self.low + self.high) / 2

    @property
    def is_wide(self) -> bool:
        """Whether its ends differ."""
        return self.low < self.high


@dataclass(frozen=True)
class Finding:
    """What EcoLogits says of a model.

    Attributes:
        energy: In Wh for one answer, the building included.
        parameters: In billions (10⁹).
        active: Those of them that work for one token, where these are not all.
        published: Whether its maker says the size; else it is assumed.
        pue: What the data centre uses, as a multiple of what its servers use.
        speed: In measured tokens per second, or None where EcoLogits works it out.
    """

    model: Model
    energy: Span
    parameters: Span
    active: Span | None
    published: bool
    pue: Span
    speed: float | None


_TEXTS: dict[str, Text] = {
    "en": {
        "scope": "answer of {tokens} tokens, servers and building (PUE included), usage phase only",
        "guessed_scope": "{scope}; the model’s size is EcoLogits’ own guess",
        "published": "The size is published: {size}.",
        "guessed": "The size is not published: EcoLogits assumes {size}.",
        "parameters": "{} billion parameters",
        "active": "{} billion of them at work for each token",
        "range_of_size": "The range is that of this guess; its mean is the central figure.",
        "range_of_size_and_pue": "The range is that of this guess and of the PUE; its mean is the central figure.",
        "range_of_pue": "The range is that of the PUE alone; its mean is the central figure.",
        "no_range": "EcoLogits gives a single figure.",
        "measured_speed": "PUE {pue}; {speed} tokens per second, measured on OpenRouter.",
        "computed_speed": "PUE {pue}; the speed is not measured but worked out from the size.",
        "hidden": "Hidden reasoning or a long prompt would come on top.",
        "to": " to ",
    },
    "fr": {
        "scope": "réponse de {tokens} tokens, serveurs et bâtiment (PUE compris), phase d’usage seule",
        "guessed_scope": "{scope} ; la taille du modèle est une supposition d’EcoLogits",
        "published": "La taille est publiée : {size}.",
        "guessed": "La taille n’est pas publiée : EcoLogits suppose {size}.",
        "parameters": "{} milliards de paramètres",
        "active": "dont {} milliards actifs pour chaque token",
        "range_of_size": "La fourchette est celle de cette supposition ; sa moyenne est la valeur centrale.",
        "range_of_size_and_pue": (
            "La fourchette est celle de cette supposition et du PUE ; sa moyenne est la valeur centrale."
        ),
        "range_of_pue": "La fourchette est celle du seul PUE ; sa moyenne est la valeur centrale.",
        "no_range": "EcoLogits donne un seul chiffre.",
        "measured_speed": "PUE de {pue} ; {speed} tokens par seconde, mesurés sur OpenRouter.",
        "computed_speed": "PUE de {pue} ; la vitesse n’est pas mesurée mais déduite de la taille.",
        "hidden": "Un raisonnement caché ou une longue requête viendraient en plus.",
        "to": " à ",
    },
}
"""What is said of a figure, by language."""


def pack_text(found: Iterable[Finding], version: str, day: dt.date) -> str:
    """Return a data pack with one activity for each model, which holds what EcoLogits says of it."""
    # EcoLogits carries no date, so its data counts as being of the year in which it was asked.
    head = f"""\
# Written by packaging/models_by_name.py with EcoLogits {version}: change that script, not this file.

[pack]
id = "models"
edition = {day}
name = {{ en = "Models by name", fr = "Modèles par leur nom" }}

[[source]]
id = "ecologits-models"
title = "EcoLogits {version}"
publisher = "GenAI Impact"
year = {day.year}
url = "https://github.com/mlco2/ecologits"
accessed = {day}
"""
    return head + "".join(_entry_text(finding, day.year) for finding in found)


def _entry_text(finding: Finding, year: int) -> str:
    """Return the activity of a model, with its estimate."""
    model = finding.model
    # The list is narrow and elides what is long, so a name leaves room for the model's.
    return f"""
[[activity]]
id = "{model.id}"
group = "ask"
icon = "ask"
name = {{ en = {_quoted(f"asking {model.name}")}, fr = {_quoted(f"interroger {model.name}")} }}
unit.en = {{ one = "prompt", other = "prompts" }}
unit.fr = {{ one = "requête", many = "de requêtes", other = "requêtes" }}
default_amount = "1"

[[estimate]]
id = "ecologits"
activity = "{model.id}"
name = {{ en = {_quoted(f"EcoLogits, {model.name}")}, fr = {_quoted(f"EcoLogits, {model.name}")} }}
energy = {_energy(finding.energy)}
year = {year}
confidence = "modelled"
{_pue(finding.pue)}scope = {{ en = {_quoted(_scope(finding, "en"))}, fr = {_quoted(_scope(finding, "fr"))} }}
sources = ["ecologits-models"]
note.en = {_quoted(_note(finding, "en"))}
note.fr = {_quoted(_note(finding, "fr"))}
"""


def _energy(energy: Span) -> str:
    """Return an energy as a pack writes it.

    The central value of a range is the mean of its ends, as EcoLogits itself displays one.
    """
    if not energy.is_wide:
        return f'{{ central = "{energy.low:.3g} Wh" }}'
    return f'{{ low = "{energy.low:.3g} Wh", central = "{energy.mean:.3g} Wh", high = "{energy.high:.3g} Wh" }}'


def _pue(pue: Span) -> str:
    """Return the line that names the PUE, so that another can take its place; a span names none."""
    return "" if pue.is_wide else f"pue = {pue.low:g}\n"


def _scope(finding: Finding, code: str) -> str:
    """Return what an estimate counts."""
    scope = _TEXTS[code]["scope"].format(tokens=TOKENS)
    return scope if finding.published else _TEXTS[code]["guessed_scope"].format(scope=scope)


def _note(finding: Finding, code: str) -> str:
    """Return what a reader should know: where size, range and speed come from, and what is left out."""
    sentences = (
        "published" if finding.published else "guessed",
        _range_sentence(finding),
        "computed_speed" if finding.speed is None else "measured_speed",
        "hidden",
    )
    values = {
        "size": _size(finding, code),
        "pue": _span_text(finding.pue, code),
        "speed": _number(finding.speed or 0, code),
    }
    said = [_TEXTS[code][each].format(**values) for each in sentences]
    return " ".join([*said, *filter(None, [finding.model.remark.get(code)])])


def _range_sentence(finding: Finding) -> str:
    """Return the name of the sentence that says why there is a range."""
    if finding.parameters.is_wide or (finding.active and finding.active.is_wide):
        return "range_of_size_and_pue" if finding.pue.is_wide else "range_of_size"
    return "range_of_pue" if finding.pue.is_wide else "no_range"


def _size(finding: Finding, code: str) -> str:
    """Return how large a model is, in words."""
    total = _TEXTS[code]["parameters"].format(_span_text(finding.parameters, code))
    if finding.active is None:
        return total
    return f"{total}, {_TEXTS[code]['active'].format(_span_text(finding.active, code))}"


def _span_text(span: Span, code: str) -> str:
    """Return one number, or two with a word between them."""
    ends = dict.fromkeys((span.low, span.high))
    return _TEXTS[code]["to"].join(_number(end, code) for end in ends)


def _number(value: float, code: str) -> str:
    """Return a number with the signs of a language."""
    plain = f"{value:,g}"
    return plain.replace(",", "\u202f").replace(".", ",") if code == "fr" else plain


def _quoted(text: str) -> str:
    """Return a text as TOML has it."""
    return json.dumps(text, ensure_ascii=False)
