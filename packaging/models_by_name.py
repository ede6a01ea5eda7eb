"""Writes ``resources/data/models.toml``: what an answer by well-known models uses, after EcoLogits.

``python packaging/models_by_name.py`` says which figures moved since the pack was written, and writes it anew;
with ``--check`` it writes nothing, and ends with 1 where one moved. It needs EcoLogits, and no network.
"""

from __future__ import annotations

import argparse
import datetime as dt
import importlib.metadata
import logging
import math
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models_pack import TOKENS, Finding, Model, Span, Text, pack_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PACK = Path(__file__).parents[1] / "resources" / "data" / "models.toml"

_GOOGLE = {
    "en": "Google’s own metering: 0.24 Wh for the median prompt to its Gemini apps.",
    "fr": "Google mesure lui-même 0,24 Wh pour la requête médiane à ses applications Gemini.",
}
_MISTRAL_LARGE_2 = {
    "en": "With a measured speed and Mistral’s data centre, EcoLogits itself said 0.23 Wh in 2025.",
    "fr": "Avec une vitesse mesurée et le centre de données de Mistral, EcoLogits disait 0,23 Wh en 2025.",
}

MODELS = (
    Model("GPT-4", "openai", "gpt-4"),
    Model("GPT-4o", "openai", "gpt-4o"),
    Model("GPT-5", "openai", "gpt-5"),
    Model("GPT-5 mini", "openai", "gpt-5-mini"),
    Model("GPT-6 Sol", "openai", "gpt-6-sol"),
    Model("Claude Haiku 5.5", "anthropic", "claude-haiku-5-5"),
    Model("Claude Sonnet 5.5", "anthropic", "claude-sonnet-5-5"),
    Model("Claude Opus 5.5", "anthropic", "claude-opus-5-5"),
    Model("Gemini 2.5 Flash", "google_genai", "gemini-2.5-flash", _GOOGLE),
    Model("Gemini 2.5 Pro", "google_genai", "gemini-2.5-pro", _GOOGLE),
    Model("Gemini 3.6 Flash", "google_genai", "gemini-3.6-flash", _GOOGLE),
    Model("Mistral Small 4", "mistralai", "mistral-small-2603"),
    Model("Mistral Large 2", "huggingface_hub", "mistralai/Mistral-Large-Instruct-2407", _MISTRAL_LARGE_2),
    Model("Mistral Large 4", "mistralai", "mistral-large-4"),
    Model("Llama 3.1 8B", "huggingface_hub", "meta-llama/Meta-Llama-3.1-8B-Instruct"),
    Model("Llama 3.1 405B", "huggingface_hub", "meta-llama/Meta-Llama-3.1-405B-Instruct"),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Ask EcoLogits, say what moved, and write the pack."""
    parser = argparse.ArgumentParser(description="Renew the figures of models by name with EcoLogits.")
    parser.add_argument("--check", action="store_true", help="write nothing; end with 1 where a figure moved")
    options = parser.parse_args(arguments)
    try:
        version = importlib.metadata.version("ecologits")
    except importlib.metadata.PackageNotFoundError:
        raise SystemExit("This needs EcoLogits: pip install ecologits, in an environment of its own.") from None
    found = ask_ecologits(MODELS)
    return renew(PACK, found, version, dt.datetime.now(dt.UTC).date(), check=options.check)


def ask_ecologits(models: Iterable[Model]) -> list[Finding]:
    """Return what the installed EcoLogits says of models.

    Raises:
        SystemExit: It does not know some of them (any more).
    """
    from ecologits.model_repository import models as known
    from ecologits.tracers.utils import PROVIDER_CONFIG_MAP, llm_impacts

    logging.getLogger("ecologits").setLevel(logging.ERROR)  # what it warns of, the notes say
    found: list[Finding] = []
    unknown: list[str] = []
    for model in models:
        entry = known.find_model(model.provider, model.key)
        if entry is None:
            unknown.append(f"{model.provider}/{model.key}")
            continue
        # A request's own latency only ever shortens what EcoLogits works out from the model's speed. We have timed
        # none, so it is endless, as in EcoLogits' own calculator. The country's mix does not change the energy.
        impacts = llm_impacts(model.provider, model.key, TOKENS, math.inf)
        kilowatt_hours = _span(impacts.usage.energy.value)
        size = entry.architecture.parameters
        found.append(
            Finding(
                model,
                Span(kilowatt_hours.low * 1000, kilowatt_hours.high * 1000),
                _span(getattr(size, "total", size)),
                _span(size.active) if hasattr(size, "active") else None,
                published=all(warning.code != "model-arch-not-released" for warning in entry.warnings),
                pue=_span(PROVIDER_CONFIG_MAP[model.provider].datacenter_pue),
                speed=entry.deployment.tps if entry.deployment else None,
            )
        )
    if unknown:
        raise SystemExit(f"EcoLogits does not know {', '.join(unknown)}: change MODELS.")
    return found


def renew(pack: Path, found: Iterable[Finding], version: str, today: dt.date, *, check: bool) -> int:
    """Say what moved since a pack was written, and write it anew unless this is a check.

    Returns:
        The exit status: 1 where a check finds that a figure moved.
    """
    old = pack.read_text(encoding="utf-8") if pack.exists() else ""
    new = renewed(old, list(found), version, today)
    changes = moved(old, new)
    print("\n".join(changes or ["nothing moved"]))
    if check:
        return 1 if changes else 0
    if new != old:
        pack.write_text(new, encoding="utf-8", newline="\n")
    return 0


def renewed(old: str, found: Sequence[Finding], version: str, today: dt.date) -> str:
    """Return the text of the pack; one that would get nothing but another date stays as it is."""
    if old:
        same_day: dt.date = tomllib.loads(old)["pack"]["edition"]
        if pack_text(found, version, same_day) == old:
            return old
    return pack_text(found, version, today)


def moved(old: str, new: str) -> list[str]:
    """Return a line for each activity whose figure in one pack's text is another in the other's."""
    before, after = _figures(old), _figures(new)
    return [
        f"{activity}: {before.get(activity, 'none')} -> {after.get(activity, 'none')}"
        for activity in dict.fromkeys([*before, *after])
        if before.get(activity) != after.get(activity)
    ]


def _figures(pack: str) -> Text:
    """Return the figures in a pack's text, by activity."""
    figures: Text = {}
    for estimate in tomllib.loads(pack).get("estimate", []):
        energy: Text = estimate["energy"]
        ends = f" ({energy['low']} to {energy['high']})" if "low" in energy else ""
        figures[estimate["activity"]] = energy["central"] + ends
    return figures


def _span(value: Any) -> Span:
    """Return a value of EcoLogits, which is a number or a range."""
    return Span(getattr(value, "min", value), getattr(value, "max", value))


if __name__ == "__main__":
    sys.exit(main())
