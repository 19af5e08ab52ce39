"""From a document's bytes to its blocks, whatever it is written in."""

from __future__ import annotations

from typing import NamedTuple

from viewer.filing import limits
from viewer.filing.html.reader import read_html
from viewer.filing.model import Block, BlocksReport, Bookmark, Finding, Media, Report
from viewer.filing.pdf.bookmarks import bookmarks_of
from viewer.filing.pdf.text import page_count, pages_of
from viewer.filing.plain.reader import read_plain
from viewer.filing.text import as_utf8, decode
from viewer.filing.xml import read_xml


class BlocksResult(NamedTuple):
    """A document's blocks, the HTML that closes its last frames, what was odd, and a PDF's own outline."""

    blocks: tuple[Block, ...]
    tail: str
    findings: tuple[Finding, ...]
    bookmarks: tuple[Bookmark, ...] = ()


def read_blocks(
    media: Media,
    source: bytes,
    index: int,
    *,
    with_page: bool,
    report: Report | None = None,
    on_blocks: BlocksReport | None = None,
    most: int = limits.BLOCKS,
) -> BlocksResult:
    """Read an html, text or xml document, the ``index``th of its filing, into blocks; other media have none.

    Of an html document ``on_blocks`` is told while it is read. Reading ends after so many blocks.
    """
    if media == "html":
        blocks, tail, findings = read_html(
            as_utf8(source), with_page=with_page, report=report, on_blocks=on_blocks, most=most
        )
        return BlocksResult(blocks, tail, tuple(findings))
    if media == "text":
        return BlocksResult(tuple(read_plain(decode(source), with_page=with_page, most=most)), "", ())
    if media == "xml":
        read = read_xml(source, with_page=with_page)
        if read:
            return BlocksResult(tuple(read[:most]), "", ())
        finding = Finding("warning", "This XML is damaged and is shown as plain text.")
        return BlocksResult(tuple(read_plain(decode(source), with_page=with_page, most=most)), "", (finding,))
    if media == "pdf":
        return _read_pdf(source, most)
    return BlocksResult((), "", ())


def _read_pdf(source: bytes, most: int) -> BlocksResult:
    """A PDF that is a filing by itself: its text, read as a plain-text filing is; its pages are shown as they are."""
    blocks: list[Block] = []
    crowded: list[int] = []
    for number, page in enumerate(pages_of(source, on_crowded=crowded.append) or (), 1):
        if blocks:
            blocks.append(Block("page-break", "", page=number - 1))
        blocks += read_plain(page, first=len(blocks), page=number, with_page=False, most=most - len(blocks))
    if not any(block.text for block in blocks):
        return BlocksResult((), "", (Finding("warning", "This PDF holds pictures of pages and no text."),))
    bookmarks = bookmarks_of(source)
    findings = [
        Finding("warning", f"Only the first {bound:,} {what} of this PDF are read.")
        for count, bound, what in (
            (page_count(source), limits.PDF_PAGES, "pages"),
            (len(bookmarks), limits.PDF_BOOKMARKS, "entries of the outline"),
        )
        if count > bound
    ]
    if crowded:
        more = f" and of {len(crowded) - 1:,} more" if len(crowded) > 1 else ""
        what = f"Only the first {limits.PDF_CHARACTERS:,} characters of page {crowded[0]:,}{more} of this PDF are read."
        findings.append(Finding("warning", what))
    return BlocksResult(tuple(blocks), "", tuple(findings), bookmarks[: limits.PDF_BOOKMARKS])
