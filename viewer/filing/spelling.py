"""How a filing spells words that stand in capitals in its header and headings: AT&T, MetLife, DeGolyer, FD.

EDGAR's headers have names in capitals, and filers set headings so. To read them in small letters without spoiling one,
each word is looked up where the filing writes in both; a short word that it writes nowhere else keeps its capitals.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

_SMALL_WORDS = frozenset("a an and as at by for from in of on or the to with".split())
# The short words of headings and of companies' names; other words as short are names or acronyms.
_SHORT_WORDS = frozenset(
    "act acts air all any arts auto back bank bay been beer best bid big blue body bond book both but can car care "
    "case cash city club co coal cold corp cost data date day days debt did does down due each east easy end etc farm "
    "fee fees film fire first five flow food form four free fuel full fund game gas gold good gulf half here high "
    "hill home hope how if inc ink into iron is it item its job join july june keep key king lake land last law laws "
    "left life line list loan long look loss low ltd made mail main man many may mill mine more most move must name "
    "net new news next no non none not note now oak off oil old once one only open our out over own page park part "
    "past pay per plan plus post rate raw read real red rent rich rise risk road role rule sale sea self send sent "
    "ship shop sign site six sky so sold sole star step such sun tax ten term test than that they this time top town "
    "tree true two type unit up upon use uses vote wage was wave way week well were west what when who will wind wine "
    "wire with wood word work year you your zinc zip".split()
)
_KEPT = frozenset(
    "LLC LP LLP PLC NV SA AG USA US UK EU II III IV VI VII VIII IX XI XII ETF REIT SEC GAAP IFRS IRS FASB ASC CEO CFO "
    "EBITDA MD&A IPO ESG XBRL S.A. N.V. U.S. U.K. L.P. P.L.C.".split()
)
_LABELS = frozenset("ANNEX APPENDIX CLASS EXHIBIT PART SCHEDULE SERIES TABLE".split())
"""What a single letter after these is: the name of a part, and no article."""
_WORD = re.compile(r"[^\W\d_](?:[\w&’'.]*[^\W_])?")
_PARTS = re.compile(r"([-–—/])")
_EDGAR_MARK = re.compile(r"\s*/[A-Z]{2,4}/?$")
"""What EDGAR puts behind a name to tell it from another: "/DE/", "/NEW/"."""
_EDGES = ".,;:()[]“”\"'*"
_LONGEST_SHORT = 4


class Spelling:
    """The words of a text as it spells them where it writes in small letters and capitals.

    They are gathered when the first is asked for: much that reads a filing shows none of its names.
    """

    def __init__(self, texts: Sequence[str] = ()) -> None:
        self._texts = texts

    @cached_property
    def _spelled(self) -> dict[str, set[str]]:
        pieces: set[str] = set()
        for text in self._texts:
            for line in text.split("\n"):
                words = line.split()
                if _is_spelled(line, words):
                    pieces.update(words)
        spelled: dict[str, set[str]] = {}
        for word in set(_WORD.findall(" ".join(pieces))):  # each once, however often it is written
            spelled.setdefault(word.upper(), set()).add(word)
        return spelled

    def calm(self, text: str) -> str:
        """A text in capitals in the letters that it would be read in; one that is not in capitals as it is."""
        if not is_shouted(text):
            return text
        words = text.split(" ")
        return " ".join(self._calmed(word, words[at - 1] if at else "") for at, word in enumerate(words))

    def name(self, name: str) -> str:
        """A name in capitals as the text spells it; in its capitals where the text has not all of it to tell by."""
        mark = _EDGAR_MARK.search(name)
        own = name[: mark.start()] if mark else name
        words = [part.strip(_EDGES) for word in own.split() for part in _PARTS.split(word)]
        about = self._about(words)
        return about.calm(own) + name[len(own) :] if all(map(about._is_told, words)) else name

    def _about(self, words: Sequence[str]) -> Spelling:
        """The spelling of the texts that write one of some words, which is all that it takes to spell those."""
        wanted = {word.upper(): _alone(word.upper()) for word in words if any(map(str.isalpha, word))}
        return Spelling([text for text in self._texts if _is_written(wanted, text.upper())])

    def _is_told(self, word: str) -> bool:
        is_common = word.lower() in _SHORT_WORDS or word.lower() in _SMALL_WORDS or word.upper() in _KEPT
        return is_common or not any(map(str.isalpha, word)) or word.upper() in self._spelled

    def _calmed(self, word: str, before: str) -> str:
        bare = word.strip(_EDGES)
        if word in _KEPT or bare in _KEPT or any(character.isdigit() for character in word):
            return word
        if len(bare) == 1 and before.strip(_EDGES).upper() in _LABELS:
            return word
        if before and bare.lower() in _SMALL_WORDS:
            return word.lower()
        if known := self._known(bare):
            return word.replace(bare, known)
        return "".join(self._part(part) for part in _PARTS.split(word))

    def _part(self, part: str) -> str:
        bare = part.strip(_EDGES)
        letters = "".join(filter(str.isalpha, bare))
        if not letters or bare in _KEPT:
            return part
        if known := self._known(bare):
            return part.replace(bare, known)
        is_common = letters.lower() in _SHORT_WORDS or letters.lower() in _SMALL_WORDS
        is_name = len(letters) <= _LONGEST_SHORT or not set(letters) & set("AEIOUYÄÖÜÉ")
        if "&" in bare or (is_name and not is_common):
            return part
        return _capital(part)

    def _known(self, bare: str) -> str:
        """A word as the text spells it; a common one with a capital. Empty where it is not written in the text."""
        spelled = self._spelled.get(bare.upper(), set())
        if not spelled:
            return ""
        if bare.lower() in spelled or bare.capitalize() in spelled:
            return _capital(bare)
        mixed = sorted(one for one in spelled if one != bare)
        return mixed[0] if len(mixed) == 1 else "" if mixed else bare


NO_TEXT = Spelling()
"""The spelling of a filing of which only a header is known."""


def _alone(word: str) -> re.Pattern[str]:
    """A word where no letter stands before it and no letter or digit behind it."""
    written = re.escape(word)
    return re.compile(rf"{written}(?<![^\W\d_]{written})(?![^\W_])")


def _is_written(words: Mapping[str, re.Pattern[str]], text: str) -> bool:
    """Whether a text writes one of some words; most do not even hold their letters, which is the quicker to know."""
    return any(word in text and alone.search(text) for word, alone in words.items())


def _is_spelled(line: str, words: Sequence[str]) -> bool:
    """Whether a line is written in small letters and capitals, so that its words show how they are spelt."""
    for word in words:  # the first word of most lines tells
        if word != word.upper() and word not in _SMALL_WORDS:
            return True
    return line != line.upper() and not is_shouted(line)


def is_shouted(text: str) -> bool:
    """Whether a text is set in capitals, small words such as "of" apart."""
    if text == text.upper():
        return any(map(str.isalpha, text))
    words = text.split()
    return not text.islower() and all(word == word.upper() or word in _SMALL_WORDS for word in words) and len(words) > 2


def _capital(word: str) -> str:
    lowered = word.lower()
    at = next((index for index, character in enumerate(lowered) if character.isalpha()), 0)
    return lowered[:at] + lowered[at : at + 1].upper() + lowered[at + 1 :]
