"""The commands that keep and search the full text of filings."""

from __future__ import annotations

import argparse
import json
import os
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.library.index.building import Progress
    from viewer.search.model import Query

_LIMIT = 1000


def declare_search(parser: argparse.ArgumentParser) -> None:
    """What ``search`` is given."""
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="a folder of filings, or one filing")
    parser.add_argument(
        "query",
        metavar="QUERY",
        type=_query,
        help="as in '\"going concern\" near/10 doubt item:1A form:10-K 2019-2023', $1m..$5m, indemnif*, a OR b, -c",
    )
    parser.add_argument("--limit", metavar="N", type=int, default=_LIMIT, help=f"hits at most ({_LIMIT:,}); 0: all")
    parser.add_argument("--not-in", action="store_true", help="the filings without a hit instead")
    parser.add_argument("--as-indexed", action="store_true", help="search what is indexed already, and read nothing")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="one line of JSON for each hit")
    how.add_argument("--csv", action="store_true", help="comma-separated values, each hit with its place")


def declare_index(parser: argparse.ArgumentParser) -> None:
    """What ``index`` is given."""
    parser.add_argument("folders", metavar="FOLDER", type=Path, nargs="+")
    parser.add_argument("--exclude", metavar="FOLDER", type=Path, action="append", default=[], help="leave it out")
    parser.add_argument("--anew", action="store_true", help="begin an empty index")
    parser.add_argument("--json", action="store_true", help="one line of JSON for each step")
    parser.add_argument("--until-closed", action="store_true", help="stop when standard input is closed")


def search(arguments: argparse.Namespace) -> Iterator[str]:
    """The hits of a query in the filings of a folder, which are indexed first where they are not yet."""
    from viewer import console
    from viewer.automation.hits import filing_found, hit
    from viewer.export.hits import hits_as_csv
    from viewer.filing.model import FilingError
    from viewer.library.index import answering
    from viewer.telling.hits import counted, counted_without

    if not arguments.folder.exists():
        raise FilingError(arguments.folder, "there is no such file or folder")
    folders = [arguments.folder.absolute()]
    listed = None if arguments.as_indexed else _brought_up_to_date(folders)
    if arguments.not_in:
        without = answering.without_hits(arguments.query, folders, listed=listed)
        for one in without.filings:
            yield _json(filing_found(one)) if arguments.json else console.found_in(one)
        print(counted_without(without), file=sys.stderr)
        return
    answer = answering.search(arguments.query, folders, listed=listed, limit=arguments.limit or None)
    if arguments.json:
        yield from (_json(hit(one)) for one in answer.hits)
    elif arguments.csv:
        yield from hits_as_csv(answer.hits).splitlines()
    else:
        yield from console.hits(answer)
    print(counted(answer), file=sys.stderr)


def index(arguments: argparse.Namespace) -> Iterator[str]:
    """Bring the index up to date with some folders, telling how far it is."""
    from viewer.library.index.building import build

    if arguments.until_closed:
        if hasattr(os, "nice"):
            os.nice(10)  # the window it works for comes first
        threading.Thread(target=_stop_when_closed, daemon=True).start()
    told = ""
    for progress in build(arguments.folders, arguments.exclude, anew=arguments.anew):
        line = _json(_progress(progress)) if arguments.json else _told(progress)
        if line != told:
            yield line
            sys.stdout.flush()
        told = line


def _query(text: str) -> Query:
    from viewer.search.model import QueryError
    from viewer.search.parsing import parse

    try:
        return parse(text)
    except QueryError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _brought_up_to_date(folders: Sequence[Path]) -> int | None:
    """Index what is not yet; how many filings there are, None where another program is at it."""
    from viewer.library.index.building import Progress, build
    from viewer.library.index.trouble import IndexTrouble

    progress = Progress("looking")
    try:
        for progress in build(folders):
            if sys.stderr.isatty():
                print(f"\r{_told(progress)}", end="", file=sys.stderr, flush=True)
    except IndexTrouble as trouble:
        if trouble.kind == "unwritable":
            raise
        print(f"filing-viewer: {trouble}", file=sys.stderr)
        return progress.total or None
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)
    return progress.total


def _stop_when_closed() -> None:
    """End at once when the window that reads from here is gone: the index is whole at any moment."""
    while os.read(0, 1):  # not the stream: its lock would be waited for when the program ends
        pass
    os._exit(0)


def _progress(progress: Progress) -> dict[str, object]:
    return {
        "state": progress.state,
        "done": progress.done,
        "total": progress.total,
        "unread": progress.unread,
        "missing": [str(folder) for folder in progress.missing],
    }


def _told(progress: Progress) -> str:
    if progress.state == "looking":
        return f"Looking for filings: {progress.total:,}"
    parts = [f"{progress.done:,} of {progress.total:,} filings are indexed"]
    if progress.unread:
        parts.append(f"{progress.unread:,} could not be read")
    parts += (f"{folder} is not there or cannot be read" for folder in progress.missing)
    return ", ".join(parts)


def _json(shape: dict[str, object]) -> str:
    return json.dumps(shape, ensure_ascii=False)
