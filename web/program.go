package web

import (
	"errors"
	"fmt"
	"io/fs"

	"supportclock/app"
)

// The programs that take pages over in the browser, by their files in static. A visitor of the
// calculator has no use for what lists and tables need, so those are a program of their own.
const (
	calculatorProgram = "app.wasm"
	workbenchProgram  = "workbench.wasm"
)

// programOf names the file of the program that takes over a kind of page, "" if none does. Without
// a workbench among the assets, the calculator's program has everything.
func (b *builder) programOf(kind app.Kind) string {
	switch kind {
	case app.NotFound:
		return ""
	case app.Cases, app.Bulk, app.Builder:
		if _, err := fs.Stat(b.Assets, workbenchProgram); err == nil {
			return workbenchProgram
		}
	}
	return calculatorProgram
}

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
		names = append(names, b.programOf(p.Kind))
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
