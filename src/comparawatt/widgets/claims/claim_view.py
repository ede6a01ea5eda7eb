"""A claim, taken apart: what the article says, the sum redone, who else says what, and the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from comparawatt.engine.article_wording import say_estimate, say_others
from comparawatt.engine.references import short
from comparawatt.models.estimate_model import CONFIDENCE
from comparawatt.widgets.claims.log_strip import LogStrip, StripRow
from comparawatt.widgets.claims.marked_text import MarkedText
from comparawatt.widgets.claims.source_link import SourceLink
from comparawatt.widgets.claims.step_row import StepRow
from comparawatt.widgets.labels import Label

if TYPE_CHECKING:
    from comparawatt.engine.article import Article, Claim
    from comparawatt.engine.catalogue import Catalogue, Estimate
    from comparawatt.engine.wording import Wording
    from comparawatt.widgets.look import Look

_SPACE = 22
"""Over a heading, in pixels."""


class ClaimView(QWidget):
    """Shows one claim.

    Args:
        catalogue: The data that claims refer to.
        look: Theme, font and icons.

    Attributes:
        link_pressed: Emitted with the address of a source.
    """

    link_pressed = Signal(str)

    def __init__(self, catalogue: Catalogue, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("claim")
        self._catalogue = catalogue
        self._look = look
        self._links: list[SourceLink] = []
        self._said = MarkedText("", look, self)
        self._rest = QVBoxLayout()
        self._rest.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setSpacing(0)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._said)
        layout.addLayout(self._rest)
        layout.addStretch()

    def use(self, catalogue: Catalogue) -> None:
        """Take other estimates and sources, from the next claim on."""
        self._catalogue = catalogue

    def show_claim(self, article: Article, claim: Claim, wording: Wording) -> None:
        """Show a claim in a language; the page does so again when the language changes."""
        _clear(self._rest)
        self._links = []
        self._said.say(wording.of(claim.said))
        self._add_steps(claim, wording)
        if claim.others is not None:
            self._add_others(claim.others, article.source, wording)
        self._add_sources(claim)
        self._add_heading(self.tr("About the article"))
        self._add_note(wording.of(article.about))

    def links(self) -> tuple[SourceLink, ...]:
        """Return the sources that can be opened, as they stand."""
        return tuple(self._links)

    def _add_steps(self, claim: Claim, wording: Wording) -> None:
        if not claim.steps:
            return
        self._add_heading(self.tr("The sum, redone"))
        for place, step in enumerate(claim.steps, start=1):
            self._rest.addWidget(StepRow(step, wording, self._look, self, is_last=place == len(claim.steps)))

    def _add_others(self, activity_id: str, article_source: str | None, wording: Wording) -> None:
        estimates = sorted(self._catalogue.estimates[activity_id], key=lambda each: each.figure.central)
        rows = [_row(each, article_source, wording) for each in estimates]
        power = estimates[0].energy is None
        self._add_heading(say_others(activity_id, self._catalogue, wording))
        dots = self.tr("Dots: confidence.")
        self._add_note(f"{wording.text('board.step_3')} {dots}")
        self._rest.addSpacing(6)
        self._rest.addWidget(LogStrip(rows, wording.digits.power if power else wording.energy, self._look, self))

    def _add_sources(self, claim: Claim) -> None:
        self._add_heading(self.tr("Sources"))
        for source_id in claim.sources:
            source = self._catalogue.sources[source_id]
            text = short(source)
            if source.url is None:
                self._add_note(text)
                continue
            link = SourceLink(text, source.url, self._look, self)
            link.setObjectName(f"source_{source_id}")
            link.clicked.connect(lambda _=False, url=source.url: self.link_pressed.emit(url))
            self._links.append(link)
            self._rest.addWidget(link)

    def _add_heading(self, text: str) -> None:
        label = Label(self._look, 19, 800, parent=self, display=True)
        label.setText(text)
        self._rest.addSpacing(_SPACE)
        self._rest.addWidget(label)
        self._rest.addSpacing(8)

    def _add_note(self, text: str) -> None:
        label = Label(self._look, 14, 500, "ink2", parent=self)
        label.setText(text)
        self._rest.addWidget(label)


def _row(estimate: Estimate, article_source: str | None, wording: Wording) -> StripRow:
    return StripRow(
        name=wording.of(estimate.name),
        detail=f"{estimate.year} · {wording.text(f'confidence.{estimate.confidence}')}",
        confidence=CONFIDENCE[estimate.confidence],
        value=estimate.figure.central,
        figure=wording.figure(estimate),
        is_marked=estimate.sources[0] == article_source,
        spoken=say_estimate(estimate, wording),
    )


def _clear(layout: QLayout) -> None:
    """Take everything out of a layout, and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
