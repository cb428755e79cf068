package words

import (
	"supportclock/app/site"
	"supportclock/calc"
)

// Texts holds every word of the interface in one language. A new language is one more literal of
// this type and its line in books; a test reports whatever the literal leaves out.
//
// Words in braces are filled in: {time}, {n}. Every language uses the same ones.
type Texts struct {
	Lang   site.Lang
	Name   string // of the language, in itself
	Locale string // with the country whose spelling it follows, as social networks name it: nl_NL

	Plural  Rule // how the language counts
	Numbers NumberTexts
	Display Display // how the reader wants days and times written

	Title       string
	Description string
	Skip        string
	Languages   string
	Offer       string // of the page to readers of this language
	Labelled    string // a text behind what it belongs to, with the colon of the language
	Remark      string // a text with a remark in brackets

	Boot     BootTexts
	Controls ControlTexts
	Answer   AnswerTexts
	Why      WhyTexts
	Rules    RuleTexts
	Timeline TimelineTexts
	Matrix   MatrixTexts
	Best     BestTexts
	Way      WayTexts
	Take     TakeTexts
	Services ServiceTexts
	Hours    HourTexts
	Notices  NoticeTexts
	NotFound NotFoundTexts
	Footer   FooterTexts
	Shell    ShellTexts
	Dates    DateTexts
	Units    UnitTexts
	Embed    EmbedTexts
	Own      OwnTexts
	Nav      NavTexts
	Menu     MenuTexts

	Regions         Dict[calc.Region, string]
	RegionsShort    Dict[calc.Region, string]
	Families        Dict[string, string] // by calc.Family.ID
	Tiers           Dict[calc.Tier, string]
	Plans           Dict[calc.Tier, string] // the names of the plans in full
	Sheets          Dict[string, string]    // the names of the data sheets, by calc.Plan.Source, which is English
	Priority        string                  // "Priority {n}"
	Priorities      [4]string               // what each priority means
	PrioritiesShort [4]string
	Holidays        Dict[string, string] // by calc.Holiday.Name, which is English
	Countries       Dict[string, string]
	Places          Dict[string, string] // by calc.Site.ID, where a country has several sites
}

// BootTexts are shown where the answer will be, until the page can work it out.
type BootTexts struct {
	_           texts
	NoScript    string
	Loading     string
	Failed      string
	Unsupported string
}

// ControlTexts label the questions of the form.
type ControlTexts struct {
	_         texts
	Form      string
	Region    string
	Site      string
	Open      string // the opening hours
	Clock     string // what time it is at the site
	Plan      string
	Priority  string
	Submitted string
	Now       string
	SetTime   string
	RunningOn string // the moment of submission, before there is a clock
	Commerce  string
	Scrub     string // the slider that moves a set time within its day
	Date      string
	Time      string
	BadTime   string // what has been typed is no time of day
	Change    string // opens the other questions on a phone
	Assumed   string // nobody has chosen plan and site yet
	Find      string // a place, by its name
	FindHint  string
	Found     Plural
	NotFound  string
	Recent    string // heads the sites used lately
	Others    string // heads all sites of the region
	Sold      string // heads the plans that are sold today
	Earlier   string // heads those that are not
	Confirm   string
}

// AnswerTexts state the due moment.
type AnswerTexts struct {
	_            texts
	OpenNow      string
	Aged         string // the holidays were checked too long ago
	LeadPast     string // over a moment that has passed
	Today        string
	Escalate     string
	Question     string
	Place        string
	Reader       string
	In           string
	Ago          string
	DueNow       string
	Used         string
	UsedUp       string
	Status       string
	Unknown      string
	Nothing      string
	Japan        string
	OtherWeek    string
	Skipped      string
	Repeated     string
	Second       string
	Horizon      string
	Broken       string
	Targets      string
	Lead         string
	Reach        string
	Always       string
	OpenUntil    string
	Opens        string
	NotOnPlan    string
	SomeProducts string
	Portal       string
	Call         string
	Channels     Dict[calc.Channel, string]
}

// WhyTexts give the reasons for an answer.
type WhyTexts struct {
	_         texts
	Heading   string
	General   string
	Counted   [5]string // by calc.Coverage, and WorkingDays
	Skipped   string
	Before    string
	After     string
	Between   string
	Weekend   string
	NoHours   string
	Holiday   string
	Expected  string // a holiday whose date may still move
	Customary string
	DayOff    string
	RestOfDay string
	Forward   string
	Back      string
	SourceOn  string
	OnDay     string // a part of the sum
	Total     string // what the counted parts come to
	Caption   string
	Terms     string
}

// RuleTexts name the readings a visitor can switch.
type RuleTexts struct {
	_         texts
	Heading   string
	Intro     string
	Try       string // where they can be changed
	Switches  Dict[calc.Switch, string]
	NoChange  string
	WouldBe   string
	Otherwise string // the due moment if a switched rule were switched back
	NotUsed   string
	DaysOff   string
	NoDaysOff string
	AddDay    string
	Day       string
	Remove    string
	GistNone  string // how many change the answer
	Gist      Plural
	NoMatter  Plural // heads those that change nothing
}

