"""Small invented filings that are kept beside the checkout and grow there; each test names the one it reads."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

CASES = Path(os.environ.get("FILING_CASES") or Path(__file__).parent.parent.parent / "shared" / "cases")


def case(name: str) -> Path:
    """The path of one; the test is skipped where it is not at hand."""
    path = CASES / name
    if not path.exists():
        pytest.skip(f"no case at {path}: set FILING_CASES to the folder that holds them")
    return path
