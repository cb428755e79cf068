package calc

const (
	secondsPerDay = 24 * 60 * 60
	second        = int64(1e9) // in nanoseconds, as are day and week
	day           = secondsPerDay * second
	daysPerWeek   = 7
)

// floorDiv divides rounding down, so that days before 1970 come out right.
func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
