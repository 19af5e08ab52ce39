"""A card as HTML; the page's script only moves it."""

from __future__ import annotations

from viewer.filing.markup import escape, escape_attribute
from viewer.page.model import Card

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
    return f'<p class="quote">“{escape(_shortened(card.quote, _LONGEST_QUOTE))}”</p>' if card.quote else ""


def _change(card: Card) -> str:
    caption = f'<p class="caption">{escape(card.caption)}</p>' if card.caption else ""
    before = f"<del>{escape(_shortened(card.before, _LONGEST_SIDE))}</del>" if card.before else ""
    after = f"<ins>{escape(_shortened(card.after, _LONGEST_SIDE))}</ins>" if card.after else ""
    if not before and not after:
        return caption
    arrow = ' <span class="arrow" aria-label="becomes">→</span> ' if before and after else ""
    words = f"{escape(card.ahead)}{before}{arrow}{after}{escape(card.behind)}"
    kind = "" if before and after else f'<span class="kind">{"added" if after else "removed"}</span> '
    return f'{caption}<p class="difference">{kind}{words}{_delta(card)}</p>'


def _delta(card: Card) -> str:
    parts = []
    if card.delta is not None:
        parts.append(f"{signed(card.delta)} {card.unit}".rstrip())
    if card.percent is not None:
        parts.append(f"{signed(round(card.percent, 1))} %")
    return f' <span class="delta">{escape(" · ".join(parts))}</span>' if parts else ""


def signed(number: float) -> str:
    """A number with its sign, thousands apart, without needless decimals: "+270,000", "−0.15"."""
    digits = f"{abs(number):,.4f}".rstrip("0").rstrip(".")
    return f"{'−' if number < 0 else '+'}{digits}"


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


def _shortened(text: str, longest: int) -> str:
    if len(text) <= longest:
        return text
    return text[:longest].rpartition(" ")[0] + "…"
