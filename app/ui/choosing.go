package ui

import (
	"strconv"
	"strings"
	"time"

	"supportclock/app/browser"
	"supportclock/app/link"
	"supportclock/calc"
)

// Choosing is what a visitor has chosen on a page, and what of it stands in the address.
type Choosing struct {
	Choices link.Choices // complete
	Frame   link.Frame   // how a host shows the page; zero outside an embedded one
	Notices []link.Notice
	Made    bool // whether the address carries the choices
	Guessed bool // whether plan, region and site are guesses that nobody has confirmed
	At, By  Moment
	Own     OwnEntry

	embedded bool
	zone     string
	sites    map[calc.Region]string // the site last chosen in each region
	set      calc.Local             // the time last set, kept while the clock is running
	memory   Memory
	kept     []link.Own // agreements that this browser keeps
}

// The controls that are not named as a parameter of the link.
const (
	ControlWhen  = "when" // now or set
	WhenNow      = "now"
	WhenSet      = "set"
	ControlDate  = "date" // of the submission
	ControlTime  = "time"
	ControlSlide = "slide" // the quarter of an hour within its day
	ControlBy    = "by"    // with -date or -time: when a response is needed
	// ControlCompare and a tier puts a plan beside the others.
	ControlCompare = "compare-"
	// ControlContract puts one of several agreements there, or none.
	ControlContract = "contract"
)

// QuartersOfDay is how far the slider goes.
const QuartersOfDay = 24 * 4

// NewChoosing returns the choices of a page as it is written beforehand.
func NewChoosing(embedded bool) Choosing {
	return Choosing{
		Choices: link.Choices{}.Complete(""), embedded: embedded, sites: map[calc.Region]string{},
		At: Moment{date: ControlDate, clock: ControlTime},
		By: Moment{date: ControlBy + "-date", clock: ControlBy + "-time", optional: true},
	}
}

// Begin takes the choices over from the address, the prerendered form and what this browser remembers.
// The address wins over what is remembered, and what the visitor has chosen in the form over both.
func (c *Choosing) Begin(fragment, zone string, form map[string]string, memory Memory, now time.Time) {
	c.zone, c.memory, c.kept = zone, memory, memory.Kept
	c.Read(fragment)
	chosen := false
	for _, name := range []string{link.ParamRegion, link.ParamSite, link.ParamPlan, link.ParamPriority, ControlWhen, ControlDate, ControlTime,
		link.ParamCommerce, link.ParamWorkHolidays, link.ParamStop24x5, link.ParamCustomary, link.ParamCloseOfDay,
		link.ParamProducts, link.ParamProduct, link.ParamFirstYear} {
		if value, ok := form[name]; ok && c.Choose(name, value, now) {
			chosen = true
		}
	}
	c.Made = c.Made || chosen
}

// Read takes the choices from a fragment.
func (c *Choosing) Read(fragment string) {
	q, frame, notices := link.Choices{}, link.Frame{}, []link.Notice(nil)
	if c.embedded {
		q, frame, notices = link.ParseEmbed(fragment)
	} else {
		q, notices = link.Parse(fragment)
	}
	c.Made = !q.None()
	c.Guessed = q.Plan == "" && c.memory.None()
	c.Choices, c.Frame, c.Notices = c.memory.Fill(q).Complete(c.zone), frame, notices
	c.At.Forget()
	c.By.Forget()
	c.Own.Forget()
	c.remember()
}

// Fragment is what the address holds: no choices until the visitor has made one.
func (c *Choosing) Fragment() string {
	var parts []string
	if c.Made {
		parts = append(parts, c.Choices.Encode())
	}
	if frame := c.Frame.Encode(); frame != "" {
		parts = append(parts, frame)
	}
	return strings.Join(parts, "&")
}

// remember keeps what a switch back should bring back.
func (c *Choosing) remember() {
	c.sites[c.Choices.Region] = c.Choices.Site
	if !c.Choices.Running() {
		c.set = c.Choices.At
	}
}

// Keep remembers plan, region and site in this browser for the next visit, and the site among the
// recent ones.
func (c *Choosing) Keep(s browser.Storage) {
	before := c.memory
	if c.memory = before.with(c.Choices); !c.memory.same(before) {
		c.memory.save(s)
	}
}

