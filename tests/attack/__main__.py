"""Every vector without protections, in the window and in what it exports: ``python -m tests.attack``."""

from __future__ import annotations

import sys
import tempfile
from functools import partial
from pathlib import Path

from tests.attack.filings import names
from tests.attack.running import Reached, Run, exported, reached, shown, unprotected


def main() -> int:
    """Print who was reached; the exit status says whether anything got out that was protected."""
    print(f"{len(names())} vectors")
    runs: dict[str, Run] = {
        "without protections": partial(unprotected, seconds=15.0),
        "in the window, whole and each alone": lambda attack, place: shown(attack, place, "--each"),
        "in a browser, of what is exported": partial(exported, seconds=15.0),
    }
    found: list[Reached] = []
    for what, run in runs.items():
        with tempfile.TemporaryDirectory() as place:
            found.append(reached(Path(place), run))
        last = found[-1]
        print(f"{what}: {last.connections} connections, {len(last.names)} vectors; {len(last.opened)} read files")
        for name in sorted(last.names) if len(found) > 1 else ():
            print(f"  {name}")
    silent = sorted(set(names()) - found[0].names)
    print(f"reached nobody even without protections: {', '.join(silent)}")
    return int(any(one.connections or one.names for one in found[1:]))


if __name__ == "__main__":
    sys.exit(main())
