"""Asking the shown page a question, in the world of the program's own script."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

from viewer.desktop.pane.engine.guarded import OWN_WORLD, GuardedPage
from viewer.desktop.pane.pane import DocumentPane

Show = Callable[..., DocumentPane]


def ask(qtbot: QtBot, pane: DocumentPane, expression: str) -> Any:
    page = pane.findChild(GuardedPage)
    assert page is not None
    answers: list[str] = []
    page.runJavaScript(f"JSON.stringify({expression})", OWN_WORLD, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return json.loads(answers[0])


def click(qtbot: QtBot, pane: DocumentPane, selector: str) -> None:
    ask(qtbot, pane, f"(document.querySelector({json.dumps(selector)}).click(), true)")


def rect(qtbot: QtBot, pane: DocumentPane, selector: str) -> dict[str, float]:
    found: dict[str, float] = ask(
        qtbot, pane, f"document.querySelector({json.dumps(selector)}).getBoundingClientRect()"
    )
    return found
