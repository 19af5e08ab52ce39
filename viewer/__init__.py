"""Filing Viewer: read EDGAR filings from one's own disk, with amendments beside the text they amend.

The rooms, each knowing only those before it: ``edgar`` (what EDGAR and its forms call things), ``filing`` (what is on
disk), ``tables`` (what a table means), ``outline`` (how a filing is organised), ``exhibits`` (what points where),
``comparison`` (what differs) and ``facts`` (what the filer tagged), ``amendments`` (what the filer says changed),
``periods`` (two periods beside each other), ``wording`` (said once), ``page`` (how it is shown), ``reading`` (the
whole way on one page), ``library`` (folders, and what the reader keeps), ``telling`` and ``automation`` (what a
person and a script are told), ``export``, ``console`` and ``doctor``, ``desktop`` (Qt) and ``cli``.
"""

__version__ = "0.1.0"
