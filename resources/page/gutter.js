// The gutter: cards level with what they are about, pushed apart where they would overlap, with a thin leader.
/* global sheet, addressed, isMoving, scrollToRect, reveal, flash, landed, stackCards, raise, inColumns, forgetColumns */
/* exported cards, chosen, narrow, gatherCards, exchangeCards, layOut, keepLevel, cardOfTick, setRead, light, choose, openFolded, goToCard */

const GAP = 12;
const FAR = 260;
const MANY = 40;
const TICK_GAP = 3;
const HEAD = 30;
const REST = 6;
const gutter = document.querySelector(".viewer-gutter");
const narrow = matchMedia("(max-width: 899px)");
const cards = new Map();
const ticks = document.createElement("nav");
let chosen = null;
let laid = [];
let isWatched = false;

function gatherCards() {
  for (const element of gutter?.querySelectorAll(".card") ?? []) {
    cards.set(element.dataset.card, { element, fold: element.previousElementSibling, marks: [], leader: null });
  }
  // What a card is about comes before the note that it quotes, wherever that stands.
  const marked = [".change", ":not(.change)"].flatMap((kind) => [...sheet.querySelectorAll(`[data-card]${kind}`)]);
  for (const element of marked) {
    for (const id of element.dataset.card.split(" ")) cards.get(id)?.marks.push(element);
  }
  if (!cards.size) return;
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  drawing.setAttribute("class", "viewer-leaders");
  ticks.className = cards.size > MANY ? "viewer-marks many" : "viewer-marks";
  for (const card of cards.values()) card.leader = drawing.appendChild(document.createElementNS(drawing.namespaceURI, "path"));
  document.querySelector(".viewer-desk").append(drawing);
  document.body.append(ticks);
  stackCards(cards);
}

// Other cards in the place of those that were; the one that the reader picked out stays picked out where it is among them.
function exchangeCards(html) {
  const before = chosen;
  cards.clear();
  laid = [];
  chosen = null;
  forgetColumns();
  document.querySelector(".viewer-leaders")?.remove();
  ticks.remove();
  if (gutter) {
    gutter.style.removeProperty("min-height");
    gutter.innerHTML = html;
  }
  gatherCards();
  if (before) choose(before);
}

// Where a card's subject stands: the first of its marks that shows.
function subject(card) {
  for (const mark of card.marks) {
    const rect = mark.getClientRects()[0];
    if (rect) return rect;
  }
  return null;
}

// ``keepsHeight``: the page gets no shorter, which would move a reader who rests near its end.
function layOut(keepsHeight = false) {
  if (!cards.size) return;
  const from = gutter.getBoundingClientRect().top;
  const above = gutter.parentElement.getBoundingClientRect().top;
  const placed = [];
  for (const [id, card] of cards) {
    if (card.element.classList.contains("under")) {
      card.leader.removeAttribute("d");
      continue;
    }
    const rect = subject(card);
    const top = rect ? rect.top - from : placed.at(-1)?.wanted ?? 0;
    const height = narrow.matches ? card.fold.offsetHeight : card.element.offsetHeight;
    const level = rect ? Math.min(rect.bottom, rect.top + 40) : from + top;
    placed.push({ id, card, height, wanted: top - (narrow.matches ? 1 : 4), level: level - above });
  }
  placed.sort((one, other) => one.wanted - other.wanted);
  const columns = inColumns(placed, GAP);
  for (const [at, column] of columns.entries()) {
    pushApart(column, narrow.matches ? 3 : GAP);
    for (const one of column) setDown(one, at);
  }
  drawLeaders(columns);
  laid = columns;
  const ends = columns.map((column) => column.at(-1).top + column.at(-1).height);
  const least = keepsHeight ? parseFloat(gutter.style.minHeight) || 0 : 0;
  if (!narrow.matches) gutter.style.minHeight = `${Math.max(least, Math.max(...ends) + 24)}px`;
  const loud = placed.filter(({ card }) => !card.element.classList.contains("quiet"));
  markWhole(loud.map(({ id, level }) => ({ id, level: level + above + scrollY })));
  document.documentElement.classList.add("laid");
}

function setDown({ card, top }, column) {
  card.fold.style.top = `${top}px`;
  card.element.style.top = `${narrow.matches ? top + 26 : top}px`;
  card.element.classList.toggle("second", column > 0);
}

// Lines from the subjects to their cards; measured anew, for the sheet moves where another column has just been made.
function drawLeaders(columns) {
  const home = gutter.getBoundingClientRect();
  const desk = gutter.parentElement.getBoundingClientRect();
  const start = sheet.getBoundingClientRect().right - desk.left;
  const first = home.left - desk.left;
  const second = home.right - desk.left - (columns[1]?.[0].card.element.offsetWidth ?? 0);
  const lanes = columns[0].flatMap(({ top, height }) => [top - GAP / 2, top + height + GAP / 2]);
  for (const [at, column] of columns.entries()) {
    for (const { card, top, height, level } of column) {
      const arrives = top + Math.min(20, height / 2);
      const over = at ? `${first - 6} ${nearest(lanes, arrives) + home.top - desk.top}H${second - GAP}L` : "";
      const end = at ? second : first;
      const landing = arrives + home.top - desk.top;
      card.leader.classList.toggle("far", Math.abs(level - landing) > FAR);
      card.leader.setAttribute("d", `M${start} ${level}H${start + 6}L${over}${end - 6} ${landing}H${end}`);
    }
  }
}

