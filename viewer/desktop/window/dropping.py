"""What is dropped on the window: files are opened, a filing of the Files panel is compared with the one under it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QTabBar, QWidget

from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.tabs import Tabs
from viewer.desktop.widgets.layouts import words
from viewer.language import translated

_INSET = 14


class Dropping(QObject):
    """Knows where a drop would go, and says so over that place."""

    paths_dropped = Signal(object)
    """Paths to be opened."""
    comparison_asked = Signal(object, object, object)
    """A tab, the filing in it that stays, and the path of the filing to compare that with."""

    def __init__(self, tabs: Tabs, bar: QTabBar, source: QWidget, over: QWidget) -> None:
        super().__init__(over)
        self._tabs = tabs
        self._bar = bar
        self._source = source
        self._over = over
        self.hint: QLabel = words("", "drop", wrapped=True)
        self.hint.setParent(over)
        self.hint.setObjectName("dropHint")
        self.hint.hide()

    def move(self, event: QDropEvent, at: QPoint) -> None:
        """Something is held over a point of the screen."""
        paths = _paths(event)
        target = self._target(event, paths, at)
        if target is None:
            self.hint.hide()
            return
        view, kept, area = target
        self.hint.setText(
            translated("Drop to compare {name} with {named}", name=paths[0].name, named=_named(view, kept))
        )
        corner = self._over.mapFromGlobal(area.topLeft())
        self.hint.setGeometry(QRect(corner, area.size()).adjusted(_INSET, _INSET, -_INSET, -_INSET))
        self.hint.show()
        self.hint.raise_()

    def leave(self) -> None:
        """It is held over the window no more."""
        self.hint.hide()

    def drop(self, event: QDropEvent, at: QPoint) -> None:
        """It is let go."""
        self.hint.hide()
        paths = _paths(event)
        target = self._target(event, paths, at)
        if target is not None:
            view, kept, _ = target
            self.comparison_asked.emit(view, kept, paths[0])
        else:
            self.paths_dropped.emit(paths)

    def _target(self, event: QDropEvent, paths: Sequence[Path], at: QPoint) -> tuple[FilingView, Path, QRect] | None:
        """The tab, the filing of it that stays and the area of the other one; None where a drop opens."""
        source = event.source()
        is_ours = isinstance(source, QWidget) and self._source.isAncestorOf(source)
        if not is_ours or len(paths) != 1:
            return None
        on_bar = self._bar.tabAt(self._bar.mapFromGlobal(at))
        if on_bar >= 0:
            view = self._tabs.views[on_bar]
            area = QRect(self._bar.mapToGlobal(self._bar.tabRect(on_bar).topLeft()), self._bar.tabRect(on_bar).size())
            return (view, view.path, area) if view.path != paths[0] else None
        view_in_front = self._tabs.current
        if view_in_front is None or not _area(view_in_front).contains(at):
            return None
        kept, area = _side(view_in_front, at)
        return (view_in_front, kept, area) if kept.absolute() != paths[0] else None


def _side(view: FilingView, at: QPoint) -> tuple[Path, QRect]:
    """Which filing of a tab stays, and the area of what gives way: of two side by side the one dropped on."""
    opened, beside = view.opened, view.asides.beside
    if opened is None or opened.amendment is None or beside is None or not view.asides.is_in_step:
        return view.path, _area(view)
    if _area(beside).contains(at):
        return opened.first.filing.path, _area(beside)
    return opened.amendment.filing.path, _area(view.leaf)


def _named(view: FilingView, kept: Path) -> str:
    return view.names.filing if kept == view.path else kept.name


def _area(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def _paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
