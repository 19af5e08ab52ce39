"""The window: the only room that imports Qt."""

from viewer.desktop.process.immortal import keep_none

keep_none()
