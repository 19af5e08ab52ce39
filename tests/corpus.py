"""Real filings to test against, where they are at hand: in FILING_CORPUS, or beside the checkout."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

CORPUS = Path(os.environ.get("FILING_CORPUS") or Path(__file__).parent.parent.parent / "shared" / "corpus")

needs_corpus = pytest.mark.skipif(
    not CORPUS.is_dir(), reason=f"no real filings at {CORPUS}: set FILING_CORPUS to the folder that holds them"
)


def corpus_files() -> list[Path]:
    """Every file of the corpus, in a lasting order; none where there is no corpus."""
    return sorted(path for path in CORPUS.rglob("*") if path.is_file()) if CORPUS.is_dir() else []


def corpus_folders() -> list[Path]:
    """Every folder of the corpus that holds one filing's files."""
    return sorted(path for path in (CORPUS / "folders").glob("*") if path.is_dir())
