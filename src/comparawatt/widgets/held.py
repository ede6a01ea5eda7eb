"""Controls that an administrator holds: they are shown, do nothing, and say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from comparawatt.models.plain_text import plain_tool_tip
from comparawatt.widgets.tool_tip import set_tool_tip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from comparawatt.models.language import LanguageSwitch


class Held(QObject):
    """Keeps a control disabled whatever its owner does with it, with the reason in the place of its tooltip.

    Args:
        control: What people would press; this lives as long as it does.
        language: The language in use.
    """

    def __init__(self, control: QWidget, language: LanguageSwitch) -> None:
        super().__init__(control)
        self._control = control
        self._language = language
        control.installEventFilter(self)
        self._hold()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take back what the owner of the control has just changed."""
        if event.type() in (QEvent.Type.EnabledChange, QEvent.Type.ToolTipChange, QEvent.Type.LanguageChange):
            self._hold()
        return super().eventFilter(watched, event)

    def _hold(self) -> None:
        said = self._language.wording.text("policy.held")
        if self._control.isEnabled():
            self._control.setEnabled(False)
        if self._control.toolTip() != plain_tool_tip(said):
            set_tool_tip(self._control, said)
