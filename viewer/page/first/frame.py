"""The page around its blocks, and each block where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from viewer.filing.markup import escape, escape_attribute
from viewer.filing.model import Block, Filing, Media, Payload
from viewer.page.cards import cards_html
from viewer.page.first.style import added_css, page_css, theme_css
from viewer.page.model import Card
from viewer.page.reader import READER_STYLE
from viewer.page.theme import Theme

NO_RUNS = "[]"
# More text than any window shows at once: tables after it are laid out once what is before them has been painted.
_FIRST_SCREEN = 12_000


@dataclass(frozen=True, slots=True)
class Frame:
    """A page without its blocks; ``runs`` are those of text that fold, as JSON."""

    title: str
    theme: Theme
    media: Media
    has_gutter: bool = True
    cards: Sequence[Card] = ()
    runs: str = NO_RUNS

    def opening(self) -> str:
        """The page up to its first block."""
        has_folds = self.runs != NO_RUNS
        head = (
            f'<meta charset="utf-8"><title>{escape(self.title)}</title>'
            '<meta name="viewport" content="width=device-width">'
            f'<style id="viewer-theme">{theme_css(self.theme)}</style>'
            f"<style>{page_css()}</style>"
            + "".join(
                f'<style id="{name}">{rules}</style>'
                for name, rules in added_css(with_notes=bool(self.cards), with_folds=has_folds)
            )
            + READER_STYLE
        )
        setting = " monospaced" if self.media == "text" else ""
        folds = f' data-folds="{escape_attribute(self.runs)}"' if has_folds else ""
        # Without a document type, as filers write: rows and tables then measure what they do in the filing as filed.
        return (
            f'<html lang="en" data-theme="{self.theme.name}"><head>{head}</head>'
            f'<body class="{"with-gutter" if self.has_gutter else "no-gutter"}{setting}">'
            f'<div class="viewer-desk"><main class="viewer-sheet"{folds}>'
        )

    def closing(self) -> str:
        """The page after its last block."""
        cards = f'<aside class="viewer-gutter" aria-label="Notes">{cards_html(self.cards)}</aside>'
        return f"</main>{cards if self.has_gutter else ''}</div></body></html>"


class Sheet:
    """The blocks of a document where they stand in it, as they come; tables in frames of their own."""

    def __init__(self) -> None:
        self._ahead = 0

    def framed(self, blocks: Sequence[Block], parts: Sequence[str] = ()) -> str:
        """The next blocks; ``parts`` is the HTML of each where that is not its own."""
        pieces: list[str] = []
        for block, html in zip(blocks, parts or [block.html for block in blocks], strict=True):
            is_framed = block.kind == "table" and html.startswith("<table")
            later = " later" if self._ahead > _FIRST_SCREEN else ""
            frame = f'<div class="wide{later}" tabindex="-1">' if is_framed else ""
            pieces += (block.lead, frame, html, "</div>" if is_framed else "")
            self._ahead += len(block.text)
        return "".join(pieces)


def images_of(filing: Filing) -> dict[str, Payload]:
    """The filing's pictures by their names in small letters."""
    return {document.filename.lower(): document.payload for document in filing.documents if document.media == "image"}
