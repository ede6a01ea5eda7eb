"""What a window begins with: an administrator's policy, then the command line, then what was chosen before."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from comparawatt import paths
from comparawatt.engine.own_data import load
from comparawatt.errors import InputError
from comparawatt.models.language import LanguageSwitch
from comparawatt.widgets.reduced_motion import ReducedMotion

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from comparawatt.engine.languages import Languages
    from comparawatt.engine.own_data import Loaded
    from comparawatt.engine.wording import Wording
    from comparawatt.options import Options
    from comparawatt.policy import Policy
    from comparawatt.settings import Settings


def load_data(options: Options, languages: Languages, policy: Policy) -> Loaded:
    """Load the data in use: the built-in ones alone where figures of people's own are not allowed.

    Raises:
        UsageError: There is nothing to load.
    """
    if not policy.own_data:
        return load(languages, own=False)
    return load(languages, [Path(name) for name in options.data], built_in=not options.without_built_in)


def language_of(options: Options, settings: Settings, languages: Languages, policy: Policy) -> LanguageSwitch:
    """Return the language to begin with: that of the system where nobody has chosen one."""
    is_set = policy.language in languages
    wanted = () if is_set else (options.language,)
    chosen = next((code for code in (*wanted, settings.language) if code and code in languages), None)
    return LanguageSwitch(languages, chosen or languages.of_system(), is_set=is_set)


def motion_of(options: Options, settings: Settings, policy: Policy, parent: QObject) -> ReducedMotion:
    """Return whether things move."""
    is_set = policy.reduced_motion is not None
    return ReducedMotion(settings, parent, flag=options.reduced_motion, is_set=is_set)


def tell_held_flags(options: Options, policy: Policy, wording: Wording) -> None:
    """Say on standard error which options of the command line give way."""
    given = {
        "--language": options.language and policy.language,
        "--theme": options.theme and policy.theme,
        "--reduced-motion": options.reduced_motion and policy.reduced_motion is not None,
        "--data": options.data and not policy.own_data,
        "--without-built-in": options.without_built_in and not policy.own_data,
    }
    for name, is_held in given.items():
        if is_held:
            sys.stderr.write(wording.text("policy.flag", name=name) + "\n")


def require_presenter(policy: Policy) -> None:
    """Refuse to present where an administrator does not allow it.

    Raises:
        InputError: It is not allowed.
    """
    if not policy.presenter:
        raise InputError("policy.presenter", path=paths.site_settings())


def allow_kiosk(options: Options, policy: Policy) -> None:
    """Let a kiosk follow the file that an administrator allows, whatever the command line says.

    Raises:
        InputError: There is no kiosk at all on this computer.
    """
    if policy.kiosk == "none":
        raise InputError("policy.kiosk", path=paths.site_settings())
    if policy.kiosk == "site":
        options.config = str(paths.site_kiosk())
        options.language = options.theme = None
        options.reduced_motion = options.without_built_in = False
        options.data = []
