package app

var embedFrench = EmbedTexts{
	Title:      "Calculateur du délai de réponse de l’assistance",
	Full:       "Ouvrir la page complète",
	Unofficial: "Non officiel. Réalisé indépendamment d’Adobe.",
	Matrix:     "La même demande à chaque priorité",

	Builder: BuilderTexts{
		Title:       "Support Clock sur votre page",
		Description: "Choisissez ce que vos visiteurs verront, essayez-le, puis copiez les lignes qui placent le calculateur sur votre propre page d’assistance.",
		Link:        "L’intégrer à votre page",
		NoScript:    "La composition des lignes nécessite JavaScript et WebAssembly.",

		Form:     "Ce que voient vos visiteurs",
		Language: "Langue",
		Anywhere: "Selon l’horloge du visiteur",
		AnySite:  "Celle du visiteur ou l’implantation habituelle de la région",
		Parts:    "Éléments affichés",
		PartHint: "Dans cet ordre, les uns sous les autres.",
		Names: dict[string, string]{
			{partControls, "Les questions"}, {partAnswer, "Le résultat"}, {partWhy, "Les raisons"}, {partTimeline, "La frise chronologique"},
			{partMatrix, "Le tableau des plans et des priorités"}, {partServices, "Les services du plan"},
		},
		Locks:    "Ce que les visiteurs ne peuvent pas modifier",
		LockHint: "Affiché comme texte et non comme question, par exemple sur une page consacrée à un seul plan.",
		Theme:    "Fond",
		Themes:   dict[string, string]{{"auto", "Comme le système du visiteur"}, {"light", "Clair"}, {"dark", "Sombre"}},
		Accent:   "Couleur d’accent",
		Accents: dict[string, string]{{"blue", "Bleu"}, {"teal", "Bleu-vert"}, {"green", "Vert"}, {"orange", "Orange"}, {"red", "Rouge"}, {"pink", "Rose"},
			{"purple", "Violet"}, {"gray", "Gris"}},

		Preview:     "Aperçu",
		PreviewHint: "C’est le véritable calculateur. Ce que vous y essayez reste à l’intérieur.",
		Snippet:     "Lignes à copier",
		Frame:       "Sous forme de cadre",
		FrameHint:   "Fonctionne sans aucun script. La deuxième ligne est facultative : grâce à elle, le cadre a toujours la hauteur de son contenu.",
		Element:     "Sous forme d’élément",
		ElementHint: "Le script crée le cadre. Pour les pages dont le contenu change, et pour recevoir ce que le calculateur annonce. <support-clock> avec les mêmes attributs donne le même résultat.",
		Copy:        "Copier",
		Copied:      "Copié.",
		NotCopied:   "Le navigateur n’a pas autorisé la copie. Sélectionnez les lignes et copiez-les à la main.",

		Data: "Ce qui quitte le navigateur de vos visiteurs",
		DataList: [4]string{
			"Rien de ce qu’ils saisissent ou choisissent. Tout est calculé dans leur navigateur.",
			"Le cadre télécharge ses fichiers depuis {host}, qui voit ce que voit tout serveur web : une adresse, un navigateur et le site sur lequel le cadre est placé.",
			"Depuis le cadre, aucun cookie n’est déposé, rien n’est enregistré et aucun service worker n’est installé.",
			"Votre propre page peut recevoir le résultat, à l’intérieur du navigateur : l’échéance, le plan, la priorité, la région et l’implantation. Rien d’autre n’est communiqué, et seule votre page le reçoit.",
		},
		Policy:   "Si votre page a une politique de sécurité du contenu (CSP)",
		Policies: [2]string{"Ajoutez-y pour le cadre :", "Et pour le script, si vous l’utilisez :"},
		Events:   "Pour les développeurs",
		EventSay: "L’élément émet les événements {events} et accepte {configure} avec plan, priority, region, site, theme et lang.",
	},
}
