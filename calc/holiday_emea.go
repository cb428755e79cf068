package calc

import (
	"time"

	"github.com/rickar/cal/v2"
	austria "github.com/rickar/cal/v2/at"
	"github.com/rickar/cal/v2/be"
	"github.com/rickar/cal/v2/bg"
	"github.com/rickar/cal/v2/cy"
	"github.com/rickar/cal/v2/cz"
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
	{site: "GB-Scotland", law: func() rules {
		return with(without(gbLaw(), gb.NewYear, gb.EasterMonday, gb.SummerHoliday),
			shift(gb.NewYear, weekendPlusTwo...),
			shift(on("2nd January", time.January, 2), weekendPlusTwo...),
			gb.SummerHolidayScotland,
			shift(on("Saint Andrew's Day", time.November, 30), weekendToMonday...),
		)
	}},
	{site: "GB-NorthernIreland", law: func() rules {
		return with(gbLaw(),
			shift(on("Saint Patrick's Day", time.March, 17), weekendToMonday...),
			shift(on("Battle of the Boyne", time.July, 12), weekendToMonday...),
		)
	}},
	{site: "IE", law: func() rules {
		return with(without(ie.Holidays, ie.SaintBrigidDay), renamed("Saint Brigid's Day", ie.SaintBrigidDay))
	}, custom: func() rules {
		// No law moves the days of Christmas off a weekend; most offices close on the days after.
		return rules{
			easter("Good Friday", -2),
			shift(on("Christmas Day", time.December, 25), weekendPlusTwo...),
			shift(on("Saint Stephen's Day", time.December, 26), weekendPlusTwo...),
		}
	}},

	// Most offices work on Good Friday and, but for every fifth year, on 5 May.
	{
		site:   "NL",
		law:    func() rules { return without(nl.Holidays, nl.GoedeVrijdag, nl.BevrijdingsDag) },
		custom: func() rules { return rules{nl.GoedeVrijdag, nl.BevrijdingsDag} },
	},
	{site: "BE", law: func() rules { return be.Holidays }},
	// The national day is 23 June; Europe Day is a holiday since 2019.
	{site: "LU", law: func() rules {
		return with(without(lu.Holidays, lu.Nationalfeierdag),
			on("Europadag", time.May, 9),
			on("Nationalfeierdag", time.June, 23),
		)
	}},
	{site: "FR", law: func() rules { return fr.Holidays }, custom: func() rules {
		return rules{
			easter("Vendredi saint (Alsace-Moselle)", -2),
			on("Saint-Étienne (Alsace-Moselle)", time.December, 26),
		}
	}},

	{site: "DE", law: func() rules { return deLaw() }, custom: deEves},
	{site: "DE-BadenWuerttemberg", law: func() rules { return deLaw(dreiKoenige(), fronleichnam(), allerheiligen()) }, custom: deEves},
	// The Assumption is a holiday where a municipality is mostly Catholic, Munich among them.
	{site: "DE-Bavaria", law: func() rules { return deLaw(dreiKoenige(), fronleichnam(), allerheiligen()) }, custom: func() rules {
		return with(deEves(),
			renamed("Mariä Himmelfahrt (municipalities mostly Catholic)", mariaHimmelfahrt()),
			on("Hohes Friedensfest (Augsburg)", time.August, 8),
		)
	}},
	{site: "DE-Berlin", law: func() rules { return deLaw(frauentag()) }, custom: deEves},
	{site: "DE-Brandenburg", law: func() rules { return deLaw(reformationstag()) }, custom: deEves},
	{site: "DE-Bremen", law: func() rules { return deLaw(reformationstag()) }, custom: deEves},
	{site: "DE-Hamburg", law: func() rules { return deLaw(reformationstag()) }, custom: deEves},
	{site: "DE-Hesse", law: func() rules { return deLaw(fronleichnam()) }, custom: deEves},
	{site: "DE-LowerSaxony", law: func() rules { return deLaw(reformationstag()) }, custom: deEves},
	// Women's Day is a holiday since 2023.
	{site: "DE-Mecklenburg", law: func() rules { return deLaw(since(2023, frauentag()), reformationstag()) }, custom: deEves},
	{site: "DE-NorthRhineWestphalia", law: func() rules { return deLaw(fronleichnam(), allerheiligen()) }, custom: deEves},
	{site: "DE-RhinelandPalatinate", law: func() rules { return deLaw(fronleichnam(), allerheiligen()) }, custom: deEves},
	{site: "DE-Saarland", law: func() rules { return deLaw(fronleichnam(), mariaHimmelfahrt(), allerheiligen()) }, custom: deEves},
	{site: "DE-Saxony", law: func() rules {
		return deLaw(reformationstag(), from("Buß- und Bettag", time.Wednesday, time.November, 16))
	}, custom: deEves},
	{site: "DE-SaxonyAnhalt", law: func() rules { return deLaw(dreiKoenige(), reformationstag()) }, custom: deEves},
	{site: "DE-SchleswigHolstein", law: func() rules { return deLaw(reformationstag()) }, custom: deEves},
	{site: "DE-Thuringia", law: func() rules {
		return deLaw(since(2019, on("Weltkindertag", time.September, 20)), reformationstag())
	}, custom: deEves},

	{site: "AT", law: func() rules { return austria.Holidays }, custom: func() rules { return rules{easter("Karfreitag", -2)} }},

	{site: "CH-Zurich", law: func() rules { return chLaw(tagDerArbeit()) }, custom: func() rules { return rules{berchtoldstag()} }},
	{site: "CH-Bern", law: func() rules { return chLaw(berchtoldstag()) }},
	{site: "CH-Geneva", law: chGeneva},
	{site: "CH-Vaud", law: chVaud},
	{site: "CH-Basel", law: func() rules { return chLaw(tagDerArbeit()) }},
	{site: "CH-Ticino", law: chTicino},
	{
		site: "CH-Lucerne",
		law:  func() rules { return with(chZug(), stephanstag()) },
		custom: func() rules {
			return rules{berchtoldstag(), on("Josefstag", time.March, 19), ostermontag(), pfingstmontag()}
		},
	},
	{site: "CH-Zug", law: chZug, custom: func() rules {
		return rules{berchtoldstag(), ostermontag(), pfingstmontag(), stephanstag()}
	}},
	{site: "CH-StGallen", law: func() rules { return chLaw(allerheiligen()) }, custom: func() rules { return rules{berchtoldstag()} }},

	{
		site: "DK",
		law:  func() rules { return without(dk.Holidays, dk.Grundlovsdag) },
		custom: func() rules {
			return rules{dk.Grundlovsdag, on("Juleaftensdag", time.December, 24), on("Nytårsaftensdag", time.December, 31)}
		},
	},
	{site: "NO", law: func() rules { return no.Holidays }},
	// The eves are not holidays by law, but nearly every office is closed.
	{
		site:   "SE",
		law:    func() rules { return without(se.Holidays, se.Midsommarafton, se.Julafton, se.Nyarsafton) },
		custom: func() rules { return rules{se.Midsommarafton, se.Julafton, se.Nyarsafton} },
	},
	{
		site:   "FI",
		law:    func() rules { return without(fi.Holidays, fi.Juhannusaatto, fi.Jouluaatto) },
		custom: func() rules { return rules{fi.Juhannusaatto, fi.Jouluaatto} },
	},
	{
		site:   "IS",
		law:    func() rules { return without(is.Holidays, is.Adfangadagur, is.Gamarsdagur) },
		custom: func() rules { return rules{is.Adfangadagur, is.Gamarsdagur} }, // holidays by law from 13:00 on
	},
	{site: "EE", law: func() rules { return ee.Holidays }},
	{site: "LV", law: func() rules { return lv.Holidays }, last: 2027}, // in 2028 the Song Festival may add a Monday
	{site: "LT", law: func() rules { return lt.Holidays }},

	{site: "PL", law: func() rules { return pl.Holidays }},
	{site: "CZ", law: func() rules { return cz.Holidays }},
	// The consolidation acts of 2023 and 2025 made 1 September (2024), 17 November (2025) and, for
	// 2026 alone, 8 May and 15 September working days. Acts of one year may follow.
	{site: "SK", law: func() rules {
		return with(without(sk.Holidays, sk.Constitution, sk.Freedom, sk.Liberation, sk.LadyOfSorrows),
			until(2023, sk.Constitution),
			until(2024, sk.Freedom),
			except(sk.Liberation, 2026),
			except(sk.LadyOfSorrows, 2026),
		)
	}, expected: []expected{
		{"Deň víťazstva nad fašizmom", 2027}, {"Sviatok Panny Márie Sedembolestnej, patrónky Slovenska", 2027},
	}},
	// The rest days that a decree gives in exchange for Saturdays stand among the corrections, as far
	// as they are published.
	{site: "HU", law: func() rules { return hu.Holidays }},
	{site: "SI", law: func() rules { return si.Holidays }},
	{site: "HR", law: func() rules { return hr.Holidays }},
	{site: "RO", law: func() rules { return ro.Holidays }},
	{site: "BG", law: bgLaw, native: nativeBG},
	{site: "GR", law: grLaw, native: nativeGR, expected: []expected{{"Labour Day (moved)", 2027}}},
	{site: "CY", law: cyLaw, native: nativeGR},
	{site: "MT", law: func() rules { return mt.Holidays }},
	// Saint Francis is a holiday again since Legge 151/2025.
	{
		site: "IT",
		law:  func() rules { return with(it.Holidays, since(2026, on("San Francesco d'Assisi", time.October, 4))) },
		custom: func() rules {
			return rules{on("Santi Pietro e Paolo (Roma)", time.June, 29), on("Sant'Ambrogio (Milano)", time.December, 7)}
		},
	},
	{
		site: "ES",
		law:  func() rules { return es.Holidays },
		custom: func() rules {
			return rules{
				easter("Jueves Santo (most regions)", -3),
				easter("Lunes de Pascua (Cataluña, País Vasco and others)", 1),
				on("Comunidad de Madrid (Madrid)", time.May, 2),
			}
		},
	},
	// Which Sundays' holidays move to Monday, the regions say year by year.
	{
		site: "ES-CanaryIslands",
		last: 2027,
		law: func() rules {
			return with(es.Holidays, easter("Jueves Santo", -3), on("Día de Canarias", time.May, 30))
		},
	},
	{site: "PT", law: func() rules { return pt.Holidays }, custom: func() rules {
		return rules{
			easter("Carnaval", -47), on("Santo António (Lisboa)", time.June, 13),
		}
	}},
	{
		site:   "PT-Azores",
		law:    func() rules { return with(pt.Holidays, easter("Dia da Região Autónoma dos Açores", 50)) },
		custom: func() rules { return rules{easter("Carnaval", -47)} },
	},

	// Public Holidays Act, Cap. 110: a Sunday's holiday is kept on the next day that is not one. The
	// days of Eid are gazetted when the moon has been seen.
	{
		site: "KE",
		law: func() rules {
			return with(without(ke.Holidays, ke.ChristmasDay), shift(ke.ChristmasDay, cal.AltDay{Day: time.Sunday, Offset: 2}))
		},
		table: tableKE,
	},
	{site: "TR", law: trLaw, table: tableTR},
	{site: "IL", table: tableIL, native: nativeIL},
	{site: "AE", table: tableAE},
	{site: "SA", table: tableSA},
	{site: "EG", table: tableEG},
	{site: "BH", table: tableBH},
	{site: "JO", table: tableJO},
	{site: "KW", table: tableKW},
	{site: "LB", table: tableLB},
	{site: "OM", table: tableOM},
	{site: "QA", table: tableQA},
	{site: "DZ", table: tableDZ},
	{site: "MA", table: tableMA},
	{site: "MU", table: tableMU},
	{site: "NG", table: tableNG},
	{site: "TN", table: tableTN},
	{site: "KZ", table: tableKZ},
	{site: "RS", table: tableRS},
	// UA has no calendar: under martial law (Law 2136-IX, article 6) the holidays of its Labour Code are
	// working days, for as long as it lasts, and what private offices do is not known.
	// Only a Sunday's holiday moves, and only to Monday. The day after a Christmas Sunday's Monday
	// has to be proclaimed.
	{site: "ZA", law: func() rules {
		return with(without(za.Holidays, za.GoodwillDay), shift(za.GoodwillDay, sundayToMonday...))
	}},
}

