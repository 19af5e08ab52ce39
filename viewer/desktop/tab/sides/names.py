"""What a tab and the filings that it shows are called, and where they lie."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from viewer.desktop.tab.leaf import Leaf
from viewer.filing.model import Filing
from viewer.language import translated
from viewer.wording import pair_title, tab_title


class Names:
    """The names of one tab; ``fallback`` is what it is called before anything is read.

    ``beside`` gives the filing that stands beside the first page, if one does.
    """

    def __init__(self, path: Path, leaf: Leaf, beside: Callable[[], Filing | None]) -> None:
        self._path, self._leaf, self._beside = path, leaf, beside
        self.fallback = path.name

    @property
    def tab(self) -> str:
        """What the tab is called: its first page's filing, and the one beside it."""
        if self._leaf.opened is None or self._leaf.reading is None:
            return self.fallback
        other = self._beside()
        return pair_title(self.page, tab_title(other.header, other.path.name)) if other else self.page

    @property
    def page(self) -> str:
        """What the filing on the first page is called, whatever stands beside it."""
        if self._leaf.reading is None:
            return self.fallback
        title = tab_title(self._leaf.reading.filing.header, self._path.name)
        return translated("{title}, as amended", title=title) if self._leaf.side == "effective" else title

    @property
    def filing(self) -> str:
        """What the filing at the tab's path is called, whichever of a pair is shown."""
        opened = self._leaf.opened
        return tab_title(opened.header, self._path.name) if opened is not None else self.fallback

    @property
    def paths(self) -> tuple[Path, ...]:
        """Where what the tab shows lies: its own path, and those of the filings that it is called by."""
        reading = self._leaf.reading
        shown = (reading.filing if reading else None, self._beside())
        return tuple(dict.fromkeys((self._path, *(one.path.absolute() for one in shown if one is not None))))
