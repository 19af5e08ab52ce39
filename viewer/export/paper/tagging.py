"""A PDF whose text is tagged: each run of text, and each picture, is of an element of what was printed.

The web engine writes an untagged PDF. What is printed is known, so its words are laid against the runs of text that the
engine painted (``alignment``), and each run is set into a marked sequence of its element (ISO 32000-1, 14.6 to 14.8).
What stands in the page's margins, what is drawn and what is printed again at the head of a page is an artifact; a run
that is none of the page's words is a paragraph where it stands, so that none is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO

import pikepdf
from pikepdf import Name

from viewer.export.paper.alignment import Aligner
from viewer.export.paper.contents import FontDecoder, OddContents, font_decoder, pieces_of
from viewer.export.paper.linking import link_annotations
from viewer.export.paper.marking import Painted, marked
from viewer.export.paper.page_structure import structure_of
from viewer.export.paper.pictures import Pictures
from viewer.export.paper.printable import MARGINS, Printable
from viewer.export.paper.structure import Element, Words, label_of, letters_of, level_headings, prune
from viewer.export.paper.structure_writing import write_structure

_LONGEST_LABEL = 8


class UntaggablePdf(ValueError):
    """The PDF cannot be tagged: says why in one sentence."""


def tagged(pdf: bytes, made: Printable, report: Callable[[float], None] = lambda _share: None) -> bytes:
    """The PDF with its structure; ``report`` is told the share done, and may raise to stop it.

    Raises ``UntaggablePdf``.
    """
    try:
        with pikepdf.open(BytesIO(pdf)) as opened:
            document = structure_of(made)
            _Tagger(opened, document).tag(report)
            prune(document)
            level_headings(document)
            write_structure(opened, document, made.title)
            out = BytesIO()
            opened.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
            return out.getvalue()
    except (pikepdf.PdfError, OddContents, ValueError, TypeError, KeyError) as error:
        raise UntaggablePdf(str(error)) from error


class _Tagger:
    """Goes through the pages in order."""

    def __init__(self, pdf: pikepdf.Pdf, document: Element) -> None:
        self._pdf = pdf
        self._document = document
        self._words = [one for one in document.words() if one.letters]
        self._pictures = Pictures(document)
        self._aligner = Aligner([one.letters for one in self._words])
        self._last: Words | None = None
        self._decode: FontDecoder = font_decoder()

    def tag(self, report: Callable[[float], None]) -> None:
        """Mark all pages, and put their links into the structure."""
        count = len(self._pdf.pages)
        for number, page in enumerate(self._pdf.pages):
            report(number / count)
            instructions = list(pikepdf.parse_content_stream(page))
            pieces = pieces_of(instructions, page.Resources, self._decode)
            painted = Painted(number, instructions, pieces, [None] * len(pieces))
            self._own(painted, [float(str(edge)) for edge in page.mediabox])
            link_annotations(number, page, self._document, painted.pieces, painted.owners)
            page.Contents = self._pdf.make_stream(marked(painted))
            page.StructParents = number
            page.Tabs = Name.S

    def _own(self, painted: Painted, box: Sequence[float]) -> None:
        """Find what each piece of a page is of."""
        _, top, _, bottom = MARGINS
        inside = [
            (index, piece)
            for index, piece in enumerate(painted.pieces)
            if piece.kind == "text" and box[1] + bottom <= piece.y <= box[3] - top
        ]
        letters = [letters_of(piece.text) for _, piece in inside]
        found = self._aligner.page(letters)
        for at, (index, piece) in enumerate(inside):
            text = found[at]
            if text is not None:
                self._last = self._words[text]
                painted.owners[index] = None if self._last.is_drawn else self._last
            elif letters[at]:
                following = next((self._words[one] for one in found[at:] if one is not None), None)
                painted.owners[index] = self._unknown(letters, at, piece.text, following)
            elif index and painted.pieces[index - 1].y == piece.y:
                painted.owners[index] = painted.owners[index - 1]  # spaces go with what they follow
        self._pictures.own(painted.pieces, painted.owners)

    def _unknown(self, letters: Sequence[str], at: int, text: str, following: Words | None) -> Words | None:
        """What a run is of that is none of the words that are left.

        It is the head of a table again, the number of the entry of a list that follows it, or else a paragraph.
        """
        before = self._aligner.printed_before(letters, at)
        if before is not None and self._words[before].is_repeated:
            return None
        label = label_of(following) if following is not None and len(letters[at]) <= _LONGEST_LABEL else None
        if label is not None:
            return label.add_words(text)
        after = self._last.owner if self._last is not None else self._document
        self._last = after.add_after("P").add_words(text)
        return self._last
