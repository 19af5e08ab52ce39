"""When a command can be given."""

from __future__ import annotations

from viewer.desktop.window.window import MainWindow


def has_tab(window: MainWindow) -> bool:
    """A tab is open, read or not."""
    return window.view is not None


def has_filing(window: MainWindow) -> bool:
    """A filing is open and read."""
    return window.view is not None and window.view.opened is not None


def has_notes(window: MainWindow) -> bool:
    """The filing in front is an amendment, or is amended."""
    return window.view is not None and window.view.has_notes


def is_being_compared(window: MainWindow) -> bool:
    """The filing in front is being compared with another: its changes are not known yet."""
    opened = window.view.opened if window.view else None
    return opened is not None and opened.reached == "comparing"


def has_pair(window: MainWindow) -> bool:
    """The filing in front is one of a pair."""
    opened = window.view.opened if window.view else None
    return opened is not None and opened.amendment is not None


def may_have_pair(window: MainWindow) -> bool:
    """The filing in front is one of a pair, or it is yet to be known whether it is."""
    return has_pair(window) or (window.view is not None and window.view.modes.is_awaited)


def may_be_amended(window: MainWindow) -> bool:
    """The filing in front is one of a pair of which one amends the other, or it is yet to be known whether it is."""
    return window.view is not None and (window.view.modes.can_amend or window.view.modes.is_awaited)


def has_holdings(window: MainWindow) -> bool:
    """The filing in front is a report of holdings: Form 13F or N-PORT."""
    reading = window.view.reading if window.view else None
    return reading is not None and (reading.filing.header.base_form or "").startswith(("13F-HR", "NPORT"))


def has_table(window: MainWindow) -> bool:
    """There is a table in the document that is read, from the top of the window on."""
    return has_filing(window) and window.tables_out.chosen is not None


def can_fold(window: MainWindow) -> bool:
    """Text of the filing in front stands in the other one of its pair as well, and may be folded."""
    return window.view is not None and window.view.can_fold


def has_changes(window: MainWindow) -> bool:
    """Something differs between the filing in front and the other one of its pair."""
    opened = window.view.opened if window.view else None
    comparison = opened.comparison if opened is not None else None
    return comparison is not None and bool(comparison.changes)


def is_chosen(window: MainWindow) -> bool:
    """The reader said which filing stands beside the one in front."""
    opened = window.view.opened if window.view else None
    return opened is not None and opened.is_chosen
