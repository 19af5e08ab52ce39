"""``python -m viewer`` is ``filing-viewer``; a process that reads for another needs nothing of the command line."""

from __future__ import annotations

import sys

from viewer.desktop.process.messages import READ_APART


def main() -> int:
    """Run the program as its arguments say; the exit status."""
    if sys.argv[1:] == [READ_APART]:
        from viewer.desktop.process.reader import serve

        return serve()
    from viewer.cli import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
