package app

import "supportclock/calc"

// Shell returns the words around the page. They stand in the document from the start and are not
// the program's to draw: they are wanted also where it does not run.
func (p Page) Shell(version string) ShellTexts {
	t := textsFor(p.Lang)
	s := t.Shell
	s.Version = fill(s.Version, "version", version, "date", t.DateFull(calc.HolidaysChecked))
	return s
}

// UrgentFragment is the state of a case of the highest priority that is submitted now.
const UrgentFragment = paramPriority + "=1"
