"""No byte leaves the machine, whatever a page tries: a listener on this machine counts no connection."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.building.readings import reading
from tests.desktop.pane.asking import Show, ask
from viewer.desktop.pane.pane import DocumentPane
from viewer.page import compose
from viewer.page.model import Page
from viewer.page.theme import LIGHT

_REACHED_UNPROTECTED = 5

ATTACK = """<!doctype html><html><head><title>Attack</title>
<base href="{url}/base/">
<meta http-equiv="refresh" content="0;url={url}/refresh">
<meta http-equiv="Content-Security-Policy" content="default-src * 'unsafe-inline' 'unsafe-eval' data: blob:">
<link rel="stylesheet" href="{url}/style.css"><link rel="icon" href="{url}/icon.png">
<link rel="preconnect" href="{url}"><link rel="dns-prefetch" href="{url}"><link rel="prefetch" href="{url}/prefetch">
<link rel="preload" as="image" href="{url}/preload.png"><link rel="modulepreload" href="{url}/module.js">
<link rel="prerender" href="{url}/prerender"><link rel="manifest" href="{url}/manifest.json">
<link rel="alternate stylesheet" href="{url}/other.css"><link rel="apple-touch-icon" href="{url}/touch.png">
<style>@import url("{url}/import.css"); @font-face {{ font-family: f; src: url("{url}/font.woff"); }}
body {{ font-family: f; background: url("{url}/background.png"); cursor: url("{url}/cursor.cur"), auto;
list-style-image: url({url}/list.png); }} p::before {{ content: url("{url}/content.png"); }}
#shape {{ width: 9px; float: left; shape-outside: url("{url}/shape.png"); mask-image: url("{url}/mask.svg");
filter: url("{url}/filter.svg#f"); border-image: url("{url}/border.png") 1; }}</style>
<script src="{url}/script.js"></script>
<script type="module">import "{url}/inner.js";</script>
<script>fetch("{url}/fetch"); new WebSocket("{web_socket}"); navigator.sendBeacon("{url}/beacon");
location = "{url}/location"; open("{url}/window"); new Image().src = "{url}/image";
new EventSource("{url}/events"); new RTCPeerConnection({{iceServers: [{{urls: "stun:127.0.0.1:{port}"}}]}});
document.title = "Script ran";</script>
<script type="speculationrules">{{"prefetch": [{{"urls": ["{url}/speculation"]}}]}}</script></head>
<body background="{url}/body.png" onload="location='{url}/onload'">
<p id="b0">Words <a id="click" href="{url}/link" ping="{url}/ping">link</a>
<a id="blank" href="{url}/blank" target="_blank">blank</a> <a id="save" href="{url}/save" download>save</a>
<a id="script" href="javascript:location='{url}/javascript'">script</a></p>
<div id="shape"></div>
<img src="{url}/img.png" srcset="{url}/two.png 2x" onerror="location='{url}/onerror'" lowsrc="{url}/low.png">
<picture><source srcset="{url}/source.webp"><img src="{url}/picture.png" loading="eager"></picture>
<iframe src="{url}/frame"></iframe><iframe srcdoc="<img src='{url}/srcdoc.png'>"></iframe>
<iframe src="data:text/html,<img src='{url}/data.png'>"></iframe>
<object data="{url}/object.swf"></object><embed src="{url}/embed.pdf"><applet code="{url}/applet"></applet>
<video src="{url}/video.mp4" poster="{url}/poster.png" autoplay></video><audio src="{url}/audio.mp3" autoplay></audio>
<video><track default src="{url}/track.vtt"></video>
<svg width="9" height="9"><image href="{url}/svg.png"/><use href="{url}/use.svg#a"/>
<script href="{url}/svg.js"></script><foreignObject><img src="{url}/foreign.png"></foreignObject>
<animate attributeName="href" to="{url}/animate"/></svg>
<math><mtext><img src="{url}/math.png"></mtext></math>
<form id="form" action="{url}/form" method="post"><input name="a" value="b"><input type="image" src="{url}/input.png">
<button id="send" formaction="{url}/formaction">Send</button></form>
<form id="get" action="{url}/get"><input name="a"></form>
<table background="{url}/table.png"><tr><td background="{url}/td.png">cell</td></tr></table>
<input autofocus onfocus="location='{url}/focus'"><details open ontoggle="location='{url}/toggle'"></details>
<bgsound src="{url}/sound"><frameset><frame src="{url}/frameset"></frameset>
<template><img src="{url}/template.png"></template><noscript><img src="{url}/noscript.png"></noscript>
<div style="background-image:image-set('{url}/set.png' 1x);-webkit-mask:url({url}/inline.svg)">style</div>
<portal src="{url}/portal"></portal><map name="m"><area id="area" shape="default" href="{url}/area"></map>
<img usemap="#m" width="9" height="9"></body></html>"""


class Listener:
    """Counts who connects to a port of this machine."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self.connections = 0
        self._thread = threading.Thread(target=self._count, daemon=True)
        self._thread.start()

    def _count(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            connection.close()

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(2)


@pytest.fixture
def listener() -> Iterator[Listener]:
    made = Listener()
    yield made
    made.close()


def attack(listener: Listener, host: str = "127.0.0.1") -> str:
    address = f"{host}:{listener.port}"
    return ATTACK.format(url=f"http://{address}", web_socket=f"ws://{address}/", port=listener.port)


def provoke(qtbot: QtBot, pane: DocumentPane) -> None:
    """Click whatever can be clicked and send whatever can be sent."""
    for target in ("click", "blank", "save", "script", "send", "area"):
        ask(qtbot, pane, f'document.getElementById("{target}")?.click() ?? true')
    for form in ("form", "get"):
        ask(qtbot, pane, f'document.getElementById("{form}")?.submit() ?? true')
    qtbot.wait(700)


def test_the_listener_counts(listener: Listener, qtbot: QtBot) -> None:
    socket.create_connection(("127.0.0.1", listener.port)).close()
    qtbot.waitUntil(lambda: listener.connections == 1)


def test_without_protection_the_same_page_reaches_the_listener(qtbot: QtBot, listener: Listener) -> None:
    """So that no connection means that none was let through, not that none was tried."""
    environment = {**os.environ, "QTWEBENGINE_CHROMIUM_FLAGS": ""}
    address = f"http://127.0.0.1:{listener.port}/"
    with subprocess.Popen(
        [sys.executable, "-m", "tests.desktop.pane.unguarded", address],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as bare:
        assert bare.stdin is not None
        bare.stdin.write(attack(listener).encode() + b"\0")
        bare.stdin.flush()
        qtbot.waitUntil(lambda: listener.connections >= _REACHED_UNPROTECTED)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_page_that_nothing_has_cleaned_reaches_nobody(
    show: Show, qtbot: QtBot, listener: Listener, host: str
) -> None:
    pane = show(Page(attack(listener, host), "Attack"))
    provoke(qtbot, pane)
    assert listener.connections == 0
    assert ask(qtbot, pane, "document.title") == "Attack"


def test_nothing_of_an_attack_is_left_in_a_composed_page(show: Show, qtbot: QtBot, listener: Listener) -> None:
    page = compose(reading(attack(listener)), 0, theme=LIGHT)
    pane = show(page)
    provoke(qtbot, pane)
    assert listener.connections == 0
    assert (
        ask(qtbot, pane, '[...document.querySelectorAll("script,iframe,form,object,embed,svg,video,base")].length') == 0
    )


def test_a_page_cannot_read_another(show: Show, qtbot: QtBot) -> None:
    pane = show(Page('<!doctype html><p id="b0">First</p>', "First"))
    first = ask(qtbot, pane, "location.href")
    show(Page(f'<!doctype html><p id="b0">Second</p><iframe src="{first}"></iframe><img src="{first}">', "Second"))
    assert ask(qtbot, pane, "location.href") != first
    assert ask(qtbot, pane, 'document.querySelector("img").naturalWidth') == 0
