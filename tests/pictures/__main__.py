"""Pictures of every panel, mode and dialog, in both themes and several sizes, to be looked at.

``python -m tests.pictures OUT [FILING] [WORD]``: of a filing, the sample where none is named; only what has a word in
its name. It needs no display.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from viewer.desktop.pane.engine.preparation import prepare  # the platform is settled before Qt is loaded
from viewer.desktop.process.own_parser import bind_own_parser

bind_own_parser()
prepare()

from PySide6.QtCore import QEventLoop, QSize, QTimer  # noqa: E402  # the scheme is registered before the application
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from viewer.desktop.application import set_up  # noqa: E402
from viewer.desktop.assembly import assemble  # noqa: E402
from viewer.desktop.panels.settings.dialog import SettingsDialog  # noqa: E402
from viewer.desktop.process.immortal import keep_alive  # noqa: E402
from viewer.desktop.process.work import finish_all  # noqa: E402
from viewer.desktop.widgets.theme import Appearance  # noqa: E402
from viewer.desktop.window.window import MainWindow  # noqa: E402
from viewer.library.paths import use_base_directory  # noqa: E402
from viewer.library.settings import Settings  # noqa: E402
from viewer.resources import resource  # noqa: E402

_PATIENCE, _STILL = 30_000, 1200
_USUAL, _NARROW, _WIDE = QSize(1400, 900), QSize(900, 600), QSize(2560, 1300)
_DIALOGS = (
    "palette",
    "go-to-section",
    "keys",
    "settings",
    "print",
    "properties",
    "cover-facts",
    "about",
    "check-memo",
    "hits-table",
)
_Scene = tuple[str, QSize, Callable[[], object]]


class Photographer:
    """Leads the window from scene to scene and keeps a picture of each."""

    def __init__(self, window: MainWindow, folder: Path, word: str) -> None:
        self.window = window
        self.folder = folder
        self.word = word

    def take(self, filing: Path) -> None:
        """All scenes, in one theme after the other."""
        for theme in ("light", "dark"):
            self.window.appearance.choose(theme)
            if self.window.view is None:
                self._keep(f"{theme}-start", self.window)
                self.window.open_path(filing)
                self._until(lambda: self.window.view is not None and self._is_shown())
            for name, size, go in self._scenes():
                if self.word in name:
                    self.window.resize(size)
                    go()
                    self._until(self._is_painted)
                    self._keep(f"{theme}-{name}", self.window)
            if not self.word or self.word in "dialogs":
                self._take_dialogs(theme)

    def _scenes(self) -> Iterator[_Scene]:
        side = self.window.side
        for panel in side.panels:
            yield f"panel-{panel.title.lower()}", _USUAL, partial(side.bring, panel)
        yield "exhibits", _USUAL, self._command("exhibits")
        yield "exhibits-narrow", _NARROW, lambda: None
        yield "beside", _USUAL, self._command("exhibits", "beside")
        yield "beside-narrow", _NARROW, lambda: None
        yield "beside-wide", _WIDE, lambda: None
        for mode in ("as-filed", "side-by-side", "as-amended"):
            yield mode, _USUAL, self._command(*(("beside",) if mode == "as-filed" else ()), mode)
            yield f"{mode}-narrow", _NARROW, lambda: None
            yield f"{mode}-wide", _WIDE, lambda: None
        yield "as-filed-again", _USUAL, self._command("as-filed")
        yield "search", _USUAL, self._search
        yield "find", _USUAL, lambda: self.window.top.find_bar.begin("the")

    def _take_dialogs(self, theme: str) -> None:
        self.window.resize(_USUAL)
        for name in _DIALOGS:
            QTimer.singleShot(_STILL, partial(self._keep_front, f"{theme}-dialog-{name}"))
            self._command(name)()
            self._wait(2 * _STILL)

    def _keep_front(self, name: str) -> None:
        """Keep the dialog, popup or card that came up, and put it away."""
        others = [one for one in QApplication.topLevelWidgets() if one is not self.window and one.isVisible()]
        front = others[-1] if others else self.window
        self._keep(name, front)
        if isinstance(front, SettingsDialog):
            for row in range(1, front.pages.count()):
                front.pages.setCurrentRow(row)
                self._keep(f"{name}-{row + 1}", front)
        for widget in others:
            widget.close()

    def _search(self) -> None:
        self.window.side.bring(self.window.search)
        self.window.search.ask_for("silver", "filing")

    def _command(self, *names: str) -> Callable[[], None]:
        def give() -> None:
            for name in names:
                self.window.commands[name].trigger()

        return give

    def _is_shown(self) -> bool:
        view = self.window.view
        return view is not None and view.opened is not None and not view.opened.is_awaited

    def _is_painted(self) -> bool:
        view = self.window.view
        beside = view.asides.beside if view is not None else None
        stages = [leaf.stage for leaf in (view, beside) if leaf is not None]
        return self._is_shown() and not any(stage.is_on_its_way for stage in stages)

    def _keep(self, name: str, widget: QWidget) -> None:
        widget.grab().save(str(self.folder / f"{name}.png"))

    def _wait(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def _until(self, is_so: Callable[[], bool]) -> None:
        for _ in range(_PATIENCE // 50):
            if is_so():
                break
            self._wait(50)
        self._wait(_STILL)


def main() -> int:
    """Take them, and say where they are."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    filing = Path(sys.argv[2]) if len(sys.argv) > 2 else min(resource("samples").glob("*-8-k.txt"))
    keep_alive()
    with tempfile.TemporaryDirectory() as kept:
        use_base_directory(Path(kept))
        application = QApplication(sys.argv[:1])
        set_up(application)
        window = MainWindow(Appearance(application, "light"), Settings())
        assemble(window)
        window.resize(_USUAL)
        window.show()

        def take() -> None:
            Photographer(window, folder, sys.argv[3] if len(sys.argv) > 3 else "").take(filing)
            window.close()
            application.quit()

        QTimer.singleShot(0, take)
        application.exec()
        finish_all()
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
