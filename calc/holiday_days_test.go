package calc

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Single days that somebody decided, written down from the decision: "off" by law, "expected" to be,
// "customary", or a working day ("work").
var decided = []struct{ site, day, want string }{
	{"GR", "2020-05-01", "off"}, // 1 May stays, but for the years below
	{"GR", "2021-05-04", "off"}, // off Holy Saturday
	{"GR", "2022-05-02", "off"}, // off a Sunday
	{"GR", "2023-05-01", "off"},
	{"GR", "2024-05-01", "work"}, // off Holy Week
	{"GR", "2024-05-07", "off"},
	{"GR", "2025-05-01", "off"},
	{"GR", "2026-05-01", "off"},
	{"GR", "2027-05-04", "expected"}, // 1 May is Holy Saturday again
	{"GR", "2028-05-01", "off"},
	{"GR", "2029-05-01", "off"},
	{"GR", "2030-05-01", "off"},

	{"IN", "2025-02-05", "customary"}, // poll day in Delhi
	{"IN", "2025-04-14", "off"},
	{"IN", "2026-04-14", "expected"},
	{"IN", "2026-05-27", "work"}, // Bakrid moved to the day after
	{"IN", "2026-05-28", "off"},
	{"IN", "2027-03-22", "work"},
	{"IN", "2027-03-23", "off"},

	{"EG", "2025-06-30", "work"},
	{"EG", "2025-07-03", "off"},
	{"EG", "2026-01-29", "off"},
	{"EG", "2026-03-23", "off"},
	{"EG", "2026-07-23", "off"},
	{"EG", "2026-10-06", "work"},
	{"EG", "2026-10-08", "expected"},

	{"IL", "2026-10-27", "expected"},
	{"SI", "2023-08-14", "off"},
	{"ZA", "2026-11-04", "off"},
	{"AE", "2026-03-19", "off"},
	{"AE", "2026-12-02", "expected"}, // the Cabinet may move it until the day before
	{"KE", "2026-05-27", "expected"},
	{"SA", "2026-03-24", "customary"},
	{"IE", "2026-12-28", "customary"},
	{"LV", "2026-06-22", "customary"},
	{"HU", "2027-12-24", "work"}, // no decree for 2027 seen
	{"TH", "2027-07-20", "off"},
	{"VN", "2026-11-24", "expected"},
	{"TN", "2027-01-14", "work"},
	{"TN", "2026-12-17", "off"},

	// Law in the city that the site is named after, and customary where the site is the country.
	{"AU-Brisbane", "2026-08-12", "off"},
	{"AU-Brisbane", "2021-08-11", "work"},
	{"AU-Brisbane", "2021-10-29", "off"},
	{"AU-Hobart", "2026-02-09", "off"},
	{"AU-Darwin", "2026-07-24", "off"},
	{"NZ", "2026-01-26", "customary"},
	{"TH", "2026-10-16", "customary"},
	{"PH", "2026-11-17", "customary"},
	{"IT", "2026-06-29", "customary"},
	{"ES", "2025-05-02", "customary"},
	{"ES-CanaryIslands", "2026-11-02", "off"},
	{"PT-Azores", "2026-05-25", "off"},
	{"PT", "2026-05-25", "work"},
}

func TestDaysThatWereDecided(t *testing.T) {
	for _, c := range decided {
		day, err := ParseDate(c.day)
		require.NoError(t, err)
		law, known := Holidays(c.site, day.Year)
		require.True(t, known, "%s %d", c.site, day.Year)
		custom, _ := CustomaryDays(c.site, day.Year)
		got := "work"
		for _, h := range append(law, custom...) {
			switch {
			case h.Date != day:
			case h.Custom:
				got = "customary"
			case h.Expected:
				got = "expected"
			default:
				got = "off"
			}
		}
		assert.Equal(t, c.want, got, "%s %s", c.site, c.day)
	}
}
