"""The document pane: one document of a filing in a web view that can neither run its scripts nor reach a network.

``prepare`` comes before QApplication. Names are looked up when first used, so that ``sandbox_state`` can be asked
without Qt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from viewer.desktop.pane.sandbox import sandbox_state

if TYPE_CHECKING:
    from viewer.desktop.pane.pane import DocumentPane
    from viewer.desktop.pane.preparation import prepare

__all__ = ["DocumentPane", "prepare", "sandbox_state"]


def __getattr__(name: str) -> Any:
    if name == "DocumentPane":
        from viewer.desktop.pane.pane import DocumentPane

        return DocumentPane
    if name == "prepare":
        from viewer.desktop.pane.preparation import prepare

        return prepare
    raise AttributeError(name)
