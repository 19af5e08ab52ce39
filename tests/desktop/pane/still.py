"""A program of its own, because a preference for less motion is read once: prints how a jump's light moves."""

from __future__ import annotations

import json
import os
import sys

from viewer.desktop.pane.engine.preparation import prepare

prepare()

from PySide6.QtWidgets import QApplication  # noqa: E402  # the scheme is registered before Qt's application

from tests.building.readings import reading  # noqa: E402
from viewer.desktop.pane.engine.guarded import OWN_WORLD, GuardedPage  # noqa: E402
from viewer.desktop.pane.pane import DocumentPane  # noqa: E402
from viewer.filing.model import Place  # noqa: E402
from viewer.page import compose  # noqa: E402
from viewer.page.theme import LIGHT  # noqa: E402

_MOTION = 'getComputedStyle(document.querySelector(".viewer-flash")).animationTimingFunction'


def main() -> None:
    """Show a page, jump to its second block, tell and end."""
    application = QApplication(sys.argv[:1])
    pane = DocumentPane()
    pane.resize(800, 600)
    pane.show()

    def tell(motion: str) -> None:
        print(json.dumps(motion), flush=True)
        os._exit(0)

    def ask() -> None:
        pane.go_to(Place(0, 1))
        page = pane.findChild(GuardedPage)
        assert page is not None
        page.runJavaScript(_MOTION, OWN_WORLD, tell)

    pane.ready.connect(ask)
    pane.show_page(compose(reading("<p>One.</p><p>Two.</p>"), 0, theme=LIGHT), 0)
    application.exec()


if __name__ == "__main__":
    main()
