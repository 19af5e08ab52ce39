// What the reader added: highlights are painted over the text, which stays as it is; a note has a mark in the margin.
/* global tell, say, lineOver, sheet, rangeOf, blockElement */
/* exported setAnnotations, placeFlags, annotationAt */

const OWN_COLOURS = ["yellow", "green", "blue", "pink"];
const FLAG_ROOM = 22;
const NOTE_GAP = 14;
const NARROWEST_NOTE = 120;
const WIDEST_NOTE = 280;
let own = [];
let flags = null;

// Each annotation is { id, kind, colour, label, spots: [[block, element id, start, end], …] }.
function setAnnotations(list) {
  own = list.map((one) => ({ ...one, ranges: one.spots.map(rangeOfSpot).filter(Boolean) })).filter(({ ranges }) => ranges.length);
  for (const colour of OWN_COLOURS) {
    const ranges = own.filter((one) => one.colour === colour && one.kind !== "bookmark").flatMap((one) => one.ranges);
    if (ranges.length) CSS.highlights.set(`own-${colour}`, new Highlight(...ranges));
    else CSS.highlights.delete(`own-${colour}`);
  }
  flags?.remove();
  flags = null;
  const flagged = own.filter(({ kind }) => kind !== "highlight");
  if (!flagged.length) return;
  flags = document.createElement("nav");
  flags.className = "viewer-own";
  flags.setAttribute("aria-label", say("own"));
  flags.append(...flagged.map(flagOf), ...flagged.filter(({ note }) => note).map(noteOf));
  sheet.parentElement.append(flags);
  placeFlags();
}

function rangeOfSpot([block, id, start, end]) {
  const element = document.getElementById(id) ?? blockElement(block);
  if (!element) return null;
  if (start !== null) return rangeOf(element, start, end);
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}

function flagOf({ id, kind, colour, label }) {
  const flag = document.createElement("button");
  flag.type = "button";
  flag.className = `${kind} ${colour}`;
  flag.dataset.own = id;
  flag.title = label;
  flag.setAttribute("aria-label", label);
  return flag;
}

// The words of a note stand at the right of the sheet where there is room that no cards of an amendment take.
function noteOf({ id, colour, note }) {
  const words = document.createElement("aside");
  words.className = `words ${colour}`;
  words.dataset.own = id;
  words.textContent = note;
  return words;
}

// Flags stand left of the sheet, level with the words that they are about; two of one line stand under one another.
function placeFlags() {
  if (!flags) return;
  const home = flags.offsetParent?.getBoundingClientRect() ?? { top: 0, left: 0 };
  const { left, right } = sheet.getBoundingClientRect();
  const room = document.querySelector(".viewer-gutter .card") ? 0 : innerWidth - right - 2 * NOTE_GAP;
  flags.style.left = `${left - home.left - FLAG_ROOM}px`;
  flags.style.setProperty("--beside-sheet", `${right - left + FLAG_ROOM + NOTE_GAP}px`);
  flags.style.setProperty("--note-room", `${Math.min(room, WIDEST_NOTE)}px`);
  flags.classList.toggle("cramped", room < NARROWEST_NOTE);
  stack(flags.querySelectorAll("button"), home);
  stack(flags.querySelectorAll(".words"), home);
}

function stack(elements, home) {
  let free = 0;
  for (const flag of elements) {
    const { ranges } = own.find(({ id }) => id === flag.dataset.own);
    const shown = lineOver(ranges[0].startContainer) ?? ranges[0];
    const rect = shown.getClientRects()[0] ?? shown.getBoundingClientRect();
    const top = Math.max(rect.top - home.top, free);
    flag.style.top = `${top}px`;
    free = top + flag.offsetHeight + 4;
  }
}

function annotationAt(x, y) {
  const inside = ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom;
  return own.findLast(({ kind, ranges }) => kind !== "bookmark" && ranges.some((range) => [...range.getClientRects()].some(inside)));
}

// A click on a flag, or on highlighted words that are not being selected, asks for the annotation.
document.addEventListener("click", (event) => {
  const flag = event.target instanceof Element ? event.target.closest("[data-own]") : null;
  if (!flag && (!getSelection().isCollapsed || !(event.target instanceof Element) || event.target.closest("a, button"))) return;
  const id = flag?.dataset.own ?? annotationAt(event.clientX, event.clientY)?.id;
  if (id) tell("annotation", { id, at: [event.clientX, event.clientY] });
});
