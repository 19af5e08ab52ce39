"""The older names of ``tests.building.annual_reports``, until the last of their users is moved."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tests.building.annual_reports import ITEMS, annual_report, chain
from tests.building.submissions import submit

__all__ = ["ITEMS", "annual_report", "chain", "submission"]


def submission(
    path: Path, form: str, documents: Sequence[tuple[str, str]], *, serial: int = 1, filed: str = "20140301"
) -> Path:
    return submit(path, form, *documents, serial=serial, filed=filed)
