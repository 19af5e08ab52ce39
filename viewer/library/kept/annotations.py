"""The reader's annotations: each a file of its own that a person and other programs can read, in a folder per filing.

Two windows never write the same file unless both change the same annotation, and no index stands between the reader and
what was written: a program that is killed at any moment leaves each annotation as it was or as it is now.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from viewer.annotations.model import Annotation, Subject
from viewer.annotations.web_annotation import as_web_annotation, from_web_annotation
from viewer.filing.model import Finding
from viewer.library.atomic import make_private, without_leftovers, write_atomically
from viewer.library.kept.by_filing import Kept
from viewer.library.paths import directories
from viewer.library.recent import filing_key

_NO_NAME = re.compile(r"[^\w.-]+")

Step = tuple[Subject, tuple[Annotation, ...], tuple[Annotation, ...]]
"""What a change took away and what it put: undone the other way round."""


def subject_of(filing: Kept) -> Subject:
    """A filing as its annotations name it; raises ``OSError`` where it went away and its content must be known."""
    header = filing.header
    key = filing_key(filing.path, header)
    company = header.company_as_spelled
    return Subject(key, header.form, company, header.period, header.filed, header.accession)


class KeptAnnotations:
    """The annotations of every filing; ``findings`` tells what was odd about how they are kept, each once."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or directories().data / "annotations"
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self.findings: tuple[Finding, ...] = ()

    def of(self, subject: Subject) -> tuple[Annotation, ...]:
        """The annotations of a filing, in the order of their places."""
        found = [annotation for annotation, _ in self._read(self._folder / _name(subject))]
        return tuple(sorted(found, key=lambda one: (one.places[:1], one.made, one.id)))

    def everywhere(self) -> tuple[tuple[Annotation, Subject], ...]:
        """The annotations of every filing with what is known of it, filing by filing."""
        try:
            folders = sorted(one for one in self._folder.iterdir() if one.is_dir())
        except OSError:
            return ()
        return tuple(one for folder in folders for one in self._read(folder))

    def put(self, subject: Subject, *annotations: Annotation) -> None:
        """Keep annotations, in place of those of the same number; raises ``OSError`` when the disk refuses."""
        numbers = {one.id for one in annotations}
        self._change((subject, tuple(one for one in self.of(subject) if one.id in numbers), annotations))

    def can_go_on(self, annotation: Annotation) -> bool:
        """Whether the last change was of this annotation alone, and is not undone."""
        return bool(self._done) and not self._undone and [one.id for one in self._done[-1][2]] == [annotation.id]

    def go_on(self, subject: Subject, annotation: Annotation) -> None:
        """Keep an annotation as part of its last change, undone with it; raises ``OSError`` when the disk refuses."""
        _, before, _ = self._done[-1]
        self._write((subject, before, (annotation,)))
        self._done[-1] = (subject, before, (annotation,))

    def remove(self, subject: Subject, *annotations: Annotation) -> None:
        """Keep them no more, until that is undone; raises ``OSError`` when the disk refuses."""
        self._change((subject, annotations, ()))

    @property
    def can_undo(self) -> bool:
        """Whether something was changed since the program began."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether something was undone and nothing changed since."""
        return bool(self._undone)

    def undo(self) -> Subject | None:
        """Take the last change back; the filing that it was of. Raises ``OSError`` when the disk refuses."""
        return self._step(self._done, self._undone)

    def redo(self) -> Subject | None:
        """Make the change that was taken back; the filing that it is of. Raises ``OSError`` likewise."""
        return self._step(self._undone, self._done)

    def _change(self, step: Step) -> None:
        self._write(step)
        self._done.append(step)
        self._undone.clear()

    def _step(self, source: list[Step], target: list[Step]) -> Subject | None:
        if not source:
            return None
        subject, before, after = source[-1]
        back = (subject, after, before)
        self._write(back)
        source.pop()
        target.append(back)
        return subject

    def _write(self, step: Step) -> None:
        """What is to be there is written before what is to go goes."""
        subject, before, after = step
        folder = self._folder / _name(subject)
        make_private(folder)
        without_leftovers(folder)
        for one in after:
            text = json.dumps(as_web_annotation(one, subject), indent=1, ensure_ascii=False)
            write_atomically(folder / f"{one.id}.json", text + "\n", private=True)
        for gone in {one.id for one in before} - {one.id for one in after}:
            (folder / f"{gone}.json").unlink(missing_ok=True)

    def _read(self, folder: Path) -> Iterator[tuple[Annotation, Subject]]:
        for path in self._files(folder):
            try:
                yield from_web_annotation(json.loads(path.read_text("utf-8")))
            except FileNotFoundError:
                continue  # another window took it away
            except OSError as error:
                self._tell(f"{path} cannot be read ({error.strerror}); the annotation in it is not shown.")
            except (ValueError, RecursionError):
                self._tell(f"{path} is damaged; the annotation in it is not shown, and the file is left as it is.")

    def _files(self, folder: Path) -> Sequence[Path]:
        try:
            return sorted(folder.glob("*.json"))
        except OSError as error:
            self._tell(f"{folder} cannot be read ({error.strerror}); the annotations in it are not shown.")
            return ()

    def _tell(self, what: str) -> None:
        if all(what != finding.what for finding in self.findings):
            self.findings += (Finding("warning", what),)


def _name(subject: Subject) -> str:
    """The folder's name: the accession number or the hash, with nothing in it that a file system minds."""
    return _NO_NAME.sub("-", subject.key)[:100] or "-"
