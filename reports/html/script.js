"use strict";
// Filters and search over the issues and notes; the state lives in the address, so that a view can be sent to a colleague.
(() => {
  const cards = [...document.querySelectorAll(".issue, .remark")];
  const chips = [...document.querySelectorAll(".chip[data-filter]")];
  const search = document.getElementById("search");
  const clear = document.getElementById("clear");
  const nothing = document.querySelector(".nothing");
  const bar = document.querySelector(".filters");
  if (!bar) return;
  bar.hidden = cards.length === 0;

  const wanted = () => chips.filter((chip) => chip.getAttribute("aria-pressed") === "true").map((chip) => chip.dataset.filter);

  function apply(remember) {
    const kinds = wanted();
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const card of cards) {
      const text = card.textContent.toLowerCase();
      card.hidden = (kinds.length > 0 && !kinds.includes(card.dataset.kind)) || !words.every((word) => text.includes(word));
      if (!card.hidden) shown += 1;
    }
    const active = kinds.length > 0 || words.length > 0;
    clear.hidden = !active;
    nothing.hidden = shown > 0 || cards.length === 0;
    if (!remember) return;
    const state = new URLSearchParams();
    if (kinds.length > 0) state.set("show", kinds.join(","));
    if (words.length > 0) state.set("find", search.value);
    history.replaceState(null, "", active ? "#" + state : location.pathname + location.search);
  }

  function restore() {
    const state = new URLSearchParams(location.hash.slice(1));
    const kinds = (state.get("show") || "").split(",");
    for (const chip of chips) chip.setAttribute("aria-pressed", String(kinds.includes(chip.dataset.filter)));
    search.value = state.get("find") || "";
    apply(false);
    open();
  }

  // A link into something folded opens it.
  function open() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let fold = target && target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    if (target) target.scrollIntoView({ block: "start" });
  }

  for (const chip of chips)
    chip.addEventListener("click", () => {
      chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
      apply(true);
    });
  search.addEventListener("input", () => apply(true));
  clear.addEventListener("click", () => {
    for (const chip of chips) chip.setAttribute("aria-pressed", "false");
    search.value = "";
    apply(true);
  });
  addEventListener("hashchange", open);

  // j and k step through the issues, / goes to the search, Escape leaves it.
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target === search) {
      if (event.key === "Escape") search.blur();
      return;
    }
    if (event.target.matches("input, textarea")) return;
    if (event.key === "/") {
      event.preventDefault();
      search.focus();
    } else if (event.key === "j" || event.key === "k") {
      const visible = cards.filter((card) => !card.hidden);
      const at = visible.indexOf(document.activeElement.closest(".issue, .remark"));
      const next = visible[event.key === "j" ? Math.min(at + 1, visible.length - 1) : Math.max(at - 1, 0)];
      if (next) {
        next.focus();
        next.scrollIntoView({ block: "start" });
      }
    }
  });
  addEventListener("beforeprint", () => document.querySelectorAll("details.copy, details.claims").forEach((fold) => { fold.open = true; }));
  restore();
})();
