from __future__ import annotations

import datetime as dt
import string
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st
from tests.own_entries import NAME, TODAY, entry

from comparawatt.engine.amounts import fold, read_energy
from comparawatt.engine.assembly import Assembly, assemble
from comparawatt.engine.catalogue import GROUPS
from comparawatt.engine.messages import say_problem
from comparawatt.engine.own_change import with_entry, without
from comparawatt.engine.own_entry import (
    ICONS,
    Kind,
    OwnEntry,
    many_form,
    quantity,
    slug,
    typed,
    unused,
)
from comparawatt.engine.own_pack import OwnPack, read_own
from comparawatt.errors import FileError

if TYPE_CHECKING:
    from pathlib import Path

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.wording import Wording


def estimate(**changed: Any) -> OwnEntry:
    usual = entry(kind=Kind.ESTIMATE, name={"en": "Our newspaper"}, unit={}, icon="bolt", activity="prompt-t")
    return msgspec.structs.replace(usual, **{"central": 3.0, "low": None, **changed})


def activity(**changed: Any) -> OwnEntry:
    usual = entry(kind=Kind.ACTIVITY, name={"en": "homework help"}, icon="bolt", group="ask")
    return msgspec.structs.replace(usual, **{"central": 3.0, "low": None, **changed})


class File:
    """An own.toml on the disk, with the data that it stands on."""

    def __init__(self, path: Path, languages: Languages, base: Catalogue) -> None:
        self.path = path
        self.languages = languages
        self.base = base

    def read(self) -> OwnPack:
        return read_own(self.path, self.languages, self.assemble().catalogue)

    def assemble(self) -> Assembly:
        return assemble([self.path] if self.path.exists() else [], self.languages, self.base)

    def put(self, added: OwnEntry, instead_of: OwnEntry | None = None) -> OwnPack:
        content = with_entry(self.read(), added, self.assemble().catalogue, NAME, TODAY, instead_of=instead_of)
        self.path.write_bytes(content)
        return self.read()

    def remove(self, removed: OwnEntry) -> OwnPack:
        self.path.write_bytes(without(self.read(), removed, TODAY))
        return self.read()

    def sound(self) -> Catalogue:
        assembly = self.assemble()
        assert (assembly.problems, assembly.refused) == ((), ())
        return assembly.catalogue


@pytest.fixture
def file(tmp_path: Path, languages: Languages, fixture_t: Catalogue) -> File:
    """Return an own.toml that is not there yet."""
    return File(tmp_path / "own.toml", languages, fixture_t)


def test_what_is_not_there_holds_nothing(file: File) -> None:
    assert file.read() == OwnPack()
    file.path.write_text("  \n")
    assert file.read().entries == ()


@pytest.mark.parametrize("made", [entry, estimate, activity])
def test_what_is_written_is_an_ordinary_pack_that_gives_the_same_numbers(file: File, made: Any) -> None:
    added = made()
    found = file.put(added).entries
    assert [msgspec.structs.replace(each, id="") for each in found] == [added]
    catalogue = file.sound()
    assert catalogue.edition == TODAY
    figure = {
        Kind.EQUIVALENT: lambda: catalogue.equivalents[found[0].id].figure,
        Kind.ESTIMATE: lambda: catalogue.estimate(found[0].activity, found[0].id).figure,
        Kind.ACTIVITY: lambda: catalogue.estimate(found[0].id).figure,
    }[added.kind]()
    assert (figure.low, figure.central, figure.high) == (added.low or added.central, added.central, added.central)


def test_an_entry_has_a_source_of_its_own(file: File) -> None:
    file.put(entry(url="https://example.org/bill"))
    source = file.sound().sources["own-une-journee-d-ecole"]
    assert (source.publisher, source.title, source.year, source.accessed) == ("École Zoë", "Facture", 2025, TODAY)
    assert source.url == "https://example.org/bill"


def test_ids_are_not_taken_twice(file: File) -> None:
    file.put(entry())
    file.put(entry())
    assert [each.id for each in file.read().entries] == ["une-journee-d-ecole", "une-journee-d-ecole-2"]
    file.put(activity(name={"en": "Prompt T"}))
    assert file.read().entries[0].id == "prompt-t-2"
    file.sound()


