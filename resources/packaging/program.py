"""The bundled program: the command line, or, as for any Python, a module of the program's that is run by ``-m``."""

from __future__ import annotations

import multiprocessing
import os
import runpy
import sys


def main() -> int:
    """Run the program as its arguments say; the exit status."""
    _give_streams()
    multiprocessing.freeze_support()
    if sys.argv[1:2] == ["-m"] and sys.argv[2:3] and sys.argv[2].split(".")[0] == "viewer":
        module = sys.argv[2]
        del sys.argv[1:3]
        runpy.run_module(module, run_name="__main__", alter_sys=True)
        return 0
    from viewer.__main__ import main as run

    return run()


def _give_streams() -> None:
    """A program without a console on Windows has no standard streams; what is said there goes nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    sys.stdout = sys.stdout or os.fdopen(nowhere, "w", encoding="utf-8", closefd=False)
    sys.stderr = sys.stderr or os.fdopen(nowhere, "w", encoding="utf-8", closefd=False)


if __name__ == "__main__":
    sys.exit(main())
