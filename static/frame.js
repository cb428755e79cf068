// The embedded page's side of the conversation with its host, and its looks before the program is
// there. It runs in the head, before the first paint. Its own script element lists, in data
// attributes, the themes, accents and parts there are.
//
// Out, to the host: {source: "support-clock", v: 1, type: "ready" | "resize" | "answer", …}.
// In, from the host: {source: "support-clock-host", v: 1, type: "configure", …} with values of
// enumerations; without any, it asks to hear again what was said last.
(() => {
  "use strict";

  const root = document.documentElement;

  // Looks. The program reads the same parameters, and has the last word.
  const lists = document.currentScript.dataset;
  const given = new URLSearchParams(location.hash.slice(1, 8192));
  for (const [name, list] of [["theme", lists.themes], ["accent", lists.accents], ["parts", lists.parts]]) {
    const known = list.split(" ");
    const values = (given.get(name) ?? "").split(",");
    if (values.every((value) => known.includes(value))) root.dataset[name] = values.join(" ");
  }
  if (given.get("plan")?.trim().toLowerCase() === "own") root.dataset.own = "";

  if (parent === window) return;

  // To whom: the page that holds this one, if the browser says who that is. A frame that has moved
  // on to another language has our own page as its referrer.
  function recipient() {
    const [first] = location.ancestorOrigins ?? [];
    if (first !== undefined) return first === "null" ? "*" : first;
    try {
      const { origin } = new URL(document.referrer);
      return origin === location.origin || origin === "null" ? "*" : origin;
    } catch {
      return "*";
    }
  }
  const to = recipient();

  const said = new Map();
  function tell(type, fields) {
    const message = { source: "support-clock", v: 1, type, ...fields };
    said.set(type, message);
    parent.postMessage(message, to);
  }

  // The height of the content, whatever the height of the frame is. A frame that is not shown has
  // no width, and nothing in it is as high as it will be.
  let height = 0;
  function measure() {
    if (innerWidth === 0) return;
    const now = Math.ceil(document.body.getBoundingClientRect().height);
    if (now === height) return;
    height = now;
    tell("resize", { height });
  }

  // The answer in brief stays in view while the answer itself does not. A frame that follows its
  // content gets there in a moment, so this waits for that moment.
  let timer = 0;
  function look() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const due = document.getElementById("due")?.getBoundingClientRect();
      root.toggleAttribute("data-away", due !== undefined && (due.top < 0 || due.bottom > innerHeight));
    }, 250);
  }

  // Observers of size sleep in a frame that is out of sight, and a height that is only known when the
  // frame comes into view makes the host's page jump. So changes of the content count, too.
  let later = 0;
  function soon() {
    clearTimeout(later);
    later = setTimeout(() => { measure(); look(); });
  }

  addEventListener("DOMContentLoaded", () => {
    new ResizeObserver(() => { measure(); look(); }).observe(document.body);
    new MutationObserver(soon).observe(document.body, { childList: true, subtree: true, characterData: true });
    addEventListener("resize", () => { measure(); look(); });
    addEventListener("scroll", look, { passive: true });
  });

  // From the host: only from it, and nothing that is not listed. What the values mean, and whether
  // they are accepted, is the program's business.
  const names = ["plan", "priority", "region", "site", "theme", "lang"];
  const mostValue = 40;

  function read(data) {
    if (typeof data !== "object" || data === null || Array.isArray(data)) return null;
    const { source, v, type, ...rest } = data;
    if (source !== "support-clock-host" || v !== 1 || type !== "configure") return null;
    const wish = {};
    for (const [name, value] of Object.entries(rest)) {
      if (!names.includes(name) || !["string", "number"].includes(typeof value)) return null;
      if ((wish[name] = String(value)).length > mostValue) return null;
    }
    return wish;
  }

  // A host may ask as often as it likes: it is heard at once, and then ten times a second. Meanwhile a
  // wish takes the place of those before it that name nothing else, so that no more of them wait than
  // there are names, each of them whole.
  const pause = 100;
  let hear = null;
  let wishes = [];
  let again = false; // the host wants to hear what was said last
  let resting = 0;

  addEventListener("message", (event) => {
    if (event.source !== parent) return;
    const wish = read(event.data);
    if (wish === null) return;
    if (Object.keys(wish).length === 0) {
      again = true;
    } else {
      wishes = wishes.filter((older) => Object.keys(older).some((name) => !Object.hasOwn(wish, name)));
      wishes.push(wish);
    }
    attend();
  });

  function attend() {
    if (resting || !(again || (hear && wishes.length))) return;
    resting = setTimeout(() => {
      resting = 0;
      attend();
    }, pause);
    if (again) for (const message of said.values()) parent.postMessage(message, to);
    again = false;
    if (hear) for (const wish of wishes.splice(0)) hear(wish);
  }

  window.supportClockHost = {
    tell,
    open(listener) {
      hear = listener;
      tell("ready", {});
      attend();
    },
  };
})();
