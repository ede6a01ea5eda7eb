"""Controls that an administrator holds: they are shown, do nothing, and say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comparawatt.widgets.tool_tip import set_tool_tip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from comparawatt.engine.wording import Wording


def hold(control: QWidget, wording: Wording) -> None:
    """Disable a control that an administrator has set or closed, and say so where its tooltip was.

    Args:
        control: What people would press; a control calls it again when the language changes.
        wording: Of the language in use.
    """
    control.setEnabled(False)
    set_tool_tip(control, wording.text("policy.held"))
