"""Telling a difference between two documents as changes: the words, cells or rows, and where they stand in either."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from viewer.comparison.blocks.normal import after_bullet, key
from viewer.comparison.blocks.words import differing
from viewer.comparison.changes.bounds import Met
from viewer.comparison.changes.runs import Run
from viewer.comparison.changes.stretches import Stretch, after_row, cells_place, stretch_of
from viewer.comparison.changes.within import Within
from viewer.comparison.exhibit_lists import ExhibitLists
from viewer.comparison.figures import Difference, difference, is_footnote_mark, without_mark
from viewer.comparison.model import Change, ChangeKind
from viewer.comparison.naming_numbers import is_bare, is_name_in
from viewer.comparison.tables.cells import TableDifference, by_row, compare_rows, further_rows, same_words_in_other_rows
from viewer.comparison.tables.columns import are_wide
from viewer.comparison.tables.row import Row
from viewer.comparison.tables.rows import rows_of
from viewer.edgar.exhibit_numbers import is_exhibit_number
from viewer.filing.model import Block, Document, Place
from viewer.tables.cells import WholeCell
from viewer.tables.numbers import numeric

_PROSE_WORDS = 12
"""A cell of more words is told by the words that differ."""
_LABELS_APART = 0.3
"""The share of a table's text that may be labels between its pieces."""
_SHORT_CELL = 48
"""Characters up to which a cell of a layout table is told whole."""


WithinOf = Callable[[Place | None, Place | None], Within]


