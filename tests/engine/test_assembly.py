from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from comparawatt.engine.assembly import Assembly
from comparawatt.engine.request import ask
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.languages import Languages

Read = Callable[..., Assembly]
Faults = Callable[[Assembly], list[str]]

HEADER = '[pack]\nid = "own"\nedition = 2026-12-24\nname = { en = "Own" }\n'


def activity(name: str, of: str = "", amount: str = "1") -> str:
    return f"""
[[activity]]
id = "{name}"
group = "ask"
icon = "ask"
name = {{ en = "{name}" }}
unit = {{ en = {{ one = "unit", other = "units" }} }}
default_amount = "{amount}"
""" + (f'estimates_of = "{of}"\n' if of else "")


def estimate(name: str, of: str, figure: str = 'energy = { central = "1 Wh" }', source: str = "t") -> str:
    return f"""
[[estimate]]
id = "{name}"
activity = "{of}"
name = {{ en = "{name}" }}
{figure}
year = 2026
confidence = "assumed"
scope = {{ en = "x" }}
sources = ["{source}"]
"""


POWER = 'power = { central = "1 kW" }'


def ids(catalogue: Catalogue, of: str) -> list[str]:
    return [each.id for each in catalogue.estimates[of]]


def test_a_pack_is_put_on_top_of_another(read: Read, fixture_t: Catalogue) -> None:
    assembly = read(
        HEADER + activity("own") + estimate("e", "own") + estimate("paper", "prompt-t"),
        base=fixture_t,
    )
    assert assembly.problems == ()
    assert list(assembly.catalogue.activities) == ["prompt-t", "own"]
    assert ids(assembly.catalogue, "prompt-t") == ["t", "paper"]
    assert assembly.catalogue.edition == dt.date(2026, 12, 24)
    assert ids(fixture_t, "prompt-t") == ["t"]


def test_the_edition_is_that_of_the_newest_pack(read: Read, fixture_t: Catalogue) -> None:
    assert read(HEADER.replace("2026-12", "2020-12"), base=fixture_t).catalogue.edition == dt.date(2026, 11, 25)


def test_packs_find_each_other_in_any_order(read: Read, fixture_t_text: str) -> None:
    own = HEADER + activity("own", of="prompt-t") + estimate("e", "own")
    for contents in ((own, fixture_t_text), (fixture_t_text, own)):
        assembly = read(*contents)
        assert assembly.problems == ()
        assert ids(assembly.catalogue, "own") == ["e", "t"]


def test_an_estimate_reaches_all_that_count_in_its_activity(read: Read, fixture_t_text: str) -> None:
    base = read(fixture_t_text + activity("b", of="prompt-t") + activity("a", of="b")).catalogue
    assembly = read(HEADER + estimate("paper", "prompt-t"), base=base)
    assert {name: ids(assembly.catalogue, name) for name in ("prompt-t", "b", "a")} == {
        "prompt-t": ["t", "paper"],
        "b": ["t", "paper"],
        "a": ["t", "paper"],
    }


def test_an_own_estimate_comes_before_those_that_are_inherited(read: Read, fixture_t_text: str) -> None:
    catalogue = read(fixture_t_text + activity("a", of="prompt-t") + estimate("t", "a")).catalogue
    assert ids(catalogue, "a") == ["t"]
    assert catalogue.estimate("a").figure.central == 1
    assert catalogue.estimate("prompt-t").figure.central == 0.34


def test_what_depends_on_a_fault_is_left_out_and_named(read: Read, faults: Faults, fixture_t_text: str) -> None:
    assembly = read(
        fixture_t_text.replace('id = "t"\ntitle', 'id = "t"\ncolour = 1\ntitle') + activity("a", of="prompt-t")
    )
    messages = faults(assembly)
    assert (assembly.catalogue.equivalents, assembly.catalogue.activities) == ({}, {})
    for entry in (
        "source t",
        "equivalent phone-t",
        "estimate prompt-t/t",
        "activity prompt-t",
        "activity a",
    ):
        assert sum(message.startswith(f"0.toml: {entry}: ") for message in messages) == 1, entry


