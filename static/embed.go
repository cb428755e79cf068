// Package static holds the files that are served as they are. app.wasm and wasm_exec.js are built
// into it; without them the package still compiles, and the site says what is missing.
package static

import "embed"

// Files are the files of this folder.
//
//go:embed *
var Files embed.FS
