"""The hits as rows: a filing, and under it each of its hits in the order of its text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from viewer.desktop.widgets.plain import as_plain
from viewer.language import translated
from viewer.telling.hits import by_filing, where
from viewer.wording import company_name, form_name, tab_title

if TYPE_CHECKING:
    from viewer.library.index.answering import FoundIn, Hit

HIT = Qt.ItemDataRole.UserRole + 1
FILING = Qt.ItemDataRole.UserRole + 2
COUNT = Qt.ItemDataRole.UserRole + 3

Order = str
ORDERS: dict[Order, str] = {
    "best": translated("Best first"),
    "newest": translated("Newest first"),
    "oldest": translated("Oldest first"),
    "company": translated("By company"),
    "form": translated("By form"),
}


class HitsModel(QStandardItemModel):
    """A tree of two levels."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(0, 1, parent)
        self.hits: tuple[Hit, ...] = ()

    def show_hits(self, hits: Sequence[Hit], order: Order = "best") -> None:
        """Show other hits."""
        self.clear()
        groups = by_filing(hits)
        if order != "best":
            groups.sort(key=lambda group: _key(group[0].filing, order), reverse=order == "newest")
        self.hits = tuple(hit for group in groups for hit in group)
        for group in groups:
            self.appendRow(_filing_item(group))

    def show_filings(self, filings: Sequence[FoundIn]) -> None:
        """Show filings without hits."""
        self.clear()
        self.hits = ()
        for one in filings:
            item = _item(tab_title(one.header, one.path.name), str(one.path))
            item.setData(one, FILING)
            self.appendRow(item)

    def index_of(self, hit: Hit) -> QModelIndex:
        """The row of a hit; an invalid index where it is not listed."""
        for at in range(self.rowCount()):
            filing = self.item(at)
            for row in range(filing.rowCount()):
                if filing.child(row).data(HIT) is hit:
                    return filing.child(row).index()
        return QModelIndex()


def _filing_item(group: Sequence[Hit]) -> QStandardItem:
    filing = group[0].filing
    item = _item(tab_title(filing.header, filing.path.name), str(filing.path))
    item.setData(filing, FILING)
    item.setData(len(group), COUNT)
    for hit in group:
        child = _item(f"{where(hit)}: {hit.excerpt.text}", hit.title)
        child.setData(hit, HIT)
        item.appendRow(child)
    return item


def _item(text: str, tip: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setEditable(False)
    item.setToolTip(as_plain(tip))
    return item


def _key(filing: FoundIn, order: Order) -> tuple[str, str]:
    header = filing.header
    when = header.dated
    day = when.isoformat() if when else ""
    company = company_name(header.company_as_spelled).casefold()
    first = {"company": company, "form": form_name(header)}.get(order, day)
    return first, day
