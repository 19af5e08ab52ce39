"""Citations, links to a place, and the check of a memorandum."""

from __future__ import annotations

from viewer.desktop.registry import Commands
from viewer.desktop.window.window import MainWindow

COMMANDS: Commands[MainWindow] = Commands()
command = COMMANDS.command


def _can_cite(window: MainWindow) -> bool:
    return window.quoting.can_cite


@command("cite", "Copy with citation", menu="Edit", keys=("Ctrl+Alt+C",), enabled=_can_cite, starts_group=True)
def cite(window: MainWindow) -> None:
    """Copy the selected words with company, form, date, Item, page and accession number."""
    window.quoting.cite("plain")


@command("cite-bluebook", "Copy with citation (Bluebook)", menu="Edit", enabled=_can_cite)
def cite_bluebook(window: MainWindow) -> None:
    """Copy the selected words with a citation in the style of The Bluebook."""
    window.quoting.cite("bluebook")


@command("cite-markdown", "Copy with citation (Markdown)", menu="Edit", enabled=_can_cite)
def cite_markdown(window: MainWindow) -> None:
    """Copy the selected words as a quotation in Markdown that links to their place."""
    window.quoting.cite("markdown")


@command("copy-link", "Copy a link to this place", menu="Edit", enabled=_can_cite)
def copy_link(window: MainWindow) -> None:
    """Copy a link that opens this filing at this place again, wherever its file lies then."""
    window.quoting.copy_link()


@command("follow-link", "Go where the copied link leads", menu="Go")
def follow_link(window: MainWindow) -> None:
    """Open the filing and the place that a link in the clipboard names."""
    window.quoting.follow_copied()


@command("check-memo", "Check quotations…", menu="Edit", keys=("Ctrl+Shift+Q",))
def check_memo(window: MainWindow) -> None:
    """Hold a memorandum's quotations against the open filings and all that are indexed."""
    window.quoting.check_memo()
