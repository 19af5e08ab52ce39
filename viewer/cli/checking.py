"""The command that holds a memorandum's quotations against filings."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable
from pathlib import Path


def declare_check(parser: argparse.ArgumentParser) -> None:
    """What ``check`` is given."""
    parser.add_argument("memo", metavar="MEMO", type=Path, help="a text, Markdown or HTML file that quotes filings")
    parser.add_argument("paths", metavar="PATH", type=Path, nargs="*", help="the filings; else all that are indexed")
    parser.add_argument("--json", action="store_true", help="print JSON")


def check(arguments: argparse.Namespace) -> Iterable[str]:
    """What was found of each quotation; exact is said only where every word and mark is the same."""
    from viewer import console
    from viewer.automation.quotations import checked_memo
    from viewer.filing.reader import open_filing
    from viewer.library.quotations import check_memo, memo_text
    from viewer.telling.quoting.quotations import lines

    filings = [open_filing(path) for path in arguments.paths]
    memo = check_memo(memo_text(arguments.memo), filings, lambda _share, _what: None, with_index=not filings)
    if arguments.json:
        return [json.dumps(checked_memo(memo), ensure_ascii=False)]
    return map(console.plain, lines(memo))
