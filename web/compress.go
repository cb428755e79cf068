package web

import (
	"bytes"
	"compress/gzip"
	"io"
	"path"
	"runtime"
	"slices"
	"sync"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// coding is a content coding the site offers.
type coding struct {
	name, suffix string
	encode       func(plain []byte) []byte
}

// codings are in order of preference where two are of one size. Their levels are what a start can
// afford: brotli 11 would take twenty times as long as 9 for 6 % less. A window of 64 kB, about a
// page, makes brotli choose tables that are small; the usual ones of 33 MB take longer to clear than
// a page to compress, and the pages come out no smaller.
var codings = []coding{
	{"br", ".br", reusing(func() writer {
		return brotli.NewWriterOptions(nil, brotli.WriterOptions{Quality: 9, LGWin: 16})
	})},
	{"zstd", ".zst", encodeZstd},
	{"gzip", ".gz", reusing(func() writer {
		w, _ := gzip.NewWriterLevel(nil, gzip.BestCompression) // the level is valid
		return w
	})},
}

// zstdEncoders are kept as the writers are, see reusing, and used for whole files, so that no window
// is larger than the file; browsers accept 8 MB.
var zstdEncoders = sync.Pool{New: func() any {
	e, _ := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBetterCompression), zstd.WithEncoderConcurrency(1)) // the options are valid
	return e
}}

func encodeZstd(plain []byte) []byte {
	e := zstdEncoders.Get().(*zstd.Encoder)
	defer zstdEncoders.Put(e)
	return e.EncodeAll(plain, nil)
}

// writer is what the compressors have in common.
type writer interface {
	io.WriteCloser
	Reset(io.Writer)
}

// reusing compresses with writers that are kept, since making their tables is most of the work for
// something as small as a page.
func reusing(open func() writer) func([]byte) []byte {
	pool := sync.Pool{New: func() any { return open() }}
	return func(plain []byte) []byte {
		w := pool.Get().(writer)
		defer pool.Put(w)
		var out bytes.Buffer
		w.Reset(&out)
		w.Write(plain) // into memory, which does not fail
		w.Close()
		return out.Bytes()
	}
}

// encodingOf tells a compressed file by its name.
func encodingOf(name string) string {
	for _, c := range codings {
		if path.Ext(name) == c.suffix {
			return c.name
		}
	}
	return ""
}

// compress gives every file its compressed forms, as far as they are shorter, and all their ETags.
func (b *builder) compress() {
	files := make(chan *File)
	var wg sync.WaitGroup
	// No more at a time than there are processors: files that take turns would each want tables of
	// their own, and clearing those takes longer than compressing.
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for f := range files {
				f.finish()
			}
		})
	}
	for _, f := range b.site.all() {
		files <- f
	}
	close(files)
	wg.Wait()
}

func (f *File) finish() {
	plain := f.Plain().Body
	if compressible(f.Header.Get("Content-Type")) {
		for _, c := range codings {
			if f.has(c.name) {
				continue
			}
			if encoded := c.encode(plain); len(encoded) < len(plain) {
				f.Variants = append(f.Variants, Variant{Encoding: c.name, Body: encoded})
			}
		}
	}
	if len(f.Variants) > 1 {
		f.Header.Set("Vary", "Accept-Encoding")
	}
	tag := digest(plain)
	for i := range f.Variants {
		v := &f.Variants[i]
		v.ETag = `"` + tag + `"`
		if v.Encoding != "" {
			v.ETag = `"` + tag + "-" + v.Encoding + `"`
		}
	}
}

func (f *File) has(encoding string) bool {
	return slices.ContainsFunc(f.Variants, func(v Variant) bool { return v.Encoding == encoding })
}
