"""The session that one program alone keeps; those of programs that run beside it lie next to it, each in its file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile

from viewer.library.atomic import make_private
from viewer.library.paths import directories
from viewer.library.session.kept import KeptSession
from viewer.library.session.model import Session, State

_MOST = 16
"""Programs that run side by side with one home, at the most; one more keeps no session."""
_WORST_FIRST: tuple[State, ...] = ("restoring", "running", "ended")


@dataclass(frozen=True, slots=True)
class _Owned:
    """A session in its file, and the lock that says whose it is."""

    path: Path
    lock: QLockFile

    @property
    def kept(self) -> KeptSession:
        return KeptSession(self.path)


class OwnedSession:
    """The first session that no running program has, and the right to keep it.

    ``before`` is what was open in it and in those of all programs that run no more: where one crashed beside another,
    the next that starts opens its windows again. ``with_ended``: also what was open in those that ended in good order.
    """

    def __init__(self, *, with_ended: bool) -> None:
        with suppress(OSError):
            make_private(directories().data)
        self._owned = next(_free(), None)
        self.before = Session() if self._owned is None else _gathered(self._owned, with_ended)

    @property
    def is_kept(self) -> bool:
        """Whether this program keeps a session at all."""
        return self._owned is not None

    def save(self, session: Session) -> None:
        """Keep it, where there is a right to; raises ``OSError`` when the disk refuses."""
        if self._owned is not None:
            self._owned.kept.save(session)

    def release(self) -> None:
        """Leave it to the next program; nothing is kept from now on."""
        if self._owned is not None:
            self._owned.lock.unlock()
            self._owned = None


def _gathered(owned: _Owned, with_ended: bool) -> Session:
    """What was open in a session and in all that nobody has; theirs are taken away once they are kept in this one."""
    left = list(_free(only_kept=True))
    sessions = [one.kept.load() for one in (owned, *left)]
    wanted = [one for one in sessions if one.tabs and (with_ended or one.state != "ended")]
    state: State = next((state for state in _WORST_FIRST if any(one.state == state for one in wanted)), "ended")
    together = Session(tuple(window for one in wanted for window in one.windows), state)
    try:
        if left:
            owned.kept.save(together)
        for one in left:
            one.path.unlink()
    except OSError:  # they stay, and a later start finds them
        return sessions[0]
    finally:
        for one in left:
            one.lock.unlock()
    return together


def _free(*, only_kept: bool = False) -> Iterator[_Owned]:
    """The sessions that no running program has, locked one after the other; ``only_kept``: those in which lies one."""
    folder = directories().data
    for number in range(1, _MOST + 1):
        name = "session" if number == 1 else f"session-{number}"
        path = folder / f"{name}.json"
        if only_kept and not path.exists():
            continue
        lock = QLockFile(str(folder / f"{name}.owner"))
        # Only the death of its process frees a session, however long that process runs.
        lock.setStaleLockTime(0)
        if lock.tryLock(0):
            yield _Owned(path, lock)
        elif lock.error() != QLockFile.LockError.LockFailedError:
            return
