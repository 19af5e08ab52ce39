"""The facts of a cover in a calm grid: who files, under which numbers, from where; securities; check boxes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from viewer.desktop.widgets.layouts import column, link_button, row, words
from viewer.desktop.widgets.plain import as_plain
from viewer.desktop.widgets.quiet.card import QuietCard, selectable
from viewer.desktop.widgets.theme import scaled
from viewer.language import translated
from viewer.wording import calm

if TYPE_CHECKING:
    from viewer.outline.cover.model import CoverFacts, RegisteredSecurity

_WIDTH = 560
_NAME_WIDTH = 118
_INSTRUCTION = re.compile(r"^indicate\s+by\s+check\s?mark\s+(?:whether|if)\s+", re.I)


def facts_text(facts: CoverFacts) -> str:
    """The card's words, a fact a line, to copy."""
    lines = [f"{_name(fact.name)}: {fact.value}" for fact in facts.facts]
    lines += [translated("Security: {security}", security=_security(one)) for one in facts.securities]
    lines += [f"[{'x' if box.checked else ' '}] {box.text}" for box in facts.check_boxes]
    return "\n".join(lines)


def facts_card(window: QWidget, facts: CoverFacts) -> QuietCard:
    """The card; one sentence where the cover says nothing that can be read."""
    card = QuietCard(window, _WIDTH)
    layout = column(card, (1, 1, 1, 1), 0)
    head = QWidget()
    across = row(head, (17, 12, 15, 6))
    across.addWidget(words(translated("Facts of the cover"), "title"))
    across.addStretch(1)
    copy = link_button(translated("Copy all"))
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(facts_text(facts)))
    across.addWidget(copy)
    layout.addWidget(head)
    inner = QWidget()
    grid = QGridLayout(inner)
    grid.setContentsMargins(17, 2, 15, 15)
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(5)
    grid.setColumnMinimumWidth(0, scaled(_NAME_WIDTH))
    grid.setColumnStretch(1, 1)
    _fill(grid, facts)
    scroll = _Scroll()
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(inner)
    layout.addWidget(scroll, 1)
    copy.setVisible(bool(facts_text(facts)))
    return card


def _fill(grid: QGridLayout, facts: CoverFacts) -> None:
    for fact in facts.facts:
        value = calm(fact.value) if fact.name in ("registrant", "former name") else fact.value
        _add(grid, _name(fact.name), value, fact.evidence.why)
    for number, security in enumerate(facts.securities):
        _add(grid, "" if number else translated("Securities"), _security(security), "", gap=not number)
    for number, box in enumerate(facts.check_boxes):
        state = "☒" if box.checked else "☐"
        about = f"{state}  {_asked(box.text)}"
        _add(grid, "" if number else translated("Check boxes"), about, box.text, gap=not number, soft=not box.checked)
    if not grid.count():
        grid.addWidget(
            words(translated("The cover has no facts that could be read."), "soft", wrapped=True), 0, 0, 1, 2
        )
    grid.setRowStretch(grid.rowCount(), 1)


def _add(grid: QGridLayout, name: str, value: str, why: str, *, gap: bool = False, soft: bool = False) -> None:
    at = grid.rowCount()
    top = Qt.AlignmentFlag.AlignTop
    label, told = words(name, "soft"), selectable(value, "soft" if soft else "")
    if gap and at > 1:
        grid.setRowMinimumHeight(at, 6)
        at += 1
    told.setToolTip(as_plain(why))
    grid.addWidget(label, at, 0, top)
    grid.addWidget(told, at, 1, top)


def _name(name: str) -> str:
    return name[:1].upper() + name[1:]


def _asked(text: str) -> str:
    """What a box is about, without the form's instruction to the filer."""
    about = _INSTRUCTION.sub("", text)
    return about[:1].upper() + about[1:]


def _security(security: RegisteredSecurity) -> str:
    return " · ".join(part for part in (security.title, security.symbol, security.exchange) if part)


class _Scroll(QScrollArea):
    """As tall as what it holds, where there is room."""

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        inner = self.widget()
        layout = inner.layout() if inner is not None else None
        return layout.totalHeightForWidth(width) if layout is not None else super().heightForWidth(width)
