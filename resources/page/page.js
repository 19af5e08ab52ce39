// The page's own script. It runs in a world apart from the filing, whose scripts never run at all.
/* global tell, connect, soon, say, gatherFolds, exchangeFolds, toggleFold, setFolds, onFolded */
/* global sheet, blocks, addressed, visibleBefore, wordsOf, blockAt, goTo, anchor, reportPlace, restore, giveWay, exchangeBlocks, onMoving, keepPlace */
/* global setAnnotations, placeFlags */
/* global setFacts, keepInks, turned, stirred, stirrings, tellStep, onStep, keepStep, goLevel, goToTop */
/* global find, mark, clearFind, textChanged, clearCells, readyRecords, readyReferences */
/* global cards, chosen, narrow, gatherCards, layOut, keepLevel, cardOfTick, setRead, light, choose, openFolded, goToCard, exchangeCards */

let isSettled = false;
// How wide the window was when wide tables were framed.
let framedAt = 0;
// Whether there are layouts that nobody needs any more.
let isLittered = false;

// What is too wide for the sheet takes the free room beside it, or scrolls in its own frame and shows that it goes on;
// words are never cut off, a rule's loose end is. Only frames that need it become scrollable: hundreds of them slow a
// long page down.
function frameWide() {
  framedAt = document.documentElement.clientWidth;
  isLittered = true;
  const frames = [...sheet.querySelectorAll(".wide, .columns")];
  sheet.parentElement.style.removeProperty("--further");
  for (const frame of frames) frame.classList.remove("scrolls", "goes-on", "came-on");
  for (const table of sheet.querySelectorAll("table.too-wide")) table.classList.remove("too-wide", "goes-on", "came-on");
  document.body.classList.remove("without-gutter");
  document.body.classList.toggle("without-gutter", !document.querySelector(".viewer-gutter .card") && frames.some(isCramped));
  const missing = frames.map((frame) => frame.scrollWidth - frame.clientWidth);
  const widest = Math.max(0, ...missing);
  if (widest > 1) sheet.parentElement.style.setProperty("--further", `${Math.floor(Math.min(widest + 2, freeRoom()))}px`);
  frames.forEach((frame, index) => frame.classList.toggle("scrolls", missing[index] > 1));
  showGoingOn(frames.filter((_frame, index) => missing[index] > 1));
  if (sheet.scrollWidth <= sheet.clientWidth) return;
  const room = sheet.clientWidth;
  const isTooWide = (table) => table.offsetWidth > room && !table.closest(".wide") && !table.querySelector("table");
  const tables = [...sheet.querySelectorAll("table")].filter(isTooWide);
  for (const table of tables) table.classList.add("too-wide");
  showGoingOn(tables);
  const edge = sheet.getBoundingClientRect().right;
  const reach = (block) => block.getBoundingClientRect().left + block.scrollWidth;
  const isCut = (block) => reach(block) > edge && block.textContent.trim() && !block.closest(".wide, .too-wide, .columns");
  sheet.classList.toggle("scrolls", blocks().some(isCut));
}

// Whether a table needs more room than it has: it reaches over its frame, or plain text is set smaller to fit.
function isCramped(frame) {
  if (frame.scrollWidth - frame.clientWidth > 1) return true;
  return frame.classList.contains("columns") && Number.parseFloat(getComputedStyle(frame).fontSize) < 13;
}

// How much wider the sheet can be than filers' pages are; plain text has its own measure.
function freeRoom() {
  const desk = sheet.parentElement;
  if (document.body.classList.contains("monospaced")) return 0;
  const style = getComputedStyle(desk);
  const taken = style.gridTemplateColumns.split(" ").reduce((sum, track) => sum + Number.parseFloat(track), 0);
  const hasGutter = document.body.matches(".with-gutter:not(.without-gutter)");
  const gaps = hasGutter && !narrow.matches ? Number.parseFloat(style.columnGap) : 0;
  const padding = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight);
  return Math.max(0, desk.clientWidth - padding - gaps - taken);
}

const watched = new WeakSet();

// All are measured before any is changed: each measure after a change lays the page out anew.
function showGoingOn(frames) {
  for (const frame of frames) {
    if (!watched.has(frame)) frame.addEventListener("scroll", () => requestAnimationFrame(() => showGoingOn([frame])), { passive: true });
    watched.add(frame);
  }
  const ends = frames.map((frame) => [frame.scrollLeft + frame.clientWidth < frame.scrollWidth - 2, frame.scrollLeft > 2]);
  for (const [index, [goesOn, cameOn]] of ends.entries()) {
    frames[index].classList.toggle("goes-on", goesOn);
    frames[index].classList.toggle("came-on", cameOn);
  }
}

