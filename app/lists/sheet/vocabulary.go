package sheet

import (
	"strings"

	"supportclock/app/words"
	"supportclock/calc"
)

// Column is what a column of a file says about its cases.
type Column string

// The columns that are read.
const (
	NoColumn      Column = ""
	Number        Column = "number"         // what the customer calls the case
	Submitted     Column = "submitted"      // when
	Priority      Column = "priority"       // 1 to 4
	Tier          Column = "tier"           // the plan
	Region        Column = "region"         // stands for its default site where no site is given
	Site          Column = "site"           // the place whose clock and holidays count
	FirstResponse Column = "first-response" // when the vendor answered first
)

// Columns lists the columns in the order to offer them.
func Columns() []Column {
	return []Column{Number, Submitted, Priority, Tier, Region, Site, FirstResponse}
}

// headings are the headings by which a column is known, folded: the first of a list that a file has
// is taken. Each list goes through English, Dutch, German, French and Japanese.
var headings = map[Column][]string{
	Number: {
		"number", "casenumber", "caseno", "caseid", "case", "ticketnumber", "ticketid", "ticket", "requestid", "id", "no", "name", "subject", "title",
		"nummer", "casenummer", "zaaknummer", "ticketnummer", "meldingsnummer", "zaak", "melding", "naam", "onderwerp",
		"fallnummer", "fallnr", "vorgangsnummer", "vorgang", "fall", "nr", "bezeichnung", "betreff",
		"numero", "numerodecas", "numeroducas", "numerodeticket", "numerodedossier", "cas", "dossier", "nom", "objet",
		"番号", "ケース番号", "ケース", "チケット番号", "チケット", "案件番号", "案件", "件名",
	},
	Submitted: {
		"submitted", "submittedat", "submittedon", "submission", "created", "createdat", "createdon", "createddate", "creationdate", "dateopened", "datetimeopened", "opened", "openedat", "openedon", "reported", "date",
		"ingediend", "ingediendop", "indiening", "aangemaakt", "aangemaaktop", "geopend", "geopendop", "gemeld", "gemeldop", "datum",
		"eingereicht", "eingereichtam", "eingang", "eingegangen", "erstellt", "erstelltam", "geoffnet", "geoffnetam", "gemeldetam",
		"soumis", "soumise", "soumisele", "soumisle", "soumission", "cree", "creele", "datedecreation", "ouvert", "ouvertle", "datedouverture", "datedesoumission",
		"提出日時", "送信日時", "作成日時", "登録日時", "起票日時", "受付日時", "提出", "送信", "作成日", "日時", "日付",
	},
	Priority: {
		"priority", "prio", "severity", "sev", "urgency", "casepriority",
		"prioriteit", "ernst", "urgentie",
		"prioritat", "prioritaet", "schweregrad", "dringlichkeit",
		"priorite", "gravite", "severite", "urgence",
		"優先度", "重要度", "緊急度", "優先順位",
	},
	Tier: {
		"tier", "plan", "supportplan", "supporttier", "supportlevel", "level", "entitlement", "service",
		"ondersteuning", "ondersteuningsplan", "supportniveau", "niveau", "abonnement",
		"stufe", "supportstufe", "tarif", "erfolgsplan",
		"formule", "niveaudassistance", "plandassistance", "assistance",
		"プラン", "サポートプラン", "サポートレベル", "契約", "レベル",
	},
	Region: {
		"region", "supportregion", "area", "geo",
		"regio", "gebied",
		"gebiet",
		"zone",
		"地域", "リージョン",
	},
	Site: {
		"site", "country", "location", "place", "timezone", "sitecountry", "office",
		"land", "vestiging", "locatie", "plaats", "tijdzone",
		"standort", "ort", "zeitzone",
		"pays", "implantation", "paysouimplantation", "lieu", "fuseauhoraire", "fuseau",
		"国", "拠点", "所在地", "場所", "タイムゾーン", "サイト",
	},
	FirstResponse: {
		"firstresponseat", "firstresponse", "firstresponseon", "firstresponsedate", "initialresponse", "initialresponseat", "firstreply", "firstreplyat", "firstanswer", "responded", "respondedat", "answered", "answeredat",
		"eerstereactie", "eerstereactieop", "eerstereactieom", "initielerespons", "initielereactie", "beantwoord", "beantwoordop", "eersteantwoord",
		"erstereaktion", "erstereaktionam", "erstreaktion", "erstreaktionam", "ersteantwort", "erstantwort", "beantwortet", "beantwortetam",
		"premierereponse", "premierereponsele", "datedepremierereponse", "reponseinitiale", "repondu", "repondule",
		"初回応答", "初回応答日時", "最初の応答", "最初の応答日時", "初期対応", "初期対応日時", "一次回答", "一次回答日時", "初回回答日時", "回答日時",
	},
}

// priorityWords may stand before the number of a priority, folded.
var priorityWords = []string{
	"priority", "prioriteit", "prioritat", "prioritaet", "priorite", "優先度", "重要度", "prio", "severity", "sev", "schweregrad", "gravite", "ernst", "p", "s",
}

