"""How text is set where the parser stands (emphasis, alignment, size, indent, signs) and what an element does there."""

from __future__ import annotations

from viewer.filing.markup import BLOCK, HEADING_SIZES, INLINE, ROLES, SKIPPED, TAG_EMPHASIS, TRANSPARENT
from viewer.filing.model import Style
from viewer.filing.styles import LONGEST_STYLE, NO_FACTS, StyleFacts, emphasis, font_size, style_facts
from viewer.filing.symbol_fonts import Signs, signs_of

SETS_TEXT = frozenset(TAG_EMPHASIS) | {"font", "center"}
_MAXIMUM_REMEMBERED = 4_096

# An element's tag and style; where they set text too, its alignment, size and font.
Key = tuple[str | None, ...]

# An open element: its role, the setting to go back to, how it is closed and reopened, whether a page breaks after it.
Element = tuple[int, "Setting", str, str, bool]


class Opening:
    """What an element does where it begins: its role there, the setting inside it, the facts of its style.

    ``element`` is how it stands among the open ones where no page is made.
    """

    __slots__ = ("element", "facts", "inside", "role")

    def __init__(self, role: int, outside: Setting, inside: Setting, facts: StyleFacts) -> None:
        self.role = role
        self.inside = inside
        self.facts = facts
        self.element: Element = (role, outside, "", "", facts.break_after)


class Setting:
    """The setting at a place in a document; there is one object for each, however often it comes again.

    ``signs`` are what the font shows for letters, None for a font of letters.
    ``openings`` remembers what elements do here by what tells them apart, because the same few are opened tens of
    thousands of times.
    """

    __slots__ = (
        "_alike",
        "centered",
        "emphasis",
        "heading",
        "indent",
        "openings",
        "signs",
        "size",
        "style",
        "transparent",
    )

    def __init__(
        self,
        emphasis: int = 0,
        centered: bool = False,
        size: float | None = None,
        indent: float = 0.0,
        heading: bool = False,
        signs: Signs | None = None,
        alike: dict[tuple[object, ...], Setting] | None = None,
    ) -> None:
        self.emphasis = emphasis
        self.centered = centered
        self.size = size
        self.indent = indent
        self.heading = heading
        self.signs = signs
        self.style = Style(False, False, False, centered, size, indent)
        self.openings: dict[Key, Opening] = {}
        self.transparent: Element = (TRANSPARENT, self, "", "", False)
        self._alike = {} if alike is None else alike
        self._alike[emphasis, centered, size, indent, heading, id(signs)] = self

    def opening(self, key: Key, tag: str, attributes: dict[str, str]) -> Opening:
        """What an element does that is not remembered yet."""
        style = attributes.get("style", "")
        role, inside, facts = ROLES.get(tag, TRANSPARENT), self, NO_FACTS
        if role != SKIPPED and (style or tag in SETS_TEXT or "align" in attributes or "dir" in attributes):
            facts = style_facts(style[:LONGEST_STYLE])
            role, inside = _role(role, tag, facts), self._inside(tag, attributes, facts)
        made = Opening(role, self, inside, facts)
        if len(self.openings) < _MAXIMUM_REMEMBERED and len(style) < LONGEST_STYLE:
            self.openings[key] = made
        return made

    def _inside(self, tag: str, attributes: dict[str, str], facts: StyleFacts) -> Setting:
        alignment = facts.alignment or attributes.get("align", "").lower() or ("center" if tag == "center" else "")
        size = font_size(attributes["size"]) if tag == "font" and "size" in attributes else None
        families = attributes.get("face") if facts.families is None else facts.families
        signs = self.signs if families is None else signs_of(families)
        wanted = (
            emphasis(self.emphasis | TAG_EMPHASIS.get(tag, 0), facts),
            alignment == "center" if alignment else self.centered,
            facts.size or size or HEADING_SIZES.get(tag) or self.size,
            self.indent + facts.indent,
            self.heading or tag in HEADING_SIZES,
        )
        known = self._alike.get((*wanted, id(signs)))
        if known is None:
            known = Setting(*wanted, signs, self._alike if len(self._alike) < _MAXIMUM_REMEMBERED else {})
        return known

    def forget(self) -> None:
        """Let go of all settings, which lead to each other: nothing is left for the garbage collector to find."""
        for setting in self._alike.values():
            setting.openings = {}
            del setting.transparent
        self._alike.clear()


def _role(role: int, tag: str, facts: StyleFacts) -> int:
    """An element's role as its style has it, where that goes beyond its tag's own."""
    if facts.hidden:
        return SKIPPED
    if facts.inline and role == BLOCK:
        return INLINE
    if (facts.block and role == INLINE and tag != "a") or tag in ("body", "html"):
        return BLOCK
    return role
