package words

import (
	"slices"
	"strings"
)

// Display is how a reader wants days and times written. The zero value is what a language does by
// itself, which is also how pages are written before anybody reads them.
type Display struct {
	Twelve   bool // the clock goes to twelve, with AM and PM
	Sunday   bool // the week begins on a Sunday
	American bool // November 30, 2026
}

// Regions whose readers expect a clock of twelve hours, or weeks from Sunday, by CLDR.
var (
	twelveHours = []string{"US", "CA", "AU", "NZ", "IN", "PH", "MY", "SG", "HK", "PK", "BD", "EG", "SA", "AE", "JO", "KW", "LB", "QA", "MX", "CO", "PR"}
	fromSunday  = []string{"US", "CA", "IN", "PH", "JP", "KR", "TW", "HK", "SG", "ID", "TH", "BR", "MX", "CO", "PE", "PA", "PR", "GT", "DO", "IL", "SA", "ZA", "KE", "PK", "BD", "PT", "MT"}
)

// DisplayFor returns what a reader expects of a language, by the tags of their browser, the favourite
// first. Only a tag of that language counts, and within it its region.
func DisplayFor(t *Texts, tags []string) Display {
	for _, tag := range tags {
		language, rest, _ := strings.Cut(tag, "-")
		if !strings.EqualFold(language, string(t.Lang)) {
			continue
		}
		region := strings.ToUpper(rest[strings.LastIndexByte(rest, '-')+1:])
		if region == "" && t.Lang == "ja" {
			region = "JP"
		}
		english := t.Lang == "en"
		return Display{
			Twelve:   english && slices.Contains(twelveHours, region),
			Sunday:   slices.Contains(fromSunday, region),
			American: english && region == "US",
		}
	}
	return Display{}
}

// americanDates rewrites the days that stand in the texts themselves.
var americanDates = strings.NewReplacer("16 June 2022", "June 16, 2022", "20 September 2021", "September 20, 2021")

// With returns the texts as a reader wants days and times written in them.
func (t *Texts) With(d Display) *Texts {
	own := *t
	own.Display = d
	if d.American {
		own.Dates.Long = "{weekday}, {month} {day}, {year}"
		own.Dates.Unyeared = "{weekday}, {month} {day}"
		own.Dates.Short = "{weekday}, {month} {day}"
		own.Dates.Full = "{month} {day}, {year}"
		own.Dates.MomentShort = "{date}, {time}"
		own.Controls.Earlier = americanDates.Replace(own.Controls.Earlier)
		own.Controls.Commerce = americanDates.Replace(own.Controls.Commerce)
	}
	return &own
}
