"""How a filing, and what an amendment changed in it, leave the program: as Markdown, as HTML, as a memo."""

from viewer.export.filing_html import html
from viewer.export.kinds import Kind, Made, annotations_as, filing_as, memo_as, memo_to_write, to_write, write
from viewer.export.markdown import markdown
from viewer.export.memo import memo
from viewer.export.memo_html import memo_html
from viewer.export.memo_markdown import memo_markdown
from viewer.export.paper.completing import Completed, completed
from viewer.export.paper.printable import MARGINS, Printable, printable, printable_memo

__all__ = [
    "MARGINS",
    "Completed",
    "Kind",
    "Made",
    "Printable",
    "annotations_as",
    "completed",
    "filing_as",
    "html",
    "markdown",
    "memo",
    "memo_as",
    "memo_html",
    "memo_markdown",
    "memo_to_write",
    "printable",
    "printable_memo",
    "to_write",
    "write",
]
