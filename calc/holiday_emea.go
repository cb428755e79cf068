package calc

import (
	"time"

	"github.com/rickar/cal/v2"
	austria "github.com/rickar/cal/v2/at"
	"github.com/rickar/cal/v2/be"
	"github.com/rickar/cal/v2/bg"
	"github.com/rickar/cal/v2/ch"
	"github.com/rickar/cal/v2/cy"
	"github.com/rickar/cal/v2/cz"
	"github.com/rickar/cal/v2/de"
	"github.com/rickar/cal/v2/dk"
	"github.com/rickar/cal/v2/ee"
	"github.com/rickar/cal/v2/es"
	"github.com/rickar/cal/v2/fi"
	"github.com/rickar/cal/v2/fr"
	"github.com/rickar/cal/v2/gb"
	"github.com/rickar/cal/v2/gr"
	"github.com/rickar/cal/v2/hr"
	"github.com/rickar/cal/v2/hu"
	"github.com/rickar/cal/v2/ie"
	"github.com/rickar/cal/v2/is"
	"github.com/rickar/cal/v2/it"
	"github.com/rickar/cal/v2/ke"
	"github.com/rickar/cal/v2/lt"
	"github.com/rickar/cal/v2/lu"
	"github.com/rickar/cal/v2/lv"
	"github.com/rickar/cal/v2/mt"
	"github.com/rickar/cal/v2/nl"
	"github.com/rickar/cal/v2/no"
	"github.com/rickar/cal/v2/pl"
	"github.com/rickar/cal/v2/pt"
	"github.com/rickar/cal/v2/ro"
	"github.com/rickar/cal/v2/se"
	"github.com/rickar/cal/v2/si"
	"github.com/rickar/cal/v2/sk"
	"github.com/rickar/cal/v2/za"
)

