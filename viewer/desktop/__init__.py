"""The window: the only room that imports Qt."""

from viewer.desktop.lasting_none import keep_none

keep_none()
