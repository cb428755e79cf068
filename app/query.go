package app

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"supportclock/calc"
)

// Query is everything a visitor can choose. It travels in the fragment of the address, where it
// stays off servers and works offline. A zero field means that the visitor has not chosen.
type Query struct {
	Plan       calc.Tier
	Priority   calc.Priority
	Region     calc.Region
	Site       string
	At         calc.Local // the submission on the site's clock; zero while it is now
	SecondPass bool       // of an hour that the clock repeats
	Rules      calc.Rules
	Off        []calc.Date // further closed days, in order
	By         calc.Local  // when an answer is needed, on the site's clock; zero where nobody asked

	Products  int          // under the contract; zero is one
	Product   calc.Product // the one looked at
	FirstYear bool         // whether that one is new and Launch Advisory is running for it
	Compare   []calc.Tier  // side by side, in the order of the sheets; empty is the family of Plan
}

// Running reports whether the case is submitted now, whenever that is.
func (q Query) Running() bool { return q.At == calc.Local{} }

// Equal reports whether two queries ask the same.
func (q Query) Equal(r Query) bool {
	return q.Plan == r.Plan && q.Priority == r.Priority && q.Region == r.Region && q.Site == r.Site &&
		q.At == r.At && q.SecondPass == r.SecondPass && q.Rules == r.Rules && slices.Equal(q.Off, r.Off) && q.By == r.By &&
		q.Products == r.Products && q.Product == r.Product && q.FirstYear == r.FirstYear && slices.Equal(q.Compare, r.Compare)
}

// The parameters of a fragment, in the order in which they are written.
const (
	paramPlan         = "plan"
	paramPriority     = "priority"
	paramRegion       = "region"
	paramSite         = "site"
	paramAt           = "at"
	paramSecondPass   = "second-pass"
	paramWorkHolidays = string(calc.SwitchWorkHolidays)
	paramStop24x5     = string(calc.SwitchStop24x5)
	paramCustomary    = string(calc.SwitchCustomary)
	paramCloseOfDay   = string(calc.SwitchCloseOfDay)
	paramCommerce     = "commerce"
	paramOff          = "off"
	paramBy           = "by"
	paramProducts     = "products"
	paramProduct      = "product"
	paramFirstYear    = "first-year"
	paramCompare      = "compare"
)

var params = []string{
	paramPlan, paramPriority, paramRegion, paramSite, paramAt, paramSecondPass,
	paramWorkHolidays, paramStop24x5, paramCustomary, paramCloseOfDay, paramCommerce, paramOff, paramBy,
	paramProducts, paramProduct, paramFirstYear, paramCompare,
}

// Bounds keep the work that a hostile fragment causes small.
const (
	mostFragment = 8 << 10 // bytes read
	mostNotices  = 6       // shown one by one
	mostDaysOff  = 60
	mostProducts = 99
	mostValue    = 40 // characters of a value repeated in a notice
)

// Problem says why a part of a fragment was left out.
type Problem int

// The problems.
const (
	UnknownParameter Problem = iota
	BadValue
	RepeatedParameter
	SiteElsewhere // a site that is not in the region
	TooLong
)

// Notice names a part of a fragment that was left out.
type Notice struct {
	Problem   Problem
	Parameter string
	Value     string
}

// toggle returns the switch behind a parameter, or nil if the parameter is not a switch.
func (q *Query) toggle(param string) *bool {
	switch param {
	case paramSecondPass:
		return &q.SecondPass
	case paramWorkHolidays:
		return &q.Rules.WorkHolidays
	case paramStop24x5:
		return &q.Rules.Stop24x5
	case paramCustomary:
		return &q.Rules.Customary
	case paramCloseOfDay:
		return &q.Rules.CloseOfDay
	case paramCommerce:
		return &q.Rules.CommerceManaged
	case paramFirstYear:
		return &q.FirstYear
	}
	return nil
}

