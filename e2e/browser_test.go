// Package e2e tells stories of visitors: the site as it is served, in Chromium.
//
// A story opens a page and talks to it:
//
//	func TestACustomerIsInAHurry(t *testing.T) {
//		story(t)
//		page := open(t, "nl/", visitor{Width: 375}).ready()
//		page.Choose("priority", "1")
//		page.WaitDue("2026-11-27T15:55")
//	}
//
// When a story ends, whatever the browser complained about (script errors, refused or failed
// requests) fails it, unless the story has called page.forgive.
//
// What the parts of the calculator are called stands in package parts; docs/testing.md says what each
// story proves and where it runs.
package e2e

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

var (
	patience = flag.Duration("patience", 40*time.Second, "how long a story waits for something to happen on a page")
	pictures = flag.String("pictures", "", "folder to keep the pictures that stories take")
	longer   = flag.Bool("long", false, "tell the long stories instead of the others, and look at every page in every look")
)

func TestMain(m *testing.M) {
	flag.Parse()
	status := m.Run()
	closeBrowser()
	closeSite()
	os.Exit(status)
}

// kind says something about a story.
type kind int

const (
	everywhere kind = iota // a web server can change how it ends: it is told behind nginx, too
	exported               // it is a web server's own: it is told behind nginx only
	long                   // it takes its time and seldom fails: it is told with -long only
	more                   // it has more to tell with -long, and is told there, too
)

// story begins a story.
func story(t *testing.T, kinds ...kind) {
	t.Helper()
	is := map[kind]bool{}
	for _, k := range kinds {
		is[k] = true
	}
	if *behind != "" && !is[everywhere] && !is[exported] {
		t.Skip("it is all the same to this story who serves the site")
	}
	if *behind == "" && is[exported] {
		t.Skip("-behind nginx tells this story")
	}
	if is[long] && !*longer {
		t.Skip("-long tells this story")
	}
	if *longer && !is[long] && !is[more] {
		t.Skip("the story is told without -long")
	}
	t.Parallel()
}

var closeBrowser = func() {}

// browser is the one Chromium that all stories share.
var browser = sync.OnceValues(func() (context.Context, error) {
	measured := flag.Lookup("test.bench").Value.String() != ""
	ctx, stop, err := startBrowser(*behind != "" || measured)
	if err == nil {
		closeBrowser = stop
	}
	return ctx, err
})

// startBrowser starts a Chromium, with options that only few stories need.
//
// A whole one does twice the work for the same story, though engine and version are the same: it is for settings
// that nothing else has, for what is measured, and for the stories that are told behind nginx.
func startBrowser(whole bool, more ...chromedp.ExecAllocatorOption) (context.Context, func(), error) {
	names := []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"}
	if !whole {
		names = append([]string{"chromium-headless-shell"}, names...)
	}
	var path string
	for _, name := range names {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		return nil, nil, errors.New("the browser stories need Chromium; on Debian: apt-get install chromium")
	}
	if !whole { // what the program would gain, had a story time to wait for it, is an eighth of all work
		more = append(more, chromedp.Flag("js-flags", "--liftoff-only"))
	}
	allocator, stop := chromedp.NewExecAllocator(context.Background(), append([]chromedp.ExecAllocatorOption{
		chromedp.ExecPath(path),
		chromedp.Flag("headless", true),
		chromedp.Flag("no-sandbox", true),
		chromedp.Flag("disable-gpu", true),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("no-first-run", true),
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true),
		chromedp.Flag("disable-dev-shm-usage", true),
		chromedp.Flag("hide-scrollbars", true),
		chromedp.Flag("site-per-process", true), // as desktops have it
		chromedp.Flag("lang", "en-US"),
	}, more...)...)
	ctx, cancel := chromedp.NewContext(allocator, chromedp.WithErrorf(log.Printf))
	if err := chromedp.Do(ctx); err != nil {
		stop()
		return nil, nil, fmt.Errorf("starting %s: %w", path, err)
	}
	return ctx, func() {
		cancel()
		stop()
	}, nil
}
