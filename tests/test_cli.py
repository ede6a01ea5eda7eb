from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from comparawatt import paths

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.command import Ended

DATA = Path(__file__).parent / "data"
FIXTURE = ("--without-built-in", "--data", str(DATA / "fixture-t.toml"), "--data", str(DATA / "window.toml"))


def pack(tmp_path: Path, text: str, name: str = "mine.toml") -> str:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def rows(text: str, separator: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline=""), delimiter=separator))


def test_a_comparison_is_printed(run: Callable[..., Ended]) -> None:
    ended = run("compare", "train-gpt4", *FIXTURE)
    assert (ended.status, ended.err) == (0, "")
    lines = ended.out.splitlines()
    assert lines[0] == "Training a large model once uses as much electricity as 2.5 average city-days"
    assert "Energy: 50 GWh" in lines
    assert "Range: 40 to 60 GWh" in lines
    assert "  12,500 households; 10,000 to 15,000" in lines
    assert "Data edition: 2026-11-25" in lines


def test_a_comparison_is_printed_in_french(run: Callable[..., Ended]) -> None:
    ended = run("compare", "train-gpt4", "--language", "fr", *FIXTURE)
    assert "  12\u202f500 foyers\u202f; de 10\u202f000 à 15\u202f000" in ended.out.replace("; ", "\u202f; ")
    assert ended.out.startswith("Entraîner un grand modèle une fois consomme")


@pytest.mark.parametrize(
    ("arguments", "energy"),
    [
        (("chat", "--amount", "3"), 0.34 * 3),
        (("chat", "--amount", "2.5 billion a day for 1 year"), 0.34 * 912.5e9),
        (("chat", "--amount", "2,5", "--language", "fr"), 0.34 * 2.5),
        (("train-gpt4", "--estimate", "newspaper"), 5e9),
        (("7 832 GWh",), 7832e9),
        (("0 kWh",), 0),
        (("300 W during 8 h",), 2400),
    ],
)
def test_what_is_asked_is_counted(run: Callable[..., Ended], arguments: tuple[str, ...], energy: float) -> None:
    ended = run("compare", *arguments, "--format", "json", *FIXTURE)
    assert ended.status == 0, ended.err
    assert json.loads(ended.out)["energy"]["central"] == pytest.approx(energy)


def test_json_is_as_the_contract_has_it(run: Callable[..., Ended]) -> None:
    arguments = (
        "compare",
        "train-gpt4",
        "--in",
        "rd-day",
        "--in",
        "phone-t",
        "--format",
        "json",
        "--language",
        "fr",
    )
    said = json.loads(run(*arguments, *FIXTURE).out)
    assert (said["schema"], said["edition"], said["language"]) == (1, "2026-11-25", "fr")
    assert said["activity"] == {
        "id": "train-gpt4",
        "name": "entraîner un grand modèle",
        "unit": "entraînement",
    }
    assert said["amount"] == {"text": "1 entraînement", "count": 1.0}
    assert said["estimate"] == {
        "id": "laboratory",
        "name": "Le laboratoire",
        "year": 2026,
        "sources": ["w"],
    }
    assert said["energy"] == {
        "low": 40e9,
        "central": 50e9,
        "high": 60e9,
        "unit": "Wh",
        "text": "50\u00a0GWh",
        "range_text": "de 40 à 60\u00a0GWh",
    }
    first, second = said["equivalents"]
    assert (first["id"], first["low"], first["central"], first["high"]) == ("rd-day", 2e5, 5e5, 750_000)
    assert first["text"] == "500\u202f000 jours de R&D <b>x</b>"
    assert second["sources"] == ["t"]
    assert said["warnings"] == []


def test_an_energy_has_neither_activity_nor_estimate(run: Callable[..., Ended]) -> None:
    said = json.loads(run("compare", "50 GWh", "--format", "json", *FIXTURE).out)
    assert (said["activity"], said["amount"], said["estimate"]) == (None, None, None)
    assert [each["central"] for each in said["equivalents"]] == pytest.approx([12_500, 2.5, 5e10 / 15])


