package calc

import "time"

// Region is a support region. A customer's billing address decides it.
type Region string

// The four regions of the data sheets.
const (
	Americas Region = "americas"
	EMEA     Region = "emea"
	APAC     Region = "apac"
	Japan    Region = "japan"
)

// Regions lists the regions in the order of the data sheets.
func Regions() []Region { return []Region{Americas, EMEA, APAC, Japan} }

// Site is a place whose clock and public holidays count for a customer.
type Site struct {
	ID      string // ISO 3166-1 alpha-2, with a suffix where the country has several: "NL", "US-Pacific"
	Region  Region
	Country string // ISO 3166-1 alpha-2: "NL"
	Zone    string // IANA time zone: "Europe/Amsterdam"
	Name    string // English name of the country: "Netherlands"
	Place   string // English name of the part of it, where there are several, else the zone's city: "Pacific", "Amsterdam"
}

// OtherWeek reports whether the country's own working week is not plainly Monday to Friday, so that
// the week the vendor keeps there is unknown. The region's Monday to Friday is counted all the same.
func (s Site) OtherWeek() bool {
	switch s.Country {
	case "AE", "EG", "IL", "SA", "BD", "BH", "DZ", "JO", "KW", "OM", "QA":
		return true
	}
	return false
}

// Location returns the site's time zone. It never fails for a site of Sites.
func (s Site) Location() *time.Location { return location(s.Zone) }

// SiteByID looks a site up.
func SiteByID(id string) (Site, bool) {
	for _, s := range sites {
		if s.ID == id {
			return s, true
		}
	}
	return Site{}, false
}

// DefaultSite returns the site that stands for a region until the customer picks another.
func DefaultSite(region Region) Site {
	id := map[Region]string{Americas: "US-Pacific", EMEA: "GB", APAC: "SG", Japan: "JP"}[region]
	s, _ := SiteByID(id)
	return s
}

// Sites lists the places a customer can choose, by region and in the order to show them.
func Sites() []Site { return append([]Site(nil), sites...) }

