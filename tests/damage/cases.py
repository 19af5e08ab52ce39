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
from tests.every_step import FURTHER, steps_of
from tests.giant_runs import filing_with
from viewer.filing.model import Cancelled, FilingError

_OWNERSHIP = """<?xml version="1.0"?><ownershipDocument><documentType>4/A</documentType><periodOfReport>2020-03-05
</periodOfReport><issuer><issuerCik>0000000017</issuerCik><issuerName>Alder Mills</issuerName></issuer>
<nonDerivativeTable><nonDerivativeTransaction><securityTitle><value>Common Stock</value></securityTitle>
<transactionAmounts><transactionShares><value>1200</value><footnoteId id="F1"/></transactionShares>
</transactionAmounts></nonDerivativeTransaction></nonDerivativeTable><footnotes><footnote id="F1">By gift.</footnote>
</footnotes></ownershipDocument>"""
_HOLDINGS = """<?xml version="1.0"?><informationTable xmlns="http://www.sec.gov/edgar/document/thirteenf/informationtable">
<infoTable><nameOfIssuer>ALDER MILLS</nameOfIssuer><titleOfClass>COM</titleOfClass><cusip>000000109</cusip>
<value>1200</value><shrsOrPrnAmt><sshPrnamt>60</sshPrnamt><sshPrnamtType>SH</sshPrnamtType></shrsOrPrnAmt>
<investmentDiscretion>SOLE</investmentDiscretion><votingAuthority><Sole>60</Sole><Shared>0</Shared><None>0</None>
</votingAuthority></infoTable></informationTable>"""
_FURTHER = 1
"""So many of the further steps are taken with each case: each is taken with thousands."""
_LARGEST = 100_000
"""Bytes of a file of the corpus: larger ones take seconds, and hold no other kinds of things."""


class Source(NamedTuple):
    """A filing to be damaged: where it lies."""

    path: Path

    @property
    def content(self) -> bytes:
        """Its bytes, which are not kept: a case's memory is measured."""
        return self.path.read_bytes()


def invented(folder: Path) -> list[Source]:
    """Small filings of every kind that is read in a way of its own."""
    paths = [*chain(folder), filing_with(folder, "paragraph", ""), filing_with(folder, "line", "", form="10-K")]
    heads = ("2013", "2012"), ("2014", "2013")
    tables = [table(*head, rows=rows) for head, rows in zip(heads, (SALES, LATER_SALES), strict=True)]
    facts = number("1,234", format="ixt:num-dot-decimal", scale="3") + words("We follow a policy.")
    pages = [report(2013, tables[0]), report(2014, tables[1], form="10-K/A"), inline_page(f"<p>{facts}</p>")]
    written = {"amendment.txt": amendment(), "ownership.xml": _OWNERSHIP.encode(), "holdings.xml": _HOLDINGS.encode()}
    written |= {f"page {number}.htm": page.encode() for number, page in enumerate(pages)}
    for name, content in written.items():
        (folder / name).write_bytes(content)
    return [Source(path) for path in (*paths, *(folder / name for name in written))]


def real() -> list[Source]:
    """The filings of the corpus that are small enough; none where there is no corpus."""
    kinds = (".txt", ".htm", ".html", ".xml", ".nc")
    return [Source(path) for path in corpus_files() if path.suffix in kinds and path.stat().st_size < _LARGEST]


class Tried(NamedTuple):
    """What came of a case: an exception that is none of the two that may be, and how many bytes were read."""

    error: Exception | None
    size: int


def trial(number: int, seed: int, sources: Sequence[Source], folder: Path) -> Tried:
    """Do everything with the filing of a case, damaged, and beside one as it was."""
    random = Random(f"{seed}-{number}")
    one, other = random.choice(sources), random.choice(sources)
    twin = one if random.randrange(3) else other
    path = folder / f"damaged{suffix_for(random, one.path.suffix)}"
    path.write_bytes(damaged(one.content, random, [source.content for source in (one, other)]))
    beside = folder / f"whole{twin.path.suffix}"
    beside.write_bytes(twin.content)
    size = path.stat().st_size + beside.stat().st_size
    try:
        for _ in steps_of(path, beside, random.sample(FURTHER, _FURTHER)):
            pass
    except (FilingError, Cancelled):
        pass
    except Exception as error:
        return Tried(error, size)
    finally:
        path.unlink()
        beside.unlink()
    return Tried(None, size)
