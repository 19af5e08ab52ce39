"""What every test stands on: no display, no state of a person's own, no deadline that a busy machine would miss."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Qt reads this when it is imported, which is before any fixture runs.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("shared machine", deadline=None, max_examples=60)
settings.load_profile("shared machine")


@pytest.fixture(scope="session", autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Settings, recent filings and caches of a test run lie in a folder of its own."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FILING_VIEWER_HOME", str(home))
        yield home


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of the sample filings."""
    return Path(__file__).parent.parent / "resources" / "samples"
