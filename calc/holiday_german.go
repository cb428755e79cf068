package calc

import "time"

// The holidays of Germany and of the German-speaking part of Switzerland are rules of our own: cal has
// lists for all states and cantons, which a program that imports them makes when it starts. A test holds
// ours against cal's.

// deLaw returns what all of Germany keeps by law, and what a state adds to it.
func deLaw(state ...rule) rules {
	return germanDays(with(state,
		tagDerArbeit(),
		easter("Christi Himmelfahrt", 39),
		on("Tag der Deutschen Einheit", time.October, 3),
	)...)
}

// deEves are days on which many German offices close, although no law says so.
func deEves() rules {
	return rules{on("Heiligabend", time.December, 24), on("Silvester", time.December, 31)}
}

// chLaw returns what Zurich, Bern, Basel and St. Gallen keep alike, and what a canton adds to it.
func chLaw(canton ...rule) rules {
	return germanDays(with(canton, auffahrt(), bundesfeiertag())...)
}

// germanDays returns what deLaw and chLaw have in common, after further days.
func germanDays(more ...rule) rules {
	return with(more, neujahr(), karfreitag(), ostermontag(), pfingstmontag(), weihnachtstag(), stephanstag())
}

// chZug returns the holidays of a Catholic canton.
func chZug() rules {
	return rules{
		neujahr(), karfreitag(), auffahrt(), fronleichnam(), bundesfeiertag(), mariaHimmelfahrt(), allerheiligen(),
		on("Mariä Empfängnis", time.December, 8), weihnachtstag(),
	}
}

func neujahr() rule          { return on("Neujahrstag", time.January, 1) }
func karfreitag() rule       { return easter("Karfreitag", -2) }
func ostermontag() rule      { return easter("Ostermontag", 1) }
func tagDerArbeit() rule     { return on("Tag der Arbeit", time.May, 1) }
func auffahrt() rule         { return easter("Auffahrt", 39) }
func pfingstmontag() rule    { return easter("Pfingstmontag", 50) }
func bundesfeiertag() rule   { return on("Bundesfeiertag", time.August, 1) }
func weihnachtstag() rule    { return on("Weihnachtstag", time.December, 25) }
func stephanstag() rule      { return on("Zweiter Weihnachtsfeiertag", time.December, 26) }
func berchtoldstag() rule    { return on("Berchtoldstag", time.January, 2) }
func dreiKoenige() rule      { return on("Heilige Drei Könige", time.January, 6) }
func frauentag() rule        { return on("Frauentag", time.March, 8) }
func fronleichnam() rule     { return easter("Fronleichnam", 60) }
func mariaHimmelfahrt() rule { return on("Mariä Himmelfahrt", time.August, 15) }
func reformationstag() rule  { return on("Reformationstag", time.October, 31) }
func allerheiligen() rule    { return on("Allerheiligen", time.November, 1) }