var emea = []calendar{
	{site: "GB", law: gbLaw},
	// Schedule 1 of the Banking and Financial Dealings Act 1971: 2 January and Saint Andrew's Day,
	// the summer holiday in early August, no Easter Monday.
	{site: "GB-Scotland", law: with(without(gbLaw, gb.NewYear, gb.EasterMonday, gb.SummerHoliday),
		shift(gb.NewYear, weekendPlusTwo...),
		shift(on("2nd January", time.January, 2), weekendPlusTwo...),
		gb.SummerHolidayScotland,
		shift(on("Saint Andrew's Day", time.November, 30), weekendToMonday...),
	)},
	{site: "GB-NorthernIreland", law: with(gbLaw,
		shift(on("Saint Patrick's Day", time.March, 17), weekendToMonday...),
		shift(on("Battle of the Boyne", time.July, 12), weekendToMonday...),
	)},
	{site: "IE", law: with(without(ie.Holidays, ie.SaintBrigidDay), renamed("Saint Brigid's Day", ie.SaintBrigidDay)), custom: []*cal.Holiday{easter("Good Friday", -2)}},

	// Most offices work on Good Friday and, but for every fifth year, on 5 May.
	{
		site:   "NL",
		law:    without(nl.Holidays, nl.GoedeVrijdag, nl.BevrijdingsDag),
		custom: []*cal.Holiday{nl.GoedeVrijdag, nl.BevrijdingsDag},
	},
	{site: "BE", law: be.Holidays},
	// The national day is 23 June; Europe Day is a holiday since 2019.
	{site: "LU", law: with(without(lu.Holidays, lu.Nationalfeierdag),
		on("Europadag", time.May, 9),
		on("Nationalfeierdag", time.June, 23),
	)},
	{site: "FR", law: fr.Holidays, custom: []*cal.Holiday{
		easter("Vendredi saint (Alsace-Moselle)", -2),
		on("Saint-Étienne (Alsace-Moselle)", time.December, 26),
	}},

	{site: "DE", law: de.Holidays, custom: deEves},
	{site: "DE-BadenWuerttemberg", law: de.HolidaysBW, custom: deEves},
	// The Assumption is a holiday where a municipality is mostly Catholic, Munich among them.
	{site: "DE-Bavaria", law: de.HolidaysBY, custom: with(deEves,
		renamed("Mariä Himmelfahrt (municipalities mostly Catholic)", de.MariaHimmelfahrt),
		on("Hohes Friedensfest (Augsburg)", time.August, 8),
	)},
	{site: "DE-Berlin", law: de.HolidaysBE, custom: deEves},
	{site: "DE-Brandenburg", law: de.HolidaysBB, custom: deEves},
	{site: "DE-Bremen", law: de.HolidaysHB, custom: deEves},
	{site: "DE-Hamburg", law: de.HolidaysHH, custom: deEves},
	{site: "DE-Hesse", law: de.HolidaysHE, custom: deEves},
	{site: "DE-LowerSaxony", law: de.HolidaysNI, custom: deEves},
	// Women's Day is a holiday since 2023.
	{site: "DE-Mecklenburg", law: with(de.HolidaysMV, since(2023, de.Frauentag)), custom: deEves},
	{site: "DE-NorthRhineWestphalia", law: de.HolidaysNW, custom: deEves},
	{site: "DE-RhinelandPalatinate", law: de.HolidaysRP, custom: deEves},
	{site: "DE-Saarland", law: de.HolidaysSL, custom: deEves},
	{site: "DE-Saxony", law: de.HolidaysSN, custom: deEves},
	{site: "DE-SaxonyAnhalt", law: de.HolidaysST, custom: deEves},
	{site: "DE-SchleswigHolstein", law: de.HolidaysSH, custom: deEves},
	{site: "DE-Thuringia", law: de.HolidaysTH, custom: deEves},

	{site: "AT", law: austria.Holidays, custom: []*cal.Holiday{easter("Karfreitag", -2)}},

	{site: "CH-Zurich", law: ch.HolidaysZH, custom: []*cal.Holiday{ch.Berchtoldstag}},
	{site: "CH-Bern", law: ch.HolidaysBE},
	{site: "CH-Geneva", law: chGeneva},
	{site: "CH-Vaud", law: chVaud},
	{site: "CH-Basel", law: ch.HolidaysBS},
	{site: "CH-Ticino", law: chTicino},
	// cal gives Lucerne a day that only some of its municipalities keep, and Zug the list of Glarus.
	{
		site:   "CH-Lucerne",
		law:    without(ch.HolidaysLU, ch.Josefstag),
		custom: []*cal.Holiday{ch.Berchtoldstag, ch.Josefstag, ch.Ostermontag, ch.Pfingstmontag},
	},
	{
		site:   "CH-Zug",
		law:    without(ch.HolidaysLU, ch.Josefstag, ch.ZweiterWeihnachtsfeiertag),
		custom: []*cal.Holiday{ch.Berchtoldstag, ch.Ostermontag, ch.Pfingstmontag, ch.ZweiterWeihnachtsfeiertag},
	},
	{site: "CH-StGallen", law: ch.HolidaysSG, custom: []*cal.Holiday{ch.Berchtoldstag}},

	{
		site:   "DK",
		law:    without(dk.Holidays, dk.Grundlovsdag),
		custom: []*cal.Holiday{dk.Grundlovsdag, on("Juleaftensdag", time.December, 24), on("Nytårsaftensdag", time.December, 31)},
	},
	{site: "NO", law: no.Holidays},
	// The eves are not holidays by law, but nearly every office is closed.
	{
		site:   "SE",
		law:    without(se.Holidays, se.Midsommarafton, se.Julafton, se.Nyarsafton),
		custom: []*cal.Holiday{se.Midsommarafton, se.Julafton, se.Nyarsafton},
	},
	{
		site:   "FI",
		law:    without(fi.Holidays, fi.Juhannusaatto, fi.Jouluaatto),
		custom: []*cal.Holiday{fi.Juhannusaatto, fi.Jouluaatto},
	},
	{
		site:   "IS",
		law:    without(is.Holidays, is.Adfangadagur, is.Gamarsdagur),
		custom: []*cal.Holiday{is.Adfangadagur, is.Gamarsdagur}, // holidays by law from 13:00 on
	},
	{site: "EE", law: ee.Holidays},
	{site: "LV", law: lv.Holidays, last: 2027}, // in 2028 the Song Festival may add a Monday
	{site: "LT", law: lt.Holidays},

	{site: "PL", law: pl.Holidays},
	{site: "CZ", law: cz.Holidays},
	// The consolidation acts of 2023 and 2025 made 1 September (2024), 17 November (2025) and, for
	// 2026 alone, 8 May and 15 September working days. Acts of one year may follow.
	{site: "SK", law: with(without(sk.Holidays, sk.Constitution, sk.Freedom, sk.Liberation, sk.LadyOfSorrows),
		until(2023, sk.Constitution),
		until(2024, sk.Freedom),
		except(sk.Liberation, 2026),
		except(sk.LadyOfSorrows, 2026),
	), expected: map[string]int{sk.Liberation.Name: 2027, sk.LadyOfSorrows.Name: 2027}},
	// The rest days that a decree gives in exchange for Saturdays stand among the corrections, as far
	// as they are published.
	{site: "HU", law: hu.Holidays},
	{site: "SI", law: si.Holidays},
	{site: "HR", law: hr.Holidays},
	{site: "RO", law: ro.Holidays},
	// Article 154 of the Labour Code: a weekend's holiday is kept on the next working day, which
	// need not be the Monday: other holidays may be in the way, at Easter and at Christmas.
	{site: "BG", law: with(english(without(bg.Holidays, bg.LabourDay, bg.ChristmasEve, bg.ChristmasDay, bg.ChristmasDay2), bgEnglish),
		except(shift(on("Labour Day", time.May, 1), weekendToMonday...), 2021, 2027, 2032),
		shift(only(on("Labour Day", time.May, 1), 2021, 2027, 2032), cal.AltDay{Day: time.Saturday, Offset: 3}),
		shift(on("Christmas Eve", time.December, 24), cal.AltDay{Day: time.Saturday, Offset: 3}, cal.AltDay{Day: time.Sunday, Offset: 3}),
		shift(on("Christmas Day", time.December, 25), cal.AltDay{Day: time.Saturday, Offset: 2}, cal.AltDay{Day: time.Sunday, Offset: 3}),
		shift(on("Second Day of Christmas", time.December, 26), weekendPlusTwo...),
	)},
	{site: "GR", law: english(gr.Holidays, grEnglish)},
	{site: "CY", law: english(cy.Holidays, cyEnglish)},
	{site: "MT", law: mt.Holidays},
	// Saint Francis is a holiday again since Legge 151/2025.
	{
		site:   "IT",
		law:    with(it.Holidays, since(2026, on("San Francesco d'Assisi", time.October, 4))),
		custom: []*cal.Holiday{on("Santi Pietro e Paolo (Roma)", time.June, 29), on("Sant'Ambrogio (Milano)", time.December, 7)},
	},
	{
		site: "ES",
		law:  es.Holidays,
		custom: []*cal.Holiday{
			easter("Jueves Santo (most regions)", -3),
			easter("Lunes de Pascua (Cataluña, País Vasco and others)", 1),
			on("Comunidad de Madrid (Madrid)", time.May, 2),
		},
	},
	{site: "PT", law: pt.Holidays, custom: []*cal.Holiday{
		easter("Carnaval", -47), on("Santo António (Lisboa)", time.June, 13),
	}},

	// Public Holidays Act, Cap. 110: a Sunday's holiday is kept on the next day that is not one. The
	// days of Eid are gazetted when the moon has been seen.
	{
		site:  "KE",
		first: 2025, last: 2027,
		law:   with(without(ke.Holidays, ke.ChristmasDay), shift(ke.ChristmasDay, cal.AltDay{Day: time.Sunday, Offset: 2})),
		table: tableKE,
	},
	{site: "TR", first: 2025, last: 2030, law: trLaw, table: tableTR},
	{site: "IL", first: 2025, last: 2030, table: tableIL},
	{site: "AE", first: 2025, last: 2027, table: tableAE},
	{site: "SA", first: 2025, last: 2027, table: tableSA},
	{site: "EG", first: 2026, last: 2027, table: tableEG},
	// Only a Sunday's holiday moves, and only to Monday. The day after a Christmas Sunday's Monday
	// has to be proclaimed.
	{site: "ZA", law: with(without(za.Holidays, za.GoodwillDay), shift(za.GoodwillDay, sundayToMonday...))},
}

