package app

var embedDutch = EmbedTexts{
	Title:      "Rekenhulp voor de reactietijd van support",
	Full:       "Volledige pagina openen",
	Unofficial: "Niet officieel. Gemaakt zonder betrokkenheid van Adobe.",
	Matrix:     "Dezelfde case in elke prioriteit",

	Builder: BuilderTexts{
		Title:       "Zet Support Clock op uw pagina",
		Description: "Kies wat uw bezoekers te zien krijgen, probeer het uit en kopieer de regels waarmee de rekenhulp op uw eigen supportpagina staat.",
		Link:        "Op uw eigen pagina zetten",
		NoScript:    "Om de regels samen te stellen zijn JavaScript en WebAssembly nodig.",

		Form:     "Wat uw bezoekers krijgen",
		Language: "Taal",
		Anywhere: "Volgens de klok van de bezoeker",
		AnySite:  "Die van de bezoeker, of de gebruikelijke van de regio",
		Parts:    "Onderdelen die te zien zijn",
		PartHint: "In deze volgorde onder elkaar.",
		Names: dict[string, string]{
			{partControls, "De vragen"}, {partAnswer, "Het antwoord"}, {partWhy, "De redenen"}, {partTimeline, "De tijdlijn"},
			{partMatrix, "De tabel met plannen en prioriteiten"}, {partServices, "De services van het plan"},
		},
		Locks:    "Wat bezoekers niet kunnen wijzigen",
		LockHint: "Staat er als tekst in plaats van als vraag, bijvoorbeeld op een pagina over één plan.",
		Theme:    "Achtergrond",
		Themes:   dict[string, string]{{"auto", "Zoals op het systeem van de bezoeker"}, {"light", "Licht"}, {"dark", "Donker"}},
		Accent:   "Accentkleur",
		Accents: dict[string, string]{{"blue", "Blauw"}, {"teal", "Blauwgroen"}, {"green", "Groen"}, {"orange", "Oranje"}, {"red", "Rood"}, {"pink", "Roze"},
			{"purple", "Paars"}, {"gray", "Grijs"}},

		Preview:     "Voorbeeld",
		PreviewHint: "Dit is de echte rekenhulp. Wat u erin uitprobeert, blijft erin.",
		Snippet:     "Regels om te kopiëren",
		Frame:       "Als frame",
		FrameHint:   "Werkt zonder script. De tweede regel is niet verplicht: daarmee is het frame altijd zo hoog als de inhoud.",
		Element:     "Als element",
		ElementHint: "Het script maakt het frame. Voor pagina’s die hun inhoud wijzigen, en om te horen wat de rekenhulp meldt. Met <support-clock> en dezelfde attributen werkt het net zo.",
		Copy:        "Kopiëren",
		Copied:      "Gekopieerd.",
		NotCopied:   "De browser stond kopiëren niet toe. Selecteer de regels en kopieer ze zelf.",

		Data: "Wat de browser van uw bezoekers verlaat",
		DataList: [4]string{
			"Niets van wat zij invullen of kiezen. Alles wordt in hun browser berekend.",
			"Het frame haalt zijn bestanden op bij {host}. Die server ziet wat elke webserver ziet: een adres, een browser en op welke site het frame staat.",
			"Vanuit het frame worden geen cookies geplaatst, wordt niets opgeslagen en geen serviceworker geïnstalleerd.",
			"Uw eigen pagina kan het antwoord horen, binnen de browser: het uiterste moment, plan, prioriteit, regio en vestiging. Meer wordt er niet gemeld, en niemand anders dan uw pagina hoort het.",
		},
		Policy:   "Als uw pagina een content security policy heeft",
		Policies: [2]string{"Neem hierin op voor het frame:", "En voor het script, als u dat gebruikt:"},
		Events:   "Voor ontwikkelaars",
		EventSay: "Het element verstuurt de gebeurtenissen {events}, en kent {configure} met plan, priority, region, site, theme en lang.",
	},
}
