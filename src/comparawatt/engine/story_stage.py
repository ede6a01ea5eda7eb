"""What the scenes of a story show under the data in use, or why they cannot be shown."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from comparawatt.engine.article import Claim, Stage
from comparawatt.engine.article_stage import StageReader
from comparawatt.engine.comparison import Comparison, compare
from comparawatt.engine.guess import question
from comparawatt.engine.meter import has_rate
from comparawatt.engine.problems import MOST, Place, Problem
from comparawatt.engine.request import read_lever
from comparawatt.engine.scenario import Chosen
from comparawatt.engine.story import MOST_ACTIVITIES, MOST_EQUIVALENTS, entry_of
from comparawatt.engine.wording import headline
from comparawatt.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from comparawatt.engine.article import Article
    from comparawatt.engine.catalogue import Catalogue, Equivalent
    from comparawatt.engine.intensities import Intensity
    from comparawatt.engine.languages import Languages
    from comparawatt.engine.story import Scene
    from comparawatt.engine.story_reader import StoryFile

_CODE = "en"
"""Amounts and values are written as people type them in English, as in all files."""

_MOST_LEVERS = 20

_AT_FAULT = {"amount": "amount", "what_if": "what_if", "basis": "basis"}
"""The field that an error of the comparison is about, by the table of its sentence."""


class Staged(msgspec.Struct, frozen=True):
    """A scene under the data in use.

    Attributes:
        comparison: What it compares, or None for a text and a claim without figures.
        levers: The levers of it, as they were chosen.
        told: Id of the equivalent that the sentence tells; the one that is easiest to picture where None.
        activities: Ids of what stands side by side.
        claim: The claim that it shows, or None.
        problems: Why it cannot be shown; empty where it can.
    """

    comparison: Comparison | None = None
    levers: tuple[Chosen, ...] = ()
    told: str | None = None
    activities: tuple[str, ...] = ()
    claim: Claim | None = None
    problems: tuple[Problem, ...] = ()


class Stager:
    """Looks up in the data what scenes name.

    Args:
        catalogue: The data in use.
        articles: The articles whose claims scenes can show; they are asked for with the first such scene.
        languages: All languages.
    """

    def __init__(self, catalogue: Catalogue, articles: Iterable[Article], languages: Languages) -> None:
        self._catalogue = catalogue
        self._articles = articles
        self._languages = languages

    @cached_property
    def _claims(self) -> dict[str, Claim]:
        """The claims by the names that scenes have for them."""
        return {f"{article.id}/{claim.id}": claim for article in self._articles for claim in article.claims}

    def look(self, file: StoryFile, number: int) -> Staged:
        """Return what a scene of a file shows, by its place from 1; the faults of its fields count too."""
        return self.stage(file.story.scenes[number - 1], number, file.path, file.problems_of(number))

    def faults_of(self, file: StoryFile) -> tuple[Problem, ...]:
        """Return all that is wrong with a story, or the first of it where that is more than is named."""
        found = [each for each in file.problems if each.entry.startswith("[")]
        for number in range(1, len(file.story.scenes) + 1):
            found += self.look(file, number).problems
        if len(found) > MOST:
            found[MOST:] = [Problem("too_many", file.path, "[story]", values={"count": "0"})]
        return tuple(found)

    def stage(self, scene: Scene, number: int, path: str = "", known: Sequence[Problem] = ()) -> Staged:
        """Return what a scene shows.

        Args:
            scene: The scene.
            number: Its place in the story, from 1, to name it by.
            path: The file that its faults are named with.
            known: What was wrong with its fields when it was read.
        """
        problems: list[Problem] = []
        place = Place(problems, path, entry_of(number, scene))
        if not known and (scene.unread or scene.screen is None):
            place.add("unread", fields=", ".join(scene.unread) or "screen")
        claims = self._claims if scene.screen == "claim" else {}
        staged = _SceneReader(self._catalogue, claims, self._languages, scene, place, problems).read()
        found = (*known, *problems)
        return Staged(problems=found) if found or staged is None else staged


class _SceneReader:
    """Looks up what one scene names, and notes what is wrong with it."""

    def __init__(
        self,
        catalogue: Catalogue,
        claims: Mapping[str, Claim],
        languages: Languages,
        scene: Scene,
        place: Place,
        problems: list[Problem],
    ) -> None:
        self._catalogue = catalogue
        self._claims = claims
        self._languages = languages
        self._stages = StageReader(catalogue, languages)
        self._scene = scene
        self._place = place
        self._problems = problems

    def read(self) -> Staged | None:
        """Return what the scene shows, or None where something is wrong with it."""
        scene = self._scene
        match scene.screen:
            case "sentence" | "lanes" | "pictogram":
                return self._compared(activity=scene.activity, energy=scene.energy)
            case "guess":
                return self._guessed()
            case "live-meter":
                return self._metered()
            case "board":
                return self._board()
            case "side-by-side":
                return self._side_by_side()
            case "claim":
                return self._claimed()
            case "text":
                return Staged() if self._has("title") else None
            case "end":
                return Staged()
            case None:  # that was noted
                return None

    def _compared(self, *, activity: str | None, energy: str | None = None) -> Staged | None:
        """Compare an activity or an energy as the scene says it."""
        scene = self._scene
        named = {"activity": activity, "energy": energy, "amount": scene.amount, "estimate": scene.estimate}
        stage = None
        if not {"activity", "energy"} & scene.unread.keys():
            stage = self._stages.read(
                {name: each for name, each in named.items() if each is not None}, self._place
            )
        equivalents, intensity, levers = self._equivalents(), self._intensity(), self._levers()
        return self._comparison(stage, equivalents, levers, intensity) if stage else None

    def _guessed(self) -> Staged | None:
        """Compare what is guessed at; what cannot be asked for is at fault."""
        staged = self._compared(activity=self._scene.activity, energy=self._scene.energy)
        if staged and staged.comparison:
            try:
                question(staged.comparison, headline(staged.comparison, staged.told))
            except InputError as error:
                self._place.field("amount" if self._scene.energy is None else "energy").add("refused", error)
        return staged

    def _metered(self) -> Staged | None:
        if not self._has("activity"):
            return None
        staged = self._compared(activity=self._scene.activity)
        if staged and staged.comparison and not has_rate(staged.comparison.amount):
            self._place.field("amount").add("no_rate")
        return staged

    def _board(self) -> Staged | None:
        if not self._has("activity"):
            return None
        named = {"activity": self._scene.activity}
        if self._scene.estimate is not None:
            named["estimate"] = self._scene.estimate
        stage = self._stages.read(named, self._place)
        return self._comparison(stage, None) if stage else None

    def _side_by_side(self) -> Staged | None:
        ids, field = self._scene.activities, self._place.field("activities")
        if not self._has("activities"):
            return None
        if len(ids) > MOST_ACTIVITIES:
            field.add("too_many_here", most=str(MOST_ACTIVITIES))
            return None
        known = [self._stages.activity(each, field) for each in ids]
        staged = self._comparison(Stage(activity=known[0]), self._equivalents())
        return replace(staged, activities=ids) if staged else None

    def _claimed(self) -> Staged | None:
        if not self._has("claim"):
            return None
        claim = self._claims.get(self._scene.claim or "")
        if claim is None:
            self._place.field("claim").add("unknown_claim", id=self._scene.claim or "")
            return None
        staged = self._comparison(claim.stage, None) if claim.stage else Staged()
        return replace(staged, claim=claim) if staged else None

    def _comparison(
        self,
        stage: Stage,
        equivalents: tuple[Equivalent, ...] | None,
        levers: tuple[Chosen, ...] = (),
        intensity: Intensity | None = None,
    ) -> Staged | None:
        """Compare what was looked up, once nothing is wrong with it."""
        if self._problems or self._scene.unread:
            return None
        catalogue = self._catalogue
        what = stage.energy or catalogue.activity(stage.activity or "")
        estimate = catalogue.estimate(stage.activity, stage.estimate) if stage.activity else None
        try:
            comparison = compare(
                catalogue, what, stage.amount, estimate, equivalents, levers=levers, intensity=intensity
            )
        except InputError as error:
            self._place.field(_AT_FAULT.get(error.key.split(".")[0], "equivalents")).add("refused", error)
            return None
        return Staged(comparison, levers, self._scene.told)

    def _equivalents(self) -> tuple[Equivalent, ...]:
        """Return what the scene counts in: at most as many as there are lanes."""
        field, known = self._place.field("equivalents"), self._catalogue.equivalents
        wanted, told = tuple(dict.fromkeys(self._scene.equivalents)), self._scene.told
        if len(wanted) > MOST_EQUIVALENTS:
            field.add("too_many_here", most=str(MOST_EQUIVALENTS))
            return ()
        for each in wanted:
            if each not in known:
                field.add("unknown_equivalent", id=each)
            elif known[each].basis != self._scene.basis and "basis" not in self._scene.unread:
                field.add("refused", InputError("basis.other_equivalent", id=each, basis=self._scene.basis))
        found = tuple(known[each] for each in wanted if each in known)
        found = found if wanted else self._catalogue.default_equivalents(self._scene.basis)[:MOST_EQUIVALENTS]
        if told is None or told in wanted:
            return found
        if told not in known:
            self._place.field("told").add("unknown_equivalent", id=told)
        elif known[told] not in found and "equivalents" not in self._scene.unread:
            self._place.field("told").add("no_lane", id=told)
        return found

    def _levers(self) -> tuple[Chosen, ...]:
        field, texts = self._place.field("what_if"), self._scene.what_if
        if len(texts) > _MOST_LEVERS:
            field.add("too_many_here", most=str(_MOST_LEVERS))
            return ()
        levers = []
        for text in texts:
            try:
                lever = read_lever(text, self._languages, _CODE)
            except InputError as error:
                field.add("refused", error)
                continue
            levers.append(lever)
            if lever.id not in self._catalogue.levers:
                field.add("unknown_lever", id=lever.id)
        return tuple(levers)

    def _intensity(self) -> Intensity | None:
        """Return what a kWh brings with it; CO₂ needs a country, and nothing else has one."""
        basis, country = self._scene.basis, self._scene.country
        if basis != "co2" and country is not None and "basis" not in self._scene.unread:
            self._place.field("country").add("country_without_co2")
        if basis == "energy" or (basis == "co2" and not self._has("country")):
            return None
        try:
            return self._catalogue.intensity(basis, country if basis == "co2" else None)
        except InputError as error:
            self._place.field("country" if basis == "co2" else "basis").add("refused", error)
            return None

    def _has(self, name: str) -> bool:
        """Say whether the scene has a field that it needs; one that could not be read was named already."""
        value = getattr(self._scene, name)
        if not value and name not in self._scene.unread:
            self._place.field(name).add("missing_field")
        return bool(value)
