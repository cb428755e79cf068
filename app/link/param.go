package link

import (
	"slices"
	"strconv"
	"strings"

	"supportclock/calc"
)

// The parameters of a fragment, which are also the names of the controls that set them.
const (
	ParamPlan         = "plan"
	ParamPriority     = "priority"
	ParamRegion       = "region"
	ParamSite         = "site"
	ParamAt           = "at"
	ParamSecondPass   = "second-pass"
	ParamWorkHolidays = string(calc.SwitchWorkHolidays)
	ParamStop24x5     = string(calc.SwitchStop24x5)
	ParamCustomary    = string(calc.SwitchCustomary)
	ParamCloseOfDay   = string(calc.SwitchCloseOfDay)
	ParamCommerce     = "commerce"
	ParamOff          = "off"
	ParamBy           = "by"
	ParamProducts     = "products"
	ParamProduct      = "product"
	ParamFirstYear    = "first-year"
	ParamCompare      = "compare"
)

// param is one parameter: how it is read, written and, for a list of names, what it may be.
type param struct {
	name   string
	set    func(c *Choices, value string) bool
	get    func(c *Choices) string
	values func(c *Choices) []string // nil where it is no list of names
}

// params stand in the order in which they are written.
var params = slices.Concat([]param{{ParamPlan, setPlan, func(c *Choices) string { return string(c.Plan) }, tierNames}}, ownParams(), []param{
	{ParamPriority, setPriority, getPriority, priorityNames},
	{ParamRegion, setRegion, func(c *Choices) string { return string(c.Region) }, regionNames},
	{ParamSite, setSite, func(c *Choices) string { return c.Site }, siteNames},
	{ParamAt, setLocal(func(c *Choices) *calc.Local { return &c.At }), getLocal(func(c *Choices) *calc.Local { return &c.At }), nil},
	switched(ParamSecondPass), switched(ParamWorkHolidays), switched(ParamStop24x5), switched(ParamCustomary),
	switched(ParamCloseOfDay), switched(ParamCommerce),
	{ParamOff, setOff, getOff, nil},
	{ParamBy, setLocal(func(c *Choices) *calc.Local { return &c.By }), getLocal(func(c *Choices) *calc.Local { return &c.By }), nil},
	{ParamProducts, setProducts, getProducts, nil},
	{ParamProduct, setProduct, func(c *Choices) string { return string(c.Product) }, productNames},
	switched(ParamFirstYear),
	{ParamCompare, setCompare, getCompare, tierNames},
})

// Names lists the parameters of the choices, in the order in which they are written.
func Names() []string {
	names := make([]string, len(params))
	for i := range params {
		names[i] = params[i].name
	}
	return names
}

// Values lists what a parameter may be where that is a list of names. The sites are those of the
// region that has been chosen.
func (c Choices) Values(name string) []string {
	for i := range params {
		if params[i].name == name && params[i].values != nil {
			return params[i].values(&c)
		}
	}
	return frameValues(name, c.Plan)
}

func switched(name string) param {
	return param{
		name: name,
		set: func(c *Choices, value string) bool {
			if value != "on" && value != "off" {
				return false
			}
			*c.Switched(name) = value == "on"
			return true
		},
		get: func(c *Choices) string {
			if *c.Switched(name) {
				return "on"
			}
			return ""
		},
	}
}

func setPlan(c *Choices, value string) bool {
	ok := slices.Contains(tierNames(c), value)
	if ok {
		c.Plan = calc.Tier(value)
	}
	return ok
}

func setPriority(c *Choices, value string) bool {
	if len(value) != 1 || value < "1" || value > "4" {
		return false
	}
	c.Priority = calc.Priority(value[0] - '0')
	return true
}

func getPriority(c *Choices) string {
	if c.Priority == 0 {
		return ""
	}
	return strconv.Itoa(int(c.Priority))
}

func setRegion(c *Choices, value string) bool {
	if !slices.Contains(calc.Regions(), calc.Region(value)) {
		return false
	}
	c.Region = calc.Region(value)
	if site, ok := calc.SiteByID(c.Site); ok && site.Region != c.Region {
		c.Site = ""
	}
	return true
}

func setSite(c *Choices, value string) bool {
	site, ok := calc.SiteByID(value)
	if ok {
		c.Site, c.Region = site.ID, site.Region
	}
	return ok
}

func setLocal(field func(*Choices) *calc.Local) func(*Choices, string) bool {
	return func(c *Choices, value string) bool {
		at, err := calc.ParseLocal(value)
		if err == nil {
			*field(c) = at
		}
		return err == nil
	}
}

func getLocal(field func(*Choices) *calc.Local) func(*Choices) string {
	return func(c *Choices) string {
		if at := *field(c); at != (calc.Local{}) {
			return at.String()
		}
		return ""
	}
}

// setOff reads a list of days and puts it in order, each day once.
func setOff(c *Choices, value string) bool {
	if strings.Count(value, ",") >= MostDaysOff {
		return false
	}
	var days []calc.Date
	for s := range strings.SplitSeq(value, ",") {
		d, err := calc.ParseDate(s)
		if err != nil {
			return false
		}
		days = insertDay(days, d)
	}
	c.Off = days
	return true
}

func getOff(c *Choices) string {
	days := make([]string, len(c.Off))
	for i, d := range c.Off {
		days[i] = d.String()
	}
	return strings.Join(days, ",")
}

func setProducts(c *Choices, value string) bool {
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 || n > MostProducts || strconv.Itoa(n) != value {
		return false
	}
	c.Products = n
	return true
}

func getProducts(c *Choices) string {
	if c.Products == 0 {
		return ""
	}
	return strconv.Itoa(c.Products)
}

func setProduct(c *Choices, value string) bool {
	if value != string(calc.AnyProduct) && !slices.Contains(calc.Products(), calc.Product(value)) {
		return false
	}
	c.Product = calc.Product(value)
	return true
}

// setCompare reads a list of tiers and puts it in the order of the sheets, each once.
func setCompare(c *Choices, value string) bool {
	named := strings.Split(value, ",")
	all := Tiers()
	if len(named) > len(all) {
		return false
	}
	for _, name := range named {
		if !slices.Contains(all, calc.Tier(name)) {
			return false
		}
	}
	c.Compare = slices.DeleteFunc(all, func(t calc.Tier) bool { return !slices.Contains(named, string(t)) })
	return true
}

func getCompare(c *Choices) string { return strings.Join(strs(c.Compare), ",") }

// Tiers lists what can be chosen as a plan: those of the sheets, and the visitor's own agreement.
func Tiers() []calc.Tier { return append(calc.Tiers(), calc.Own) }

func tierNames(*Choices) []string    { return strs(Tiers()) }
func regionNames(*Choices) []string  { return strs(calc.Regions()) }
func productNames(*Choices) []string { return strs(calc.Products()) }

func priorityNames(*Choices) (names []string) {
	for _, p := range calc.Priorities() {
		names = append(names, strconv.Itoa(int(p)))
	}
	return names
}

func siteNames(c *Choices) (names []string) {
	for _, s := range calc.Sites() {
		if s.Region == c.Region {
			names = append(names, s.ID)
		}
	}
	return names
}

func strs[S ~string](list []S) []string {
	names := make([]string, len(list))
	for i, s := range list {
		names[i] = string(s)
	}
	return names
}
