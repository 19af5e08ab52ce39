"""How a document is shown: blocks, links, notes and the theme become one HTML page. Pure text work, no Qt.

``compose`` is looked up when first used: the window needs the theme's colours long before it shows a page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from viewer.page.composition import compose

__all__ = ["compose"]


def __getattr__(name: str) -> Any:
    if name == "compose":
        from viewer.page.composition import compose

        return compose
    raise AttributeError(name)
