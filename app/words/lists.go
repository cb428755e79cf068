package words

// ListsTexts holds every word of the page for lists of cases in one language.
type ListsTexts struct {
	Title       string
	Description string
	Intro       string
	NoScript    string

	Bring    string // heading
	Choose   string // a file
	Drop     string
	Paste    string // label of the field
	Read     string // what has been pasted
	Sample   string // a list to try
	Example  string // its name
	Accepted string
	Again    string // begin with another list

	Found     string // {name}: {n} rows, {encoding}
	Assumed   string // of Windows-1252
	Pasted    string // stands for the name of a file
	Settings  string // heading
	Delimiter string
	Comma     string
	Semicolon string
	Tab       string
	Headings  string // the first row holds headings
	Columns   string // legend
	NotThere  string
	Nth       string // column {n}, where there are no headings
	Others    string // legend: what holds for rows that do not say
	None      string
	DateOrder string
	Auto      string
	DayFirst  string
	MonFirst  string
	Grounds   Dict[string, string]
	Preview   string
	Line      string
	WorkOut   Plural
	Mapping   Dict[string, string]

	Reading string // {percent}
	Working string
	Summing string
	Sorting string
	Writing string
	Cancel  string
	Stopped string

	Totals   string
	Rows     string
	Today    string
	Overdue  string
	Outside  string
	Answered string
	Met      string
	Bad      string

	FaultsOf Plural
	More     string
	Fault    string // line {line}, {column}: {what}
	Faults   Dict[string, string]
	Accept   string // Accepted: {accepted}
	Sites    string // what stands for a list of all sites

	Results string
	Hint    string
	Heads   Dict[string, string]
	Notes   [5]string // by sheet.Notes, lowest bit first
	Missed  string
	InTime  string
	NoBreak string // why the wait is not interrupted
	InHours string // yes and no of the column for submissions outside hours
	OutOf   string
	Waiting string

	CSV   string
	JSON  string
	Saved string // {name}

	Report    string
	Period    string // cases submitted {from} to {to}
	Group     string
	Count     string
	Median    string
	Most      string
	Worst     string
	Next      string // {plan} would give
	NextHead  string // heads the column
	Highest   string
	Kept      string
	KeptOf    string // {percent} of {n}
	Spread    string
	Bars      string // legend of the chart
	Bar       string // {n} within {span}
	Beyond    string // {n} longer
	Print     string
	NoAnswers string
}
