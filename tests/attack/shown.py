"""A program of its own that opens what attacks in the real window, looks at it in every way, and exports it.

``python -m tests.attack.shown ORIGINAL AMENDMENT FILES EXPORTS [--each]``; ``FILES`` is a folder of other files,
``EXPORTS`` where pages go. ``--each``: every page by itself too, cleaned and as it came. Prints what went wrong.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from viewer.desktop.application import unseen

APPLICATION = unseen()

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402  # the application is there before what is shown in it
from PySide6.QtGui import QTextDocument  # noqa: E402

from viewer.desktop.assembly import assemble  # noqa: E402
from viewer.desktop.pane.engine.guarded import OWN_WORLD, GuardedPage  # noqa: E402
from viewer.desktop.pane.pane import DocumentPane  # noqa: E402
from viewer.desktop.process.work import finish_all  # noqa: E402
from viewer.desktop.tab.filing_view import FilingView  # noqa: E402
from viewer.desktop.widgets.theme import Appearance  # noqa: E402
from viewer.desktop.window.window import MainWindow  # noqa: E402
from viewer.export.kinds import annotations_as, filing_as, memo_as  # noqa: E402
from viewer.filing.model import FilingError, Place  # noqa: E402
from viewer.library.kept.annotations import subject_of  # noqa: E402
from viewer.library.settings import Settings  # noqa: E402
from viewer.page import compose  # noqa: E402
from viewer.page.model import Page  # noqa: E402
from viewer.page.theme import LIGHT  # noqa: E402
from viewer.reading import compare, effective, read  # noqa: E402
from viewer.telling.spots.history import Spot  # noqa: E402

_PATIENCE = 60_000
_A_WHILE, _EACH = 400, 60
_WAYS = ("with-notes", "side-by-side", "as-amended", "as-filed")
_CLICK = """document.querySelectorAll('a,area,button,input,summary,[href]').forEach(
    one => one.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true})));
document.querySelectorAll('form').forEach(one => one.submit())"""


def main() -> int:
    """Open, look and export."""
    original, amendment, files, exports = map(Path, sys.argv[1:5])
    exporting(original, amendment, files, exports)
    window = MainWindow(Appearance(APPLICATION, "light"), Settings())
    assemble(window)
    window.resize(1200, 800)
    window.show()
    looked_at(window, original)
    for path in sorted(files.glob("*.pdf")):
        opened(window, path)
    if "--each" in sys.argv:
        each_alone(sorted(files.glob("*.*")))
    window.close()
    finish_all()
    return 0


def exporting(original: Path, amendment: Path, files: Path, exports: Path) -> None:
    """Write every kind of page that the program makes of them; whatever else lies there is read."""
    first, second = (read(path, with_pages=True) for path in (original, amendment))
    amended = compare(first, second)
    made = effective(first, [amended])
    pages = {
        "filing": filing_as("html", first),
        "beside": filing_as("html", first, amended),
        "effective": filing_as("html", made.reading, made),
        "marked": annotations_as("html", first, subject_of(first.filing), ()),
        "memo": memo_as("html", amended),
    }
    for name, text in (("text", filing_as("md", first)), ("told", memo_as("md", amended))):
        document = QTextDocument()
        document.setMarkdown(text)
        pages[name] = document.toHtml()
    for path in files.iterdir():
        try:
            alone = read(path, with_pages=True)
        except FilingError:
            continue
        pages[path.stem] = filing_as("html", alone)
    for name, page in pages.items():
        (exports / f"{name}.html").write_text(page, "utf-8", errors="replace")


def looked_at(window: MainWindow, original: Path) -> None:
    """A pair in every way of reading, its exhibits, and whatever can be clicked clicked."""
    view = opened(window, original)
    quiet = view.stage.quiet
    assert view.opened is not None, (quiet.title.text(), quiet.sentence.text())
    for document in range(3):
        view.go(Spot("original", Place(document, 0)))
        until(lambda: not view.stage.is_on_its_way)
        provoke(window)
    for way in _WAYS:
        window.commands[way].trigger()
        until(lambda: not (view.is_busy or view.stage.is_on_its_way))
        provoke(window)


def opened(window: MainWindow, path: Path) -> FilingView:
    """A filing in the window, whole."""
    view = window.open_path(path)
    until(lambda: not (view.is_busy or view.stage.is_on_its_way))
    wait(_EACH)
    return view


def provoke(window: MainWindow) -> None:
    """Click whatever can be clicked in every page, and give it a while."""
    for page in window.findChildren(GuardedPage):
        page.runJavaScript(_CLICK, OWN_WORLD)
    wait(_A_WHILE)


def each_alone(paths: list[Path]) -> None:
    """Every page by itself: as the program cleans it, and as it came, for each protection is to hold alone."""
    pane = DocumentPane()
    pane.resize(900, 700)
    pane.show()
    for page in pages_of(paths):
        pane.show_page(page, 0)
        wait(_EACH)
        for guarded in pane.findChildren(GuardedPage):
            guarded.runJavaScript(_CLICK, OWN_WORLD)
        wait(_EACH)


def pages_of(paths: list[Path]) -> Iterator[Page]:
    """What each path holds, cleaned and not."""
    for path in paths:
        if path.suffix in (".htm", ".xml"):
            yield Page(path.read_text("utf-8"), path.stem)
        try:
            reading = read(path, with_pages=True)
        except FilingError:
            continue
        yield compose(reading, 0, theme=LIGHT)


def until(is_so: Callable[[], bool]) -> None:
    """Let the program go on until something is so."""
    for _ in range(_PATIENCE // 20):
        if is_so():
            return
        wait(20)
    raise AssertionError("the window never came to rest")


def wait(milliseconds: int) -> None:
    """Let the program go on."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
