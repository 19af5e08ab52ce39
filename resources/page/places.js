// Places: a block's element by its id, and characters counted without white space, as the page's maker counts them.
/* global tell, lineOver, unfold, onFolded */
/* exported sheet, blocks, blockElement, addressed, visibleBefore, wordsOf, blockAt, rangeOf, MARGIN, scrollToRect, reveal, goTo, flash, landed, onLanding, aimedAt, anchor, reportPlace, restore, giveWay, exchangeBlocks, onMoving, isMoving, keepPlace */

const SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
const ADDRESS = /^b(\d+)(?:r\d+(?:c\d+)?)?$/;
const sheet = document.querySelector(".viewer-sheet") ?? document.body;

function blockElement(block) {
  return document.getElementById(`b${block}`);
}

// The innermost cell, row or block around a node, and the block's number.
function addressed(node) {
  let element = node instanceof Element ? node : node?.parentElement;
  for (; element; element = element.parentElement) {
    const found = ADDRESS.exec(element.id);
    if (found) return { block: Number(found[1]), element };
  }
  return null;
}

// The range over visible characters `start` to `end` of an element; collapsed where they are the same.
function rangeOf(element, start, end) {
  const range = document.createRange();
  range.selectNodeContents(element);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let count = 0;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let offset = 0;
    for (const character of node.data) {
      if (!SPACE.test(character)) {
        if (!begun && count === start) {
          range.setStart(node, offset);
          begun = true;
          if (end <= start) {
            range.collapse(true);
            return range;
          }
        }
        count += 1;
        if (begun && count === end) {
          range.setEnd(node, offset + character.length);
          return range;
        }
      }
      offset += character.length;
    }
  }
  return range;
}

// How many visible characters of an element stand before a point in it.
function visibleBefore(element, node, offset) {
  const range = document.createRange();
  range.selectNodeContents(element);
  range.setEnd(node, offset);
  let count = 0;
  for (const character of range.toString()) if (!SPACE.test(character)) count += 1;
  return count;
}

// The part of a range that is words of the text. A drag that begins or is let go in the room between paragraphs has its
// end in an element around them, or in the window around the sheet: its words begin after that, and end before it. None
// where it begins in something else than the text, or has no words.
function wordsOf(range) {
  if (!sheet.contains(range.startContainer) && !range.startContainer.contains(sheet)) return null;
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT, (node) =>
    node.data.trim() && addressed(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
  );
  const isWords = (node) => node instanceof Text && addressed(node);
  const words = range.cloneRange();
  const whole = document.createRange();
  whole.selectNodeContents(sheet);
  if (words.compareBoundaryPoints(Range.START_TO_START, whole) < 0) words.setStart(sheet, 0);
  if (words.compareBoundaryPoints(Range.END_TO_END, whole) > 0) words.setEnd(sheet, sheet.childNodes.length);
  const { startContainer, startOffset, endContainer, endOffset } = words;
  if (!isWords(startContainer)) {
    walker.currentNode = nodeBefore(startContainer, startOffset);
    const first = walker.nextNode();
    if (!first || words.comparePoint(first, 0) > 0) return null;
    words.setStart(first, 0);
  }
  if (!isWords(endContainer)) {
    walker.currentNode = nodeBefore(endContainer, endOffset);
    const last = isWords(walker.currentNode) ? walker.currentNode : walker.previousNode();
    if (!last) return null;
    words.setEnd(last, last.length);
  }
  return words.collapsed ? null : words;
}

// The last node that begins before a point.
function nodeBefore(container, offset) {
  let node = container.childNodes[offset - 1] ?? container;
  if (node !== container) while (node.lastChild) node = node.lastChild;
  return node;
}

// Blocks in document order, those that show nothing left out. Made once, when first asked for, and when text was folded.
let shownBlocks = null;
function blocks() {
  shownBlocks ??= [...sheet.querySelectorAll('[id^="b"]')].filter((element) => /^b\d+$/.test(element.id) && !lineOver(element));
  return shownBlocks;
}
onFolded(() => (shownBlocks = null));

// Another tag for an element that holds nothing. There are hundreds of page breaks, and each one that is put in the place
// of another has its surroundings laid out anew.
function setAttributes(element, html) {
  const made = document.createElement("template");
  made.innerHTML = html;
  const { attributes } = made.content.firstElementChild;
  for (const { name } of [...element.attributes]) if (!attributes.getNamedItem(name)) element.removeAttribute(name);
  for (const { name, value } of attributes) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

// Other HTML for some blocks, each with its number; a table that is too wide for the sheet still is.
function exchangeBlocks(parts) {
  for (const [block, html] of parts) {
    const element = blockElement(block);
    if (!element) continue;
    if (element.matches(".page-break")) {
      setAttributes(element, html);
      continue;
    }
    const isWide = element.matches(".too-wide");
    element.outerHTML = html;
    if (isWide) blockElement(block).classList.add("too-wide");
  }
  shownBlocks = null;
}

// The last block whose top is at or above a line of the window.
function blockAt(line) {
  const all = blocks();
  let low = 0;
  let high = all.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (all[middle].getBoundingClientRect().top <= line) low = middle;
    else high = middle - 1;
  }
  return all[low] ?? null;
}

