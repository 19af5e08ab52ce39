"""The web page object that shows one filing document and lets it do nothing."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QFile, QIODevice, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QColor, QFontInfo, QGuiApplication
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineScript, QWebEngineSettings

from viewer.desktop.pane.engine.pouring import EMPTY, Pouring
from viewer.desktop.pane.engine.preparation import prepare
from viewer.desktop.pane.engine.serving import SafeProfile, Stand, safe_profile
from viewer.language import translated
from viewer.page.theme import Theme
from viewer.resources import resource

if TYPE_CHECKING:
    from viewer.page.model import Page

OWN_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld
SCRIPTS = (
    "bridge.js",
    "folds.js",
    "places.js",
    "inks.js",
    "columns.js",
    "stacks.js",
    "gutter.js",
    "search.js",
    "annotations.js",
    "facts.js",
    "cells.js",
    "records.js",
    "pointing.js",
    "step.js",
    "page.js",
)
"""The page's scripts in their order: each says what it takes from those before it, and what it gives to those after."""
WORDS = {
    "missing": translated("picture not at hand: {name}"),
    "own": translated("Your notes and bookmarks"),
    "before": translated("The one before"),
    "after": translated("The next one"),
    "here": translated("{number} of {total} here"),
}
"""What the scripts say themselves; everything else that stands on a page comes with it."""
_SPARE = "spare"
_Attribute = QWebEngineSettings.WebAttribute
_OFF = (
    _Attribute.JavascriptEnabled,
    _Attribute.JavascriptCanOpenWindows,
    _Attribute.JavascriptCanAccessClipboard,
    _Attribute.JavascriptCanPaste,
    _Attribute.AllowRunningInsecureContent,
    _Attribute.AllowWindowActivationFromJavaScript,
    _Attribute.AutoLoadIconsForPage,
    _Attribute.DnsPrefetchEnabled,
    _Attribute.ErrorPageEnabled,
    _Attribute.FocusOnNavigationEnabled,
    _Attribute.ForceDarkMode,
    _Attribute.FullScreenSupportEnabled,
    _Attribute.HyperlinkAuditingEnabled,
    _Attribute.LocalContentCanAccessFileUrls,
    _Attribute.LocalContentCanAccessRemoteUrls,
    _Attribute.LocalStorageEnabled,
    _Attribute.NavigateOnDropEnabled,
    _Attribute.PdfViewerEnabled,
    _Attribute.PluginsEnabled,
    _Attribute.ReadingFromCanvasEnabled,
    _Attribute.ScreenCaptureEnabled,
    _Attribute.TouchIconsEnabled,
    _Attribute.WebGLEnabled,
)


class Bridge(QObject):
    """What the page's own script tells the program, as JSON."""

    told = Signal(str)

    @Slot(str)
    def tell(self, message: str) -> None:
        """Called from the page's script."""
        self.told.emit(message)


