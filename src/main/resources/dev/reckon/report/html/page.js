
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");

  function reveal() {
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id && document.getElementById(id);
    if (!target) { return; }
    for (var at = target; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") { at.open = true; }
      if (at.hidden) { at.hidden = false; }
    }
    target.scrollIntoView({ block: target.tagName === "MARK" ? "center" : "start" });
  }
  window.addEventListener("hashchange", reveal);
  reveal();

  var find = document.getElementById("find");
  if (!find) { return; }
  var items = [].slice.call(document.querySelectorAll("#questions article, #singles tbody tr"));
  var texts = items.map(function (item) {
    var svg = item.querySelector("svg");
    var words = item.textContent;
    return (svg ? words.replace(svg.textContent, " ") : words).toLowerCase();
  });
  var buttons = [].slice.call(document.querySelectorAll(".filter button"));
  var singles = document.getElementById("singles");
  var found = document.getElementById("found");
  var nothing = document.getElementById("nothing");

  function filter() {
    var words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    var wanted = {};
    buttons.forEach(function (b) { wanted[b.dataset.verdict] = b.getAttribute("aria-pressed") === "true"; });
    var shown = 0;
    var shownSingles = 0;
    items.forEach(function (item, i) {
      var fits = wanted[item.dataset.verdict] && words.every(function (w) { return texts[i].indexOf(w) >= 0; });
      item.hidden = !fits;
      if (fits) {
        shown++;
        if (item.dataset.verdict === "single" && item.tagName === "TR") { shownSingles++; }
      }
    });
    if (singles) {
      singles.hidden = shownSingles === 0;
      if (words.length && shownSingles > 0) { singles.querySelector("details").open = true; }
    }
    nothing.hidden = shown > 0;
    found.textContent = shown === items.length ? "" : shown + " of " + items.length + " shown";
  }
  find.addEventListener("input", filter);
  find.form.addEventListener("submit", function (e) { e.preventDefault(); });
  buttons.forEach(function (b) {
    b.addEventListener("click", function () {
      b.setAttribute("aria-pressed", String(b.getAttribute("aria-pressed") !== "true"));
      filter();
    });
  });
})();
