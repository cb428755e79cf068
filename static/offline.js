// Keeps the page for later: registers the service worker, offers new versions and the installation.
// None of it is needed for an answer, so it waits until the program runs. Its own script element
// says, in data attributes:
//   data-base      where the site begins
//   data-worker    the address of the service worker
(() => {
  "use strict";

  const { base, worker } = document.currentScript.dataset;
  const root = document.documentElement;
  const anHour = 3600_000;

  // Whether the program runs, as start.js says it.
  const boot = new Promise((resolve) => {
    const look = () => {
      if (!["ready", "failed", "unsupported"].includes(root.dataset.boot)) return;
      observer.disconnect();
      resolve(root.dataset.boot);
    };
    const observer = new MutationObserver(look);
    observer.observe(root, { attributeFilter: ["data-boot"] });
    look();
  });

  async function keep() {
    // In somebody else's frame there is nothing to keep.
    if (!navigator.serviceWorker || top !== self) return;
    const state = await boot;
    if (document.readyState !== "complete") {
      await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
    }
    // A page that could not start is not worth keeping, but an update may mend one kept earlier.
    const registration = state === "ready"
      ? await navigator.serviceWorker.register(worker, { scope: base, updateViaCache: "none" })
      : await navigator.serviceWorker.getRegistration(base);
    if (registration?.scope === new URL(base, location).href) watch(registration);
  }

  function watch(registration) {
    const bar = document.getElementById("update");
    const offer = () => { bar.firstElementChild.hidden = false; };
    if (registration.waiting && registration.active) offer();
    registration.addEventListener("updatefound", () => {
      const coming = registration.installing;
      coming.addEventListener("statechange", () => {
        if (coming.state === "installed" && registration.active) offer();
      });
    });

    bar.addEventListener("click", (event) => {
      switch (event.target.closest("button")?.value) {
        case "later":
          bar.firstElementChild.hidden = true;
          break;
        case "reload":
          reload(registration.waiting);
      }
    });

    // A page may stay open for weeks; browsers look for updates only when one is opened.
    let looked = Date.now();
    const look = () => {
      if (document.hidden || Date.now() - looked < anHour) return;
      looked = Date.now();
      registration.update().catch(() => {}); // no network: another time
    };
    document.addEventListener("visibilitychange", look);
    setInterval(look, anHour);
  }

  // Reloads once the new version answers for this page; at once if another tab has seen to that.
  function reload(waiting) {
    if (!waiting) return location.reload();
    waiting.addEventListener("statechange", () => {
      if (waiting.state === "activated" || waiting.state === "redundant") location.reload();
    });
    waiting.postMessage("take over");
  }

  // The browser says when the site may be installed, and by whom it was.
  function offerInstallation() {
    const button = document.getElementById("install");
    let prompt = null;
    const show = (event) => {
      prompt = event;
      button.hidden = !prompt;
    };
    addEventListener("beforeinstallprompt", (event) => {
      event.preventDefault();
      show(event);
    });
    addEventListener("appinstalled", () => show(null));
    button.addEventListener("click", () => {
      prompt?.prompt();
      show(null); // a prompt can be used once; the browser sends another if it was declined
    });
  }

  offerInstallation();
  keep().catch(() => {}); // storage is blocked: the page needs the network then, and nothing else
})();