def test_i01_csv_in_french_opens_in_a_french_spreadsheet(run: Callable[..., Ended]) -> None:
    ended = run("compare", "train-gpt4", "--format", "csv", "--language", "fr", *FIXTURE)
    energy, home, *_ = rows(ended.out, ";")
    assert energy["nom"] == "Énergie"
    assert (home["id"], home["central"], home["bas"]) == ("household-t", "12500,0", "10000,0")
    numbers = [row[name] for row in rows(ended.out, ";") for name in ("bas", "central", "haut")]
    assert not any("\u202f" in number or "." in number for number in numbers)
    assert ended.out.endswith("\r\n")


def test_i01_i02_csv_in_english(run: Callable[..., Ended]) -> None:
    ended = run("compare", "train-gpt4", "--format", "csv", *FIXTURE)
    energy, _, city, phone = rows(ended.out, ",")
    assert energy["name"] == "Energy"
    assert city["central"] == "2.5"
    assert float(phone["central"]) == 5e10 / 15


def test_j08_csv_shows_labels_as_they_are(run: Callable[..., Ended]) -> None:
    ended = run("compare", "rd", "--in", "rd-day", "--format", "csv", *FIXTURE)
    assert rows(ended.out, ",")[1]["name"] == "a day of R&D <b>x</b>"
    assert rows(ended.out, ",")[1]["activity"] == "R&D <b>x</b>"


def test_a_label_is_no_formula_in_a_spreadsheet(run: Callable[..., Ended], tmp_path: Path) -> None:
    for formula in ("=1+1", "+1", "-1", "@SUM(1)", "=cmd|' /C calc'!A0"):
        text = (DATA / "fixture-t.toml").read_text(encoding="utf-8").replace("one prompt", formula)
        ended = run("list", "activities", "--format", "csv", "--without-built-in", "--data", pack(tmp_path, text))
        assert rows(ended.out, ",")[0]["name"] == f"'{formula}"


@pytest.mark.parametrize("what", ["activities", "equivalents", "estimates", "sources"])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_lists_are_printed_in_every_form(run: Callable[..., Ended], what: str, language: str) -> None:
    said = json.loads(run("list", what, "--format", "json", "--language", language).out)[what]
    table = run("list", what, "--language", language).out.splitlines()
    separator = ";" if language == "fr" else ","
    found = rows(run("list", what, "--format", "csv", "--language", language).out, separator)
    assert len(said) == len(table) - 1 == len(found) > 10
    assert [row["id"] for row in found] == [each["id"] for each in said]
    assert all(each["id"] in "".join(table) for each in said)


def test_d04_equivalents_are_sorted_as_in_a_dictionary(run: Callable[..., Ended], tmp_path: Path) -> None:
    text = (DATA / "fixture-t.toml").read_text(encoding="utf-8")
    head, *entries = text.split("[[equivalent]]")
    renamed = ["École", "Zoo", "Énergie"]
    for place, name in enumerate(renamed):
        entries[place] = entries[place].replace('fr = "', f'fr = "{name} ', 1)
    path = pack(tmp_path, "[[equivalent]]".join((head, *entries)))
    ended = run(
        "list", "equivalents", "--language", "fr", "--format", "json", "--without-built-in", "--data", path
    )
    names = [each["name"].split()[0] for each in json.loads(ended.out)["equivalents"]]
    assert names == ["École", "Énergie", "Zoo"]


def test_a_pack_of_one_s_own_is_added(run: Callable[..., Ended]) -> None:
    ended = run("compare", "chat", "--in", "phone-charge", "--in", "rd-day", "--format", "json", *FIXTURE[1:])
    assert [each["id"] for each in json.loads(ended.out)["equivalents"]] == ["phone-charge", "rd-day"]


