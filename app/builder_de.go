package app

var embedGerman = EmbedTexts{
	Title:      "Rechner für die Reaktionszeit des Supports",
	Full:       "Vollständige Seite öffnen",
	Unofficial: "Inoffiziell. Unabhängig von Adobe erstellt.",
	Matrix:     "Derselbe Fall in jeder Priorität",

	Builder: BuilderTexts{
		Title:       "Support Clock auf Ihrer Seite",
		Description: "Wählen Sie, was Ihre Besucher sehen, probieren Sie es aus und kopieren Sie die Zeilen, mit denen der Rechner auf Ihrer eigenen Support-Seite steht.",
		Link:        "Auf der eigenen Seite einbinden",
		NoScript:    "Um die Zeilen zusammenzustellen, werden JavaScript und WebAssembly benötigt.",

		Form:     "Was Ihre Besucher erhalten",
		Language: "Sprache",
		Anywhere: "Nach der Uhr des Besuchers",
		AnySite:  "Der des Besuchers oder der übliche der Region",
		Parts:    "Angezeigte Teile",
		PartHint: "In dieser Reihenfolge untereinander.",
		Names: dict[string, string]{
			{partControls, "Die Fragen"}, {partAnswer, "Das Ergebnis"}, {partWhy, "Die Gründe"}, {partTimeline, "Der Zeitstrahl"},
			{partMatrix, "Die Tabelle der Pläne und Prioritäten"}, {partServices, "Die Leistungen des Plans"},
		},
		Locks:    "Was Besucher nicht ändern können",
		LockHint: "Steht als Text da statt als Frage, zum Beispiel auf einer Seite über einen bestimmten Plan.",
		Theme:    "Hintergrund",
		Themes:   dict[string, string]{{"auto", "Wie im System des Besuchers"}, {"light", "Hell"}, {"dark", "Dunkel"}},
		Accent:   "Akzentfarbe",
		Accents: dict[string, string]{{"blue", "Blau"}, {"teal", "Blaugrün"}, {"green", "Grün"}, {"orange", "Orange"}, {"red", "Rot"}, {"pink", "Pink"},
			{"purple", "Violett"}, {"gray", "Grau"}},

		Preview:     "Vorschau",
		PreviewHint: "Das ist der echte Rechner. Was Sie darin ausprobieren, bleibt darin.",
		Snippet:     "Zeilen zum Kopieren",
		Frame:       "Als Frame",
		FrameHint:   "Funktioniert ohne Skript. Die zweite Zeile ist freiwillig: Mit ihr ist der Frame immer so hoch wie sein Inhalt.",
		Element:     "Als Element",
		ElementHint: "Das Skript erzeugt den Frame. Für Seiten, die ihren Inhalt ändern, und um zu hören, was der Rechner meldet. <support-clock> mit denselben Attributen leistet das Gleiche.",
		Copy:        "Kopieren",
		Copied:      "Kopiert.",
		NotCopied:   "Der Browser hat das Kopieren nicht erlaubt. Markieren Sie die Zeilen und kopieren Sie sie von Hand.",

		Data: "Was den Browser Ihrer Besucher verlässt",
		DataList: [4]string{
			"Nichts von dem, was sie eingeben oder wählen. Alles wird in ihrem Browser berechnet.",
			"Der Frame lädt seine Dateien von {host}. Dieser Server sieht, was jeder Webserver sieht: eine Adresse, einen Browser und auf welcher Website der Frame steht.",
			"Aus dem Frame heraus werden keine Cookies gesetzt, nichts gespeichert und kein Service Worker installiert.",
			"Ihre eigene Seite kann das Ergebnis innerhalb des Browsers erfahren: Fälligkeit, Plan, Priorität, Region und Standort. Mehr wird nicht mitgeteilt, und niemand außer Ihrer Seite erfährt es.",
		},
		Policy:   "Falls Ihre Seite eine Content Security Policy hat",
		Policies: [2]string{"Ergänzen Sie sie für den Frame um:", "Und für das Skript, falls Sie es verwenden, um:"},
		Events:   "Für Entwickler",
		EventSay: "Das Element sendet die Ereignisse {events} und kennt {configure} mit plan, priority, region, site, theme und lang.",
	},
}
