// Searches a site of plain files: what a query needs of the index is loaded as scripts, because from a folder a browser loads nothing else.
"use strict";

(() => {
  const words = annalsFindWords;
  const rowsOfBlock = 16;
  const oneShelfEvents = 256;
  const fewShelvesEvents = 2048;
  const rowsAtOnce = 20;
  const mostBytes = 150000; // A round of a search begins nothing new when it has read so much of the index; a reader may ask for the next.
  const fieldLetters = { entity: "E", topic: "T", category: "C", publisher: "P" };
  const undated = "undated"; // The part of the events that have no date.
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
      if (query.terms.length > 0 || query.after !== "" || query.before !== "~") {
        search(query, found, () => run !== number);
      }
    }

    form.q.value = new URLSearchParams(location.search).get("q") ?? "";
    begin(form.q.value);
  });

  /*
   * The query, as the language of the server has it: words, "phrases", begin*, -without, entity:, topic:, category: and publisher: with a name, after: and
   * before: with a year, a month or a date. The last word may be unfinished.
   */
  function read(text) {
    const query = { terms: [], after: "", before: "~" };
    const parts = [...text.matchAll(/([-\u2212]?)(?:(entity|topic|category|publisher|after|before):(?=\S))?(?:"([^"]*)(?:"(\*?)|$)|([^\s"]+))/giu)];
    parts.forEach((part, at) => {
      const [, minus, name, quoted, star, plain] = part;
      const field = (name ?? "").toLowerCase();
      const said = quoted ?? plain;
      if (field === "after" || field === "before") {
        const day = firstDay(said);
        query[field] = day === null ? query[field] : field === "after" ? later(query.after, day) : earlier(query.before, day);
        return;
      }

      const all = wordsOf(said);
      const isLast = at === parts.length - 1 && part.index + part[0].length === text.length;
      const isTyped = isLast && !minus && !field && quoted === undefined && said.length > 2;
      const words = all.filter(word => word.length > 1);
      const phrase = quoted !== undefined && !field && all.length > 1 ? all : null;
      if (words.length > 0 || phrase) {
        query.terms.push({
          words,
          phrase,
          field: fieldLetters[field] ?? "",
          isBegin: star === "*" || (plain ?? "").endsWith("*") || isTyped,
          isWithout: minus !== "",
        });
      }
    });
    return query;
  }

  /* The first day of a year, a month or a date. */
  function firstDay(text) {
    const date = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/u.exec(text);
    return date ? `${date[1]}-${(date[2] ?? "1").padStart(2, "0")}-${(date[3] ?? "1").padStart(2, "0")}` : null;
  }

  const later = (one, other) => one > other ? one : other;
  const earlier = (one, other) => one < other ? one : other;

  function wordsOf(text) {
    const plain = text.normalize("NFKD").replace(/[\p{Mn}\p{Me}\p{Cf}]/gu, "").toLowerCase().normalize("NFC");
    const spelled = [...plain].map(letter => words.letters[letter] ?? letter).join("");
    return spelled.match(/[\p{L}\p{Nd}]+/gu) ?? [];
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
          if (isApart(query, part)) {
            continue;
          }

          const matches = await matchesOf(part, events, query);
          bytes += matches.bytes;
          rest = matches.places.reverse().map(place => ({ part, place, tests: matches.tests }));
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
        const folder = next.part === undated ? undated : next.part.slice(0, 4);
        if (row && isWithin(query, folder, row) && next.tests.every(test => test(next.place, row))) {
          list.append(item(folder, row));
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

  /* The events of a part that the index gives, by their places, and what their rows have to be asked. */
  async function matchesOf(part, events, query) {
    let places = null;
    let bytes = 0;
    const tests = [];
    const shelf = async word => {
      const file = await load(`${part}/words-${events < oneShelfEvents ? "all" : shelfOf(word, events < fewShelvesEvents)}`);
      bytes += file.isNew ? file.size : 0;
      file.isNew = false;
      return file.data ?? {};
    };
    const keep = test => {
      places = (places ?? Array.from({ length: events }, (_, place) => place)).filter(test);
    };
    for (const term of query.terms) {
      const found = [];
      for (const [at, word] of term.words.entries()) {
        found.push(placesOf(await shelf(word), word, term.isBegin && at === term.words.length - 1, term.field));
      }

      // Where a word is so common that the index does not list it, the headline tells; of a name nothing does.
      const has = (place, row) => found.every((list, at) => list.places.has(place) || (list.isOpen && ((list.isSilent && !term.isWithout) || hasWord(row, term.words[at], term.isBegin))));
      const isSure = found.every(list => !list.isOpen) && !term.phrase;
      if (!term.isWithout) {
        keep(place => found.every(list => list.isOpen || list.places.has(place)));
      } else if (isSure) {
        keep(place => !found.every(list => list.places.has(place)));
      }

      if (!isSure) {
        const holds = (place, row) => has(place, row) && (!term.phrase || hasPhrase(row, term.phrase, term.isBegin));
        tests.push((place, row) => holds(place, row) !== term.isWithout);
      }

      if (places?.length === 0) {
        break;
      }
    }

    keep(() => true);
    return { places, tests, bytes };
  }

  /* What a shelf says of a word: isOpen where there are events beside those listed, isSilent where none is listed. */
  function placesOf(shelf, word, isBegin, field) {
    const found = { places: new Set(), isOpen: false, isSilent: false };
    for (const known of isBegin ? Object.keys(shelf).filter(key => key.startsWith(word)) : [word]) {
      const coded = Object.hasOwn(shelf, known) ? shelf[known] : "";
      found.isSilent ||= coded === "**";
      found.isOpen ||= coded === "**" || (coded.startsWith("*") && field === "");
      let place = 0;
      for (const step of coded.split(" ")) {
        const [, distance, fields] = /^([0-9a-z]+)([A-Z]*)$/u.exec(step) ?? [];
        if (distance) {
          place += parseInt(distance, 36);
          if (field === "" ? fields !== "P" : fields.includes(field)) {
            found.places.add(place);
          }
        }
      }
    }

    return found;
  }

  /* The words of a row's whole headline: the title, and what goes on where it ends. */
  function headlineOf(row) {
    const [title, , , rest = ""] = row;
    row.words ??= wordsOf((rest && title.endsWith("\u2026") ? title.slice(0, -1) : title) + rest);
    return row.words;
  }

  const isWord = (word, wanted, isBegin) => isBegin ? word?.startsWith(wanted) : word === wanted;

  const hasWord = (row, wanted, isBegin) => headlineOf(row).some(word => isWord(word, wanted, isBegin));

  const hasPhrase = (row, phrase, isBegin) =>
    headlineOf(row).some((_, at, all) => phrase.every((wanted, i) => isWord(all[at + i], wanted, isBegin && i === phrase.length - 1)));

  /* As the index is laid out. */
  function shelfOf(word, isFew) {
    const code = word.codePointAt(0);
    const second = word.charCodeAt(1) - 97;
    return code >= 48 && code <= 57 ? "0"
      : code >= 97 && code <= 122 ? word[0] + (isFew ? "" : second >= 0 && second < 26 ? Math.floor(second / 4) : 6)
      : isFew ? "other" : `other-${code % 16}`;
  }

  /* No event of the part can be within the dates; as on the server, what has no date is after and before none. */
  function isApart(query, part) {
    return part === undated ? query.after !== "" || query.before !== "~"
      : part < query.after.slice(0, part.length) || `${part}-01-01`.slice(0, 10) >= query.before;
  }

  function isWithin(query, year, row) {
    if (year === undated) {
      return true;
    }

    const date = `${year}-${row[1].slice(0, 5).replace("/", "-")}`;
    return date >= query.after && date < query.before;
  }

  function item(folder, [title, address, language]) {
    const text = make("bdi", { textContent: title });
    if (language) {
      text.lang = language;
    }

    return make("li", {}, dateOf(folder, address), make("p", { className: "title" }, make("a", { href: `news/${folder}/${address}` }, text)));
  }

  function dateOf(folder, address) {
    if (folder === undated) {
      return make("span", { className: undated, textContent: words.undated });
    }

    const [month, day] = address.split("/").map(Number);
    return make("time", { dateTime: `${folder}-${address.slice(0, 5).replace("/", "-")}`, textContent: `${day} ${words.months[month - 1]} ${Number(folder)}` });
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
