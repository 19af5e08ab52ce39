"""Every setting of the program, in the order in which the dialog shows it; a new one is a row here, and nowhere else.

Whatever a change of one does at once is said in ``desktop/controllers/setting.py``.
"""

from __future__ import annotations

from viewer.library.settings.setting import Setting

_READING: tuple[Setting, ...] = (
    Setting(
        "zoom",
        float,
        1.0,
        "How large pages are shown; 100 % is the filer's own size.",
        page="Reading",
        label="Size of the page",
        least=0.5,
        most=3.0,
        step=0.1,
        look="percent",
    ),
    Setting(
        "reading-width",
        int,
        0,
        "How wide the column of text is.",
        page="Reading",
        label="Width of the column",
        choices=((0, "As a printed page"), (640, "Narrow"), (1040, "Wide"), (-1, "As wide as the window")),
    ),
    Setting(
        "reading-font",
        str,
        "",
        "The letters of the text, where the filer does not insist on others.",
        page="Reading",
        label="Font",
        look="font",
        default_words="As filed",
    ),
    Setting(
        "reading-size",
        int,
        0,
        "The size of the text, where the filer does not say.",
        page="Reading",
        label="Size of the text",
        least=8,
        most=28,
        unit="pt",
        default_words="As filed",
    ),
    Setting(
        "paper",
        str,
        "system",
        "The paper for PDF and printing.",
        page="Reading",
        label="Paper",
        choices=(("system", "As the system"), ("a4", "A4"), ("letter", "Letter")),
    ),
)

_APPEARANCE: tuple[Setting, ...] = (
    Setting(
        "theme",
        str,
        "system",
        "Light, dark, or whichever the system uses.",
        page="Appearance",
        label="Theme",
        choices=(("system", "As the system"), ("light", "Light"), ("dark", "Dark")),
    ),
    Setting(
        "window-scale",
        float,
        1.0,
        "How large everything in the window is, from the next start on.",
        page="Appearance",
        label="Size of the window's words and buttons",
        least=1.0,
        most=2.0,
        step=0.25,
        look="percent",
    ),
    Setting(
        "side-panel-shown",
        bool,
        True,
        "Whether the panel with contents, files and notes is shown.",
        page="Appearance",
        label="Side panel",
    ),
)

_FILES: tuple[Setting, ...] = (
    Setting(
        "indexing-paused",
        bool,
        False,
        "Whether the index for searching is left as it is.",
        page="Files and search",
        label="Pause the index",
    ),
    Setting(
        "unsearched-folders",
        str,
        "",
        "Folders whose filings are not indexed for searching, one to a line.",
        page="Files and search",
        label="Folders not searched",
        look="lines",
    ),
)

_KEPT: tuple[Setting, ...] = (
    Setting(
        "notes-shown",
        bool,
        True,
        "Whether an amendment's notes are shown beside the original's text.",
        page="Notes",
        label="Amendment notes",
    ),
)

_SESSION: tuple[Setting, ...] = (
    Setting(
        "restore-tabs",
        bool,
        False,
        "Whether the filings open at the end are opened again at the start.",
        page="Session",
        label="Reopen tabs at the next start",
    ),
    Setting(
        "restore-after-crash",
        bool,
        True,
        "Whether the filings that were open are opened again after the program did not end in good order.",
        page="Session",
        label="Reopen tabs after a crash",
    ),
    Setting(
        "recent-kept",
        bool,
        True,
        "Whether the filings that were read, and where each was left, are remembered.",
        page="Session",
        label="Remember recent filings",
    ),
)

_REMEMBERED: tuple[Setting, ...] = (
    Setting("side-panel-width", int, 304, "Width of the panel with contents, files and notes, in pixels."),
    Setting("window-width", int, 1440, "Width of the window when it was last closed, in pixels."),
    Setting("window-height", int, 900, "Height of the window when it was last closed, in pixels."),
    Setting("window-frame", str, "", "Where the window stood when it was last closed: left, top, width, height."),
    Setting("window-maximized", bool, False, "Whether the window filled the screen when it was last closed."),
    Setting("last-folder", str, "", "The folder that the Files panel listed last."),
    Setting("saved-folder", str, "", "The folder in which something was saved last."),
    Setting("listed-folders", str, "", "The folders that the Files panel lists, one to a line."),
)

SETTINGS: tuple[Setting, ...] = _READING + _APPEARANCE + _FILES + _KEPT + _SESSION + _REMEMBERED
