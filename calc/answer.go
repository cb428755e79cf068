package calc

import "time"

// Rules are the readings a visitor can switch. The zero value is the way the rules of counting read.
type Rules struct {
	WorkHolidays    bool // business hours go on during public holidays
	Stop24x5        bool // public holidays stop 24x5 too
	Customary       bool // days off by custom count as public holidays
	CloseOfDay      bool // N business days always end at the close of the Nth
	CommerceManaged bool // the Commerce managed-services override applies (Success plans)
}

// Case is a support case to be answered.
type Case struct {
	Tier      Tier
	Priority  Priority
	SiteID    string
	Submitted time.Time // the instant of submission
	Rules     Rules
	DaysOff   []Date // further closed days, such as the vendor's own
}

// Cause says why a stretch of time counts or is skipped.
type Cause int

// The causes.
const (
	Open          Cause = iota // counted
	BeforeOpening              // earlier than the day's opening
	AfterClosing               // later than the day's closing
	BetweenHours               // between two windows of one day
	Weekend                    // a weekday without opening hours
	PublicHoliday              // closed by law; Name says which
	CustomaryDay               // closed by custom; Name says which
	DayOff                     // a closed day the visitor entered
	ClockChange                // the instant at which the clock changes; no time passes
)

// Stretch is a piece of the time between submission and due moment.
type Stretch struct {
	From, To time.Time // in the site's zone
	Counted  bool
	Cause    Cause
	Name     string        // the holiday's name
	Shift    time.Duration // for ClockChange: how far the clock moved forward; negative for back
}

// Switch identifies a rule a visitor can switch, or one that merely applies.
type Switch string

// The switchable rules, named as they stand in a permalink.
const (
	SwitchWorkHolidays Switch = "work-holidays"
	SwitchStop24x5     Switch = "stop-24x5"
	SwitchCustomary    Switch = "customary"
	SwitchCloseOfDay   Switch = "close-of-day"
	SwitchDaysOff      Switch = "days-off"
)

// Effect is a switchable rule and the due moment under its other reading.
type Effect struct {
	Switch  Switch
	On      bool      // whether the visitor has switched it
	Applies bool      // whether the rule has any bearing on a target of this coverage
	Other   time.Time // the due moment if it were switched; equal to Due where nothing would change
}

// Result is the answer to a case: when the first response is due, and why.
type Result struct {
	Case      Case
	Site      Site
	Family    Family
	Target    Target
	Window    Window    // the opening hours of the region under this plan
	Submitted time.Time // in the site's zone
	Due       time.Time // in the site's zone
	Stretches []Stretch // in order, adjacent, complete from Submitted to Due
	Effects   []Effect
	Unknown   []int // years between submission and due moment whose holidays are not known
}

// Answer works out when the first response to a case is due, and why.
// Errors wrap ErrInput for a tier, priority, site or day that is not known, and ErrHorizon for a
// submission or due moment outside the counted years.
func Answer(c Case) (Result, error) { panic("soon") }

// Due works out the due moment alone; it is Answer without reasons, for tables of many.
func Due(c Case) (time.Time, error) { panic("soon") }
