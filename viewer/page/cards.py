"""A card as HTML; the page's script only moves it."""

from __future__ import annotations

from viewer.filing.markup import escape, escape_attribute
from viewer.page.model import Card
from viewer.wording import amount, cut

_LONGEST_QUOTE = 280
_LONGEST_SIDE = 160


def card_html(card: Card) -> str:
    """One card of the gutter, and the numbered mark it folds into."""
    identity = escape_attribute(str(card.ref))
    number = card.ref.number
    label = escape_attribute(f"{card.ref.kind.capitalize()} {number}: {card.heading}")
    fold = f'type="button" data-fold="{identity}" aria-label="{label}" aria-expanded="false"'
    return (
        f'<button class="fold{" quiet" if card.quiet else ""}" {fold}>{number}</button>'
        f'<article class="card{_state(card)}" id="{identity}" data-card="{identity}" tabindex="0">'
        f"<header><span>{escape(card.heading)}</span>{_badge(card)}</header>"
        f"{_quote(card)}{_change(card)}{_actions(card)}{_why(card)}</article>"
    )


def _state(card: Card) -> str:
    return (f" {card.claim}" if card.claim else "") + (" quiet" if card.quiet else "")


def _badge(card: Card) -> str:
    return f'<span class="badge">{escape(card.badge)}</span>' if card.badge else ""


def _quote(card: Card) -> str:
    return f'<p class="quote">“{escape(cut(card.quote, _LONGEST_QUOTE))}”</p>' if card.quote else ""


def _change(card: Card) -> str:
    caption = f'<p class="caption">{escape(card.caption)}</p>' if card.caption else ""
    before = f"<del>{escape(cut(card.before, _LONGEST_SIDE))}</del>" if card.before else ""
    after = f"<ins>{escape(cut(card.after, _LONGEST_SIDE))}</ins>" if card.after else ""
    if not before and not after:
        return caption
    arrow = ' <span class="arrow" aria-label="becomes">→</span> ' if before and after else ""
    words = f"{escape(card.ahead)}{before}{arrow}{after}{escape(card.behind)}"
    kind = "" if before and after else f'<span class="kind">{"added" if after else "removed"}</span> '
    return f'{caption}<p class="difference">{kind}{words}{_delta(card)}</p>'


def _delta(card: Card) -> str:
    told = " · ".join(filter(None, amount(card.delta, card.percent, card.unit)))
    return f' <span class="delta">{escape(told)}</span>' if told else ""


def _actions(card: Card) -> str:
    if not card.actions:
        return ""
    buttons = " · ".join(
        f'<button type="button" data-action="{escape_attribute(action)}">{escape(label)}</button>'
        for action, label in card.actions
    )
    return f'<p class="actions">{buttons}</p>'


def _why(card: Card) -> str:
    return f'<p class="why" hidden>{escape(card.why)}</p>' if card.why else ""