// A picture that is not among the filing's files leaves no broken frame: its description says so, or else its name;
// what only keeps a space leaves nothing.
function hideMissing() {
  for (const image of document.images) {
    const hide = () => {
      const name = (image.getAttribute("src") ?? "").split("/").pop();
      const keepsSpace = [image.getAttribute("width"), image.getAttribute("height")].some((size) => size !== null && Number.parseFloat(size) < 8);
      if (name && !/\s/.test(image.alt) && !keepsSpace) image.alt = say("missing", { name: image.alt || name });
      image.classList.add("missing");
    };
    if (!image.complete) image.addEventListener("error", hide, { once: true });
    else if (!image.naturalWidth) hide();
  }
}

function cardIds(node) {
  const element = node instanceof Element ? node.closest("[data-card], [data-fold], [data-tick]") : null;
  if (!element) return [];
  return (element.dataset.card ?? element.dataset.fold ?? element.dataset.tick).split(" ");
}

function act(button) {
  const card = button.closest(".card");
  const action = button.dataset.action;
  const folded = ["why", "pieces"].includes(action) ? card.querySelector(`.${action}`) : null;
  if (folded) {
    folded.hidden = !folded.hidden;
    layOut();
  } else {
    tell("card", { id: card.dataset.card, action });
  }
}

// The reader points out a card, or by a click elsewhere none.
function pick(id) {
  if (id === chosen) return;
  choose(id);
  tell("card", { id: id ?? "", action: "chosen" });
}

function turn(id, by) {
  const next = turned(id, by);
  if (narrow.matches) openFolded(next);
  pick(next);
}

function follow(anchor) {
  const { link, jump, href } = anchor.dataset;
  if (link !== undefined) tell("link", { index: Number(link) });
  else if (jump !== undefined) tell("jump", { target: jump });
  else if (href ?? anchor.getAttribute("href")) tell("outside", { href: href ?? anchor.getAttribute("href") });
}

function onClick(event) {
  const target = event.target instanceof Element ? event.target : null;
  const anchor = target?.closest("a, area");
  const button = target?.closest("[data-action], [data-fold], [data-tick], [data-turn], .viewer-fold");
  if (anchor || target?.closest("button, input, label, summary, form")) event.preventDefault();
  if (anchor) follow(anchor);
  else if (button?.dataset.action) act(button);
  else if (button?.matches(".viewer-fold")) turnFold(button);
  else if (button?.dataset.turn) turn(button.closest(".card").id, Number(button.dataset.turn));
  else if (button?.dataset.fold) {
    openFolded(button.dataset.fold);
    pick(button.dataset.fold);
  } else if (button?.dataset.tick) {
    const id = cardOfTick(button, event.clientY);
    goToCard(id);
    tell("card", { id, action: "chosen" });
  } else {
    const [id] = cardIds(target);
    if (!id && narrow.matches) openFolded(null);
    pick(id ?? null);
    if (id && narrow.matches && !target.closest(".card")) openFolded(id);
  }
}

// A line stays where it is while what it stands for is shown or folded.
function turnFold(line) {
  const { top } = line.getBoundingClientRect();
  toggleFold(line);
  scrollTo({ top: scrollY + line.getBoundingClientRect().top - top, behavior: "instant" });
  reportPlace();
}

function onTurned(tops) {
  if (!isSettled) return;
  stirred();
  if (tops.some((top) => top.matches(".wide, .columns, .too-wide") || top.querySelector("table, .columns"))) frameWide();
  layOut();
}

// Fold all, or show all; the reader stays at the same text.
function showFolds(isFolding, open) {
  const kept = anchor;
  setFolds(isFolding, open);
  if (kept) restore(addressed(kept.element).block, kept.offset);
  reportPlace();
}

// More is known of the text that is shown, or less is asked for: other marks, cards and folds, and the reader stays where
// they are. What else lies over the text is set anew by whoever set it.
function renew({ parts, cards: html, styles, runs }) {
  const hadCards = cards.size > 0;
  const kept = anchor && { block: addressed(anchor.element).block, offset: anchor.offset };
  stirred();
  clearCells();
  exchangeBlocks(parts);
  for (const [name, style] of styles) restyle(name, style);
  exchangeFolds(runs);
  exchangeCards(html);
  textChanged();
  readyRecords();
  readyReferences();
  hideMissing();
  keepInks();
  if (hadCards !== cards.size > 0 && (hadCards || document.body.matches(".without-gutter"))) frameWide();
  layOut();
  if (kept) restore(kept.block, kept.offset);
  reportPlace();
  tell("painted", {});
}

// Rules that are the same are left alone: the whole page would be styled anew.
function restyle(name, rules) {
  const style = document.getElementById(name);
  if (style && style.textContent !== rules) style.textContent = rules;
}

function refuse(event) {
  event.preventDefault();
}

