"""What brings a filing: a submission, a folder, an archive, an index page, one file; a header and documents."""
