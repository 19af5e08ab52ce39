"""What a memo is made of: the pair of the samples, an annual report with its amendment, an amendment alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.export.memos import AMENDMENT, ORIGINAL, pair
from viewer.amendments.model import Pairing
from viewer.export import memo
from viewer.export.memo_model import Memo
from viewer.filing.model import Evidence
from viewer.library.reading import read_beside_original
from viewer.reading import AmendedReading, read, unpaired


@pytest.fixture(scope="session")
def amended(samples: Path) -> AmendedReading:
    return read_beside_original(samples / "alder-ridge-8-k-a.txt")


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> AmendedReading:
    """An annual report and its amendment, each with printed page numbers of its own."""
    return pair(tmp_path_factory.mktemp("pair"), ORIGINAL, AMENDMENT)


@pytest.fixture(scope="session")
def told(report: AmendedReading) -> Memo:
    return memo(report)


@pytest.fixture(scope="session")
def alone(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> AmendedReading:
    copy = tmp_path_factory.mktemp("alone") / "amendment.txt"
    copy.write_bytes((samples / "alder-ridge-8-k-a.txt").read_bytes())
    nowhere = Pairing("none", Evidence("not-at-hand", 1.0, "No filing is at hand."))
    return unpaired(read(copy), nowhere)
