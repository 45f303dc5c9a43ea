"use strict";
// The preview's front end. It holds one state (what the server told), which of its pages is open (the address keeps its number: #4), one view
// (what part of the page is seen) and one choice (which block, line and finding are picked).
//
// The page comes as windows: the part that is seen, drawn by the server at this screen's own pixels; behind it lies the whole page
// at a coarser size, so that moving and zooming never meet a blank. Both lie on a sheet of paper that the browser moves; what is marked
// on the page is drawn on a canvas over the desk.

const el = id => document.getElementById(id);
const desk = el("desk"), paper = el("paper"), overlay = el("overlay");
const kinds = {
  folio: "报头", kicker: "眉题", headline: "标题", note: "编者按", lead: "导语", figures: "数据", picture: "图片", section: "稿件", closing: "结语",
};
const severities = { error: "错误", warning: "提醒", note: "说明" };
const colours = { error: "#c1272d", warning: "#b26a00", note: "#2c5f8a" };
const pointsAtActualSize = 96 / 72;

let state = null;
/** The page that is open; null until there is one. */
let page = null;
/** Pixels of the style sheet to a point, and where the page's corner stands on the desk. */
const view = { scale: 0, x: 0, y: 0, mode: "fit" };
const choice = { block: null, line: null, finding: null };
/** The windows on the paper: what part of which page each shows, and of which state. */
const layers = { window: null, whole: null };
const settings = Object.assign({ overlays: ["marks"], wide: false, hidden: [] }, JSON.parse(localStorage.getItem("broadsheet") || "{}"));
let putAside = null;

const keep = () => localStorage.setItem("broadsheet", JSON.stringify(settings));
const shows = name => settings.overlays.includes(name);
const ratio = () => window.devicePixelRatio || 1;
const clamp = (value, least, most) => Math.min(Math.max(value, least), most);

// MARK: What the server tells

let loading = false, stale = false;

/** Fetches the state and the window of it together, and shows both at once. */
async function load() {
  if (loading) { stale = true; return; }
  loading = true;
  try {
    do {
      stale = false;
      const [told, drawn] = await Promise.all([fetch("/state").then(reply => reply.json()), fetchWindow()]);
      const first = !page && told.pages.length, before = page;
      state = told;
      page = pageOfAddress();
      if (before && before.number !== page.number) forgetPage();
      else if (before) noteChanges(before, page);
      if (first) { fit("fit"); tab(told.findings.length ? "findings" : "blocks"); }
      if (drawn && isCurrent(drawn)) lay("window", drawn);
      if (layers.whole && !isCurrent(layers.whole)) wantWhole();
      repick();
      tellAll();
      redraw();
      if (page && !isCurrent(layers.window)) await refreshWindow();
    } while (stale);
  } catch { /* The events tell whether the server has gone. */ } finally { loading = false; }
}

function listen() {
  const events = new EventSource("/events");
  events.onmessage = () => { document.body.classList.remove("gone"); load(); };
  events.onerror = () => { document.body.classList.add("gone"); tellStatus(); };
}

/** Whether a window shows the open page as it is now. */
const isCurrent = layer => layer?.page === page.number && layer.revision === state.pageRevision;

/** Blocks whose text or place is not what it was shine for a moment. */
function noteChanges(before, after) {
  const content = block => JSON.stringify([block.text.map(line => line.text), block.box]);
  const known = new Map(before.blocks.map(block => [block.name, content(block)]));
  for (const block of after.blocks) {
    if (known.get(block.name) === content(block)) continue;
    const flash = make("div", { className: "flash", onanimationend: () => flash.remove() });
    const { x, y, width, height } = block.box, k = view.scale;
    Object.assign(flash.style, { left: `${x * k}px`, top: `${y * k}px`, width: `${width * k}px`, height: `${height * k}px` });
    paper.append(flash);
  }
}

// MARK: Pages

/** The page that the address names; the first where it names none that there is. */
const pageOfAddress = () => state.pages.find(page => `#${page.number}` === location.hash) ?? state.pages[0] ?? null;

/** Opens another page: the address changes, so that the browser's own back and forward lead there too. */
function turnTo(number) {
  if (!page || page.number === number || !state.pages.some(page => page.number === number)) return;
  history.pushState(null, "", `#${number}`);
  openPage();
}

/** Shows the page that the address names. */
function openPage() {
  if (!state || pageOfAddress()?.number === page?.number) return;
  page = pageOfAddress();
  forgetPage();
  if (view.mode === "free") moved(); else fit(view.mode);
  tellAll(); redraw(); refreshWindow();
}

