"""Every source behind what is on screen, figure by figure, and all the others of the data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from comparawatt.engine.phrases import capital
from comparawatt.engine.references import bibtex, short, sources_of
from comparawatt.screens.page import Page
from comparawatt.widgets.controls import Button
from comparawatt.widgets.labels import Label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from comparawatt.engine.catalogue import Source

_LINK_WIDTH = 260


class Sources(Page):
    """Lists the sources; a link is opened by pressing it, and never otherwise."""

    def __init__(self, *parts: Any, **options: Any) -> None:
        super().__init__(*parts, **options)
        self.setObjectName("sources_page")
        self._copy = Button(self.look, parent=self)
        self._copy.setObjectName("copy_bibtex")
        self._copy.clicked.connect(self._copy_references)
        self.head.insertWidget(1, self._copy, 0, Qt.AlignmentFlag.AlignTop)
        self._list: QWidget | None = None
        self.session.changed.connect(self._on_changed)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        """Say everything in the language in use."""
        super().retranslate_ui()
        edition = self.session.catalogue.edition.isoformat()
        self.title.setText(self.tr("Sources, data of {date}").replace("{date}", edition))
        self._copy.setText(self.tr("Copy as BibTeX"))
        self._on_changed()

    def _on_changed(self) -> None:
        if self.isVisible():
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is behind the present comparison."""
        super().showEvent(event)
        self._fill()

    def _copy_references(self) -> None:
        comparison, catalogue = self.session.comparison, self.session.catalogue
        QGuiApplication.clipboard().setText(bibtex(sources_of(comparison, catalogue)))

    def _fill(self) -> None:
        """Build the list anew; there are some dozens of lines at most on screen."""
        if self._list is not None:
            self._list.deleteLater()
        self._list = QWidget(self)
        column = QVBoxLayout(self._list)
        column.setSpacing(6)
        column.setContentsMargins(0, 0, 0, 0)
        catalogue = self.session.catalogue
        shown = dict.fromkeys(source.id for source in sources_of(self.session.comparison, catalogue))
        for title, figure, sources in self._figures():
            column.addWidget(self._heading(title, figure))
            for source in sources:
                column.addWidget(self._row(catalogue.sources[source]))
        column.addWidget(self._heading(self.tr("Other sources of the data"), ""))
        for other in catalogue.sources.values():
            if other.id not in shown:
                column.addWidget(self._row(other))
        self.body.addWidget(self._list)

    def _figures(self) -> Iterator[tuple[str, str, Iterable[str]]]:
        """Return what is on screen: its name, its figure, and the ids of its sources."""
        wording, comparison = self.language.wording, self.session.comparison
        if comparison.estimate is not None:
            estimate = comparison.estimate
            unit = wording.unit_form(comparison.activity.unit, "one") if comparison.activity else ""
            figure = wording.text("report.one_unit", energy=wording.figure(estimate), unit=unit)
            yield wording.of(estimate.name), f"{figure}, {wording.figure_range(estimate)}", estimate.sources
        for applied in comparison.levers:
            if applied.lever.sources:
                value = wording.lever_value(applied.lever, applied.value.central)
                yield wording.of(applied.lever.name), value, applied.lever.sources
        if comparison.intensity is not None:
            each = wording.quantity(comparison.intensity.figure.central, comparison.basis)
            said = wording.text("basis.per_kwh", quantity=each)
            yield wording.of(comparison.intensity.name), said, comparison.intensity.sources
        for count in comparison.counts:
            equivalent = count.equivalent
            figure = wording.quantity(equivalent.figure.central, equivalent.basis)
            spread = wording.quantity_range(equivalent.figure, equivalent.basis)
            yield wording.of(equivalent.name), f"{figure}, {spread}", equivalent.sources

    def _heading(self, title: str, figure: str) -> Label:
        label = Label(self.look, 16, 800, parent=self._list)
        name = capital(title)
        label.setText(f"{name}\u2002{figure}" if figure else name)
        label.setContentsMargins(0, 14, 0, 0)
        return label

    def _row(self, source: Source) -> QWidget:
        row = QWidget(self._list)
        layout = QHBoxLayout(row)
        layout.setSpacing(16)
        layout.setContentsMargins(0, 2, 0, 2)
        text = Label(self.look, 14, 500, parent=row)
        seen = self.tr("looked at on {date}").replace("{date}", source.accessed.isoformat())
        address = f"; {source.url}" if source.url and not self.gate.links else ""
        text.setText(f"{short(source)}; {seen}{address}")
        layout.addWidget(text, 1)
        if source.url:
            link = Button(self.look, parent=row)
            link.setObjectName(f"link_{source.id}")
            link.setText(source.url.removeprefix("https://"))
            link.elide_beyond(_LINK_WIDTH)
            opens = self.tr("Open in the browser: {url}").replace("{url}", source.url)
            link.setAccessibleName(opens)
            self.hold_unless(link, allowed=self.gate.links)
            link.clicked.connect(lambda _=False, url=source.url: self.link_pressed.emit(url))
            layout.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return row
