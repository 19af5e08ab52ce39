// Two pages in step: tell what the reader sees level with a line of the window, and go where the program says that
// the other filing says it. A page that was put somewhere, or that moved because it was laid out anew, does not tell:
// only the reader leads.
/* global tell, blockElement, blockAt, addressed, reportPlace, onLanding, aimedAt */
/* exported stirred, stirrings, tellStep, onStep, keepStep, goLevel, goToTop */

const READING_LINE = 0.3;
let stepping = false;
let followed = null;
let stirrings = 0;

// The page is laid out anew; what that scrolls is told of in the next frame at the latest.
function stirred() {
  stirrings += 1;
  requestAnimationFrame(() => requestAnimationFrame(() => (stirrings -= 1)));
}

// The point that is to stay level: the block just jumped to, else what crosses the reading line; at the very top, that.
function stepPoint() {
  if (scrollY === 0) return { block: -1, share: 0, line: 0 };
  const aimed = aimedAt();
  const line = aimed ? aimed.getBoundingClientRect().top : innerHeight * READING_LINE;
  const element = aimed ?? blockAt(line);
  if (!element) return null;
  const rect = element.getBoundingClientRect();
  const share = rect.height ? Math.min(1, Math.max(0, (line - rect.top) / rect.height)) : 0;
  return { block: addressed(element).block, share, line };
}

function tellStep() {
  followed = null;
  const point = stepPoint();
  if (point) tell("step", point);
}

// A jump that was asked for leads whatever else goes on.
function lead() {
  if (stepping) tellStep();
}

function onStep() {
  if (stirrings) followed = scrollY;
  else if (stepping && (followed === null || Math.abs(scrollY - followed) > 1)) tellStep();
}

function keepStep(on) {
  stepping = on;
}

// A block's height in the window, down to a share of it; of one that shows nothing, the end of what is before it.
function heightAt([block, share]) {
  for (let at = block; at >= 0; at -= 1) {
    const rect = blockElement(at)?.getBoundingClientRect();
    if (rect?.width || rect?.height) return at === block ? rect.top + rect.height * share : rect.bottom;
  }
  return -scrollY;
}

function goLevel(start, end, share, line) {
  const from = heightAt(start);
  const level = from + (heightAt(end) - from) * share;
  scrollTo({ top: scrollY + level - line, behavior: "instant" });
  followed = scrollY;
  reportPlace();
}

function goToTop() {
  scrollTo({ top: 0, behavior: "instant" });
  followed = scrollY;
  reportPlace();
}

onLanding(lead);
