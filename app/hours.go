package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/calc"
)

// hours gives the opening hours of every region and the rules of counting.
func hours(v *view) app.UI {
	return v.section("hours", v.family.ID, hourCard)
}

func hourCard(v *view) app.UI {
	t := v.t.Hours
	var rows, list []app.UI
	for _, r := range calc.Regions() {
		rows = append(rows, app.Tr().Body(
			app.Th().Scope("row").Text(v.t.Regions.of(r)),
			app.Td().Text(v.t.Window(v.family.Hours[r])),
		))
	}
	for _, rule := range t.List {
		list = append(list, app.Li().Text(rule))
	}
	return app.Section().Class("card hours").Body(
		app.H2().Text(t.Heading),
		app.Table().Class("plain").Body(
			app.Caption().Text(t.Caption),
			app.TBody().Body(rows...),
		),
		app.Ol().Class("rules-list").Body(list...),
	)
}
