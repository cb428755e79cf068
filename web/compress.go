package web

import (
	"bytes"
	"compress/gzip"
	"io"
	"path"
	"sync"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
)

// coding is a content coding the site offers.
type coding struct {
	name, suffix string
	open         func(io.Writer) (io.WriteCloser, error)
}

// codings are in order of preference where two are of one size.
var codings = []coding{
	{"br", ".br", func(w io.Writer) (io.WriteCloser, error) {
		return brotli.NewWriterLevel(w, 9), nil // 11 takes twenty times as long and gains 6 %
	}},
	{"zstd", ".zst", func(w io.Writer) (io.WriteCloser, error) {
		return zstd.NewWriter(w, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	}},
	{"gzip", ".gz", func(w io.Writer) (io.WriteCloser, error) {
		return gzip.NewWriterLevel(w, gzip.BestCompression)
	}},
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
func (b *builder) compress() error {
	files := append(b.site.Files(), b.site.notFound...)
	errs := make(chan error, len(files))
	var wg sync.WaitGroup
	for _, f := range files {
		wg.Go(func() { errs <- f.finish() })
	}
	wg.Wait()
	close(errs)
	for err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func (f *File) finish() error {
	plain := f.Plain().Body
	if compressible(f.Header.Get("Content-Type")) {
		for _, c := range codings {
			if f.variant(c.name) != nil {
				continue
			}
			var out bytes.Buffer
			w, err := c.open(&out)
			if err != nil {
				return err
			}
			if _, err := w.Write(plain); err != nil {
				return err
			}
			if err := w.Close(); err != nil {
				return err
			}
			if out.Len() < len(plain) {
				f.Variants = append(f.Variants, Variant{Encoding: c.name, Body: out.Bytes()})
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
	return nil
}

func (f *File) variant(encoding string) *Variant {
	for i := range f.Variants {
		if f.Variants[i].Encoding == encoding {
			return &f.Variants[i]
		}
	}
	return nil
}
