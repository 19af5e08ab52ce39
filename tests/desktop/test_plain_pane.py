"""The pane that stands in for the browser's can do what that one can, asked in the same way."""

from __future__ import annotations

import inspect
from collections.abc import Callable

from tests.desktop.plain_pane import PlainPane
from viewer.desktop.pane.pane import DocumentPane


def offered(kind: type) -> dict[str, Callable[..., object]]:
    """What can be asked of a pane; Qt's own names are spelled otherwise."""
    return {
        name: what
        for name, what in vars(kind).items()
        if name.islower() and not name.startswith("_") and callable(what)
    }


def test_the_plain_pane_can_be_asked_for_all_that_a_pane_can() -> None:
    plain = offered(PlainPane)
    asked = {name: inspect.signature(what).parameters for name, what in offered(DocumentPane).items()}
    assert {name: inspect.signature(plain[name]).parameters for name in asked if name in plain} == asked
