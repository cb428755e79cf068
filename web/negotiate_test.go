package web

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/require"
)

func TestContentNegotiation(t *testing.T) {
	h := NewHandler(build(t, Options{}))
	for _, c := range []struct {
		name   string
		accept []string
		want   string // coding; "406" for refusal
	}{
		{"a client that does not say", nil, ""},
		{"a client that accepts nothing special", []string{""}, ""},
		{"a browser of today", []string{"gzip, deflate, br, zstd"}, "br"},
		{"an older browser", []string{"gzip, deflate"}, "gzip"},
		{"capitals and spaces", []string{" GZip "}, "gzip"},
		{"an old name", []string{"x-gzip"}, "gzip"},
		{"only zstd", []string{"zstd"}, "zstd"},
		{"likes gzip best", []string{"br;q=0.5, gzip;q=0.9"}, "gzip"},
		{"three decimals", []string{"br;q=0.998, gzip;q=0.999"}, "gzip"},
		{"refuses brotli", []string{"br;q=0, gzip"}, "gzip"},
		{"refuses brotli with decimals", []string{"br;q=0.000, *"}, "zstd|gzip"},
		{"anything", []string{"*"}, "br"},
		{"anything but", []string{"*;q=0.1, identity;q=1"}, ""},
		{"plain on equal terms loses to smaller", []string{"identity, br"}, "br"},
		{"only plain", []string{"identity"}, ""},
		{"unknown codings only", []string{"compress, deflate"}, ""},
		{"no plain, and gzip", []string{"identity;q=0, gzip"}, "gzip"},
		{"no plain, and nothing else", []string{"identity;q=0"}, "406"},
		{"nothing at all", []string{"*;q=0"}, "406"},
		{"nothing but plain", []string{"*;q=0, identity"}, ""},
		{"two header lines", []string{"gzip;q=0.1", "br"}, "br"},
		{"a weight that is none", []string{"br;q=high, gzip"}, "gzip"},
		{"a weight above one", []string{"br;q=7, gzip"}, "gzip"},
		{"commas and nothing else", []string{",,,"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var lines []string
			for _, a := range c.accept {
				lines = append(lines, "Accept-Encoding: "+a)
			}
			r := ask(h, "GET", "/", lines...)
			if c.want == "406" {
				require.Equal(t, 406, r.StatusCode)
				return
			}
			require.Equal(t, 200, r.StatusCode)
			got := r.Header.Get("Content-Encoding")
			require.Contains(t, strings.Split(c.want, "|"), got)
			require.Equal(t, "Accept-Encoding", r.Header.Get("Vary"))
			plain := ask(h, "GET", "/")
			require.Equal(t, body(t, plain), decode(t, got, body(t, r)))
			require.Equal(t, got == "", r.Header.Get("ETag") == plain.Header.Get("ETag"), "every representation has its own tag")
		})
	}
}

func decode(t *testing.T, coding string, b []byte) []byte {
	t.Helper()
	var r io.Reader = bytes.NewReader(b)
	switch coding {
	case "br":
		r = brotli.NewReader(r)
	case "gzip":
		z, err := gzip.NewReader(r)
		require.NoError(t, err)
		r = z
	case "zstd":
		z, err := zstd.NewReader(r)
		require.NoError(t, err)
		defer z.Close()
		r = z
	}
	plain, err := io.ReadAll(r)
	require.NoError(t, err)
	return plain
}

func TestPicturesAreNotCompressedAgain(t *testing.T) {
	r := ask(NewHandler(build(t, Options{})), "GET", "/icon-512.png", "Accept-Encoding: br, gzip")
	require.Empty(t, r.Header.Get("Content-Encoding"))
	require.Empty(t, r.Header.Get("Vary"))
}

