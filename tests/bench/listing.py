"""What it takes to list a folder of compressed feed files, beside unpacking the same files and no more."""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from tests.bench.figures import Ratio, in_turn, paired
from viewer.library.scanning.scan import scan

_FILINGS, _PARAGRAPHS = 500, 400
_HEADER = """<SUBMISSION>
<ACCESSION-NUMBER>0000000000-14-{serial:06d}
<TYPE>8-K
<PUBLIC-DOCUMENT-COUNT>1
<PERIOD>20140128
<FILING-DATE>20140129
<FILER>
<COMPANY-DATA>
<CONFORMED-NAME>ALDER RIDGE MINING CO
<CIK>0000000001
</COMPANY-DATA>
</FILER>
<DOCUMENT>
<TYPE>8-K
<SEQUENCE>1
<FILENAME>primary.txt
<TEXT>
FORM 8-K

"""


def listing_ratios(folder: Path, rounds: int) -> Iterator[Ratio]:
    """A folder of ``.nc.gz`` files listed for the first time, beside their being read and unpacked."""
    feed = folder / "feed"
    feed.mkdir()
    for serial in range(_FILINGS):
        lines = (f"In the {serial}th week shaft {line} gave {line * 37 % 991} ounces.\n" for line in range(_PARAGRAPHS))
        text = f"{_HEADER.format(serial=serial)}{''.join(lines)}</TEXT>\n</DOCUMENT>\n</SUBMISSION>\n"
        (feed / f"{serial:06d}.nc.gz").write_bytes(gzip.compress(text.encode()))
    homes = iter(range(10_000))

    def listed() -> int:
        with patch.dict(os.environ, {"FILING_VIEWER_HOME": str(folder / f"home-{next(homes)}")}):
            return len(list(scan(feed)))

    def unpacked() -> int:
        return sum(len(gzip.decompress(path.read_bytes())) for path in feed.iterdir())

    listing, unpacking = in_turn([listed, unpacked], min(rounds, 3))
    yield paired(f"{_FILINGS} .nc.gz listed for the first time / unpacked", listing, unpacking, 60)
    yield Ratio("seconds for one .nc.gz / a 150th of a second", min(listing) / _FILINGS, 1 / 150, 1)
