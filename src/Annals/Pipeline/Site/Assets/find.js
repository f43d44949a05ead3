// Searches a site of plain files: what a query needs of the index is loaded as scripts, because from a folder a browser loads nothing else.
"use strict";

(() => {
  const words = annalsFindWords;
  const rowsOfBlock = 16;
  const oneShelfEvents = 256;
  const fewShelvesEvents = 2048;
  const rowsAtOnce = 20;
  const mostBytes = 150000; // A round of a search begins nothing new when it has read so much of the index; a reader may ask for the next.
  const waiting = new Map();
  const loaded = new Map();

  globalThis.annalsFind = (name, data) => waiting.get(name)?.(data);

  document.addEventListener("DOMContentLoaded", () => {
    const form = document.querySelector("form.search");
    const found = document.querySelector("#found");
    if (!form || !found) {
      return;
    }

    form.hidden = false;
    let wait = 0;
    form.addEventListener("submit", event => {
      event.preventDefault();
      begin(form.q.value);
    });
    form.q.addEventListener("input", () => {
      clearTimeout(wait);
      wait = setTimeout(() => begin(form.q.value), 200);
    });

    let run = 0;
    function begin(text) {
      const number = ++run;
      const query = read(text);
      found.replaceChildren();
      if (query.words.length > 0) {
        search(query, found, () => run !== number);
      }
    }

    form.q.value = new URLSearchParams(location.search).get("q") ?? "";
    begin(form.q.value);
  });

  /* The query: words, begin*, -without, after: and before:. The last word may be unfinished. */
  function read(text) {
    const query = { words: [], without: [], after: "", before: "~" };
    const parts = text.trim().split(/\s+/u).filter(Boolean);
    parts.forEach((part, at) => {
      const date = /^(after|before):(\d{4}(?:-\d\d){0,2})$/u.exec(part);
      if (date) {
        query[date[1]] = date[2];
        return;
      }

      const isWithout = /^-./u.test(part);
      const folded = wordsOf(part);
      folded.forEach((word, i) => {
        const isBegin = i === folded.length - 1 && (part.endsWith("*") || (at === parts.length - 1 && !isWithout && !text.endsWith(" ") && word.length > 2));
        (isWithout ? query.without : query.words).push({ word, isBegin });
      });
    });
    return query;
  }

  function wordsOf(text) {
    const plain = text.normalize("NFKD").replace(/[\p{Mn}\p{Me}\p{Cf}]/gu, "").toLowerCase().normalize("NFC");
    const spelled = [...plain].map(letter => words.letters[letter] ?? letter).join("");
    return (spelled.match(/[\p{L}\p{Nd}]+/gu) ?? []).filter(word => word.length > 1);
  }

  /* The search, part by part from the newest, until there is a page of rows or enough was read. */
  async function search(query, found, isOver) {
    const list = make("ul", { className: "rows" });
    const status = make("p", { className: "extent", role: "status", textContent: words.searching });
    status.setAttribute("role", "status");
    found.append(status, list);
    const parts = (await load("parts"))?.data ?? [];
    let at = 0;
    let rest = [];
    let shown = 0;
    await round();

    async function round() {
      let bytes = 0;
      let room = rowsAtOnce;
      status.textContent = words.searching;
      while (room > 0 && bytes < mostBytes && (rest.length > 0 || at < parts.length)) {
        if (rest.length === 0) {
          const [part, events] = parts[at++];
          if (part < query.after.slice(0, part.length) || part.slice(0, query.before.length) > query.before.slice(0, part.length)) {
            continue;
          }

          const matches = await matchesOf(part, events, query);
          bytes += matches.bytes;
          rest = matches.places.reverse().map(place => ({ part, place }));
          continue;
        }

        const next = rest.shift();
        const block = await load(`${next.part}/rows-${Math.floor(next.place / rowsOfBlock)}`);
        bytes += block.isNew ? block.size : 0;
        block.isNew = false;
        if (isOver()) {
          return;
        }

        const row = block.data?.[next.place % rowsOfBlock];
        const year = next.part.slice(0, 4);
        if (row && isWithin(query, year, row)) {
          list.append(item(year, row));
          shown++;
          room--;
        }
      }

      if (isOver()) {
        return;
      }

      const isWhole = rest.length === 0 && at >= parts.length;
      status.textContent = shown === 0 && isWhole ? words.nothing : `${shown} ${shown === 1 ? words.event : words.events}${isWhole ? "" : ` ${words.soFar}`}`;
      if (!isWhole) {
        const more = make("button", { type: "button", className: "more", textContent: words.more });
        more.addEventListener("click", () => {
          more.remove();
          round();
        });
        found.append(more);
      }
    }
  }

  async function matchesOf(part, events, query) {
    let places = null;
    let bytes = 0;
    const of = async ({ word, isBegin }) => {
      const shelf = await load(`${part}/words-${events < oneShelfEvents ? "all" : shelfOf(word, events < fewShelvesEvents)}`);
      bytes += shelf.isNew ? shelf.size : 0;
      shelf.isNew = false;
      return placesOf(shelf.data ?? {}, word, isBegin);
    };
    for (const wanted of query.words) {
      const next = await of(wanted);
      places = next === "all" ? places : places === null ? next : places.filter(place => next.has(place));
      places = places instanceof Set ? [...places] : places;
      if (places?.length === 0) {
        return { places, bytes };
      }
    }

    for (const unwanted of query.without) {
      const next = await of(unwanted);
      places = next === "all" ? [] : (places ?? []).filter(place => !next.has(place));
    }

    return { places: (places ?? []).sort((one, other) => one - other), bytes };
  }

  function placesOf(shelf, word, isBegin) {
    const places = new Set();
    for (const known of isBegin ? Object.keys(shelf).filter(key => key.startsWith(word)) : [word]) {
      const coded = Object.hasOwn(shelf, known) ? shelf[known] : "";
      if (coded === "*") {
        return "all";
      }

      let place = 0;
      for (const step of coded.split(" ").filter(Boolean)) {
        place += parseInt(step, 36);
        places.add(place);
      }
    }

    return places;
  }

  /* As the index is laid out. */
  function shelfOf(word, isFew) {
    const code = word.codePointAt(0);
    const second = word.charCodeAt(1) - 97;
    return code >= 48 && code <= 57 ? "0"
      : code >= 97 && code <= 122 ? word[0] + (isFew ? "" : second >= 0 && second < 26 ? Math.floor(second / 4) : 6)
      : isFew ? "other" : `other-${code % 16}`;
  }

  function isWithin(query, year, row) {
    const date = `${year}-${row[1].slice(0, 5).replace("/", "-")}`;
    return (query.after === "" || date.slice(0, query.after.length) > query.after) && (query.before === "~" || date.slice(0, query.before.length) < query.before);
  }

  function item(year, [title, address, language]) {
    const [month, day] = address.split("/").map(Number);
    const text = make("bdi", { textContent: title });
    if (language) {
      text.lang = language;
    }

    const time = make("time", { dateTime: `${year}-${address.slice(0, 5).replace("/", "-")}`, textContent: `${day} ${words.months[month - 1]} ${Number(year)}` });
    return make("li", {}, time, make("p", { className: "title" }, make("a", { href: `news/${year}/${address}` }, text)));
  }

  function load(file) {
    if (!loaded.has(file)) {
      loaded.set(file, new Promise(done => {
        const script = make("script", { src: `find/${file}.js` });
        const end = data => {
          waiting.delete(file);
          script.remove();
          done({ data, size: data ? new TextEncoder().encode(JSON.stringify(data)).length : 0, isNew: true });
        };
        waiting.set(file, end);
        script.addEventListener("error", () => end(null));
        document.head.append(script);
      }));
    }

    return loaded.get(file);
  }

  function make(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }
})();
