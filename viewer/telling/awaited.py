"""What is said while only one filing of a pair is there; pure."""

from __future__ import annotations

from viewer.language import translated
from viewer.library.opening import Opened


def awaited(opened: Opened, then: str = "") -> str:
    """What is being done about the rest of a path, in a few words; empty where nothing is.

    ``then``: how the reader wants to read it after that, as in "side by side".
    """
    other = "amendment" if opened.amended is None else "original"
    if then and opened.is_awaited:
        return translated("{capitalize} once its {other} is compared…", capitalize=then.capitalize(), other=other)
    if opened.reached == "seeking":
        return translated("Looking for its {other}…", other=other)
    return translated("Comparing it with its {other}…", other=other) if opened.reached == "comparing" else ""


def untold(opened: Opened) -> str:
    """Why there is no comparison yet, or none at all, of a filing of which not all was read; empty for a whole one."""
    if opened.is_awaited:
        return translated("{value}: what differs shows here once that is done.", value=awaited(opened)[:-1])
    is_stopped = opened.reached == "stopped"
    return (
        translated("You stopped before it was compared. Read it again (F5) to see what differs.") if is_stopped else ""
    )
