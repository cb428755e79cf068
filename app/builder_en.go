package app

var embedEnglish = EmbedTexts{
	Title:      "Support response time calculator",
	Full:       "Open the full page",
	Unofficial: "Unofficial. Made independently of Adobe.",
	Matrix:     "The same case in every priority",

	Builder: BuilderTexts{
		Title:       "Put Support Clock on your page",
		Description: "Choose what your visitors get to see, try it, and copy the lines that put the calculator on your own support page.",
		Link:        "Put this on your own page",
		NoScript:    "Putting the lines together needs JavaScript and WebAssembly.",

		Form:     "What your visitors get",
		Language: "Language",
		Anywhere: "By the visitor’s clock",
		AnySite:  "The visitor’s own, or the region’s usual one",
		Parts:    "Parts to show",
		PartHint: "In this order, one below the other.",
		Names: dict[string, string]{
			{partControls, "The questions"}, {partAnswer, "The answer"}, {partWhy, "The reasons"}, {partTimeline, "The timeline"},
			{partMatrix, "The table of plans and priorities"}, {partServices, "The services of the plan"},
		},
		Locks:    "What visitors cannot change",
		LockHint: "Shown as text instead of a question, for a page about one plan, say.",
		Theme:    "Background",
		Themes:   dict[string, string]{{"auto", "As the visitor’s system"}, {"light", "Light"}, {"dark", "Dark"}},
		Accent:   "Accent colour",
		Accents: dict[string, string]{{"blue", "Blue"}, {"teal", "Teal"}, {"green", "Green"}, {"orange", "Orange"}, {"red", "Red"}, {"pink", "Pink"},
			{"purple", "Purple"}, {"gray", "Grey"}},

		Preview:     "Preview",
		PreviewHint: "This is the real thing. What you try out in it stays in it.",
		Snippet:     "Lines to copy",
		Frame:       "As a frame",
		FrameHint:   "Works without any script. The second line is optional: with it, the frame is always as high as its content.",
		Element:     "As an element",
		ElementHint: "The script makes the frame. For pages that change their content, and to hear what the calculator says. <support-clock> with the same attributes does the same.",
		Copy:        "Copy",
		Copied:      "Copied.",
		NotCopied:   "The browser did not allow copying. Select the lines and copy them by hand.",

		Data: "What leaves your visitors’ browsers",
		DataList: [4]string{
			"Nothing that they enter or choose. Everything is worked out in their browser.",
			"The frame fetches its files from {host}, which sees what any web server sees: an address, a browser, and on which site the frame stands.",
			"No cookies are set, nothing is stored, and no service worker is installed from within the frame.",
			"Your own page can hear the answer, within the browser: the due moment, plan, priority, region and site. Nothing else is told, and nobody but your page hears it.",
		},
		Policy:   "If your page has a content security policy",
		Policies: [2]string{"Add this to it for the frame:", "And this for the script, if you use it:"},
		Events:   "For developers",
		EventSay: "The element sends the events {events}, and takes {configure} with plan, priority, region, site, theme and lang.",
	},
}
