// Keeps one version of the site on the visitor's machine, so that it opens without a network. What
// belongs to that version stands in front of this text:
//
//   site.base      where the site begins
//   site.version   a digest of everything below and of this text
//   site.files     the pages, their programs and what else they need, each {path, integrity, hashed}
(() => {
  "use strict";

  // The base is part of the name, because two of these may live on one host.
  const ours = `support-clock:${site.base}:`;
  const kept = ours + site.version;
  const paths = new Set(site.files.map((file) => file.path));

  addEventListener("install", (event) => event.waitUntil(install()));
  addEventListener("activate", (event) => event.waitUntil(activate()));

  // A new version waits until the visitor asks for it or has closed the last page of the old one.
  addEventListener("message", (event) => {
    if (event.data === "take over") skipWaiting();
  });

  // All or nothing: a file that is missing, or is not the one this version was built with, because
  // the next version has just replaced it, leaves the version before this one at work.
  async function install() {
    try {
      await fill(site.files);
    } catch (error) {
      await caches.delete(kept);
      throw error;
    }
  }

  async function fill(files) {
    const responses = await Promise.allSettled(files.map(({ path, integrity, hashed }) => {
      const get = (mode) => fetch(site.base + path, { integrity, cache: mode, redirect: "error" });
      // The page has just loaded what has a hash in its name; that need not come twice.
      return hashed ? get("default").catch(() => get("reload")) : get("no-cache");
    }));
    const failed = responses.find(({ status }) => status === "rejected");
    if (failed) throw failed.reason;
    const cache = await caches.open(kept);
    await Promise.all(files.map(({ path }, i) => cache.put(site.base + path, responses[i].value)));
  }

  async function activate() {
    for (const name of await caches.keys()) {
      if (name.startsWith(ours) && name !== kept) await caches.delete(name);
    }
    // Pages that are open already are told of updates like all others.
    await clients.claim();
  }

  // Browsers and visitors empty caches. What is missing is fetched again, all or nothing, as long as
  // the server has this version; if it has the next one, that is on its way.
  let refilling = null;
  function refill() {
    refilling ??= (async () => {
      const there = await Promise.all(site.files.map(({ path }) => find(path)));
      await fill(site.files.filter((_, i) => !there[i]));
    })().catch(() => {}).finally(() => { refilling = null; });
    return refilling;
  }

  addEventListener("fetch", (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== "GET" || request.headers.has("Range")) return;
    if (url.origin !== location.origin || !url.pathname.startsWith(site.base)) return;

    const path = url.pathname.slice(site.base.length);
    if (/(^|\/)embed(\/|%|$)/.test(path)) return; // lives in other people's pages, and is not kept
    if (paths.has(path) && !path.endsWith("404.html")) {
      event.respondWith(answer(event, path));
    } else if (request.mode === "navigate") {
      event.respondWith(elsewhere(event, path, url.search));
    }
  });

  async function answer(event, path) {
    const found = await find(path);
    if (!found) event.waitUntil(refill());
    return found ?? fetch(event.request);
  }

  // An address of a page names the page whatever follows the question mark.
  const find = (path) => caches.match(site.base + path, { cacheName: kept, ignoreVary: true });

  // A page's address without its slash or with index.html, one whose number sign was encoded, which the
  // page itself mends, or one that is not ours.
  async function elsewhere(event, path, search) {
    const [address, ...choices] = path.split(/%(?:25)*23/);
    const page = [address, address + "/", address.replace(/index\.html$/, "")].find((other) => /^$|\/$/.test(other) && paths.has(other));
    if (page !== undefined && choices.length) return answer(event, page);
    if (page !== undefined) return Response.redirect(site.base + page + search, 301);
    try {
      return await fetch(event.request);
    } catch (error) {
      const lost = mayBeOurs(path) && await find(notFound(path));
      if (!lost) throw error;
      return new Response(lost.body, { status: 404, headers: lost.headers });
    }
  }

  const folder = (path) => path.slice(0, path.indexOf("/") + 1);

  // At the top of a host there may be other apps, of which nothing is known here: only what lies in a
  // folder of this site is missing from it.
  const mayBeOurs = (path) => site.base !== "/" || (folder(path) !== "" && paths.has(folder(path)));

  // The page for what is not found is in the language of the folder, if it has one.
  const notFound = (path) => paths.has(folder(path) + "404.html") ? folder(path) + "404.html" : "404.html";
})();
