"""The Notes panel: what the amendment says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QScrollArea, QWidget

from viewer.amendments.model import Note, PairingStatus, ScopeClause, Target
from viewer.desktop.panels.notes.card import Card
from viewer.desktop.panels.panel import Panel, TabShown
from viewer.desktop.widgets.elided import ElidedButton
from viewer.desktop.widgets.layouts import column, emptied, link_button, row, words
from viewer.desktop.widgets.plain import as_plain
from viewer.filing.model import Place
from viewer.language import translated
from viewer.library.opening import Opened, Side
from viewer.telling.awaited import untold
from viewer.telling.spots.history import Spot
from viewer.wording import day, filing_named, form_name, original_named, pairing_named, plural, without_bullet

if TYPE_CHECKING:
    from viewer.library.scanning.scan import Scanned
    from viewer.reading import AmendedReading

_PAIRING_ROLES: dict[PairingStatus, str] = {
    "paired": "named",
    "candidate": "changed",
    "none": "soft",
    "awaited": "soft",
}
_ALONE = translated("You chose to read this filing without its amendments.")
_SILENT = translated("The amendment does not say what it changes.")
_NO_FILING = translated("Open an amendment, or an original whose amendment is at hand, to see its notes here.")
_NO_AMENDMENT = translated("This filing is not an amendment, and none of it was found beside it or elsewhere.")
_MAY_BE_AMENDED = translated(
    "This filing is not an amendment. What may amend it is at hand, but nothing there says so for certain."
)
_OFFERED = 3


class NotesPanel(Panel):
    """Cards in a column: pairing, notes with their targets, scope clauses; a line that leads to the changes."""

    title, key, about = "Notes", "Alt+3", "Show what the amendment says of itself."

    spot_chosen = Signal(object)
    original_chosen = Signal(object)
    """The reader takes a candidate for the original: its path."""
    amendment_chosen = Signal(object)
    """The reader takes what only may amend the filing for its amendment: its path."""
    original_asked = Signal()
    """The reader wants to name the original: none was found, or another is meant."""
    changes_asked = Signal()
    program_asked = Signal()
    """The reader wants the program to choose again what stands beside the filing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = self
        scroll = QScrollArea()
        scroll.setAccessibleName(translated("Notes"))
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        scroll.setWidget(inner)
        column(self).addWidget(scroll)
        self._layout = column(inner, (14, 4, 12, 16), 8)
        self._opened: Opened | None = None
        self.show_nothing()

    def show_tab(self, tab: TabShown | None) -> None:
        """Show the notes of the pair that the tab holds."""
        if tab is None or tab.opened is None:
            self.show_nothing()
        else:
            self.show_filing(tab.opened)

    def show_filing(self, opened: Opened) -> None:
        """Show what the amendment of a pair says and does; whichever of the two is read, it is the same."""
        before, self._opened = self._opened, opened
        if before is not None and _told_of(before) == _told_of(opened):
            return
        emptied(self._layout)
        if opened.amended is None:
            said = _ALONE if opened.is_chosen else _MAY_BE_AMENDED if opened.amendments else _NO_AMENDMENT
            said = untold(opened) or said
            self._layout.addWidget(words(said, "soft", wrapped=True))
            self._add_offers(opened.amendments, self.amendment_chosen)
            self._add_choices(opened)
        else:
            self._add_pairing(opened.amended)
            if opened.amendment is None:
                self._add_offers(opened.candidates, self.original_chosen)
            self._add_choices(opened)
            self._add_notes(opened.amended)
            self._add_scope(opened.amended)
            self._add_changes(opened.amended)
        self._layout.addStretch(1)

    def show_nothing(self) -> None:
        """Say what would be here."""
        emptied(self._layout)
        self._opened = None
        self._layout.addWidget(words(_NO_FILING, "soft", wrapped=True))
        self._layout.addStretch(1)

    def _add_pairing(self, amended: AmendedReading) -> None:
        header = amended.amendment.filing.header
        filed = translated(" · filed {filed}", filed=day(header.filed)) if header.filed else ""
        top = QWidget()
        across = row(top)
        across.addWidget(words(f"{form_name(header) or translated('Amendment')}{filed}", "title"))
        across.addStretch(1)
        across.addWidget(words(pairing_named(amended.pairing), _PAIRING_ROLES[amended.pairing.status]))
        self._layout.addWidget(top)
        self._layout.addWidget(words(_paired(amended), "small", wrapped=True))

    def _add_choices(self, opened: Opened) -> None:
        if opened.amended is not None:
            said = (
                translated("Choose the original…")
                if opened.amendment is None
                else translated("Choose another original…")
            )
            self._add_link(said, self.original_asked)
        if opened.is_chosen:
            self._add_link(translated("Let the program choose"), self.program_asked)

    def _add_offers(self, offered: Sequence[Scanned], chosen: SignalInstance) -> None:
        """What may belong to the filing, to be read beside it by a click."""
        for one in offered[:_OFFERED]:
            link = ElidedButton("link")
            link.show_text(translated("Read it with the {filing_named}", filing_named=filing_named(one.header)))
            why = one.pairing.evidence.why if one.pairing else ""
            link.setToolTip(as_plain("\n".join(part for part in (str(one.path), why) if part)))
            link.clicked.connect(lambda _checked=False, path=one.path: chosen.emit(path))
            self._layout.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_link(self, text: str, asked: SignalInstance) -> None:
        link = link_button(text)
        link.clicked.connect(asked)
        self._layout.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_notes(self, amended: AmendedReading) -> None:
        self._add_heading(translated("What it says of itself"))
        if not amended.statement.notes:
            self._layout.addWidget(words(_SILENT, "soft", wrapped=True))
        for index, note in enumerate(amended.statement.notes):
            unfound = amended.comparison is not None and index in amended.comparison.unfound
            self._layout.addWidget(self._note_card(index, note, unfound=unfound))

    def _note_card(self, index: int, note: Note, *, unfound: bool) -> QWidget:
        card = Card("note")
        spots = [spot for spot in (self._target_spot(target) for target in note.targets) if spot]
        card.chosen.connect(lambda: self._choose(spots[0]) if spots else self._go_in_amendment(note.place))
        top = QWidget()
        across = row(top)
        across.addWidget(words(note.purpose, "named"))
        across.addStretch(1)
        if unfound:
            across.addWidget(words(translated("no change found"), "changed"))
        card.rows.addWidget(top)
        card.rows.addWidget(words(f"“{without_bullet(note.quote)}”", "quote", wrapped=True))
        for name, target in _named(note.targets):
            card.rows.addWidget(self._target_link(name, target), 0, Qt.AlignmentFlag.AlignLeft)
        where = link_button(translated("Show in the amendment"))
        where.clicked.connect(lambda: self._go_in_amendment(note.place))
        card.rows.addWidget(where, 0, Qt.AlignmentFlag.AlignLeft)
        card.setAccessibleName(note.quote)
        return card

    def _target_link(self, name: str, target: Target) -> QWidget:
        spot = self._target_spot(target)
        if spot is None:
            label = words(name, "small", wrapped=True)
            label.setToolTip(as_plain(target.evidence.why))
            return label
        link = ElidedButton("link")
        link.show_text(f"→ {name}")
        link.setToolTip(as_plain(f"{target.text}\n{target.evidence.why}"))
        link.clicked.connect(lambda: self._choose(spot))
        return link

    def _add_scope(self, amended: AmendedReading) -> None:
        if amended.statement.scope:
            self._add_heading(translated("What it says it leaves alone"))
        for clause in amended.statement.scope:
            self._layout.addWidget(self._clause(clause))

    def _clause(self, clause: ScopeClause) -> QWidget:
        card = Card("clause")
        card.setAccessibleName(clause.quote)
        card.rows.addWidget(words(clause.quote, "small", wrapped=True))
        card.chosen.connect(lambda: self._go_in_amendment(clause.place))
        return card

    def _add_changes(self, amended: AmendedReading) -> None:
        if amended.comparison is None:
            return
        self._add_heading(translated("What differs"))
        differences = len(amended.comparison.changes)
        if not differences:
            self._layout.addWidget(
                words(translated("Nothing that the amendment repeats was found changed."), "soft", wrapped=True)
            )
            return
        see = link_button(translated("{count}: see Changes", count=plural(differences, "difference")))
        see.clicked.connect(self.changes_asked)
        self._layout.addWidget(see, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_heading(self, text: str) -> None:
        label = words(text.upper(), "heading")
        label.setContentsMargins(0, 10, 0, 0)
        self._layout.addWidget(label)

    def _target_spot(self, target: Target) -> Spot | None:
        """Where a target stands: in the original where there is one."""
        assert self._opened is not None
        first = _spot("original", target.original) if self._opened.amendment else None
        return first or _spot(self._opened.amendment_side, target.amendment)

    def _go_in_amendment(self, place: Place) -> None:
        assert self._opened is not None
        self.spot_chosen.emit(Spot(self._opened.amendment_side, place))

    def _choose(self, spot: Spot | None) -> None:
        if spot is not None:
            self.spot_chosen.emit(spot)


def _paired(amended: AmendedReading) -> str:
    """What the amendment is read beside, and why."""
    why = amended.pairing.evidence.why
    if amended.original is None:
        said = amended.statement.original
        is_candidate = amended.pairing.status == "candidate"
        told = translated("What is at hand only may be it: {why}", why=why) if is_candidate else why
        return (
            told
            if said is None or amended.pairing.is_chosen
            else translated("It amends {original_named}. {told}", original_named=original_named(said), told=told)
        )
    header = amended.original.filing.header
    named = translated("the {form_name}", form_name=form_name(header) or "original") + (
        translated(" filed {filed}", filed=day(header.filed)) if header.filed else ""
    )
    is_sure = amended.pairing.is_chosen or amended.pairing.status == "paired"
    beside = (
        translated("Read beside {named}.", named=named)
        if is_sure
        else translated("Read beside a candidate for what it amends: {named}.", named=named)
    )
    return f"{beside} {why}"


def _told_of(opened: Opened) -> tuple[object, ...]:
    """What the panel tells of; it is made anew when any of it is another."""
    offered = opened.amendments if opened.amended is None else opened.candidates
    return id(opened.amended), opened.reached, opened.is_chosen, tuple(one.path for one in offered)


def _spot(side: Side, place: Place | None) -> Spot | None:
    return Spot(side, place) if place is not None else None


def _named(targets: tuple[Target, ...]) -> list[tuple[str, Target]]:
    """Each target with its name: the note's words, or where several are called so together, each by its own label."""
    texts = [target.text for target in targets]
    named: dict[str, Target] = {}
    for target in targets:
        name = target.text
        if texts.count(name) > 1 and target.label:
            name = target.label if target.label[:1].isalpha() else f"{target.kind.capitalize()} {target.label}"
        named.setdefault(name, target)
    return list(named.items())
