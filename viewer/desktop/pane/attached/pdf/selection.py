"""The words of a PDF that are selected with the mouse; its letters are read off the window's thread, page by page."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QRectF, Signal

from viewer.desktop.pane.attached.pdf.sheets import Spot
from viewer.desktop.process.work import Work
from viewer.filing.pdf.letters import Letters, letters_of


class PdfSelection(QObject):
    """From where the button went down to where the pointer is; ``changed`` once there is something else to paint."""

    changed = Signal()

    def __init__(self, content: bytes, parent: QObject) -> None:
        super().__init__(parent)
        self._content = content
        self._letters: dict[int, Letters] = {}
        self._asked: set[int] = set()
        self._anchor: Spot | None = None
        self._head: Spot | None = None

    @property
    def text(self) -> str:
        """The selected words."""
        return "\n".join(letters.words(first, past) for _, letters, first, past in self._stretches())

    def begin(self, spot: Spot) -> None:
        """The button went down: nothing is selected any more."""
        self._anchor, self._head = spot, None
        self._read(spot.page)
        self.changed.emit()

    def reach(self, spot: Spot) -> None:
        """The pointer is here, and the button still down."""
        if self._anchor is not None:
            self._head = spot
            for page in range(min(self._anchor.page, spot.page), max(self._anchor.page, spot.page) + 1):
                self._read(page)
            self.changed.emit()

    def areas(self, page: int) -> Iterator[QRectF]:
        """What is selected of a page, in points, line by line."""
        for number, letters, first, past in self._stretches():
            if number == page:
                for box in letters.lines(first, past):
                    yield QRectF(box.left, box.top, box.right - box.left, box.bottom - box.top)

    def _stretches(self) -> Iterator[tuple[int, Letters, int, int]]:
        """Each page that is selected from, with the characters selected of it."""
        if self._anchor is None or self._head is None:
            return
        pages = range(min(self._anchor.page, self._head.page), max(self._anchor.page, self._head.page) + 1)
        is_down = self._anchor.page <= self._head.page
        above, below = (self._anchor, self._head) if is_down else (self._head, self._anchor)
        for page in pages:
            letters = self._letters.get(page)
            if letters is None or not letters.boxes:
                continue
            first = letters.nearest(above.point.x(), above.point.y()) if page == above.page else 0
            last = letters.nearest(below.point.x(), below.point.y()) if page == below.page else len(letters.boxes) - 1
            yield page, letters, min(first, last), max(first, last) + 1

    def _read(self, page: int) -> None:
        if page not in self._asked:
            self._asked.add(page)
            content = self._content
            Work(self, lambda _report: letters_of(content, page)).on_success(
                lambda read: self._take(page, read)
            ).start()

    def _take(self, page: int, letters: Letters) -> None:
        self._letters[page] = letters
        self.changed.emit()
