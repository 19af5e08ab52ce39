"""A reader's way through a pair with a real keyboard and pointer: after each step they are where they expect to be."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_NEEDED = ("xvfb-run", "xdotool", "openbox")
_MISSING = [name for name in _NEEDED if shutil.which(name) is None]


@pytest.mark.skipif(bool(_MISSING), reason=f"a display of its own needs {', '.join(_MISSING)}")
def test_a_reader_is_always_where_they_expect_to_be(tmp_path: Path, samples: Path) -> None:
    filings = tmp_path / "filings"
    shutil.copytree(samples, filings)
    reader = f"{sys.executable} -m tests.desktop.journey.reader {filings / 'alder-ridge-8-k.txt'}"
    program = [
        "xvfb-run",
        "-a",
        "-s",
        "-screen 0 1280x800x24",
        "sh",
        "-c",
        f"openbox 2>/dev/null & sleep 0.3; {reader}; exit $?",
    ]
    environment = os.environ | {
        "FILING_VIEWER_HOME": str(tmp_path / "home"),
        "QT_QPA_PLATFORM": "xcb",
        "QTWEBENGINE_DISABLE_SANDBOX": "1",
        "QTWEBENGINE_CHROMIUM_FLAGS": "--log-level=3",
    }
    done = subprocess.run(program, env=environment, capture_output=True, text=True, timeout=180, check=False)
    assert done.returncode == 0, done.stdout + done.stderr[-2000:]
