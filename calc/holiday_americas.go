package calc

import (
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/ar"
	"github.com/rickar/cal/v2/br"
	"github.com/rickar/cal/v2/ca"
	"github.com/rickar/cal/v2/us"
)

var americas = []calendar{
	{site: "US-Pacific", law: usFederal, custom: usCustom},
	{site: "US-Mountain", law: usFederal, custom: usCustom},
	{site: "US-Arizona", law: usFederal, custom: usCustom},
	{site: "US-Central", law: usFederal, custom: usCustom},
	{site: "US-Eastern", law: usFederal, custom: usCustom},
	{site: "US-Alaska", law: usFederal, custom: usCustom},
	{site: "US-Hawaii", law: usFederal, custom: usCustom},

	{site: "CA-Pacific", law: caFederal, custom: caPacific},
	{site: "CA-Mountain", law: caFederal, custom: caMountain},
	{site: "CA-Saskatchewan", law: func() rules { return with(caFederal(), caSaskatchewan()...) }, custom: caEverywhere},
	{site: "CA-Central", law: caFederal, custom: caCentral},
	{site: "CA-Eastern", law: caFederal, custom: caEastern},
	{site: "CA-Quebec", law: func() rules { return with(caFederal(), caQuebec()...) }, custom: caEverywhere},
	{site: "CA-Atlantic", law: caFederal, custom: caAtlantic},
	{site: "CA-Newfoundland", law: caFederal, custom: caNewfoundland},

	// Carnaval and Corpus Christi are pontos facultativos, off at the employer's choice. Black
	// Awareness Day is national since Lei 14.759/2023.
	{
		site: "BR",
		law: func() rules {
			return with(without(br.Holidays, br.Carnaval, br.CorpusChristi, br.ConscienciaNegra),
				since(2024, br.ConscienciaNegra))
		},
		custom: func() rules { return rules{easter("Carnaval", -48), br.Carnaval, br.CorpusChristi} },
	},

	// The states of Brazil may keep a day of their own by law (Lei 9.093/1995), as Amazonas does, and
	// kept Black Awareness Day before the nation did.
	{
		site: "BR-Manaus",
		law: func() rules {
			return with(without(br.Holidays, br.Carnaval, br.CorpusChristi),
				on("Elevação do Amazonas à categoria de província", time.September, 5))
		},
		custom: func() rules { return rules{easter("Carnaval", -48), br.Carnaval, br.CorpusChristi} },
	},

	// Ley Federal del Trabajo, article 74: three holidays on Mondays, none that moves off a weekend,
	// and 1 October when a president takes office.
	{site: "MX", law: mxLaw, custom: mxCustom},
	{site: "MX-Tijuana", law: mxLaw, custom: mxCustom},
	{site: "MX-Sonora", law: mxLaw, custom: mxCustom},

	// Ley 27.399. What the government does with a movable holiday at the weekend, and which bridge
	// days it adds, is announced for one year at a time.
	{
		site:  "AR",
		first: 2025,
		law: func() rules {
			return with(without(ar.Holidays, ar.EasternsDay, ar.GuemesDay, ar.BelgranoDay, ar.SanMartinDay, ar.DiversityDay, ar.SovereigntyDay),
				easter("Viernes Santo", -2),
				shift(ar.GuemesDay, arMonday...),
				shift(ar.BelgranoDay),
				shift(ar.SanMartinDay, arMonday...),
				shift(ar.DiversityDay, arMonday...),
				shift(ar.SovereigntyDay, arMonday...),
			)
		},
		custom: func() rules { return rules{easter("Jueves Santo", -3)} },
	},

	// Ley 2.977 and its amendments: 19.668 moves three days to Mondays, 20.148 and 20.299 set the
	// rules of 16 July and 31 October, 20.983 gives the days beside New Year and the Fiestas Patrias.
	{site: "CL", first: 2022, law: clLaw},
	{site: "CL-PuntaArenas", first: 2022, law: clLaw},

	// Ley 51 de 1983 (Ley Emiliani) keeps most holidays on the Monday on or after the day.
	{site: "CO", law: func() rules {
		return rules{
			on("Año Nuevo", time.January, 1),
			from("Día de los Reyes Magos", time.Monday, time.January, 6),
			from("Día de San José", time.Monday, time.March, 19),
			easter("Jueves Santo", -3),
			easter("Viernes Santo", -2),
			on("Día del Trabajo", time.May, 1),
			easter("Ascensión del Señor", 43),
			easter("Corpus Christi", 64),
			easter("Sagrado Corazón", 71),
			from("San Pedro y San Pablo", time.Monday, time.June, 29),
			since(2026, from("Nuestra Señora de Chiquinquirá", time.Monday, time.July, 9)), // Ley 2578 de 2026
			on("Día de la Independencia", time.July, 20),
			on("Batalla de Boyacá", time.August, 7),
			from("Asunción de la Virgen", time.Monday, time.August, 15),
			from("Día de la Raza", time.Monday, time.October, 12),
			from("Todos los Santos", time.Monday, time.November, 1),
			from("Independencia de Cartagena", time.Monday, time.November, 11),
			on("Inmaculada Concepción", time.December, 8),
			on("Navidad", time.December, 25),
		}
	}},

	{site: "CR", table: tableCR},
	{site: "DO", table: tableDO},
	{site: "EC", table: tableEC},
	{site: "GT", table: tableGT},
	{site: "PA", table: tablePA},
	{site: "PE", table: tablePE},
	{site: "PR", table: tablePR},
	{site: "UY", table: tableUY},
}

