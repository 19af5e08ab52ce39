"""Who tells whom in the window: what the reader chooses in a part, and which part answers it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt

from viewer.desktop.controllers.leading import Leading
from viewer.desktop.process import later
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.widgets.palette import offer
from viewer.desktop.window.window import MainWindow
from viewer.filing.model import Place
from viewer.language import translated
from viewer.telling.spots.history import Spot


def connect_panels(window: MainWindow) -> None:
    """What the reader chooses in a panel."""
    commands, pairings, leading = window.commands, window.pairings, Leading(window.tabs)
    window.contents.spot_chosen.connect(leading.go)
    window.contents.peeked.connect(leading.peek)
    window.contents.amendment_chosen.connect(pairings.choose_amendment)
    window.contents.filing_chosen.connect(window.open_path)
    window.notes.spot_chosen.connect(leading.go)
    window.notes.original_chosen.connect(pairings.choose_original)
    window.notes.amendment_chosen.connect(pairings.choose_amendment)
    window.notes.original_asked.connect(commands["choose-original"].trigger)
    window.notes.changes_asked.connect(commands["changes"].trigger)
    window.notes.program_asked.connect(commands["let-program-choose"].trigger)
    window.changes.original_asked.connect(commands["choose-original"].trigger)
    window.changes_read.counted.connect(window.contents.show_read)
    window.files.path_chosen.connect(window.open_path)
    window.files.list.menu_asked.connect(window.comparing.show_menu)
    window.comparing.paths_chosen.connect(window.open_all)
    window.comparing.news_found.connect(partial(window.side.bring, window.changes))
    window.tabs.menu_asked.connect(window.comparing.fill_tab_menu)
    window.tabs.menu_asked.connect(partial(window.tab_acts.fill_menu, commands))
    window.dropping.paths_dropped.connect(window.open_all)
    window.dropping.comparison_asked.connect(window.comparing.compare)
    window.files.folder_asked.connect(commands["open-folder"].trigger)
    window.files.adding_asked.connect(commands["add-folder"].trigger)
    window.files.folders_changed.connect(partial(_keep_folders, window))
    window.files.exclusion_asked.connect(window.indexing.exclude)
    window.files.excluded = window.indexing.excluded
    window.files.listed.connect(lambda: window.indexing.keep_up(window.files.folders))
    window.search.answered.connect(commands.refresh)
    window.side.switch.chosen.connect(commands.refresh)
    window.indexing.updated.connect(window.hits.ask_again)
    window.annotations.export_asked.connect(commands["export-marks"].trigger)
    window.annotations.import_asked.connect(commands["import-marks"].trigger)
    window.annotating.changed.connect(commands.refresh)
    window.facts_read.changed.connect(commands.refresh)
    window.annotating.filing_asked.connect(lambda subject, place: _open_known(window, subject.key, place))
    window.quoting.place_asked.connect(partial(_open_known, window))
    window.quoting.path_asked.connect(partial(_open_place, window))
    window.quoting.said.connect(window.status.show_message)
    window.tracing.filing_asked.connect(partial(_open_place, window))
    window.status.finding_chosen.connect(leading.go_to_finding)
    leading.said.connect(window.status.show_message)


def connect_parts(window: MainWindow) -> None:
    """What the other parts say, and who hears it."""
    commands, start, status, front = window.commands, window.start_page, window.status, window.front
    window.tabs.current_changed.connect(partial(status.show_message, ""))
    front.changed.connect(partial(_show_front, window))
    front.changed.connect(commands.refresh)
    front.moved.connect(commands.refresh)
    front.moved.connect(status.pass_on)
    for part in (
        window.headings,
        window.changes_read,
        window.annotating,
        window.pairings,
        window.comparing,
        window.tracing,
        window.exporting,
        window.ordering,
        window.hits,
        window.tables_out,
        window.holdings_read,
        window.memory,
        window.tab_acts,
        window.splitting,
    ):
        part.said.connect(status.show_message)
    window.tables_out.summed.connect(status.show_sums)
    for chooser in (window.pairings, window.comparing, window.splitting, window.holdings_read):
        chooser.choices_offered.connect(partial(offer, window, window.appearance))
    start.open_asked.connect(commands["open-file"].trigger)
    start.folder_asked.connect(commands["open-folder"].trigger)
    start.sample_asked.connect(commands["open-sample"].trigger)
    start.recent_chosen.connect(window.open_path)
    start.recent_cleared.connect(window.memory.forget_all)
    window.top.recent_chosen.connect(window.open_path)
    window.memory.changed.connect(partial(show_recent, window))
    status.zoom_reset_asked.connect(commands["zoom-reset"].trigger)


def _keep_folders(window: MainWindow) -> None:
    """What is listed now is listed at the next start."""
    window.settings.change(listed_folders="\n".join(map(str, window.files.folders)))


def _show_front(window: MainWindow, view: FilingView | None) -> None:
    is_open = view is not None and view.opened is not None
    show_title(window)
    window.top.find_bar.setVisible(is_open)
    window.status.show_zoom(window.settings.number("zoom") if is_open else None)


def show_title(window: MainWindow) -> None:
    """Call the window by the tab in front."""
    view = window.view
    window.setWindowTitle(
        translated("{title} – Filing Viewer", title=view.title) if view is not None else "Filing Viewer"
    )


def show_recent(window: MainWindow) -> None:
    """List what was read of late, where it can be opened again."""
    window.start_page.show_recent(window.memory.recent)
    window.top.show_recent(window.memory.recent)


def _open_known(window: MainWindow, key: str, place: Place | None) -> None:
    """Open the filing of an accession number or a content, where it was seen last, at a place."""
    path = later.known.filing_known_as(key)
    if path is None:
        window.status.show_message(
            translated("The filing {key} was not seen on this disk, or is not there any more: open it.", key=key)
        )
    elif place is None:
        window.open_path(path)
    else:
        _open_place(window, path, place)


def _open_place(window: MainWindow, path: Path, place: Place) -> None:
    """Open a filing at a place of it."""
    view = window.open_path(path)
    if view.opened is not None:
        _go_to_own(view, place)
    else:
        once = Qt.ConnectionType.SingleShotConnection
        view.document_shown.connect(lambda: _go_to_own(view, place), once)


def _go_to_own(view: FilingView, place: Place) -> None:
    """Show a place of the filing that a tab was opened for, be it one of a pair."""
    if view.opened is not None:
        view.go(Spot(view.opened.own_side, place))