// Forget forgets what this browser remembers.
func (c *Choosing) Forget(s browser.Storage) {
	c.memory = Memory{}
	c.memory.save(s)
}

// Recent lists the sites chosen lately, the last one first.
func (c *Choosing) Recent() []string { return c.memory.Sites }

// Typing reports whether a control changes while it is still being worked, so that its changes are one
// step of the history together.
func Typing(name string) bool {
	switch name {
	case ControlDate, ControlTime, ControlSlide, ControlBy + "-date", ControlBy + "-time", link.ParamProducts:
		return true
	}
	return ownField(name) && !strings.HasPrefix(name, controlDay) && !strings.HasSuffix(name, controlUnit)
}

// Unset reports whether something has been typed that makes nothing.
func (c *Choosing) Unset() bool { return c.At.Unset() || c.By.Unset() || c.Own.Unread() }

// Choose makes one choice as a control names it, and reports whether that changed anything.
func (c *Choosing) Choose(name, value string, now time.Time) bool {
	before := c.Choices
	q := before
	switch name {
	case ControlWhen:
		c.At.Forget()
		switch {
		case value == WhenNow:
			q.At = calc.Local{}
		case value == WhenSet && q.Running():
			q.At = c.set
			if q.Running() {
				q.At = c.local(now)
			}
		}
	case ControlSlide:
		at, ok := slid(q.At, value)
		if !ok {
			return false
		}
		q.At, q.SecondPass = at, false
		c.At.Forget()
	case ControlDate, ControlTime:
		unset := c.At.Unset()
		at, ok := c.At.Enter(name, value, q.At)
		if !ok {
			return true // the answer is held, or comes back
		}
		if q.At != at {
			q.At, q.SecondPass = at, false
		} else if unset {
			return true
		}
	case ControlBy + "-date", ControlBy + "-time":
		by, ok := c.By.Enter(name, value, q.By)
		if !ok {
			return true
		}
		q.By = by
	case link.ParamRegion:
		if !q.Set(name, value) {
			return false
		}
		if q.Site == "" {
			q.Site = c.sites[q.Region]
		}
		if q.Site == "" {
			q.Site = link.SiteFor(q.Region, c.zone)
		}
	case link.ParamPlan:
		if !c.chooseOwn(&q, value) {
			return false
		}
	case ControlContract:
		o, ok := OwnOf(value)
		if ok {
			q.Own = o
			c.Own.Forget()
		}
		q.SetCompared(calc.Own, ok)
	default:
		if ownField(name) {
			before := len(c.Own.typed)
			c.Own.enter(&q, name, value)
			return c.Take(q) || before+len(c.Own.typed) > 0
		}
		if tier, ok := strings.CutPrefix(name, ControlCompare); ok {
			q.SetCompared(calc.Tier(tier), value == "on")
		} else if !q.Set(name, value) {
			return false
		}
	}
	return c.Take(q)
}

// Take makes other choices of the whole, but for what a host has locked. It reports whether that
// changed anything.
func (c *Choosing) Take(q link.Choices) bool {
	q = c.Frame.Hold(q, c.Choices)
	if q.Equal(c.Choices) {
		return false
	}
	if q.Plan != c.Choices.Plan || q.Site != c.Choices.Site {
		c.Guessed = false
	}
	c.Choices = q
	c.remember()
	return true
}

// SiteIn returns the site that stands for a region: the one chosen there before, or the usual one.
func (c *Choosing) SiteIn(region calc.Region) string {
	if site := c.sites[region]; site != "" {
		return site
	}
	return link.SiteFor(region, c.zone)
}

// local is a moment on the clock of the chosen site.
func (c *Choosing) local(at time.Time) calc.Local {
	site, _ := calc.SiteByID(c.Choices.Site)
	return calc.LocalOf(at.In(site.Location()))
}

// slid moves a time within its day.
func slid(at calc.Local, value string) (calc.Local, bool) {
	quarter, err := strconv.Atoi(value)
	if err != nil || quarter < 0 || quarter >= QuartersOfDay || at == (calc.Local{}) {
		return at, false
	}
	at.Hour, at.Minute = quarter/4, quarter%4*15
	return at, true
}
