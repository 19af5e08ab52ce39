"""The seam through which every word that the program says to a person goes, as it is written or in another language.

Catalogues are GNU gettext's, looked for under ``resources/languages`` by the language of the system; without one the
words are those of the sources. A sentence is one message with named places for what changes in it, never a sum of
pieces, so that another language may order it otherwise.
"""

from __future__ import annotations

import gettext
import os
from functools import cache

from viewer.resources import resource

_DOMAIN = "filing-viewer"
_VARIABLE = "FILING_VIEWER_LANGUAGE"
PSEUDO = "pseudo"
"""A language for tests: every message in brackets, so that words which go another way show."""


class _Bracketed(gettext.NullTranslations):
    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"


def translated(message: str, /, **values: object) -> str:
    """A message in the reader's language, with values in its named places; ``message`` is in words of the sources.

    Nothing is looked up for no words at all, which gettext answers with the catalogue's own header.
    """
    found = _catalogue().gettext(message) if message else ""
    return found.format(**values) if values else found


def counted(count: int, one: str, many: str) -> str:
    """A count with what is counted, in the form that the language has for that many: "1 finding", "3 findings"."""
    return _catalogue().ngettext(f"{{count:,}} {one}", f"{{count:,}} {many}", count).format(count=count)


@cache
def _catalogue() -> gettext.NullTranslations:
    wanted = os.environ.get(_VARIABLE, "")
    if wanted == PSEUDO:
        return _Bracketed()
    languages = [wanted] if wanted else None
    return gettext.translation(_DOMAIN, str(resource("languages")), languages, fallback=True)
