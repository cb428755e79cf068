// Support Clock for your page. Puts the calculator into every <support-clock> and every element
// with data-support-clock, now and later, and lets it be as high as its content, as it does with
// any frame of the calculator that is already there. Nothing is stored, and nothing is sent.
//
// The element then has configure({plan, priority, region, site, theme, lang}), hears the event
// support-clock:configure with the same as its detail, and sends the events support-clock:ready,
// support-clock:resize and support-clock:answer.
(() => {
  "use strict";

  // An element named querySelectorAll takes the place of what a document has under that name, and
  // whoever may write to the page may name elements. So that is taken from where browsers keep it.
  const [all, create, current, stage] = ["querySelectorAll", "createElement", "currentScript", "readyState"].map((name) => {
    const { get, value } = Object.getOwnPropertyDescriptor(Document.prototype, name);
    return (...rest) => (get ?? value).apply(document, rest);
  });

  const script = current() ?? all('script[src$="/embed.js"]')[0];
  if (!script || customElements.get("support-clock")) return;
  const { origin, href: base } = new URL(".", script.src);

  const titles = {
    en: "Support response time calculator",
    nl: "Rekenhulp voor de reactietijd van support",
    de: "Reaktionszeit des Supports",
    fr: "Délai de réponse de l’assistance",
    ja: "サポート応答期限の計算",
  };
  const langs = Object.keys(titles);
  const list = (names) => names.split(" ");
  const parameters = list("plan priority region site at second-pass work-holidays stop-24x5 customary close-of-day commerce off by " +
    "products product first-year compare parts lock theme accent");
  // Those of plan=own; with another plan, a host may mean something else by such names.
  const terms = list("name days hours hours-1 hours-2 hours-3 hours-4 hours-5 hours-6 hours-7 p1 p2 p3 p4");
  const clamp = (height) => Math.min(8000, Math.max(80, Math.ceil(height)));

  // What is known of each frame, and the frames in the document.
  const states = new WeakMap();
  const shown = new Set();

  const setting = (element, name) => element.getAttribute("data-" + name) ?? element.getAttribute(name);

  // One that cannot be filled is the host's to mend, and no reason to leave the others empty.
  function mount(element) {
    try {
      let frame = [...element.children].find(ours);
      if (!frame) {
        frame = make(element);
        element.style.display = "block";
        element.replaceChildren(frame);
      }
      adopt(frame, element);
    } catch (error) {
      console.error(error);
    }
  }

  function make(element) {
    const wanted = setting(element, "lang");
    const lang = langs.find((lang) => wanted ? wanted === lang : element.matches(`:lang(${lang})`)) ?? "en";
    const choices = new URLSearchParams();
    for (const name of setting(element, "plan") === "own" ? [...parameters, ...terms] : parameters) {
      const value = setting(element, name);
      if (value) choices.set(name, value.slice(0, 999));
    }
    const frame = create("iframe");
    // %2520 would be read as a space, and a full stop at the end as that of a sentence.
    frame.src = base + (lang === "en" ? "" : lang + "/") + "embed/#" + String(choices)
      .replace(/\+|%25\w/g, (s) => s[1] ? "%25%" + s.charCodeAt(3).toString(16) : "%20") + "&";
    frame.title = setting(element, "title") || [titles[lang], choices.get("name")].filter(Boolean).join(" – ");
    frame.loading = "lazy";
    frame.width = "100%";
    frame.height = clamp(parseInt(setting(element, "height")) || 640);
    frame.sandbox = "allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox";
    frame.allow = "clipboard-write";
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    frame.style.cssText = "border: 0; display: block";
    return frame;
  }

  const ours = (frame) => frame instanceof HTMLIFrameElement && frame.src.startsWith(base) && /\/embed\/(#|$)/.test(frame.src);

  function adopt(frame, element) {
    shown.add(frame);
    if (states.has(frame)) return;
    const state = { element, wish: null, heard: false };
    states.set(frame, state);
    element.configure = (wish) => {
      state.wish = { ...state.wish, ...wish };
      if (state.heard) deliver(frame, state);
    };
    element.addEventListener("support-clock:configure", (event) => element.configure(event.detail));
    // A frame that was there first is asked to say again what it said before anybody listened. It
    // may not have arrived at its address yet, and the question is nobody's secret.
    post(frame, {}, "*");
  }

  function deliver(frame, state) {
    if (state.wish) post(frame, state.wish, origin);
    state.wish = null;
  }

  const post = (frame, wish, to) =>
    frame.contentWindow?.postMessage({ ...wish, source: "support-clock-host", v: 1, type: "configure" }, to);

  addEventListener("message", (event) => {
    const { data } = event;
    if (event.origin !== origin || data?.source !== "support-clock" || data.v !== 1) return;
    for (const frame of shown) {
      if (!frame.isConnected) shown.delete(frame);
      else if (frame.contentWindow === event.source) hear(frame, states.get(frame), data);
    }
  });

  // What a host's style counts as part of a frame's height besides the content.
  function around(frame) {
    const style = getComputedStyle(frame);
    return style.boxSizing === "border-box"
      ? frame.offsetHeight - frame.clientHeight + parseFloat(style.paddingTop) + parseFloat(style.paddingBottom)
      : 0;
  }

  function hear(frame, state, data) {
    const detail = {};
    switch (data.type) {
      case "ready":
        state.heard = true;
        deliver(frame, state);
        break;
      case "resize":
        if (!Number.isFinite(data.height)) return;
        detail.height = clamp(data.height);
        frame.height = Math.ceil(detail.height + around(frame));
        break;
      case "answer":
        for (const name of ["due", "plan", "name", "priority", "region", "site"]) detail[name] = data[name];
        break;
      default:
        return;
    }
    state.element.dispatchEvent(new CustomEvent("support-clock:" + data.type, { bubbles: true, composed: true, detail }));
  }

  // While the host's page is still being read, an element may not have all of its content yet.
  const reading = () => stage() === "loading";

  function scan() {
    if (reading()) return;
    all("[data-support-clock], support-clock").forEach(mount);
    for (const frame of all("iframe")) if (ours(frame) && !states.has(frame)) adopt(frame, frame);
  }

  customElements.define("support-clock", class extends HTMLElement {
    connectedCallback() { if (!reading()) mount(this); }
  });
  new MutationObserver((records) => {
    if (records.some((record) => record.addedNodes.length)) scan();
  }).observe(document, { childList: true, subtree: true });
  addEventListener("DOMContentLoaded", scan);
  scan();
})();
