"""The command line: headless commands that tell what the window shows, and otherwise the window itself.

Qt is imported only when the window opens or a PDF is printed. Exit status: 0; 1 the window cannot open, or a PDF not be
printed; 2 wrong usage; 3 the input could not be read. The rooms are imported where they are used: the window paints its
first frame before it needs them.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from viewer import __version__, logs
from viewer.filing.collector import collector_resting
from viewer.filing.model import FilingError

if TYPE_CHECKING:
    from viewer.reading import EffectiveReading

_UNREADABLE = 3
_NO_WINDOW = 1
_INTERRUPTED = 130
_DEBUG = "--debug"
_KINDS = ("html", "pdf", "md", "json", "xlsx", "csv")
_OF_TABLES = ("xlsx", "csv")


@dataclass(frozen=True, slots=True)
class _Command:
    """A headless command: what it is for, what it is given, what it prints."""

    purpose: str
    declare: Callable[[argparse.ArgumentParser], None]
    lines: Callable[[argparse.Namespace], Iterable[str]]


class _NoWebEngineError(Exception):
    """What draws pages is not there, or fails: says so in one sentence."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program as from a shell; the exit status."""
    _speak_utf8()
    try:
        status = _run(list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except FilingError as error:
        return _complain(str(error), _UNREADABLE)
    except _NoWebEngineError as error:
        return _complain(str(error), _NO_WINDOW)
    except BrokenPipeError:
        # Whoever read our output has enough; what is still buffered must not complain when Python closes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        return _complain(f"{error.filename}: {error.strerror}" if error.filename else str(error), _UNREADABLE)
    except KeyboardInterrupt:
        return _INTERRUPTED
    return status


def _complain(reason: str, status: int) -> int:
    line = "".join(letter if letter.isprintable() else " " for letter in reason)
    print(f"filing-viewer: {line}", file=sys.stderr)
    return status


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _run(arguments: list[str]) -> int:
    if _DEBUG in arguments:
        logs.debug()
        arguments = [argument for argument in arguments if argument != _DEBUG]
    command = COMMANDS.get(arguments[0]) if arguments else None
    if command is None:
        return _open_window(_window_parser().parse_args(arguments))
    parser = argparse.ArgumentParser(prog=f"filing-viewer {arguments[0]}", description=command.purpose)
    command.declare(parser)
    options = parser.parse_args(arguments[1:])
    with collector_resting():
        for line in command.lines(options):
            print(line)
    return 0


# The window


def _window_parser() -> argparse.ArgumentParser:
    width = max(map(len, COMMANDS))
    listed = "\n".join(f"  {name:{width}}  {command.purpose}" for name, command in COMMANDS.items())
    parser = argparse.ArgumentParser(
        prog="filing-viewer",
        description="Read EDGAR filings from your own disk. Without a path, the start page opens.",
        epilog=f"commands, which open no window (filing-viewer COMMAND --help):\n{listed}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("paths", metavar="PATH", type=Path, nargs="*", help="a filing, a folder, an accession zip")
    parser.add_argument("--at", metavar="SECTION", help='go there, as in --at "Item 2.02"')
    parser.add_argument("--screenshot", metavar="OUT.png", type=Path, help="write a picture of the window and exit")
    parser.add_argument("--theme", choices=("light", "dark"), help="instead of the one set in the program")
    parser.add_argument("--size", metavar="WIDTHxHEIGHT", type=_size, help="of the window, as in 1600x1000")
    parser.add_argument("--base-directory", metavar="DIR", type=Path, help="keep settings and all else under DIR")
    parser.add_argument(_DEBUG, action="store_true", help="say on standard error what is done; commands know it too")
    parser.add_argument("--version", action="version", version=f"filing-viewer {__version__}")
    return parser


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if match is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no size; write it like 1600x1000")
    return int(match[1]), int(match[2])


def _open_window(arguments: argparse.Namespace) -> int:
    for path in arguments.paths:
        if not path.exists():
            raise FilingError(path, "there is no such file or folder")
    if arguments.base_directory is not None:
        from viewer.library.paths import use_base_directory

        use_base_directory(arguments.base_directory)
    if not _has_display():
        if arguments.screenshot is None:
            reason = "there is no display here; use --screenshot, or a command (filing-viewer --help)"
            return _complain(reason, _NO_WINDOW)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        with collector_resting():
            from viewer.desktop.application import start
    except ImportError as error:
        return _complain(f"the window cannot open: {error} (filing-viewer doctor says what is missing)", _NO_WINDOW)
    return start(arguments.paths, arguments.screenshot, arguments.at, arguments.theme, arguments.size)


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


# The commands


def _declare_outline(parser: argparse.ArgumentParser) -> None:
    _declare_path(parser)
    parser.add_argument("--text", action="store_true", help="with each section's whole text (with --json)")
    _declare_json(parser)


def _declare_links(parser: argparse.ArgumentParser) -> None:
    _declare_path(parser)
    _declare_json(parser)


def _declare_notes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="AMENDMENT", type=Path)
    parser.add_argument(
        "--original", metavar="PATH", type=Path, help="else as you chose, beside it, or known elsewhere"
    )
    _declare_json(parser)


def _declare_compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("original", metavar="ORIGINAL", type=Path)
    parser.add_argument("amendment", metavar="AMENDMENT", type=Path)
    _declare_json(parser)


def _declare_scan(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path)
    parser.add_argument("--json", action="store_true", help="one line of JSON for each filing")


def _declare_export(parser: argparse.ArgumentParser) -> None:
    _declare_path(parser)
    parser.add_argument("--to", choices=_KINDS, required=True)
    parser.add_argument("out", metavar="OUT", type=Path, help="the file to write")
    parser.add_argument("--with-notes", action="store_true", help="an amendment's notes beside the original's text")
    parser.add_argument("--as-amended", action="store_true", help="the original as its amendments leave it")
    parser.add_argument("--memo", action="store_true", help="what an amendment says and what differs, without the text")
    parser.add_argument("--original", metavar="PATH", type=Path, help="of --memo, else as notes finds it")
    parser.add_argument("--at", metavar="SECTION", help="of xlsx and csv: the tables of a section or an exhibit")
    parser.add_argument("--table", metavar="N", type=int, help="of xlsx and csv: one table, counted from 1")


def _declare_facts(parser: argparse.ArgumentParser) -> None:
    _declare_path(parser)
    _declare_json(parser)


def _declare_tables(parser: argparse.ArgumentParser) -> None:
    _declare_path(parser)
    parser.add_argument("--at", metavar="SECTION", help='those of a section or an exhibit, as in --at "Item 8"')
    _declare_json(parser)


def _declare_doctor(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="PATH", type=Path, nargs="?", help="a filing; else this installation")


def _declare_path(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="PATH", type=Path, help="a filing: a file, a folder or a zip")


def _declare_json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON")


def _outline(arguments: argparse.Namespace) -> Iterable[str]:
    from viewer import automation, console
    from viewer.library.reading import read_as_kept

    reading = read_as_kept(arguments.path)
    if arguments.json:
        return [_json(automation.outline(reading, with_text=arguments.text))]
    return console.outline(reading, with_text=arguments.text)


def _links(arguments: argparse.Namespace) -> Iterable[str]:
    from viewer import automation, console
    from viewer.library.reading import read_as_kept

    reading = read_as_kept(arguments.path)
    return [_json(automation.links(reading))] if arguments.json else console.links(reading)


def _notes(arguments: argparse.Namespace) -> Iterable[str]:
    from viewer import automation, console
    from viewer.library.reading import read_beside_original

    amended = read_beside_original(arguments.path, arguments.original)
    return [_json(automation.notes(amended))] if arguments.json else console.notes(amended)


def _compare(arguments: argparse.Namespace) -> Iterable[str]:
    from viewer import automation, console
    from viewer.library.reading import read_as_kept
    from viewer.reading import compare

    amended = compare(read_as_kept(arguments.original), read_as_kept(arguments.amendment))
    return [_json(automation.comparison(amended))] if arguments.json else console.comparison(amended)


def _scan(arguments: argparse.Namespace) -> Iterator[str]:
    from viewer import automation, console
    from viewer.library.scanning.scan import scan

    for entry in scan(arguments.folder):
        yield _json(automation.scanned(entry)) if arguments.json else console.scanned(entry)


def _export(arguments: argparse.Namespace) -> Iterable[str]:
    from viewer import export

    if arguments.to in _OF_TABLES:
        export.write(_spreadsheet(arguments), arguments.out)
        return ()
    text = (_memo if arguments.memo else _whole_filing)(arguments)
    export.write(_printed(text) if arguments.to == "pdf" else text, arguments.out)
    return ()


def _whole_filing(arguments: argparse.Namespace) -> str:
    from viewer import export
    from viewer.library.openers import open_path
    from viewer.library.opening import Opened
    from viewer.library.reading import read_as_kept

    path, kind = arguments.path, arguments.to
    if arguments.as_amended:
        effective = _effective(path)
        return export.filing_as(kind, effective.reading, effective)
    with_pages = kind in ("html", "pdf")
    opened = open_path(path) if arguments.with_notes else Opened(path, read_as_kept(path, with_pages=with_pages))
    return export.filing_as(kind, opened.first, opened.amended)


def _effective(path: Path) -> EffectiveReading:
    from viewer.library.openers import open_as_amended

    opened = open_as_amended(path)
    if opened is None or opened.effective is None:
        raise FilingError(path, "it is not one of an original and an amendment that are both at hand")
    return opened.effective


def _spreadsheet(arguments: argparse.Namespace) -> str | bytes:
    from viewer.export.spreadsheet import comma_separated, workbook
    from viewer.library.reading import read_as_kept
    from viewer.outline.tables import tables_of_filing

    reading = read_as_kept(arguments.path)
    found = list(tables_of_filing(reading.filing, reading.outlines, arguments.at))
    if arguments.table is not None:
        found = found[arguments.table - 1 : arguments.table] if arguments.table > 0 else []
    if not found:
        raise FilingError(arguments.path, "it has no such table")
    return (workbook if arguments.to == "xlsx" else comma_separated)(reading.filing.header, found)


def _memo(arguments: argparse.Namespace) -> str:
    from viewer import export
    from viewer.library.openers import open_path
    from viewer.library.reading import read_beside_original

    path, original = arguments.path, arguments.original
    amended = read_beside_original(path, original) if original else open_path(path).amended
    if amended is None:
        raise FilingError(path, "it amends nothing, and no amendment of it lies beside it or is known elsewhere")
    return export.memo_as(arguments.to, amended)


def _printed(html: str) -> bytes:
    try:
        from viewer.desktop.application import unseen
        from viewer.desktop.controllers.printing import PrintingError, print_now
    except ImportError as error:
        raise _NoWebEngineError(
            f"a PDF cannot be printed: {error} (filing-viewer doctor says what is missing)"
        ) from error
    try:
        return print_now(html, unseen())
    except PrintingError as error:
        raise _NoWebEngineError(str(error)) from error


def _tables(arguments: argparse.Namespace) -> Iterable[str]:
    from viewer import console
    from viewer.automation.tables import tables
    from viewer.library.reading import read_as_kept
    from viewer.outline.tables import tables_of_filing

    reading = read_as_kept(arguments.path)
    found = tables_of_filing(reading.filing, reading.outlines, arguments.at)
    return [_json(tables(reading.filing.header, found))] if arguments.json else console.tables(reading, found)


def _doctor(arguments: argparse.Namespace) -> Iterable[str]:
    from viewer import doctor

    return doctor.installation() if arguments.path is None else doctor.filing(arguments.path)


def _facts(arguments: argparse.Namespace) -> Iterable[str]:
    from viewer import automation, console
    from viewer.facts import facts_of_filing
    from viewer.filing.reader import open_filing

    filing = open_filing(arguments.path)
    facts = facts_of_filing(filing)
    return [_json(automation.facts(filing, facts))] if arguments.json else console.facts(filing, facts)


def _json(shape: dict[str, object]) -> str:
    return json.dumps(shape, ensure_ascii=False)


COMMANDS = {
    "outline": _Command("the sections of a filing and its exhibits", _declare_outline, _outline),
    "links": _Command("references to exhibits and Items, and where they lead", _declare_links, _links),
    "notes": _Command("what an amendment says of itself", _declare_notes, _notes),
    "compare": _Command("what differs between a filing and its amendment", _declare_compare, _compare),
    "scan": _Command("the filings in a folder, amendments with their originals", _declare_scan, _scan),
    "export": _Command(
        "a filing as HTML, PDF, Markdown or JSON, or an amendment's change memo", _declare_export, _export
    ),
    "facts": _Command("the XBRL facts of a filing, and where they stand", _declare_facts, _facts),
    "tables": _Command("the tables of a filing, with numbers as numbers", _declare_tables, _tables),
    "doctor": _Command("what is odd about a filing, or about this installation", _declare_doctor, _doctor),
}
