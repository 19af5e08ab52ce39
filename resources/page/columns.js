// Where the pane is wide and the cards crowd one another, they stand in two columns, more of them level with their subjects.
/* exported inColumns, forgetColumns */

const roomy = matchMedia("(min-width: 1680px)");
// Once it is so it stays so for these cards: a page that gives them room is set anew, and they might fit in one again.
let areCrowded = false;

function forgetColumns() {
  areCrowded = false;
}

// Cards in the order of what they are about, in one column or two: each stands in the first where it is level, or where
// it is pushed down least.
function inColumns(placed, gap) {
  const isPushed = (card, at) => at > 0 && placed[at - 1].wanted + placed[at - 1].height + gap > card.wanted;
  areCrowded ||= roomy.matches && placed.some(isPushed);
  const areTwo = roomy.matches && areCrowded;
  document.body.classList.toggle("two-columns", areTwo);
  if (!areTwo) return [placed];
  const columns = [[], []];
  const ends = [-Infinity, -Infinity];
  for (const card of placed) {
    const at = ends[0] <= card.wanted || ends[0] <= ends[1] ? 0 : 1;
    columns[at].push(card);
    ends[at] = Math.max(ends[at], card.wanted) + card.height + gap;
  }
  return columns.filter((column) => column.length);
}
