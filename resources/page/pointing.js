// What the pointer or the keyboard rests on, and the wish to see it beside; the program knows where it leads.
/* global tell */
/* exported readyReferences */

const REFERENCES = "a[data-link], a[data-jump], a[data-href], area[data-href], .unfollowed[data-link]";
let pointed = null;

function referenceAt(node) {
  return node instanceof Element ? node.closest(REFERENCES) : null;
}

function named(element) {
  const { link, jump, href } = element.dataset;
  return { index: link === undefined ? null : Number(link), target: jump ?? null, href: href ?? null };
}

// A reference may run over two lines: the one that is pointed at counts.
function pointAt(element, y, atOnce) {
  const lines = [...element.getClientRects()];
  const line = lines.find((one) => one.top <= y && y <= one.bottom) ?? lines[0];
  if (!line) return;
  pointed = element;
  tell("pointed", { ...named(element), area: [line.left, line.top, line.width, line.height], atOnce });
}

function leave() {
  if (pointed) tell("left", {});
  pointed = null;
}

function onBeside(event) {
  const element = referenceAt(event.target);
  const wished = event.type === "auxclick" ? event.button === 1 : event.ctrlKey || event.metaKey;
  if (!element || !wished) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  leave();
  tell("beside", named(element));
}

function onPeek(event) {
  const element = event.key === " " ? referenceAt(document.activeElement) : null;
  if (!element) return;
  event.preventDefault();
  pointAt(element, Infinity, true);
}

// The program shows these words itself; they would show twice.
function readyReferences() {
  for (const element of document.querySelectorAll(REFERENCES)) {
    if (element.title) element.setAttribute("aria-description", element.title);
    element.removeAttribute("title");
  }
}
readyReferences();
document.addEventListener("mouseover", (event) => {
  const element = referenceAt(event.target);
  if (element === pointed) return;
  leave();
  if (element) pointAt(element, event.clientY, false);
});
document.documentElement.addEventListener("mouseleave", leave);
for (const kind of ["click", "auxclick"]) document.addEventListener(kind, onBeside, true);
document.addEventListener("keydown", onPeek);
addEventListener("scroll", leave, { passive: true });