/** What belonged to the page that was open. */
function forgetPage() {
  [layers.window, layers.whole, choice.block, choice.line, choice.finding, chosen] = [null, null, null, null, null, null];
  for (const name of Object.keys(layers)) el(name).width = 0;
}

function stepPage(by) {
  const next = state.pages[state.pages.indexOf(page) + by];
  if (next) turnTo(next.number);
}

// MARK: Windows of the page

/** The part of the page that is seen, grown by a margin, in whole pixels of the screen; null where none is. */
function seen(margin = 0) {
  if (!page || !view.scale) return null;
  const scale = deviceScale();
  const [x, y] = [Math.round(view.x * ratio()), Math.round(view.y * ratio())];
  const left = Math.max(0, -x - margin), top = Math.max(0, -y - margin);
  const right = Math.min(Math.ceil(page.width * scale), overlay.width - x + margin);
  const bottom = Math.min(Math.ceil(page.height * scale), overlay.height - y + margin);
  if (right <= left || bottom <= top) return null;
  return { page: page.number, x: left, y: top, width: Math.min(right - left, 8000), height: Math.min(bottom - top, 4500), scale: Math.round(scale * 1000) };
}

/** Thousandths of a pixel are what the server is asked in, so that its pixels and the screen's are the same. */
const deviceScale = () => Math.round(view.scale * ratio() * 1000) / 1000;

async function fetchPart(part) {
  const reply = await fetch(`/window?page=${part.page}&x=${part.x}&y=${part.y}&width=${part.width}&height=${part.height}&scale=${part.scale}`);
  if (!reply.ok) return null;
  const revision = Number(reply.headers.get("Page-Revision"));
  return { ...part, revision, image: await createImageBitmap(await reply.blob()) };
}

/** Puts a window of the open page on the paper in place of the one before it. */
function lay(name, drawn) {
  if (drawn.page !== page.number) return;
  const canvas = el(name);
  [canvas.width, canvas.height] = [drawn.width, drawn.height];
  canvas.getContext("bitmaprenderer").transferFromImageBitmap(drawn.image);
  layers[name] = drawn;
}

/** A save is shown as soon as can be, so without a margin; a margin is for the next move. */
async function fetchWindow(margin = 0) {
  const part = seen(margin);
  return part && fetchPart(part);
}

let refreshing = false, again = false;

/** Fetches what is seen until nothing is missing; one request at a time. */
async function refreshWindow() {
  if (refreshing) { again = true; return; }
  refreshing = true;
  try {
    do {
      again = false;
      const drawn = await fetchWindow(200);
      if (drawn) { lay("window", drawn); redraw(); }
    } while (again);
  } catch { /* As above. */ } finally { refreshing = false; }
  if (!layers.whole) wantWhole();
}

let wholeTimer = 0;

/** The whole page at a coarse size, when there is time. */
function wantWhole() {
  clearTimeout(wholeTimer);
  wholeTimer = setTimeout(async () => {
    if (!page) return;
    const scale = Math.min(1.6, 2400 / page.height);
    const whole = { page: page.number, x: 0, y: 0, width: Math.ceil(page.width * scale), height: Math.ceil(page.height * scale), scale: Math.round(scale * 1000) };
    const drawn = await fetchPart(whole).catch(() => null);
    if (drawn) { lay("whole", drawn); redraw(); }
  }, 400);
}

let moveTimer = 0;

/** After a move: draw what is there at once, and ask for what is missing when the hand rests. */
function moved() {
  keepOnDesk();
  redraw();
  tellZoom();
  el("hint").hidden = true;
  clearTimeout(moveTimer);
  moveTimer = setTimeout(refreshWindow, 40);
}

// MARK: The view

function keepOnDesk() {
  const { width, height } = desk.getBoundingClientRect();
  const [across, down] = [page.width * view.scale, page.height * view.scale];
  const rest = 28;
  const held = (place, size, room) => size + 2 * rest <= room ? (room - size) / 2 : clamp(place, room - size - rest, rest);
  view.x = held(view.x, across, width);
  view.y = held(view.y, down, height);
}

/** Shows the whole page, its width, or nothing but a new size about a place on the desk. */
function fit(mode) {
  if (!page) return;
  const { width, height } = desk.getBoundingClientRect();
  view.mode = mode;
  if (mode === "fit") setScale(Math.min((width - 56) / page.width, (height - 40) / page.height));
  if (mode === "width") { setScale((width - 56) / page.width); view.y = 28; }
  if (mode === "actual") zoomTo(pointsAtActualSize);
  view.mode = mode;
  moved();
}

