package web

import (
	"errors"
	"fmt"
	"io/fs"

	"supportclock/app"
)

// program is one as a page asks for it. Its address holds a digest of its content, so that no page
// can start the program of another version.
type program struct {
	Address string
	Size    int // in bytes, uncompressed
}

// needed reports an error for what the build makes and pages need, if it is not there.
func (b *builder) needed(pages []app.Page) error {
	names := []string{"wasm_exec.js"}
	for _, p := range pages {
		names = append(names, string(p.Program))
	}
	for _, name := range names {
		if name == "" {
			continue
		}
		if _, err := fs.Stat(b.Assets, name); errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("%s %w", name, ErrNotBuilt)
		}
	}
	return nil
}