def test_an_estimate_that_goes_with_its_activity_is_named(read: Read, faults: Faults, fixture_t_text: str) -> None:
    messages = faults(read(fixture_t_text + activity("a", amount="3 units for 1 year") + estimate("e", "a")))
    assert any(message.startswith("0.toml: activity a: default_amount: ") for message in messages)
    assert any(message.startswith("0.toml: estimate a/e: ") for message in messages)


def test_each_fault_is_named_once(read: Read, faults: Faults, fixture_t_text: str) -> None:
    chain = activity("a", of="b") + activity("b", of="a") + activity("c", of="b") + activity("d", of="c")
    messages = faults(read(fixture_t_text + chain))
    assert len(messages) == len(set(messages)) == 3
    assert list(read(fixture_t_text + chain).catalogue.activities) == ["prompt-t"]


def test_what_is_not_there_is_named(read: Read, faults: Faults, fixture_t_text: str) -> None:
    behind = (
        activity("a") + activity("b", of="nope") + estimate("e", "nope") + estimate("f", "prompt-t", source="nope")
    )
    assembly = read(fixture_t_text + behind)
    messages = faults(assembly)
    for place in (
        "activity a: no estimate",
        "activity b: estimates_of: the activity “nope”",
        "estimate nope/e: activity: the activity “nope”",
        "estimate prompt-t/f: sources: the source “nope”",
    ):
        assert any(message.startswith(f"0.toml: {place}") for message in messages), place
    assert list(assembly.catalogue.activities) == ["prompt-t"]


@pytest.mark.parametrize(
    "behind",
    [
        estimate("e", "prompt-t", POWER),
        activity("a", of="prompt-t", amount="3 units for 1 year") + estimate("e", "a", POWER),
        activity("a") + estimate("e", "a") + estimate("f", "a", POWER),
    ],
    ids=["added", "inherited", "together"],
)
def test_an_activity_never_mixes_energies_and_powers(
    read: Read, faults: Faults, fixture_t_text: str, behind: str
) -> None:
    assembly = read(fixture_t_text + behind)
    assert faults(assembly)
    for estimates in assembly.catalogue.estimates.values():
        assert len({each.power is None for each in estimates}) == 1


def test_every_activity_in_use_can_be_compared(read: Read, languages: Languages, fixture_t_text: str) -> None:
    behind = activity("a", of="b") + activity("b", of="prompt-t") + activity("run", amount="3 units for 1 day")
    catalogue = read(fixture_t_text + behind + estimate("e", "run", POWER)).catalogue
    energies = {name: ask(catalogue, languages, "en", name).energy.central for name in catalogue.activities}
    assert energies == {"prompt-t": 0.34, "a": 0.34, "b": 0.34, "run": 72_000}


def test_an_unknown_id_is_answered_with_those_that_are_close(fixture_t: Catalogue) -> None:
    for find, wanted, close in (
        (fixture_t.activity, "Promt-T", "prompt-t"),
        (fixture_t.equivalent, "house-t", "household-t"),
    ):
        with pytest.raises(InputError) as error:
            find(wanted)
        assert error.value.suggestions[0] == close
        assert error.value.values["id"] == wanted
    with pytest.raises(InputError, match=r"find\.estimate"):
        fixture_t.estimate("prompt-t", "nope")


def test_activities_come_in_the_order_of_their_groups(built_in: Catalogue) -> None:
    groups = [each.group for each in built_in.in_groups()]
    assert list(dict.fromkeys(groups)) == ["ask", "create", "train", "everyone", "everyday"]
    assert groups == sorted(groups, key=["ask", "create", "train", "everyone", "everyday"].index)
    assert len(groups) == len(built_in.activities)


