package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// variant is a compressed form of a program.
type variant struct {
	suffix string
	data   []byte
}

// stamp names the file that records what a program's files in static were made from, because the
// compression is the slow part.
func (p program) stamp() string { return "build/" + p.name + ".wasm.stamp" }

// suffixes of a program and its compressed forms.
var suffixes = []string{"", ".br", ".zst", ".gz"}

func compress(wasm []byte, quality int) ([]variant, error) {
	writers := []struct {
		suffix string
		open   func(w io.Writer) (io.WriteCloser, error)
	}{
		{".br", func(w io.Writer) (io.WriteCloser, error) { return brotliWriter(w, quality), nil }},
		{".zst", func(w io.Writer) (io.WriteCloser, error) {
			// 8 MiB is the largest window that browsers accept.
			return zstd.NewWriter(w, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithWindowSize(8<<20), zstd.WithEncoderConcurrency(1))
		}},
		{".gz", func(w io.Writer) (io.WriteCloser, error) {
			return gzip.NewWriterLevel(w, gzip.BestCompression)
		}},
	}
	var variants []variant
	for _, c := range writers {
		var out bytes.Buffer
		w, err := c.open(&out)
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(wasm); err != nil {
			return nil, err
		}
		if err := w.Close(); err != nil {
			return nil, err
		}
		variants = append(variants, variant{c.suffix, out.Bytes()})
	}
	return variants, nil
}

func brotliWriter(w io.Writer, quality int) io.WriteCloser {
	return brotli.NewWriterOptions(w, brotli.WriterOptions{Quality: quality, LGWin: 24})
}

// brotliSize is what a visitor downloads of a program.
func brotliSize(wasm []byte, quality int) (int, error) {
	var out bytes.Buffer
	w := brotliWriter(&out, quality)
	if _, err := w.Write(wasm); err != nil {
		return 0, err
	}
	if err := w.Close(); err != nil {
		return 0, err
	}
	return out.Len(), nil
}

func stampOf(wasm []byte, quality int) string {
	return fmt.Sprintf("%x brotli %d\n", sha256.Sum256(wasm), quality)
}

// upToDate reports whether static holds this very program, compressed at least as asked.
func (p program) upToDate(wasm []byte, quality int) bool {
	made, err := os.ReadFile(p.stamp())
	if err != nil || (string(made) != stampOf(wasm, quality) && string(made) != stampOf(wasm, 11)) {
		return false
	}
	for _, suffix := range suffixes {
		if _, err := os.Stat(p.file() + suffix); err != nil {
			return false
		}
	}
	return true
}

func (p program) install(wasm []byte, variants []variant, quality int) error {
	os.Remove(p.stamp())
	for _, v := range variants {
		if err := os.WriteFile(p.file()+v.suffix, v.data, 0o644); err != nil {
			return err
		}
	}
	if err := os.WriteFile(p.file(), wasm, 0o644); err != nil {
		return err
	}
	return write(p.stamp(), []byte(stampOf(wasm, quality)))
}

func touch(path string) error {
	now := time.Now()
	return os.Chtimes(path, now, now)
}

func report(what string, wasm []byte, variants []variant) {
	fmt.Printf("%s: %d kB", what, kilo(wasm))
	for _, v := range variants {
		fmt.Printf(", %s %d kB", v.suffix[1:], kilo(v.data))
	}
	fmt.Println()
}

func kilo(data []byte) int { return (len(data) + 500) / 1000 }
