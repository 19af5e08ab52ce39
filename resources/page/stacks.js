// Cards about one spot, where there are many: they lie on one another, one is seen and leads to the others.
/* global say */
/* exported stackCards, raise, turned */

const FEW = 2;
const stacks = new Map();
let stacked = new Map();

function stackCards(cards) {
  stacked = cards;
  stacks.clear();
  const spots = new Map();
  for (const [id, { marks }] of cards) {
    if (!marks.length) continue;
    if (!spots.has(marks[0])) spots.set(marks[0], []);
    spots.get(marks[0]).push(id);
  }
  for (const ids of spots.values()) {
    if (ids.length <= FEW) continue;
    for (const [index, id] of ids.entries()) {
      stacks.set(id, ids);
      const { element, fold } = cards.get(id);
      element.querySelector("header").append(pager(index, ids.length));
      fold.textContent = `${fold.textContent} +${ids.length - 1}`;
    }
    raise(ids[0]);
  }
}

function pager(index, total) {
  const element = document.createElement("span");
  element.className = "pager";
  element.append(turner(-1, "‹", say("before")), ` ${say("here", { number: index + 1, total })} `, turner(1, "›", say("after")));
  return element;
}

function turner(by, sign, label) {
  const element = document.createElement("button");
  element.type = "button";
  element.dataset.turn = by;
  element.setAttribute("aria-label", label);
  element.textContent = sign;
  return element;
}

// Bring a card to the top of its stack.
function raise(id) {
  for (const other of stacks.get(id) ?? []) {
    const { element, fold } = stacked.get(other);
    for (const part of [element, fold]) part.classList.toggle("under", other !== id);
  }
}

// The card before or after one in its stack; around the end to the beginning.
function turned(id, by) {
  const ids = stacks.get(id);
  return ids[(ids.indexOf(id) + by + ids.length) % ids.length];
}
