// Loads the program into a page that is already complete without it. Its own script element says,
// in data attributes, what to load:
//   data-base      where the site begins, "/" or "/tools/clock/"
//   data-wasm      the address of app.wasm
//   data-size      its length in bytes, uncompressed: what a stream of it counts
//   data-version   the site's version
// The page's element #boot shows how it goes, in the words of its own data attributes. The root
// element's data-boot is one of: loading, ready, failed, unsupported, stopped.
(() => {
  "use strict";

  const settings = document.currentScript.dataset;
  const root = document.documentElement;

  // Storage. In a frame whose host blocks third-party storage the mere mention of localStorage
  // throws, and go-app mentions it at once. A store that forgets is better than no page.
  for (const name of ["localStorage", "sessionStorage"]) {
    try {
      window[name].getItem("");
    } catch {
      Object.defineProperty(window, name, { configurable: true, value: forgetfulStorage() });
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
  let installPrompt = null;
  const standalone = matchMedia("(display-mode: standalone)");

  Object.assign(window, {
    goappGetenv: (name) => env[name],
    goappNav: () => {},
    goappOnUpdate: () => { window.goappUpdatedBeforeWasmLoaded = true; },
    goappUpdatedBeforeWasmLoaded: false,
    goappTryUpdate: () => {},
    goappOnAppInstallChange: () => { window.goappAppInstallChangedBeforeWasmLoaded = true; },
    goappAppInstallChangedBeforeWasmLoaded: false,
    goappIsAppInstallable: () => installPrompt !== null && !standalone.matches,
    goappIsAppleBrowser: () => false,
    goappShowInstallPrompt: async () => {
      const prompt = installPrompt;
      installPrompt = null;
      await prompt?.prompt();
      window.goappOnAppInstallChange();
    },
    goappKeepBodyClean: () => () => {},
  });
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    installPrompt = event;
    window.goappOnAppInstallChange();
  });
  addEventListener("appinstalled", () => {
    installPrompt = null;
    window.goappOnAppInstallChange();
  });

  // go-app watches every click on window and takes links over: other hosts through window.open,
  // downloads and fragments its own way. Links are the browser's business here.
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("a[href]")) {
      event.stopPropagation();
    }
  });

  // Progress. The moving number is hidden from screen readers, so that #boot, a live region, is
  // read when loading starts and when it fails, and not a hundred times in between.
  const boot = document.getElementById("boot");
  const percent = document.createElement("span");
  percent.setAttribute("aria-hidden", "true");

  function say(state) {
    root.dataset.boot = state;
    const words = boot?.dataset[state];
    if (!words) return;
    const [before, after = ""] = words.split("{percent}");
    boot.replaceChildren(before);
    if (words !== before) boot.append(percent, after);
  }

  function show(received) {
    percent.textContent = Math.min(100, Math.floor((100 * received) / settings.size));
  }

  // The response itself is compiled as it streams in, which lets the browser keep the compiled
  // code; a copy of the stream is only counted.
  async function fetchWasm() {
    const response = await fetch(settings.wasm);
    if (!response.ok) throw new Error(`${settings.wasm} answered ${response.status}`);
    count(response.clone().body).catch(() => {});
    return response;
  }

  async function count(stream) {
    const reader = stream.getReader();
    for (let received = 0; ;) {
      const { done, value } = await reader.read();
      if (done) return;
      show(received += value.byteLength);
    }
  }

  // Old browsers cannot compile a stream, and none does if the host sends another media type.
  async function instantiate(response, imports) {
    if (WebAssembly.instantiateStreaming && response.headers.get("Content-Type") === "application/wasm") {
      return WebAssembly.instantiateStreaming(response, imports);
    }
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
  }

  async function start() {
    if (typeof WebAssembly !== "object") {
      say("unsupported");
      return;
    }
    show(0);
    say("loading");
    const first = document.body.firstElementChild;
    try {
      const go = new Go();
      const { instance } = await instantiate(await fetchWasm(), go.importObject);
      const ended = go.run(instance);
      if (first.isConnected) throw new Error("the program did not take over the page");
      say("ready");
      ended.then(() => say("stopped"));
    } catch (error) {
      say("failed");
      console.error("Support Clock could not start:", error);
    }
  }

  start();
})();
