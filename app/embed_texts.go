package app

// EmbedTexts are the words of the embedded page, in one language.
type EmbedTexts struct {
	Title      string // of the frame, for those who hear the host's page
	Full       string // leads to the full page
	Unofficial string
	Matrix     string // heads the table where the plan is locked
	Builder    BuilderTexts
}

// BuilderTexts are the words of the page that puts a snippet together.
type BuilderTexts struct {
	Title       string
	Description string
	Link        string // leads to it
	NoScript    string

	Form     string
	Language string
	Anywhere string // no region: it follows the visitor's clock
	AnySite  string
	Parts    string
	PartHint string
	Names    dict[string, string] // of the parts
	Locks    string
	LockHint string
	Theme    string
	Themes   dict[string, string]
	Accent   string
	Accents  dict[string, string]

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

// embedTexts holds them by language.
var embedTexts = dict[Lang, *EmbedTexts]{
	{"en", &embedEnglish}, {"nl", &embedDutch}, {"de", &embedGerman}, {"fr", &embedFrench}, {"ja", &embedJapanese},
}
