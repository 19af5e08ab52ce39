"""Pages and their pictures served from memory under the program's own scheme; nothing else is let through.

Nothing of filings is imported before a picture is asked for: the engine is started with what stands here.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QObject, QUrl
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEngineProfile,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlSchemeHandler,
)
from shiboken6 import isValid

from viewer.desktop.pane.engine.pouring import Pouring
from viewer.desktop.pane.engine.preparation import SCHEME

if TYPE_CHECKING:
    from viewer.filing.model import Payload
    from viewer.page.model import Page

# An exported page has its pictures inside itself, as data; those lead nowhere.
_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'; sandbox"
)
_HEADERS: Final = {
    b"Content-Security-Policy": _POLICY.encode(),
    b"X-Content-Type-Options": b"nosniff",
    b"Referrer-Policy": b"no-referrer",
    b"X-DNS-Prefetch-Control": b"off",
}


class Shelf(QWebEngineUrlSchemeHandler):
    """The pages that are being shown, each under a host of its own, so that a renderer is freed with its page."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._numbers = count(1)
        self._pages: dict[str, tuple[bytes | Pouring, Mapping[str, Payload]]] = {}
        self._awaited: dict[str, list[QWebEngineUrlRequestJob]] = {}
        """Those that ask for pictures of a page of which these are not known yet."""

    @property
    def hosts(self) -> frozenset[str]:
        """The hosts under which pages are served."""
        return frozenset(self._pages)

    def put(self, page: Page) -> QUrl:
        """Take a page in; gives the address that it is served under until it is taken out."""
        return self._put(f"page{next(self._numbers)}", page)

    def exchange(self, url: QUrl, page: Page) -> QUrl:
        """Serve another page under the host of one that was put in before; gives its address."""
        return self._put(url.host(), page)

    def pour(self, pouring: Pouring) -> QUrl:
        """Serve a page while it is written, until another one is put in its place; gives its address."""
        host = f"page{next(self._numbers)}"
        self._pages[host] = (pouring, {})
        self._awaited[host] = []
        return _address(host)

    def _put(self, host: str, page: Page) -> QUrl:
        self._pages[host] = (page.html.encode("utf-8", "replace"), page.images)
        self._answer_awaited(host)
        return _address(host)

    def take_out(self, url: QUrl) -> None:
        """Serve a page no longer."""
        self._pages.pop(url.host(), None)
        self._answer_awaited(url.host())

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Answer from memory: the page at the root, pictures by their file name."""
        url = job.requestUrl()
        html, images = self._pages.get(url.host(), (None, {}))
        if html is None or job.requestMethod() != QByteArray(b"GET"):
            job.fail(QWebEngineUrlRequestJob.Error.RequestDenied)
        elif url.path() in ("", "/"):
            self._reply(job, b"text/html;charset=utf-8", html)
        elif url.host() in self._awaited:
            self._awaited[url.host()].append(job)
        else:
            self._reply_picture(job, images)

    def _answer_awaited(self, host: str) -> None:
        """Answer those that asked for pictures, now that these are known; some may not wait any more."""
        _, images = self._pages.get(host, (None, {}))
        for job in self._awaited.pop(host, ()):
            if isValid(job):
                self._reply_picture(job, images)

    def _reply_picture(self, job: QWebEngineUrlRequestJob, images: Mapping[str, Payload]) -> None:
        from viewer.filing.attachments import decoded
        from viewer.filing.pictures import media_of

        payload = images.get(unquote(job.requestUrl().path()).rsplit("/", 1)[-1].lower())
        picture = decoded(payload) if payload else b""
        media = media_of(picture)
        if media is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
        else:
            self._reply(job, media.encode(), picture)

    @staticmethod
    def _reply(job: QWebEngineUrlRequestJob, media: bytes, body: bytes | Pouring) -> None:
        headers = {QByteArray(name): [QByteArray(value)] for name, value in _HEADERS.items()}
        job.setAdditionalResponseHeaders(headers)  # type: ignore[arg-type]  # a multimap, whatever the stub says
        if isinstance(body, Pouring):
            job.reply(media, body)
            return
        buffer = QBuffer(job)
        buffer.setData(QByteArray(body))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(media, buffer)


def _address(host: str) -> QUrl:
    return QUrl(f"{SCHEME.decode()}://{host}/")


class Stand:
    """Where the page of a view stands on the shelf: each under an address of its own, none once the view is gone."""

    def __init__(self, shelf: Shelf, view: QObject) -> None:
        self._shelf = shelf
        self.address = QUrl()
        # A view goes with whatever holds it, and nobody says so first.
        view.destroyed.connect(lambda: self.clear())

    def put(self, page: Page, query: str = "") -> None:
        """Serve a page in the place of what was served."""
        self.clear()
        self.address = self._shelf.put(page)
        if query:  # an empty one would stand in the address
            self.address.setQuery(query)

    def exchange(self, page: Page) -> None:
        """Serve another page under the address of the one that is served."""
        self.address = self._shelf.exchange(self.address, page)

    def pour(self, pouring: Pouring) -> None:
        """Serve a page while it is written."""
        self.clear()
        self.address = self._shelf.pour(pouring)

    def clear(self) -> None:
        """Serve nothing any more."""
        self._shelf.take_out(self.address)
        self.address = QUrl()


class Gate(QWebEngineUrlRequestInterceptor):
    """Refuses every request that is not for the program's own scheme."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Block what would leave the machine, or read another file on it."""
        if info.requestUrl().scheme().encode() != SCHEME:
            info.block(True)


class SafeProfile(QWebEngineProfile):
    """The one profile of the program: keeps nothing, fetches nothing, saves nothing."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shelf = Shelf(self)
        self._gate = Gate(self)
        self.setUrlRequestInterceptor(self._gate)
        self.installUrlSchemeHandler(SCHEME, self.shelf)
        self.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
        self.setSpellCheckEnabled(False)
        self.downloadRequested.connect(_refuse_download)


def _refuse_download(download: QWebEngineDownloadRequest) -> None:
    download.cancel()


def safe_profile() -> SafeProfile:
    """The profile, made when first asked for and owned by the application."""
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("QApplication comes before the profile")
    found = application.findChild(SafeProfile)
    return found if isinstance(found, SafeProfile) else SafeProfile(application)
