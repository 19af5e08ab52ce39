"""What there is to know of one setting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Value = str | int | float | bool

Page = Literal["Reading", "Appearance", "Files and search", "Notes", "Session"]
"""A page of the settings dialog."""
PAGES: tuple[Page, ...] = get_args(Page)

Look = Literal["plain", "percent", "lines", "font"]
"""How a value is written: as it is, as so many per cent, one text to a line, as the name of a font."""
_LARGEST = 2**31 - 1
"""Qt takes whole numbers of 32 bits."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that is kept; ``doc`` is one sentence about it.

    One with a ``label`` is the reader's to choose and stands on a page of the dialog; the others are remembered by the
    program itself. ``choices`` are the only values allowed, where there are any, each with the words for it; ``least``
    and ``most`` bound a number, ``step`` is how far an arrow moves it and ``unit`` what it counts. ``default_words``
    are what the default is called where it is no value of its own ("As filed").
    """

    name: str
    type: type[str] | type[int] | type[float] | type[bool]
    default: Value
    doc: str
    page: Page | None = None
    label: str = ""
    choices: tuple[tuple[Value, str], ...] = ()
    least: float | None = None
    most: float | None = None
    step: float = 1
    unit: str = ""
    look: Look = "plain"
    default_words: str = ""

    @property
    def is_chosen(self) -> bool:
        """Whether it is the reader's to choose."""
        return self.page is not None

    def accepts(self, value: object) -> bool:
        """Whether ``value`` is of this setting's type, one of its choices and within its bounds."""
        kinds = (int, float) if self.type is float else (self.type,)
        if not isinstance(value, kinds) or (isinstance(value, bool) and self.type is not bool):
            return False
        if self.choices:
            return value in [choice for choice, _ in self.choices]
        return value == self.default or self._is_within(value)

    def _is_within(self, value: object) -> bool:
        if isinstance(value, (bool, str)) or not isinstance(value, (int, float)):
            return True
        if not -_LARGEST <= value <= _LARGEST:  # nor is what is no number
            return False
        return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)
