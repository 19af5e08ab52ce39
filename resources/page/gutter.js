// The gutter: cards level with what they are about, pushed apart where they would overlap, with a thin leader.

const GAP = 12;
const FAR = 260;
const gutter = document.querySelector(".viewer-gutter");
const narrow = matchMedia("(max-width: 899px)");
const cards = new Map();
let chosen = null;

function gatherCards() {
  for (const element of gutter?.querySelectorAll(".card") ?? []) {
    cards.set(element.dataset.card, { element, fold: element.previousElementSibling, marks: [], leader: null, tick: null });
  }
  for (const element of sheet.querySelectorAll("[data-card]")) {
    for (const id of element.dataset.card.split(" ")) cards.get(id)?.marks.push(element);
  }
  if (!cards.size) return;
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  drawing.setAttribute("class", "viewer-leaders");
  const ticks = document.createElement("nav");
  ticks.className = "viewer-marks";
  for (const card of cards.values()) {
    card.leader = drawing.appendChild(document.createElementNS(drawing.namespaceURI, "path"));
    card.tick = ticks.appendChild(document.createElement("button"));
    card.tick.tabIndex = -1;
    card.tick.dataset.tick = card.element.dataset.card;
    card.tick.classList.toggle("undeclared", card.element.classList.contains("undeclared"));
  }
  document.querySelector(".viewer-desk").append(drawing);
  document.body.append(ticks);
}

// Where a card's subject stands: the first of its marks that shows.
function subject(card) {
  for (const mark of card.marks) {
    const rect = mark.getClientRects()[0];
    if (rect) return rect;
  }
  return null;
}

function layOut() {
  if (!cards.size) return;
  const home = gutter.getBoundingClientRect();
  const desk = gutter.parentElement.getBoundingClientRect();
  const edge = sheet.getBoundingClientRect().right;
  const total = document.scrollingElement.scrollHeight;
  const placed = [];
  for (const [id, card] of cards) {
    const rect = subject(card);
    const top = rect ? rect.top - home.top : placed.at(-1)?.wanted ?? 0;
    const height = narrow.matches ? card.fold.offsetHeight : card.element.offsetHeight;
    const level = rect ? Math.min(rect.bottom, rect.top + 40) : home.top + top;
    placed.push({ id, card, height, wanted: top - (narrow.matches ? 1 : 4), level: level - desk.top });
  }
  placed.sort((one, other) => one.wanted - other.wanted);
  pushApart(placed, narrow.matches ? 3 : GAP);
  for (const { card, top, level } of placed) {
    card.fold.style.top = `${top}px`;
    card.element.style.top = `${narrow.matches ? top + 26 : top}px`;
    const arrives = top + home.top - desk.top + Math.min(20, card.element.offsetHeight / 2);
    const right = home.left - desk.left;
    const start = edge - desk.left;
    card.leader.classList.toggle("far", Math.abs(level - arrives) > FAR);
    card.leader.setAttribute("d", `M${start} ${level}H${start + 6}L${right - 6} ${arrives}H${right}`);
    card.tick.style.top = `${Math.min(99.5, ((level + desk.top + scrollY) / total) * 100)}%`;
  }
  const last = placed.at(-1);
  if (!narrow.matches) gutter.style.minHeight = `${last.top + last.height + 24}px`;
  document.documentElement.classList.add("laid");
}

// Give each a top: the chosen one exactly level, those below pushed down, those above pushed up while there is room.
function pushApart(placed, gap) {
  const pivot = Math.max(0, placed.findIndex(({ id }) => id === chosen));
  placed[pivot].top = Math.max(0, placed[pivot].wanted);
  for (let index = pivot - 1; index >= 0; index -= 1) {
    placed[index].top = Math.min(placed[index].wanted, placed[index + 1].top - placed[index].height - gap);
  }
  let floor = 0;
  for (const [index, one] of placed.entries()) {
    one.top = Math.max(index > pivot ? one.wanted : one.top, floor);
    floor = one.top + one.height + gap;
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
  const rect = subject(card) ?? card.element.getBoundingClientRect();
  revealSideways(card.marks[0]);
  scrollToRect(rect, false);
  choose(id);
  if (narrow.matches && !card.element.classList.contains("open")) openFolded(id);
  jumped = card.marks[0] ? { block: addressed(card.marks[0])?.block, y: scrollY } : null;
  if (card.marks[0]) flash(card.marks[0]);
  reportPlace();
}
