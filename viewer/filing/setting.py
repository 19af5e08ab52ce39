"""How text is set where the parser stands: emphasis, alignment, size, indent."""

from __future__ import annotations

from viewer.filing.markup import HEADING_SIZES, TAG_EMPHASIS
from viewer.filing.model import Style
from viewer.filing.styles import StyleFacts, emphasis, font_size

_SETS_TEXT = frozenset(TAG_EMPHASIS) | {"font", "center"}
_MAXIMUM_REMEMBERED = 4_096
_LONGEST_KEY = 2_000


class Setting:
    """The setting inside an element; each remembers the ones inside it by what made them, so few are ever computed."""

    __slots__ = ("_inner", "centered", "emphasis", "heading", "indent", "size", "style")

    def __init__(
        self,
        emphasis: int = 0,
        centered: bool = False,
        size: float | None = None,
        indent: float = 0.0,
        heading: bool = False,
    ) -> None:
        self.emphasis = emphasis
        self.centered = centered
        self.size = size
        self.indent = indent
        self.heading = heading
        self.style = Style(False, False, False, centered, size, indent)
        self._inner: dict[str, Setting] = {}

    def inside(self, tag: str, attributes: dict[str, str], facts: StyleFacts) -> Setting:
        """The setting inside an element with this tag, these attributes and the facts of its style."""
        key = attributes.get("style", "")
        align = attributes.get("align", "")
        if align or tag in _SETS_TEXT:
            key = f"{tag} {align} {attributes.get('size', '')} {key}"
        elif not key:
            return self
        found = self._inner.get(key)
        if found is None:
            alignment = facts.alignment or align.lower() or ("center" if tag == "center" else "")
            found = Setting(
                emphasis(self.emphasis | TAG_EMPHASIS.get(tag, 0), facts),
                alignment == "center" if alignment else self.centered,
                facts.size or font_size(attributes.get("size", "")) or HEADING_SIZES.get(tag) or self.size,
                self.indent + facts.indent,
                self.heading or tag in HEADING_SIZES,
            )
            if len(self._inner) < _MAXIMUM_REMEMBERED and len(key) < _LONGEST_KEY:
                self._inner[key] = found
        return found