func gbLaw() rules {
	return with(without(gb.Holidays, gb.EarlyMay), renamed("Early May Bank Holiday", gb.EarlyMay))
}

// trLaw are the fixed days of Law 2429. The half days before them, and before the days of Bayram, do
// not close an office.
func trLaw() rules {
	return rules{
		on("Yılbaşı", time.January, 1),
		on("Ulusal Egemenlik ve Çocuk Bayramı", time.April, 23),
		on("Emek ve Dayanışma Günü", time.May, 1),
		on("Atatürk'ü Anma, Gençlik ve Spor Bayramı", time.May, 19),
		on("Demokrasi ve Millî Birlik Günü", time.July, 15),
		on("Zafer Bayramı", time.August, 30),
		on("Cumhuriyet Bayramı", time.October, 29),
	}
}

// weekendPlusTwo is for two holidays in a row, either of which can fall on a Saturday or a Sunday.
var weekendPlusTwo = []cal.AltDay{{Day: time.Saturday, Offset: 2}, {Day: time.Sunday, Offset: 2}}

// Geneva's own two days: the Thursday after the first Sunday of September, and 31 December.
func chGeneva() rules {
	return rules{
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
}

// Vaud keeps the Monday after the federal day of fasting, the third Sunday of September.
func chVaud() rules {
	return rules{
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
}

func chTicino() rules {
	return rules{
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
}

// Article 154 of Bulgaria's Labour Code: a weekend's holiday is kept on the next working day, which
// need not be the Monday: other holidays may be in the way, at Easter and at Christmas.
func bgLaw() rules {
	return rules{
		renamed("New Year's Day", bg.NewYear),
		renamed("Liberation Day", bg.LiberationDay),
		renamed("Good Friday", bg.OrthodoxGoodFriday),
		renamed("Easter Monday", bg.OrthodoxEasterMonday),
		renamed("Saint George's Day", bg.StGeorgesDay),
		renamed("Saints Cyril and Methodius' Day", bg.StCyrilAndMethodiusDay),
		renamed("Unification Day", bg.UnificationDay),
		renamed("Independence Day", bg.IndependenceDay),
		except(shift(on("Labour Day", time.May, 1), weekendToMonday...), 2021, 2027, 2032),
		shift(only(on("Labour Day", time.May, 1), 2021, 2027, 2032), cal.AltDay{Day: time.Saturday, Offset: 3}),
		shift(on("Christmas Eve", time.December, 24), cal.AltDay{Day: time.Saturday, Offset: 3}, cal.AltDay{Day: time.Sunday, Offset: 3}),
		shift(on("Christmas Day", time.December, 25), cal.AltDay{Day: time.Saturday, Offset: 2}, cal.AltDay{Day: time.Sunday, Offset: 3}),
		shift(on("Second Day of Christmas", time.December, 26), weekendPlusTwo...),
	}
}

func grLaw() rules {
	return rules{
		renamed("New Year's Day", gr.Protoxronia),
		renamed("Epiphany", gr.Theophania),
		renamed("Clean Monday", gr.KatharaDeftera),
		renamed("Independence Day", gr.IkostiPemptiMartiou),
		renamed("Good Friday", gr.MegaliParaskevi),
		renamed("Easter Monday", gr.DefteraPascha),
		except(renamed("Labour Day", gr.ErgatikiProtomagia), 2024),
		grMovedLabourDay,
		renamed("Whit Monday", gr.AgiouPrevmatos),
		renamed("Assumption of Mary", gr.KimisiTisTheotokou),
		renamed("Ochi Day", gr.ImeraTouOchi),
		renamed("Christmas Day", gr.Christougenna),
		renamed("Second Day of Christmas", gr.SinaxisYperagiasTheotokou),
	}
}

// grMovedLabourDay is 1 May where the ministry of labour moved it: off Holy Saturday in 2021, to the
// Tuesday after Easter Monday (FEK B 1661/2021), off a Sunday in 2022 (as law 4468/2017, article 14,
// lets it), off Holy Week in 2024 (FEK B 1406/2024). In the other years from 2020 to 2026 it stayed. It
// is expected to move alike in 2027 and 2032, which have it on Holy Saturday, and in 2033, a Sunday.
var grMovedLabourDay = &cal.Holiday{Name: "Labour Day (moved)", StartYear: 2021, Func: func(_ *cal.Holiday, year int) time.Time {
	day := map[int]int{2021: 4, 2022: 2, 2024: 7, 2027: 4, 2032: 4, 2033: 2}[year]
	if day == 0 {
		return time.Time{}
	}
	return time.Date(year, time.May, day, 0, 0, 0, 0, cal.DefaultLoc)
}}

func cyLaw() rules {
	return rules{
		renamed("New Year's Day", cy.Protochronia),
		renamed("Epiphany", cy.Theofania),
		renamed("Clean Monday", cy.KatharaDeftera),
		renamed("Greek Independence Day", cy.EllinikiEpanastasi),
		renamed("Cyprus National Day", cy.EthnikiEpetios),
		renamed("Labour Day", cy.ErgatikoiProtomagia),
		renamed("Good Friday", cy.MegaliParaskevi),
		renamed("Easter Monday", cy.DeuteraTouPascha),
		renamed("Whit Monday", cy.AgiouPnevmatos),
		renamed("Assumption of Mary", cy.KoimisiTisTheotokou),
		renamed("Independence Day", cy.Anexartisia),
		renamed("Ochi Day", cy.EpeteiosTouOchi),
		renamed("Christmas Day", cy.Christougenna),
		renamed("Boxing Day", cy.DeyteriMeraTonChristougennon),
	}
}
