"""Each case of damage by its number: a filing, what is done to it, and what it is compared with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.building.annual_reports import chain
from tests.building.inline_facts import inline_page, number, words
from tests.building.submissions import amendment
from tests.building.two_reports import LATER_SALES, SALES, report, table
from tests.corpus import corpus_files
from tests.damage.mutations import damaged, suffix_for
from tests.every_step import steps_of
from tests.giant_runs import filing_with
from viewer.filing.model import Cancelled, FilingError

_OWNERSHIP = """<?xml version="1.0"?><ownershipDocument><documentType>4/A</documentType><periodOfReport>2020-03-05
</periodOfReport><issuer><issuerCik>0000000017</issuerCik><issuerName>Alder Mills</issuerName></issuer>
<nonDerivativeTable><nonDerivativeTransaction><securityTitle><value>Common Stock</value></securityTitle>
<transactionAmounts><transactionShares><value>1200</value><footnoteId id="F1"/></transactionShares>
</transactionAmounts></nonDerivativeTransaction></nonDerivativeTable><footnotes><footnote id="F1">By gift.</footnote>
</footnotes></ownershipDocument>"""
_LARGEST = 400_000
"""Bytes of a file of the corpus: larger ones take seconds, and hold no other kinds of things."""


class Source(NamedTuple):
    """A filing to be damaged, and what its name ends in."""

    content: bytes
    suffix: str


def invented(folder: Path) -> list[Source]:
    """Small filings of every kind that is read in a way of its own."""
    paths = [*chain(folder), filing_with(folder, "paragraph", ""), filing_with(folder, "line", "", form="10-K")]
    heads = ("2013", "2012"), ("2014", "2013")
    tables = [table(*head, rows=rows) for head, rows in zip(heads, (SALES, LATER_SALES), strict=True)]
    facts = number("1,234", format="ixt:num-dot-decimal", scale="3") + words("We follow a policy.")
    pages = [report(2013, tables[0]), report(2014, tables[1], form="10-K/A"), inline_page(f"<p>{facts}</p>")]
    sources = [Source(path.read_bytes(), path.suffix) for path in paths]
    sources += [Source(page.encode(), ".htm") for page in pages]
    return [*sources, Source(amendment(), ".txt"), Source(_OWNERSHIP.encode(), ".xml")]


def real() -> list[Source]:
    """The filings of the corpus that are small enough; none where there is no corpus."""
    kinds = (".txt", ".htm", ".html", ".xml", ".nc")
    files = [path for path in corpus_files() if path.suffix in kinds and path.stat().st_size < _LARGEST]
    return [Source(path.read_bytes(), path.suffix) for path in files]


def trial(number: int, seed: int, sources: Sequence[Source], folder: Path) -> Exception | None:
    """Do everything with the filing of a case, damaged, and beside one as it was; what came out of it but is none of
    the two exceptions that may."""
    random = Random(f"{seed}-{number}")
    one, other = random.choice(sources), random.choice(sources)
    twin = one if random.randrange(3) else other
    path = folder / f"damaged{suffix_for(random, one.suffix)}"
    path.write_bytes(damaged(one.content, random, [source.content for source in (one, other)]))
    beside = folder / f"whole{twin.suffix}"
    beside.write_bytes(twin.content)
    try:
        for _ in steps_of(path, beside):
            pass
    except (FilingError, Cancelled):
        return None
    except Exception as error:
        return error
    finally:
        path.unlink()
        beside.unlink()
    return None