func mxLaw() rules {
	return rules{
		on("Año Nuevo", time.January, 1),
		nth("Día de la Constitución", 1, time.Monday, time.February),
		nth("Natalicio de Benito Juárez", 3, time.Monday, time.March),
		on("Día del Trabajo", time.May, 1),
		on("Día de la Independencia", time.September, 16),
		every(6, since(2024, on("Transmisión del Poder Ejecutivo Federal", time.October, 1))),
		nth("Día de la Revolución", 3, time.Monday, time.November),
		on("Navidad", time.December, 25),
	}
}

func mxCustom() rules {
	return rules{
		easter("Jueves Santo", -3), easter("Viernes Santo", -2),
		on("Día de Muertos", time.November, 2), on("Nuestra Señora de Guadalupe", time.December, 12),
	}
}

// No federal law closes a private office; the federal holidays are what "public holiday" means
// across the states. Many offices also close on the day after Thanksgiving.
func usFederal() rules { return us.Holidays }
func usCustom() rules  { return rules{us.DayAfterThanksgivingDay} }

// arMonday moves a holiday to the Monday before or after, and leaves it at the weekend.
var arMonday = []cal.AltDay{
	{Day: time.Tuesday, Offset: -1}, {Day: time.Wednesday, Offset: -2},
	{Day: time.Thursday, Offset: 4}, {Day: time.Friday, Offset: 3},
}

func clLaw() rules {
	return rules{
		on("Año Nuevo", time.January, 1),
		onlyOn(time.Monday, on("Feriado adicional de Año Nuevo", time.January, 2)),
		easter("Viernes Santo", -2),
		on("Día Nacional del Trabajo", time.May, 1),
		on("Día de las Glorias Navales", time.May, 21),
		clSolstice,
		shift(on("San Pedro y San Pablo", time.June, 29), clMonday...),
		on("Día de la Virgen del Carmen", time.July, 16),
		on("Asunción de la Virgen", time.August, 15),
		onlyOn(time.Monday, on("Feriado adicional de Fiestas Patrias", time.September, 17)),
		onlyOn(time.Friday, on("Feriado adicional de Fiestas Patrias", time.September, 17)),
		on("Independencia Nacional", time.September, 18),
		on("Día de las Glorias del Ejército", time.September, 19),
		onlyOn(time.Friday, on("Feriado adicional de Fiestas Patrias", time.September, 20)),
		shift(on("Encuentro de Dos Mundos", time.October, 12), clMonday...),
		shift(on("Día de las Iglesias Evangélicas y Protestantes", time.October, 31),
			cal.AltDay{Day: time.Tuesday, Offset: -4}, cal.AltDay{Day: time.Wednesday, Offset: 2}),
		on("Día de Todos los Santos", time.November, 1),
		on("Inmaculada Concepción", time.December, 8),
		on("Navidad", time.December, 25),
	}
}

// clMonday moves a holiday in midweek to the Monday before, and a Friday's to the Monday after.
var clMonday = []cal.AltDay{
	{Day: time.Tuesday, Offset: -1}, {Day: time.Wednesday, Offset: -2}, {Day: time.Thursday, Offset: -3},
	{Day: time.Friday, Offset: 3},
}

// clSolstice is the winter solstice in Chile: 20 June in leap years and, from 2025 on, the years
// after them, else 21 June (Ley 21.357).
var clSolstice = &cal.Holiday{
	Name:      "Día Nacional de los Pueblos Indígenas",
	StartYear: 2021,
	Func: func(_ *cal.Holiday, year int) time.Time {
		day := 21
		if year%4 == 0 || (year%4 == 1 && year >= 2025) {
			day = 20
		}
		return time.Date(year, time.June, day, 0, 0, 0, 0, cal.DefaultLoc)
	},
}

// caFederal is the list of general holidays of the Canada Labour Code, section 166. Days of a single
// province are law for the sites that are one province, and customary days for the others, because a
// time zone is not a province.
func caFederal() rules { return without(ca.Holidays, ca.EasterMonday, ca.CivicDay) }

func caPacific() rules {
	return rules{
		familyDay("Family Day (British Columbia)"),
		ca.EasterMonday,
		augustMonday("British Columbia Day (British Columbia)"),
	}
}

func caMountain() rules {
	return rules{
		familyDay("Family Day (Alberta)"),
		ca.EasterMonday,
		augustMonday("Heritage Day (Alberta)"),
	}
}

func caEverywhere() rules { return rules{ca.EasterMonday} }

func caSaskatchewan() rules {
	return rules{
		familyDay("Family Day (Saskatchewan)"),
		augustMonday("Saskatchewan Day (Saskatchewan)"),
	}
}

func caCentral() rules {
	return rules{
		familyDay("Louis Riel Day (Manitoba)"),
		ca.EasterMonday,
		augustMonday("Terry Fox Day (Manitoba)"),
	}
}

func caEastern() rules {
	return rules{
		familyDay("Family Day (Ontario)"),
		ca.EasterMonday,
		augustMonday("Civic Holiday (Ontario)"),
	}
}

func caQuebec() rules {
	return rules{shift(on("Fête nationale (Quebec)", time.June, 24), sundayToMonday...)}
}

func caAtlantic() rules {
	return rules{
		familyDay("Heritage Day (Nova Scotia) / Islander Day (Prince Edward Island) / Family Day (New Brunswick)"),
		ca.EasterMonday,
		augustMonday("Natal Day (Nova Scotia) / New Brunswick Day (New Brunswick)"),
	}
}

func caNewfoundland() rules {
	return rules{
		nth("Saint Patrick's Day (Newfoundland)", 3, time.Monday, time.March),
		ca.EasterMonday,
	}
}

func familyDay(name string) *cal.Holiday    { return nth(name, 3, time.Monday, time.February) }
func augustMonday(name string) *cal.Holiday { return nth(name, 1, time.Monday, time.August) }