const MARGIN = 24;
let jumped = null;

// Bring a rectangle of the window into view: what begins a block near the top, words inside one with text above them.
function scrollToRect(rect, begins) {
  const above = begins ? MARGIN : Math.max(MARGIN, innerHeight * 0.3);
  scrollTo({ top: scrollY + rect.top - above, behavior: "instant" });
}

// Whoever goes to an element has it shown: unfolded, and in the part of its frame that is seen.
function reveal(element) {
  unfold(element);
  const frame = element?.closest(".wide, .too-wide, .plain, pre");
  if (!frame || frame.scrollWidth <= frame.clientWidth) return;
  const inner = element.getBoundingClientRect();
  const outer = frame.getBoundingClientRect();
  if (inner.left < outer.left || inner.right > outer.right) frame.scrollLeft += inner.left - outer.left - 40;
}

function goTo(block, id, start, end, flashes) {
  let element = document.getElementById(id) ?? blockElement(block);
  for (let before = block - 1; !element && before >= 0; before -= 1) element = blockElement(before);
  if (!element) return;
  const range = start === null ? null : rangeOf(element, start, end);
  reveal(range ? range.startContainer.parentElement : element);
  const rect = range?.getClientRects()[0] ?? element.getBoundingClientRect();
  scrollToRect(rect, start === null ? id === `b${block}` : start === 0);
  if (flashes) flash(range ?? element);
  landed(block);
}

const landings = [];
function onLanding(listener) {
  landings.push(listener);
}

// The page was brought to a block: that is where the reader is, and who wants to know is told.
function landed(block) {
  jumped = block === undefined ? null : { block, y: scrollY };
  reportPlace();
  for (const listener of landings) listener();
}

function aimedAt() {
  return jumped && jumped.y === scrollY ? blockElement(jumped.block) : null;
}

function flash(target) {
  const desk = document.querySelector(".viewer-desk") ?? document.body;
  const home = desk.getBoundingClientRect();
  const whole = target.getBoundingClientRect();
  const rects = target instanceof Range && target.getClientRects().length < 20 ? target.getClientRects() : [whole];
  for (const rect of rects) {
    const light = document.createElement("div");
    light.className = "viewer-flash";
    light.style.left = `${rect.left - home.left - 3}px`;
    light.style.top = `${rect.top - home.top - 2}px`;
    light.style.width = `${rect.width + 6}px`;
    light.style.height = `${rect.height + 4}px`;
    light.addEventListener("animationend", () => light.remove());
    desk.append(light);
  }
}

// Where the reader is: the block at the top, and how far its top is from the window's.
let anchor = null;
function reportPlace() {
  const atEnd = scrollY > 0 && scrollY + innerHeight >= document.scrollingElement.scrollHeight - 2;
  let element = blockAt(atEnd ? innerHeight - MARGIN : MARGIN + 8);
  const anchored = blockAt(MARGIN + 8);
  element = aimedAt() ?? element;
  if (!element || !anchored) return;
  anchor = { element: anchored, offset: anchored.getBoundingClientRect().top };
  tell("place", { block: addressed(element).block, anchor: addressed(anchored).block, offset: anchor.offset });
}

// The keys and the wheel move the page a frame before it tells where that is: until then the anchor is where the reader
// was, and a page that is laid out anew meanwhile must not bring them back to it.
const MOVING_KEYS = new Set(["PageUp", "PageDown", "Home", "End", "ArrowUp", "ArrowDown", " "]);
const MOVING = 400;
let movedAt = -Infinity;
function onMoving(event) {
  if (event.type === "wheel" || MOVING_KEYS.has(event.key)) movedAt = performance.now();
}

function isMoving() {
  return performance.now() - movedAt < MOVING;
}

// Stay at the same text in a page that is laid out anew.
function keepPlace() {
  if (isMoving()) reportPlace();
  else if (anchor) {
    const isAimed = aimedAt() !== null;
    restore(addressed(anchor.element).block, anchor.offset);
    if (isAimed) jumped.y = scrollY;
  }
}

// The window that the page is seen in begins so much lower: the text stays where it was seen. The beginning of a page
// is not pushed out of sight, nor is what the reader was just brought to.
function giveWay(by) {
  if (scrollY <= 0 || aimedAt()) return;
  scrollTo({ top: Math.max(0, scrollY + by), behavior: "instant" });
  reportPlace();
}

function restore(block, offset) {
  const own = blockElement(block);
  const element = lineOver(own) ?? own;
  if (element) scrollTo({ top: scrollY + element.getBoundingClientRect().top - offset, behavior: "instant" });
}
