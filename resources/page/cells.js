// Cells of a table that the reader picks with the mouse, from one to another as in a spreadsheet.
/* global tell, sheet, addressed, blockElement */
/* exported clearCells */

const CELL = /^b\d+r\d+c\d+$/;
let begun = null;
let picking = null;
let picked = [];

// The block around a node where it is a table, that is where it has cells.
function tableAround(node) {
  const found = node instanceof Node && sheet.contains(node) ? addressed(node) : null;
  const block = found && blockElement(found.block);
  return block && cellsOf(block).length ? block : null;
}

// The cells that say something: between them filers set empty ones, to keep columns apart.
function cellsOf(block) {
  return [...block.querySelectorAll("[id]")].filter((element) => CELL.test(element.id) && element.textContent.trim());
}

// Where the pointer is: the cell as it is drawn, an empty one too; between the columns of plain text a point.
function spotOf(event) {
  const cell = event.target instanceof Element ? event.target.closest("td, th") ?? event.target.closest("[id]") : null;
  const isCell = cell && (cell.matches("td, th") || CELL.test(cell.id));
  return { cell: isCell ? cell : null, x: event.pageX, y: event.pageY };
}

function rectOf({ cell, x, y }) {
  const rect = cell?.getBoundingClientRect();
  if (!rect) return { left: x, right: x, top: y, bottom: y };
  return { left: rect.left + scrollX, right: rect.right + scrollX, top: rect.top + scrollY, bottom: rect.bottom + scrollY };
}

// The cells in the rectangle that two spots span.
function between(table, first, last) {
  const [one, other] = [rectOf(first), rectOf(last)];
  const left = Math.min(one.left, other.left);
  const right = Math.max(one.right, other.right);
  const top = Math.min(one.top, other.top);
  const bottom = Math.max(one.bottom, other.bottom);
  return cellsOf(table).filter((cell) => {
    const rect = rectOf({ cell });
    const across = Math.min(rect.right, right) - Math.max(rect.left, left);
    const down = Math.min(rect.bottom, bottom) - Math.max(rect.top, top);
    return across > 1 && down > 1;
  });
}

function setCells(table, cells) {
  if (cells.length === picked.length && cells.every((cell, index) => cell === picked[index])) return;
  for (const cell of picked) cell.classList.remove("picked");
  for (const cell of cells) cell.classList.add("picked");
  picking?.classList.remove("picking");
  picking = cells.length ? table : null;
  picking?.classList.add("picking");
  picked = cells;
  tell("cells", { elements: cells.map((cell) => cell.id) });
}

function clearCells() {
  begun = null;
  setCells(null, []);
}

// Words within one cell, and a selection that leaves the table, are text as anywhere else.
function pickTo(event) {
  if (!begun || tableAround(event.target) !== begun.table) {
    setCells(null, []);
    return;
  }
  const last = spotOf(event);
  const isOne = last.cell && last.cell === begun.spot.cell;
  setCells(begun.table, isOne ? [] : between(begun.table, begun.spot, last));
}

document.addEventListener("mousedown", (event) => {
  if (event.button !== 0) return;
  if (event.shiftKey) {
    pickTo(event);
    return;
  }
  clearCells();
  const table = event.detail < 3 ? tableAround(event.target) : null;
  begun = table ? { table, spot: spotOf(event) } : null;
});
document.addEventListener("mousemove", (event) => {
  if (begun && event.buttons & 1) pickTo(event);
});
document.addEventListener("copy", (event) => {
  if (!picked.length) return;
  event.preventDefault();
  tell("copied", {});
});
