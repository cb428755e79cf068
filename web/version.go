package web

import (
	"fmt"
	"runtime"

	"supportclock/calc"
)

// version is set by the linker; see the Makefile.
var version string

// Version names the build.
func Version() string {
	if version == "" {
		return "development"
	}
	return version
}

// Versions says what the program and its data are, a line each.
func Versions() []string {
	lines := []string{fmt.Sprintf("supportclock %s (%s %s/%s)", Version(), runtime.Version(), runtime.GOOS, runtime.GOARCH)}
	for _, family := range calc.Families() {
		lines = append(lines, fmt.Sprintf("plans %s: checked %s", family.ID, family.Checked))
	}
	places, first, last := 0, 0, 0
	for _, site := range calc.Sites() {
		from, to, ok := calc.HolidayYears(site.ID)
		if !ok {
			continue
		}
		if places++; places == 1 {
			first, last = from, to
		}
		first, last = max(first, from), min(last, to)
	}
	return append(lines, fmt.Sprintf("holidays: %d of %d places, in all of those from %d to %d", places, len(calc.Sites()), first, last))
}
