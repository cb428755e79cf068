package browser

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

func (*real) Now() time.Time { return time.Now() }

// ZoneName asks for the zone's name, since Go knows the browser's clock as a fixed offset only,
// which is wrong across a clock change. Temporal says it at once; the first formatter of dates is
// a good part of taking over the page, and start.js has made it already where there is no Temporal.
func (*real) ZoneName() (name string) {
	defer func() { _ = recover() }()
	if temporal := app.Window().Get("Temporal"); temporal.Truthy() {
		return temporal.Get("Now").Call("timeZoneId").String()
	}
	return app.Window().Get("Intl").Call("DateTimeFormat").Call("resolvedOptions").Get("timeZone").String()
}

func (*real) Languages() []string {
	var tags []string
	list := app.Window().Get("navigator").Get("languages")
	if !list.Truthy() {
		return nil
	}
	for i := range list.Length() {
		tags = append(tags, list.Index(i).String())
	}
	return tags
}

// OffsetAt is told in whole minutes, and west counts as more.
func (*real) OffsetAt(at time.Time) time.Duration {
	date := app.Window().Get("Date").New(float64(at.UnixMilli()))
	return -time.Duration(date.Call("getTimezoneOffset").Int()) * time.Minute
}
