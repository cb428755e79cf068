package web

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"supportclock/calc"
)

// Version names the build: the commit it was made from, as the Go command recorded it.
func Version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	return "development"
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
	return append(lines, fmt.Sprintf("holidays: of %d of %d places, for all of those from %d to %d", places, len(calc.Sites()), first, last))
}
