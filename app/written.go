//go:build !js

package app

import (
	"supportclock/app/site"
	"supportclock/app/ui"
)

// No program draws the page for what is not found: it is only written.
func init() { components[site.NotFound] = ui.NotFound }
