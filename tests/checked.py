"""What was checked by eye of real filings, kept by digest: neither their names nor their words stand in the project.

A file of digests gives for the digest of a filing's path in the corpus the digest of what is told of it. What is told
can be made from the corpus whenever it is there: ``python -m tests.outline.golden_trees FOLDER`` writes it out, so that
two versions of the program can be held against one another before new digests are kept.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path


def digest(text: str) -> str:
    """A short digest of some text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:20]


def kept(file: Path) -> dict[str, str]:
    """The digests of a file."""
    return dict(json.loads(file.read_text("utf-8")))


def keep(file: Path, told: Mapping[str, str]) -> None:
    """Keep the digests of what is told under each name."""
    rows = {digest(name): digest(text) for name, text in told.items()}
    file.write_text(json.dumps(dict(sorted(rows.items())), indent=1) + "\n", "utf-8")
