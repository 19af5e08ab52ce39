"""Sentences, and parts of sentences, that promise that nothing else changes."""

from __future__ import annotations

import re

_NEGATED_VERB = (
    r"(?:amend|modif|updat|chang|reflect|affect|alter|revis|restat|supplement|purport|attempt|giv|includ|contain)"
)
_PROMISE = re.compile(
    rf"""\b(?:
      (?:do|does|did)\s+not\s+(?!(?<=did\snot\s)(?:includ|contain|giv))(?:(?:otherwise|in\s+any\s+(?:way|respect)|purport\s+to|attempt\s+to|materially|also)\s+){{0,3}}
          {_NEGATED_VERB}
    | (?:has|have|is|are)\s+not\s+(?:(?:been|being|otherwise|intended\s+to)\s+){{0,3}}
          (?!contain|includ){_NEGATED_VERB}
    | (?:makes?|made|making)\s+no\s+(?:attempt|effort|other|changes?|representation)
    | no\s+(?:other|further|additional|material|substantive)\s+(?:\w+\s+){{0,3}}
          (?:change|amendment|modification|revision|update|information|item|part|disclosure|correction|addition)
    | no\s+(?:changes?|attempt|modifications?|amendments?|revisions?|updates?)\s+(?:or\s+\w+\s+)?
          (?:has|have|is|are|was|were|to|in)\b
    | no\s+(?:parts?|portions?|items?|sections?|provisions?)\b[^.;]{{0,80}}?\s
          (?:is|are|has\s+been|have\s+been)\s+(?:\w+ly\s+)?(?:amended|changed|affected|modified|updated|revised)
    | no\s+changes?\s+(?:other\s+than|except|apart\s+from)\b
    | no\s+(?:effect|affect|impact)\s+(?:on|upon)
    | (?:continues?\s+to\s+)?speaks?\s+(?:only\s+)?(?:as\s+)?of
    | (?:should|must|is\s+to)\s+be\s+read\s+(?:only\s+)?(?:in\s+conjunction|together)
    | (?:remains?|continues?)\s+(?:to\s+be\s+)?in\s+(?:full\s+)?(?:force|effect)
    | (?:changes?|amends?|modifies|affects?)\s+(?:nothing|no\s+(?:other\s+)?(?:parts?|items?|portions?))\b
    | leaves?\s+[^.;]{{0,60}}?\s(?:unchanged|unaffected|as\s+(?:it|they)\s+(?:was|were|stood))\b
    | nothing\s+(?:else|in)\b
    | (?:remainder|rest|balance)\s+of\s+(?:the|our|its|such)\b
    | (?:remains?|is|are|otherwise|continues?\s+to\s+be)\s+(?:unchanged|unaffected|the\s+same|in\s+full\s+force)
    | consists?\s+(?:solely|only|exclusively)\s+of
    | (?:contains?|includes?)\s+(?:only|solely)\b
    | only\s+(?:those|the)\s+(?:\w+\s+){{1,8}}?(?:is|are)\s+
          (?:included|set\s+forth|repeated|presented|filed|reproduced|reported|given|restated)
    | paragraphs?\s+[1-5](?:\s*,\s*[1-5])*\s*,?\s+and\s+[1-5]\s+of\s+(?:the|such|each)\s+certifications?
    | (?:has|have)\s+(?:therefore\s+|accordingly\s+)?been\s+omitted
    | (?:convenience|ease)\s+of\s+(?:(?:the\s+)?readers?|reference)
    | (?:sets?\s+forth|includes?|contains?)\s+the\s+
          (?:(?!\b(?:supersed|replac|restat|amend)\w*)[^.;]){{0,80}}\s+in\s+its\s+entirety
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_EXCEPTION = re.compile(
    r"(?:however|accordingly|in addition)?,?\s*(?:except|other than|apart from|aside from|with the exceptions? of)\b",
    re.IGNORECASE,
)
_EXCEPTED = re.compile(
    r"\b(?:other\s+than|except(?:\s+(?:for|to|in|as\s+to|that))?|apart\s+from|aside\s+from|with\s+the\s+exceptions?\s+of"
    r"|save(?:\s+for)?(?=\s+(?:the|items?|exhibits?|parts?)\b)|but\s+for|(?<=nothing\s)but|(?:nothing|no\s+\w+)\b[^.;,]{0,80}?\sbut)\s+(?!as\b)",
    re.IGNORECASE,
)
# "The remainder of the disclosure under Item 5.02 is unchanged": some of that Item is what is changed.
_REST_OF = re.compile(
    r"\b(?:remainder|rest|balance)\s+of\s+(?P<whole>[^;]{3,120}?)\s(?:is|are|remains?|continues?|has|have|stands?)\b",
    re.IGNORECASE,
)
_MAIN_CLAUSE = re.compile(r",\s+(?=(?:this|the|these|no|none|nothing|we|it|there|neither|all|our)\b)", re.IGNORECASE)
_NEGATIVE = re.compile(r"\b(?:not|no|nothing|unchanged|only|unaffected|remains?)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:that|which|who|whether|because|since)\s+(?:there\s+)?(?:\w+\s+)?$", re.IGNORECASE)
_AND_IS_FILED = re.compile(r",?\s+and\s+(?:is|was)\s+(?:\w+\s+)?(?:filed|made|submitted|furnished)\b", re.IGNORECASE)
_SEAM = re.compile(r"[,;:]\s+(?:and|but|or)?\s*|\s+(?:and|but)\s+(?=\w)", re.IGNORECASE)


def promise(text: str, purpose_at: int | None) -> tuple[int, int] | None:
    """Where a sentence, in plain text, promises that nothing else changes; None when it does not.

    ``purpose_at`` is where the sentence begins to state a purpose: a promise after it begins at the seam between them,
    a promise before it, or without one, is the whole sentence.
    """
    if _EXCEPTION.match(text) and _NEGATIVE.search(text):
        return 0, len(text)
    for found in _PROMISE.finditer(text):
        if _RELATIVE.search(text, max(0, found.start() - 30), found.start()):
            continue
        if (
            purpose_at is not None
            and found.start() < purpose_at
            and (ends := _AND_IS_FILED.search(text, 0, purpose_at))
        ):
            return 0, ends.start()
        if purpose_at is None or found.start() < purpose_at:
            return 0, len(text)
        seam = _last_seam(text, purpose_at, found.start())
        if seam is not None:
            return seam, len(text)
    return None


def _last_seam(text: str, start: int, stop: int) -> int | None:
    seams = [found.end() for found in _SEAM.finditer(text, start, stop + 1) if found.end() <= stop]
    return seams[-1] if seams else None


def exception(text: str, start: int, stop: int) -> tuple[int, int] | None:
    """What a promise, in plain text, excepts: what is changed after all; None when it excepts nothing.

    A promise of the rest of something excepts some of it.
    """
    found = _EXCEPTED.search(text, start, stop)
    if found is None:
        rest = _REST_OF.search(text, start, stop)
        return rest.span("whole") if rest else None
    main = _MAIN_CLAUSE.search(text, found.end(), stop) if not text[start : found.start()].strip(" ,") else None
    return found.end(), main.start() if main else stop