function setScale(scale) { view.scale = Math.round(clamp(scale, 0.15, 20) * ratio() * 1000) / 1000 / ratio(); }

function zoomTo(scale, at) {
  const { width, height } = desk.getBoundingClientRect();
  const place = at ?? { x: width / 2, y: height / 2 };
  const [x, y] = [(place.x - view.x) / view.scale, (place.y - view.y) / view.scale];
  setScale(scale);
  view.x = place.x - x * view.scale;
  view.y = place.y - y * view.scale;
  view.mode = "free";
  moved();
}

/** Brings a box of the page to the middle of the desk, large enough to be read. */
function goTo(box, scale = Math.max(view.scale, 1.9)) {
  if (!box) return;
  const { width, height } = desk.getBoundingClientRect();
  setScale(Math.min(scale, Math.max(0.4, (width - 80) / box.width)));
  view.x = width / 2 - (box.x + box.width / 2) * view.scale;
  view.y = height / 2 - (box.y + Math.min(box.height, height / view.scale - 40) / 2) * view.scale;
  view.mode = "free";
  moved();
}

function measureDesk() {
  const { width, height } = desk.getBoundingClientRect();
  [overlay.width, overlay.height] = [Math.round(width * ratio()), Math.round(height * ratio())];
  if (!page) return;
  if (view.mode === "fit" || view.mode === "width") fit(view.mode); else moved();
}

// MARK: Drawing

let drawing = false;

function redraw() {
  if (drawing) return;
  drawing = true;
  requestAnimationFrame(() => { drawing = false; draw(); });
}

function draw() {
  paper.hidden = !page || !view.scale;
  if (!paper.hidden) placePaper();
  drawOverlay();
  if (!state || (page && seen() && !isCurrent(layers.window))) return;
  Object.assign(document.documentElement.dataset, { revision: state.revision, page: page?.number ?? "" });
}

/** The paper stands on whole pixels of the screen, and each window on it where its part of the page is. */
function placePaper() {
  const scale = deviceScale();
  const pixels = count => `${count / ratio()}px`;
  paper.style.transform = `translate(${pixels(Math.round(view.x * ratio()))}, ${pixels(Math.round(view.y * ratio()))})`;
  paper.style.width = pixels(Math.round(page.width * scale));
  paper.style.height = pixels(Math.round(page.height * scale));
  paper.classList.toggle("stale", !state.isCurrent);
  for (const [name, layer] of Object.entries(layers)) {
    if (!layer) continue;
    const factor = scale * 1000 / layer.scale, style = el(name).style;
    [style.left, style.top] = [pixels(layer.x * factor), pixels(layer.y * factor)];
    [style.width, style.height] = [pixels(layer.width * factor), pixels(layer.height * factor)];
  }
}

let marked = false;

function drawOverlay() {
  const context = overlay.getContext("2d");
  const marks = page && view.scale && (settings.overlays.some(name => name !== "marks") || choice.block !== null || choice.finding !== null
    || (shows("marks") && state.findings.some(isHere)));
  if (marked || marks) {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, overlay.width, overlay.height);
  }
  marked = marks;
  if (!marks) return;
  const k = view.scale * ratio();
  context.setTransform(k, 0, 0, k, Math.round(view.x * ratio()), Math.round(view.y * ratio()));
  /** One pixel of the style sheet. */
  const hair = 1 / view.scale;
  if (shows("columns")) drawColumns(context);
  if (shows("grid")) drawGrid(context, hair);
  if (shows("baselines")) drawBaselines(context, hair);
  if (shows("outlines")) drawOutlines(context, hair);
  if (shows("numbers")) drawNumbers(context, hair);
  if (shows("marks")) drawMarks(context, hair);
  drawChoice(context, hair);
}

const columnLeft = index => page.left + index * (page.measure * page.size + page.gutter);

/** The page's columns, but where a block divides its cell anew that block's own. */
function eachColumn(context, draw) {
  const divided = page.blocks.filter(block => block.ownColumns.length > 0);
  context.save();
  context.beginPath();
  context.rect(0, 0, page.width, page.height);
  for (const { box } of divided) context.rect(box.x, box.y, box.width, box.height);
  context.clip("evenodd");
  for (let column = 0; column < page.columns; column++) {
    draw({ x: columnLeft(column), y: page.top, width: page.measure * page.size, height: page.lines * page.pitch });
  }
  context.restore();
  for (const block of divided) block.ownColumns.forEach(draw);
}

