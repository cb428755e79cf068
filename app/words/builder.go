package words

// BuilderTexts are the words of the page that puts a snippet together.
type BuilderTexts struct {
	Title       string
	Description string
	NoScript    string

	Form     string
	Language string
	Anywhere string // no region: it follows the visitor's clock
	AnySite  string
	Parts    string
	PartHint string
	Names    Dict[string, string] // of the parts
	Locks    string
	LockHint string
	Theme    string
	Themes   Dict[string, string]
	Accent   string
	Accents  Dict[string, string]

	Preview     string
	PreviewHint string
	Snippet     string
	Frame       string // a form of the snippet, and when to take it
	FrameHint   string
	Element     string
	ElementHint string
	Copy        string
	Copied      string
	NotCopied   string

	Data     string
	DataList [4]string
	Policy   string
	Policies [2]string
	Events   string
	EventSay string
}
