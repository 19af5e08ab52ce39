"""What must be settled before QApplication: Chromium's switches and the pages' own URL scheme."""

from __future__ import annotations

import os

from PySide6.QtWebEngineCore import QWebEngineUrlScheme

from viewer.desktop.process.sandbox import is_root

SCHEME = b"filing"

# No name is ever resolved: a preconnect would leak without passing the interceptor.
_SWITCHES = (
    '--host-resolver-rules="MAP * ~NOTFOUND"',
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--dns-prefetch-disable",
    "--no-pings",
    # Only the page's own script runs, and has old layouts looked for: by itself the engine lets them grow to gigabytes.
    "--js-flags=--expose-gc",
)


def prepare() -> None:
    """Set the environment and register the scheme; once, before QApplication is made."""
    _set_environment()
    if QWebEngineUrlScheme.schemeByName(SCHEME).name() == SCHEME:
        return
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
    QWebEngineUrlScheme.registerScheme(scheme)


def _set_environment() -> None:
    switches = os.environ.get("QTWEBENGINE_CHROMIUM_FLAGS", "")
    missing = [switch for switch in _SWITCHES if switch not in switches]
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = " ".join(filter(None, [switches, *missing]))
    if is_root():
        os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
