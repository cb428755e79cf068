package lists

import (
	"encoding/base64"
	"net/url"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/lists/sheet"
	"supportclock/calc"
)

// The list outlasts a reload of the page in its tab, with what has been said about how it is read.
const (
	dataKey     = "support-clock/list"
	settingsKey = "support-clock/list-settings"
)

// mostKeptBytes is more than any browser keeps for a tab, once written in letters. What is longer is not
// offered: writing it takes a second.
const mostKeptBytes = 8 << 20

// keep keeps the list in the tab, and lets the browser ask before the tab is left.
func (p *page) keep() {
	p.browser.HoldBack(true)
	p.input.kept = len(p.input.data) <= mostKeptBytes && p.browser.KeepTab(dataKey, base64.StdEncoding.EncodeToString(p.input.data))
	if !p.input.kept {
		p.browser.ForgetTab(dataKey)
	}
	p.keepSettings()
}

// keepSettings keeps how the list is read.
func (p *page) keepSettings() {
	if !p.input.kept || p.reading == nil {
		return
	}
	r := p.reading
	settings := url.Values{}
	for name, value := range map[string]string{
		"name": p.input.name, "encoding": string(p.input.format.Encoding), "delimiter": string(rune(r.table.Delimiter)),
		"head": digits(r.options.Head), "tier": sheet.PlanID(r.options.Tier, r.options.Agreement), "priority": digits(int(r.options.Priority)), "site": r.options.SiteID,
		"long": string(r.options.Style.Long), "short": string(r.options.Style.Short), "dates": r.answers.dates, "clock": r.answers.clock,
		"done": map[bool]string{true: "yes"}[p.result != nil],
	} {
		settings.Set(name, value)
	}
	for c, at := range r.options.Mapping {
		settings.Set("column-"+string(c), digits(at))
	}
	for c, cells := range r.options.Said {
		for cell, meaning := range cells {
			settings.Set("said-"+string(c)+":"+cell, meaning)
		}
	}
	p.browser.KeepTab(settingsKey, settings.Encode())
}

// unkeep forgets the list.
func (p *page) unkeep() {
	p.browser.HoldBack(false)
	p.browser.ForgetTab(dataKey)
	p.browser.ForgetTab(settingsKey)
}

// restore goes on with the list of the tab.
func (p *page) restore(ctx app.Context) {
	data, err := base64.StdEncoding.DecodeString(p.browser.RecallTab(dataKey))
	settings, _ := url.ParseQuery(p.browser.RecallTab(settingsKey))
	if err != nil || len(data) == 0 {
		return
	}
	ctx.Dispatch(func(ctx app.Context) {
		p.begin(settings.Get("name"), data)
		if p.input.name == p.words.Pasted {
			p.browser.Set(controlText, string(data))
		}
		p.input.format.Encoding = sheet.Encoding(settings.Get("encoding"))
		if d := settings.Get("delimiter"); d != "" {
			p.input.format.Delimiter = d[0]
		}
		p.readWith(ctx, settings)
	})
}

// apply reads a list as it was read before the page was reloaded.
func (r *reading) apply(settings url.Values) {
	o := &r.options
	head, priority := numbered(settings.Get("head"), ""), numbered(settings.Get("priority"), "")
	o.Head = min(head, len(r.table.Records)-1)
	o.Mapping = sheet.Mapping{}
	o.Tier, o.Agreement = o.Plan(settings.Get("tier"))
	o.SiteID, o.Priority = settings.Get("site"), calc.Priority(max(priority, 0))
	o.Style = sheet.Style{Long: sheet.Order(settings.Get("long")), Short: sheet.Order(settings.Get("short"))}
	r.answers = answers{settings.Get("dates"), settings.Get("clock")}
	o.Clock24 = r.answers.clock == "24"
	for name, values := range settings {
		if c, ok := strings.CutPrefix(name, "column-"); ok {
			if at := numbered(values[0], ""); at >= 0 {
				o.Mapping[sheet.Column(c)] = at
			}
		}
		if said, ok := strings.CutPrefix(name, "said-"); ok {
			column, cell, _ := strings.Cut(said, ":")
			o.Said.Say(sheet.Column(column), cell, values[0])
		}
	}
}
