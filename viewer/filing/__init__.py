"""What is on disk: carriers (submission, feed, folder, zip, single file) become a filing with documents of blocks.

``open_filing`` reads everything, ``peek`` only the header. Each document is read in one pass of parser events that
makes its blocks and, when asked, its safe HTML block by block. Damage becomes a ``Finding``; what cannot be read at
all is a ``FilingError``.
"""
