"""What a program may go through while it keeps things: a kill, a full disk, another program, damage to what it kept.

Each gives what went wrong, or nothing. The home is that of ``FILING_VIEWER_HOME``.
"""

from __future__ import annotations

import errno
import json
import os
import signal
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from tests.library.enduring.states import State, Trouble
from viewer.library.paths import directories

_SOON = 0.03
_JUNK: tuple[Any, ...] = (None, -1, 1e999, "", "x" * 5_000, [], {}, [[[]]], True, {"key": {}}, "\ud800", 10**400)


def killed(state: State, chance: Random, first: int) -> tuple[int, str]:
    """Keep numbers from ``first`` on until killed; the next number, and what of those said to be kept is not there."""
    reader, writer = os.pipe()
    process = os.fork()
    if process == 0:
        _keep(state, count(first), writer)
    os.close(writer)
    heard = os.read(reader, 64)
    time.sleep(chance.uniform(0.0, _SOON))
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    said = _said(reader, heard)
    return (said[-1] + 2 if said else first), _missing(state, said)


def together(state: State, first: int, each: int) -> str:
    """Two programs keep numbers at the same time: what of either is not there."""
    started = []
    for at in range(2):
        reader, writer = os.pipe()
        process = os.fork()
        if process == 0:
            _keep(state, range(first + at, first + at + 2 * each, 2), writer)
        os.close(writer)
        started.append((process, reader))
    said = sorted(number for process, reader in started for number in _heard(process, reader))
    if len(said) < 2 * each:
        return f"only {len(said)} of {2 * each} were kept"
    return _missing(state, said[-1:] if state.is_one else said)


def _heard(process: int, reader: int) -> list[int]:
    said = _said(reader, b"")
    os.waitpid(process, 0)
    return said


def without_room(state: State, first: int, fill: Callable[[], None], free: Callable[[], None]) -> str:
    """Keep numbers until there is no room: what was said to be kept is there, and more can be once there is room."""
    write = state.writer()
    said = [first]
    write(first)
    fill()
    is_refused = False
    try:
        for number in range(first + 1, first + 9):
            write(number)
            said.append(number)
    except OSError:
        is_refused = True
    finally:
        free()
    if not is_refused and not state.is_found_again:
        return "nothing was refused"
    if missing := _missing(state, said[:1] if state.is_found_again else said):
        return missing
    state.writer()(first + 9)
    return _missing(state, [first + 9] if state.is_one or state.is_found_again else [*said, first + 9])


def damaged(state: State, chance: Random, number: int) -> str:
    """Damage a file that is kept: the program goes on, and keeps what it is told from then on."""
    files = sorted(path for path in _files() if path.suffix == ".json")
    if files:
        path = chance.choice(files)
        path.write_bytes(_mutated(path.read_bytes(), chance))
    with suppress(Trouble):  # it is said in a sentence
        state.lost([number - 1])
    try:
        state.writer()(number)
        return f"{number} is not kept" if state.lost([number]) else ""
    except Trouble as trouble:
        return str(trouble) if not str(trouble).endswith(("shown.", "as it is.", "makes no sense.")) else ""


def open_to_others() -> list[str]:
    """What of all that is kept others may read."""
    home = Path(os.environ["FILING_VIEWER_HOME"])
    return [str(path) for path in (home, *home.rglob("*")) if stat.S_IMODE(path.lstat().st_mode) & 0o077]


def _files() -> Iterator[Path]:
    where = directories()
    for folder in (where.settings, where.data, where.cache):
        yield from (path for path in folder.rglob("*") if path.is_file())


def _mutated(content: bytes, chance: Random) -> bytes:
    kind = chance.randrange(4)
    if kind == 0:
        return content[: chance.randrange(len(content) + 1)]
    if kind == 1:
        changed = bytearray(content)
        for _ in range(chance.randint(1, 9) if changed else 0):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        return bytes(changed)
    if kind == 2:
        return chance.choice((b"", b"[" * 200_000, b"null", b"\0" * 400, b'{"version": 1, "content": 7}', b"\xff"))
    try:
        stored = json.loads(content)
    except (ValueError, RecursionError):
        return content
    return json.dumps(_with_junk(stored, chance)).encode()


def _with_junk(stored: Any, chance: Random) -> Any:
    """Something else in the place of one of its parts, however deep."""
    if not isinstance(stored, dict | list) or not stored or not chance.randrange(4):
        return chance.choice(_JUNK)
    at = chance.choice(list(stored) if isinstance(stored, dict) else range(len(stored)))
    stored[at] = _with_junk(stored[at], chance)
    return stored


def _keep(state: State, numbers: Any, writer: int) -> None:
    """In a process of its own: keep numbers, and say of each that it is kept."""
    status = 1
    try:
        write = state.writer()
        for number in numbers:
            _insist(write, number)
            os.write(writer, f"{number}\n".encode())
        status = 0
    finally:
        os._exit(status)


def _insist(write: Callable[[int], None], number: int) -> None:
    """Keep a number, again while another program holds the file for too long: that is said, and nothing is kept."""
    while True:
        try:
            return write(number)
        except OSError as error:
            if error.errno != errno.EBUSY:
                raise


def _said(reader: int, heard: bytes) -> list[int]:
    while piece := os.read(reader, 1 << 16):
        heard += piece
    os.close(reader)
    return [int(line) for line in heard.split(b"\n")[:-1]]


def _missing(state: State, said: list[int]) -> str:
    try:
        lost = state.lost(said)
    except Trouble as trouble:
        return str(trouble)
    return f"{len(lost)} of {len(said)} are lost: {lost[:5]}" if lost else ""
