"""What must be settled before QApplication: Chromium's switches and the pages' own URL scheme."""

from __future__ import annotations

import ctypes
import os
import sys

from PySide6.QtWebEngineCore import QWebEngineUrlScheme

from viewer.desktop.pane.sandbox import is_root

SCHEME = b"filing"

# No name is ever resolved: a preconnect would leak without passing the interceptor.
_SWITCHES = (
    '--host-resolver-rules="MAP * ~NOTFOUND"',
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--dns-prefetch-disable",
    "--no-pings",
)


def prepare() -> None:
    """Set the environment and register the scheme; once, before QApplication is made."""
    _set_environment()
    if QWebEngineUrlScheme.schemeByName(SCHEME).name() == SCHEME:
        return
    _keep_true_alive()
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
    QWebEngineUrlScheme.registerScheme(scheme)


def _set_environment() -> None:
    switches = os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    missing = [switch for switch in _SWITCHES if switch not in switches]
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = " ".join(filter(None, [switches, *missing]))
    # A web view that comes late would make Qt build the native window anew, and it flickers.
    os.environ.setdefault("QT_WIDGETS_RHI", "1")
    if is_root():
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"


def _keep_true_alive() -> None:
    """Keep Python's ``True`` from being freed, which ends the program.

    PySide6 6.12.0 returns True from every ``emit`` without counting the reference, so that Python 3.11 aborts after
    about 1,500 signals. From 3.12 on True is immortal; this makes it as good as that before.
    """
    if sys.version_info < (3, 12) and sys.implementation.name == "cpython":
        ctypes.c_ssize_t.from_address(id(True)).value += 1 << 40