// TimelineTexts describe the drawing of the time between submission and due moment.
type TimelineTexts struct {
	_         texts
	Heading   string
	Waiting   string
	Summary   string
	Nothing   string // in place of what was skipped
	Submitted string
	Due       string
	Open      string
	Counted   string
	Past      string // the time since the due moment
	Closed    string
	Reader    string // heads the hours on the visitor's own clock
	Now       string
}

// MatrixTexts head the table of all plans and priorities.
type MatrixTexts struct {
	_       texts
	Heading string
	Idle    string // the caption while the table shows targets only
	Live    string
	Choose  string
	Wait    string
	All     string
	Rows    string // the caption of one priority
	Sooner  string // the gist where another plan would answer first
	Soonest string
}

// BestTexts describe the wait for submissions at other times.
type BestTexts struct {
	_         texts
	Heading   string
	Waiting   string
	Even      string
	GistUntil string
	Until     string
	After     string
	Summary   string // where days differ
	Caption   string
	Bands     string
	SameUntil string
	Never     string // until when, on a day without
	Lag       string // a band whose submissions all wait as long
	DueAt     string
	DueBy     string
	Kinds     [4]string // by answer.Kind
	Hours     string
	HoursHint string
	Slot      string
	By        string
	ByLabel   string
	ByHint    string
	Latest    string
	Left      string
	Passed    string
	Use       string
	UseLong   string
	Year      string
	YearLong  string
	Median    string
	Most      string
	Worst     string
}

// WayTexts lead through the sections of the page.
type WayTexts struct {
	_        texts
	Label    string
	Why      string
	Plans    string
	Best     string
	Included string
	Rules    string
	Back     string
	Sections string
}

// TakeTexts are for taking the answer along.
type TakeTexts struct {
	_             texts
	Save          string // in my cases
	Calendar      string
	Link          string
	Text          string
	Print         string
	Share         string
	LinkCopied    string
	TextCopied    string
	CalendarSaved string
	Barred        string
	Fixed         string // what is taken along holds while the clock is running
	Due           string
	Submitted     string
	Plan          string
	Event         string
	More          string
	Number        string
	NumberHint    string
	KeepNumber    string
	NumberKept    string
	BadNumber     string
}

// ServiceTexts list what a plan includes.
type ServiceTexts struct {
	_           texts
	Yearly      Dict[string, string] // the names of what is counted over a year
	Heading     string
	Groups      Dict[calc.Group, string]
	Names       Dict[string, string] // by calc.Service.ID
	Counts      Dict[string, Plural] // for the services that are counted
	Included    string
	NotIncluded string
	Paid        string // {plan} is paid support
	Columns     [2]string
	Adds        string
}

// HourTexts explain how time is counted.
type HourTexts struct {
	_          texts
	Heading    string
	Caption    string
	Open       string
	Rules      string
	List       [9]string
	Gist       string
	Checked    string // heads what is known of the holidays of each country
	Country    string
	Years      string
	CheckedOn  string
	NotChecked string
}

// NoticeTexts say what was left out of a link.
type NoticeTexts struct {
	_        texts
	Heading  string
	Bad      string
	Unknown  string
	Repeated string
	Place    string
	Long     string
	More     Plural
	Local    string
	Date     string
	On       string
}

// NotFoundTexts make the page for an address that leads nowhere.
type NotFoundTexts struct {
	_     texts
	Title string
	Text  string
	Home  string
}

// FooterTexts close the page.
type FooterTexts struct {
	_          texts
	Privacy    string
	Unofficial string
	Credits    string // for the holidays
	Checked    string
}

// ShellTexts surround the page: the program itself does not draw them.
type ShellTexts struct {
	_       texts
	Stopped string // over a page whose program has ended
	Label   string // of the part of the page they are in
	Version string
	Urgent  string // the shortcut of the installed app
	Install string
	Update  string
	Reload  string
	Later   string
}

// NumberTexts write numbers.
type NumberTexts struct {
	_       texts
	Group   string // between thousands
	Percent string
}

// DateTexts write days and times.
type DateTexts struct {
	_             texts
	And           string    // joins two
	DayOfWeek     string    // a day within its week
	Weekdays      [7]string // Sunday first, as in time.Weekday
	WeekdaysShort [7]string
	Months        [12]string
	MonthsShort   [12]string
	FirstOfMonth  string // how the number of a month's first day is written
	Long          string // a date
	Unyeared      string // a date without its year
	Short         string // a date without its year, abbreviated
	Full          string // a date without its weekday
	Pad           string // before an hour below ten; empty where nothing is
	Time          string
	Clock         string    // a time of day in running text: 17:30 uur, 17時30分
	Twelve        string    // a time of day on a clock of twelve hours
	Halves        [2]string // of the day, on a clock of twelve hours
	FromZero      bool      // the hours of a half run from 0 to 11, not from 12 to 11
	Moment        string    // a date and a time
	MomentShort   string
	Range         string
	List          string // joins the items of a list
	DateTime      string
	Stop          string
	Sentences     string // one behind another
}

// UnitTexts write amounts of time.
type UnitTexts struct {
	_             texts
	Hours         Plural
	Minutes       Plural
	BusinessHours Plural
	BusinessDays  Plural
	InBusiness    string // an amount that counts in business hours
	Around        string // an amount with its coverage
	Coverage      [4]string
	ShortDay      string
	ShortHour     string
	ShortMinute   string
	ShortSecond   string
	Join          string // between the units of one amount
}
