"""Above the list of changes: a field for words, menus for kind, notes and what was read, and one for the order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from viewer.comparison.model import ChangeKind, Claim, Relation
from viewer.desktop.widgets.layouts import column, row
from viewer.desktop.widgets.menu_button import add_choice, call_button, menu_button
from viewer.language import translated
from viewer.telling.changes.filter import ChangeFilter
from viewer.telling.changes.lines import ChangeLine
from viewer.wording import CLAIMS

_KINDS: dict[ChangeKind, str] = {
    "recast": translated("Figures given otherwise"),
    "cell": translated("Cells"),
    "text": translated("Words"),
    "inserted": translated("Paragraphs added"),
    "deleted": translated("Paragraphs removed"),
    "moved": translated("Paragraphs moved"),
    "table": translated("Tables"),
    "exhibit": translated("Exhibits"),
}


class ChangesBar(QWidget):
    """Keeps the filter, and says with each choice of the reader's that it is another one."""

    changed = Signal()
    ordered = Signal()
    """The list is to be in another order; what is listed stays."""
    marks_asked = Signal(bool)
    """All changes that are listed are to be marked as read, or as unread."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = ChangeFilter()
        self._counts: Counter[ChangeKind | Claim] = Counter()
        self.words = QLineEdit()
        self.words.setPlaceholderText(translated("Filter changes"))
        self.words.setAccessibleName(translated("Filter changes"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(lambda text: self._use(replace(self.filter, words=" ".join(text.split()))))
        self.kinds = menu_button(self._fill_kinds)
        self.claims = menu_button(self._fill_claims)
        self.unread = menu_button(self._fill_unread)
        self.order = menu_button(self._fill_order)
        self.by_weight = False
        layout = column(self, spacing=4)
        box = QWidget()
        column(box, (12, 0, 12, 0)).addWidget(self.words)
        layout.addWidget(box)
        buttons = QWidget()
        across = row(buttons, (8, 0, 8, 0), 2)
        for button in (self.kinds, self.claims, self.unread, self.order):
            across.addWidget(button)
        across.addStretch(1)
        layout.addWidget(buttons)
        self._say()

    def offer(self, lines: Sequence[ChangeLine], relation: Relation = "amendment") -> None:
        """Offer the kinds of other changes, and leave none of them out; tells nobody.

        What the notes say can be asked of an amendment alone; between two periods the news comes first.
        """
        self.claims.setVisible(relation == "amendment")
        self.by_weight = relation == "next-period"
        self._counts = Counter(line.kind for line in lines) + Counter(line.claim for line in lines)
        self.clear()

    def clear(self) -> None:
        """Leave nothing out any more; tells nobody."""
        self.filter = ChangeFilter()
        self.words.blockSignals(True)
        self.words.clear()
        self.words.blockSignals(False)
        self._say()

    def _use(self, wanted: ChangeFilter) -> None:
        self.filter = wanted
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        """Say in the buttons what the list is narrowed to."""
        kinds = [name for kind, name in _KINDS.items() if kind in self.filter.kinds]
        several = translated("{len} kinds", len=len(kinds)) if kinds else ""
        claims = [name for claim, name in CLAIMS.items() if claim in self.filter.claims]
        call_button(self.kinds, translated("Kind"), kinds[0] if len(kinds) == 1 else several)
        call_button(
            self.claims,
            translated("Notes"),
            translated("{len} kinds", len=len(claims)) if len(claims) > 1 else _capital("".join(claims)),
        )
        call_button(self.order, translated("Order"), translated("By weight") if self.by_weight else "")
        call_button(self.unread, translated("Read"), translated("Unread only") if self.filter.unread else "")

    def _fill_kinds(self, menu: QMenu) -> None:
        chosen = self.filter.kinds
        add_choice(
            menu, translated("All kinds"), not chosen, lambda: self._use(replace(self.filter, kinds=frozenset()))
        )
        menu.addSeparator()
        for kind, name in _KINDS.items():
            if self._counts[kind]:
                wanted = replace(self.filter, kinds=chosen ^ {kind})
                add_choice(menu, f"{name} · {self._counts[kind]:,}", kind in chosen, partial(self._use, wanted))

    def _fill_claims(self, menu: QMenu) -> None:
        chosen = self.filter.claims
        add_choice(
            menu,
            translated("Whatever the notes say"),
            not chosen,
            lambda: self._use(replace(self.filter, claims=frozenset())),
        )
        menu.addSeparator()
        for claim, name in CLAIMS.items():
            if self._counts[claim]:
                wanted = replace(self.filter, claims=chosen ^ {claim})
                add_choice(
                    menu, f"{_capital(name)} · {self._counts[claim]:,}", claim in chosen, partial(self._use, wanted)
                )

    def _fill_order(self, menu: QMenu) -> None:
        for by_weight, name in (
            (False, translated("In the order of the document")),
            (True, translated("By weight, the gravest first")),
        ):
            add_choice(menu, name, self.by_weight is by_weight, partial(self._order, by_weight))

    def _order(self, by_weight: bool) -> None:
        self.by_weight = by_weight
        self._say()
        self.ordered.emit()

    def _fill_unread(self, menu: QMenu) -> None:
        for unread, name in ((False, translated("Read or not")), (True, translated("Unread only"))):
            wanted = replace(self.filter, unread=unread)
            add_choice(menu, name, self.filter.unread is unread, partial(self._use, wanted))
        menu.addSeparator()
        menu.addAction(translated("Mark all of these as read"), lambda: self.marks_asked.emit(True))
        menu.addAction(translated("Mark all of these as unread"), lambda: self.marks_asked.emit(False))


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
