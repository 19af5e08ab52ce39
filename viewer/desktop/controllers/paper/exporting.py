"""A filing, or its change memo, written to a file while the window goes on."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from viewer.desktop.controllers import asking
from viewer.desktop.controllers.paper.printing import Printing, PrintingError, Sheets, paper_of
from viewer.desktop.controllers.paper.save_folder import SaveFolder
from viewer.desktop.process.later import export
from viewer.desktop.process.work import Work
from viewer.filing.model import Filing, Header, Report
from viewer.language import translated
from viewer.library.settings import Settings
from viewer.wording import short_company

if TYPE_CHECKING:
    from viewer.export import Kind, Made, Printable

Content = Callable[["Kind"], "Made | bytes"]
_LONGEST_NAME = 60


class Exporting(QObject):
    """The export that is going on; a new one takes the place of one that has not ended."""

    said = Signal(str, object)
    """A sentence, and what can be done about it: words for a button and what they do, or None."""

    def __init__(self, over: QWidget, settings: Settings, folder: SaveFolder) -> None:
        super().__init__(over)
        self._over = over
        self._settings = settings
        self._folder = folder
        self._sheets = Sheets()
        self._target = Path()
        self._work: Work | None = None
        self._printing: Printing | None = None

    def ask(
        self, title: str, filing: Filing, content: Content, what: str = "", kinds: asking.Kinds = asking.EXPORTS
    ) -> None:
        """Ask where to, and begin; ``what`` is added to the file's name."""
        if (chosen := self._asked(title, filing, what, kinds)) is not None:
            self.start(content, chosen[1], chosen[0])

    def ask_pdf(self, filing: Filing, make: Callable[[], Printable], sheets: Sheets) -> None:
        """Ask where to, and print on such sheets."""
        if (target := self._asked(translated("Save as PDF"), filing, "", asking.PAGES)) is not None:
            self.start(lambda _kind: make(), "pdf", target[0], sheets)

    def start(self, content: Content, kind: Kind, target: Path, sheets: Sheets | None = None) -> None:
        """Make the content of an export, for a PDF print it, and write it; then say so in one sentence."""
        self._give_up()
        self._target = target
        self._sheets = sheets or Sheets(paper_of(self._settings.text("paper")))
        self._say(translated("Exporting {name}…", name=self._name), (translated("Cancel"), self.cancel))
        if kind == "pdf":
            self._run(lambda _report: content(kind), self._print)
        else:
            self._run(lambda report: _write(content(kind), target, report), self._on_written)

    def cancel(self) -> None:
        """Stop it; what is not written by now is not written."""
        self._give_up()
        self._say(translated("{name} was not exported.", name=self._name))

    def _asked(self, title: str, filing: Filing, what: str, kinds: asking.Kinds) -> tuple[Path, Kind] | None:
        proposed = self._folder.near(filing.path) / _suggested(filing.header, what)
        if (chosen := asking.export_to(self._over, title, str(proposed), kinds)) is not None:
            self._folder.keep(chosen[0])
        return chosen

    def _give_up(self) -> None:
        if self._work is not None:
            self._work.cancel()
        if self._printing is not None:
            self._printing.cancel()
        self._work = self._printing = None

    def _run(self, function: Callable[[Report], object], on_success: Callable[..., None]) -> None:
        self._work = Work(self, function).on_success(on_success).on_failure(self._on_failed).start()

    def _print(self, made: Printable) -> None:
        self._work = None
        self._say(translated("Laying out the pages of {name}…", name=self._name), (translated("Cancel"), self.cancel))
        self._printing = Printing(made.html, self, self._sheets)
        self._printing.printed.connect(lambda pdf: self._on_printed(pdf, made))
        self._printing.failed.connect(self._on_failed)

    def _on_printed(self, pdf: bytes, made: Printable) -> None:
        self._printing = None
        target, numbers = self._target, self._sheets.numbers
        self._run(lambda report: _complete(pdf, made, numbers, target, report), self._on_written)

    def _on_written(self, lacks: str) -> None:
        self._work = None
        folder = QUrl.fromLocalFile(str(self._target.parent))
        self._say(
            " ".join(filter(None, (translated("Exported as {name}.", name=self._name), lacks))),
            (translated("Show on disk"), lambda: QDesktopServices.openUrl(folder)),
        )

    def _on_failed(self, error: Exception) -> None:
        self._work = self._printing = None
        if isinstance(error, OSError):
            self._say(translated("{name} could not be written ({strerror}).", name=self._name, strerror=error.strerror))
        elif isinstance(error, PrintingError):
            self._say(translated("{name} was not exported. {error}", name=self._name, error=error))
        else:
            self._say(translated("{name} was not exported.", name=self._name))
            raise error

    def _say(self, sentence: str, action: tuple[str, Callable[[], object]] | None = None) -> None:
        self.said.emit(sentence, action)

    @property
    def _name(self) -> str:
        name = self._target.name
        return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 20]}…{name[-20:]}"


def _suggested(header: Header, what: str) -> str:
    """A file's name without an ending: "Alder Ridge Mining 8-K-A 2014-01-30 change memo"."""
    when = header.dated
    day = when.isoformat() if when else ""
    parts = (short_company(header.company_as_spelled), (header.form or "").replace("/", "-"), day, what)
    return re.sub(r"[^\w ,&()-]+", "", " ".join(filter(None, parts))) or translated("Filing")


def _complete(pdf: bytes, made: Printable, numbers: Sequence[int], target: Path, report: Report) -> str:
    """Write what was printed, with its bookmarks and tags; gives a sentence about what it lacks."""
    whole = export.completed(pdf, made, numbers, lambda share: report(0.9 * share, ""))
    _write(whole.pdf, target, report)
    return whole.lacks


def _write(content: Made | bytes, target: Path, report: Report) -> str:
    """Write it; what is written so lacks nothing."""
    report(0.9, "")  # a last chance to stop: what is on the disk stays there
    assert isinstance(content, str | bytes)
    export.write(content, target)
    return ""
