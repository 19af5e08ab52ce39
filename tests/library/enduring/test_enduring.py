"""Nothing that was said to be kept is lost: killed, without room, beside another program, damaged.

Three hundred kills of each kind: ``python -m tests.library.enduring``.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="programs are killed and disks mounted as on Linux")


def test_what_was_said_to_be_kept_is_there_whatever_happens(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "tests.library.enduring", "--kills", "3", "--damages", "12"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    assert told.stdout.endswith(" 0 faults\n"), told.stdout + told.stderr
    assert told.returncode == 0
