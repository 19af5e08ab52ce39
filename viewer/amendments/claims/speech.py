"""What the words of a note name: quoted words, figures, rows, headings, or a matter told at length."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from viewer.amendments.claims.things import Thing, folded
from viewer.amendments.model import Note, ScopeClause
from viewer.amendments.sentences import plain, sentences

Way = Literal["value", "label", "quoted", "named", "table", "matter"]
"""By what a note names a change: an old or new value, a label in quotation marks, words in quotation marks that stand
in it, the words of a row's or column's label, of its table's heading, its matter."""

# ("the “Original Filing”"), (this "Amendment"): what the filer will call something, and not what it speaks of.
_DEFINITION = re.compile(r"\(\s*[^()\"]{0,60}\"[^\"()]{1,80}\"[^()]{0,40}\)")
_OF_THE_ORIGINAL = re.compile(
    r"\b(?:originally\s+)?(?:filed|dated|submitted)\s+(?:with\s+[^,;.]{0,60}?)?(?:on\s+|as\s+of\s+)?"
    r"(?:[A-Z][a-z]+\s+\d{1,2},?\s+\d{4}|\d{1,2}/\d{1,2}/\d{2,4})"
    r"|\b(?:for|of)\s+(?:the\s+|its\s+)?(?:\w+\s+)?(?:year|quarter|period|months?)\s+ended\s+[A-Z][a-z]+\s+\d{1,2},?\s+\d{4}"
)
_RECALLS = re.compile(
    r"\b(?:that|this|these|those|such|the)\s+(?:\w+\s+)?(?:errors?|values?|amounts?|figures?|numbers?|omissions?|mistakes?"
    r"|misstatements?|entry|entries|words?|sentences?|paragraphs?)\b",
    re.IGNORECASE,
)
"""Words that recall what was said before them."""
_QUOTED = re.compile(r"\"([^\"]{2,160}?)[,.;]?\"")
_NUMBER = re.compile(
    r"(?<![\w.,/-])(?P<figure>\(?\$?\s?\d[\d,]*(?:\.\d+)?\)?(?:\s?%|\s(?:million|billion|thousand|percent)\b)?)(?![\w/-])"
)
_ADDRESSED = re.compile(
    r"\b(?:Form|Items?|Exhibits?|Rules?|Sections?|Notes?|No\.|Nos\.|File|pages?|Parts?|paragraphs?|footnotes?|Regulation"
    r"|Amendment|Release|line|row)\s*(?:No\.?\s*)?$",
    re.IGNORECASE,
)
_NEAR = 60
"""Within so many characters before a number stands what it numbers."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_NAME = re.compile(r"(?:[A-Z][\w'&-]{1,40})(?:\s+(?:(?:of|and|the|for|to)\s+){0,2}[A-Z][\w'&-]{1,40})+")
_STOP = frozenset(
    "a an and any are as at be been being by for from had has have herein hereby hereof hereto hereunder hereafter in "
    "into is it its of on or our ours such that the their thereof thereto these this those to was we were which who "
    "will with not no other otherwise also solely only purpose purposes certain each all above below following".split()
)
_OF_ANY_NOTE = frozenset(
    "amendm amendi amends amende filing filed filer files forms form report origin regist compan corpor inform requir "
    "previo omitte omissi includ inclus item items part parts exhibi item date dated year period quarte annual curren "
    "commis securi exchan act rule pursua purpos correc revise update restat replac delete remove add added adding "
    "provid reflec inadve clerica error errors typogr file change change docume page pages set forth sectio refere "
    "respec result follow sole entire connec".split()
)
"""How words begin that any note uses of the filing and of itself."""
_ALONE = frozenset("amount amounts total balance other others number percent shares description title".split())
"""Labels of rows and columns that say nothing by themselves."""
_SHORTEST_NAME = 5
_STEM = 6
_FIGURES = frozenset("price amount percen ratio rate value number cost fee total".split())
_GIVES_A_FIGURE = re.compile(r"\$\s?\d|\d\s?(?:%|percent\b)")
_FEWEST_OF_FIGURES = 2
_FEWEST, _SHARE, _SHARE_OF_SENTENCE = 3, 0.4, 0.6
_LONGEST_VALUE = 8
_MANY_WORDS = 5


class Speech(NamedTuple):
    """What a note names: its folded words, its quotations, its figures, names in capitals, the stems of its matter."""

    words: str
    quotes: frozenset[str]
    figures: frozenset[str]
    telling: frozenset[str]
    names: frozenset[str]
    matter: frozenset[str]

    @property
    def labels(self) -> frozenset[str]:
        """The quotations as labels of rows and columns, which filers break into lines as it suits."""
        return frozenset(map(compact, self.quotes))

    @property
    def is_specific(self) -> bool:
        """Whether it tells what is changed, and not only where."""
        return bool(self.quotes or self.telling) or len(self.matter) >= _FEWEST


def speech_of(note: Note, scope: Sequence[ScopeClause], around: str = "") -> Speech:
    """What a note says, without what it says it leaves alone and by what it tells which filing it amends.

    ``around`` is the paragraph that it stands in: what "that value" is, the sentence before it says.
    """
    text = _with_what_it_recalls(note.quote, around)
    for clause in scope:
        text = text.replace(clause.quote, " ")
    text = _DEFINITION.sub(" ", plain(text))
    quoted = _QUOTED.findall(text)
    quotes = frozenset(filter(None, map(folded, quoted)))
    text = _OF_THE_ORIGINAL.sub(" ", text)
    figures = [*filter(_is_number, quoted), *_figures(_QUOTED.sub(" ", text))]
    telling = frozenset(number(figure) for figure in figures if _tells(figure))
    return Speech(
        f" {folded(text)} ",
        quotes,
        frozenset(map(number, figures)),
        telling,
        frozenset(name for name in map(folded, _NAME.findall(text)) if len(_content(name)) > 1),
        frozenset() if quotes or telling else _matter(note),
    )


def _with_what_it_recalls(quote: str, around: str) -> str:
    """A note with the sentence before it, where it speaks of a thing by recalling it."""
    start = around.find(quote)
    if start <= 0 or not _RECALLS.search(quote):
        return quote
    before = [one.text for one in sentences(around[:start], 0, 0)]
    return f"{before[-1]} {quote}" if before else quote


def _figures(text: str) -> Iterator[str]:
    """The numbers of a text, but for those that number an Item, a page, a rule."""
    for found in _NUMBER.finditer(text):
        if not _ADDRESSED.search(text, max(0, found.start() - _NEAR), found.start()):
            yield found["figure"]


def compact(words: str) -> str:
    """Folded words without what parts them."""
    return words.replace(" ", "")


def number(text: str) -> str:
    """A figure without its signs, so that ($5,212) and 5,212 are one."""
    return re.sub(r"[^\d.]", "", text).strip(".")


def names(speech: Speech, thing: Thing) -> Way | None:
    """By what a note names what changed; None where its words do not speak of it."""
    if _names_value(speech, thing):
        return "value"
    labels = thing.rows | thing.columns | thing.captions
    if speech.labels & {compact(label) for label in labels | thing.cells}:
        return "label"
    if _quotes_words(speech, thing):
        return "quoted"
    if any(_is_named(label, speech) for label in thing.rows | thing.columns):
        return "named"
    if _is_captioned(speech, thing):
        return "table"
    return "matter" if _is_its_matter(speech, thing) else None


def _tells(figure: str) -> bool:
    """Whether a figure is one of few: money, a share, three digits or more that are no year."""
    digits = number(figure)
    if re.search(r"[$%.]|million|billion|thousand|percent", figure):
        return len(digits) > 1
    return sum(map(str.isdigit, digits)) >= 3 and not ("," not in figure and _YEAR.fullmatch(digits))


# By value


def _names_value(speech: Speech, thing: Thing) -> bool:
    """Whether the note gives the old and the new value, or one of them that is one of few."""
    before, after = thing.values
    both = [_says(speech, value) for value in (before, after) if value.strip()]
    if len(both) == 2 and all(both) and folded(before) != folded(after):
        return True
    if len({folded(before), folded(after)} & speech.quotes) == 2:
        return True
    return any(_is_number(value) and number(value) in speech.telling for value in (before, after))


def _says(speech: Speech, value: str) -> bool:
    if _is_number(value):
        return number(value) in speech.figures
    words = folded(value)
    is_short = 0 < len(words.split()) <= _LONGEST_VALUE
    has_both = any(map(str.isdigit, words)) and any(map(str.isalpha, words))  # "10-K" has no word that tells
    is_telling = bool(_content(words)) or has_both
    return is_short and is_telling and f" {words} " in speech.words


def _is_number(value: str) -> bool:
    return bool(_NUMBER.fullmatch(value.strip().rstrip("*")))


# By words in quotation marks


def _quotes_words(speech: Speech, thing: Thing) -> bool:
    """Whether quoted words are those that changed, or stand in what is new or gone, or define what they mean."""
    values = [f" {folded(value)} " for value in thing.values]
    for quote in speech.quotes:
        if len(_content(quote)) > 0 and any(f" {quote} " == value for value in values):
            return True
        if _is_known_again(quote) and any(f" {quote} " in value for value in values):
            return True
        if len(_content(quote)) > 2 and any(f" {quote} " in f" {folded(one)} " for one in thing.sentences):
            return True
        if any(_defines(one, quote) for one in thing.sentences):
            return True
    return False


def _is_known_again(quote: str) -> bool:
    """Whether quoted words are enough to be no other ones: two that say something, or many."""
    return len(_content(quote)) > 1 or len(quote.split()) >= _MANY_WORDS


def _defines(sentence: str, term: str) -> bool:
    """Whether a sentence says what a term means."""
    words = f" {folded(sentence)} "
    return any(f" {term} {verb} " in words for verb in ("means", "shall mean", "is defined", "refers to", "has the"))


# By a row's, a column's or a table's own words


def _is_named(label: str, speech: Speech) -> bool:
    """Whether a row's or column's label stands in the note, and is more than words of any note."""
    if f" {label} " not in speech.words:
        return False
    words = label.split()
    return bool(_content(label)) and (len(words) > 1 or (len(label) >= _SHORTEST_NAME and label not in _ALONE))


def _is_captioned(speech: Speech, thing: Thing) -> bool:
    """Whether the note calls a table by the words of its heading."""
    return any(f" {name} " in f" {caption} " for name in speech.names for caption in thing.captions)


# By its matter


def _is_its_matter(speech: Speech, thing: Thing) -> bool:
    """Whether the changed words are for a good part those in which the note tells what it is about.

    A figure or a date has no words of its own: its sentence must then say nearly all that the note says. Where the note
    tells of figures ("benchmark prices"), words that are new and give such a figure need say less.
    """
    if len(speech.matter) < _FEWEST:
        return False
    changed = _stems(" ".join(thing.values))
    common = len(speech.matter & changed)
    if common >= _FEWEST and common >= _SHARE * len(speech.matter):
        return True
    if common >= _FEWEST_OF_FIGURES and speech.matter & changed & _FIGURES and _GIVES_A_FIGURE.search(thing.values[1]):
        return True
    is_figure = any(map(str.isdigit, "".join(thing.values))) and len(changed) < _FEWEST
    around = max((len(speech.matter & _stems(one)) for one in thing.sentences), default=0)
    return is_figure and around >= _FEWEST and around >= _SHARE_OF_SENTENCE * len(speech.matter)


def _matter(note: Note) -> frozenset[str]:
    """The stems of the words that tell a purpose, without those of any note and those that only say where."""
    start, end = 0, len(note.quote)
    if note.clause is not None and note.clause.start is not None and note.place.start is not None:
        start, end = note.clause.start - note.place.start, (note.clause.end or 0) - note.place.start
    text = _OF_THE_ORIGINAL.sub(" ", plain(note.quote[start:end]))
    for target in note.targets:
        if target.kind in ("cover", "signature", "hyperlink", "page") or any(map(str.isdigit, target.text)):
            text = text.replace(plain(target.text), " ")
    return _stems(text)


def _stems(text: str) -> frozenset[str]:
    return frozenset(_content(folded(text)))


def _content(words: str) -> list[str]:
    """The stems of the words that say something."""
    stems = (_stem(word) for word in words.split() if word not in _STOP and len(word) > 2)
    return [stem for stem in stems if stem not in _STEMS_OF_ANY_NOTE and not stem.isdigit()]


def _stem(word: str) -> str:
    """How a word begins, of one thing and of several alike."""
    if word.endswith("ies"):
        word = f"{word[:-3]}y"
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[: -2 if word.endswith("sses") else -1]
    return word[:_STEM]


_STEMS_OF_ANY_NOTE = frozenset(map(_stem, _OF_ANY_NOTE))