def test_an_estimate_reaches_chains_of_any_length_and_other_packs(read: Read, fixture_t_text: str) -> None:
    chain = "".join(activity(f"c{n}", of=f"c{n - 1}" if n else "prompt-t") for n in range(5))
    base = read(fixture_t_text + chain + estimate("own", "c2")).catalogue
    behind = activity("new", of="c4") + estimate("paper", "prompt-t") + estimate("other", "c3")
    catalogue = read(HEADER + behind, base=base).catalogue
    assert ids(catalogue, "c1") == ["t", "paper"]
    assert ids(catalogue, "c2") == ["own", "t", "paper"]
    assert sorted(ids(catalogue, "c4")) == sorted(ids(catalogue, "new")) == ["other", "own", "paper", "t"]


def test_what_depends_on_an_entry_with_a_fault_says_so(read: Read, faults: Faults, fixture_t_text: str) -> None:
    bad = activity("a").replace('icon = "ask"', "icon = 3")
    messages = faults(read(fixture_t_text + bad + estimate("e", "a") + activity("b", of="a")))
    assert any(message.startswith("0.toml: activity a: icon: ") for message in messages)
    assert "0.toml: estimate a/e: activity: it is left out with “a”, which it needs." in messages
    assert "0.toml: activity b: estimates_of: it is left out with “a”, which it needs." in messages
    assert len(messages) == 3


def test_two_packs_of_the_same_id_are_named(read: Read, faults: Faults, fixture_t: Catalogue) -> None:
    first, second = HEADER + activity("a") + estimate("e", "a"), HEADER + activity("b") + estimate("e", "b")
    assembly = read(first, second, base=fixture_t)
    assert faults(assembly) == ["1.toml: [pack]: id: the id “own” is taken already, by 0.toml."]
    assert {"a", "b"} <= assembly.catalogue.activities.keys()
    (message,) = faults(read(HEADER.replace('"own"', '"homes"'), base=fixture_t))
    assert message == "0.toml: [pack]: id: the id “homes” is taken already, by resources/data/homes.toml."


def test_an_amount_beyond_bounds_is_a_fault(read: Read, faults: Faults, fixture_t_text: str) -> None:
    huge = 'energy = { central = "1e20 Wh" }'
    behind = activity("a", amount="1000") + estimate("e", "a", huge) + estimate("f", "a")
    assembly = read(fixture_t_text + behind + activity("b", of="a", amount="1e21"))
    messages = faults(assembly)
    assert ids(assembly.catalogue, "a") == ["f"]
    assert [message.split(": ")[1:3] for message in messages] == [["estimate a/e", "energy"]]


def test_a_fault_hides_no_fault_that_needs_other_entries(read: Read, faults: Faults, fixture_t_text: str) -> None:
    red = 'colour = "red"\nicon ='
    twice = activity("a", of="nope").replace("icon =", red) + activity("a", of="prompt-t").replace("icon =", red)
    bad = estimate("e", "gone", "energy = 3", source="nope")
    taken = estimate("t", "prompt-t", source="nope")
    assembly = read(fixture_t_text + twice + bad + bad + taken)
    messages = faults(assembly)
    for said in (
        "activity a: colour: this field is unknown",
        "activity a: estimates_of: the activity “nope”",
        "activity a (2): colour: this field is unknown",
        "activity a (2): id: the id “a” is taken already, by 0.toml (activity a).",
        "estimate gone/e: energy: what is needed here",
        "estimate gone/e: sources: the source “nope”",
        "estimate gone/e: activity: the activity “gone”",
        "estimate gone/e (2): id: the id “e” is taken already, by 0.toml (estimate gone/e).",
        "estimate prompt-t/t (2): id: the id “t” is taken already, by 0.toml (estimate prompt-t/t).",
        "estimate prompt-t/t (2): sources: the source “nope”",
    ):
        assert sum(message.startswith(f"0.toml: {said}") for message in messages) == 1, said
    assert ids(assembly.catalogue, "prompt-t") == ["t"]


def test_an_entry_with_a_fault_takes_its_id_from_no_other(read: Read, faults: Faults, fixture_t_text: str) -> None:
    first = activity("a", of="prompt-t").replace("icon =", "colour = 1\nicon =")
    assembly = read(fixture_t_text + first + activity("A", of="prompt-t"))
    assert "A" in assembly.catalogue.activities
    assert any(message.startswith("0.toml: activity a: id: the id “a” is taken") for message in faults(assembly))