class Teller:
    """Makes the changes of two documents; ``within_of`` tells what a change stands in from its two places.

    ``adds``: the second adds entries to the first, so that its rows and totals are further ones and no other ones.
    """

    def __init__(
        self,
        original: Document,
        amendment: Document,
        within_of: WithinOf,
        lists: tuple[ExhibitLists, ExhibitLists],
        *,
        adds: bool = False,
    ) -> None:
        self.original = original
        self.amendment = amendment
        self._within_of = within_of
        self._lists = lists
        self._adds = adds
        self.met: list[Met] = []
        """The bounds past which something was not looked at."""

    def change(
        self,
        kind: ChangeKind,
        before: str,
        after: str,
        original: Place | None,
        amendment: Place | None,
        row: str | None = None,
        column: str | None = None,
    ) -> Change:
        """One change, with what was added where both sides are numbers."""
        told = difference(before, after, row, column)
        exhibit = self._exhibit_named(before, after, original, amendment)
        if exhibit is not None:
            told, row = Difference(how="renumbered"), exhibit or row
        if told.how == "footnote":
            (before, original), (after, amendment) = _mark_of(before, original), _mark_of(after, amendment)
        elif kind == "text" and _is_of_a_date(before, after):
            told = Difference()
        elif kind == "text" and is_footnote_mark(before) and is_footnote_mark(after):
            told = Difference(how="footnote")
        within = self._within_of(original, amendment if after else None)
        if told.delta is not None and (self._adds or self._are_names(kind, original, amendment, within)):
            told = Difference()
        return Change(
            kind=kind,
            section=within.section,
            before=before,
            after=after,
            original=original,
            amendment=amendment,
            original_document=self.original.index,
            amendment_document=self.amendment.index,
            row=row,
            column=column,
            delta=told.delta,
            percent=told.percent,
            unit=told.unit,
            how=told.how,
            part=within.part,
        )

    def _are_names(self, kind: ChangeKind, original: Place | None, amendment: Place | None, within: Within) -> bool:
        """Whether the numbers that stand at two places in sentences or lists name something there."""
        is_cover = within.part is not None and within.part.kind == "cover"
        if kind not in ("text", "cell") or (kind == "cell" and not is_cover):
            return False
        sides = (self.original, original), (self.amendment, amendment)
        return any(_names_something(document, place, on_cover=is_cover) for document, place in sides if place)

    def _exhibit_named(self, before: str, after: str, original: Place | None, amendment: Place | None) -> str | None:
        """What an exhibit is called whose number changed; None where no exhibit's number did."""
        if not (original and amendment and is_exhibit_number(before) and is_exhibit_number(after)):
            return None
        names = self._lists[0].name_at(original), self._lists[1].name_at(amendment)
        return None if None in names else names[1] or names[0]

    def run(self, run: Run, original: Place | None, amendment: Place | None) -> Change:
        """Blocks that are gone, new, or put in each other's place, told as one change."""
        gone, new = ([document.blocks[at] for at in blocks] for document, blocks in self._sides(run.gone, run.new))
        before, after = ("\n".join(_without_bullet(block) for block in blocks) for blocks in (gone, new))
        single = [*gone, *new]
        kind: ChangeKind = "text" if gone and new else ("inserted" if new else "deleted")
        if len(single) == 1 and _is_table(single[0]):
            kind = "table"
        pages = new[-1].page - new[0].page + 1 if len(new) > 1 else None
        told = self.change(kind, before, after, original, amendment)
        return replace(told, how=run.how or told.how, pages=pages)

    def words(self, before: str, after: str, original: Place | None, amendment: Place | None, of: Change) -> Change:
        """Words that are left of a change, told with its row and column."""
        return self.change("text", before, after, original, amendment, row=of.row, column=of.column)

    def _sides(self, ours: Sequence[int], theirs: Sequence[int]) -> tuple[tuple[Document, Sequence[int]], ...]:
        return (self.original, ours), (self.amendment, theirs)

    def edited(self, ours: Sequence[int], theirs: Sequence[int], *, supplements: bool = False) -> Iterator[Change]:
        """What differs between blocks that are the same text or table.

        ``supplements`` says that the amendment may repeat a piece of a list, so that most of its rows are not gone.
        """
        blocks = [self.original.blocks[at] for at in ours] + [self.amendment.blocks[at] for at in theirs]
        tabs = [block.text.count("\t") for block in blocks]
        if self.are_rows(ours, theirs):
            yield from self._rows(ours, theirs, supplements)
        elif len(blocks) == 2 and tabs[0] == tabs[1] > 0:
            yield from self._line(ours[0], theirs[0])
        else:
            yield from self._words(Stretch(self.original, ours), Stretch(self.amendment, theirs))

    def are_rows(self, ours: Sequence[int], theirs: Sequence[int]) -> bool:
        """Whether blocks of either document are a table, or its pieces with some labels between that stand apart."""
        sides = [self.original.blocks[at] for at in ours], [self.amendment.blocks[at] for at in theirs]
        return all(map(_is_mostly_table, sides)) and any(block.kind == "table" for side in sides for block in side)

    def rewrapped(self, ours: Sequence[int], theirs: Sequence[int]) -> Iterator[Change]:
        """The words that differ between stretches whose blocks tell nothing."""
        return self._words(Stretch(self.original, ours), Stretch(self.amendment, theirs))

    def _words(
        self, ours: Stretch, theirs: Stretch, row: str | None = None, column: str | None = None
    ) -> Iterator[Change]:
        for run in differing(ours.text, theirs.text):
            before, after = ours.text[run.start : run.end], theirs.text[run.other_start : run.other_end]
            places = ours.place(run.start, run.end), theirs.place(run.other_start, run.other_end)
            yield self.change("text", before, after, *places, row=row, column=column)

    def _line(self, at: int, other: int) -> Iterator[Change]:
        """A row of a layout table is one line with tabs between its cells."""
        ours, theirs = self.original.blocks[at].text, self.amendment.blocks[other].text
        label = ours.partition("\t")[0]
        start = other_start = 0
        for before, after in zip(ours.split("\t"), theirs.split("\t"), strict=True):
            if key(before) != key(after):
                left = Stretch(self.original, (at,), start, start + len(before))
                right = Stretch(self.amendment, (other,), other_start, other_start + len(after))
                if max(len(before), len(after)) <= _SHORT_CELL:
                    places = left.place(0, len(before)), right.place(0, len(after))
                    yield self.change("cell", before, after, *places, row=label if start else None)
                else:
                    yield from self._words(left, right)
            start += len(before) + 1
            other_start += len(after) + 1

    def _differences(self, rows: Sequence[Row], others: Sequence[Row]) -> list[TableDifference]:
        """What differs between the rows of two tables; of one that adds to the other nothing is gone."""
        if not self._adds:
            return compare_rows(rows, others)
        held = {row.key for row in rows if row.has_amounts}
        if 2 * len(held.intersection(row.key for row in others)) < len(held):
            return further_rows(rows, others)
        return [one for one in compare_rows(rows, others) if one.kind != "row" or one.after]

    def _rows(self, ours: Sequence[int], theirs: Sequence[int], supplements: bool) -> Iterator[Change]:
        rows = rows_of((at, self.original.blocks[at]) for at in ours)
        other_rows = rows_of((at, self.amendment.blocks[at]) for at in theirs)
        differences = self._differences(rows, other_rows)
        if are_wide(rows, other_rows) and any(one.kind == "cell" for one in differences):
            self.met.append(Met("wide", Place(self.amendment.index, theirs[0])))
        if same_words_in_other_rows(differences):
            yield from self.rewrapped(ours, theirs)
            return
        if self.amendment.media == "xml" and all(len(row.cells) <= 2 for row in other_rows):
            differences = [one._replace(column=None) for one in differences]  # of names and values none is a head
        gone = [one for one in differences if one.kind == "row" and one.before]
        if supplements and 2 * len(gone) > len(rows):
            differences = [one for one in differences if one not in gone]
        if self._lists[1].holds(theirs[0]):
            differences = [_without_long_head(one) for one in by_row(differences)]
        for one in differences:
            if one.kind == "lines" or (one.kind == "cell" and _is_prose(one)):
                left, right = stretch_of(self.original, one.before), stretch_of(self.amendment, one.after)
                yield from self._words(left, right, one.row, one.column)
                continue
            place = cells_place(self.original, one.before) or after_row(self.original, rows, one.at, ours[0])
            other = cells_place(self.amendment, one.after) or after_row(
                self.amendment, other_rows, one.other_at, theirs[0]
            )
            kind: ChangeKind = "cell" if one.kind == "cell" else ("inserted" if one.after else "deleted")
            before, after = _cells_text(one.before), _cells_text(one.after)
            if before == after or one.kind == "row":
                before, after = _signed(one.before), _signed(one.after)
            if kind == "cell" and len(rows[one.at].cells) == 1 and is_footnote_mark(before) and is_footnote_mark(after):
                kind = "text"  # alone in its row it is no figure in parentheses
            told = self.change(kind, before, after, place, other, row=one.row, column=one.column)
            is_name = kind == "cell" and _numbers_its_row(one, rows[one.at])
            yield replace(told, delta=None, percent=None, unit=None) if is_name else told


