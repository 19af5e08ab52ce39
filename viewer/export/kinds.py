"""The kinds of file that an export can be, and the text of each."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from viewer import automation
from viewer.annotations.model import Anchored, Subject
from viewer.annotations.web_annotation import collection
from viewer.export.blocks.margin import Beside
from viewer.export.filing_html import html
from viewer.export.markdown import markdown
from viewer.export.memo_html import memo_html
from viewer.export.memo_markdown import memo_markdown
from viewer.export.paper.printable import Printable, printable, printable_memo
from viewer.library.atomic import write_atomically
from viewer.reading import AmendedReading, EffectiveReading, Reading
from viewer.telling.annotations.lines import in_markdown

Kind = Literal["html", "pdf", "md", "json", "xlsx", "csv"]
"""What a file's name ends in."""
Made = str | Printable
"""Text to be written, or what is printed first."""


def annotations_as(kind: Kind, reading: Reading, subject: Subject, anchored: Sequence[Anchored]) -> str:
    """What the reader added to a filing as text of a kind: the filing with it as a page, else itself alone.

    As JSON it is a collection of W3C Web Annotations. For HTML and PDF the reading must have been read with its pages.
    """
    own = [(one.annotation, subject) for one in anchored]
    if kind == "json":
        return in_json(collection(own))
    return in_markdown(own) if kind == "md" else html(reading, None, anchored)


def filing_as(kind: Kind, reading: Reading, beside: Beside | None = None) -> str:
    """A filing as text of a kind, with what is told beside it; for a PDF the HTML that is printed.

    For HTML the reading must have been read with its pages.
    """
    if kind == "json":
        if isinstance(beside, EffectiveReading):
            return in_json(automation.effective(beside))
        return in_json(automation.everything(reading, beside))
    return markdown(reading, beside) if kind == "md" else html(reading, beside)


def memo_as(kind: Kind, amended: AmendedReading) -> str:
    """The change memo of an amendment as text of a kind; for a PDF the HTML that is printed."""
    if kind == "json":
        return in_json(automation.notes(amended) | automation.comparison(amended))
    return memo_markdown(amended) if kind == "md" else memo_html(amended)


def in_json(shape: automation.Json) -> str:
    """A shape on one line."""
    return json.dumps(shape, ensure_ascii=False)


def to_write(kind: Kind, reading: Reading, beside: Beside | None = None, own: Sequence[Anchored] = ()) -> Made:
    """A filing as an export is made of it: text, or for a PDF what is printed."""
    return printable(reading, beside, own) if kind == "pdf" else filing_as(kind, reading, beside)


def memo_to_write(kind: Kind, amended: AmendedReading) -> Made:
    """A change memo, likewise."""
    return printable_memo(amended) if kind == "pdf" else memo_as(kind, amended)


def write(content: str | bytes, target: Path) -> None:
    """Put an export at ``target`` in one step, so that a disk that fills up leaves no half of it.

    What a damaged filing holds that is no character is told by its number. Raises ``OSError`` naming ``target``.
    """
    if target.is_symlink() or (target.exists() and not target.is_file()):
        data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
        target.write_bytes(data)  # a device, a pipe or a link is written to and never replaced
    else:
        write_atomically(target, content)
