// Loads the program into a page that is already complete without it. It stands in the page itself, so
// that nothing has to be waited for but the page. Its own script element says, in data attributes, what
// to load:
//   data-base      where the site begins, "/" or "/tools/clock/"
//   data-wasm      the address of app.wasm
//   data-exec      the address of wasm_exec.js
//   data-size      its length in bytes, uncompressed: what a stream of it counts
//   data-version   the site's version
// The page's element #boot shows how it goes, in the words of its own data attributes. The root
// element's data-boot is one of: loading, ready, failed, unsupported, stopped.
(() => {
  "use strict";

  const settings = document.currentScript.dataset;
  const root = document.documentElement;

  // Until the program has drawn, what stands below the answer would move when the answer comes: boot.css
  // keeps it back, but not from readers who have waited for some seconds. A link with a set time shows the
  // fields for it from the start.
  root.dataset.boot = "loading";
  root.dataset.drawing = "";
  const late = setTimeout(() => {
    root.dataset.late = "";
    document.addEventListener("input", () => { if (root.dataset.boot === "ready") delete root.dataset.late; });
  }, 4000);
  if (/[#&]at=/.test(location.hash)) root.dataset.set = "";
  const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => {
    delete root.dataset.drawing;
    delete root.dataset.set;
  }));

  // In a frame whose host blocks third-party storage the mere mention of localStorage throws, and go-app
  // mentions it at once. A store that forgets is better than no page.
  function mendStorage() {
    for (const name of ["localStorage", "sessionStorage"]) {
      try {
        window[name].getItem("");
      } catch {
        Object.defineProperty(window, name, { configurable: true, value: forgetfulStorage() });
      }
    }
  }

  function forgetfulStorage() {
    const items = new Map();
    return {
      get length() { return items.size; },
      key: (i) => [...items.keys()][i] ?? null,
      getItem: (k) => items.get(String(k)) ?? null,
      setItem: (k, v) => { items.set(String(k), String(v)); },
      removeItem: (k) => { items.delete(String(k)); },
      clear: () => { items.clear(); },
    };
  }

  // What go-app's client reads from and calls on window.
  const env = {
    GOAPP_ROOT_PREFIX: settings.base.replace(/\/$/, ""),
    GOAPP_STATIC_RESOURCES_URL: settings.base.replace(/\/$/, ""),
    GOAPP_INTERNAL_URLS: "[]",
    GOAPP_VERSION: settings.version,
  };
  // Updates and the installation are offline.js's business.
  Object.assign(window, {
    goappGetenv: (name) => env[name],
    goappNav: () => {},
    goappTryUpdate: () => {},
    goappKeepBodyClean: () => () => {},
  });

  // The colours that the reader has set in the display menu, before the first paint.
  mendStorage();
  const theme = self === top && new URLSearchParams(localStorage.getItem("support-clock/display") ?? "").get("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;

  // The page is written for wide screens. What a phone keeps closed is closed as it comes in.
  if (matchMedia("(max-width: 600px)").matches) {
    const closing = new MutationObserver(() => {
      for (const fold of document.querySelectorAll('details[data-open="wide"][open]:not([data-closed])')) {
        fold.dataset.closed = "";
        fold.open = false;
      }
    });
    closing.observe(document, { childList: true, subtree: true });
    document.addEventListener("DOMContentLoaded", () => closing.disconnect());
  }

  // What is chosen from a row of buttons is heard of by its input event. The rest that browsers tell of it would take
  // the program as long again, while somebody waits for an answer.
  for (const type of ["click", "change", "focusout"]) {
    addEventListener(type, (event) => { if (event.target.type === "radio") event.stopPropagation(); }, true);
  }

  // A link within the page opens what it leads to, and leaves the address to the choices.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target.scrollIntoView();
    (target.querySelector("summary") ?? target).focus({ preventScroll: true });
  });

  // A link to where one is brings back what the address holds. Not every browser tells the program of it.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link?.hash || link.href !== location.href || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    dispatchEvent(new PopStateEvent("popstate"));
  });

  // One menu at a time; Escape and a click elsewhere close it.
  const menus = () => document.querySelectorAll("details.menu[open]");
  addEventListener("click", (event) => {
    for (const menu of menus()) if (!menu.contains(event.target) || event.target.closest("a")) menu.open = false;
  }, true);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of menus()) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // Where a place is found by its name, Enter takes the only one, or leads to the first once it is released: held
  // down, it would take that. The arrow keys go on from there. Enter that ends a conversion of kana is none.
  document.addEventListener("keydown", (event) => {
    const stops = [...document.querySelectorAll("#find :is(input, li button)")];
    const at = stops.indexOf(event.target);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    const enter = at === 0 && event.key === "Enter";
    if (at < 0 || !step && !enter || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    if (step) stops[at + step]?.focus();
    else if (stops.length === 2) stops[1].click();
    else event.target.addEventListener("keyup", () => stops[1]?.focus(), { once: true });
  });

  // go-app watches every click on window and takes links over: other hosts through window.open,
  // downloads and fragments its own way. Links are the browser's business here.
  document.addEventListener("click", (event) => event.stopPropagation());

  // Progress, for the eye in #boot, with a number that moves; for the ear in #announce, once when
  // loading begins and once when it ends, well or badly.
  const element = (id) => document.getElementById(id);
  const percent = document.createElement("span");
  percent.textContent = 0;

  function say(state) {
    root.dataset.boot = state;
    if (state !== "loading") {
      clearTimeout(late);
      drawn();
    }
    const boot = element("boot");
    const words = boot?.dataset[state] ?? "";
    const plain = words.replace(/[\s:：]*\{percent\}\s*%?/, "");
    if (words) {
      const [before, after] = words.split("{percent}");
      boot.replaceChildren(...(after === undefined || known() ? [plain] : [before, percent, after]));
    }
    element("announce").textContent = state === "ready" ? answer() : plain;
    if (state === "stopped") stop();
  }

  // A program that has ended, or no longer answers, must not leave an old answer beside new choices. What
  // has been chosen since goes into the address, so that a reload keeps it.
  function stop() {
    const bar = element("stopped").firstElementChild;
    bar.hidden = false;
    bar.querySelector("button").onclick = () => {
      const form = document.querySelector("form.panel, form.ask");
      const chosen = new URLSearchParams(location.hash.slice(1));
      for (const { name, value } of form?.querySelectorAll("select[name], [name=priority]:checked") ?? []) {
        if (value) chosen.set(name, value);
      }
      if (form && !/=/.test(location.hash.slice(1))) chosen.delete(location.hash.slice(1));
      if (form) history.replaceState(history.state, "", "#" + decodeURIComponent(chosen));
      location.reload();
    };
  }

  // Whoever does something is answered, and a moment later the program is asked whether it still is there; it counts
  // what it has answered. A turn is a quarter of a second in which the page could have done something: one that is
  // busy, or hidden, has none, and what the program does in slices answers between them. So there is no false alarm
  // to wait for longer.
  const patience = 12;
  let turning = 0;
  let acted = false;
  let asked = null; // how much had been answered when it was asked
  let turns;
  function watch() {
    acted = true;
    turning ||= setInterval(turn, 250);
  }
  function turn() {
    const able = root.dataset.boot === "ready" && window.supportClockAsk;
    if (able && window.supportClockAnswered === asked) {
      if (!document.hidden && ++turns === patience) say("stopped");
    } else if (able && acted) {
      acted = false;
      turns = 0;
      asked = window.supportClockAnswered;
      window.supportClockAsk();
    } else {
      turning = clearInterval(turning);
      asked = null;
    }
  }
  for (const type of ["input", "click"]) addEventListener(type, watch, true);

  function answer() {
    return element("question")?.innerText.trim() ?? ""; // as it is seen: it holds the moment in full and in short
  }

  // What a server or a service worker only confirmed or handed out weighs more than what was sent for it.
  function known() {
    const [page] = performance.getEntriesByType("navigation");
    return page && page.transferSize < page.encodedBodySize;
  }

  // Fetches the program and compiles it, and tells how many per cent have come. The response itself is
  // compiled as it streams in; a copy of the stream is only counted. Old browsers cannot compile a
  // stream, and none does if the host sends another media type.
  //
  // Taking in the program keeps a thread busy for as long as reading the page does. A worker does it at
  // the same time, with this function for its script, which therefore uses nothing of what is around it.
  async function program({ wasm, size, cache, counted }, tell) {
    const response = await fetch(wasm, { cache });
    if (!response.ok) throw Object.assign(new Error(`${wasm} answered ${response.status}`), { gone: true });
    if (counted) count(response.clone().body.getReader()).catch(() => {});
    if (WebAssembly.compileStreaming && response.headers.get("Content-Type") === "application/wasm") {
      return WebAssembly.compileStreaming(response);
    }
    return WebAssembly.compile(await response.arrayBuffer());

    async function count(reader) {
      for (let received = 0, told = 0; ;) {
        const { done, value } = await reader.read();
        if (done) return;
        received += value.byteLength;
        const percent = Math.min(100, Math.floor((100 * received) / size));
        if (percent > told) tell(told = percent);
      }
    }
  }

  const show = (come) => { percent.textContent = come; };

  // What a program does for the first time, the browser compiles as it does it; a phone takes longer over that
  // than over all else until the first answer. While the page is still read, the worker lets the program
  // answer a case and draw it where nobody sees it, and what is compiled for the one is compiled for both.
  //
  // Not in WebKit, which now and then hangs for long when a worker ends in which a program has run.
  const rehearses = navigator.vendor !== "Apple Computer, Inc.";

  async function rehearse(module, { exec, page, words }) {
    importScripts(exec);
    self.rehearsal = { page, words: await words };
    const go = new Go();
    await go.run(await WebAssembly.instantiate(module, go.importObject));
  }

  function inWorker(order) {
    return new Promise((resolve, reject) => {
      const script = `${program}; ${rehearse};
      const words = new Promise((come) => {
        onmessage = async ({ data: order }) => {
          onmessage = ({ data }) => come(data);
          try {
            const module = await program(order, (percent) => postMessage({ percent }));
            postMessage({ module });
            if (!order.rehearses) return;
            await rehearse(module, { ...order, words });
            postMessage({ rehearsed: true });
          } catch (error) {
            postMessage({ error: String(error), gone: error.gone });
          }
        };
      });`;
      const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
      const worker = new Worker(address);
      const end = (settle, value) => {
        worker.terminate();
        settle?.(value);
      };
      worker.onerror = () => end(reject, new Error("there is no worker"));
      worker.onmessage = ({ data: { percent, module, rehearsed, error, gone } }) => {
        URL.revokeObjectURL(address);
        if (percent) show(percent);
        else if (module && rehearses) resolve(module);
        else if (module) end(resolve, module);
        else if (rehearsed) end();
        else end(reject, Object.assign(new Error(error), { gone }));
      };
      worker.postMessage(order);
      whole.then(() => worker.postMessage(element("words")?.textContent ?? ""));
    });
  }

  // A frame may be denied workers. And what was cut off or damaged on its way may sit in the browser's
  // cache, for a year: at last the server itself is asked.
  //
  // How far it is is not counted, and no number shown, where the browser had the page already, and most
  // likely the program: copying has its price.
  async function load() {
    const [wasm, exec] = [settings.wasm, settings.exec].map((address) => new URL(address, document.baseURI).href);
    const page = location.pathname.slice(settings.base.length).replace(/index\.html$/, "");
    const order = { wasm, exec, page, rehearses, size: settings.size, counted: !known() };
    const inPage = (order) => program(order, show);
    for (const [take, cache] of [[inWorker, "default"], [inPage, "default"], [inPage, "reload"]]) {
      try {
        return await take({ ...order, cache });
      } catch (error) {
        if (error.gone || cache === "reload") throw error;
        console.info("Support Clock asks for its program again:", error);
      }
    }
  }

  // A new version came to the server between this page and its program. The page that belongs to it
  // is a reload away; where that does not help, it must not be tried for ever. The history's entry
  // remembers, since storage may be blocked.
  async function renew() {
    if (history.state?.renewed === settings.wasm) return false;
    history.replaceState({ ...history.state, renewed: settings.wasm }, "");
    if (navigator.serviceWorker?.controller) { // the page is a kept one, and what is kept is not whole
      for (const name of await caches.keys()) {
        if (name.startsWith(`support-clock:${settings.base}:`)) await caches.delete(name);
      }
    }
    location.reload();
    return true;
  }

  // The program comes while the browser reads and paints the page, and is started after that. A page that
  // is not in sight may never be painted.
  const painted = new Promise((resolve) => {
    if (document.hidden || self !== top) resolve();
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 2000);
  });
  const whole = new Promise((resolve) => {
    if (document.readyState !== "loading") resolve();
    document.addEventListener("DOMContentLoaded", resolve);
  });

  // What the program asks for first and browsers take their time over is asked for while it comes.
  const prepared = painted.then(() => {
    if (!self.Temporal) Intl.DateTimeFormat();
  });

  async function start() {
    const able = typeof WebAssembly === "object";
    const coming = able ? load() : null;
    coming?.catch(() => {}); // it is awaited below
    await whole;
    if (!able) {
      say("unsupported");
      return;
    }
    say("loading");
    try {
      if (typeof Go !== "function") throw Object.assign(new Error("wasm_exec.js is missing"), { gone: true });
      const go = new Go();
      await prepared;
      const module = await coming;
      const ended = go.run(await WebAssembly.instantiate(module, go.importObject));
      if (!window.goappRuns) throw new Error("the program did not take over the page");
      say("ready");
      ended.then(() => say("stopped"));
    } catch (error) {
      if (error.gone && await renew().catch(() => false)) return;
      say("failed");
      console.error("Support Clock could not start:", error);
    }
  }

  start();
})();
