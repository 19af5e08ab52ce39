"""Every limit on what a hostile or broken file may make the program do, each with its reason."""

from __future__ import annotations

from typing import Final

FILE_BYTES: Final = 1 << 30
"""The largest submissions on EDGAR are some hundred megabytes; a file beyond this would not fit the memory promised."""

HEAD_BYTES: Final = 1 << 18
"""What a look at a file reads of it: the longest headers, of funds with hundreds of series, end within this."""

COVER_BYTES: Final = 1 << 17
"""How much markup may stand before a cover page ends: covers of heavily styled documents reach some 100 kB."""

COVER_CHARACTERS: Final = 100_000
"""How much of a cover is read for its facts: those of utilities that report together take some thirty thousand."""

COVER_BLOCKS: Final = 5_000
"""The same in paragraphs and tables, of which such covers have some hundreds."""

GLANCE_BYTES: Final = 1 << 15
"""What is read of each file of a folder to tell primary documents from exhibits: their headings come first."""

HIDDEN_BYTES: Final = 1 << 24
"""How far an inline XBRL header may push the cover back: the largest hidden headers take a few megabytes."""

PAGE_BYTES: Final = 1 << 21
"""EDGAR's page about a filing takes some 300 bytes for each document."""

FINDINGS_ALIKE: Final = 12
"""How many findings of one carrier are told one by one; a broken file can have one for each of its documents."""

DOCUMENTS: Final = 20_000
"""Submissions of asset-backed issuers reach a few thousand documents."""

BLOCKS: Final = 250_000
"""Paragraphs and tables of a filing: the longest have some tens of thousands; each takes some hundred times as much
memory as the three letters that a bomb makes one of."""

DECODED_BYTES: Final = 1 << 28
"""An attachment decodes to less than its encoded size, which EDGAR holds under this."""

FOLDER_FILES: Final = 4_000
"""One accession's folder, report pages included, stays well below; a download folder may hold millions of files."""

ARCHIVE_FILES: Final = 4_000
"""As for a folder: a central directory with millions of entries costs memory before anything is read."""

REOPENED: Final = 32_000_000
"""Characters: inline elements are opened again in each paragraph that they are open around, which only a broken page
has by the thousand."""

REFERENCES: Final = 2_000
"""In one block: the longest index in one table names some hundreds of exhibits and the filings that they came with."""

ITEMS: Final = 5_000
"""Named in one document: the longest annual reports name some hundreds, and their Item atop of a thousand pages."""

SIGNATURES: Final = 2_000
"""In one section: a registration with a hundred guarantors is signed by the directors of each."""

NOTE_PARAGRAPH: Final = 20_000
"""Characters: a note of an amendment that nobody divided has ten thousand at most."""

NOTE_SENTENCES: Final = 500
"""In such a paragraph: one of ten thousand characters has some hundred."""

NOTE_TAGGED: Final = 20_000
"""Bytes of an amendment's description as its filer tags it: a few paragraphs with their markup."""

PURPOSES: Final = 200
"""Of one amendment: the longest notes state some tens, and all are compared with all."""

PICTURE_POINTS: Final = 50_000_000
"""The largest scanned pages have some thirty million points; a picture takes four bytes for each when it is drawn."""

PDF_PAGES: Final = 3_000
"""The longest printed filings have some two thousand pages."""

PDF_CHARACTERS: Final = 100_000
"""A page of the smallest print has some twenty thousand."""

PDF_BOOKMARKS: Final = 5_000
"""An annual report's own outline has some hundreds."""

WRAPPINGS: Final = 4
"""A compressed submission in an archive, in a letter, in an archive: what goes deeper is a bomb."""

TAPE_FILES: Final = 40_000
"""A busy day of EDGAR's feed has some ten thousand filings."""

TAPE_BYTES: Final = 1 << 31
"""All that a tar archive may hold, together, in memory; a day of the feed takes about a gigabyte."""

ARCHIVE_BYTES: Final = 1 << 29
"""All that an archive may unpack to, together, in memory."""

ARCHIVE_RATIO: Final = 200
"""Filings compress 5 to 30 times and blank tables up to 100; a thousandfold is a bomb."""
