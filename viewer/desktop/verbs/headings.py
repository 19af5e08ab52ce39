"""Headings: why one is, making and unmaking them; the facts of the cover."""

from __future__ import annotations

from functools import partial

from viewer.desktop.registry import Commands
from viewer.desktop.verbs.conditions import has_filing
from viewer.desktop.widgets.palette import Choice, offer
from viewer.desktop.window.window import MainWindow
from viewer.language import translated

COMMANDS: Commands[MainWindow] = Commands()
command = COMMANDS.command


def _is_heading(window: MainWindow) -> bool:
    return has_filing(window) and window.headings.target is not None


def _can_be_heading(window: MainWindow) -> bool:
    target = window.headings.selected_target if has_filing(window) else None
    return target is not None and bool(target.levels())


def _can_be_none(window: MainWindow) -> bool:
    target = window.headings.target if has_filing(window) else None
    return target is not None and target.can_be_none


@command("cover-facts", "Facts of the cover", menu="View", keys=("Ctrl+I",), enabled=has_filing, starts_group=True)
def cover_facts(window: MainWindow) -> None:
    """Show what the cover says: who files, numbers, address, securities, check boxes."""
    window.headings.show_facts()


@command("why-heading", "Why is this a heading?", menu="Edit", enabled=_is_heading, starts_group=True)
def why_heading(window: MainWindow) -> None:
    """Say by which rule the section that you are in is one."""
    if (target := window.headings.target) is not None:
        window.headings.explain(target)


@command("make-heading", "Make this a heading…", menu="Edit", enabled=_can_be_heading)
def make_heading(window: MainWindow) -> None:
    """Make the selected line a heading, or change the level of the section that you are in."""
    headings, target = window.headings, window.headings.selected_target
    if target is None:
        return
    choices = [Choice(one.words, "", partial(headings.say, target.as_heading(one.level))) for one in target.levels()]
    offer(window, window.appearance, choices, translated("“{told}”: at which level?", told=target.words))


@command("no-heading", "This is no heading", menu="Edit", enabled=_can_be_none)
def no_heading(window: MainWindow) -> None:
    """Take the section that you are in out of the tree; its text goes to the one before."""
    if (target := window.headings.target) is not None:
        window.headings.say(target.as_none())
