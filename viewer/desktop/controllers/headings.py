"""The reader's word on headings: asked for with a right click in the tree or the page, kept, shown at once."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from viewer.desktop.panels.contents.delegate import ENTRY
from viewer.desktop.panels.contents.panel import ContentsPanel
from viewer.desktop.panels.contents.state import TreeState, bring
from viewer.desktop.panels.facts_card import facts_card
from viewer.desktop.panels.why_card import why_card
from viewer.desktop.process import later
from viewer.desktop.process.work import Work
from viewer.desktop.registry import Actions
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.tabs import Tabs
from viewer.filing.model import Place
from viewer.language import translated
from viewer.library.kept.overrides import KeptOverrides
from viewer.library.opening import Opened, Side
from viewer.outline.overrides import Override
from viewer.telling.contents.entry import Entry
from viewer.telling.headings.targets import Target, target_at, with_reading

if TYPE_CHECKING:
    from viewer.reading import Reading


class HeadingEditor(QObject):
    """Hears right clicks, keeps what the reader says of a heading and has the tree made anew off the thread."""

    said = Signal(str)
    kept = Signal()
    """The reader changed a heading, which can be undone."""

    def __init__(self, tabs: Tabs, contents: ContentsPanel, actions: Actions[Any]) -> None:
        super().__init__(contents)
        self._tabs = tabs
        self._contents = contents
        self._actions = actions
        self._kept = KeptOverrides()
        self._work: Work | None = None
        self._unshown: set[tuple[Path, Side, int]] = set()
        self._selected: Place | None = None
        self._known: tuple[Reading, Place, Target | None] | None = None
        tree = contents.tree
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        tree.customContextMenuRequested.connect(self._on_tree_menu)
        tree.doubleClicked.connect(self._on_double_click)
        tabs.current_changed.connect(self._forget)

    def watch(self, view: FilingView) -> None:
        """Hear the right clicks and the selection in a view's page."""
        view.stage.pane.menu_asked.connect(lambda menu, place: self._fill(menu, view, place))
        view.stage.pane.selection_changed.connect(self._on_selection_changed)

    @property
    def target(self) -> Target | None:
        """What a command concerns: the heading of the marked line in the tree, where it is one."""
        view, entry = self._tabs.current, self._contents.current_entry()
        return self._target_of(view, entry) if view is not None and entry is not None else None

    @property
    def selected_target(self) -> Target | None:
        """The block in which words are selected, else the heading of the marked line."""
        view = self._tabs.current
        if view is not None and _may_change(view) and view.reading is not None and self._selected is not None:
            return target_at(view.reading, Place(self._selected.document, self._selected.block))
        return self.target

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back in the filing in front."""
        reading = self._reading
        return reading is not None and self._kept.can_undo(reading.filing)

    @property
    def can_redo(self) -> bool:
        """Whether a change was taken back in the filing in front."""
        reading = self._reading
        return reading is not None and self._kept.can_redo(reading.filing)

    def say(self, override: Override) -> None:
        """Keep what the reader says of the filing in front, and show it."""
        reading = self._reading
        if reading is None:
            return
        try:
            self._kept.change(reading.filing, override)
        except OSError as error:
            self._complain(error)
            return
        self.kept.emit()
        is_heading = override.kind == "heading"
        self._show_again({override.place.document}, override.place if is_heading else None)

    def undo(self) -> None:
        """Take the last change back."""
        self._step(back=True)

    def redo(self) -> None:
        """Make the change that was taken back."""
        self._step(back=False)

    def explain(self, target: Target, at: QPoint | None = None) -> None:
        """Say why a heading is one, at the pointer or beside the tree."""
        if target.section is not None:
            why_card(self._contents.window(), target.section).open_at(at or self._beside_tree())

    def show_facts(self) -> None:
        """Show the facts of the cover of the filing in front."""
        view = self._tabs.current
        if view is not None and view.reading is not None:
            facts_card(self._contents.window(), later.reading.facts_of(view.reading)).open_at(self._beside_tree())

    @property
    def _reading(self) -> Reading | None:
        """The filing in front whose headings can be changed: one that was filed, and no text put together of two."""
        view = self._tabs.current
        return view.reading if view is not None and _may_change(view) else None

    def _target_of(self, view: FilingView, entry: Entry) -> Target | None:
        """Groups, files and an exhibit's own line are no sections, and those of the other filing are not shown.

        Headings are made in the filings themselves, not in the text that is put together of them.
        """
        reading, spot = view.reading, entry.spot
        if not self._contents.lists(view.opened, view.side) or not _may_change(view):
            return None  # the panel is hidden, or not told of it yet
        if reading is None or spot is None or spot.side != view.side or entry.end is None:
            return None
        return self._known_target(reading, spot.place)

    def _known_target(self, reading: Reading, place: Place) -> Target | None:
        """What can be said of a place: several commands ask for it, each time that anything changes."""
        known = self._known
        if known is None or known[0] is not reading or known[1] != place:
            self._known = known = reading, place, target_at(reading, place)
        return known[2]

    def _beside_tree(self) -> QPoint:
        """A point beside the marked line, or at the top of the page while the panel is hidden."""
        tree = self._contents.tree
        if not tree.isVisible():
            return self._tabs.stack.mapToGlobal(QPoint(24, 24))
        line = tree.visualRect(tree.currentIndex())
        return tree.viewport().mapToGlobal(QPoint(tree.viewport().width() + 14, line.top() if line.isValid() else 0))

    def _forget(self) -> None:
        self._selected = self._known = None

    def _on_selection_changed(self, _text: str, place: Place | None) -> None:
        self._selected = place

    def _on_tree_menu(self, point: QPoint) -> None:
        view, tree = self._tabs.current, self._contents.tree
        index = tree.indexAt(point)
        target = self._target_of(view, index.data(ENTRY)) if view is not None and index.isValid() else None
        if target is None:
            return
        menu = QMenu(tree)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_choices(menu, target)
        menu.popup(tree.viewport().mapToGlobal(point))

    def _on_double_click(self) -> None:
        if (target := self.target) is not None and target.is_cover:
            self.show_facts()

    def _fill(self, menu: QMenu, view: FilingView, place: Place | None) -> None:
        if view is not self._tabs.current or view.reading is None or place is None or not _may_change(view):
            return
        target = target_at(view.reading, Place(place.document, place.block))
        if target is not None:
            menu.addSeparator()
            self._add_choices(menu, target)

    def _add_choices(self, menu: QMenu, target: Target) -> None:
        at = QCursor.pos()
        if target.is_cover:
            menu.addAction(translated("Facts of the cover"), self.show_facts)
        if target.section is not None:
            menu.addAction(translated("Why is this a heading?"), partial(self.explain, target, at))
        levels = target.levels()
        if levels:
            menu.addSeparator()
            made = menu.addMenu(
                translated("Change its level") if target.can_be_none else translated("Make this a heading")
            )
            for one in levels:
                made.addAction(one.words.replace("&", "&&"), partial(self.say, target.as_heading(one.level)))
        if target.can_be_none:
            menu.addAction(translated("This is no heading"), partial(self.say, target.as_none()))
        self._actions.refresh()
        menu.addAction(self._actions["undo"])

    def _step(self, *, back: bool) -> None:
        reading = self._reading
        if reading is None:
            return
        try:
            documents = (self._kept.undo if back else self._kept.redo)(reading.filing)
        except OSError as error:
            self._complain(error)
            return
        self._show_again(set(documents), None)

    def _complain(self, error: OSError) -> None:
        self.said.emit(translated("The heading could not be kept ({strerror}).", strerror=error.strerror))

    def _show_again(self, documents: set[int], brought: Place | None) -> None:
        """Make outlines anew; a change that comes before an earlier one is shown shows both."""
        view, reading = self._tabs.current, self._reading
        if view is None or reading is None or view.opened is None:
            return
        opened, side = view.opened, view.side
        if self._work is not None and self._work.is_running:
            self._work.cancel()
        self._unshown |= {(view.path, side, document) for document in documents}
        wanted = [document for path, of_side, document in self._unshown if (path, of_side) == (view.path, side)]
        said = self._kept.of(reading.filing)

        def again(_report: object) -> Reading:
            fresh = reading
            for document in wanted:
                fresh = later.reading.outlined_again(fresh, document, said)
            return fresh

        work = Work(view, again)
        self._work = work.on_success(lambda fresh: self._show(view, opened, side, fresh, brought)).start()

    def _show(self, view: FilingView, opened: Opened, side: Side, fresh: Reading, brought: Place | None) -> None:
        self._unshown = {one for one in self._unshown if one[:2] != (view.path, side)}
        if view.opened is not opened:
            return  # it was read anew meanwhile, which heard what was said
        tree = self._contents.tree
        state = TreeState.of(tree) if view is self._tabs.current else None
        view.take(with_reading(opened, side, fresh))
        if state is not None and view is self._tabs.current:
            state.restore(tree)
            if brought is not None:
                bring(tree, brought)
        self._actions.refresh()


def _may_change(view: FilingView) -> bool:
    """Whether headings of what is shown can be changed: of what was filed, while it is not being read or compared."""
    return view.side != "effective" and not view.arriving.is_running
