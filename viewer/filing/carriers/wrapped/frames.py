"""Pages that show others in frames (HTML 4.01, section 16) and have no text of their own."""

from __future__ import annotations

import re
from html import unescape

_FRAME = re.compile(rb"<i?frame\b[^>]{0,2000}?\bsrc\s*=\s*[\"']?([^\"'\s>]{1,500})", re.IGNORECASE)
_UNSEEN = re.compile(
    rb"<(script|style|title|noframes|noscript)\b.{0,200000}?</\1\s*>|<!--.{0,200000}?-->|<[^>]{1,4000}>",
    re.IGNORECASE | re.DOTALL,
)
_LETTER = re.compile(rb"[A-Za-z\x80-\xff]")
_LARGEST = 1 << 16
_LEAST = 200
"""With fewer letters of its own, a page is the setting of its frames."""


def framed(page: bytes) -> tuple[str, ...]:
    """The addresses of the pages that one without text of its own shows in frames; none for any other page."""
    if len(page) > _LARGEST:
        return ()
    addresses = [unescape(found.decode("latin-1")) for found in _FRAME.findall(page)]
    if not addresses or len(_LETTER.findall(_UNSEEN.sub(b"", page))) >= _LEAST:
        return ()
    return tuple(dict.fromkeys(address for address in addresses if not address.startswith(("about:", "javascript:"))))
