"""The HTML that filers use, as data: what each tag means for reading, and what of it is safe to show.

Regulation S-T Rule 105 and the EDGAR Filer Manual allow a subset of HTML 3.2; filers' tools go beyond it, so a tag
that is not known is read through and not shown.
"""

from __future__ import annotations

from urllib.parse import quote, unquote, urlsplit

from viewer.filing.model import BOLD, ITALIC, RAISED, UNDERLINE
from viewer.filing.styles import LONGEST_STYLE, safe_style
from viewer.filing.symbol_fonts import signs_of

# What a tag does to the text around it. Plain numbers: they are compared a hundred thousand times in one document.
TRANSPARENT, INLINE, BLOCK, TABLE, SECTION, ROW, CELL, BREAK, RULE, IMAGE, SKIPPED = range(11)


def _roles() -> dict[str, int]:
    words = {
        INLINE: "a abbr acronym b bdo big cite code del dfn em font i ins kbd q s samp small span strike strong sub "
        "sup tt u var",
        BLOCK: "address article aside blockquote center dd dir div dl dt fieldset figcaption figure footer form h1 h2 "
        "h3 h4 h5 h6 header legend li main menu nav ol p pre section ul caption details summary listing",
        TABLE: "table",
        SECTION: "tbody thead tfoot colgroup",
        ROW: "tr",
        CELL: "td th",
        BREAK: "br",
        RULE: "hr",
        IMAGE: "img",
        SKIPPED: "script style title ix:header xbrl:header noscript iframe frame frameset object applet embed svg math "
        "template select textarea button input audio video canvas map link meta base noframes datalist dialog portal "
        "marquee bgsound source track param",
    }
    return {tag: role for role, tags in words.items() for tag in tags.split()}


ROLES = _roles()
SHOWN_AS = {
    "body": "div",
    "html": "div",
    "center": "center",
    "dir": "ul",
    "menu": "ul",
    "listing": "pre",
    "form": "div",
    "fieldset": "div",
    "legend": "div",
}
# What EDGAR's ASCII table tags, and HTML's own, stand for in text that is set with spaces.
IN_PREFORMATTED = {
    "table": "\n<TABLE>\n",
    "caption": "<CAPTION>",
    "s": "<S>",
    "c": "<C>",
    "fn": "<FN>",
    "tr": "\n",
    "td": "  ",
    "th": "  ",
}
TAG_EMPHASIS = {
    **dict.fromkeys(["b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"], BOLD),
    **dict.fromkeys(["i", "em", "cite", "var", "dfn", "address"], ITALIC),
    **dict.fromkeys(["u", "ins"], UNDERLINE),
    "sup": RAISED,
}
HEADING_SIZES = {"h1": 24.0, "h2": 18.0, "h3": 14.0, "h4": 12.0, "h5": 10.0, "h6": 8.0}

_SAFE_ATTRIBUTES = frozenset(
    """align valign width height bgcolor border cellpadding cellspacing colspan rowspan nowrap size color face start
    type value dir noshade clear rules frame""".split()
)
_SAFE_VALUE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 #%.,-_+'&\u00a0")


def escape(text: str) -> str:
    """Text as HTML."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def escape_attribute(text: str) -> str:
    """Text as a double-quoted attribute's value."""
    return escape(text).replace('"', "&quot;")


def safe_attributes(attributes: dict[str, str]) -> str:
    """The attributes that only lay out, as HTML with a leading space; ids, names, events and addresses are left out."""
    kept = []
    for name, value in attributes.items():
        if name == "style":
            style = safe_style(value[:LONGEST_STYLE])
            if style:
                kept.append(f' style="{style}"')
        elif name == "face" and signs_of(value) is not None:
            continue  # its signs are in the text
        elif name in _SAFE_ATTRIBUTES and len(value) < 100 and _SAFE_VALUE.issuperset(value):
            kept.append(f' {name}="{escape_attribute(value)}"')
    return "".join(kept)


def image_name(source: str) -> str | None:
    """The name of the filing's own file that an image shows; None for data in the page."""
    if source.lower().startswith("data:"):
        return None
    try:
        path = urlsplit(source).path
    except ValueError:
        path = source
    return unquote(path).replace("\\", "/").rsplit("/", 1)[-1] or None


def image_html(source: str, attributes: dict[str, str], alternative: str) -> str:
    """An ``<img>`` of the filing's own file, addressed relative to the page as ``image/NAME``."""
    name = image_name(source)
    address = f"image/{quote(name)}" if name else ""
    return f'<img src="{escape_attribute(address)}" alt="{escape_attribute(alternative)}"{safe_attributes(attributes)}>'