var gbLaw = with(without(gb.Holidays, gb.EarlyMay), renamed("Early May Bank Holiday", gb.EarlyMay))

// trLaw are the fixed days of Law 2429. The half days before them, and before the days of Bayram, do
// not close an office.
var trLaw = []*cal.Holiday{
	on("Yılbaşı", time.January, 1),
	on("Ulusal Egemenlik ve Çocuk Bayramı", time.April, 23),
	on("Emek ve Dayanışma Günü", time.May, 1),
	on("Atatürk'ü Anma, Gençlik ve Spor Bayramı", time.May, 19),
	on("Demokrasi ve Millî Birlik Günü", time.July, 15),
	on("Zafer Bayramı", time.August, 30),
	on("Cumhuriyet Bayramı", time.October, 29),
}

// weekendPlusTwo is for two holidays in a row, either of which can fall on a Saturday or a Sunday.
var weekendPlusTwo = []cal.AltDay{{Day: time.Saturday, Offset: 2}, {Day: time.Sunday, Offset: 2}}

// deEves are days on which many German offices close, although no law says so.
var deEves = []*cal.Holiday{de.Heiligabend, de.Silvester}

// Geneva's own two days: the Thursday after the first Sunday of September, and 31 December.
var chGeneva = []*cal.Holiday{
	on("Nouvel An", time.January, 1),
	easter("Vendredi saint", -2),
	easter("Lundi de Pâques", 1),
	easter("Ascension", 39),
	easter("Lundi de Pentecôte", 50),
	on("Fête nationale", time.August, 1),
	from("Jeûne genevois", time.Thursday, time.September, 5),
	on("Noël", time.December, 25),
	on("Restauration de la République", time.December, 31),
}

