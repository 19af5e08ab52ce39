"""The headless commands: what each is for, what it is given, what it prints."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from viewer.cli.checking import check, declare_check
from viewer.cli.exporting import KINDS, export
from viewer.cli.holdings import declare_holdings, holdings
from viewer.cli.searching import declare_index, declare_search, index, search


@dataclass(frozen=True, slots=True)
class Command:
    """A headless command: what it is for, what it is given, what it prints."""

    purpose: str
    declare: Callable[[argparse.ArgumentParser], None]
    lines: Callable[[argparse.Namespace], Iterable[str]]


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
    parser.add_argument("--to", choices=KINDS, required=True)
    parser.add_argument("out", metavar="OUT", type=Path, help="the file to write")
    parser.add_argument("--with-notes", action="store_true", help="an amendment's notes beside the original's text")
    parser.add_argument("--as-amended", action="store_true", help="the original as its amendments leave it")
    parser.add_argument("--memo", action="store_true", help="what an amendment says and what differs, without the text")
    parser.add_argument("--paper", choices=("a4", "letter"), help="of pdf; else the one set in the program")
    parser.add_argument("--original", metavar="PATH", type=Path, help="of --memo, else as notes finds it")
    parser.add_argument("--at", metavar="SECTION", help="of xlsx and csv: the tables of a section or an exhibit")
    parser.add_argument("--table", metavar="N", type=int, help="of xlsx and csv: one table, counted from 1")


def _declare_facts(parser: argparse.ArgumentParser) -> None:
    _declare_path(parser)
    _declare_json(parser)


def _declare_ties(parser: argparse.ArgumentParser) -> None:
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


def _ties(arguments: argparse.Namespace) -> Iterable[str]:
    from viewer import console
    from viewer.automation.ties import ties
    from viewer.facts import facts_of_filing
    from viewer.library.reading import read_as_kept
    from viewer.reading import facts_of
    from viewer.ties.checking import ties_in
    from viewer.ties.cover import witnessed

    reading = read_as_kept(arguments.path)
    filing = reading.filing
    told = facts_of_filing(filing)
    found = ties_in(filing, reading.outlines, told)
    cover = witnessed(facts_of(reading), told)
    return [_json(ties(filing.header, found, cover))] if arguments.json else console.ties(filing.header, found, cover)


def _json(shape: dict[str, object]) -> str:
    return json.dumps(shape, ensure_ascii=False)


COMMANDS = {
    "outline": Command("the sections of a filing and its exhibits", _declare_outline, _outline),
    "links": Command("references to exhibits and Items, and where they lead", _declare_links, _links),
    "notes": Command("what an amendment says of itself", _declare_notes, _notes),
    "compare": Command("what differs between a filing and its amendment", _declare_compare, _compare),
    "scan": Command("the filings in a folder, amendments with their originals", _declare_scan, _scan),
    "export": Command(
        "a filing as HTML, PDF, Markdown or JSON, or an amendment's change memo", _declare_export, export
    ),
    "facts": Command("the XBRL facts of a filing, and where they stand", _declare_facts, _facts),
    "ties": Command("totals, repeated facts and tags of a filing that do not tie", _declare_ties, _ties),
    "tables": Command("the tables of a filing, with numbers as numbers", _declare_tables, _tables),
    "holdings": Command("what a 13F or N-PORT lists, beside the report before it", declare_holdings, holdings),
    "search": Command("words in the filings of a folder, and where they stand", declare_search, search),
    "index": Command("keep the text of folders ready to be searched", declare_index, index),
    "check": Command("whether a memorandum quotes filings word for word", declare_check, check),
    "doctor": Command("what is odd about a filing, or about this installation", _declare_doctor, _doctor),
}