function drawColumns(context) {
  context.fillStyle = "#2c8fd61c";
  eachColumn(context, ({ x, y, width, height }) => context.fillRect(x, y, width, height));
}

function drawGrid(context, hair) {
  if (page.size * view.scale < 4) return;
  context.strokeStyle = "#2c8fd64d"; context.lineWidth = 0.6 * hair;
  eachColumn(context, ({ x, y, width, height }) => {
    context.beginPath();
    for (let cell = 0; cell <= Math.round(width / page.size); cell++) {
      context.moveTo(x + cell * page.size, y); context.lineTo(x + cell * page.size, y + height);
    }
    for (let line = 0; line <= Math.round(height / page.pitch); line++) {
      context.moveTo(x, y + line * page.pitch); context.lineTo(x + width, y + line * page.pitch);
    }
    context.stroke();
  });
}

function drawBaselines(context, hair) {
  if (page.pitch * view.scale < 7) return;
  context.strokeStyle = "#c1272d66"; context.lineWidth = 0.7 * hair;
  context.beginPath();
  for (let line = 0; line < page.lines; line++) {
    const y = page.top + line * page.pitch + page.baseline;
    context.moveTo(columnLeft(0), y); context.lineTo(columnLeft(page.columns - 1) + page.measure * page.size, y);
  }
  context.stroke();
}

function drawOutlines(context, hair) {
  context.lineWidth = 1.2 * hair;
  context.font = `600 ${11 * hair}px "Noto Sans CJK SC", sans-serif`;
  context.textBaseline = "top";
  for (const block of page.blocks) {
    const { x, y, width, height } = block.box;
    context.strokeStyle = "#2f7a55b0";
    context.strokeRect(x, y, width, height);
    const counts = view.scale < 0.9 ? "" : `  ${block.columns} 栏 × ${block.lines} 行${block.characters ? ` · ${block.characters} 字` : ""}`;
    const label = blockTitle(block) + counts;
    const wide = context.measureText(label).width + 8 * hair;
    if (wide > width || height * view.scale < 16) continue;
    context.fillStyle = "#2f7a55d0";
    context.fillRect(x + width - wide, y, wide, 15 * hair);
    context.fillStyle = "#fff";
    context.fillText(label, x + width - wide + 4 * hair, y + 2 * hair);
  }
}

/** Line numbers, of each block from 1: all where there is room, else every fifth. */
function drawNumbers(context, hair) {
  const size = Math.min(page.gutter * 0.62, 10 * hair);
  if (size * view.scale < 4.5) return;
  const every = page.pitch * view.scale < 11 ? 5 : 1;
  context.font = `${size}px ui-monospace, monospace`;
  context.textBaseline = "alphabetic"; context.textAlign = "right"; context.fillStyle = "#2c5f8a";
  for (const block of page.blocks) {
    let number = 0;
    for (const line of block.text) {
      if (!line.box) continue;
      number++;
      if (number % every === 0 || number === 1) context.fillText(String(number), line.box.x - 2 * hair, line.box.y + page.baseline);
    }
  }
  context.textAlign = "left";
}

/** Findings on the page, with the numbers of the list. Those of one place stand side by side. */
function drawMarks(context, hair) {
  const taken = new Map();
  context.textBaseline = "middle"; context.textAlign = "center";
  state.findings.forEach((finding, index) => {
    if (!isHere(finding) || settings.hidden.includes(finding.severity)) return;
    const { x, y, width, height } = finding.box;
    const isLine = height <= page.pitch * 1.5;
    context.fillStyle = colours[finding.severity] + (isLine ? "26" : "0d");
    context.fillRect(x, y, width, height);
    const key = `${x} ${y}`, order = taken.get(key) ?? 0;
    taken.set(key, order + 1);
    const radius = 8.5 * hair, [cx, cy] = [x - radius * 0.4 + order * radius * 2.1, y + Math.min(radius * 0.6, height / 2)];
    context.fillStyle = colours[finding.severity];
    context.beginPath(); context.arc(cx, cy, radius, 0, 2 * Math.PI); context.fill();
    context.fillStyle = "#fff"; context.font = `600 ${10 * hair}px ui-monospace, monospace`;
    context.fillText(String(index + 1), cx, cy + 0.5 * hair);
  });
  context.textAlign = "left";
}

function drawChoice(context, hair) {
  const block = page.blocks[choice.block];
  if (block) {
    context.strokeStyle = "#c1272d"; context.lineWidth = 2 * hair;
    context.strokeRect(block.box.x, block.box.y, block.box.width, block.box.height);
  }
  const finding = state.findings[choice.finding];
  const box = block?.text[choice.line]?.box ?? (finding && isHere(finding) ? finding.box : null);
  if (box && box.height <= page.pitch * 1.5) {
    context.fillStyle = "#f4c43055"; context.fillRect(box.x, box.y, box.width, box.height);
  }
}

