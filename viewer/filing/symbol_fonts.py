"""Fonts that draw other signs than the letters they are given: what "þ" in Wingdings shows, and "·" in Symbol.

A machine without such a font shows the letter, and so does every export. The signs are those that the fonts draw, by
the tables that Unicode's consortium and Microsoft publish for them; a letter whose sign has no like is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

Signs = Mapping[int, str]
"""What a font shows for each character, by the character's number, as ``str.translate`` takes it."""


def _signs(*rows: tuple[str, str]) -> Signs:
    """The signs of a font, in rows of characters, or of the first of some that follow one another, and what they show.

    Each also stands for the private character that word processors write for it.
    """
    found: dict[int, str] = {}
    for characters, signs in rows:
        first = ord(characters[0])
        numbers = map(ord, characters) if len(characters) > 1 else range(first, first + len(signs))
        found |= dict(zip(numbers, signs, strict=True))
    return found | {_PRIVATE + number: sign for number, sign in found.items()}


_PRIVATE = 0xF000
_WINGDINGS = _signs(
    ("oxpqr¨þý", "☐☒□❑❒☐☒☒"),  # the box of "þ" is ticked: a marked box on a cover is ☒, whatever marks it
    ("lmn¡¤¥§ªuvstw", "●❍■○◉◎▪✦◆❖⬧⧫⬥"),
    ("üûØÜèàßáâðïñò", "✓✗➢➲➔→←↑↓⇨⇦⇧⇩"),
    ("«¬\xad®¯µ¶", "★✶✴✹✵✪✰"),
    ("EFGHIACJL()*", "☜☞☝☟✋✌👍☺☹☎✆✉"),
    ("\x81", "①②③④⑤⑥⑦⑧⑨⑩"),
)
_WINGDINGS_2 = _signs(("£¤OPQRSTU", "☐□✗✓☒☑☒☒⊗"), ("—¢", "●■"))
_WINGDINGS_3 = _signs(("}|pq", "▶◀▲▼"), ("f", "←→↑↓"))
_WEBDINGS = _signs(("cgnar", "☐■●✔✘"), ("3", "◀▶▲▼"))
_DINGBATS = _signs(("l", "●❍■❏❐❑❒▲▼◆❖"), ("3", "✓✔✕✖✗✘"))
_SYMBOL = _signs(
    ("A", "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"),
    ("a", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"),
    ("¡", "ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…|―↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑"),
    ("-*@^~", "−∗≅⊥∼"),
)
_FONTS = {
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings2": _WINGDINGS_2,
    "wingdings 3": _WINGDINGS_3,
    "wingdings3": _WINGDINGS_3,
    "webdings": _WEBDINGS,
    "symbol": _SYMBOL,
    "zapfdingbats": _DINGBATS,
    "zapf dingbats": _DINGBATS,
    "itc zapf dingbats": _DINGBATS,
    "monotype sorts": _DINGBATS,
}
_A_WORD = re.compile("[A-Za-z]{3}")
# Word processors write a bullet of Symbol and a sign of Wingdings so, and often leave out the font.
_UNNAMED: Signs = {
    **{number: sign for number, sign in _WINGDINGS.items() if number >= _PRIVATE},
    _PRIVATE + ord("·"): "•",
}
_PRIVATE_SIGN = re.compile("[\uf020-\uf0ff]")


def signs_of(families: str) -> Signs | None:
    """What the first of some font families shows for letters, as a style or ``face`` names them; None: the letters."""
    if not families:
        return None
    first = " ".join(families.split(",", 1)[0].strip(" \t\"'").lower().split())
    return _FONTS.get(first)


def as_shown(text: str, signs: Signs) -> str:
    """A text as a font of signs shows it; words in it, which nobody could read in such signs, stay words."""
    if _A_WORD.search(text):
        signs = {number: sign for number, sign in signs.items() if number > 0x7F}
    return text.translate(signs)


def without_private(text: str) -> str:
    """A text with the signs that stand in it as private characters, whatever font it names."""
    return text.translate(_UNNAMED) if _PRIVATE_SIGN.search(text) else text
