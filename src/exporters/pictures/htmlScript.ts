/**
 * What the page can do where scripts run: one part at a time, zoom and pan, find in tables, details of what is chosen. It
 * asks for nothing and keeps nothing. Its only writing into the page is text.
 */
export const htmlScript = `
"use strict";
(function () {
  var doc = document, $ = function (id) { return doc.getElementById(id); };
  var all = function (query, root) { return Array.prototype.slice.call((root || doc).querySelectorAll(query)); };
  var data = $("case") ? JSON.parse($("case").textContent) : { case: {} };
  var byId = function (list) { var map = new Map(); (list || []).forEach(function (item) { map.set(item.id, item); }); return map; };
  var entities = byId(data.case.entities), links = byId(data.case.links), groups = byId(data.case.groups);
  doc.body.classList.add("live");
  $("tools").hidden = false;
  $("facts").hidden = !$("case");

  var parts = all("section[data-part]"), tabs = $("tabs");
  function show(index) {
    parts.forEach(function (part, at) { part.hidden = at !== index; });
    all("button", tabs).forEach(function (tab, at) { tab.setAttribute("aria-pressed", String(at === index)); });
    $("zoom").hidden = !parts[index].querySelector(".stage");
    $("find").hidden = !parts[index].querySelector("table");
  }
  parts.forEach(function (part, index) {
    var tab = doc.createElement("button");
    tab.type = "button";
    tab.textContent = part.dataset.part;
    tab.addEventListener("click", function () { show(index); fit(); });
    tabs.appendChild(tab);
  });

  function stage() { return parts.filter(function (part) { return !part.hidden; })[0].querySelector(".stage"); }
  var views = new Map();
  function put(on, view) {
    views.set(on, view);
    on.firstElementChild.style.transform = "translate(" + view.x + "px," + view.y + "px) scale(" + view.k + ")";
  }
  function fit() {
    var on = stage();
    if (!on) return;
    var svg = on.firstElementChild, w = Number(svg.getAttribute("width")), h = Number(svg.getAttribute("height"));
    var k = Math.min(on.clientWidth / w, on.clientHeight / h) || 1;
    put(on, { k: k, x: (on.clientWidth - w * k) / 2, y: (on.clientHeight - h * k) / 2 });
  }
  function zoom(by, x, y) {
    var on = stage(), view = on && views.get(on);
    if (!view) return;
    if (x === undefined) { x = on.clientWidth / 2; y = on.clientHeight / 2; }
    var k = Math.min(20, Math.max(0.05, view.k * by));
    put(on, { k: k, x: x - (x - view.x) * (k / view.k), y: y - (y - view.y) * (k / view.k) });
  }
  function pan(dx, dy) { var on = stage(), view = on && views.get(on); if (view) put(on, { k: view.k, x: view.x + dx, y: view.y + dy }); }
  $("in").addEventListener("click", function () { zoom(1.25); });
  $("out").addEventListener("click", function () { zoom(0.8); });
  $("fit").addEventListener("click", fit);
  all(".stage").forEach(function (on) {
    on.tabIndex = 0;
    var from;
    on.addEventListener("wheel", function (event) {
      event.preventDefault();
      var box = on.getBoundingClientRect();
      zoom(Math.exp(-event.deltaY * 0.0015), event.clientX - box.x, event.clientY - box.y);
    }, { passive: false });
    on.addEventListener("pointerdown", function (event) { from = { x: event.clientX, y: event.clientY, moved: false }; });
    on.addEventListener("pointermove", function (event) {
      if (!from || event.buttons === 0) return;
      var dx = event.clientX - from.x, dy = event.clientY - from.y;
      if (!from.moved && Math.abs(dx) + Math.abs(dy) < 4) return;
      pan(dx, dy);
      from = { x: event.clientX, y: event.clientY, moved: true };
    });
    on.addEventListener("click", function (event) {
      if (from && from.moved) return;
      var hit = event.target.closest("[data-entity],[data-link]");
      if (hit) choose(hit.dataset.entity ? "entity" : "link", hit.dataset.entity || hit.dataset.link);
    });
    on.addEventListener("keydown", function (event) {
      var step = { ArrowLeft: [40, 0], ArrowRight: [-40, 0], ArrowUp: [0, 40], ArrowDown: [0, -40] }[event.key];
      if (step) pan(step[0], step[1]);
      else if (event.key === "+" || event.key === "=") zoom(1.25);
      else if (event.key === "-") zoom(0.8);
      else if (event.key === "0") fit();
      else return;
      event.preventDefault();
    });
  });

  function grade(item) { return item.grade ? item.grade.source + item.grade.information + "/" + item.grade.handling : ""; }
  function reason(item) { return [item.claim, grade(item), item.source, item.date, item.note, item.opinion ? "an opinion, not a fact" : ""].filter(Boolean).join(", "); }
  function name(id) { var item = entities.get(id); return item ? item.label || item.sourceId || item.kind : ""; }
  function group(id) { var item = groups.get(id); return item ? item.name : ""; }
  var row = function (key, value) { return value ? [[key, value]] : []; };
  function facts(kind, id) {
    var item = (kind === "entity" ? entities : links).get(id);
    if (!item) return undefined;
    var rows = [];
    var add = function (key, value) { rows = rows.concat(row(key, value)); };
    if (kind === "entity") {
      add("Type", item.typeName || item.kind);
      add("Also known as", (item.aliases || []).join(", "));
      add("Status", (item.status || []).join(", "));
      add("Born", item.born);
      (item.memberships || []).forEach(function (each) { add("Member of " + group(each.group), each.role); });
      add("Functions", (item.functions || []).join(", "));
      add("Address", item.place && item.place.address);
    } else {
      add("From", name(item.from));
      add("To", name(item.to));
      add("Kind", item.kin || item.kind);
      add("How sure, as stated", item.strength);
      add("Times seen", item.count);
    }
    (item.attributes || []).forEach(function (each) { add(each.name, each.value || ""); });
    add("From date", item.times && item.times.from);
    add("To date", item.times && item.times.to);
    (item.provenance || []).forEach(function (each) { add("Why we believe it", reason(each)); });
    (item.notes || []).forEach(function (each) { add("Note", each.text); });
    if (kind === "entity") links.forEach(function (each) {
      if (each.from !== id && each.to !== id) return;
      add(each.label || each.kind, name(each.from === id ? each.to : each.from));
    });
    return { title: kind === "entity" ? name(id) : name(item.from) + " – " + name(item.to), rows: rows };
  }
  function choose(kind, id) {
    var found = facts(kind, id), place = $("facts");
    place.textContent = "";
    var head = doc.createElement("h2");
    head.textContent = found ? found.title : "Nothing more is held on this";
    place.appendChild(head);
    var list = doc.createElement("dl");
    (found ? found.rows : []).forEach(function (each) {
      var key = doc.createElement("dt"), value = doc.createElement("dd");
      key.textContent = each[0];
      value.textContent = each[1];
      list.appendChild(key);
      list.appendChild(value);
    });
    place.appendChild(list);
    all("tr.chosen").forEach(function (each) { each.classList.remove("chosen"); });
    all("tr").forEach(function (each) {
      if ((kind === "entity" ? each.dataset.rowEntity : each.dataset.rowLink) === id) each.classList.add("chosen");
    });
  }
  all("tbody tr").forEach(function (each) {
    each.tabIndex = 0;
    var open = function () { choose(each.dataset.rowEntity ? "entity" : "link", each.dataset.rowEntity || each.dataset.rowLink); };
    each.addEventListener("click", open);
    each.addEventListener("keydown", function (event) { if (event.key === "Enter") open(); });
  });
  $("words").addEventListener("input", function () {
    var wanted = $("words").value.toLowerCase().split(/\\s+/).filter(Boolean), shown = 0;
    all("tbody tr").forEach(function (each) {
      var text = each.textContent.toLowerCase();
      each.hidden = !wanted.every(function (word) { return text.indexOf(word) >= 0; });
      if (!each.hidden && !each.closest("section").hidden) shown++;
    });
    $("found").textContent = wanted.length ? shown + " found" : "";
  });
  show(0);
  fit();
  window.addEventListener("resize", fit);
})();
`;
