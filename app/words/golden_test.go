package words

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/site"
	"supportclock/calc"
)

var update = flag.Bool("update", false, "write the files of testdata anew")

// A file for each language shows every text as a reader meets it, for a translator to read through. It
// is written by: go test ./app/words -update
func TestEveryTextFilledIn(t *testing.T) {
	for _, lang := range site.Languages {
		file := filepath.Join("testdata", string(lang)+".txt")
		shown := golden(lang)
		if *update {
			require.NoError(t, os.MkdirAll("testdata", 0o755))
			require.NoError(t, os.WriteFile(file, []byte(shown), 0o644))
			continue
		}
		before, err := os.ReadFile(file)
		require.NoError(t, err)
		if string(before) != shown {
			old, now := strings.Split(string(before), "\n"), strings.Split(shown, "\n")
			for i := range min(len(old), len(now)) {
				if !assert.Equal(t, old[i], now[i], "%s, line %d: look at what has changed, then go test ./app/words -update", file, i+1) {
					break
				}
			}
			assert.Len(t, now, len(old), file)
		}
	}
}

// golden writes every text of a language with sample values in it, one a line.
func golden(lang site.Lang) string {
	t := In(lang)
	var b strings.Builder
	line := func(path, says string) { fmt.Fprintf(&b, "%s: %s\n", path, says) }
	fmt.Fprintf(&b, "# %s. Written by: go test ./app/words -update\n\n# How days, times and amounts are written\n", t.Name)
	moment := sampleMoment()
	for _, d := range []struct {
		name string
		Display
	}{{"24 h", Display{}}, {"12 h", Display{Twelve: true}}, {"American", Display{Twelve: true, American: true}}} {
		own := t.With(d.Display)
		if d.American && lang != "en" {
			continue
		}
		for _, at := range []time.Time{moment, moment.AddDate(0, 1, -22).Add(-17 * time.Hour)} { // 1 December, just after midnight
			day := calc.DateOf(at)
			line(d.name, strings.Join([]string{own.Moment(at), own.MomentShort(at), own.WeekdayTime(at), own.DateUnyeared(day), own.DateFull(day), own.DayOfWeek(day)}, " | "))
		}
		line(d.name, own.Window(calc.Window{Open: 9 * time.Hour, Close: 17*time.Hour + 30*time.Minute}))
	}
	line("Amounts", strings.Join([]string{t.Span(41 * time.Second), t.Span(90 * time.Minute), t.Span(66 * time.Hour), t.HoursSpan(30*time.Hour + 15*time.Minute), t.Amount(80 * time.Minute)}, " | "))
	line("Numbers", strings.Join([]string{t.Number(7), t.Number(12_345), t.Percent(0.95)}, " | "))
	for _, target := range []calc.Target{
		{Coverage: calc.Around24x7, Amount: 30 * time.Minute}, {Coverage: calc.Around24x5, Amount: time.Hour},
		{Coverage: calc.BusinessHours, Amount: 2 * time.Hour}, {Coverage: calc.BusinessHours, Amount: 90 * time.Minute}, {Coverage: calc.BusinessDays, Days: 3},
	} {
		line("Target", t.Target(target))
	}
	values := samples(t)
	b.WriteString("\n# Every text\n")
	for _, part := range []struct {
		name  string
		texts any
	}{{"", *t}, {"Guide", *Guide(lang)}, {"Cases", *Cases(lang)}, {"Lists", *Lists(lang)}, {"Builder", *Builder(lang)}} {
		walk(part.name, reflect.ValueOf(part.texts), func(path string, v reflect.Value) {
			path = strings.TrimPrefix(path, ".")
			if stem := strings.TrimSuffix(category.ReplaceAllString(path, ".Other"), ".Other"); stem != path {
				if strings.HasSuffix(path, ".Other") {
					line(stem, counts(t, part.texts, part.name, stem, values))
				}
				return
			}
			line(path, Fill(v.String(), values...))
		})
	}
	return b.String()
}

