"""How a filing, and what an amendment changed in it, leave the program: as Markdown, as HTML, as a memo."""

from viewer.export.filing_html import html
from viewer.export.kinds import Kind, annotations_as, filing_as, memo_as, write
from viewer.export.markdown import markdown
from viewer.export.memo import memo
from viewer.export.memo_html import memo_html
from viewer.export.memo_markdown import memo_markdown

__all__ = [
    "Kind",
    "annotations_as",
    "filing_as",
    "html",
    "markdown",
    "memo",
    "memo_as",
    "memo_html",
    "memo_markdown",
    "write",
]
