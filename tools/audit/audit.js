// Serves the built site and holds its pages against Lighthouse's mobile preset: make audit. The
// benchmarks say more about speed than Lighthouse does, which cannot see controls that do nothing
// yet; so it only must not complain.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const address = process.env.AUDIT_ADDR ?? "localhost:8240";
const pages = process.argv.slice(2);
const least = { accessibility: 100, "best-practices": 100, seo: 100, performance: 95 };

const server = spawn("../../bin/supportclock", ["serve", "-addr", address, "-origin", `http://${address}`, "-log", "off"], { stdio: "inherit" });
const chrome = await launch({
  chromePath: process.env.CHROME_PATH ?? ["/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync),
  chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
let failed = false;
try {
  for (const page of pages.length ? pages : ["", "nl/", "ja/"]) {
    const url = `http://${address}/${page}`;
    const { lhr } = await lighthouse(url, { port: chrome.port, onlyCategories: Object.keys(least), logLevel: "error" });
    for (const [name, floor] of Object.entries(least)) {
      const score = Math.round(100 * lhr.categories[name].score);
      console.log(`${url}  ${name.padEnd(14)} ${String(score).padStart(3)}  (at least ${floor})`);
      if (lhr.runtimeError) console.log(`    ${lhr.runtimeError.message}`);
      if (score >= floor) continue;
      failed = true;
      for (const { id } of lhr.categories[name].auditRefs) {
        const audit = lhr.audits[id];
        if (audit.score !== null && audit.score < 0.9) console.log(`    ${audit.title}: ${audit.displayValue ?? ""}`);
      }
    }
  }
} finally {
  await chrome.kill();
  server.kill("SIGINT");
}
process.exitCode = failed ? 1 : 0;