class GuardedPage(QWebEnginePage):
    """Shows pages from the profile's shelf; refuses every navigation, window, permission and script of theirs."""

    def __init__(self, profile: SafeProfile, parent: QObject) -> None:
        super().__init__(profile, parent)
        self._stand = Stand(profile.shelf, self)
        self._is_warm = False
        self._pouring: Pouring | None = None
        self.bridge = Bridge(self)
        self._channel = QWebChannel(self)
        self._channel.registerObject("bridge", self.bridge)
        self.setWebChannel(self._channel, OWN_WORLD)
        for attribute in _OFF:
            self.settings().setAttribute(attribute, False)
        interface = QFontInfo(QGuiApplication.font()).family()
        self.settings().setFontFamily(QWebEngineSettings.FontFamily.SansSerifFont, interface)
        self.settings().setAttribute(_Attribute.PlaybackRequiresUserGesture, True)
        self.scripts().insert(_own_script())
        self.permissionRequested.connect(lambda permission: permission.deny())
        self.fullScreenRequested.connect(lambda request: request.reject())
        self.registerProtocolHandlerRequested.connect(lambda request: request.reject())
        self.fileSystemAccessRequested.connect(lambda request: request.reject())
        self.certificateError.connect(lambda error: error.rejectCertificate())

    def show_page(self, page: Page) -> None:
        """Serve a page under an address of its own and go there."""
        if self._is_warm:
            self._stand.exchange(page)
            self._is_warm = False
        else:
            self._stand.put(page)
        self.load(self._stand.address)

    def pour(self, pouring: Pouring) -> None:
        """Load the page that will be shown first while it is written."""
        self._is_warm, self._pouring = True, pouring
        self._stand.pour(pouring)
        self.load(self._stand.address)

    def takes_over(self, page: Page) -> bool:
        """Whether what was poured is this page, which is then the one that is shown."""
        pouring, self._pouring = self._pouring, None
        if pouring is None or not self._is_warm or not pouring.is_over or pouring.length != len(page.html):
            return False
        self._is_warm = False
        return True

    def keep_ready(self, page: Page) -> None:
        """Serve another page under the address of the shown one, should that be loaded again."""
        self._stand.exchange(page)

    def warm_up(self) -> None:
        """Load an empty page under the address that the first one will have, whose process is then there already."""
        from viewer.page.model import Page

        self._is_warm = True
        self._stand.put(Page(EMPTY, ""), query="empty")
        self.load(self._stand.address)

    @property
    def address(self) -> str:
        """The address that the shown page is served under, unlike any other's."""
        return self._stand.address.toString()

    @property
    def is_warm(self) -> bool:
        """Whether the process is there, or starting, for the first page."""
        return self._is_warm

    def forget(self) -> None:
        """Serve the shown page no longer."""
        self._stand.clear()
        self._is_warm = False

    def set_background(self, theme: Theme) -> None:
        """The colour that shows before the page is painted."""
        self.setBackgroundColor(QColor(theme.window))

    def acceptNavigationRequest(self, url: QUrl | str, type: QWebEnginePage.NavigationType, is_main: bool) -> bool:
        """Let only the program itself change what is shown."""
        typed = type == QWebEnginePage.NavigationType.NavigationTypeTyped
        return typed and is_main and QUrl(url) == self._stand.address

    def createWindow(self, type: QWebEnginePage.WebWindowType) -> QWebEnginePage | None:  # type: ignore[override]
        """No page opens another."""
        return None

    def chooseFiles(self, mode: QWebEnginePage.FileSelectionMode, old: object, accepted: object) -> list[str]:
        """No page is given files."""
        return []

    def javaScriptConsoleMessage(
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, line: int, source: str
    ) -> None:
        """A filing's complaints are nobody's business; those of the page's own script go to standard error."""
        if source.startswith("userscript:") and level == QWebEnginePage.JavaScriptConsoleMessageLevel.ErrorMessageLevel:
            super().javaScriptConsoleMessage(level, message, line, source)


def make_spare(pouring: Pouring | None = None) -> None:
    """Start the web engine and a process of it ahead of the first view, with a page that is being written or none."""
    prepare()
    profile = safe_profile()
    page = GuardedPage(profile, profile)
    page.setObjectName(_SPARE)
    if pouring is None:
        page.warm_up()
    else:
        page.pour(pouring)


def guarded_page(owner: QObject) -> GuardedPage:
    """A page for a view: the spare one, where there is one."""
    profile = safe_profile()
    spare = profile.findChild(GuardedPage, _SPARE)
    if not isinstance(spare, GuardedPage):
        return GuardedPage(profile, owner)
    spare.setObjectName("")
    spare.setParent(owner)
    return spare


@cache
def _own_source() -> str:
    channel = QFile(":/qtwebchannel/qwebchannel.js")
    channel.open(QIODevice.OpenModeFlag.ReadOnly)
    library = bytes(channel.readAll().data()).decode("utf-8")
    own = "\n".join(resource("page", name).read_text("utf-8") for name in SCRIPTS)
    return f'{library}\n(() => {{ "use strict";\nconst WORDS = {json.dumps(WORDS)};\n{own}\n}})();'


def _own_script() -> QWebEngineScript:
    script = QWebEngineScript()
    script.setName("viewer")
    script.setSourceCode(_own_source())
    script.setWorldId(OWN_WORLD)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentReady)
    script.setRunsOnSubFrames(False)
    return script