var sites = []Site{
	{"AR", Americas, "AR", "America/Argentina/Buenos_Aires", "Argentina", "Buenos Aires"},
	{"BR", Americas, "BR", "America/Sao_Paulo", "Brazil", "São Paulo"},
	{"BR-Manaus", Americas, "BR", "America/Manaus", "Brazil", "Amazonas"},
	{"CA-Pacific", Americas, "CA", "America/Vancouver", "Canada", "Pacific"},
	{"CA-Mountain", Americas, "CA", "America/Edmonton", "Canada", "Mountain"},
	{"CA-Saskatchewan", Americas, "CA", "America/Regina", "Canada", "Saskatchewan"},
	{"CA-Central", Americas, "CA", "America/Winnipeg", "Canada", "Central"},
	{"CA-Eastern", Americas, "CA", "America/Toronto", "Canada", "Eastern"},
	{"CA-Quebec", Americas, "CA", "America/Toronto", "Canada", "Quebec"},
	{"CA-Atlantic", Americas, "CA", "America/Halifax", "Canada", "Atlantic"},
	{"CA-Newfoundland", Americas, "CA", "America/St_Johns", "Canada", "Newfoundland"},
	{"CL", Americas, "CL", "America/Santiago", "Chile", "Santiago"},
	{"CL-PuntaArenas", Americas, "CL", "America/Punta_Arenas", "Chile", "Magallanes & Aysén"},
	{"CO", Americas, "CO", "America/Bogota", "Colombia", "Bogotá"},
	{"CR", Americas, "CR", "America/Costa_Rica", "Costa Rica", "San José"},
	{"DO", Americas, "DO", "America/Santo_Domingo", "Dominican Republic", "Santo Domingo"},
	{"EC", Americas, "EC", "America/Guayaquil", "Ecuador", "Quito"},
	{"GT", Americas, "GT", "America/Guatemala", "Guatemala", "Guatemala City"},
	{"MX", Americas, "MX", "America/Mexico_City", "Mexico", "Mexico City"},
	{"MX-Sonora", Americas, "MX", "America/Hermosillo", "Mexico", "Sonora"},
	{"MX-Tijuana", Americas, "MX", "America/Tijuana", "Mexico", "Tijuana"},
	{"PA", Americas, "PA", "America/Panama", "Panama", "Panama City"},
	{"PE", Americas, "PE", "America/Lima", "Peru", "Lima"},
	{"PR", Americas, "PR", "America/Puerto_Rico", "Puerto Rico", "San Juan"},
	{"US-Pacific", Americas, "US", "America/Los_Angeles", "United States", "Pacific"},
	{"US-Mountain", Americas, "US", "America/Denver", "United States", "Mountain"},
	{"US-Arizona", Americas, "US", "America/Phoenix", "United States", "Arizona"},
	{"US-Central", Americas, "US", "America/Chicago", "United States", "Central"},
	{"US-Eastern", Americas, "US", "America/New_York", "United States", "Eastern"},
	{"US-Alaska", Americas, "US", "America/Anchorage", "United States", "Alaska"},
	{"US-Hawaii", Americas, "US", "Pacific/Honolulu", "United States", "Hawaii"},
	{"UY", Americas, "UY", "America/Montevideo", "Uruguay", "Montevideo"},
	{"DZ", EMEA, "DZ", "Africa/Algiers", "Algeria", "Algiers"},
	{"AT", EMEA, "AT", "Europe/Vienna", "Austria", "Vienna"},
	{"BH", EMEA, "BH", "Asia/Bahrain", "Bahrain", "Manama"},
	{"BE", EMEA, "BE", "Europe/Brussels", "Belgium", "Brussels"},
	{"BG", EMEA, "BG", "Europe/Sofia", "Bulgaria", "Sofia"},
	{"HR", EMEA, "HR", "Europe/Zagreb", "Croatia", "Zagreb"},
	{"CY", EMEA, "CY", "Asia/Nicosia", "Cyprus", "Nicosia"},
	{"CZ", EMEA, "CZ", "Europe/Prague", "Czechia", "Prague"},
	{"DK", EMEA, "DK", "Europe/Copenhagen", "Denmark", "Copenhagen"},
	{"EG", EMEA, "EG", "Africa/Cairo", "Egypt", "Cairo"},
	{"EE", EMEA, "EE", "Europe/Tallinn", "Estonia", "Tallinn"},
	{"FI", EMEA, "FI", "Europe/Helsinki", "Finland", "Helsinki"},
	{"FR", EMEA, "FR", "Europe/Paris", "France", "Paris"},
	{"DE", EMEA, "DE", "Europe/Berlin", "Germany", "nationwide"},
	{"DE-BadenWuerttemberg", EMEA, "DE", "Europe/Berlin", "Germany", "Baden-Württemberg"},
	{"DE-Bavaria", EMEA, "DE", "Europe/Berlin", "Germany", "Bavaria"},
	{"DE-Berlin", EMEA, "DE", "Europe/Berlin", "Germany", "Berlin"},
	{"DE-Brandenburg", EMEA, "DE", "Europe/Berlin", "Germany", "Brandenburg"},
	{"DE-Bremen", EMEA, "DE", "Europe/Berlin", "Germany", "Bremen"},
	{"DE-Hamburg", EMEA, "DE", "Europe/Berlin", "Germany", "Hamburg"},
	{"DE-Hesse", EMEA, "DE", "Europe/Berlin", "Germany", "Hesse"},
	{"DE-LowerSaxony", EMEA, "DE", "Europe/Berlin", "Germany", "Lower Saxony"},
	{"DE-Mecklenburg", EMEA, "DE", "Europe/Berlin", "Germany", "Mecklenburg-Vorpommern"},
	{"DE-NorthRhineWestphalia", EMEA, "DE", "Europe/Berlin", "Germany", "North Rhine-Westphalia"},
	{"DE-RhinelandPalatinate", EMEA, "DE", "Europe/Berlin", "Germany", "Rhineland-Palatinate"},
	{"DE-Saarland", EMEA, "DE", "Europe/Berlin", "Germany", "Saarland"},
	{"DE-Saxony", EMEA, "DE", "Europe/Berlin", "Germany", "Saxony"},
	{"DE-SaxonyAnhalt", EMEA, "DE", "Europe/Berlin", "Germany", "Saxony-Anhalt"},
	{"DE-SchleswigHolstein", EMEA, "DE", "Europe/Berlin", "Germany", "Schleswig-Holstein"},
	{"DE-Thuringia", EMEA, "DE", "Europe/Berlin", "Germany", "Thuringia"},
	{"GR", EMEA, "GR", "Europe/Athens", "Greece", "Athens"},
	{"HU", EMEA, "HU", "Europe/Budapest", "Hungary", "Budapest"},
	{"IS", EMEA, "IS", "Atlantic/Reykjavik", "Iceland", "Reykjavík"},
	{"IE", EMEA, "IE", "Europe/Dublin", "Ireland", "Dublin"},
	{"IL", EMEA, "IL", "Asia/Jerusalem", "Israel", "Jerusalem"},
	{"IT", EMEA, "IT", "Europe/Rome", "Italy", "Rome"},
	{"JO", EMEA, "JO", "Asia/Amman", "Jordan", "Amman"},
	{"KZ", EMEA, "KZ", "Asia/Almaty", "Kazakhstan", "Almaty"},
	{"KE", EMEA, "KE", "Africa/Nairobi", "Kenya", "Nairobi"},
	{"KW", EMEA, "KW", "Asia/Kuwait", "Kuwait", "Kuwait City"},
	{"LV", EMEA, "LV", "Europe/Riga", "Latvia", "Riga"},
	{"LB", EMEA, "LB", "Asia/Beirut", "Lebanon", "Beirut"},
	{"LT", EMEA, "LT", "Europe/Vilnius", "Lithuania", "Vilnius"},
	{"LU", EMEA, "LU", "Europe/Luxembourg", "Luxembourg", "Luxembourg"},
	{"MT", EMEA, "MT", "Europe/Malta", "Malta", "Valletta"},
	{"MU", EMEA, "MU", "Indian/Mauritius", "Mauritius", "Port Louis"},
	{"MA", EMEA, "MA", "Africa/Casablanca", "Morocco", "Casablanca"},
	{"NL", EMEA, "NL", "Europe/Amsterdam", "Netherlands", "Amsterdam"},
	{"NG", EMEA, "NG", "Africa/Lagos", "Nigeria", "Lagos"},
	{"NO", EMEA, "NO", "Europe/Oslo", "Norway", "Oslo"},
	{"OM", EMEA, "OM", "Asia/Muscat", "Oman", "Muscat"},
	{"PL", EMEA, "PL", "Europe/Warsaw", "Poland", "Warsaw"},
	{"PT", EMEA, "PT", "Europe/Lisbon", "Portugal", "Lisbon"},
	{"PT-Azores", EMEA, "PT", "Atlantic/Azores", "Portugal", "Azores"},
	{"QA", EMEA, "QA", "Asia/Qatar", "Qatar", "Doha"},
	{"RO", EMEA, "RO", "Europe/Bucharest", "Romania", "Bucharest"},
	{"SA", EMEA, "SA", "Asia/Riyadh", "Saudi Arabia", "Riyadh"},
	{"RS", EMEA, "RS", "Europe/Belgrade", "Serbia", "Belgrade"},
	{"SK", EMEA, "SK", "Europe/Bratislava", "Slovakia", "Bratislava"},
	{"SI", EMEA, "SI", "Europe/Ljubljana", "Slovenia", "Ljubljana"},
	{"ZA", EMEA, "ZA", "Africa/Johannesburg", "South Africa", "Johannesburg"},
	{"ES", EMEA, "ES", "Europe/Madrid", "Spain", "Madrid"},
	{"ES-CanaryIslands", EMEA, "ES", "Atlantic/Canary", "Spain", "Canary Islands"},
	{"SE", EMEA, "SE", "Europe/Stockholm", "Sweden", "Stockholm"},
	{"CH-Zurich", EMEA, "CH", "Europe/Zurich", "Switzerland", "Zurich"},
	{"CH-Bern", EMEA, "CH", "Europe/Zurich", "Switzerland", "Bern"},
	{"CH-Geneva", EMEA, "CH", "Europe/Zurich", "Switzerland", "Geneva"},
	{"CH-Vaud", EMEA, "CH", "Europe/Zurich", "Switzerland", "Vaud"},
	{"CH-Basel", EMEA, "CH", "Europe/Zurich", "Switzerland", "Basel"},
	{"CH-Ticino", EMEA, "CH", "Europe/Zurich", "Switzerland", "Ticino"},
	{"CH-Lucerne", EMEA, "CH", "Europe/Zurich", "Switzerland", "Lucerne"},
	{"CH-Zug", EMEA, "CH", "Europe/Zurich", "Switzerland", "Zug"},
	{"CH-StGallen", EMEA, "CH", "Europe/Zurich", "Switzerland", "St. Gallen"},
	{"TN", EMEA, "TN", "Africa/Tunis", "Tunisia", "Tunis"},
	{"TR", EMEA, "TR", "Europe/Istanbul", "Türkiye", "Istanbul"},
	{"UA", EMEA, "UA", "Europe/Kyiv", "Ukraine", "Kyiv"},
	{"AE", EMEA, "AE", "Asia/Dubai", "United Arab Emirates", "Dubai"},
	{"GB", EMEA, "GB", "Europe/London", "United Kingdom", "England & Wales"},
	{"GB-Scotland", EMEA, "GB", "Europe/London", "United Kingdom", "Scotland"},
	{"GB-NorthernIreland", EMEA, "GB", "Europe/London", "United Kingdom", "Northern Ireland"},
	{"AU-Sydney", APAC, "AU", "Australia/Sydney", "Australia", "Sydney"},
	{"AU-Melbourne", APAC, "AU", "Australia/Melbourne", "Australia", "Melbourne"},
	{"AU-Brisbane", APAC, "AU", "Australia/Brisbane", "Australia", "Brisbane"},
	{"AU-Adelaide", APAC, "AU", "Australia/Adelaide", "Australia", "Adelaide"},
	{"AU-Perth", APAC, "AU", "Australia/Perth", "Australia", "Perth"},
	{"AU-Hobart", APAC, "AU", "Australia/Hobart", "Australia", "Hobart"},
	{"AU-Darwin", APAC, "AU", "Australia/Darwin", "Australia", "Darwin"},
	{"AU-Canberra", APAC, "AU", "Australia/Sydney", "Australia", "Canberra"},
	{"BD", APAC, "BD", "Asia/Dhaka", "Bangladesh", "Dhaka"},
	{"CN", APAC, "CN", "Asia/Shanghai", "China", "Shanghai"},
	{"HK", APAC, "HK", "Asia/Hong_Kong", "Hong Kong", "Hong Kong"},
	{"IN", APAC, "IN", "Asia/Kolkata", "India", "Delhi"},
	{"ID", APAC, "ID", "Asia/Jakarta", "Indonesia", "Jakarta"},
	{"ID-Makassar", APAC, "ID", "Asia/Makassar", "Indonesia", "Makassar"},
	{"ID-Jayapura", APAC, "ID", "Asia/Jayapura", "Indonesia", "Jayapura"},
	{"MY", APAC, "MY", "Asia/Kuala_Lumpur", "Malaysia", "Kuala Lumpur"},
	{"NZ", APAC, "NZ", "Pacific/Auckland", "New Zealand", "Auckland"},
	{"PK", APAC, "PK", "Asia/Karachi", "Pakistan", "Karachi"},
	{"PH", APAC, "PH", "Asia/Manila", "Philippines", "Manila"},
	{"SG", APAC, "SG", "Asia/Singapore", "Singapore", "Singapore"},
	{"KR", APAC, "KR", "Asia/Seoul", "South Korea", "Seoul"},
	{"LK", APAC, "LK", "Asia/Colombo", "Sri Lanka", "Colombo"},
	{"TW", APAC, "TW", "Asia/Taipei", "Taiwan", "Taipei"},
	{"TH", APAC, "TH", "Asia/Bangkok", "Thailand", "Bangkok"},
	{"VN", APAC, "VN", "Asia/Ho_Chi_Minh", "Vietnam", "Ho Chi Minh City"},
	{"JP", Japan, "JP", "Asia/Tokyo", "Japan", "Tokyo"},
}