def test_an_id_that_a_faulty_entry_has_is_taken_too(file: File) -> None:
    file.path.write_text(
        '[pack]\nid = "own"\nedition = 2026-01-01\nname.en = "x"\n[[equivalent]]\nid = "une-journee-d-ecole"\n'
    )
    pack = file.put(entry())
    assert [each.id for each in pack.entries] == ["une-journee-d-ecole-2"]
    assert pack.others == 1
    assert {problem.entry for problem in file.assemble().problems} == {"equivalent une-journee-d-ecole"}


def test_estimates_of_two_activities_may_be_called_alike(file: File) -> None:
    file.put(estimate())
    file.put(activity())
    pack = file.put(estimate(activity="homework-help", central=4.0))
    assert [(each.activity, each.id) for each in pack.entries[1:]] == [
        ("prompt-t", "our-newspaper"),
        ("homework-help", "our-newspaper"),
    ]
    first = pack.entries[1]
    pack = file.put(msgspec.structs.replace(first, central=5.0), instead_of=first)
    assert [each.central for each in pack.entries[1:]] == [5.0, 4.0]
    pack = file.remove(pack.entries[2])
    assert [each.central for each in pack.entries[1:]] == [5.0]
    file.sound()


@pytest.mark.parametrize("made", [entry, estimate, activity])
def test_a_change_keeps_the_id_and_the_source(file: File, made: Any) -> None:
    before = file.put(made()).entries[0]
    changed = msgspec.structs.replace(
        before, name={"en": "something else"}, central=500e3, high=600e3, low=None, url="https://example.org/"
    )
    after = file.put(changed, instead_of=before).entries
    assert after == (changed,)
    assert len(file.sound().sources) == len(file.base.sources) + 1
    assert file.put(msgspec.structs.replace(changed, url=None), instead_of=changed).entries[0].url is None


def test_a_figure_can_be_given_to_another_activity(file: File) -> None:
    file.put(activity())
    before = file.put(estimate()).entries[1]
    moved = msgspec.structs.replace(before, activity="homework-help")
    after = file.put(moved, instead_of=before).entries
    assert [each.activity for each in after] == ["", "homework-help"]
    file.sound()


def test_what_is_removed_takes_its_source_with_it(file: File) -> None:
    file.put(entry())
    other = file.put(estimate()).entries[0]
    file.remove(other)
    file.remove(file.read().entries[0])
    assert list(tomli.loads(file.path.read_text(encoding="utf-8"))) == ["pack"]
    assert len(file.sound().sources) == len(file.base.sources)


def test_an_activity_takes_the_figures_for_it_along(file: File) -> None:
    file.put(activity())
    pack = file.put(estimate(activity="homework-help"))
    file.remove(pack.entries[0])
    assert file.sound().activities.keys() == file.base.activities.keys()


OTHER_HANDS = """
# written by a teacher
[pack]
id = "class-5b"
edition = 2020-01-01
name = { en = "Class 5b" }

[[source]]
id = "poster"
title = "Poster"
publisher = "Class 5b"
year = 2020
accessed = 2020-02-02
url = "https://example.org/poster"

[[equivalent]]
id = "lamp"
icon = "bolt"
name = { en = "a lamp", fr = "une lampe", de = "eine Lampe" }
unit.en = { one = "lamp", other = "lamps" }
energy = { central = "10 Wh" }
year = 2020
scope = { en = "x" }
note = { en = "Seen in class." }
sources = ["poster"]

[[estimate]]
id = "poster"
activity = "prompt-t"
name = { en = "The poster" }
energy = { central = "1 Wh" }
year = 2020
confidence = "measured"
statistic = "median"
scope = { en = "x" }
sources = ["poster"]

[[equivalent]]
id = "half-done"

[made-up]
kept = [1, 2.5, "three", 2020-01-01]
"""


def test_what_other_hands_wrote_stays(file: File) -> None:
    file.path.write_text(OTHER_HANDS)
    pack = file.read()
    assert [each.id for each in pack.entries] == ["poster", "lamp"]
    assert pack.others == 1
    lamp = pack.entries[1]
    pack = file.put(msgspec.structs.replace(lamp, central=12.0, publisher="Me"), instead_of=lamp)
    assert pack.others == 1
    tables = tomli.loads(file.path.read_text(encoding="utf-8"))
    assert tables["made-up"] == {"kept": [1, 2.5, "three", dt.date(2020, 1, 1)]}
    assert tables["pack"] == {"id": "class-5b", "edition": TODAY, "name": {"en": "Class 5b"}}
    assert tables["equivalent"][0]["note"] == {"en": "Seen in class."}
    assert tables["equivalent"][0]["name"]["de"] == "eine Lampe"
    assert tables["equivalent"][1] == {"id": "half-done"}
    assert tables["estimate"][0]["sources"] == ["poster"]  # the source that both named is not changed for one
    assert tables["source"][0]["publisher"] == "Class 5b"
    assert tables["source"][1]["publisher"] == "Me"


