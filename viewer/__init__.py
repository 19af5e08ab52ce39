"""Filing Viewer: read EDGAR filings from one's own disk, with amendments beside the text they amend.

The rooms, each knowing only those before it: ``filing`` (what is on disk), ``outline`` (how it is organised),
``exhibits`` (what points where), ``amendments`` (what changed, and what the filer says changed), ``page``
(how it is shown), ``reading`` (the whole way on one page), ``library`` (folders, and what the reader keeps),
``desktop`` (Qt) and ``cli``.
"""

__version__ = "0.1.0"
