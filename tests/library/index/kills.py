"""Kills the building of an index at any moment and looks at what is left: ``python -m tests.library.index.kills 300``.

After each kill the index must be whole, what it says must be true, and now and then it is built to its end and must say
all there is.
"""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.building.submissions import submit
from viewer.library.index.answering import search
from viewer.library.paths import directories
from viewer.search.parsing import parse

FILINGS = 60
_EVERY = 10
_SILVER = parse("silver")


def fill(folder: Path, count: int = FILINGS) -> None:
    """Invented filings of a few paragraphs each."""
    for serial in range(1, count + 1):
        text = "\n\n".join(f"In week {week} the shaft gave {serial * week} ounces of silver." for week in range(30))
        submit(folder / f"{serial:04}.txt", text=text, serial=serial, filed=f"2014{1 + serial % 12:02}15")


def start(folder: Path, home: Path) -> subprocess.Popen[bytes]:
    """The building, in a process of its own."""
    environment = {**os.environ, "FILING_VIEWER_HOME": str(home)}
    command = [sys.executable, "-m", "viewer", "index", str(folder), "--json"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment)


def kill_at_any_moment(folder: Path, home: Path, chance: random.Random, longest: float) -> None:
    """Start it, and kill it within so many seconds."""
    process = start(folder, home)
    time.sleep(chance.uniform(0.0, longest))
    process.kill()
    process.communicate()


def finish(folder: Path, home: Path) -> float:
    """Build to the end; how many seconds that took."""
    began = time.perf_counter()
    process = start(folder, home)
    _, said = process.communicate()
    assert process.returncode == 0, said.decode()
    return time.perf_counter() - began


def fault_of(folder: Path, home: Path, *, is_done: bool) -> str:
    """What is wrong with the index; empty where it is whole and says the truth, and all of it once it is done."""
    path = directories(home).cache / "text.sqlite"
    if not path.exists():
        return "" if not is_done else "there is no index"
    with sqlite3.connect(path) as database:
        checked = database.execute("PRAGMA quick_check").fetchone()[0]
        database.execute("INSERT INTO words (words) VALUES ('integrity-check')")
    database.close()
    if checked != "ok":
        return str(checked)
    answer = search(_SILVER, limit=None, path=path)
    for hit in answer.hits:
        if "silver" not in hit.excerpt.match:
            return f"a hit in {hit.filing.path} is none"
    if answer.filings != answer.searched:
        return f"{answer.searched - answer.filings} filings are indexed in part"
    count = sum(1 for _ in folder.iterdir())
    if is_done and (answer.filings != count or answer.found != 30 * count):
        return f"{answer.found} hits in {answer.filings} filings where {30 * count} in {count} are"
    return ""


def main(times: int) -> int:
    """Kill so often; print what was found."""
    chance = random.Random(times)
    faults = 0
    with tempfile.TemporaryDirectory() as place:
        folder, home = Path(place) / "filings", Path(place) / "home"
        fill(folder)
        longest = finish(folder, home) * 1.1
        for number in range(1, times + 1):
            if number % _EVERY == 1:
                for one in chance.sample(sorted(folder.iterdir()), FILINGS // 2):
                    one.write_bytes(one.read_bytes() + b"\n")  # changed, so that it is taken out and put in again
            kill_at_any_moment(folder, home, chance, longest)
            said = fault_of(folder, home, is_done=False)
            if not said and number % _EVERY == 0:
                finish(folder, home)
                said = fault_of(folder, home, is_done=True)
            if said:
                faults += 1
                print(f"kill {number}: {said}", flush=True)
    print(f"{times} kills, {faults} faults")
    return int(faults > 0)


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1])))
