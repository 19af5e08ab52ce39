"""The command that writes a file: a filing, the text as amended, a memo or tables."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.filing.errors import FilingError

if TYPE_CHECKING:
    from viewer.export import Made, Printable
    from viewer.reading import EffectiveReading

KINDS = ("html", "pdf", "md", "json", "xlsx", "csv")
_OF_TABLES = ("xlsx", "csv")


class NoWebEngineError(Exception):
    """What draws pages is not there, or fails: says so in one sentence."""


def export(arguments: argparse.Namespace) -> Iterable[str]:
    """Write what is asked for to the file that is named; prints nothing."""
    from viewer import export as exporting

    if arguments.to in _OF_TABLES:
        exporting.write(_spreadsheet(arguments), arguments.out)
        return ()
    made = (_memo if arguments.memo else _whole_filing)(arguments)
    exporting.write(made if isinstance(made, str) else _printed(made, arguments.paper), arguments.out)
    return ()


def _whole_filing(arguments: argparse.Namespace) -> Made:
    from viewer import export as exporting
    from viewer.library.openers import open_path
    from viewer.library.opening import Opened
    from viewer.library.reading import read_as_kept

    path, kind = arguments.path, arguments.to
    if arguments.as_amended:
        effective = _effective(path)
        return exporting.to_write(kind, effective.reading, effective)
    with_pages = kind in ("html", "pdf")
    opened = open_path(path) if arguments.with_notes else Opened(path, read_as_kept(path, with_pages=with_pages))
    return exporting.to_write(kind, opened.first, opened.amended)


def _effective(path: Path) -> EffectiveReading:
    from viewer.library.openers import open_as_amended

    opened = open_as_amended(path)
    if opened is None or opened.effective is None:
        raise FilingError(path, "it is not one of an original and an amendment that are both at hand")
    return opened.effective


def _spreadsheet(arguments: argparse.Namespace) -> str | bytes:
    from viewer.export.spreadsheet import as_kind
    from viewer.library.reading import read_as_kept
    from viewer.outline.tables import tables_of_filing

    reading = read_as_kept(arguments.path)
    found = list(tables_of_filing(reading.filing, reading.outlines, arguments.at))
    if arguments.table is not None:
        found = found[arguments.table - 1 : arguments.table] if arguments.table > 0 else []
    return as_kind(arguments.to, reading, found)


def _memo(arguments: argparse.Namespace) -> Made:
    from viewer import export as exporting
    from viewer.library.openers import open_path
    from viewer.library.reading import read_beside_original

    path, original = arguments.path, arguments.original
    amended = read_beside_original(path, original) if original else open_path(path).amended
    if amended is None:
        raise FilingError(path, "it amends nothing, and no amendment of it lies beside it or is known elsewhere")
    return exporting.memo_to_write(arguments.to, amended)


def _printed(made: Printable, paper: str | None) -> bytes:
    from viewer.export import completed
    from viewer.library.settings import Settings

    try:
        from viewer.desktop.application import unseen
        from viewer.desktop.controllers.paper.printing import PrintingError, Sheets, paper_of, print_now
    except ImportError as error:
        raise NoWebEngineError(
            f"a PDF cannot be printed: {error} (filing-viewer doctor says what is missing)"
        ) from error
    try:
        sheets = Sheets(paper_of(paper or Settings().text("paper")))
        return completed(print_now(made.html, unseen(), sheets), made).pdf
    except PrintingError as error:
        raise NoWebEngineError(str(error)) from error
