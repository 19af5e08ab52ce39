"""Parts of the window that go, and with them at once all that was kept for them."""

from __future__ import annotations

from PySide6.QtCore import QObject


def part_with(part: QObject) -> None:
    """Delete a part of the window, with all that is in it.

    What it is made of knows of one another: Python would keep it, and all that was read for it, until its collector
    walks everything there is.
    """
    gone = [part, *part.findChildren(QObject)]
    part.destroyed.connect(lambda: _forget_all(gone))
    part.deleteLater()


def _forget_all(gone: list[QObject]) -> None:
    for one in gone:
        vars(one).clear()
