// The records of a form that is data: a click on the head of a column sorts them, again turns the order, then as filed.
/* global sheet, clearCells */
/* exported readyRecords */

const ORDERS = { none: "ascending", ascending: "descending", descending: "none" };
const AMOUNT = /^-?\$?[\d,]+(?:\.\d+)?%?$/;

function textOf(row, column) {
  return row.cells[column]?.textContent.replace(/ \[\w+\]/g, "").trim() ?? "";
}

// Numbers by their value and words by the alphabet; what is empty stands last in either order.
function compared(one, other, sign) {
  if (!one || !other) return Number(!one) - Number(!other);
  const isNumber = AMOUNT.test(one) && AMOUNT.test(other);
  const number = (text) => Number(text.replace(/[$,%]/g, ""));
  return sign * (isNumber ? number(one) - number(other) : one.localeCompare(other, "en", { numeric: true }));
}

function filedOrder(row) {
  return Number(/r(\d+)$/.exec(row.id)?.[1] ?? 0);
}

function sortBy(head) {
  const table = head.closest("table");
  const order = ORDERS[head.ariaSort ?? "none"];
  for (const other of table.querySelectorAll("th")) other.ariaSort = "none";
  head.ariaSort = order;
  const sign = order === "descending" ? -1 : 1;
  const column = head.cellIndex;
  const rows = [...table.rows].slice(1);
  rows.sort((one, other) => {
    const first = order === "none" ? 0 : compared(textOf(one, column), textOf(other, column), sign);
    return first || filedOrder(one) - filedOrder(other);
  });
  clearCells();
  table.rows[0].after(...rows);
}

function headOf(event) {
  return event.target instanceof Element ? event.target.closest("table.records th") : null;
}

// The heads of columns that were just set in can be sorted by.
function readyRecords() {
  for (const head of sheet.querySelectorAll("table.records th:not([tabindex])")) {
    head.tabIndex = 0;
    head.ariaSort = "none";
  }
}
readyRecords();
document.addEventListener("click", (event) => {
  const head = headOf(event);
  if (head) sortBy(head);
});
document.addEventListener("keydown", (event) => {
  const head = ["Enter", " "].includes(event.key) ? headOf(event) : null;
  if (!head) return;
  event.preventDefault();
  sortBy(head);
});
