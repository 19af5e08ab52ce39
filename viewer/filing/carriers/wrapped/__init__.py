"""What people's programs wrap around a filing: compression, archives, a browser's single file, mail, a data set.

Each wrapping is undone in memory, under the limits of an archive, and yields files that are read like any other.
"""
