"""Safari's web archives: a property list with the page that was saved and what it shows."""

from __future__ import annotations

import plistlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from viewer.filing import limits
from viewer.filing.carriers.wrapped.letters import name_in
from viewer.filing.carriers.wrapped.model import Wrapped, held
from viewer.filing.model import FilingError

_MAIN = "WebMainResource"
_DAMAGE = (
    *(plistlib.InvalidFileException, ExpatError, RecursionError, OverflowError, MemoryError),
    *(LookupError, TypeError, AttributeError, ValueError),
)
"""All that the standard library raises over a property list that is not as it says it is."""


def is_web_archive(source: bytes) -> bool:
    """Whether a property list, binary or XML, is a saved page."""
    if source.startswith(b"bplist00"):
        return _MAIN.encode() in source
    return b"<plist" in source[:512] and _MAIN.encode() in source[:4096]


def page_in_web_archive(path: Path, source: bytes) -> Wrapped:
    """The page of a web archive and its pictures; raises ``FilingError`` for one that is damaged."""
    try:
        archive = plistlib.loads(source)
        main = archive[_MAIN]
        page, origin = bytes(main["WebResourceData"]), str(main.get("WebResourceURL") or "")
        parts: list[Mapping[str, Any]] = list(archive.get("WebSubresources") or ())
        if len(parts) > limits.ARCHIVE_FILES:
            raise FilingError(path, f"is a web archive of more than {limits.ARCHIVE_FILES} files, which no filing has")
        others = [
            held(name, bytes(part["WebResourceData"]))
            for part in parts
            if (name := name_in(str(part.get("WebResourceURL") or "")))
            and str(part.get("WebResourceMIMEType") or "").startswith("image/")
        ]
    except _DAMAGE as error:
        raise FilingError(path, "is a web archive that is damaged") from error
    saved = held(name_in(origin) or "page.htm", page)
    return Wrapped((saved, *others), saved, origin or None)