// MARK: Texts

const make = (tag, properties = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children.filter(child => child !== null && child !== undefined));
  return node;
};
const blockTitle = block => block.kind === "section" || block.kind === "picture"
  ? `${kinds[block.kind]} ${block.name.split(" ").pop()}` : kinds[block.kind] ?? block.name;
const range = (first, count, unit) => count === 1 ? `第 ${first + 1} ${unit}` : `第 ${first + 1}–${first + count} ${unit}`;
const placeText = place => place.line ? `${place.file}:${place.line}:${place.column}` : place.file;

/** A place in a file: a click copies it, as editors take it. */
function placeButton(place) {
  const button = make("button", { className: "place", title: "复制位置", textContent: placeText(place) });
  button.onclick = async event => {
    event.stopPropagation();
    await navigator.clipboard?.writeText(placeText(place)).catch(() => {});
    button.classList.add("copied");
    setTimeout(() => button.classList.remove("copied"), 1200);
  };
  return button;
}

/** Whether a finding shows on the page that is open. */
const isHere = finding => finding.box && finding.page === page?.number;
/** The blocks of the page that is open. */
const blocks = () => page?.blocks ?? [];
/** The block that a finding shows in, on whichever page. */
const blockOf = finding => state.pages.find(page => page.number === finding.page)?.blocks[finding.block];

function tellAll() {
  document.title = `${page?.title ?? state.edition} · 预览`;
  el("title").textContent = page?.title ?? state.edition;
  el("folio").textContent = [page?.folio, state.edition].filter(Boolean).join(" · ");
  tellPages();
  tellStatus();
  tellFindings();
  tellBlocks();
  tellInspector();
}

/** A button for each page, where there are several. */
function tellPages() {
  el("pages").hidden = state.pages.length < 2;
  el("pages").replaceChildren(...state.pages.map(each => {
    const button = make("button", { textContent: `第 ${each.number} 版`, title: "换版（, .）", onclick: () => turnTo(each.number) });
    button.setAttribute("aria-pressed", each === page);
    return button;
  }));
}

function tellStatus() {
  const status = el("status"), text = status.querySelector("span"), banner = el("banner");
  const gone = document.body.classList.contains("gone");
  const errors = state?.findings.filter(finding => finding.severity === "error").length ?? 0;
  const warnings = state?.findings.filter(finding => finding.severity === "warning").length ?? 0;
  status.className = gone ? "gone" : !state ? "" : errors ? "faulty" : warnings ? "warned" : "sound";
  text.textContent = gone ? "预览已停止" : !state ? "正在排版"
    : !state.isCurrent ? `文稿有错 ${errors} 处` : errors ? `错误 ${errors} 处` : warnings ? `提醒 ${warnings} 处` : "没有问题";
  banner.hidden = !gone && (!state || state.isCurrent || !state.findings.length);
  if (banner.hidden) return;
  banner.querySelector("b").textContent = gone ? "预览已停止" : page ? "这是上一次排成的版面" : "版面还没有排成";
  const first = state?.findings[0];
  banner.querySelector("span").textContent = gone ? "重新运行 broadsheet preview，这里会自己接上"
    : `${first.place ? `${first.place.file.split("/").pop()}:${first.place.line} ` : ""}${first.message}${errors > 1 ? `（共 ${errors} 处）` : ""}`;
}

function tellFindings() {
  el("count-findings").textContent = state.findings.length;
  for (const button of document.querySelectorAll(".filter button")) {
    button.querySelector("b").textContent = state.findings.filter(finding => finding.severity === button.dataset.severity).length;
    button.setAttribute("aria-pressed", !settings.hidden.includes(button.dataset.severity));
  }
  el("no-findings").hidden = state.findings.length > 0;
  el("finding-list").replaceChildren(...state.findings.map((finding, index) => {
    const item = make("li", { className: finding.severity, hidden: settings.hidden.includes(finding.severity) });
    item.classList.toggle("selected", index === choice.finding);
    const body = make("div", {},
      make("span", { className: "number", textContent: index + 1, title: severities[finding.severity] }),
      make("div", {},
        make("div", { className: "message" }, finding.message,
          state.pages.length > 1 && finding.page ? make("em", { className: "tag", textContent: `第 ${finding.page} 版` }) : null),
        lineOf(finding) ? make("div", { className: "quote", textContent: lineOf(finding).text }) : null,
        finding.hint ? make("div", { className: "advice", textContent: finding.hint }) : null,
        finding.place ? placeButton(finding.place) : null));
    body.onclick = () => pickFinding(index);
    item.append(body);
    return item;
  }));
}

