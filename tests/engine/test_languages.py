from __future__ import annotations

import re
import string
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

import comparawatt
from comparawatt import paths
from comparawatt.engine.amounts import HOURS, fold
from comparawatt.engine.languages import Language, Languages, say

if TYPE_CHECKING:
    from collections.abc import Iterator

PLURAL = re.compile(r"\.(zero|one|two|few|many|other)$")
SOURCE = Path(comparawatt.__file__).parent


@pytest.fixture(scope="module")
def two(languages: Languages) -> Languages:
    """Return English and French alone, whatever else is there."""
    return Languages([languages["en"], languages["fr"]])


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def said_in_source(*patterns: str) -> Iterator[str]:
    """Return the names of sentences that the program asks for."""
    for file in SOURCE.rglob("*.py"):
        for pattern in patterns:
            yield from re.findall(pattern, file.read_text(encoding="utf-8"))


def has(language: Language, key: str) -> bool:
    return key in language.texts or f"{key}.other" in language.texts


def test_english_and_french_are_there(languages: Languages) -> None:
    assert {"en", "fr"} <= set(languages.codes)
    assert (languages["en"].name, languages["fr"].name) == ("English", "Français")
    assert "xx" not in languages


def test_every_language_has_the_same_texts(languages: Languages) -> None:
    keys = {language.code: {PLURAL.sub("", key) for key in language.texts} for language in languages}
    assert all(each == keys["en"] for each in keys.values())


def test_texts_have_the_same_places_in_every_language(languages: Languages) -> None:
    for texts in (language.texts for language in languages):
        for key, text in languages["en"].texts.items():
            assert places(text) == places(texts.get(key, texts.get(PLURAL.sub(".other", key), ""))), key


def test_every_plural_has_its_general_form(languages: Languages) -> None:
    for language in languages:
        for key in filter(PLURAL.search, language.texts):
            assert PLURAL.sub(".other", key) in language.texts, key


def test_no_text_is_empty_or_padded(languages: Languages) -> None:
    for language in languages:
        for key, text in language.texts.items():
            assert text.strip(), key
            assert text == text.strip() or key == "help.usage", key


def test_french_typography_in_every_text(languages: Languages) -> None:
    for key, text in languages["fr"].texts.items():
        assert not re.search(r"[^\u202f][:;?!»](?!//)|«[^\u202f]", text), key
        assert "'" not in text, key


def test_every_error_that_is_raised_has_a_sentence(languages: Languages) -> None:
    raised = set(
        said_in_source(r'(?:Input|Usage|File|Display)Error\(\s*"([a-z_.]+)"', r'key = "([a-z]+\.[a-z_]+)"')
    )
    assert len(raised) > 40
    for language in languages:
        assert not {key for key in raised if not has(language, f"errors.{key}") and not has(language, key)}


def test_every_fault_of_a_pack_has_a_sentence(languages: Languages) -> None:
    found = set(said_in_source(r'place\.add\("([a-z_]+)"', r'(?:_add|Problem|_leave_out|\.add)\("([a-z_]+)"'))
    assert len(found) > 15
    for language in languages:
        assert not {key for key in found if f"problems.{key}" not in language.texts}


def test_every_unit_of_time_has_its_words(languages: Languages) -> None:
    for language in languages:
        for unit in HOURS:
            assert f"amount.units.{unit}.other" in language.texts
            assert f"amount.per.{unit}" in language.texts
        assert set(language.vocabulary.times.values()) == set(HOURS)


def test_signs_are_those_of_the_language(languages: Languages) -> None:
    assert (languages["en"].decimal, languages["en"].group) == (".", ",")
    assert (languages["fr"].decimal, languages["fr"].group) == (",", "\u202f")


def test_scale_words_go_from_the_largest_down_and_french_never_says_billion(
    languages: Languages,
) -> None:
    for language in languages:
        values = [scale.value for scale in language.scales]
        assert values == sorted(values, reverse=True) == [1e12, 1e9, 1e6]
    words = {word for scale in languages["fr"].scales for word in scale.word.values()}
    assert words == {"mille milliards", "milliard", "milliards", "million", "millions"}


