"""How well the system shuts in the processes that draw filings."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from viewer.language import translated

_SWITCHES = {
    "/proc/sys/user/max_user_namespaces": "0",
    "/proc/sys/kernel/unprivileged_userns_clone": "0",
    "/proc/sys/kernel/apparmor_restrict_unprivileged_userns": "1",
}
_OFF = translated("off: running as root")
_REDUCED = translated("reduced: the system allows no user namespaces")


def is_root() -> bool:
    """Whether this process may do everything; Chromium then refuses to start with its sandbox on."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def sandbox_state() -> str:
    """The sandbox in a few words, for the status bar and the doctor: "on", or less and why."""
    if is_root():
        return _OFF
    if os.environ.get("QTWEBENGINE_DISABLE_SANDBOX", "0") not in ("", "0"):
        return translated("off: switched off by QTWEBENGINE_DISABLE_SANDBOX")
    if sys.platform == "linux" and any(_reads(path, value) for path, value in _SWITCHES.items()):
        return _REDUCED
    return "on"


def _reads(path: str, value: str) -> bool:
    try:
        return Path(path).read_text("ascii").strip() == value
    except OSError:
        return False
