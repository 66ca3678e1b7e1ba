"use strict";
// Everything is on the page without this; it sorts tables, folds folders and filters.
const many = 80; // rows; a larger tree starts folded
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

function button(cell, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.append(...cell.childNodes);
  made.addEventListener("click", act);
  cell.append(made);
  return made;
}

// ---- sorting: a first click on numbers puts the largest on top; a click on the tree's first column brings the folders back
const words = new Intl.Collator("en", { numeric: true }).compare;
const number = (cell) => Number.parseFloat(cell.textContent.replaceAll(",", "")) || 0;
const text = (row) => row.dataset.path ?? row.cells[0].textContent;

function order(at, isTree, isNumber) {
  if (at > 0 && !isNumber) return (a, b) => words(a.cells[at].textContent, b.cells[at].textContent) || words(text(a), text(b));
  if (at > 0) return (a, b) => number(a.cells[at]) - number(b.cells[at]) || words(text(b), text(a));
  return isTree ? (a, b) => a.place - b.place : (a, b) => words(text(a), text(b));
}

function sort(table, head, at) {
  const isTree = table.id === "modules";
  const isNumber = head.className === "number";
  const falling = head.ariaSort ? head.ariaSort === "ascending" : isNumber;
  all("thead th", table).forEach((each) => each.removeAttribute("aria-sort"));
  head.ariaSort = falling ? "descending" : "ascending";
  const rows = [...table.tBodies[0].rows].sort(order(at, isTree, isNumber));
  table.tBodies[0].append(...(falling ? rows.reverse() : rows));
  if (!isTree) return;
  table.classList.toggle("flat", at > 0);
  if (at === 0) head.removeAttribute("aria-sort");
  show();
}

for (const table of all("table.sortable")) {
  [...table.tBodies[0].rows].forEach((row, at) => { row.place = at; });
  all("thead th", table).forEach((head, at) => button(head, () => sort(table, head, at)));
}

// ---- the tree
const tree = document.getElementById("modules");
const rows = tree ? [...tree.tBodies[0].rows] : [];
const folded = new Set();

for (const row of rows.filter((each) => each.className === "folder")) {
  const path = row.dataset.path;
  const fold = (closed) => { folded[closed ? "add" : "delete"](path); toggle.ariaExpanded = String(!closed); };
  const toggle = button(row.cells[0], () => { fold(!folded.has(path)); show(); });
  fold(rows.length > many && row.cells[0].style.getPropertyValue("--depth") > 0);
}

function show() {
  const [box, choice] = all('[data-for="modules"]').map((each) => each.value.toLowerCase());
  const wanted = (row) => row.dataset.path.toLowerCase().includes(box) && (!choice || row.dataset.status === choice);
  const files = rows.filter((row) => row.className === "module");
  const found = files.filter(wanted);
  const filtered = found.length < files.length;
  const flat = tree.classList.contains("flat");
  const open = (path) => filtered || flat || ![...folded].some((each) => path !== each && path.startsWith(each));
  for (const row of rows) {
    const path = row.dataset.path;
    const kept = row.className === "module" ? found.includes(row) : !flat && found.some((each) => each.dataset.path.startsWith(path));
    row.hidden = !kept || !open(path);
  }
  document.querySelector('[data-count="modules"]').value = filtered ? `${found.length} of ${files.length}` : "";
}

// ---- calls that need a person
function search(box) {
  const wanted = box.value.toLowerCase();
  let found = 0;
  for (const cause of all("#calls details")) {
    const name = cause.querySelector("summary").textContent.toLowerCase();
    const items = all("li", cause);
    items.forEach((item) => { item.hidden = !(name + item.textContent.toLowerCase()).includes(wanted); });
    const kept = items.filter((item) => !item.hidden).length;
    cause.hidden = !kept;
    if (wanted) cause.open = kept > 0;
    found += kept;
  }
  document.querySelector('[data-count="calls"]').value = wanted ? `${found} found` : "";
}

// ---- events
function find() {
  const [box, choice] = all('[data-for="catalog"]').map((each) => each.value.toLowerCase());
  const events = all("#catalog tbody tr");
  for (const row of events) row.hidden = !row.textContent.toLowerCase().includes(box) || (choice !== "" && row.dataset.status !== choice);
  const kept = events.filter((row) => !row.hidden).length;
  document.querySelector('[data-count="catalog"]').value = kept < events.length ? `${kept} of ${events.length}` : "";
}

all(".tools").forEach((each) => { each.hidden = false; });
all('[data-for="modules"]').forEach((each) => each.addEventListener("input", show));
all('[data-for="catalog"]').forEach((each) => each.addEventListener("input", find));
all('[data-for="calls"]').forEach((each) => each.addEventListener("input", () => search(each)));
if (tree) show();
