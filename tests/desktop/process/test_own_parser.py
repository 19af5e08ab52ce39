import subprocess
import sys
from pathlib import Path

import pytest

AFTER_THE_SYSTEMS = """
import ctypes, os
from viewer.desktop.process.own_parser import bind_own_parser
bind_own_parser()
try:
    ctypes.CDLL("libxml2.so.2", mode=os.RTLD_NOW | os.RTLD_GLOBAL)
except OSError:
    raise SystemExit(3)
from viewer.filing.blocks import read_blocks
print(ascii(read_blocks("html", b"<p>Officer&#146;s Certificate</p>", 0, with_page=False).blocks[0].text))
"""


def test_a_libxml2_that_a_graphics_driver_brings_changes_no_reading() -> None:
    root = Path(__file__).parent.parent.parent.parent
    done = subprocess.run(
        [sys.executable, "-c", AFTER_THE_SYSTEMS], capture_output=True, check=False, text=True, cwd=root
    )
    if done.returncode == 3:
        pytest.skip("this system has no libxml2 of its own")
    assert done.stdout.strip() == r"'Officer\u2019s Certificate'", done.stderr
