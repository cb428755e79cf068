// Mends the address of a page whose number sign a mail or chat program has written as %23 or made a
// question mark, so that what was chosen stands where no server is sent it. It stands in every page, and
// runs first. Its own script element says, in a data attribute:
//   data-page      the address of the page; a page for what is not found has none, and goes to the one meant
(() => {
  "use strict";

  const { page } = document.currentScript.dataset;
  let [, before, choices] = location.pathname.match(/^(.*?)%(?:25)*23(.*)$/) ?? [];
  let { search } = location;
  if (choices === undefined && page !== undefined && /[?&](?:plan|priority|region|site|at)=/i.test(search)) {
    [choices, search] = [search.slice(1), ""];
  }
  if (choices === undefined) return;
  const address = (page ?? before) + search + "#" + choices + location.hash.replace("#", "&");
  if (page === undefined) return location.replace(address);
  try {
    history.replaceState(history.state, "", address);
  } catch {} // a frame without an origin of its own keeps the address it has
})();
