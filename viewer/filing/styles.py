"""What a filer's inline style says: the facts that reading needs, and the declarations that are safe to show.

Both are asked of the same few hundred strings tens of thousands of times, so they are cached by the string.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from viewer.filing.model import BOLD, ITALIC, RAISED, UNDERLINE
from viewer.filing.symbol_fonts import signs_of

_POINTS = {"pt": 1.0, "px": 0.75, "in": 72.0, "cm": 28.35, "mm": 2.835, "pc": 12.0, "em": 10.0, "rem": 10.0, "ex": 5.0}
# More than any filer's tool writes, too little to fill the memory.
LONGEST_STYLE = 2_000
_LENGTH = re.compile(r"(-?\d*\.?\d+)\s*([a-z%]*)")
_SIZE_IN_FONT = re.compile(r"\d(?:pt|px|em|rem|%|in|cm|mm)(?:\s?/\s?[\d.]+[a-z%]*)?\s")
_FONT_SIZES = {"1": 7.5, "2": 10.0, "3": 12.0, "4": 13.5, "5": 18.0, "6": 24.0, "7": 36.0}

_SAFE_PROPERTIES = frozenset(
    """background-color border border-bottom border-collapse border-color border-left border-right border-spacing
    border-style border-top border-width border-bottom-color border-bottom-style border-bottom-width border-left-color
    border-left-style border-left-width border-right-color border-right-style border-right-width border-top-color
    border-top-style border-top-width clear color direction display float font font-family font-size font-style
    font-variant font-weight height letter-spacing line-height list-style-type margin margin-bottom margin-left
    margin-right margin-top max-width min-width padding padding-bottom padding-left padding-right padding-top
    table-layout text-align text-decoration text-indent text-transform unicode-bidi vertical-align white-space width
    word-break word-spacing""".split()
)
_UNSAFE_VALUE = re.compile(r"[\\@{}<>;]|/\*|url|image|expression|script|var\(|attr\(|src\(|paint\(|element\(", re.I)
_SAFE_DISPLAY = frozenset("block inline inline-block list-item table table-row table-cell".split())


class StyleFacts(NamedTuple):
    """The part of an inline style that decides how text reads; None where it says nothing."""

    hidden: bool = False
    bold: bool | None = None
    italic: bool | None = None
    underline: bool = False
    alignment: str | None = None
    size: float | None = None
    indent: float = 0.0
    inline: bool = False
    block: bool = False
    break_before: bool = False
    break_after: bool = False
    families: str | None = None
    raised: bool = False


NO_FACTS = StyleFacts()


def points(length: str) -> float | None:
    """A CSS length in points; None for percentages, keywords and damage."""
    match = _LENGTH.match(length.strip().lower())
    if match is None or match[2] == "%":
        return None
    return float(match[1]) * _POINTS.get(match[2], 0.75)


def font_size(size: str) -> float | None:
    """The points that a ``<font size>`` stands for."""
    return _FONT_SIZES.get(size.strip())


def _declarations(style: str) -> list[tuple[str, str]]:
    pairs = (declaration.partition(":") for declaration in style.split(";"))
    return [(name.strip().lower(), value.strip()) for name, _, value in pairs if value.strip()]


@lru_cache(maxsize=16_384)
def style_facts(style: str) -> StyleFacts:
    """The facts in a ``style`` attribute, no longer than ``LONGEST_STYLE`` because it is remembered."""
    found = dict(_declarations(style.lower()))
    if not found:
        return NO_FACTS
    weight = found.get("font-weight") or found.get("font", "")
    slant = found.get("font-style") or found.get("font", "")
    display = found.get("display", "")
    return StyleFacts(
        hidden=display.startswith("none"),
        bold=_is_bold(weight) if weight else None,
        italic=("italic" in slant or "oblique" in slant) if slant else None,
        underline="underline" in found.get("text-decoration", "")
        or "underline" in found.get("text-decoration-line", ""),
        alignment=found.get("text-align"),
        size=points(found["font-size"]) if "font-size" in found else _size(found.get("font", "")),
        indent=_indent(found),
        inline=display == "inline",
        block=display in ("block", "list-item", "table", "flex", "grid"),
        break_before=_breaks(found, "before"),
        break_after=_breaks(found, "after"),
        families=found["font-family"] if "font-family" in found else _families(found.get("font", "")),
        raised=_is_raised(found),
    )


def _is_raised(found: dict[str, str]) -> bool:
    """Whether text is set as a superscript, also by moving it up, as a tool writes that keeps the lines apart."""
    if found.get("vertical-align") in ("super", "text-top"):
        return True
    return found.get("position") == "relative" and found.get("top", "").startswith("-")


def _families(font: str) -> str | None:
    """The families at the end of a ``font`` shorthand, behind its size; None where there are none."""
    behind = _SIZE_IN_FONT.split(font, maxsplit=1)
    return behind[1].strip() if len(behind) == 2 else None


def _size(font: str) -> float | None:
    """The size in a ``font`` shorthand, before its line height and families; None where there is none in points."""
    size = _SIZE_IN_FONT.search(f"{font} ")
    return points(font[font.rfind(" ", 0, size.start()) + 1 :]) if size else None


def _is_bold(weight: str) -> bool:
    return "bold" in weight or any(heavy in weight.split() for heavy in ("600", "700", "800", "900"))


def _indent(found: dict[str, str]) -> float:
    total = 0.0
    for name in ("margin-left", "padding-left", "text-indent"):
        total += points(found.get(name, "0")) or 0.0
    return total


def _breaks(found: dict[str, str], side: str) -> bool:
    value = found.get(f"page-break-{side}", "") or found.get(f"break-{side}", "")
    return value.startswith(("always", "page", "left", "right"))


@lru_cache(maxsize=16_384)
def safe_style(style: str) -> str:
    """The declarations of a ``style`` attribute that can neither fetch, escape, cover nor hide anything."""
    kept = []
    for name, value in _declarations(style):
        name = "background-color" if name == "background" else name
        if name not in _SAFE_PROPERTIES or _UNSAFE_VALUE.search(value) or len(value) > 200:
            continue
        if name == "display" and value.lower() not in _SAFE_DISPLAY:
            continue
        if name == "font-family" and signs_of(value) is not None:
            continue  # its signs are in the text
        kept.append(f"{name}:{value}")
    return ";".join(kept).replace("&", "&amp;").replace('"', "&quot;")


def emphasis(current: int, facts: StyleFacts) -> int:
    """The emphasis inside an element with these facts, where ``current`` holds outside."""
    if facts.bold is not None:
        current = current | BOLD if facts.bold else current & ~BOLD
    if facts.italic is not None:
        current = current | ITALIC if facts.italic else current & ~ITALIC
    if facts.raised:
        current |= RAISED
    return current | UNDERLINE if facts.underline else current
