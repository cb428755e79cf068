package calc

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Coverage says which time counts towards a target.
type Coverage int

// The coverages.
const (
	Around24x7    Coverage = iota // every hour of every day
	Around24x5                    // Monday 00:00 to Saturday 00:00 at the site; under an agreement its working days
	BusinessHours                 // the opening hours
	BusinessDays                  // whole opening windows of those hours
)

// Target is a service level target for the initial response.
type Target struct {
	Coverage Coverage
	Amount   time.Duration // the time that has to pass; 0 for BusinessDays
	Days     int           // the number of business days; 0 for the other coverages
}

// Length returns the open time a target asks for, given the region's opening hours: a business day
// is a whole window.
func (t Target) Length(w Window) time.Duration {
	if t.Coverage == BusinessDays {
		return time.Duration(t.Days) * (w.Close - w.Open)
	}
	return t.Amount
}

// Agreed reports whether there is a target at all.
func (t Target) Agreed() bool { return t != Target{} }

// valid reports whether an agreement may have the target.
func (t Target) valid() bool {
	switch t.Coverage {
	case Around24x7, Around24x5, BusinessHours:
		return t.Days == 0 && t.Amount > 0 && t.Amount <= MostAmount && t.Amount%Step == 0
	case BusinessDays:
		return t.Amount == 0 && t.Days > 0 && t.Days <= MostDays
	}
	return false
}

// ParseTarget reads a target of an agreement: 30m, 4h or 1h30m of business hours, 30m,24x7 and 4h,24x5, or
// 3d, which are business days. Amounts are full five minutes, up to MostAmount and MostDays.
// It reports an error that wraps ErrInput for anything else.
func ParseTarget(s string) (t Target, err error) {
	amount, coverage, marked := strings.Cut(s, ",")
	t.Coverage = BusinessHours
	switch {
	case coverage == "24x7":
		t.Coverage = Around24x7
	case coverage == "24x5":
		t.Coverage = Around24x5
	case marked:
		t.Coverage = -1
	}
	if days, ok := strings.CutSuffix(amount, "d"); ok && !marked {
		t.Coverage, t.Days = BusinessDays, short(days)
	} else {
		if hours, rest, ok := strings.Cut(amount, "h"); ok {
			t.Amount, amount = time.Duration(short(hours))*time.Hour, rest
		}
		if minutes, ok := strings.CutSuffix(amount, "m"); ok {
			t.Amount += time.Duration(short(minutes)) * time.Minute
		} else if amount != "" {
			t.Coverage = -1
		}
	}
	if !t.valid() {
		return Target{}, fmt.Errorf("%w: %q is not a target like 30m,24x7, 4h or 3d", ErrInput, clip(s))
	}
	return t, nil
}

// short reads a number of up to four digits; anything else becomes one that no target can have.
func short(digits string) int {
	if n := number(digits); digits != "" && len(digits) <= 4 && n >= 0 {
		return n
	}
	return -100_000
}

// String writes the target as ParseTarget reads it; empty where nothing is agreed.
func (t Target) String() string {
	if !t.Agreed() {
		return ""
	}
	amount := ""
	if hours := int(t.Amount / time.Hour); hours > 0 {
		amount = strconv.Itoa(hours) + "h"
	}
	if minutes := int(t.Amount % time.Hour / time.Minute); minutes > 0 {
		amount += strconv.Itoa(minutes) + "m"
	}
	switch t.Coverage {
	case BusinessDays:
		return strconv.Itoa(t.Days) + "d"
	case Around24x7:
		return amount + ",24x7"
	case Around24x5:
		return amount + ",24x5"
	}
	return amount
}
