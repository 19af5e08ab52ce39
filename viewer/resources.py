"""Where the files that ship beside the code are: in the checkout's ``resources/``, in a wheel inside the package."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def resource(*parts: str) -> Path:
    """The path of a shipped file, such as ``resource("page", "page.css")``."""
    root = _PACKAGE.parent / "resources"
    if not (root / "page").is_dir():
        root = _PACKAGE / "resources"
    return root.joinpath(*parts)
