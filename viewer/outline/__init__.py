"""How a filing is organised: a document's blocks become a tree of sections that tile it without gap or overlap.

Forms are data (``forms``); one matcher reads them all.
"""
