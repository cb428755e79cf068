package e2e

import (
	"fmt"
	"testing"
	"time"
)

// BenchmarkLists prints how long lists take: from the choice of the file until its first rows are
// shown, from the click until all deadlines and totals are, to sort them, to scroll far down, and to write them to a
// file; and for how long the page answered no key at the worst, which a timer in the page tells.
func BenchmarkLists(b *testing.B) {
	for _, rows := range []int{10_000, 100_000} {
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			p := open(b, "bulk/", visitor{}).ready()
			time.Sleep(time.Second) // as long as it takes to find a file, the start has its own tasks
			eval[bool](p, `(() => {
				window.worst = 0;
				let last = performance.now();
				const channel = new MessageChannel();
				channel.port1.onmessage = () => {
					const now = performance.now();
					worst = Math.max(worst, now - last);
					last = now;
					setTimeout(() => { last = performance.now(); channel.port2.postMessage(0) }, 1);
				};
				channel.port2.postMessage(0);
				new PerformanceObserver(list => { for (const e of list.getEntries()) worst = Math.max(worst, e.duration); }).observe({type: "longtask"});
				return true;
			})()`)
			step := func(begin func(), until string) float64 {
				eval[bool](p, `(() => {
					window.begun = performance.now();
					window.until = new Promise(done => {
						const look = () => { if (`+until+`) done(window.ended = performance.now()); else setTimeout(look, 2); };
						look();
					});
					return true;
				})()`)
				begin()
				// What waits in here would take its time from the page.
				return eval[float64](p, "until.then(() => ended - begun)")
			}
			read := step(func() { p.attach("#file", "list.csv", caseList(rows)) }, `document.querySelector("#work")`)
			work := step(func() { p.click("#work") }, `document.querySelector("#totals")`)
			sort := step(func() { p.click("#sort-waitMinutes") }, `document.querySelector("th[aria-sort]")`)
			turn := step(func() { eval[bool](p, `document.querySelector("#rows").scrollTop = 60 * 5000, true`) }, `document.querySelector("#rows [aria-rowindex='5002']")`)
			save := step(func() { p.click("#csv") }, `document.querySelector("#said").innerText.includes("deadlines.csv")`)
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(read, "ms-read")
			b.ReportMetric(work, "ms-worked-out")
			b.ReportMetric(sort, "ms-sorted")
			b.ReportMetric(turn, "ms-scrolled")
			b.ReportMetric(save, "ms-written")
			b.ReportMetric(eval[float64](p, "worst"), "ms-longest-task")
		})
	}
}
