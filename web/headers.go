package web

import (
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"strings"

	"supportclock/app/site"
)

// css is the style sheet of a kind of page.
func (b *builder) css(kind site.Kind) string {
	return b.refs.styles.sheet[site.Kind(kind)]
}

// policy is the content security policy of a kind of page, but for who may frame it.
func (b *builder) policy(kind site.Kind) string {
	directives := []string{
		"default-src 'none'",
		"style-src " + inline(b.css(kind)),
		"img-src 'self' data:",
		"base-uri 'none'",
		"form-action 'none'",
	}
	if kind.Program() == "" {
		return strings.Join(append(directives, "script-src "+inline(b.refs.mend)), "; ")
	}
	directives = append(directives,
		"script-src 'self' 'wasm-unsafe-eval' "+inline(b.refs.mend)+" "+inline(b.refs.start),
		"connect-src 'self'",
		"manifest-src 'self'",
		"worker-src 'self' blob:", // start.js makes its worker of a part of itself
	)
	if kind == site.Builder { // which shows the embedded page
		directives = append(directives, "frame-src 'self'")
	}
	return strings.Join(directives, "; ")
}

// inline allows one script or style sheet in the page itself, by its hash.
func inline(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// commonHeader is what every answer carries.
func commonHeader() http.Header {
	return http.Header{
		"X-Content-Type-Options": {"nosniff"},
		"Referrer-Policy":        {"strict-origin-when-cross-origin"},
	}
}

func assetHeader(mediaType string) http.Header {
	h := commonHeader()
	h.Set("Content-Type", mediaType)
	h.Set("Cache-Control", revalidate)
	// A sandboxed frame has no origin of its own; it may have the assets, which hold nothing secret.
	h.Set("Access-Control-Allow-Origin", "*")
	h.Set("Cross-Origin-Resource-Policy", "cross-origin")
	if strings.HasPrefix(mediaType, "image/svg") {
		h.Set("Content-Security-Policy", "default-src 'none'; sandbox")
	}
	return h
}

func (b *builder) pageHeader(kind site.Kind) http.Header {
	h := commonHeader()
	h.Set("Content-Type", mediaTypes[".html"])
	h.Set("Cache-Control", revalidate)
	h.Set("Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()")
	ancestors := "'self'"
	if kind == site.Embed {
		ancestors = policyOf(b.FrameAncestors)
		// Hosts that isolate themselves need both said before they may frame the page.
		h.Set("Cross-Origin-Resource-Policy", "cross-origin")
		h.Set("Cross-Origin-Embedder-Policy", "require-corp")
	} else {
		// No Cross-Origin-Opener-Policy: with one a browser begins another process when the page has come, and
		// only then reads it. The page has nothing that a window it came from could ask it for.
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
	}
	h.Set("Content-Security-Policy", b.policy(kind)+"; frame-ancestors "+ancestors)
	if b.HSTS {
		h.Set("Strict-Transport-Security", "max-age=31536000")
	}
	return h
}
