"""Which blocks stand on the page of a document that a note names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from viewer.filing.model import Block
from viewer.filing.paper.pages import PrintedPages

_FIRST_OF_SEVERAL = re.compile(r",|and|to|through|(?<=\d)-")


def page_of(blocks: Sequence[Block], label: str) -> range | None:
    """The blocks of the page that the filer calls ``label`` ("1", "F-3", of "3-5" the first); None when there is none.

    Numbers printed on the pages decide; where pages have none, page breaks are counted, and a document without either
    is one page.
    """
    wanted = _FIRST_OF_SEVERAL.split(label)[0].strip()
    pages = PrintedPages(blocks)
    if pages or not wanted.isdecimal():
        return pages.blocks(wanted)
    return pages.counted(int(wanted))
