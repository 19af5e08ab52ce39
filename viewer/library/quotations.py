"""A memorandum held against filings: each of its quotations looked for in those given, then in all that are indexed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from viewer.filing.blocks import read_blocks
from viewer.filing.model import Filing, FilingError, Report
from viewer.filing.reader import open_filing
from viewer.language import translated
from viewer.library.index import answering
from viewer.library.index.trouble import IndexTrouble
from viewer.quotes.checking import Checked, Verdict, check
from viewer.quotes.quoted import Quotation, quotations
from viewer.quotes.words import Worded, worded
from viewer.search.model import AnyOf, Phrase, Query
from viewer.search.words import words_of

_BEST: tuple[Verdict, ...] = ("exact", "altered", "differs", "not-found")
_CANDIDATES = 4
_PROBE, _FEWEST = 7, 3
"""So many words of a quotation are looked for in the index; a filing that has them is read and held against all."""
_LARGEST = 16_000_000


@dataclass(frozen=True, slots=True)
class CheckedQuotation:
    """A quotation, what was found of it, and in which filing; None where it was not found."""

    quotation: Quotation
    checked: Checked
    filing: Filing | None = None


@dataclass(frozen=True, slots=True)
class CheckedMemo:
    """The quotations of a memorandum in their order, and in how many filings they were looked for."""

    quotations: tuple[CheckedQuotation, ...]
    searched: int

    def count(self, verdict: Verdict) -> int:
        """How many quotations have a verdict."""
        return sum(one.checked.verdict == verdict for one in self.quotations)


def check_memo(text: str, filings: Sequence[Filing], report: Report, *, with_index: bool = True) -> CheckedMemo:
    """Check each quotation of a text; raises ``Cancelled`` when ``report`` does."""
    found = quotations(text)
    at_hand = [_Source(filing) for filing in filings]
    paths = {filing.path.absolute() for filing in filings}
    checked: list[CheckedQuotation] = []
    indexed = _Indexed(paths) if with_index else None
    for number, quotation in enumerate(found):
        report(
            number / len(found),
            translated("Checking quotation {number} of {total}", number=number + 1, total=len(found)),
        )
        best = _checked(quotation, at_hand)
        if indexed is not None and best.checked.verdict in ("differs", "not-found"):
            best = min((best, _checked(quotation, indexed.candidates(quotation.text))), key=_rank)
        checked.append(best)
    return CheckedMemo(tuple(checked), len(filings) + (indexed.count if indexed else 0))


def memo_text(path: Path) -> str:
    """The text of a memorandum: plain, Markdown, or a web page. Raises ``FilingError`` where it is none."""
    if path.stat().st_size > _LARGEST:
        raise FilingError(path, "is too large for a memorandum")
    content = path.read_bytes()
    if content.startswith((b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf")):
        raise FilingError(path, "is no plain text; save it as text, Markdown or HTML, or paste its words")
    if content.lstrip()[:1] == b"<":
        return "\n\n".join(block.text for block in read_blocks("html", content, 0, with_page=False).blocks)
    return content.decode("utf-8-sig", "replace")


class _Source:
    """A filing whose words are read when they are first looked into."""

    def __init__(self, filing: Filing) -> None:
        self.filing = filing
        self._texts: tuple[Worded, ...] | None = None

    @property
    def texts(self) -> tuple[Worded, ...]:
        """Its documents as their words."""
        if self._texts is None:
            self._texts = worded(self.filing.documents)
        return self._texts


class _Indexed:
    """The filings that the index knows to hold the words of a quotation; each is read once."""

    def __init__(self, besides: set[Path]) -> None:
        self._besides = besides
        self._read: dict[Path, _Source | None] = {}
        self.count = 0

    def candidates(self, quotation: str) -> list[_Source]:
        """The filings that hold its first words, as far as the index knows and they can be read."""
        found: list[_Source] = []
        for path in list(self._paths(quotation))[:_CANDIDATES]:
            source = self._source(path)
            if source is not None:
                found.append(source)
        return found

    def _paths(self, quotation: str) -> Iterator[Path]:
        sought = AnyOf(tuple(Phrase(tuple(words)) for words in _probes(words_of(quotation))))
        if not sought.parts:
            return
        try:
            answer = answering.search(Query(sought), limit=_CANDIDATES * 4)
        except IndexTrouble:
            return
        self.count = max(self.count, answer.searched)
        seen: set[Path] = set()
        for hit in answer.hits:
            path = hit.filing.path
            if path not in self._besides and path not in seen:
                seen.add(path)
                yield path

    def _source(self, path: Path) -> _Source | None:
        if path not in self._read:
            try:
                self._read[path] = _Source(open_filing(path))
            except (FilingError, OSError):
                self._read[path] = None
        return self._read[path]


def _probes(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """A few words of the beginning, the middle and the end: where one was changed, the others may still be found."""
    starts = {0, max(0, (len(words) - _PROBE) // 2), max(0, len(words) - _PROBE)}
    yield from (words[start : start + _PROBE] for start in sorted(starts) if len(words) >= _FEWEST)


def _checked(quotation: Quotation, sources: Sequence[_Source]) -> CheckedQuotation:
    found = check(quotation.text, [source.texts for source in sources])
    return CheckedQuotation(quotation, found, sources[found.source].filing if found.source is not None else None)


def _rank(one: CheckedQuotation) -> int:
    return _BEST.index(one.checked.verdict)
