// Tagged facts, when they are asked for: a light line under each, and what is pointed at or clicked is told.
/* global tell, sheet, addressed, rangeOf, blockElement */
/* exported setFacts */

let factsOf = new Map();  // the facts of each block
let factAt = null;
let isLooking = false;

// Each fact is { id, block, element, start, end }; none: they are shown no more.
function setFacts(list) {
  factsOf = new Map();
  const ranges = [];
  for (const { id, block, element, start, end } of list) {
    const home = document.getElementById(element) ?? blockElement(block);
    if (!home) continue;
    const range = rangeOfFact(home, start, end);
    ranges.push(range);
    if (!factsOf.has(block)) factsOf.set(block, []);
    factsOf.get(block).push({ id, range });
  }
  if (ranges.length) CSS.highlights.set("facts", new Highlight(...ranges));
  else CSS.highlights.delete("facts");
  lookAway();
}

function rangeOfFact(home, start, end) {
  if (start !== null) return rangeOf(home, start, end);
  const range = document.createRange();
  range.selectNodeContents(home);
  return range;
}

// The fact under a point: of several around it the innermost, which is the shortest.
function factUnder(target, x, y) {
  const block = addressed(target)?.block;
  const inside = ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom;
  const found = (factsOf.get(block) ?? []).filter(({ range }) => [...range.getClientRects()].some(inside));
  return found.reduce((best, one) => (best && best.range.toString().length <= one.range.toString().length ? best : one), null);
}

function lookAway() {
  if (factAt) tell("left", {});
  factAt = null;
}

function lookAt(fact, y, atOnce) {
  const lines = [...fact.range.getClientRects()];
  const line = lines.find((one) => one.top <= y && y <= one.bottom) ?? lines[0];
  if (!line) return;
  factAt = fact;
  tell("fact", { id: fact.id, area: [line.left, line.top, line.width, line.height], atOnce });
}

function onFactPointed(event) {
  const inSheet = event.target instanceof Element && sheet.contains(event.target) && !event.target.closest("a");
  const fact = inSheet ? factUnder(event.target, event.clientX, event.clientY) : null;
  if (fact?.id === factAt?.id) return;
  lookAway();
  if (fact) lookAt(fact, event.clientY, false);
}

document.addEventListener(
  "mousemove",
  (event) => {
    if (!factsOf.size || isLooking) return;
    isLooking = true;
    requestAnimationFrame(() => {
      isLooking = false;
      onFactPointed(event);
    });
  },
  { passive: true },
);
document.addEventListener("click", (event) => {
  if (!factsOf.size || !getSelection().isCollapsed) return;
  if (!(event.target instanceof Element) || event.target.closest("a, button")) return;
  const fact = factUnder(event.target, event.clientX, event.clientY);
  if (fact) lookAt(fact, event.clientY, true);
});
addEventListener("scroll", () => factsOf.size && lookAway(), { passive: true });
