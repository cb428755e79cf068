package calc

import "time"

// Elapsed returns how much of the time that counts towards a case's target has passed between its
// submission and an instant, and how much the target asks for. Unlike Result.Progress it goes on
// counting after the due moment. It is negative for an instant before the submission.
// It allocates nothing for cases without days off.
func Elapsed(c Case, at time.Time) (elapsed, length time.Duration, err error) {
	set, target, err := c.counting(c.Submitted)
	if err != nil {
		return 0, 0, err
	}
	if !inHorizon(at) {
		return 0, 0, errOutside(at)
	}
	length = set.length(c.Submitted, target)
	from, to := c.Submitted, at
	if to.Before(from) {
		from, to = to, from
	}
	// A set of schedules knows the holidays of the years around one; a long wait takes several.
	for from.Before(to) {
		if from.UTC().Year() != set.year {
			if set, err = scheduleSetFor(&c, from); err != nil {
				return 0, 0, err
			}
		}
		until := time.Date(set.year+1, time.January, 1, 0, 0, 0, 0, time.UTC)
		if until.After(to) {
			until = to
		}
		elapsed += set.schedule(target.Coverage).Elapsed(from, until)
		from = until
	}
	if at.Before(c.Submitted) {
		elapsed = -elapsed
	}
	return elapsed, length, nil
}
