// Finding words in the sheet: white space counts as one space wherever the filer broke it, text is searched across tags.
/* global tell, sheet, addressed, blockElement, rangeOf, landed, lineOver, MARGIN, scrollToRect, reveal */
/* exported find, mark, clearFind, textChanged */

const BREAKS = new Set("BR P DIV TD TH TR TABLE LI UL OL DL DT DD H1 H2 H3 H4 H5 H6 PRE CENTER BLOCKQUOTE HR".split(" "));
const MOST_SHOWN = 4000;
let gathered = null;
let search = { key: "", spans: [], current: -1 };

function gatherText() {
  const nodes = [];
  const starts = [];
  const parts = [];
  let length = 0;
  const add = (text) => {
    parts.push(text);
    length += text.length;
  };
  const walk = (element) => {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        nodes.push(node);
        starts.push(length);
        add(node.data);
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        const breaks = BREAKS.has(node.tagName) || node.classList.contains("b");
        if (breaks) add("\n");
        walk(node);
        if (breaks) add("\n");
      }
    }
  };
  walk(sheet);
  return { nodes, starts, text: parts.join("") };
}

function point(offset, isEnd) {
  const { nodes, starts } = gathered;
  let low = 0;
  let high = nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isEnd ? starts[middle] < offset : starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return [nodes[low], Math.min(offset - starts[low], nodes[low].length)];
}

function spanRange([start, end]) {
  const range = document.createRange();
  range.setStart(...point(start, false));
  range.setEnd(...point(end, true));
  return range;
}

function spansOf(words, matchCase, wholeWords) {
  gathered ??= gatherText();
  const escaped = words.trim().replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/\s+/g, "\\s+");
  if (!escaped) return [];
  const quoted = escaped.replace(/['‘’]/g, "['‘’]").replace(/["“”]/g, '["“”]');
  const whole = wholeWords ? `(?<![\\p{L}\\p{N}_])${quoted}(?![\\p{L}\\p{N}_])` : quoted;
  const pattern = new RegExp(whole, matchCase ? "gu" : "giu");
  return Array.from(gathered.text.matchAll(pattern), (found) => [found.index, found.index + found[0].length]);
}

function find(words, backward, matchCase, wholeWords) {
  const key = `${matchCase}${wholeWords}${words}`;
  const isNew = key !== search.key;
  if (isNew) search = { key, spans: spansOf(words, matchCase, wholeWords), current: -1 };
  const { spans } = search;
  if (spans.length) {
    const step = backward ? -1 : 1;
    search.current = isNew ? firstFrom(backward) : (search.current + step + spans.length) % spans.length;
    showFound();
  } else {
    clearHighlights();
  }
  tell("found", { current: search.current + 1, total: spans.length });
}

// The first match from the top of the window on, so that a new search does not throw the reader back to the start.
function firstFrom(backward) {
  let low = 0;
  let high = search.spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(spanRange(search.spans[middle])) < 0) low = middle + 1;
    else high = middle;
  }
  const { length } = search.spans;
  return backward ? (low - 1 + length) % length : low % length;
}

// What is folded away stands where its line does.
function topOf(range) {
  return (lineOver(range.startContainer) ?? range).getBoundingClientRect().top;
}

function showFound() {
  const { spans, current } = search;
  const first = Math.max(0, current - MOST_SHOWN / 2);
  const shown = spans.slice(first, first + MOST_SHOWN).map(spanRange);
  const range = spanRange(spans[current]);
  CSS.highlights.set("found", new Highlight(...shown));
  const highlight = new Highlight(range);
  highlight.priority = 1;
  CSS.highlights.set("current", highlight);
  reveal(range.startContainer.parentElement);
  const rect = range.getBoundingClientRect();
  if (rect.top < MARGIN || rect.bottom > innerHeight - MARGIN) scrollToRect(rect, false);
  landed(addressed(range.startContainer)?.block);
  showTicks(shown);
}

function showTicks(ranges) {
  document.querySelector(".viewer-marks.found")?.remove();
  if (ranges.length > 400) return;
  const ticks = document.createElement("nav");
  ticks.className = "viewer-marks found";
  const total = document.scrollingElement.scrollHeight;
  for (const range of ranges) {
    const tick = ticks.appendChild(document.createElement("i"));
    tick.style.top = `${((topOf(range) + scrollY) / total) * 100}%`;
  }
  document.body.append(ticks);
}

// Places found elsewhere, each [block, id, start, end, whether it is the one the reader stands at].
function mark(spots) {
  clearFind();
  const lit = [];
  for (const [block, id, start, end, isCurrent] of spots) {
    const element = document.getElementById(id) ?? blockElement(block);
    if (!element) continue;
    const range = start === null ? document.createRange() : rangeOf(element, start, end);
    if (start === null) range.selectNodeContents(element);
    lit.push({ range, isCurrent });
  }
  CSS.highlights.set("found", new Highlight(...lit.map((one) => one.range)));
  const current = new Highlight(...lit.filter((one) => one.isCurrent).map((one) => one.range));
  current.priority = 1;
  CSS.highlights.set("current", current);
  showTicks(lit.map((one) => one.range));
}

// The page has other elements for the same text: what was found in the old ones is looked for again when it is asked for.
function textChanged() {
  gathered = null;
  search = { key: "", spans: [], current: -1 };
}

function clearHighlights() {
  for (const name of ["found", "current"]) CSS.highlights.delete(name);
  document.querySelector(".viewer-marks.found")?.remove();
}

function clearFind() {
  search = { key: "", spans: [], current: -1 };
  clearHighlights();
}