func TestAskingAgain(t *testing.T) {
	h := NewHandler(build(t, Options{}))
	tag := ask(h, "GET", "/", "Accept-Encoding: br").Header.Get("ETag")
	plain := ask(h, "GET", "/").Header.Get("ETag")
	for _, c := range []struct {
		name, noneMatch string
		want            int
	}{
		{"what the client has is what there is", tag, 304},
		{"one of several", `"x", ` + tag, 304},
		{"weakly said", "W/" + tag, 304},
		{"whatever there is", "*", 304},
		{"something older", `"x"`, 200},
		{"another representation", plain, 200},
		{"nonsense", "x", 200},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := ask(h, "GET", "/", "Accept-Encoding: br", "If-None-Match: "+c.noneMatch)
			require.Equal(t, c.want, r.StatusCode)
			require.Equal(t, tag, r.Header.Get("ETag"))
			require.Equal(t, "no-cache", r.Header.Get("Cache-Control"))
			require.Equal(t, "Accept-Encoding", r.Header.Get("Vary"))
			if c.want == 304 {
				require.Empty(t, body(t, r))
				require.Empty(t, r.Header.Get("Content-Type"))
				require.Empty(t, r.Header.Get("Content-Encoding"))
			}
		})
	}
}

func TestOnlyIfItIsStillTheSame(t *testing.T) {
	h := NewHandler(build(t, Options{}))
	tag := ask(h, "GET", "/icon-512.png").Header.Get("ETag")
	for _, part := range []string{"bytes=0-3", "lines=1"} {
		for _, match := range []string{tag, "*", `"x", ` + tag} {
			require.Less(t, ask(h, "GET", "/icon-512.png", "Range: "+part, "If-Match: "+match).StatusCode, 300, match)
		}
		r := ask(h, "GET", "/icon-512.png", "Range: "+part, `If-Match: "old"`)
		require.Equal(t, 412, r.StatusCode)
		require.Equal(t, "no-store", r.Header.Get("Cache-Control"), "a refusal is nothing to keep")
	}
}

func TestPartsOfAFile(t *testing.T) {
	site := build(t, Options{})
	h := NewHandler(site)
	f, _ := site.Lookup("icon-512.png")
	whole := f.Plain().Body
	size := len(whole)
	for _, c := range []struct {
		name, wanted string
		status       int
		want         []byte
		said         string
	}{
		{"the beginning", "bytes=0-9", 206, whole[:10], fmt.Sprintf("bytes 0-9/%d", size)},
		{"the end", "bytes=-5", 206, whole[size-5:], fmt.Sprintf("bytes %d-%d/%d", size-5, size-1, size)},
		{"from somewhere on", fmt.Sprintf("bytes=%d-", size-3), 206, whole[size-3:], fmt.Sprintf("bytes %d-%d/%d", size-3, size-1, size)},
		{"beyond the end", fmt.Sprintf("bytes=%d-", size), 416, nil, fmt.Sprintf("bytes */%d", size)},
		{"another unit", "lines=1-2", 200, whole, ""},
		{"several parts at once", "bytes=0-0,2-2,4-4", 200, whole, ""},
		{"thousands of parts", "bytes=0-0" + strings.Repeat(",0-0", 4000), 200, whole, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := ask(h, "GET", "/icon-512.png", "Range: "+c.wanted, "Accept-Encoding: gzip, br")
			require.Equal(t, c.status, r.StatusCode)
			require.Equal(t, c.said, r.Header.Get("Content-Range"))
			if c.want != nil {
				require.Equal(t, c.want, body(t, r))
			}
		})
	}
	t.Run("of the program, plain although compressed forms exist", func(t *testing.T) {
		var wasm *File
		for _, f := range site.Files() {
			if strings.HasSuffix(f.Path, ".wasm") {
				wasm = f
			}
		}
		r := ask(h, "GET", "/"+wasm.Path, "Range: bytes=0-3", "Accept-Encoding: gzip, br")
		require.Equal(t, 206, r.StatusCode)
		require.Equal(t, "\x00asm", string(body(t, r)))
		require.Empty(t, r.Header.Get("Content-Encoding"))
	})
	t.Run("only if it has not changed", func(t *testing.T) {
		r := ask(h, "GET", "/icon-512.png", "Range: bytes=0-9", `If-Range: "old"`)
		require.Equal(t, 200, r.StatusCode)
		require.Equal(t, whole, body(t, r))
	})
}