def test_what_a_language_says_it_also_reads(languages: Languages) -> None:
    for language in languages:
        vocabulary = language.vocabulary
        for scale in language.scales:
            for words in scale.word.values():
                product = 1.0
                for word in words.split(" "):
                    product *= vocabulary.scales[fold(word)]
                assert product == scale.value
        for unit in HOURS:
            for category in ("one", "other"):
                assert vocabulary.times[language.texts[f"amount.units.{unit}.{category}"]] == unit


def test_words_that_people_type_are_written_as_they_are_compared(languages: Languages) -> None:
    for language in languages:
        vocabulary = language.vocabulary
        for words in (vocabulary.scales, vocabulary.ambiguous, vocabulary.every, vocabulary.units):
            assert all(word == fold(word) for word in words)
        for listed in (vocabulary.each, vocabulary.during, vocabulary.of, vocabulary.about):
            assert all(word == fold(word) for word in listed)


def test_no_word_stands_for_two_numbers_in_one_language(languages: Languages) -> None:
    for language in languages:
        assert not set(language.vocabulary.scales) & set(language.vocabulary.ambiguous)
        assert not set(language.vocabulary.scales) & set(language.vocabulary.times)


@pytest.mark.parametrize(
    ("text", "english", "french"),
    [
        ({"en": "bill", "fr": "facture"}, "bill", "facture"),
        ({"fr": "facture"}, "facture", "facture"),
        ({"en": "bill"}, "bill", "bill"),
        ({"de": "Rechnung"}, "Rechnung", "Rechnung"),
        ({"de": "Rechnung", "en": "bill"}, "bill", "bill"),
    ],
)
def test_d03_a_name_in_one_language_shows_in_that_one(text: dict[str, str], english: str, french: str) -> None:
    assert say(text, "en") == english
    assert say(text, "fr") == french


FRENCH = [
    "fr_FR.UTF-8",
    "fr_CA.UTF-8",
    "fr_BE@euro",
    "fr_CH",
    "fr_QA",
    "fr",
    "fr_FR.ISO-8859-1",
    "FR_fr",
    "fr-FR",
]
OTHERS = [
    "C",
    "POSIX",
    "C.UTF-8",
    "xx_YY",
    "en_GB.UTF-8",
    "de_DE.UTF-8",
    "",
    "frr_DE",
    "fy_NL",
    "_",
    ".",
]


@pytest.mark.parametrize("variable", ["LC_ALL", "LC_MESSAGES", "LANG"])
@pytest.mark.parametrize(
    ("locale", "code"), [*((name, "fr") for name in FRENCH), *((name, "en") for name in OTHERS)]
)
def test_d02_odd_system_locales(two: Languages, variable: str, locale: str, code: str) -> None:
    assert two.of_system({variable: locale}) == code


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "en"),
        ({"LC_ALL": "fr_FR.UTF-8", "LANG": "en_GB.UTF-8"}, "fr"),
        ({"LC_ALL": "", "LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LC_MESSAGES": "en_GB.UTF-8", "LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "fr:en"}, "fr"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "fr"}, "en"),
        ({"LC_NUMERIC": "fr_FR.UTF-8", "LANG": "en_GB.UTF-8"}, "en"),
    ],
)
def test_d02_the_variable_that_counts(languages: Languages, environment: dict[str, str], code: str) -> None:
    assert languages.of_system(environment) == code


def test_a_third_language_is_the_system_s_where_its_file_is_there(two: Languages) -> None:
    german = msgspec.structs.replace(two["en"], code="de")
    more = Languages([*two, german])
    assert more.of_system({"LANG": "de_AT.UTF-8"}) == "de"
    assert two.of_system({"LANG": "de_AT.UTF-8"}) == "en"


def test_a_wording_file_holds_texts_alone() -> None:
    def leaves(table: dict[str, Any]) -> Iterator[Any]:
        for value in table.values():
            yield from leaves(value) if isinstance(value, dict) else (value,)

    files = sorted(paths.translations().glob("wording_*.toml"))
    assert len(files) >= 2
    for file in files:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        assert all(isinstance(text, str) for text in leaves(table["texts"]))
        assert file.stem == f"wording_{table['code']}"
