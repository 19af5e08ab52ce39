"""What the reader can set: each setting described once, and the values in force, which are kept at once."""

from viewer.library.settings.described import SETTINGS
from viewer.library.settings.kept import Settings
from viewer.library.settings.setting import PAGES, Page, Setting, Value

__all__ = ["PAGES", "SETTINGS", "Page", "Setting", "Settings", "Value"]
