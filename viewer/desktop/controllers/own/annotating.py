"""What the reader adds to a filing: kept at once, shown on the page and in the list, brought over from earlier ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from viewer.annotations.model import COLOURS, Annotation, Colour, Kind, Subject
from viewer.desktop.controllers.own.marks_shown import MarksShown
from viewer.desktop.panels.annotations.editor import NoteEditor
from viewer.desktop.panels.annotations.panel import AnnotationsPanel
from viewer.desktop.process import later
from viewer.desktop.process.work import Work
from viewer.desktop.tab.filing_view import FilingView
from viewer.desktop.tab.leaf import Leaf
from viewer.desktop.tab.tabs import Tabs
from viewer.filing.model import Place
from viewer.language import translated
from viewer.library.kept.annotations import KeptAnnotations
from viewer.telling.annotations.lines import FOUND, AnnotationLine
from viewer.telling.spots.history import Spot
from viewer.wording import cut, flat, plural

if TYPE_CHECKING:
    from viewer.telling.annotations.gathered import Annotated

_NO_WORDS = translated("There are no words here by which the place could be found again.")
_NOT_YET = translated("A moment: what you added to this filing before is being looked up.")
_QUOTED, _OFFERED = 40, 3


class Annotating(QObject):
    """Hears selections, clicks and the list; every change is on the disk before it is shown."""

    said = Signal(str)
    changed = Signal()
    """What can be done is another: words are selected, something was kept or taken away."""
    kept = Signal()
    """The reader changed something, which can be undone."""
    filing_asked = Signal(object, object)
    """The reader wants an annotation of a filing that is not open: its ``Subject`` and a place."""

    def __init__(self, tabs: Tabs, panel: AnnotationsPanel) -> None:
        super().__init__(panel)
        self._tabs = tabs
        self._panel = panel
        self._kept = KeptAnnotations()
        self._marks = MarksShown(tabs, panel, self._kept)
        self._marks.said.connect(self.said)
        self._marks.changed.connect(self.changed)
        self.colour: Colour = COLOURS[0]
        panel.chosen.connect(self._go)
        panel.edit_asked.connect(lambda line: self._edit(line.subject, line.annotation))
        panel.removal_asked.connect(self._remove_lines)
        panel.carry_asked.connect(self.carry_over)

    def watch(self, view: FilingView) -> None:
        """Show what was added to the filings of a view, in whichever part of it they are read."""
        self._hear(view, view.leaf)
        view.asides.beside_made.connect(partial(self._hear, view))
        view.opened_changed.connect(lambda: self._marks.look_up(view, view.leaf))

    @property
    def known(self) -> Annotated | None:
        """What was added to the filing in front; None before that is looked up, and for a text put together of two."""
        return self._marks.known

    @property
    def can_add(self) -> bool:
        """Whether something can be added to what is in front."""
        return self.known is not None

    @property
    def can_highlight(self) -> bool:
        """Whether words are selected that can be highlighted."""
        view = self._tabs.current
        return view is not None and self.can_add and bool(view.asides.at_work.stage.pane.selected)

    @property
    def has_any(self) -> bool:
        """Whether anything was added to the filing in front."""
        return self.known is not None and bool(self.known.here)

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return self._kept.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back."""
        return self._kept.can_redo

    def highlight(self, colour: Colour | None = None) -> None:
        """Highlight the selected words, in the colour that was used last."""
        self.colour = colour or self.colour
        self._add("highlight")

    def write_note(self) -> None:
        """Highlight the selected words, or bookmark the place, and open a card to write in."""
        view = self._tabs.current
        known = self.known
        if view is None or known is None:
            return
        added = self._add("highlight" if self.can_highlight else "bookmark")
        if added is not None:
            self._edit(known.subject, added)

    def bookmark(self) -> None:
        """Keep a bookmark of where the reader is."""
        if self._add("bookmark"):
            self.said.emit(translated("Bookmarked; it is listed in Mine."))

    def carry_over(self) -> None:
        """Bring over what the earlier filing offers, as one change."""
        view, known = self._tabs.current, self.known
        reading = view.asides.at_work.reading if view is not None else None
        if known is None or reading is None or known.filing is not reading.filing:
            return
        added = later.annotated.carried(reading, known.offered)
        lost = len(known.offered) - len(added)
        if added and self._keep(known.subject, lambda: self._kept.put(known.subject, *added)):
            gone = translated("; the words of {lost} are not in this filing", lost=lost) if lost else ""
            self.said.emit(
                translated(
                    "Brought over {count} of the {earlier_called}{gone}.",
                    count=plural(len(added), "mark"),
                    earlier_called=known.earlier_called,
                    gone=gone,
                )
            )

    def take_in(self, path: Path) -> None:
        """Keep the annotations of a file, each for the filing that it names, or else for the one in front."""
        known = self.known
        if known is not None:
            read = later.annotated.read_annotations
            Work(self, lambda _report: read(path, known.subject)).on_success(self._keep_taken_in).on_failure(
                partial(self._on_not_taken_in, path)
            ).start()

    def undo(self) -> None:
        """Take back what was added, changed or taken away last."""
        self._step(self._kept.undo, translated("Taken back."))

    def redo(self) -> None:
        """Do again what was taken back."""
        self._step(self._kept.redo, translated("Made again."))

    def fill(self, menu: QMenu, leaf: Leaf, place: Place | None) -> None:
        """Offer in a right click what can be added, and what can be done with what stands there."""
        known = self._marks.known_of(leaf)
        if known is None or place is None:
            return
        menu.addSeparator()
        if leaf.stage.pane.selected:
            menu.addAction(translated("Highlight"), self.highlight)
            colours = menu.addMenu(translated("Highlight in"))
            for colour in COLOURS:
                colours.addAction(colour.capitalize(), partial(self.highlight, colour))
            menu.addAction(translated("Add a note…"), self.write_note)
        menu.addAction(translated("Bookmark this place"), self.bookmark)
        here = [
            one.annotation
            for one in known.here
            if any(own.block == place.block and own.document == place.document for own in one.places)
        ]
        for one in here[:_OFFERED]:
            quote = cut(flat(one.quote.exact), _QUOTED).replace("&", "&&")
            menu.addAction(translated("Edit yours: “{quote}”…", quote=quote), partial(self._edit, known.subject, one))

    # What is on the page

    def _hear(self, view: FilingView, leaf: Leaf) -> None:
        pane = leaf.stage.pane
        leaf.shown.connect(lambda: self._marks.look_up(view, leaf))
        pane.annotation_activated.connect(lambda number: self._edit_here(leaf, number))
        pane.menu_asked.connect(lambda menu, place: self.fill(menu, leaf, place))
        pane.selection_changed.connect(lambda _text, _place: self.changed.emit())

    # What is kept

    def _add(self, kind: Kind) -> Annotation | None:
        view, known = self._tabs.current, self.known
        leaf = view.asides.at_work if view is not None else None
        if leaf is None or leaf.reading is None:
            return None
        if known is None:
            self.said.emit(_NOT_YET)
            return None
        here = leaf.here
        selected = leaf.stage.pane.selected
        places = selected or ((here.place,) if kind == "bookmark" and here is not None else ())
        colour: Colour = self.colour if kind != "bookmark" else "blue"
        added = later.annotated.new_annotation(leaf.reading, places, kind, colour) if places else None
        if added is None:
            self.said.emit(_NO_WORDS)
            return None
        return added if self._keep(known.subject, lambda: self._kept.put(known.subject, added)) else None

    def _keep(self, subject: Subject, change: Callable[[], object], *, is_new: bool = True) -> bool:
        """Have a change kept and shown, one more to undo where it is new; where the disk refuses, say so."""
        try:
            change()
        except OSError as error:
            self.said.emit(translated("It could not be kept ({strerror}).", strerror=error.strerror))
            return False
        if is_new:
            self.kept.emit()
        self._marks.renew(subject)
        return True

    def _keep_taken_in(self, found: tuple[tuple[Annotation, Subject], ...]) -> None:
        subjects = {subject.key: subject for _, subject in found}
        for subject in subjects.values():
            own = [annotation for annotation, of in found if of.key == subject.key]
            if not self._keep(subject, partial(self._kept.put, subject, *own)):
                return
        self.said.emit(translated("Took in {count}.", count=plural(len(found), "mark")))

    def _on_not_taken_in(self, path: Path, error: Exception) -> None:
        if isinstance(error, OSError):
            self.said.emit(
                translated("{name} could not be read ({strerror}).", name=path.name, strerror=error.strerror)
            )
        elif isinstance(error, ValueError):
            self.said.emit(
                translated("{name} holds no marks that can be taken in. {error}", name=path.name, error=error)
            )
        else:
            raise error

    def _step(self, step: Callable[[], Subject | None], told: str) -> None:
        try:
            subject = step()
        except OSError as error:
            self.said.emit(translated("It could not be kept ({strerror}).", strerror=error.strerror))
            return
        if subject is not None:
            self._marks.renew(subject)
            self.said.emit(told)

    # What is asked of one

    def _edit_here(self, leaf: Leaf, number: str) -> None:
        known = self._marks.known_of(leaf)
        found = next((one.annotation for one in known.here if one.annotation.id == number), None) if known else None
        if known is not None and found is not None:
            self._edit(known.subject, found)

    def _edit(self, subject: Subject, annotation: Annotation, at: QPoint | None = None) -> None:
        editor = NoteEditor(self._panel.window(), annotation)
        editor.written.connect(partial(self._rewrite, subject, annotation))
        editor.removal_asked.connect(lambda: self._remove(subject, annotation))
        editor.open_at(at or QCursor.pos())
        editor.note.setFocus()

    def _rewrite(self, subject: Subject, annotation: Annotation, note: str, colour: Colour, goes_on: bool) -> None:
        """Keep what a card tells; all that one card tells is undone at once."""
        kind: Kind = annotation.kind if annotation.kind == "bookmark" else "note" if note else "highlight"
        now = datetime.now(UTC).replace(microsecond=0)
        said = replace(annotation, note=note, colour=colour, kind=kind, changed=now)
        self.colour = colour if kind != "bookmark" else self.colour
        if goes_on and self._kept.can_go_on(said):
            self._keep(subject, lambda: self._kept.go_on(subject, said), is_new=False)
        else:
            self._keep(subject, lambda: self._kept.put(subject, said))

    def _remove(self, subject: Subject, *annotations: Annotation) -> None:
        if self._keep(subject, lambda: self._kept.remove(subject, *annotations)):
            self.said.emit(
                translated(
                    "Removed {count}; Undo brings back what was removed.", count=plural(len(annotations), "mark")
                )
            )

    def _remove_lines(self, lines: Sequence[AnnotationLine]) -> None:
        for subject in {line.subject.key: line.subject for line in lines}.values():
            self._remove(subject, *(line.annotation for line in lines if line.subject.key == subject.key))

    def _go(self, line: AnnotationLine) -> None:
        view, known = self._tabs.current, self.known
        own = known is not None and line.subject.key in (known.subject.key, known.earlier.key if known.earlier else "")
        if view is not None and own and line.place is not None:
            view.go(Spot(view.side, line.place))
        elif own:
            self.said.emit(f"“{cut(flat(line.annotation.quote.exact), _QUOTED)}”: {FOUND[line.how]}.")
        else:
            self.filing_asked.emit(line.subject, line.annotation.places[0] if line.annotation.places else None)