def test_the_sources_of_others_stay_behind_the_first(file: File) -> None:
    more = '[[source]]\nid = "b"\ntitle = "B"\npublisher = "B"\nyear = 2020\naccessed = 2020-02-02\n'
    file.path.write_text(OTHER_HANDS.replace('sources = ["poster"]', 'sources = ["poster", "b"]', 1) + more)
    lamp = file.read().entries[1]
    file.put(msgspec.structs.replace(lamp, publisher="Me"), instead_of=lamp)
    row = tomli.loads(file.path.read_text(encoding="utf-8"))["equivalent"][0]
    assert row["sources"] == ["own-lamp", "b"]


def test_the_confidence_of_others_is_theirs(file: File) -> None:
    file.path.write_text(OTHER_HANDS)
    poster = file.read().entries[0]
    file.put(msgspec.structs.replace(poster, central=2.0), instead_of=poster)
    row = tomli.loads(file.path.read_text(encoding="utf-8"))["estimate"][0]
    assert (row["confidence"], row["statistic"], row["energy"]) == ("measured", "median", {"central": "2 Wh"})


def test_the_name_that_others_gave_to_the_figure_of_an_activity_is_theirs(file: File) -> None:
    before = file.put(activity()).entries[0]
    after = file.put(msgspec.structs.replace(before, publisher="The town"), instead_of=before).entries[0]
    assert file.sound().estimate("homework-help").name == {"en": "The town"}
    text = file.path.read_text(encoding="utf-8").replace('en = "The town"', 'en = "Its council"')
    file.path.write_text(text, encoding="utf-8")
    file.put(msgspec.structs.replace(after, publisher="The mayor"), instead_of=after)
    assert file.sound().estimate("homework-help").name == {"en": "Its council"}


@pytest.mark.parametrize(
    "broken",
    ["[pack", "[pack]\nid = 3", "x = 1", "\x00", '[pack]\nid="o"\nedition=2020-01-01\nname.en="x"\nsource = 3\n'],
)
def test_a_broken_file_is_of_no_use(file: File, broken: str) -> None:
    file.path.write_text(broken)
    with pytest.raises(FileError):
        file.read()


def test_a_folder_is_no_file(file: File) -> None:
    file.path.mkdir()
    with pytest.raises(FileError):
        file.read()


# Names


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("École Zoë", "ecole-zoe"),
        ("une journée de notre école", "une-journee-de-notre-ecole"),
        ("Œuvre & Cie", "oeuvre-cie"),
        ("Straße", "strasse"),
        ("日本", "own"),
        ("  --  ", "own"),
        ("a" * 100, "a" * 48),
        ("R&D <b>x</b>", "r-d-b-x-b"),
    ],
)
def test_an_id_is_made_from_a_name(name: str, wanted: str) -> None:
    assert slug(name) == wanted


@given(st.text(max_size=80))
def test_an_id_is_plain_ascii(name: str) -> None:
    made = slug(name)
    assert made
    assert set(made) <= {*string.ascii_lowercase, *string.digits, "-"}
    assert made == made.strip("-")
    assert slug(made) == made


@given(st.text(max_size=20), st.integers(0, 9))
def test_an_id_that_is_taken_gets_a_number(name: str, taken: int) -> None:
    ids: set[str] = set()
    for _ in range(taken + 1):
        new = unused(slug(name), ids)
        assert new not in ids
        ids.add(fold(new))
    assert len(ids) == taken + 1


def test_the_form_behind_a_million_is_made(languages: Languages) -> None:
    made = [many_form(word, languages["fr"]) for word in ("jours d’école", "écoles", "heures", "yaourts")]
    assert made == ["de jours d’école", "d’écoles", "d’heures", "d’yaourts"]


energies = st.floats(1e-14, 1e21, allow_nan=False)


@given(energies)
def test_a_figure_is_written_as_it_is_typed(watt_hours: float) -> None:
    number, unit = quantity(watt_hours).split(" ")
    assert unit in ("Wh", "kWh", "MWh", "GWh", "TWh")
    assert "e" not in number.casefold()