// counts shows a counted thing for several numbers, as the language counts them.
func counts(t *Texts, texts any, name, stem string, values []string) string {
	var p Plural
	walk(name, reflect.ValueOf(texts), func(path string, v reflect.Value) {
		if form, ok := strings.CutPrefix(strings.TrimPrefix(path, "."), stem+"."); ok {
			reflect.ValueOf(&p).Elem().FieldByName(form).SetString(v.String())
		}
	})
	var shown []string
	for _, n := range []int{0, 1, 2, 1234} {
		shown = append(shown, Fill(p.in(t.Plural.Category(n)), append([]string{"n", t.Number(n)}, values...)...))
	}
	return strings.Join(shown, " | ")
}

func sampleMoment() time.Time {
	amsterdam, err := calc.Zone("Europe/Amsterdam")
	if err != nil {
		panic(err)
	}
	return time.Date(2026, time.November, 23, 17, 5, 0, 0, amsterdam)
}

// samples are values for the words in braces.
func samples(t *Texts) []string {
	at := sampleMoment()
	day := calc.DateOf(at)
	home, _ := calc.SiteByID("NL")
	elite, online := t.Tiers.Of(calc.Elite), t.Tiers.Of(calc.Online)
	short := t.MomentShort(at)
	return []string{
		"moment", short, "date", t.DateFull(day), "time", t.TimeInText(at), "start", t.TimeInText(at), "day", t.Dates.Weekdays[day.Weekday()], "next", t.Dates.Weekdays[2],
		"weekday", t.Dates.Weekdays[1], "month", t.Dates.Months[10], "year", "2026", "years", t.List([]string{"2027", "2028"}),
		"from", short, "to", t.MomentShort(at.Add(66 * time.Hour)), "due", short, "hour", "5", "minute", "05", "half", t.Dates.Halves[1],
		"span", t.Span(80 * time.Minute), "used", t.Span(20 * time.Minute), "length", t.Amount(time.Hour), "amount", t.Amount(30 * time.Minute),
		"only", Guide(t.Lang).Compare.OnlyDiffers, "first", t.Answer.Targets, "second", t.Best.Even + t.Dates.Stop, "best", t.Span(2 * time.Hour), "worst", t.Span(90 * time.Hour), "wait", Fill(t.Answer.In, "span", t.Span(80*time.Minute)),
		"counted", t.Span(2 * time.Hour), "skipped", t.Dates.Weekdays[6], "causes", t.List([]string{t.Why.After, t.Why.Weekend}), "met", t.Number(12), "missed", t.Number(3),
		"site", t.SiteName(home), "country", t.Country(home), "zone", "Europe/Amsterdam", "offset", UTCOffset(at), "host", "support.example", "hours", t.Window(calc.Window{Open: 9 * time.Hour, Close: 17 * time.Hour}),
		"plan", elite, "other", online, "plans", t.And([]string{online, elite}), "sheet", "Elite Support", "older", online,
		"target", t.Target(calc.Target{Coverage: calc.BusinessHours, Amount: 2 * time.Hour}), "coverage", t.Units.Coverage[0],
		"n", t.Number(7), "all", t.Number(20), "most", t.Number(5000), "added", t.Number(2), "updated", t.Number(1), "same", t.Number(1), "restored", t.Number(0), "each", t.Number(10),
		"percent", t.Number(95), "number", "+31 20 123 45 67", "line", t.Number(4), "column", t.Number(7), "version", "2026-11-30-abc",
		"label", t.Take.Link, "text", t.Take.Text, "remark", t.Take.Print, "title", t.Title, "name", "E-000123456", "state", t.Number(1), "event", Fill(t.Take.Event, "plan", elite, "n", "1"),
		"act", t.Controls.Change, "rules", t.Rules.Switches.Of(calc.SwitchStop24x5), "field", t.Controls.Priority, "path", "cases[3].site", "where", "4:7", "what", t.Why.Weekend,
		"value", "XX", "accepted", "1, 2, 3, 4", "parameter", "priority", "encoding", "UTF-8", "events", "supportclock-answer", "configure", "configure()",
	}
}

// Whatever stands in braces has a sample, so that the files show whole sentences.
func TestEveryPlaceholderHasASample(t *testing.T) {
	for _, lang := range site.Languages {
		known := map[string]bool{"{}": true}
		for i, values := 0, samples(In(lang)); i < len(values); i += 2 {
			known["{"+values[i]+"}"] = true
		}
		for _, one := range textsOf(lang) {
			for _, p := range placeholders(one.says) {
				assert.True(t, known[p], "%s: %s in %s has no sample", lang, p, one.path)
			}
		}
	}
}
