"""File: open, read and export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.desktop.controllers import asking, properties
from viewer.desktop.process import apart
from viewer.desktop.process.later import export
from viewer.desktop.registry import Commands
from viewer.desktop.verbs.conditions import has_filing, has_holdings, has_notes, has_pair, has_tab, has_table, is_chosen
from viewer.desktop.window.window import MainWindow
from viewer.language import translated
from viewer.resources import resource

if TYPE_CHECKING:
    from viewer.export import Kind, Made

COMMANDS: Commands[MainWindow] = Commands()
command = COMMANDS.command


@command("open-file", "Open file…", menu="File", keys=("Ctrl+O",))
def open_file(window: MainWindow) -> None:
    """Open a submission, a saved page or a zip."""
    window.open_all(asking.files(window, window.memory.folder))


@command("open-folder", "Choose folder…", menu="File", keys=("Ctrl+Shift+O",))
def open_folder(window: MainWindow) -> None:
    """List the filings in a folder."""
    if (folder := asking.folder(window, window.memory.folder)) is not None:
        window.list_folder(folder)


@command("add-folder", "Add folder…", menu="File", enabled=lambda window: bool(window.files.folders))
def add_folder(window: MainWindow) -> None:
    """List the filings of another folder beside those that are listed."""
    if (folder := asking.folder(window, window.memory.folder)) is not None:
        window.files.add_folder(folder)
        window.bring_panel(window.files)


@command("open-sample", "See the sample", menu="File")
def open_sample(window: MainWindow) -> None:
    """Open the sample filing and its amendment."""
    # The original's name comes before its amendment's, which is the same with an ending.
    window.open_path(min(resource("samples").glob("*.txt"), key=lambda path: path.stem))


@command("choose-original", "Choose the original…", menu="File", enabled=has_notes, starts_group=True)
def choose_original(window: MainWindow) -> None:
    """Read the amendment beside an original that you name, now and the next time."""
    window.pairings.ask_original()


@command("read-alone", "Read it alone", menu="File", enabled=has_pair)
def read_alone(window: MainWindow) -> None:
    """Read the filing without the other of its pair, now and the next time."""
    window.pairings.read_alone()


@command("let-program-choose", "Let the program choose", menu="File", enabled=is_chosen)
def let_program_choose(window: MainWindow) -> None:
    """Forget which filing you put beside this one."""
    window.pairings.let_program_choose()


@command("compare-earlier", "Compare with an earlier report…", menu="File", keys=("Ctrl+Shift+E",), enabled=has_tab)
def compare_earlier(window: MainWindow) -> None:
    """Read the report beside one of an earlier period of the same company: what is new, and what is told otherwise."""
    window.comparing.offer_earlier()


@command("compare-file", "Compare with another filing…", menu="File", enabled=has_filing)
def compare_file(window: MainWindow) -> None:
    """Read the filing beside any other one that you name."""
    window.comparing.ask_file()


@command("compare-tab", "Compare with another tab…", menu="File", enabled=has_filing)
def compare_tab(window: MainWindow) -> None:
    """Read the filing beside that of another tab."""
    window.comparing.offer_tabs()


@command("holdings", "Holdings since the last report…", menu="File", enabled=has_holdings)
def holdings(window: MainWindow) -> None:
    """List what a 13F or N-PORT holds: new, more, less, and what is not reported any more."""
    window.holdings_read.offer()


@command("properties", "Properties", menu="File", keys=("Alt+Return",), enabled=has_filing)
def show_properties(window: MainWindow) -> None:
    """Say what the filing is as a file: numbers, times, size and hash, documents, findings."""
    if window.view is not None:
        properties.show_properties(window, window.view)


@command("reload", "Read again", menu="File", keys=("F5", "Ctrl+R"), enabled=has_tab, starts_group=True)
def reload(window: MainWindow) -> None:
    """Read the filing again from the disk."""
    if window.view is not None:
        window.view.load(apart.in_turn)


@command("print", "Print or save as PDF…", menu="File", keys=("Ctrl+P",), enabled=has_filing, starts_group=True)
def print_filing(window: MainWindow) -> None:
    """Print the filing, this document, this section or what is selected, or save it as PDF."""
    selected = window.view.stage.pane.selected if window.view else ()
    window.ordering.ask("selection" if selected else None)


@command("export", "Export…", menu="File", enabled=has_filing)
def export_filing(window: MainWindow) -> None:
    """Write what is shown as PDF, HTML, Markdown or JSON: with the amendment's notes, or as amended, where it is so."""
    view = window.view
    if view is None or view.opened is None or view.reading is None:
        return
    reading, notes = view.reading, view.opened.amended if view.notes_shown else None
    beside = view.opened.effective if view.side == "effective" else notes

    def content(kind: Kind) -> Made:
        return export.to_write(kind, reading, beside)

    window.exporting.ask(translated("Export the filing"), reading.filing, content)


@command("change-memo", "Change memo…", menu="File", enabled=has_pair)
def change_memo(window: MainWindow) -> None:
    """Write what the amendment says and what differs as PDF, HTML, Markdown or JSON."""
    opened = window.view.opened if window.view else None
    if opened is None or opened.amended is None:
        return
    amended = opened.amended

    def content(kind: Kind) -> Made:
        return export.memo_to_write(kind, amended)

    window.exporting.ask(
        translated("Write the change memo"), amended.amendment.filing, content, translated("change memo")
    )


@command("save-table", "Save table…", menu="File", keys=("Ctrl+Shift+S",), enabled=has_table, starts_group=True)
def save_table(window: MainWindow) -> None:
    """Write the table that you see, or picked cells of, as a workbook or comma-separated values."""
    if (chosen := window.tables_out.chosen) is not None:
        window.tables_out.save_table(chosen)


@command("save-section-tables", "Save this section's tables…", menu="File", enabled=has_table)
def save_section_tables(window: MainWindow) -> None:
    """Write the tables of the section that the table you see stands in, a sheet for each."""
    if (chosen := window.tables_out.chosen) is not None:
        window.tables_out.save_section(chosen)


@command("save-tables", "Save all tables…", menu="File", enabled=has_table)
def save_tables(window: MainWindow) -> None:
    """Write every table of the filing and its exhibits, a sheet for each, with an index."""
    if (chosen := window.tables_out.chosen) is not None:
        window.tables_out.save_all(chosen)