@pytest.mark.parametrize(
    ("watt_hours", "english", "french"),
    [(2500.0, "2.5 kWh", "2,5 kWh"), (0.34, "0.34 Wh", "0,34 Wh"), (1234567.0, "1.234567 MWh", "1,234567 MWh")],
)
def test_a_figure_is_typed_with_all_its_digits(
    english: str, french: str, watt_hours: float, languages: Languages
) -> None:
    from comparawatt.engine.wording import Wording

    said = [typed(watt_hours, Wording(languages[code])).replace("\u00a0", " ") for code in ("en", "fr")]
    assert said == [english, french]


@given(watt_hours=energies, code=st.sampled_from(["en", "fr"]))
def test_what_is_typed_out_is_read_back(languages: Languages, watt_hours: float, code: str) -> None:
    from comparawatt.engine.wording import Wording

    assert read_energy(typed(watt_hours, Wording(languages[code])), languages, code).watt_hours == watt_hours


# The way there and back

words = st.text(min_size=1, max_size=30).filter(lambda text: _cleaned(text) == text and text)
texts = st.dictionaries(st.sampled_from(["en", "fr"]), words, min_size=1)


def _cleaned(text: str) -> str:
    from comparawatt.engine.pack_values import clean

    return clean(text)


@st.composite
def entries(draw: st.DrawFn) -> OwnEntry:
    """Draw what a form may hand over."""
    kind = draw(st.sampled_from(Kind))
    low, central, high = sorted(draw(st.tuples(*[st.floats(1e-6, 1e15)] * 3)))
    forms = st.fixed_dictionaries({"one": words, "other": words})
    return OwnEntry(
        kind=kind,
        name=draw(texts),
        unit={}
        if kind is Kind.ESTIMATE
        else draw(st.dictionaries(st.sampled_from(["en", "fr"]), forms, min_size=1)),
        activity="prompt-t" if kind is Kind.ESTIMATE else "",
        group=draw(st.sampled_from(GROUPS)) if kind is Kind.ACTIVITY else "ask",
        icon=draw(st.sampled_from(ICONS)) if kind is Kind.EQUIVALENT else ICONS[0],
        default=draw(st.booleans()) if kind is Kind.EQUIVALENT else False,
        central=central,
        low=low if low < central and draw(st.booleans()) else None,
        high=high if high > central and draw(st.booleans()) else None,
        scope=draw(texts),
        year=draw(st.integers(1900, 2027)),
        publisher=draw(words),
        title=draw(words),
        url=draw(st.sampled_from([None, "https://example.org/x"])),
    )


@given(drawn=st.lists(entries(), min_size=1, max_size=3))
def test_what_is_written_is_read_without_a_fault(
    tmp_path_factory: pytest.TempPathFactory,
    languages: Languages,
    fixture_t: Catalogue,
    english: Wording,
    drawn: list[OwnEntry],
) -> None:
    file = File(tmp_path_factory.mktemp("own") / "own.toml", languages, fixture_t)
    for each in drawn:
        file.put(each)
    assert [say_problem(problem, english) for problem in file.assemble().problems] == []
    found = [msgspec.structs.replace(each, id="") for each in file.read().entries]
    assert sorted(map(repr, found)) == sorted(map(repr, drawn))
    for each in file.read().entries:
        assert file.put(each, instead_of=each).entries == file.read().entries
    while file.read().entries:
        file.remove(file.read().entries[0])
    assert file.sound().activities == fixture_t.activities


def test_rows_that_somebody_wrote_wrongly_are_in_nobody_s_way(file: File) -> None:
    file.path.write_bytes(with_entry(file.read(), activity(), file.base, NAME, TODAY))
    text = file.path.read_text(encoding="utf-8")
    odd = '[[source]]\nid = { x = 1 }\n[[estimate]]\nactivity = "homework-help"\nid = [1]\nname = 3\n'
    odd += "sources = [{}, 2]\n"
    file.path.write_text(f"{text}\n{odd}", encoding="utf-8")
    read = file.read()
    (only,) = read.entries
    changed = with_entry(read, activity(central=9.0), file.base, NAME, TODAY, instead_of=only)
    assert tomli.loads(changed.decode())["source"][-1]["id"] == {"x": 1}
    without(read, only, TODAY)