// Vocabulary is what the cells of a file may say in any language. It always knows the ids of calc,
// the countries' codes and the time zones' names; names are added, so that each language's texts
// stand in one place.
type Vocabulary struct {
	tiers   map[string]calc.Tier
	regions map[string]calc.Region
	sites   map[string][]string // several for a country with several sites
	zones   map[string][]string // by time zone, where no site has that name
}

// NewVocabulary returns a vocabulary of ids and of the names that calc has.
func NewVocabulary() *Vocabulary {
	v := &Vocabulary{map[string]calc.Tier{}, map[string]calc.Region{}, map[string][]string{}, map[string][]string{}}
	for _, f := range calc.Families() {
		for _, p := range f.Plans {
			v.AddTier(string(p.Tier), p.Tier)
		}
	}
	for _, r := range calc.Regions() {
		v.AddRegion(string(r), r)
	}
	v.AddRegion("AMER", calc.Americas)
	v.AddRegion("Asia Pacific", calc.APAC)
	v.AddRegion("JP", calc.Japan)
	v.AddRegion("JPN", calc.Japan)
	for _, s := range calc.Sites() {
		v.AddSite(s.ID, s.ID)
		v.AddSite(s.Country, s.ID)
		v.zones[fold(s.Zone)] = append(v.zones[fold(s.Zone)], s.ID)
		v.AddSite(s.Name, s.ID)
		v.AddSite(s.Name+" "+s.Place, s.ID)
	}
	for _, t := range words.All() {
		v.addLanguage(t)
	}
	return v
}

// addLanguage adds the names that the pages show in a language.
func (v *Vocabulary) addLanguage(t *words.Texts) {
	for _, f := range calc.Families() {
		for _, p := range f.Plans {
			v.AddTier(t.Tiers.Of(p.Tier), p.Tier)
		}
	}
	for _, r := range calc.Regions() {
		v.AddRegion(t.Regions.Of(r), r)
		v.AddRegion(t.RegionsShort.Of(r), r)
	}
	for _, s := range calc.Sites() {
		v.AddSite(t.Country(s), s.ID)
		v.AddSite(t.SiteName(s), s.ID)
	}
}

// AddTier adds a name for a tier.
func (v *Vocabulary) AddTier(name string, t calc.Tier) { v.tiers[fold(name)] = t }

// AddRegion adds a name for a region.
func (v *Vocabulary) AddRegion(name string, r calc.Region) { v.regions[fold(name)] = r }

// AddSite adds a name for a site. A name may stand for several: that of a country does.
func (v *Vocabulary) AddSite(name, siteID string) {
	key := fold(name)
	for _, id := range v.sites[key] {
		if id == siteID {
			return
		}
	}
	v.sites[key] = append(v.sites[key], siteID)
}

// tier reads a tier: a known name, or a phrase with the id of exactly one tier in it, such as
// "Adobe Enterprise Support".
func (v *Vocabulary) tier(cell string) (calc.Tier, bool) {
	word := fold(cell)
	if t, ok := v.tiers[word]; ok {
		return t, true
	}
	var found []calc.Tier
	for _, f := range calc.Families() {
		for _, p := range f.Plans {
			if strings.Contains(word, string(p.Tier)) {
				found = append(found, p.Tier)
			}
		}
	}
	if len(found) == 1 {
		return found[0], true
	}
	return "", false
}

// sitesNamed returns the sites a cell may mean. A country with one list of holidays for all of it
// means that one.
func (v *Vocabulary) sitesNamed(cell string) []string {
	key := fold(cell)
	ids := v.sites[key]
	if len(ids) == 0 {
		ids = v.zones[key]
	}
	for _, id := range ids {
		if s, ok := calc.SiteByID(id); ok && s.ID == s.Country {
			return []string{id}
		}
	}
	return ids
}

// priority reads a priority: 2, P2, "Priority 2", "P2 – urgent", 優先度 2, and 2.0 or 2,0 as programs
// that take it for a measure write it.
func priority(cell string) (calc.Priority, bool) {
	word := fold(cell)
	for _, w := range priorityWords {
		if rest, ok := strings.CutPrefix(word, w); ok {
			word = rest
			break
		}
	}
	if word == "" || word[0] < '1' || word[0] > '4' {
		return 0, false
	}
	p := calc.Priority(word[0] - '0')
	if len(word) == 1 || word[1] < '0' || word[1] > '9' {
		return p, true
	}
	// Another digit can only be a fraction of nothing.
	cell = strings.TrimSpace(cell)
	i := strings.IndexByte(cell, word[0])
	if i < 0 || i+2 >= len(cell) || cell[i+1] != '.' && cell[i+1] != ',' || strings.Trim(cell[i+2:], "0") != "" {
		return 0, false
	}
	return p, true
}

// Mapping says where each column stands in a file, from 0. A column that is not in it is not read.
type Mapping map[Column]int

// MapHeadings finds the columns by their headings.
func MapHeadings(header []string) Mapping {
	folded := make([]string, len(header))
	for i, h := range header {
		folded[i] = fold(h)
	}
	m, taken := Mapping{}, map[int]bool{}
	for _, c := range Columns() {
		at, best := -1, len(headings[c])
		for i, h := range folded {
			for rank, known := range headings[c][:best] {
				if h == known && !taken[i] {
					at, best = i, rank
					break
				}
			}
		}
		if at >= 0 {
			m[c], taken[at] = at, true
		}
	}
	return m
}
