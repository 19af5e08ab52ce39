"""What lists the files of a filing: EDGAR's index pages, and the helpers beside it that name a file's type."""
