// Keeps one version of the site on the visitor's machine, so that it opens without a network. What
// belongs to that version stands in front of this text:
//
//   site.base      where the site begins
//   site.version   a digest of everything below and of this text
//   site.files     the pages and what they need, each {path, integrity, hashed}
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
    const cache = await caches.open(kept);
    const results = await Promise.allSettled(site.files.map(async ({ path, integrity, hashed }) => {
      const get = (mode) => fetch(site.base + path, { integrity, cache: mode, redirect: "error" });
      // The page has just loaded what has a hash in its name; that need not come twice.
      const response = hashed ? await get("default").catch(() => get("reload")) : await get("no-cache");
      await cache.put(site.base + path, response);
    }));
    const failed = results.find((result) => result.status === "rejected");
    if (failed) {
      await caches.delete(kept);
      throw failed.reason;
    }
  }

  async function activate() {
    for (const name of await caches.keys()) {
      if (name.startsWith(ours) && name !== kept) await caches.delete(name);
    }
    // Pages that are open already are told of updates like all others.
    await clients.claim();
  }

  addEventListener("fetch", (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== "GET" || request.headers.has("Range")) return;
    if (url.origin !== location.origin || !url.pathname.startsWith(site.base)) return;

    const path = url.pathname.slice(site.base.length);
    if (/(^|\/)embed(\/|$)/.test(path)) return; // lives in other people's pages, and is not kept
    if (paths.has(path) && !path.endsWith("404.html")) {
      event.respondWith(find(path).then((found) => found ?? fetch(request)));
    } else if (request.mode === "navigate") {
      event.respondWith(elsewhere(request, path, url.search));
    }
  });

  // An address of a page names the page whatever follows the question mark.
  const find = (path) => caches.match(site.base + path, { cacheName: kept, ignoreVary: true });

  // A page's address without its slash or with index.html, or an address that is not ours.
  async function elsewhere(request, path, search) {
    const page = [path + "/", path.replace(/index\.html$/, "")].find((other) => other !== path && paths.has(other));
    if (page !== undefined) return Response.redirect(site.base + page + search, 301);
    try {
      return await fetch(request);
    } catch (error) {
      const lost = await find(notFound(path));
      if (!lost) throw error;
      return new Response(lost.body, { status: 404, headers: lost.headers });
    }
  }

  // The page for what is not found is in the language of the folder, if it has one.
  function notFound(path) {
    const inFolder = path.slice(0, path.indexOf("/") + 1) + "404.html";
    return paths.has(inFolder) ? inFolder : "404.html";
  }
})();