def _names_something(document: Document, place: Place, *, on_cover: bool) -> bool:
    """Whether the number at a place names a note, a page, a city's district …: by the words beside it in its line."""
    text = document.blocks[place.block].text
    start, end = place.start or 0, len(text) if place.end is None else place.end
    number, begin = text[start:end], text.rfind("\t", 0, start) + 1
    return is_bare(number, on_cover=on_cover) or is_name_in(text[begin:], start - begin, end - begin)


def _mark_of(text: str, place: Place | None) -> tuple[str, Place | None]:
    """The footnote mark behind a figure, and where it stands."""
    _, mark = without_mark(text)
    if place is None or place.start is None or place.end is None:
        return mark, place
    return mark, replace(place, start=max(place.end - len(mark), place.start))


def _is_of_a_date(before: str, after: str) -> bool:
    """Whether numbers in a sentence are as a day or a list's number is, of which a difference says nothing."""
    return all(len(text) <= 2 and text.isdigit() for text in (before, after))


def _is_table(block: Block) -> bool:
    """Whether a block is a table; one row alone is told as a row."""
    return block.kind == "table" and "\n" in block.text


def _without_bullet(block: Block) -> str:
    return block.text[after_bullet(block.text) :]


def _is_mostly_table(blocks: Sequence[Block]) -> bool:
    length = sum(len(block.text) for block in blocks)
    apart = sum(len(block.text) for block in blocks if block.kind != "table" and "\t" not in block.text)
    return bool(blocks) and apart <= _LABELS_APART * length


def _numbers_its_row(one: TableDifference, row: Row) -> bool:
    """Whether a cell is the number of an entry: first in its row, as exhibits are numbered, before words alone.

    An amount stands behind the words that say what it is the amount of.
    """
    further = row.cells[1:]
    if one.before != row.cells[:1] or not further or any(numeric(cell.text) for cell in further):
        return False
    texts = [cell.text for cell in (*one.before, *one.after)]
    return all(map(is_exhibit_number, texts)) and max(len(cell.text.split()) for cell in further) > 1


def _without_long_head(one: TableDifference) -> TableDifference:
    """A difference in a list, whose first entry is no head of the entries below it."""
    return one._replace(column=None) if one.column and len(one.column) > _SHORT_CELL else one


def _is_prose(one: TableDifference) -> bool:
    if len(one.before) != 1 or len(one.after) != 1:
        return False
    return min(len(one.before[0].text.split()), len(one.after[0].text.split())) > _PROSE_WORDS


def _cells_text(cells: Sequence[WholeCell]) -> str:
    return " ".join(cell.text for cell in cells)


def _signed(cells: Sequence[WholeCell]) -> str:
    return " ".join(cell.sign + cell.text for cell in cells)
