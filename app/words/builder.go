package words

// BuilderTexts are the words of the page that puts a snippet together.
type BuilderTexts struct {
	_           texts
	Title       string
	Description string
	NoScript    string
	Heading     string

	Form     string
	Language string
	Anywhere string // no region: it follows the visitor's clock
	AnySite  string
	Region   string // as a thing to lock
	Parts    string
	Names    Dict[string, string] // of the parts
	Locks    string
	Theme    string
	Themes   Dict[string, string]
	Accent   string
	Accents  Dict[string, string]

	Preview     string
	PreviewHint string
	Snippet     string // for those who hear the code
	Kind        string // for those who hear the choice of form
	Frame       string // a form of the snippet, and when to take it
	FrameHint   string
	Element     string
	ElementHint string
	Link        string
	LinkHint    string
	Copy        string
	Copied      string
	NotCopied   string

	Notes    string // for those who hear what follows
	Data     string
	DataGist string
	DataList [4]string
	Policy   string
	Policies [2]string
	Events   string
	EventSay string
}