function onSelection() {
  const selection = getSelection();
  const text = selection.isCollapsed ? "" : selection.toString();
  const range = text ? wordsOf(selection.getRangeAt(0)) : null;
  if (!range) {
    tell("selection", { text, element: null });
    return;
  }
  const { element } = addressed(range.startContainer);
  const start = visibleBefore(element, range.startContainer, range.startOffset);
  const last = addressed(range.endContainer).element;
  const reached = visibleBefore(last, range.endContainer, range.endOffset);
  const inside = element.contains(last);
  const end = inside ? visibleBefore(element, range.endContainer, range.endOffset) : null;
  tell("selection", { text, element: element.id, start, end, tail: inside ? null : { element: last.id, end: reached } });
}

let isTouched = false;

// The reader has begun to read: told once. A page that scrolls because it is laid out anew is not the reader.
function onTouched(event) {
  if (isTouched || (event.type === "scroll" && stirrings) || ["Alt", "Control", "Meta", "Shift"].includes(event.key)) return;
  isTouched = true;
  tell("touched", {});
}

function setTheme(name, css) {
  document.documentElement.dataset.theme = name;
  const style = document.getElementById("viewer-theme");
  if (style) style.textContent = css;
  keepInks();
}

// The reader's own width and letters, at the place where the reader is.
function setReader(css) {
  const style = document.getElementById("viewer-reader");
  if (style === null || style.textContent === css) return;
  style.textContent = css;
  framedAt = 0;
  keepPlaceOnResize();
}

function keepPlaceOnResize() {
  if (!isSettled) return;
  stirred();
  keepPlace();
  // A window that is only higher or lower leaves every line as it is.
  if (framedAt !== document.documentElement.clientWidth) frameWide();
  layOut();
  placeFlags();
}

function onSheetResized() {
  if (!isSettled) return;
  stirred();
  layOut();
  placeFlags();
}

function listen() {
  document.addEventListener("click", onClick, true);
  for (const kind of ["auxclick", "submit", "dragstart"]) document.addEventListener(kind, refuse, true);
  document.addEventListener("mouseover", (event) => light(cardIds(event.target), true));
  document.addEventListener("mouseout", (event) => light(cardIds(event.target).filter((id) => id !== chosen), false));
  document.addEventListener("focusin", (event) => event.target.closest?.(".card") && pick(event.target.closest(".card").id));
  document.addEventListener("selectionchange", () => soon(onSelection));
  addEventListener("scroll", () => soon(settled(reportPlace)), { passive: true });
  addEventListener("scroll", onStep, { passive: true });
  addEventListener("scroll", keepLevel, { passive: true });
  for (const kind of ["pointerdown", "keydown", "wheel", "scroll"]) {
    addEventListener(kind, onTouched, { capture: kind !== "scroll", passive: true });
  }
  for (const kind of ["keydown", "wheel"]) addEventListener(kind, onMoving, { capture: true, passive: true });
  addEventListener("resize", () => requestAnimationFrame(keepPlaceOnResize));
  new ResizeObserver(() => requestAnimationFrame(onSheetResized)).observe(sheet);
}

// What the first screen shows is painted first; then the tables below it are laid out, and cards put beside the text.
// Whatever asks for a place before that has it done at once, so that no place moves afterwards.
function settle() {
  if (isSettled) return;
  isSettled = true;
  stirred();
  document.documentElement.classList.add("settled");
  frameWide();
  layOut();
  reportPlace();
}

function settled(action) {
  return (...parameters) => {
    settle();
    action(...parameters);
  };
}

globalThis.viewer = Object.fromEntries(
  Object.entries({
    goTo,
    goToCard,
    find,
    mark,
    clearFind,
    setReader,
    setTheme,
    setRead,
    setAnnotations,
    setFacts,
    giveWay,
    tellStep,
    goLevel,
    goToTop,
    showFolds,
    renew,
  }).map(([name, action]) => [
    name,
    settled(action),
  ]),
);
// Told at once: whoever leaves the page before it tells by itself is brought back to here, and not to its beginning.
globalThis.viewer.restore = settled((block, offset) => {
  restore(block, offset);
  tell("restored", {});
  reportPlace();
});
globalThis.viewer.keepStep = keepStep;
// A page that was laid out anew is many times as large as it need be until the engine looks for what is left over.
globalThis.viewer.tidy = () => {
  if (isLittered) globalThis.gc?.();
  isLittered = false;
};
// Tells once what was done so far is on the screen.
globalThis.viewer.tellSeen = () => requestAnimationFrame(() => requestAnimationFrame(() => tell("seen", {})));
// The cell, row or block under the pointer; between two blocks, the one above.
globalThis.viewer.addressUnder = (x, y) => {
  const element = document.elementFromPoint(x, y);
  const inside = element && sheet.contains(element) ? addressed(element) ?? addressed(blockAt(y)) : null;
  return inside?.element.id ?? null;
};

hideMissing();
keepInks();
gatherFolds();
onFolded(onTurned);
gatherCards();
listen();
if (cards.size) settle();
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    tell("painted", {});
    requestAnimationFrame(settle);
  }),
);
connect();
