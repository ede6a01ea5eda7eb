"""The composition of a kiosk: its file, its data, its window, and what looks after it while nobody does."""

from __future__ import annotations

import gc
import logging
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from comparawatt import health, paths, systemd
from comparawatt.application import QuitOnSignals, dress, make_application
from comparawatt.attendant import Attendant
from comparawatt.beginnings import allow_kiosk
from comparawatt.engine.counters import Counters, by_day, counters_path
from comparawatt.engine.kiosk_content import Shown, gather, meanwhile, with_stories
from comparawatt.engine.kiosk_fit import fit, unknown_ids
from comparawatt.engine.kiosk_reader import kiosk_path, read_kiosk
from comparawatt.engine.messages import say_error, say_problem
from comparawatt.first_frame import prove
from comparawatt.inside import program_version
from comparawatt.logs import log_to
from comparawatt.models.hall import Hall
from comparawatt.models.idle import Idle, awake_and_asleep
from comparawatt.models.language import LanguageSwitch
from comparawatt.models.named_screen import NamedScreen
from comparawatt.models.session import Session
from comparawatt.models.venue import Venue, soon
from comparawatt.models.visit import Visit
from comparawatt.models.watchdog import Watchdog
from comparawatt.modes.kiosk import KioskWindow
from comparawatt.screens.kiosk.facts import Facts
from comparawatt.settings import Settings
from comparawatt.settings import load as load_settings
from comparawatt.widgets.look import Look
from comparawatt.widgets.reduced_motion import ReducedMotion
from comparawatt.widgets.screen_saver import ScreenSaver

if TYPE_CHECKING:
    from collections.abc import Callable

    from comparawatt.engine.catalogue import Catalogue
    from comparawatt.engine.kiosk import Kiosk
    from comparawatt.engine.kiosk_reader import KioskFile
    from comparawatt.engine.languages import Languages
    from comparawatt.errors import ComparawattError
    from comparawatt.options import Options

_LOG = logging.getLogger("comparawatt")

_COUNTED = ("visit", "choice", "guess", "language")
_DAYS = 7
"""What the staff see of the counters; ``comparawatt list counters`` has all of them."""


class Exhibit(NamedTuple):
    """A visit, and the window that shows it."""

    visit: Visit
    idle: Idle
    window: KioskWindow


class Standing(NamedTuple):
    """What stays the same while a kiosk runs.

    Attributes:
        file: The kiosk's.
        languages: All languages.
        state: Where it keeps what it needs, or None where nothing can be kept.
        named: Packs that the command line adds.
    """

    file: KioskFile
    languages: Languages
    state: Path | None
    named: tuple[Path, ...] = ()

    def first(self) -> Shown:
        """Return what is shown first: with the last good copy of the venue's folder where that does not answer."""
        found = soon(self.gather) if self.file.kiosk.content else None
        return found or meanwhile(self.file, self.languages, self.state, self.named)

    def gather(self) -> Shown:
        """Return what is shown with the venue's folder, which may take long to answer."""
        return gather(self.file, self.languages, self.state, self.named)


def run(options: Options, languages: Languages) -> int:
    """Show the kiosk until the staff or the system end it; return the exit status.

    Raises:
        InputError: An administrator allows no kiosk.
    """
    allow_kiosk(options, load_settings().site.policy)
    standing = stand(options, languages)
    log_to(standing.state / "kiosk.log" if standing.state else None)
    application = make_application()
    keeper = Keeper(standing, options)
    quitter = QuitOnSignals(application)
    keeper.start()
    status = application.exec()
    systemd.notify(systemd.STOPPING)
    quitter.stop()
    keeper.leave()
    return status


def stand(options: Options, languages: Languages) -> Standing:
    """Read the kiosk's file; what the command line says comes before what stands in it."""
    file = read_kiosk(kiosk_path(options.config), languages, health.host())
    said = {"screen": options.screen, "theme": options.theme, "language": options.language}
    kiosk = replace(file.kiosk, **{name: value for name, value in said.items() if value})
    if options.without_built_in:
        kiosk = replace(kiosk, built_in=False)
    return Standing(replace(file, kiosk=kiosk), languages, paths.kiosk_state(), tuple(map(Path, options.data)))


def build(
    kiosk: Kiosk,
    catalogue: Catalogue,
    language: LanguageSwitch,
    look: Look,
    *,
    facts: Callable[[], Facts] = Facts,
    clock: Callable[[], float] = awake_and_asleep,
    reduced_motion: bool = False,
) -> Exhibit:
    """Build a kiosk from its parts, without showing it.

    Args:
        kiosk: As its file describes it.
        catalogue: The data in use.
        language: The language in use, which is the one that everything returns to.
        look: Theme, font and icons.
        facts: Returns what the staff are told.
        clock: Seconds that only ever grow.
        reduced_motion: Final values at once.
    """
    visit = Visit(Session(catalogue), language, fit(kiosk, catalogue), language.code)
    idle = Idle(kiosk.idle_seconds, clock)
    window = KioskWindow(visit, idle, look, facts=facts, clock=clock, reduced_motion=reduced_motion)
    return Exhibit(visit, idle, window)


