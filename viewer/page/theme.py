"""The colours of the window and the page: three of them mean something, the others are quiet."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Theme:
    """Colour tokens as CSS colours.

    Amber is what an amendment changed, blue what can be followed or is the reader's own, green what a note names.
    ``amber_fill`` goes under changed words, ``card`` under a card, ``selected`` under a chosen row, ``shade`` under
    cells that the filer shaded where the filer's own colours are not shown. Inks stand out from every ground that they
    stand on by 4.5 to 1 (WCAG 2, success criterion 1.4.3).
    """

    name: str
    window: str
    side: str
    sheet: str
    ink: str
    soft: str
    line: str
    blue: str
    amber: str
    amber_fill: str
    green: str
    card: str
    selected: str
    shade: str

    @property
    def is_dark(self) -> bool:
        """Whether ink is light and the sheet dark."""
        return self.name == "dark"

    def css(self) -> str:
        """The tokens as custom properties of the page's root element."""
        tokens = (field.name for field in fields(self) if field.name != "name")
        properties = (f"--{token.replace('_', '-')}:{getattr(self, token)}" for token in tokens)
        return f":root{{color-scheme:{self.name};{';'.join(properties)}}}"


LIGHT = Theme(
    name="light",
    window="#f3f3f1",
    side="#f8f8f6",
    sheet="#ffffff",
    ink="#1d1d1b",
    soft="#666661",
    line="#dcdcd6",
    blue="#1f5fa8",
    amber="#945900",
    amber_fill="#fff4dc",
    green="#2b7248",
    card="#fffef9",
    selected="#e2e7ee",
    shade="#f7f7f5",
)

DARK = Theme(
    name="dark",
    window="#1c1c1e",
    side="#222224",
    sheet="#2a2a2c",
    ink="#e8e8e4",
    soft="#a8a8a2",
    line="#3a3a3c",
    blue="#7db4f0",
    amber="#e5a84b",
    amber_fill="#4a3a1c",
    green="#6cc492",
    card="#2e2d29",
    selected="#33373f",
    shade="#323235",
)
