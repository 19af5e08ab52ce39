"""How text is set where the parser stands: emphasis, alignment, size, indent."""

from __future__ import annotations

from viewer.filing.markup import HEADING_SIZES, TAG_EMPHASIS
from viewer.filing.model import Style
from viewer.filing.styles import LONGEST_STYLE, NO_FACTS, StyleFacts, emphasis, font_size, style_facts

SETS_TEXT = frozenset(TAG_EMPHASIS) | {"font", "center"}
_MAXIMUM_REMEMBERED = 4_096
_LONGEST_KEY = 2_000


class Setting:
    """The setting inside an element; each remembers the ones inside it by what made them, so few are ever computed.

    ``facts`` are those of the style of the element that made it; ``known`` the settings inside, by their keys: for
    most elements the key is their style.
    """

    __slots__ = ("centered", "emphasis", "facts", "heading", "indent", "known", "size", "style")

    def __init__(
        self,
        emphasis: int = 0,
        centered: bool = False,
        size: float | None = None,
        indent: float = 0.0,
        heading: bool = False,
        facts: StyleFacts = NO_FACTS,
    ) -> None:
        self.emphasis = emphasis
        self.centered = centered
        self.size = size
        self.indent = indent
        self.heading = heading
        self.facts = facts
        self.style = Style(False, False, False, centered, size, indent)
        self.known: dict[str, Setting] = {}

    def inside(self, tag: str, attributes: dict[str, str]) -> Setting:
        """The setting inside an element with this tag and these attributes; itself where they set nothing."""
        key = attributes.get("style")
        if tag in SETS_TEXT or "align" in attributes:
            key = f"{tag} {attributes.get('align', '')} {attributes.get('size', '')} {key or ''}"
        elif not key:
            return self
        return self.known.get(key) or self._made(key, tag, attributes)

    def _made(self, key: str, tag: str, attributes: dict[str, str]) -> Setting:
        facts = style_facts(attributes.get("style", "")[:LONGEST_STYLE])
        alignment = facts.alignment or attributes.get("align", "").lower() or ("center" if tag == "center" else "")
        made = Setting(
            emphasis(self.emphasis | TAG_EMPHASIS.get(tag, 0), facts),
            alignment == "center" if alignment else self.centered,
            facts.size or font_size(attributes.get("size", "")) or HEADING_SIZES.get(tag) or self.size,
            self.indent + facts.indent,
            self.heading or tag in HEADING_SIZES,
            facts,
        )
        if len(self.known) < _MAXIMUM_REMEMBERED and len(key) < _LONGEST_KEY:
            self.known[key] = made
        return made
