// Command wasm builds the browser's half of the product: the two programs, static/app.wasm for the
// calculator and static/workbench.wasm for the workbench, their compressed forms, and Go's own
// wasm_exec.js. Run it from the module's root:
//
//	go run ./tools/wasm              build both
//	go run ./tools/wasm -sizes       say what they weigh, and what weighs most in them
//	go run ./tools/wasm -changes     say what each change buys: build both without it
//
// It builds against a copy of go-app that differs in a few ways. Each change is a file beside this one;
// docs/go-app.md lists them with what they buy.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
)

const (
	framework = "github.com/maxence-charriere/go-app/v10"

	// pinned is the version whose files the changes are made to.
	pinned = "v10.1.11"

	// workplace is where everything is built.
	workplace = "build/wasm"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("wasm: ")
	quality := flag.Int("quality", 11, "brotli quality; lower is a faster build of a larger download")
	sizes := flag.Bool("sizes", false, "only print the sizes of what is built, and of the packages in it")
	table := flag.Bool("changes", false, "only print what each change buys: some ten minutes")
	flag.Parse()

	err := error(nil)
	switch {
	case *sizes:
		err = weigh(os.Stdout)
	case *table:
		err = weighChanges(os.Stdout, *quality)
	default:
		err = build(*quality)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// build makes the programs that have changed since they were last made.
func build(quality int) error {
	if _, err := os.Stat("main_js.go"); err != nil {
		return fmt.Errorf("run this from the module's root: %w", err)
	}
	w, err := open(workplace, changes)
	if err != nil {
		return err
	}
	for _, p := range programs {
		wasm, remarks, err := w.build(p)
		if err != nil {
			return fmt.Errorf("%s: %w", p.what, err)
		}
		for _, remark := range remarks {
			log.Printf("%s is larger than need be: %s", p.what, remark)
		}
		if p.upToDate(wasm, quality) {
			if err := touch(p.file()); err != nil { // tells make that the sources have been looked at
				return err
			}
			continue
		}
		variants, err := compress(wasm, quality)
		if err != nil {
			return err
		}
		if err := p.install(wasm, variants, quality); err != nil {
			return err
		}
		report(p.file(), wasm, variants)
	}
	return copyExecJS("static/wasm_exec.js")
}