class Keeper(QObject):
    """Brings a kiosk up, and keeps it up: its screen, its hours, its content, its counters, its signs of life.

    Args:
        standing: What stays the same while it runs.
        options: Of the command line.

    Attributes:
        exhibit: What visitors see.
        attendant: What is done each minute.
    """

    def __init__(self, standing: Standing, options: Options) -> None:
        super().__init__()
        kiosk, languages = standing.file.kiosk, standing.languages
        self._standing = standing
        self._kiosk = kiosk
        self._shown = standing.first()
        self._waiting: Shown | None = None
        self._logged: list[str] = []
        self._language = LanguageSwitch(languages, kiosk.language or languages.of_system())
        look = Look(kiosk.theme)
        application = cast("QApplication", QApplication.instance())
        dress(application, look)
        settings = Settings(reduced_motion=kiosk.reduced_motion)
        motion = ReducedMotion(settings, self, flag=options.reduced_motion)
        self._counters = Counters(counters_path()) if kiosk.counters else None
        self.exhibit = build(
            with_stories(kiosk, self._shown),
            self._shown.catalogue,
            self._language,
            look,
            facts=self._facts,
            reduced_motion=motion.is_on,
        )
        window = self.exhibit.window
        motion.changed.connect(window.reduce_motion)
        path = Path(kiosk.health) if kiosk.health else None
        self.attendant = Attendant(
            self.exhibit.visit, window, self._counters, lambda: len(self._told()), path, self._say
        )
        self._screen = NamedScreen(kiosk.screen, self)
        self._hall = Hall(kiosk.hours, self)
        self._saver = ScreenSaver(self)
        self._venue = Venue(standing.gather, self._shown, self)
        self._connect()

    def start(self) -> None:
        """Show the kiosk."""
        self._log_faults()
        self._fill()
        self._on_hall_changed()

    def leave(self) -> None:
        """Keep what was counted, and hide the window while there is somebody to hear of it: the program ends."""
        self.attendant.leave()
        self._saver.release()
        self.exhibit.window.hide()

    def _connect(self) -> None:
        window, visit = self.exhibit.window, self.exhibit.visit
        application = cast("QApplication", QApplication.instance())
        window.leaving.connect(application.exit)
        window.painted.connect(self._on_first_frame)
        prove(window)
        self._screen.changed.connect(self._fill)
        self._hall.changed.connect(self._on_hall_changed)
        self._venue.gathered.connect(self._on_gathered)
        visit.moved.connect(self._take_waiting)

    def _on_first_frame(self) -> None:
        """Begin all that the first frame does not wait for."""
        gc.freeze()  # cli.py put off collecting; what has been built lives on, and is not looked through
        gc.enable()
        systemd.notify(systemd.READY)
        self.attendant.note_health()
        self._saver.inhibit(self._language.wording.text("kiosk.awake"))
        if self._kiosk.content:
            self._venue.start()
        seconds = systemd.watchdog_seconds()
        if seconds is not None:
            watchdog = Watchdog(seconds, lambda: systemd.notify(systemd.ALIVE), self)
            watchdog.asked.connect(self.exhibit.window.request_frame)
            self.exhibit.window.frame_painted.connect(watchdog.on_painted)

    def _fill(self) -> None:
        screen = self._screen.find()
        if screen is not None:
            self.exhibit.window.fill(screen)

    def _on_hall_changed(self) -> None:
        window = self.exhibit.window
        if self._hall.is_open:
            window.open_hall()
        else:
            window.close_hall(self._kiosk.outside)

    def _on_gathered(self, shown: Shown) -> None:
        """Take what the venue's folder holds when no visitor is in the middle of something."""
        self._waiting = shown
        self._take_waiting()

    def _take_waiting(self) -> None:
        visit, shown = self.exhibit.visit, self._waiting
        if shown is None or visit.place != "attract":
            return
        before, self._shown, self._waiting = self._shown, shown, None
        self._log_faults()
        if (shown.catalogue, shown.asked) != (before.catalogue, before.asked):
            visit.use(fit(with_stories(self._kiosk, shown), shown.catalogue), shown.catalogue)

    def _log_faults(self) -> None:
        """Log what is wrong and was not the last time: the venue's folder is looked into for weeks."""
        faults = self._faults()
        for fault in faults:
            if fault not in self._logged:
                _LOG.warning("%s", fault)
        self._logged = faults

    def _faults(self) -> list[str]:
        """Return what is wrong with the kiosk's files and its screen, in the language in use."""
        wording, file, shown = self._language.wording, self._standing.file, self._shown
        errors = [file.refused, *shown.refused]
        problems = (*file.problems, *unknown_ids(file, shown.catalogue), *shown.problems)
        said = [say_error(error, wording) for error in errors if error]
        said += [say_problem(problem, wording) for problem in problems]
        if self._screen.is_missed:
            said.append(wording.text("kiosk.no_screen", name=self._kiosk.screen or ""))
        if self._counters is not None and self._counters.set_aside is not None:
            said.append(wording.text("kiosk.counters_set_aside", path=self._counters.set_aside))
        return said

    def _told(self) -> list[str]:
        """Return what the staff are told: the faults, and what cannot be written at present."""
        return [*self._faults(), *map(self._say, self.attendant.errors)]

    def _facts(self) -> Facts:
        memory, wording = health.memory_mb(), self._language.wording
        heading = tuple(wording.text(f"kiosk.counted.{name}") for name in ("day", *_COUNTED))
        counted = by_day(self._counters.rows(), _COUNTED, _DAYS) if self._counters else []
        return Facts(
            version=program_version(),
            host=health.host(),
            file=self._standing.file.path,
            edition=str(self._shown.catalogue.edition),
            uptime=self.attendant.uptime,
            memory=round(memory * 1e6) if memory else 0,
            problems=tuple(self._told()),
            counters=(heading, *counted) if counted else (),
        )

    def _say(self, error: ComparawattError) -> str:
        return say_error(error, self._language.wording)
