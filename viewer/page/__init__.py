"""How a document is shown: blocks, links, notes and the theme become one HTML page. Pure text work, no Qt."""

from viewer.page.composition import compose

__all__ = ["compose"]
