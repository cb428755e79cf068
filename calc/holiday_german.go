package calc

import "time"

// The holidays of Germany and of the German-speaking part of Switzerland are rules of our own: cal has
// lists for all states and cantons, which a program that imports them makes when it starts. A test holds
// ours against cal's.

// deLaw returns what all of Germany keeps by law, and what a state adds to it.
func deLaw(state ...rule) rules {
	return with(state,
		on("Neujahrstag", time.January, 1),
		easter("Karfreitag", -2),
		easter("Ostermontag", 1),
		on("Tag der Arbeit", time.May, 1),
		easter("Christi Himmelfahrt", 39),
		easter("Pfingstmontag", 50),
		on("Tag der Deutschen Einheit", time.October, 3),
		on("Weihnachtstag", time.December, 25),
		on("Zweiter Weihnachtsfeiertag", time.December, 26),
	)
}

// deEves are days on which many German offices close, although no law says so.
func deEves() rules {
	return rules{on("Heiligabend", time.December, 24), on("Silvester", time.December, 31)}
}

// chLaw returns what Zurich, Bern, Basel and St. Gallen keep alike, and what a canton adds to it.
func chLaw(canton ...rule) rules {
	return with(canton,
		on("Neujahrstag", time.January, 1),
		easter("Karfreitag", -2),
		easter("Ostermontag", 1),
		easter("Auffahrt", 39),
		easter("Pfingstmontag", 50),
		on("Bundesfeiertag", time.August, 1),
		on("Weihnachtstag", time.December, 25),
		on("Zweiter Weihnachtsfeiertag", time.December, 26),
	)
}

// chZug returns the holidays of a Catholic canton.
func chZug() rules {
	return rules{
		on("Neujahrstag", time.January, 1),
		easter("Karfreitag", -2),
		easter("Auffahrt", 39),
		fronleichnam(),
		on("Bundesfeiertag", time.August, 1),
		mariaHimmelfahrt(),
		allerheiligen(),
		on("Mariä Empfängnis", time.December, 8),
		on("Weihnachtstag", time.December, 25),
	}
}

func berchtoldstag() rule    { return on("Berchtoldstag", time.January, 2) }
func dreiKoenige() rule      { return on("Heilige Drei Könige", time.January, 6) }
func frauentag() rule        { return on("Frauentag", time.March, 8) }
func fronleichnam() rule     { return easter("Fronleichnam", 60) }
func mariaHimmelfahrt() rule { return on("Mariä Himmelfahrt", time.August, 15) }
func reformationstag() rule  { return on("Reformationstag", time.October, 31) }
func allerheiligen() rule    { return on("Allerheiligen", time.November, 1) }
