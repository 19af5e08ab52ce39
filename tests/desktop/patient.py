"""A bot that waits as long as a busy machine may take, where a test names no time."""

from __future__ import annotations

from functools import partialmethod

from pytestqt.qtbot import QtBot

_PATIENCE = 30_000


class PatientBot(QtBot):
    """What comes is not awaited longer for it: only what never comes is told later."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=_PATIENCE)
    waitSignal = partialmethod(QtBot.waitSignal, timeout=_PATIENCE)
    waitSignals = partialmethod(QtBot.waitSignals, timeout=_PATIENCE)
    waitActive = partialmethod(QtBot.waitActive, timeout=_PATIENCE)
    waitExposed = partialmethod(QtBot.waitExposed, timeout=_PATIENCE)