// Encode writes the query as a fragment, without the leading number sign. Choices stand in a fixed
// order, and switches only where they are on, so that equal queries give equal links.
func (q Query) Encode() string {
	var b strings.Builder
	add := func(param, value string) {
		if value == "" {
			return
		}
		if b.Len() > 0 {
			b.WriteByte('&')
		}
		b.WriteString(param)
		b.WriteByte('=')
		b.WriteString(value)
	}
	add(paramPlan, string(q.Plan))
	if q.Priority != 0 {
		add(paramPriority, strconv.Itoa(int(q.Priority)))
	}
	add(paramRegion, string(q.Region))
	add(paramSite, q.Site)
	if !q.Running() {
		add(paramAt, q.At.String())
	}
	for _, param := range params {
		if on := q.toggle(param); on != nil && *on {
			add(param, "on")
		}
	}
	days := make([]string, len(q.Off))
	for i, d := range q.Off {
		days[i] = d.String()
	}
	add(paramOff, strings.Join(days, ","))
	if q.By != (calc.Local{}) {
		add(paramBy, q.By.String())
	}
	if q.Products != 0 {
		add(paramProducts, strconv.Itoa(q.Products))
	}
	add(paramProduct, string(q.Product))
	tiers := make([]string, len(q.Compare))
	for i, t := range q.Compare {
		tiers[i] = string(t)
	}
	add(paramCompare, strings.Join(tiers, ","))
	return b.String()
}

// ParseQuery reads a fragment, with or without its number sign. Whatever it cannot accept it leaves
// out and reports; the rest is kept.
func ParseQuery(fragment string) (Query, []Notice) {
	q, _, notices := parse(fragment, params)
	return q, notices
}

// ParseEmbed reads the fragment of an embedded page: a query, and how the host shows it.
func ParseEmbed(fragment string) (Query, Frame, []Notice) {
	return parse(fragment, EmbedParameters())
}

func parse(fragment string, accepted []string) (Query, Frame, []Notice) {
	var q Query
	var f Frame
	var notices []Notice
	note := func(p Problem, param, value string) {
		notices = append(notices, Notice{p, clipText(param), clipText(value)})
	}
	fragment = strings.TrimPrefix(fragment, "#")
	if len(fragment) > mostFragment {
		note(TooLong, "", "")
		fragment = fragment[:mostFragment]
		fragment = fragment[:strings.LastIndexByte(fragment, '&')+1]
	}
	seen := map[string]bool{}
	for part := range strings.SplitSeq(fragment, "&") {
		if part == "" {
			continue
		}
		param, raw, _ := strings.Cut(part, "=")
		if name, err := url.PathUnescape(param); err == nil {
			param = name
		}
		value, err := url.PathUnescape(raw)
		switch {
		case !slices.Contains(accepted, param):
			note(UnknownParameter, param, raw)
		case err != nil:
			note(BadValue, param, raw)
		case seen[param]:
			note(RepeatedParameter, param, value)
		case !q.set(param, value) && !f.set(param, value):
			note(BadValue, param, value)
		default:
			seen[param] = true
		}
	}
	if site, ok := calc.SiteByID(q.Site); ok {
		if q.Region == "" {
			q.Region = site.Region
		}
		if q.Region != site.Region {
			note(SiteElsewhere, paramSite, q.Site)
			q.Site = ""
		}
	}
	return q, f, notices
}

// Set changes one choice, as a control of the form or a parameter names it. It reports whether the
// value is accepted, and leaves the query as it was if not.
func (q *Query) set(param, value string) bool {
	if on := q.toggle(param); on != nil {
		if value != "on" && value != "off" {
			return false
		}
		*on = value == "on"
		return true
	}
	switch param {
	case paramPlan:
		if _, _, ok := calc.PlanByTier(calc.Tier(value)); !ok {
			return false
		}
		q.Plan = calc.Tier(value)
	case paramPriority:
		if len(value) != 1 || value < "1" || value > "4" {
			return false
		}
		q.Priority = calc.Priority(value[0] - '0')
	case paramRegion:
		if !slices.Contains(calc.Regions(), calc.Region(value)) {
			return false
		}
		q.Region = calc.Region(value)
	case paramSite:
		if _, ok := calc.SiteByID(value); !ok {
			return false
		}
		q.Site = value
	case paramAt:
		at, err := calc.ParseLocal(value)
		if err != nil {
			return false
		}
		q.At = at
	case paramBy:
		by, err := calc.ParseLocal(value)
		if err != nil {
			return false
		}
		q.By = by
	case paramOff:
		days, ok := parseDays(value)
		if !ok {
			return false
		}
		q.Off = days
	case paramProducts:
		n, err := strconv.Atoi(value)
		if err != nil || n < 1 || n > mostProducts || strconv.Itoa(n) != value {
			return false
		}
		q.Products = n
	case paramProduct:
		if value != string(calc.AnyProduct) && !slices.Contains(calc.Products(), calc.Product(value)) {
			return false
		}
		q.Product = calc.Product(value)
	case paramCompare:
		tiers, ok := parseTiers(value)
		if !ok {
			return false
		}
		q.Compare = tiers
	default:
		return false
	}
	return true
}