function tellBlocks() {
  el("count-blocks").textContent = blocks().length;
  el("block-list").replaceChildren(...blocks().map((block, index) => {
    const row = make("button", { className: "row" },
      make("b", { textContent: block.heading ? `${blockTitle(block)} ${block.heading}` : blockTitle(block) }),
      make("span", { textContent: block.characters ? `${block.characters} 字 ${block.textLines} 行` : `${block.lines} 行` }),
      make("small", {}, `${range(block.column, block.columns, "栏")}，${range(block.line, block.lines, "行")}`,
        block.overset ? make("em", { className: "tag bad", textContent: `溢 ${block.overset.characters} 字` }) : null,
        block.emptyLines ? make("em", { className: "tag", textContent: `空 ${block.emptyLines} 行` }) : null));
    row.onclick = () => { pick(index); goTo(block.box, view.scale); };
    const item = make("li", {}, row);
    item.classList.toggle("selected", index === choice.block);
    return item;
  }));
}

function tellInspector() {
  const block = blocks()[choice.block], panel = el("inspector");
  panel.hidden = !block;
  if (!block) return;
  const figure = (name, value, unit, bad) => make("div", { className: bad ? "bad" : "" }, make("dt", { textContent: name }),
    make("dd", {}, String(value), make("small", { textContent: ` ${unit}` })));
  const close = make("button", { className: "close", title: "取消选择（Esc）", textContent: "×", onclick: () => pick(null) });
  const line = block.text[choice.line];
  const findings = state.findings.map((finding, index) => [finding, index]).filter(([finding]) => isHere(finding) && finding.block === choice.block);
  panel.replaceChildren(
    close,
    make("h2", { textContent: block.heading ?? blockTitle(block) }),
    make("p", { className: "kind", textContent: `${blockTitle(block)} · ${range(block.column, block.columns, "栏")}，版心${range(block.line, block.lines, "行")}` }),
    make("dl", { className: "figures" },
      figure("字数", block.characters, "字"), figure("文字", block.textLines, "行"),
      figure("空", block.emptyLines, "行", block.emptyLines > 0),
      block.overset ? figure("溢出", block.overset.characters, `字 ${block.overset.lines} 行`, true) : figure("溢出", 0, "字")),
    ...(line ? [lineText(line)] : []),
    ...(block.overset ? [make("h3", { textContent: "从这里起排不下" }), make("p", { className: "fault", textContent: block.overset.sentence })] : []),
    ...(block.levers.length ? [make("h3", { textContent: "为排满而做的调整" }), make("ol", { className: "levers" }, ...block.levers.map(leverText))] : []),
    ...(findings.length ? [make("h3", { textContent: "这一块的问题" }), ...findings.map(([finding, index]) =>
      make("p", { className: `short ${finding.severity}`, onclick: () => pickFinding(index) }, make("b", { textContent: index + 1 }), finding.message))] : []),
    make("h3", { textContent: "出处" }),
    ...(block.copy ? [make("p", {}, "文稿 ", placeButton(block.copy))] : []),
    make("p", {}, "版式 ", placeButton(block.layout)));
}

const leverText = lever => make("li", {}, make("b", { textContent: leverName(lever.name) }),
  make("span", { textContent: lever.natural === undefined ? `${lever.lines} 行` : `${lever.natural} 行 → ${lever.lines} 行` }));
const leverName = name => name.replace(/^section (\d+), /, "").replace(/^band$/, "图片带").replace(/^panel$/, "数据框").replace(/^callouts left out$/, "略去的数据")
  .replace(/^paragraph (\d+)/, "第 $1 段").replace(/^row (\d+)/, "第 $1 排");

function lineText(line) {
  const facts = [line.gap ? `字距 +${(line.gap / 1000).toFixed(3)} 字` : null, line.reduced ? `挤压 ${(line.reduced / 1000).toFixed(3)} 字` : null].filter(Boolean);
  return make("div", { className: "set" }, line.text,
    make("small", { textContent: [`${[...line.text].length} 字`, ...facts].join(" · ") }),
    placeButton(line.place),
    ...line.faults.map(fault => make("small", { className: "fault", textContent: fault })));
}

function tellZoom() {
  el("zoom").textContent = `${Math.round(view.scale / pointsAtActualSize * 100)}%`;
}

