//go:build !js || !workbench

package app

import (
	"supportclock/app/calculator"
	"supportclock/app/compare"
	"supportclock/app/embed"
	"supportclock/app/site"
)

func init() {
	components[site.Calculator] = calculator.New
	components[site.Compare] = compare.New
	components[site.Embed] = embed.New
}
