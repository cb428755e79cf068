//go:build !js || workbench

package app

import (
	"supportclock/app/builder"
	"supportclock/app/cases"
	"supportclock/app/lists"
	"supportclock/app/site"
)

func init() {
	components[site.Cases] = cases.New
	components[site.Lists] = lists.New
	components[site.Builder] = builder.New
}
