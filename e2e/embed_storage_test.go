package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// forgetful reports whether the page had to bring a store of its own, because the browser's throws.
const forgetful = `Object.getOwnPropertyDescriptor(window, "localStorage")?.value !== undefined`

func TestStorageBlockedInTheBrowser(t *testing.T) {
	story(t)
	profile := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(profile, "Default"), 0o755))
	// What the setting "block all cookies" comes to: sites, and frames in them, have no storage at all.
	require.NoError(t, os.WriteFile(filepath.Join(profile, "Default", "Preferences"),
		[]byte(`{"profile": {"block_third_party_cookies": true, "cookie_controls_mode": 1, "default_content_setting_values": {"cookies": 2}}}`), 0o644))
	parent, stop, err := startBrowser(true, chromedp.UserDataDir(profile))
	require.NoError(t, err)
	t.Cleanup(stop)
	h := &hostPage{t: t, page: newTab(t, parent, visitor{Width: 720}), clock: siteURL(t)}
	h.visit(h.serve(record + plain + script))
	f := h.frame("plan=elite").ready()
	require.True(t, eval[bool](f, forgetful))
	require.Equal(t, "2026-11-27T16:40:00+01:00", f.Due())
	h.settle(f, "iframe")
	f.Choose("priority", "1")
	f.WaitDue("2026-11-27T15:55")
}

func TestThirdPartyCookiesRestricted(t *testing.T) {
	story(t)
	h := &hostPage{t: t, page: blank(t, visitor{Width: 720, First: true}), clock: siteURL(t)}
	call(h.page, network.SetCookieControls, network.SetCookieControlsParams{EnableThirdPartyCookieRestriction: true})
	h.visit(h.serve(plain))
	f := h.frame("plan=elite").ready()
	require.Equal(t, "2026-11-27T16:40:00+01:00", f.Due())
}

func TestASandboxWithoutAnOrigin(t *testing.T) {
	story(t)
	h := hosted(t, visitor{Width: 720}, strings.Replace(plain, "allow-same-origin ", "", 1))
	f := h.frame("plan=elite").ready()
	require.Equal(t, "null", eval[string](f, "origin"))
	require.True(t, eval[bool](f, forgetful))
	require.Equal(t, "2026-11-27T16:40:00+01:00", f.Due())
}

func TestNothingIsKept(t *testing.T) {
	story(t)
	h := hosted(t, visitor{Width: 720, First: true}, plain+script)
	f := h.frame("plan=elite").ready()
	f.Choose("priority", "1")
	f.WaitDue("2026-11-27T15:55")
	require.Empty(t, eval[string](f, "document.cookie"))
	require.Zero(t, eval[int](f, "navigator.serviceWorker.getRegistrations().then(all => all.length)"))
	require.Zero(t, eval[int](f, "caches.keys().then(all => all.length)"))
	require.Zero(t, eval[int](f, "indexedDB.databases().then(all => all.length)"))
	require.Zero(t, f.count("link[rel=manifest]"))
	require.Zero(t, eval[int](f, "localStorage.length + sessionStorage.length"))
}
