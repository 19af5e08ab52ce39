"""What is imported after Qt is not read twice."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent.parent
AFTER_QT = """
import inspect, sys
from viewer.desktop.process.own_imports import import_plainly
import_plainly()
read = []
source_of = inspect.getsource
inspect.getsource = lambda module: read.append(module) or source_of(module)
import viewer.desktop.application
from PySide6.QtCore import QObject
assert QObject().objectName() == ""
print(len(read))
"""


def test_no_source_is_read_that_is_compiled_already() -> None:
    done = subprocess.run([sys.executable, "-c", AFTER_QT], capture_output=True, check=False, text=True, cwd=ROOT)
    assert done.stdout.strip() == "0", done.stderr