// MARK: Choosing

/** After a new state: what was chosen is looked for by its name. */
let chosen = null;
function repick() {
  if (chosen === null) return;
  const index = blocks().findIndex(block => block.name === chosen);
  choice.block = index < 0 ? null : index;
  if (choice.line !== null && !blocks()[choice.block]?.text[choice.line]) choice.line = null;
  if (choice.finding !== null && choice.finding >= state.findings.length) choice.finding = null;
}

function pick(block, line = null) {
  [choice.block, choice.line, choice.finding] = [block, line, null];
  chosen = blocks()[block]?.name ?? null;
  tellFindings(); tellBlocks(); tellInspector(); redraw();
  el("block-list").children[block]?.scrollIntoView({ block: "nearest" });
}

function pickFinding(index) {
  const finding = state.findings[index];
  if (!finding) return;
  if (finding.page) turnTo(finding.page);
  const block = finding.block ?? null;
  pick(block, block === null ? null : lineAt(blocks()[block], finding.box));
  choice.finding = index;
  tab("findings"); tellFindings(); redraw();
  el("finding-list").children[index]?.scrollIntoView({ block: "nearest" });
  goTo(finding.box);
}

/** The set line that a finding shows at. */
const lineOf = finding => {
  const block = blockOf(finding);
  return block?.text[lineAt(block, finding.box)];
};

/** The line of a block whose box is exactly this; null where it is the block's own. */
function lineAt(block, box) {
  const index = block.text.findIndex(line => line.box && line.box.x === box.x && line.box.y === box.y);
  return index < 0 ? null : index;
}

const inside = (box, x, y) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;

function hit(event) {
  if (!page) return null;
  const rect = desk.getBoundingClientRect();
  const [x, y] = [(event.clientX - rect.left - view.x) / view.scale, (event.clientY - rect.top - view.y) / view.scale];
  const block = page.blocks.findIndex(block => inside(block.box, x, y));
  if (block < 0) return null;
  const line = page.blocks[block].text.findIndex(line => line.box && inside(line.box, x, y));
  return { block, line: line < 0 ? null : line, y };
}

function step(list, current, by) { return list.length ? (current === null ? (by > 0 ? 0 : list.length - 1) : (current + by + list.length) % list.length) : null; }

function stepFinding(by) {
  const visible = state.findings.map((_, index) => index).filter(index => !settings.hidden.includes(state.findings[index].severity));
  const at = visible.indexOf(choice.finding);
  const next = step(visible, at < 0 ? null : at, by);
  if (next !== null) pickFinding(visible[next]);
}

function stepBlock(by) {
  const next = step(blocks(), choice.block, by);
  if (next !== null) { pick(next); goTo(page.blocks[next].box, view.scale); }
}

// MARK: Hands

function tab(name) {
  for (const button of document.querySelectorAll("nav button")) button.setAttribute("aria-selected", button.dataset.tab === name);
  el("findings").hidden = name !== "findings";
  el("blocks").hidden = name !== "blocks";
}

function toggle(name) {
  settings.overlays = shows(name) ? settings.overlays.filter(other => other !== name) : [...settings.overlays, name];
  tellOverlays();
}

function plain() {
  if (putAside) { settings.overlays = putAside; putAside = null; } else { putAside = settings.overlays; settings.overlays = []; pick(null); }
  tellOverlays();
}

function tellOverlays() {
  for (const button of document.querySelectorAll("[data-overlay]")) button.setAttribute("aria-pressed", shows(button.dataset.overlay));
  keep(); redraw();
}

function toggleSide() {
  settings.wide = !settings.wide;
  document.body.classList.toggle("wide", settings.wide);
  keep();
}

const zooms = {
  in: () => zoomTo(view.scale * 1.25), out: () => zoomTo(view.scale / 1.25), fit: () => fit("fit"), width: () => fit("width"), actual: () => fit("actual"),
};
const pan = (x, y) => { view.x += x; view.y += y; view.mode = "free"; moved(); };
const keyboard = {
  f: zooms.fit, 0: zooms.fit, w: zooms.width, 1: zooms.actual, 2: () => zoomTo(2 * pointsAtActualSize), 4: () => zoomTo(4 * pointsAtActualSize),
  "+": zooms.in, "=": zooms.in, "-": zooms.out,
  ArrowLeft: () => pan(80, 0), ArrowRight: () => pan(-80, 0), ArrowUp: () => pan(0, 80), ArrowDown: () => pan(0, -80),
  PageUp: () => pan(0, desk.clientHeight * 0.85), PageDown: () => pan(0, -desk.clientHeight * 0.85),
  g: () => toggle("grid"), c: () => toggle("columns"), b: () => toggle("baselines"), o: () => toggle("outlines"), n: () => toggle("numbers"), m: () => toggle("marks"),
  j: () => stepFinding(1), k: () => stepFinding(-1), "[": () => stepBlock(-1), "]": () => stepBlock(1),
  ",": () => stepPage(-1), ".": () => stepPage(1), p: plain, "\\": toggleSide, "?": () => el("help").showModal(), Escape: () => pick(null),
};

addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || el("help").open || !state) return;
  const act = keyboard[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

desk.addEventListener("wheel", event => {
  event.preventDefault();
  if (!page) return;
  const rect = desk.getBoundingClientRect();
  const unit = event.deltaMode === 1 ? 32 : 1;
  if (event.ctrlKey || event.metaKey) {
    zoomTo(view.scale * Math.exp(-event.deltaY * unit * 0.0022), { x: event.clientX - rect.left, y: event.clientY - rect.top });
  } else if (event.shiftKey) pan(-event.deltaY * unit, 0); else pan(-event.deltaX * unit, -event.deltaY * unit);
}, { passive: false });

let drag = null;
desk.addEventListener("pointerdown", event => {
  if (event.button !== 0 || event.target.closest("#banner")) return;
  desk.focus({ preventScroll: true });
  drag = { x: event.clientX, y: event.clientY, far: false };
  desk.setPointerCapture(event.pointerId);
});
desk.addEventListener("pointermove", event => {
  if (!drag) { tellHint(event); return; }
  const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
  if (!drag.far && Math.hypot(x, y) < 4) return;
  drag = { x: event.clientX, y: event.clientY, far: true };
  desk.classList.add("dragging");
  el("hint").hidden = true;
  if (page) pan(x, y);
});
desk.addEventListener("pointerup", event => {
  const clicked = drag && !drag.far;
  drag = null;
  desk.classList.remove("dragging");
  if (!clicked || !page) return;
  const place = hit(event);
  pick(place?.block ?? null, place?.line ?? null);
});
desk.addEventListener("pointerleave", () => { el("hint").hidden = true; });
desk.addEventListener("dblclick", event => {
  const place = hit(event);
  if (!place || view.scale >= 2) { fit("fit"); return; }
  const rect = desk.getBoundingClientRect();
  zoomTo(2.6, { x: event.clientX - rect.left, y: event.clientY - rect.top });
});

/** What stands under the pointer. */
function tellHint(event) {
  const place = hit(event), hint = el("hint");
  hint.hidden = !place;
  if (!place) return;
  const block = page.blocks[place.block];
  const number = place.line === null ? null : block.text.slice(0, place.line + 1).filter(line => line.box).length;
  hint.textContent = [block.heading ?? blockTitle(block), block.characters ? `${block.characters} 字 ${block.textLines} 行` : null,
    number ? `第 ${number} 行` : null, `版心第 ${Math.floor((place.y - page.top) / page.pitch) + 1} 行`].filter(Boolean).join(" · ");
  const rect = desk.getBoundingClientRect();
  hint.style.left = `${Math.min(event.clientX - rect.left + 14, rect.width - hint.offsetWidth - 8)}px`;
  hint.style.top = `${Math.min(event.clientY - rect.top + 18, rect.height - hint.offsetHeight - 8)}px`;
}

for (const button of document.querySelectorAll("[data-overlay]")) button.onclick = () => toggle(button.dataset.overlay);
for (const button of document.querySelectorAll("[data-zoom]")) button.onclick = () => page && zooms[button.dataset.zoom]();
for (const button of document.querySelectorAll("nav button")) button.onclick = () => tab(button.dataset.tab);
for (const button of document.querySelectorAll(".filter button")) {
  button.onclick = () => {
    const name = button.dataset.severity;
    settings.hidden = settings.hidden.includes(name) ? settings.hidden.filter(other => other !== name) : [...settings.hidden, name];
    keep(); tellFindings(); redraw();
  };
}
addEventListener("popstate", openPage);
addEventListener("hashchange", openPage);
el("side").onclick = toggleSide;
el("keys").onclick = () => el("help").showModal();
el("banner").onclick = () => { settings.wide = true; toggleSide(); tab("findings"); if (state?.findings.length) pickFinding(0); };

document.body.classList.toggle("wide", settings.wide);
tellOverlays();
new ResizeObserver(measureDesk).observe(desk);
matchMedia(`(resolution: ${ratio()}dppx)`).addEventListener("change", measureDesk);
listen();
