// The page's way to the program: what it tells, and how often.
/* global QWebChannel, qt, WORDS */
/* exported tell, connect, soon, say */

let bridge = null;
const untold = [];
function tell(kind, what) {
  const message = JSON.stringify({ page: location.href, kind, ...what });
  if (bridge) bridge.tell(message);
  else untold.push(message);
}

// The way to the program is open a moment after the page is there; what was told before that is told then.
function connect() {
  new QWebChannel(qt.webChannelTransport, (channel) => {
    bridge = channel.objects.bridge;
    for (const message of untold.splice(0)) bridge.tell(message);
  });
}

// Words of the program in the reader's language, with values in their named places.
function say(what, values = {}) {
  return WORDS[what].replace(/{(\w+)}/g, (_place, name) => values[name]);
}

// One action a frame, however often it is asked for.
let waiting = false;
function soon(action) {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    action();
  });
}
