// Runs of text that both filings of a pair have alike: each is one quiet line until the reader, or a jump, opens it.
// What is folded stays in the page, under the same ids; on paper all of it is shown.
/* global tell */
/* exported gatherFolds, exchangeFolds, lineOver, unfold, toggleFold, setFolds, onFolded */

const folds = [];
const foldListeners = [];

function onFolded(listener) {
  foldListeners.push(listener);
}

function gatherFolds() {
  const home = document.querySelector(".viewer-sheet[data-folds]");
  for (const [first, last, words, wordsOver] of JSON.parse(home?.dataset.folds ?? "[]")) {
    const tops = topsOf(home, first, last);
    if (!tops.length) continue;
    const line = document.createElement("button");
    line.type = "button";
    line.className = "viewer-fold";
    line.dataset.run = first;
    const fold = { first, line, tops, words: [words, wordsOver], isOpen: true };
    tops[0].before(line);
    folds.push(fold);
    showRun(fold, false);
  }
}

// Other runs in the place of those that were, all of them folded.
function exchangeFolds(runs) {
  const home = document.querySelector(".viewer-sheet");
  for (const fold of folds.splice(0)) {
    showRun(fold, true);
    fold.line.remove();
  }
  if (runs === "[]") delete home.dataset.folds;
  else home.dataset.folds = runs;
  gatherFolds();
  for (const listener of foldListeners) listener([]);
}

// The first block of some that has an element, looked for in one direction.
function elementFrom(block, last, by) {
  for (let at = block; at !== last + by; at += by) {
    const element = document.getElementById(`b${at}`);
    if (element) return element;
  }
  return null;
}

// The outermost elements that hold blocks of a run and nothing else, and what stands between them.
function topsOf(home, first, last) {
  const begin = elementFrom(first, last, 1);
  const end = elementFrom(last, first, -1);
  const before = first > 0 ? elementFrom(first - 1, 0, -1) : null;
  const after = elementFrom(last + 1, last + 200, 1);
  const holdsOther = (element) => element === home || element.contains(before) || element.contains(after);
  const tops = [];
  let top = begin;
  while (top && !holdsOther(top.parentElement)) top = top.parentElement;
  while (top) {
    tops.push(top);
    if (top.contains(end)) break;
    top = nextOf(top, home, after, holdsOther);
  }
  return tops;
}

function nextOf(element, home, after, holdsOther) {
  let at = element;
  while (at !== home && !at.nextElementSibling) at = at.parentElement;
  let next = at === home ? null : at.nextElementSibling;
  while (next && next !== after && holdsOther(next)) next = next.firstElementChild;
  return next === after ? null : next;
}

function showRun(fold, isOpen) {
  if (fold.isOpen === isOpen) return false;
  fold.isOpen = isOpen;
  fold.line.textContent = fold.words[Number(isOpen)];
  fold.line.setAttribute("aria-expanded", String(isOpen));
  for (const top of fold.tops) top.classList.toggle("folded", !isOpen);
  return true;
}

function foldOver(node) {
  const element = node instanceof Element ? node : node?.parentElement;
  const top = element?.closest(".folded");
  return top ? folds.find((fold) => fold.tops.includes(top)) : undefined;
}

// The line in whose place something is folded away; null where it shows.
function lineOver(node) {
  return foldOver(node)?.line ?? null;
}

// Somebody goes to what is folded away: it shows.
function unfold(node) {
  const fold = foldOver(node);
  if (fold) turnRun(fold, true);
}

function toggleFold(line) {
  const fold = folds.find((one) => one.line === line);
  turnRun(fold, !fold.isOpen);
}

function turnRun(fold, isOpen) {
  showRun(fold, isOpen);
  tellTurned([fold]);
  tell("folds", { open: folds.filter((one) => one.isOpen).map((one) => one.first) });
}

// Fold all runs but some, told by their first blocks; or show all of the text.
function setFolds(isFolding, open) {
  const shown = new Set(open);
  tellTurned(folds.filter((fold) => showRun(fold, !isFolding || shown.has(fold.first))));
}

function tellTurned(turned) {
  if (turned.length) for (const listener of foldListeners) listener(turned.flatMap((fold) => fold.tops));
}
