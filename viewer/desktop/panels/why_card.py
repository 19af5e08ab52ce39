"""Why is this a heading? The rule, how sure it is, and one sentence."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from viewer.desktop.widgets.layouts import column, words
from viewer.desktop.widgets.quiet.card import QuietCard, selectable
from viewer.language import translated
from viewer.outline.model import Section
from viewer.outline.overrides import READERS_RULE
from viewer.telling.headings.targets import section_name

_WIDTH = 380
_SURENESS = ((0.95, "certain"), (0.8, translated("very likely")), (0.6, "likely"), (0.0, translated("a guess")))


def sureness(confidence: float) -> str:
    """A confidence from 0 to 1 in words."""
    return next(word for least, word in _SURENESS if confidence >= least)


def rule_words(section: Section) -> str:
    """By which rule a section is one, and how sure that is: "Item in order · certain"."""
    evidence = section.evidence
    if evidence.rule == READERS_RULE:
        return translated("Your own word")
    return f"{evidence.rule.replace('-', ' ').capitalize()} · {sureness(evidence.confidence)}"


def why_card(window: QWidget, section: Section) -> QuietCard:
    """The card that says why a section is one."""
    card = QuietCard(window, _WIDTH)
    layout = column(card, (15, 12, 15, 13), 5)
    layout.addWidget(words(section_name(section), "title", wrapped=True))
    layout.addWidget(selectable(section.evidence.why))
    if section.incorporated:
        layout.addWidget(
            selectable(
                translated("It is answered elsewhere: “{incorporated}”", incorporated=section.incorporated), "small"
            )
        )
    layout.addWidget(words(rule_words(section), "small"))
    return card