// parseDays reads a list of days and puts it in order, each day once.
func parseDays(list string) ([]calc.Date, bool) {
	if strings.Count(list, ",") >= mostDaysOff {
		return nil, false
	}
	var days []calc.Date
	for s := range strings.SplitSeq(list, ",") {
		d, err := calc.ParseDate(s)
		if err != nil {
			return nil, false
		}
		days = insertDay(days, d)
	}
	return days, true
}

// parseTiers reads a list of tiers and puts it in the order of the sheets, each once.
func parseTiers(list string) ([]calc.Tier, bool) {
	named := strings.Split(list, ",")
	if len(named) > len(calc.Tiers()) {
		return nil, false
	}
	for _, name := range named {
		if !slices.Contains(calc.Tiers(), calc.Tier(name)) {
			return nil, false
		}
	}
	return slices.DeleteFunc(calc.Tiers(), func(t calc.Tier) bool { return !slices.Contains(named, string(t)) }), true
}

// insertDay returns a new list with the day at its place.
func insertDay(days []calc.Date, d calc.Date) []calc.Date {
	i, found := slices.BinarySearchFunc(days, d, func(a, b calc.Date) int {
		switch {
		case a.Before(b):
			return -1
		case b.Before(a):
			return 1
		}
		return 0
	})
	if found {
		return days
	}
	return slices.Insert(slices.Clone(days), i, d)
}

// Complete fills in what the visitor has not chosen: the region and site of the browser's time zone
// where they are known, and for the rest the plan whose sheet started this page.
func (q Query) Complete(zone string) Query {
	if q.Plan == "" {
		q.Plan = calc.Enterprise
	}
	if q.Priority == 0 {
		q.Priority = calc.P3
	}
	if q.Region == "" {
		q.Region = regionOf(zone)
	}
	if q.Site == "" {
		q.Site = siteFor(q.Region, zone)
	}
	return q
}

// siteFor returns the site that stands for a region: the one of the browser's own clock if it lies
// there.
func siteFor(region calc.Region, zone string) string {
	if s, ok := calc.SiteForZone(region, zone); ok {
		return s.ID
	}
	return calc.DefaultSite(region).ID
}

// regionOf guesses the region from the browser's time zone. Zones that belong to no site go by the
// continent in their name, with the exceptions below.
func regionOf(zone string) calc.Region {
	for _, region := range calc.Regions() {
		if _, ok := calc.SiteForZone(region, zone); ok {
			return region
		}
	}
	continent, place, _ := strings.Cut(zone, "/")
	switch continent {
	case "America", "US", "Canada", "Brazil", "Chile", "Mexico":
		return calc.Americas
	case "Asia":
		if slices.Contains(nearEast, place) {
			return calc.EMEA
		}
		return calc.APAC
	case "Australia", "Indian", "Pacific":
		if slices.Contains(pacificAmericas, place) {
			return calc.Americas
		}
		if slices.Contains(indianAfrica, place) {
			return calc.EMEA
		}
		return calc.APAC
	case "Atlantic":
		if place == "Bermuda" || place == "Stanley" || place == "South_Georgia" {
			return calc.Americas
		}
	}
	return calc.EMEA
}

// The zones that the database files under another continent than the region their places belong to.
var (
	nearEast = []string{"Aden", "Amman", "Baghdad", "Bahrain", "Beirut", "Damascus", "Dubai", "Famagusta", "Gaza", "Hebron",
		"Istanbul", "Jerusalem", "Kuwait", "Muscat", "Nicosia", "Qatar", "Riyadh", "Tehran", "Tel_Aviv",
		"Baku", "Tbilisi", "Yerevan"}
	pacificAmericas = []string{"Easter", "Galapagos", "Honolulu", "Johnston"}
	indianAfrica    = []string{"Antananarivo", "Comoro", "Mahe", "Mauritius", "Mayotte", "Reunion"}
)

// clipText shortens hostile input so that a notice stays readable, and keeps whole characters.
func clipText(s string) string {
	s = strings.ToValidUTF8(s, "�")
	runes := 0
	for i := range s {
		if runes == mostValue {
			return s[:i] + "…"
		}
		runes++
	}
	return s
}