// A line to the second column goes between two cards of the first.
function nearest(lanes, level) {
  return lanes.reduce((best, lane) => (Math.abs(lane - level) < Math.abs(best - level) ? lane : best));
}

// A mark at the far right for each card; those that would run into one another are one mark, as long as they reach.
function markWhole(levels) {
  const whole = document.scrollingElement.scrollHeight;
  const room = ticks.clientHeight;
  const thick = cards.size > MANY ? 5 : 12;
  const spans = [];
  for (const { id, level } of levels.sort((one, other) => one.level - other.level)) {
    const top = Math.min((level / whole) * room, room) - thick / 2;
    const last = spans.at(-1);
    if (last && top < last.end + TICK_GAP) {
      last.ids.push(id);
      last.end = Math.max(last.end, top + thick);
    } else {
      spans.push({ ids: [id], top, end: top + thick });
    }
  }
  ticks.replaceChildren(...spans.map(tickOf));
}

function tickOf({ ids, top, end }) {
  const tick = document.createElement("button");
  tick.tabIndex = -1;
  tick.dataset.tick = ids.join(" ");
  tick.style.top = `${top}px`;
  tick.style.height = `${end - top}px`;
  for (const state of ["outside", "read"]) {
    tick.classList.toggle(state, ids.every((id) => cards.get(id).element.classList.contains(state)));
  }
  return tick;
}

// The card that a mark stands for; of a long one, the card at the height of the pointer.
function cardOfTick(tick, y) {
  const ids = tick.dataset.tick.split(" ");
  const { top, height } = tick.getBoundingClientRect();
  const share = y ? (y - top) / height : 0;
  return ids[Math.max(0, Math.min(ids.length - 1, Math.floor(share * ids.length)))];
}

// Which changes the reader has read: their cards are quieter, and so are the marks that stand for nothing else.
function setRead(ids) {
  const read = new Set(ids);
  for (const [id, { element, fold, leader }] of cards) {
    for (const part of [element, fold, leader]) part.classList.toggle("read", read.has(id));
  }
  layOut();
}

// The card that has to be level: the chosen one while it is on the screen, else the first that is about what the screen
// shows. So cards that crowd one another elsewhere never stand beside the text that is read.
function pivotOf(placed) {
  const sight = -gutter.getBoundingClientRect().top;
  const picked = placed.findIndex(({ id }) => id === chosen);
  const isSeen = picked >= 0 && placed[picked].wanted >= sight - HEAD && placed[picked].wanted < sight + innerHeight;
  if (isSeen) return picked;
  const first = placed.findIndex(({ wanted }) => wanted >= sight);
  return first >= 0 ? first : placed.length - 1;
}

// Once the reader rests elsewhere, the cards there are level with the text there. A page has no timers, only frames.
function keepLevel() {
  if (isWatched) return;
  isWatched = true;
  let [last, still] = [scrollY, 0];
  const look = () => {
    still = scrollY === last && !isMoving() ? still + 1 : 0;
    last = scrollY;
    if (still < REST) {
      requestAnimationFrame(look);
      return;
    }
    isWatched = false;
    if (laid.some(isOff)) layOut(true);
  };
  requestAnimationFrame(look);
}

function isOff(column) {
  const { top, wanted } = column[pivotOf(column)];
  return Math.abs(top - Math.max(0, wanted)) > 1;
}

// Give each a top: one exactly level; those below are pushed down, those above up. Where there is no room for
// these, they lie on one another as in a card file, the heads of all in sight while that is possible.
function pushApart(placed, gap) {
  const pivot = pivotOf(placed);
  placed[pivot].top = Math.max(0, placed[pivot].wanted);
  for (let index = pivot - 1; index >= 0; index -= 1) {
    placed[index].top = Math.min(placed[index].wanted, placed[index + 1].top - placed[index].height - gap);
  }
  const head = Math.min(HEAD, placed[pivot].top / Math.max(1, pivot));
  for (let index = 0; index < pivot; index += 1) placed[index].top = Math.max(placed[index].top, index * head);
  for (let index = pivot + 1; index < placed.length; index += 1) {
    const before = placed[index - 1];
    placed[index].top = Math.max(placed[index].wanted, before.top + before.height + gap);
  }
}

function light(ids, on) {
  for (const id of ids) {
    const card = cards.get(id);
    if (!card) continue;
    for (const element of [card.element, card.fold, card.leader, ...card.marks]) element.classList.toggle("lit", on);
  }
}

function choose(id) {
  if (chosen === id) return;
  if (chosen) light([chosen], false);
  chosen = cards.has(id) ? id : null;
  if (chosen) raise(chosen);
  if (chosen) light([chosen], true);
  layOut();
}

function openFolded(id) {
  for (const [other, card] of cards) {
    const open = other === id && !card.element.classList.contains("open");
    card.element.classList.toggle("open", open);
    card.fold.setAttribute("aria-expanded", String(open));
  }
}

function goToCard(id) {
  const card = cards.get(id);
  if (!card) return;
  reveal(card.marks[0]);
  const rect = subject(card) ?? card.element.getBoundingClientRect();
  scrollToRect(rect, false);
  choose(id);
  if (narrow.matches && !card.element.classList.contains("open")) openFolded(id);
  if (card.marks[0]) flash(card.marks[0]);
  landed(card.marks[0] ? addressed(card.marks[0])?.block : undefined);
}
