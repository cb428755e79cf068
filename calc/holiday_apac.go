package calc

import (
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/au"
	"github.com/rickar/cal/v2/jp"
	"github.com/rickar/cal/v2/nz"
)

// apac holds the places of both the Asia Pacific and the Japan region.
var apac = []calendar{
	// The states' part-day holidays on the eves of Christmas and New Year begin in the evening and
	// are left out.
	{site: "AU-Sydney", law: func() rules { return auLaw(au.HolidaysNSW) }},
	// The football league sets the day of its final, and the state the Friday before it.
	{site: "AU-Melbourne", law: func() rules { return auLaw(au.HolidaysVIC) }, expected: []expected{{"Friday before the AFL Grand Final", 2027}}},
	// The show moved to Friday 14 August in 2020 and, when it was called off, to 29 October in 2021.
	{site: "AU-Brisbane", law: func() rules {
		return with(auLaw(au.HolidaysQLD),
			except(from("Royal Queensland Show (Brisbane)", time.Wednesday, time.August, 10), 2020, 2021),
			only(on("Royal Queensland Show (Brisbane)", time.August, 14), 2020),
			only(on("Royal Queensland Show (Brisbane)", time.October, 29), 2021),
		)
	}},
	// Since the Public Holidays Act 2023, Anzac Day no longer moves off a Sunday.
	{site: "AU-Adelaide", law: func() rules {
		return with(without(auLaw(au.HolidaysSA), au.AnzacDayNtQldSa),
			until(2022, au.AnzacDayNtQldSa),
			since(2023, au.AnzacDay),
		)
	}},
	// The state proclaims the King's Birthday from year to year.
	{site: "AU-Perth", law: func() rules { return auLaw(au.HolidaysWA) }, last: 2027},
	{site: "AU-Hobart", law: func() rules {
		return with(auLaw(au.HolidaysTAS),
			nth("Royal Hobart Regatta (southern Tasmania)", 2, time.Monday, time.February))
	}},
	{site: "AU-Darwin", law: func() rules {
		return with(auLaw(au.HolidaysNT),
			nth("Royal Darwin Show (Darwin)", 4, time.Friday, time.July))
	}},
	{site: "AU-Canberra", law: func() rules { return auLaw(au.HolidaysACT) }},

	{
		site: "NZ",
		law: func() rules {
			return with(without(nz.Holidays, nz.QueensBirthday),
				until(2022, nz.QueensBirthday),
				since(2023, renamed("King's Birthday", nz.QueensBirthday)),
				matariki)
		},
		custom: func() rules { return rules{from("Auckland Anniversary Day (Auckland)", time.Monday, time.January, 26)} },
	},

	{site: "SG", table: tableSG},
	{site: "IN", table: tableIN},
	{site: "HK", table: tableHK, native: nativeHK},
	{site: "CN", table: tableCN, native: nativeCN},
	{site: "TW", table: tableTW, native: nativeTW},
	{site: "KR", table: tableKR, native: nativeKR},
	{site: "MY", table: tableMY},
	{site: "TH", table: tableTH, native: nativeTH},
	{site: "PH", table: tablePH},
	{site: "ID", table: tableID},
	{site: "ID-Makassar", table: tableID},
	{site: "ID-Jayapura", table: tableID},
	{site: "BD", table: tableBD},
	{site: "LK", table: tableLK},
	{site: "PK", table: tablePK},
	{site: "VN", table: tableVN},

	{site: "JP", law: jpLaw, native: nativeJP, custom: jpNewYear},
}

// auLaw gives the sovereign's birthday its name of the time.
func auLaw(list rules) rules {
	var law rules
	for _, h := range list {
		if h == au.QueensBirthday || h == au.QueensBirthdayQld {
			law = append(law, until(2022, h), since(2023, renamed("King's Birthday", h)))
			continue
		}
		law = append(law, h)
	}
	return law
}

// matariki follows the days set in Schedule 1 of Te Kāhui o Matariki Public Holiday Act 2022, which
// names them up to 2052.
var matariki = &cal.Holiday{Name: "Matariki", StartYear: 2022, EndYear: 2035, Func: func(_ *cal.Holiday, year int) time.Time {
	days := [...][2]int{
		{6, 24}, {7, 14}, {6, 28}, {6, 20}, {7, 10}, {6, 25}, {7, 14},
		{7, 6}, {6, 21}, {7, 11}, {7, 2}, {6, 24}, {7, 7}, {6, 29},
	}
	d := days[year-2022]
	return time.Date(year, time.Month(d[0]), d[1], 0, 0, 0, 0, cal.DefaultLoc)
}}

func jpLaw() rules {
	return with(without(jp.Holidays, jp.NationalHolidayBetweenRespectForTheAgedDayAndAutumnalEquinoxDay),
		renamed("National Holiday", jp.NationalHolidayBetweenRespectForTheAgedDayAndAutumnalEquinoxDay))
}

// jpNewYear are the days around New Year on which public offices and most companies are closed.
func jpNewYear() rules {
	return rules{
		on("New Year holidays", time.January, 2), on("New Year holidays", time.January, 3),
		on("Year-end holidays", time.December, 29), on("Year-end holidays", time.December, 30), on("Year-end holidays", time.December, 31),
	}
}
