"""The command that lists holdings beside those of an earlier report."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from pathlib import Path

from viewer.filing.errors import FilingError


def declare_holdings(parser: argparse.ArgumentParser) -> None:
    """A filing, the earlier one, and JSON."""
    parser.add_argument("path", metavar="PATH", type=Path, help="a Form 13F or N-PORT: a file, a folder or a zip")
    parser.add_argument("--earlier", metavar="PATH", type=Path, help="else the one before it in the folder")
    parser.add_argument("--json", action="store_true", help="print JSON")


def holdings(arguments: argparse.Namespace) -> Iterable[str]:
    """Each holding, and how it stands to the one reported before."""
    from viewer.automation.holdings import holdings as shape
    from viewer.filing.reader import open_filing
    from viewer.holdings.comparing import compare_holdings
    from viewer.holdings.reading import holdings_of
    from viewer.library.earlier_holdings import holdings_since
    from viewer.telling.tables import holdings as telling

    later = open_filing(arguments.path)
    listed = holdings_of(later)
    if not listed:
        raise FilingError(arguments.path, "it lists no holdings")
    earlier, held = holdings_since(later)
    if arguments.earlier is not None:
        earlier = open_filing(arguments.earlier)
        held = compare_holdings(holdings_of(earlier), listed)
    if arguments.json:
        header = earlier.header if earlier is not None else None
        return [json.dumps(shape(later.header, header, held), ensure_ascii=False)]
    beside = f"Compared with {earlier.path.name}: {telling.counted(held)}" if earlier is not None else ""
    return [beside or "No earlier report is at hand.", *telling.lines(held, compared=earlier is not None)]
