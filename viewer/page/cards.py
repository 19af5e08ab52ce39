"""A card as HTML; the page's script only moves it."""

from __future__ import annotations

from collections.abc import Iterable

from viewer.filing.markup import escape, escape_attribute
from viewer.language import translated
from viewer.page.model import Card
from viewer.wording import amount, cut, plural

_LONGEST_QUOTE = 280
_LONGEST_SIDE = 160
_MOST_PIECES = 40


def cards_html(cards: Iterable[Card]) -> str:
    """The cards of a gutter, each with the numbered mark it folds into."""
    return "".join(map(_card_html, cards))


def sides_told(before: str, after: str) -> tuple[str, str]:
    """What says of words that are gone, and of words that are new, that they are; empty for a side that has none.

    A line through words is nothing to a screen reader, and is lost where they are copied.
    """
    if before and after:
        return translated("before"), translated("now")
    return translated("removed") if before else "", translated("added") if after else ""


def _card_html(card: Card) -> str:
    identity = escape_attribute(str(card.ref))
    number = card.ref.number
    label = escape_attribute(f"{card.ref.kind.capitalize()} {number}: {card.heading}")
    fold = f'type="button" data-fold="{identity}" aria-label="{label}" aria-expanded="false"'
    return (
        f'<button class="fold{" quiet" if card.quiet else ""}" {fold}>{number}</button>'
        f'<article class="card{_state(card)}" id="{identity}" data-card="{identity}" tabindex="0">'
        f"<header><span>{escape(card.heading)}</span>{_badge(card)}</header>"
        f"{_quote(card)}{_change(card)}{_actions(card)}{_pieces(card)}{_why(card)}</article>"
    )


def _state(card: Card) -> str:
    return (f" {card.claim}" if card.claim else "") + (" quiet" if card.quiet else "")


def _badge(card: Card) -> str:
    return f'<span class="badge">{escape(card.badge)}</span>' if card.badge else ""


def _quote(card: Card) -> str:
    return "".join(f'<p class="quote">“{escape(cut(quote, _LONGEST_QUOTE))}”</p>' for quote in card.quotes)


def _change(card: Card) -> str:
    caption = f'<p class="caption">{escape(card.caption)}</p>' if card.caption else ""
    if not card.before and not card.after:
        return caption
    words = _words(card.before, card.after, card.ahead, card.behind)
    return f'{caption}<p class="difference">{words}{_delta(card)}</p>'


def _words(before: str, after: str, ahead: str = "", behind: str = "") -> str:
    """Words that are gone and words that are new, with those around them."""
    gone = f"<del>{escape(cut(before, _LONGEST_SIDE))}</del>" if before else ""
    new = f"<ins>{escape(cut(after, _LONGEST_SIDE))}</ins>" if after else ""
    arrow = ' <span class="arrow" aria-label="becomes">→</span> ' if gone and new else ""
    kind = "" if gone and new else f'<span class="kind">{"".join(sides_told(before, after))}</span> '
    return f"{kind}{escape(ahead)}{gone}{arrow}{new}{escape(behind)}"


def _pieces(card: Card) -> str:
    """What differs within a passage, unfolded when it is asked for; of very many the first."""
    if not card.pieces:
        return ""
    told = "".join(f"<li>{_words(*piece)}</li>" for piece in card.pieces[:_MOST_PIECES])
    left = len(card.pieces) - _MOST_PIECES
    rest = f"<li>{plural(left, 'more place')}, marked in the text</li>" if left > 0 else ""
    return f'<ul class="pieces" hidden>{told}{rest}</ul>'


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
