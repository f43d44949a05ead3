// What a browser adds to the pages: which all work without it. Every word that a reader sees comes with annalsWords, above.
"use strict";

(() => {
  const root = document.documentElement;
  const themeKey = "annals-theme";

  /* Before anything is painted: the pages keep the look that the reader chose. */
  const chosen = stored();
  if (chosen === "light" || chosen === "dark") {
    root.dataset.theme = chosen;
  }

  document.addEventListener("DOMContentLoaded", () => {
    addThemeSwitch();
    addCitation();
    addLiveSearch();
    guess();
    document.addEventListener("keydown", pressed);
    document.addEventListener("formdata", dropEmpty);
  });

  function stored() {
    try {
      return localStorage.getItem(themeKey);
    } catch {
      return null; // A browser that keeps nothing follows the system.
    }
  }

  function keep(theme) {
    try {
      if (theme) {
        localStorage.setItem(themeKey, theme);
      } else {
        localStorage.removeItem(themeKey);
      }
    } catch {
      // The choice holds for this page alone.
    }
  }

  function make(name, properties, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  /* Light and dark. */
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";

  function addThemeSwitch() {
    const sections = document.querySelector(".sections");
    if (!sections) {
      return;
    }

    const button = make("button", { type: "button", className: "theme", textContent: "◐" });
    const name = () => {
      button.title = isDark() ? annalsWords.light : annalsWords.dark;
      button.setAttribute("aria-label", button.title);
    };
    button.addEventListener("click", () => {
      switchTheme();
      name();
    });
    system.addEventListener("change", name);
    name();
    sections.append(button);
  }

  function switchTheme() {
    const theme = isDark() ? "light" : "dark";
    if ((theme === "dark") === system.matches) {
      delete root.dataset.theme;
      keep(null);
    } else {
      root.dataset.theme = theme;
      keep(theme);
    }
  }

  /* The citation of an event. */
  function addCitation() {
    const foot = document.querySelector(".event > footer");
    const headline = document.querySelector(".event h1");
    if (!foot || !headline) {
      return;
    }

    const button = make("button", { type: "button", className: "cite", textContent: annalsWords.cite });
    button.addEventListener("click", async () => {
      await copy(citation(headline));
      button.textContent = annalsWords.copied;
      setTimeout(() => { button.textContent = annalsWords.cite; }, 2000);
    });
    foot.append(button);
  }

  function citation(headline) {
    const date = document.querySelector(".event .date time")?.dateTime;
    const address = document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0];
    return `“${headline.textContent.trim()}” ${[document.querySelector(".site").textContent, date].filter(Boolean).join(", ")}. ${address}`;
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = make("textarea", { value: text, className: "skip" });
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
  }

  /* Where there is no page, the words of the address are what was looked for. */
  function guess() {
    const field = document.querySelector("form.lost input");
    if (field) {
      let address = location.pathname;
      try {
        address = decodeURIComponent(address);
      } catch {
        // What cannot be read is searched for as it is.
      }

      const last = address.split("/").filter(part => /\p{L}/u.test(part) && !/^index(\.|$)/u.test(part)).pop() ?? "";
      field.value = last.replace(/\.(html|json|xml|md)$/u, "").replace(/[^\p{L}\p{Nd}]+/gu, " ").trim().slice(0, 400);
    }
  }

  /* What was left empty on the page of the API would only make the address long. */
  function dropEmpty(event) {
    if (event.target.matches(".try")) {
      [...event.formData].filter(([, value]) => value === "").forEach(([name]) => event.formData.delete(name));
    }
  }

  /* Search while typing, where a server answers: the page that it would send takes the place of what stands below the form. */
  function addLiveSearch() {
    const form = document.querySelector("main form.search");
    if (!form || form.dataset.shelf || form.matches(".lost") || !location.protocol.startsWith("http")) {
      return;
    }

    let last = form.q.value.trim();
    let wait = 0;
    let running = null;
    form.q.addEventListener("input", () => {
      clearTimeout(wait);
      wait = setTimeout(ask, 180);
    });

    async function ask() {
      if (form.q.value.trim() === last) {
        return;
      }

      last = form.q.value.trim();
      running?.abort();
      running = new AbortController();
      const address = new URL(form.action);
      address.search = new URLSearchParams(new FormData(form));
      try {
        const answer = await fetch(address, { headers: { accept: "text/html" }, signal: running.signal });
        if (answer.ok) {
          show(new DOMParser().parseFromString(await answer.text(), "text/html"), address);
        }
      } catch {
        // The form still works: Enter asks the server for the whole page.
      }
    }

    function show(page, address) {
      const theirs = page.querySelector("main form.search");
      if (!theirs) {
        return;
      }

      const after = [];
      for (let node = theirs.nextSibling; node; node = node.nextSibling) {
        after.push(node);
      }

      while (form.nextSibling) {
        form.nextSibling.remove();
      }

      form.after(...after);
      history.replaceState(null, "", address);
      document.title = page.title;
    }
  }

  /* Keys. */
  const items = "main .rows .title a, main .related li > a, main .names a, main .periods a, main .running a";
  const sectionKeys = ["f", "d", "t", "c", "n", "p", "o", "s", "a"];
  const keys = { j: () => step(1), k: () => step(-1), o: open, n: () => follow("next"), p: () => follow("prev"), t: pressSwitch, "/": find, "?": explain };
  let going = -Infinity;

  function pressed(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) {
      return;
    }

    if (event.target.matches("input, textarea, select")) {
      if (event.key === "Escape") {
        event.target.blur();
      }

      return;
    }

    if (event.timeStamp - going < 1500) {
      going = -Infinity;
      const at = sectionKeys.indexOf(event.key);
      if (at >= 0) {
        document.querySelectorAll(".sections a")[at]?.click();
        event.preventDefault();
        return;
      }
    }

    if (event.key === "g") {
      going = event.timeStamp;
    } else if (Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  }

  function step(by) {
    const all = [...document.querySelectorAll(items)];
    const at = all.indexOf(document.activeElement);
    const next = at >= 0 ? all[at + by] : all.find(item => item.getBoundingClientRect().top >= 0) ?? all[0];
    next?.focus();
  }

  function open() {
    const focused = document.activeElement;
    (focused?.matches("a") ? focused : document.querySelector(items))?.click();
  }

  function follow(rel) {
    document.querySelector(`main a[rel="${rel}"]`)?.click();
  }

  function pressSwitch() {
    document.querySelector(".theme")?.click();
  }

  function find() {
    const field = [...document.querySelectorAll("main form.search input, .find input")].find(input => input.checkVisibility());
    if (field) {
      field.focus();
      field.select();
    } else {
      document.querySelectorAll(".sections a")[sectionKeys.indexOf("s")]?.click();
    }
  }

  function explain() {
    const list = make("dl", {});
    const row = (key, meaning) => list.append(make("dt", {}, ...key.split(" ").flatMap((one, i) => [i ? " " : "", make("kbd", { textContent: one })])), make("dd", { textContent: meaning }));
    for (const [key, meaning] of Object.entries(annalsWords.keys)) {
      row(key, meaning);
    }

    document.querySelectorAll(".sections a").forEach((link, at) => row(`g ${sectionKeys[at]}`, link.textContent));
    const close = make("button", { type: "button", textContent: annalsWords.close });
    const dialog = make("dialog", { className: "keys" }, make("h2", { id: "keys", textContent: annalsWords.shortcuts }), list, close);
    dialog.setAttribute("aria-labelledby", "keys");
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }
})();
