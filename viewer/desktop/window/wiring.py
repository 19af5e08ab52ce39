"""Who tells whom: what one part of the window says, and what the others do about it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtWidgets import QApplication

from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.neighbours import Neighbours
from viewer.filing.model import Finding
from viewer.telling.headings import breadcrumb, page_text
from viewer.telling.history import Spot
from viewer.telling.shown import Shown

if TYPE_CHECKING:
    from viewer.desktop.window.window import MainWindow


class Wiring(QObject):
    """Hears every part of one window and passes on what concerns another."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def connect_parts(self) -> None:
        """Hear every part; once they are all made."""
        window, commands = self._window, self._window.commands
        side, start, tabs, find = window.side, window.start_page, window.tabs, window.top.find_bar
        tabs.current_changed.connect(find.close_search)
        tabs.current_changed.connect(lambda: window.status.show_message(""))
        tabs.current_changed.connect(self._on_current_changed)
        side.contents.spot_chosen.connect(self._on_spot_chosen)
        side.contents.amendment_chosen.connect(window.pairings.choose_amendment)
        side.contents.filing_chosen.connect(window.open_path)
        side.notes.spot_chosen.connect(self._on_spot_chosen)
        side.peeked.connect(self._on_peeked)
        side.notes.original_chosen.connect(window.pairings.choose_original)
        side.notes.amendment_chosen.connect(window.pairings.choose_amendment)
        side.notes.original_asked.connect(commands["choose-original"].trigger)
        side.notes.changes_asked.connect(commands["changes"].trigger)
        side.changes.original_asked.connect(commands["choose-original"].trigger)
        side.notes.program_asked.connect(commands["let-program-choose"].trigger)
        side.files.path_chosen.connect(window.open_path)
        side.files.folder_asked.connect(commands["open-folder"].trigger)
        start.open_asked.connect(commands["open-file"].trigger)
        start.folder_asked.connect(commands["open-folder"].trigger)
        start.sample_asked.connect(commands["open-sample"].trigger)
        start.recent_chosen.connect(window.open_path)
        start.recent_cleared.connect(window.memory.forget_all)
        window.top.recent_chosen.connect(window.open_path)
        find.searched.connect(self._on_searched)
        find.closed.connect(self._on_find_closed)
        find.left.connect(self._on_find_left)
        window.status.finding_chosen.connect(self._on_finding_chosen)
        window.status.zoom_reset_asked.connect(commands["zoom-reset"].trigger)
        window.memory.changed.connect(self._on_recent_changed)

    def begin(self) -> None:
        """Show what there is at first."""
        self._on_recent_changed()
        self._on_current_changed()

    def _on_current_changed(self) -> None:
        view = self._window.view
        self._window.setWindowTitle(f"{view.title} – Filing Viewer" if view else "Filing Viewer")
        is_open = view is not None and view.opened is not None
        self._window.top.find_bar.setVisible(is_open)
        self._window.status.show_zoom(self._window.settings.number("zoom") if is_open else None)
        self._show_panels(view)
        self._window.commands.refresh()

    def _on_opened_changed(self, view: FilingView) -> None:
        self._window.memory.add(view)
        self._window.side.files.suggest(view.path.parent)
        if view is self._window.view:
            self._on_current_changed()

    def _on_document_shown(self, view: FilingView) -> None:
        self._window.starting.end()
        self._window.commands.refresh()
        focused = self._window.focusWidget()
        others = (self._window.side, self._window.top)
        is_elsewhere = focused is not None and any(part.isAncestorOf(focused) for part in others)
        if view is self._window.view and not is_elsewhere and not view.asides.spread.has_focus_aside:
            view.stage.focus()

    def _on_place_reached(self, view: FilingView, spot: Spot) -> None:
        self._window.memory.keep_position(view, spot)
        if view is self._window.view:
            self._show_place(view, spot)

    def _on_zoom_changed(self, zoom: float) -> None:
        self._window.status.show_zoom(zoom)
        self._window.set_zoom(zoom)

    def _on_searched(self, text: str, backward: bool, match_case: bool) -> None:
        if self._window.view is not None:
            self._window.view.stage.pane.find(text, backward=backward, match_case=match_case)

    def _on_find_closed(self) -> None:
        if self._window.view is not None:
            self._window.view.stage.pane.clear_find()

    def _on_find_left(self) -> None:
        if self._window.view is not None:
            self._window.view.stage.focus()

    def _on_spot_chosen(self, spot: Spot) -> None:
        view = self._window.view
        if view is not None and QApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier:
            view.asides.open_beside(spot)
        elif view is not None:
            view.go(spot)

    def _on_peeked(self, spot: Spot, area: QRect) -> None:
        if self._window.view is not None:
            self._window.view.asides.peek(spot, area)

    def _on_finding_chosen(self, finding: Finding) -> None:
        if self._window.view is not None and finding.place is not None:
            self._window.view.go(Spot(self._window.view.side, finding.place))
        else:
            self._window.status.show_message(finding.what)

    def _on_recent_changed(self) -> None:
        self._window.start_page.show_recent(self._window.memory.recent)
        self._window.top.show_recent(self._window.memory.recent)

    def _on_filing_asked(self, path: Path, file: str) -> None:
        view = self._window.open_path(path)
        if file:
            view.go_to_file(file)

    def _on_attachment(self, shown: Shown, act: str) -> None:
        from viewer.desktop.controllers import attachments as attachment_files

        saves = act == "save"
        said = attachment_files.save(self._window, shown) if saves else attachment_files.open_with_system(shown)
        self._window.status.show_message(said)

    def _show_panels(self, view: FilingView | None) -> None:
        opened = view.opened if view else None
        if view is None or opened is None:
            self._window.side.contents.show_nothing(is_awaited=view is not None)
            self._window.side.notes.show_nothing()
            self._window.side.changes.show_nothing()
            self._window.status.show_findings(())
            self._window.status.show_place("", "")
            return
        self._window.side.contents.show_filing(opened, view.side)
        self._window.side.notes.show_filing(opened)
        self._window.changes.show(view)
        self._window.status.show_findings((*opened.findings, *self._window.changes.findings))
        if view.here is not None:
            self._show_place(view, view.here)

    def _show_place(self, view: FilingView, spot: Spot) -> None:
        self._window.side.contents.follow(spot)
        reading = view.reading
        if reading is not None and spot.side == view.side:
            document = reading.filing.documents[spot.place.document]
            self._window.status.show_place(breadcrumb(reading, spot.place), page_text(document, spot.place))
        self._window.commands.refresh()

    def new_view(self, path: Path) -> FilingView:
        """A view on a path, whose tidings are heard."""
        self._window.starting.begin()
        neighbours = Neighbours(path, self._window.side.files.filings)
        notes_shown = self._window.settings.flag("notes-shown")
        view = FilingView(path, self._window.appearance, neighbours, notes_shown=notes_shown)
        pane = view.stage.pane
        pane.set_zoom(self._window.settings.number("zoom"))
        pane.zoom_changed.connect(self._on_zoom_changed)
        pane.found.connect(self._window.top.find_bar.show_count)
        view.asides.filing_asked.connect(self._on_filing_asked)
        view.asides.attachment_asked.connect(self._on_attachment)
        view.opened_changed.connect(lambda: self._on_opened_changed(view))
        view.place_reached.connect(lambda spot: self._on_place_reached(view, spot))
        view.document_shown.connect(lambda: self._on_document_shown(view))
        view.stage.failed.connect(self._window.starting.end)
        view.notes_switched.connect(lambda shown: self._window.settings.change(notes_shown=shown))
        view.modes.changed.connect(lambda: self._window.commands.refresh())
        self._window.headings.watch(view)
        self._window.changes.watch(view)
        self._window.memory.restore_position(view)
        return view