// Vaud keeps the Monday after the federal day of fasting, the third Sunday of September.
var chVaud = []*cal.Holiday{
	on("Nouvel An", time.January, 1),
	on("2 janvier", time.January, 2),
	easter("Vendredi saint", -2),
	easter("Lundi de Pâques", 1),
	easter("Ascension", 39),
	easter("Lundi de Pentecôte", 50),
	on("Fête nationale", time.August, 1),
	from("Lundi du Jeûne fédéral", time.Monday, time.September, 16),
	on("Noël", time.December, 25),
}

var chTicino = []*cal.Holiday{
	on("Capodanno", time.January, 1),
	on("Epifania", time.January, 6),
	on("San Giuseppe", time.March, 19),
	easter("Lunedì di Pasqua", 1),
	on("Festa del lavoro", time.May, 1),
	easter("Ascensione", 39),
	easter("Lunedì di Pentecoste", 50),
	easter("Corpus Domini", 60),
	on("Santi Pietro e Paolo", time.June, 29),
	on("Festa nazionale", time.August, 1),
	on("Assunzione", time.August, 15),
	on("Ognissanti", time.November, 1),
	on("Immacolata Concezione", time.December, 8),
	on("Natale", time.December, 25),
	on("Santo Stefano", time.December, 26),
}

// english gives a list names that readers of Latin script can read.
func english(list []*cal.Holiday, names map[*cal.Holiday]string) []*cal.Holiday {
	var named []*cal.Holiday
	for _, h := range list {
		named = append(named, renamed(names[h], h))
	}
	return named
}

var bgEnglish = map[*cal.Holiday]string{
	bg.NewYear:                "New Year's Day",
	bg.LiberationDay:          "Liberation Day",
	bg.OrthodoxGoodFriday:     "Good Friday",
	bg.OrthodoxEasterMonday:   "Easter Monday",
	bg.StGeorgesDay:           "Saint George's Day",
	bg.StCyrilAndMethodiusDay: "Saints Cyril and Methodius' Day",
	bg.UnificationDay:         "Unification Day",
	bg.IndependenceDay:        "Independence Day",
}

var grEnglish = map[*cal.Holiday]string{
	gr.Protoxronia:               "New Year's Day",
	gr.Theophania:                "Epiphany",
	gr.KatharaDeftera:            "Clean Monday",
	gr.IkostiPemptiMartiou:       "Independence Day",
	gr.MegaliParaskevi:           "Good Friday",
	gr.DefteraPascha:             "Easter Monday",
	gr.ErgatikiProtomagia:        "Labour Day",
	gr.AgiouPrevmatos:            "Whit Monday",
	gr.KimisiTisTheotokou:        "Assumption of Mary",
	gr.ImeraTouOchi:              "Ochi Day",
	gr.Christougenna:             "Christmas Day",
	gr.SinaxisYperagiasTheotokou: "Second Day of Christmas",
}

var cyEnglish = map[*cal.Holiday]string{
	cy.Protochronia:                 "New Year's Day",
	cy.Theofania:                    "Epiphany",
	cy.KatharaDeftera:               "Clean Monday",
	cy.EllinikiEpanastasi:           "Greek Independence Day",
	cy.EthnikiEpetios:               "Cyprus National Day",
	cy.ErgatikoiProtomagia:          "Labour Day",
	cy.MegaliParaskevi:              "Good Friday",
	cy.DeuteraTouPascha:             "Easter Monday",
	cy.AgiouPnevmatos:               "Whit Monday",
	cy.KoimisiTisTheotokou:          "Assumption of Mary",
	cy.Anexartisia:                  "Independence Day",
	cy.EpeteiosTouOchi:              "Ochi Day",
	cy.Christougenna:                "Christmas Day",
	cy.DeyteriMeraTonChristougennon: "Boxing Day",
}
