"""No byte leaves the machine and no file is read that the reader did not open: in the window and in what it exports.

All views and every page by itself: ``python -m tests.attack``.
"""

from __future__ import annotations

import re
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.attack.filings import Attack, names
from tests.attack.running import (
    browse,
    browse_elsewhere,
    clicked,
    has_another_browser,
    reached,
    shown,
    unprotected,
)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the watch over files is Linux's")
_FEWEST, _BITING, _READING = 90, 90, 12
_LEADS = re.compile(r"(?:https?://|mailto:|#|data:image/(?:gif|png|jpeg|bmp);base64,|$)")
_ADDRESSES = ("href", "src", "xlink:href", "action", "formaction", "poster", "background", "srcset", "data", "ping")


class _Addresses(HTMLParser):
    """Each address of a page, and the elements that run or load by themselves."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.elements: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.addresses += [(value or "").strip() for name, value in attrs if name in _ADDRESSES]


def test_without_protections_the_vectors_bite(tmp_path: Path) -> None:
    """So that nothing reached means that nothing was let through, not that nothing was tried."""
    assert len(names()) > _FEWEST
    found = reached(tmp_path, unprotected)
    assert len(found.names) > _BITING
    assert len(found.opened) > _READING


@pytest.mark.skipif(not has_another_browser(), reason="Chromium is not installed, where exports would be opened too")
def test_without_protections_the_vectors_bite_in_another_browser(tmp_path: Path) -> None:
    def run(attack: Attack, place: Path) -> None:
        browse_elsewhere(clicked(attack), place, attack.web)

    assert len(reached(tmp_path, run).names) > _BITING


def test_nothing_is_reached_from_the_window_or_from_what_it_exports(tmp_path: Path) -> None:
    def run(attack: Attack, place: Path) -> None:
        shown(attack, place)
        exports = sorted((place / "exports").iterdir())
        browse(exports, place)
        if has_another_browser():
            browse_elsewhere(exports, place, attack.web)

    found = reached(tmp_path, run)
    assert (found.connections, found.names) == (0, frozenset())
    assert len(list((tmp_path / "exports").iterdir())) > _FEWEST
    for page in (tmp_path / "exports").iterdir():
        told = _Addresses()
        told.feed(page.read_text("utf-8"))
        assert [address for address in told.addresses if not _LEADS.match(address)] == []
        assert told.elements.isdisjoint(("script", "iframe", "object", "embed", "base", "form", "video", "svg", "math"))
