package lists

import (
	"time"

	"supportclock/app/lists/sheet"
	"supportclock/app/ui"
	"supportclock/calc"
)

// sampleList is a list to try the page with, around the present week.
func sampleList(p *page) []byte {
	w := sheet.CSV{}
	out := w.AppendRecord(nil, p.meaning(sheet.Number), p.meaning(sheet.Submitted), p.meaning(sheet.Priority),
		p.meaning(sheet.Tier), p.heading(sheet.FieldSite), p.meaning(sheet.FirstResponse))
	day := p.now.UTC().Truncate(24 * time.Hour)
	for i, site := range []string{"NL", "GB", "US-Eastern", "JP", "DE", "FR", "AU-Sydney", "NL"} {
		s, _ := calc.SiteByID(site)
		at := day.Add(-time.Duration(i*19)*time.Hour + 14*time.Hour).In(s.Location())
		answered := ""
		if i%3 != 0 {
			answered = at.Add(time.Duration(i) * 97 * time.Minute).Format("2006-01-02 15:04")
		}
		out = w.AppendRecord(out, "E-"+ui.Number(1000+i), at.Format("2006-01-02 15:04"), "P"+ui.Number(1+i%4),
			string([]calc.Tier{calc.Enterprise, calc.Business, calc.Online}[i%3]), site, answered)
	}
	return append(out, w.AppendRecord(nil, "E-1099", "2026-02-30", "P7", "gold", "NL", "")...)
}