def test_what_is_wrong_in_a_pack_is_said_and_the_rest_works(run: Callable[..., Ended], tmp_path: Path) -> None:
    text = (DATA / "fixture-t.toml").read_text(encoding="utf-8").replace('"15 Wh"', '"15 W"')
    for language, said in (("en", "is not an energy"), ("fr", "n’est pas une énergie")):
        ended = run(
            *("compare", "prompt-t", "--in", "household-t", "--language", language),
            *("--without-built-in", "--data", pack(tmp_path, text)),
        )
        assert ended.status == 1  # a fault of a file that was named
        assert "household" in ended.out or "foyer" in ended.out
        assert "phone-t" in ended.err
        assert said in ended.err


def test_packs_are_checked(run: Callable[..., Ended], tmp_path: Path) -> None:
    good, bad = str(DATA / "fixture-t.toml"), pack(tmp_path, "[pack]\nid = ")
    faulty = pack(
        tmp_path,
        (DATA / "fixture-t.toml").read_text(encoding="utf-8").replace('"t"', '"u"').replace("4000 kWh", "-4 kWh"),
        "faulty.toml",
    )
    assert run("check", good).status == 0
    ended = run("check", bad, faulty, "--without-built-in")
    assert ended.status == 1
    assert "line 2" in ended.err
    assert "household-t: energy" in ended.err
    assert "more than zero" in ended.err


def test_articles_are_checked(run: Callable[..., Ended], tmp_path: Path) -> None:
    built_in = paths.resources() / "claims" / "les-numeriques.toml"
    assert run("check", str(built_in)) == (0, f"{built_in}: ok.\n", "")
    faulty = pack(tmp_path, built_in.read_text(encoding="utf-8").replace('"step:1"', '"step:7"', 1), "faulty.toml")
    ended = run("check", faulty, str(DATA / "fixture-t.toml"))
    assert ended.status == 1
    assert f"{faulty}: claim year: step.2.second: there is no step “7” before this one." in ended.err
    assert "fixture-t.toml: ok." in ended.out
    for content in ("article = 3", "[article]\n"):
        ended = run("check", pack(tmp_path, content, "no-article.toml"))
        assert ended.status == 1
        assert "no-article.toml" in ended.err


def test_own_articles_are_checked_too(run: Callable[..., Ended], alone: Path) -> None:
    folder = alone / "XDG_DATA_HOME" / "comparawatt" / "claims"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text("[article]\n", encoding="utf-8")
    assert "mine.toml" in run("check").err


def test_f03_a_loop_of_links_is_said_when_packs_are_checked(run: Callable[..., Ended], tmp_path: Path) -> None:
    loop = tmp_path / "loop.toml"
    loop.symlink_to(loop)
    ended = run("check", str(loop))
    assert ended.status == 1
    assert f"{loop} cannot be read" in ended.err


def test_every_command_has_help_in_both_languages(run: Callable[..., Ended]) -> None:
    for command in ((), ("compare",), ("list",), ("check",), ("picture",), ("doctor",)):
        english = run(*command, "--help")
        french = run(*command, "--help", "--language", "fr")
        assert english.status == french.status == 0
        assert english.out.startswith("usage: comparawatt")
        assert french.out.startswith("usage\u202f: comparawatt")
        assert "show this help" in english.out
        assert "show this help" not in french.out


def test_the_version(run: Callable[..., Ended]) -> None:
    ended = run("--version")
    assert ended.out.startswith("Comparawatt ")
    assert ended.status == 0


def test_a_saved_comparison_is_checked(run: Callable[..., Ended], tmp_path: Path) -> None:
    good, bad = tmp_path / "good.comparawatt", tmp_path / "bad.comparawatt"
    good.write_text("[comparison]\nedition = 2026-11-25\nactivity = 'prompt'\n", encoding="utf-8")
    bad.write_text("[comparison]\nedition = 'soon'\n", encoding="utf-8")
    assert run("check", str(good)).out == f"{good}: ok.\n"
    ended = run("check", str(good), str(bad))
    assert ended.status == 1
    assert "is no saved comparison" in ended.err
