"""What is known by its first bytes and is no filing: one sentence for each, to follow the file's name."""

from __future__ import annotations

from viewer.filing.carriers.kinds import Kind

NOT_FILINGS: dict[Kind, str] = {
    "image": "is an image, not a filing",
    "data": "is not a filing: it holds data, not text",
    "rich-text": "is a Word draft (RTF), not a filing; saved as a web page it can be read",
    "office": "is a Word, Excel or Outlook file, not a filing",
    "parquet": "is a table of a data set (Parquet), not a filing",
    "zstandard": "is compressed by Zstandard, which this program does not unpack; unpack it first",
    "bzip2": "is compressed by bzip2, which this program does not unpack; unpack it first",
    "xz": "is compressed by xz, which this program does not unpack; unpack it first",
    "7-zip": "is a 7-Zip archive, which this program does not unpack; unpack it first",
    "rar": "is a RAR archive, which this program does not unpack; unpack it first",
    "sqlite": "is a database (SQLite), not a filing",
    "warc": "is a crawl of web pages (WARC), which this program does not read; take the filing's page out of it",
}
