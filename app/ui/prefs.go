package ui

import (
	"net/url"

	"supportclock/app/browser"
	"supportclock/app/words"
)

// Prefs is what a reader has set in the display menu: empty where the reader's language decides.
type Prefs struct {
	Clock string // "12" or "24"
	Week  string // "monday" or "sunday": the day on which weeks begin
	Theme string // "light" or "dark"
}

// The controls of the display menu.
const (
	controlClock = "display-clock"
	controlWeek  = "display-week"
	controlTheme = "display-theme"
)

// prefsKey is where the settings are kept, as a query. static/start.js reads the theme from it before
// the first paint.
const prefsKey = "support-clock/display"

// LoadPrefs returns what the browser keeps.
func LoadPrefs(s browser.Storage) Prefs {
	values, _ := url.ParseQuery(s.Recall(prefsKey))
	var p Prefs
	p.set(controlClock, values.Get("clock"))
	p.set(controlWeek, values.Get("week"))
	p.set(controlTheme, values.Get("theme"))
	return p
}

// Save keeps the settings in this browser.
func (p Prefs) Save(s browser.Storage) {
	values := url.Values{}
	for name, value := range map[string]string{"clock": p.Clock, "week": p.Week, "theme": p.Theme} {
		if value != "" {
			values.Set(name, value)
		}
	}
	s.Keep(prefsKey, values.Encode())
}

// set changes a setting, and reports whether there is one of that name and value.
func (p *Prefs) set(name, value string) bool {
	field, accepted := (*string)(nil), [2]string{}
	switch name {
	case controlClock:
		field, accepted = &p.Clock, [2]string{"12", "24"}
	case controlWeek:
		field, accepted = &p.Week, [2]string{"monday", "sunday"}
	case controlTheme:
		field, accepted = &p.Theme, [2]string{"light", "dark"}
		if value == "system" {
			value = ""
			*field = value
			return true
		}
	}
	if field == nil || value != accepted[0] && value != accepted[1] {
		return false
	}
	*field = value
	return true
}

// display is how the reader wants days and times written: as set, or as their language has it.
func (p Prefs) display(t *words.Texts, tags []string) words.Display {
	d := words.DisplayFor(t, tags)
	if p.Clock != "" {
		d.Twelve = p.Clock == "12"
	}
	if p.Week != "" {
		d.Sunday = p.Week == "sunday"
	}
	return d
}
