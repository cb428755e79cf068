package calc

import "strings"

// SiteForZone returns the site of region whose clock is that of the named time zone, as a browser
// reports it. Browsers name some zones by an older or a more local name than Site does.
func SiteForZone(region Region, zone string) (Site, bool) {
	for _, same := range sameClock {
		if same[0] == zone {
			zone = same[1]
			break
		}
	}
	for _, s := range sites {
		if s.Region == region && s.Zone == zone {
			return s, true
		}
	}
	return Site{}, false
}

// RegionOfZone returns the region in which clocks go by the named time zone, as a browser reports it.
// It goes by the sites, then by the part of the world in the zone's name, with exceptions. A zone of
// no place, such as UTC, and a name that is no zone count as EMEA.
func RegionOfZone(zone string) Region {
	for _, region := range Regions() {
		if _, ok := SiteForZone(region, zone); ok {
			return region
		}
	}
	for _, e := range zoneRegions {
		if hasWord(e.zones, zone) {
			return e.region
		}
	}
	world, _, _ := strings.Cut(zone, "/")
	switch world {
	case "America", "US", "Canada", "Brazil", "Chile", "Mexico":
		return Americas
	case "Asia", "Australia", "Indian", "Pacific", "Antarctica":
		return APAC
	}
	return EMEA
}

// zoneRegions are the zones whose place belongs to another region than the part of the world that the
// database files it under, and zones by a former name that says no part of the world.
var zoneRegions = []struct {
	region Region
	zones  string
}{
	{EMEA, "Asia/Aden Asia/Amman Asia/Baghdad Asia/Bahrain Asia/Beirut Asia/Damascus Asia/Dubai Asia/Gaza Asia/Hebron " +
		"Asia/Jerusalem Asia/Kuwait Asia/Muscat Asia/Qatar Asia/Riyadh Asia/Tehran Asia/Baku Asia/Tbilisi Asia/Yerevan"},
	// The neighbours of Kazakhstan, and Russia.
	{EMEA, "Asia/Ashgabat " +
		"Asia/Ashkhabad Asia/Bishkek Asia/Dushanbe Asia/Samarkand Asia/Tashkent Asia/Anadyr Asia/Barnaul Asia/Chita " +
		"Asia/Irkutsk Asia/Kamchatka Asia/Khandyga Asia/Krasnoyarsk Asia/Magadan Asia/Novokuznetsk Asia/Novosibirsk " +
		"Asia/Omsk Asia/Sakhalin Asia/Srednekolymsk Asia/Tomsk Asia/Ust-Nera Asia/Vladivostok Asia/Yakutsk Asia/Yekaterinburg"},
	{EMEA, "America/Danmarkshavn America/Godthab America/Nuuk America/Scoresbysund America/Thule"},
	{EMEA, "Indian/Antananarivo Indian/Comoro Indian/Mahe Indian/Mauritius Indian/Mayotte Indian/Reunion"},
	{EMEA, "Antarctica/Troll"},
	{Americas, "Atlantic/Bermuda Atlantic/South_Georgia Atlantic/Stanley Pacific/Easter Pacific/Galapagos Antarctica/Palmer " +
		"Antarctica/Rothera Cuba Jamaica"},
	{APAC, "US/Samoa Kwajalein NZ-CHAT"},
}

// sameClock pairs zones by other names with the zone of a site: former names that browsers still
// report, and zones of the same country whose clocks agree from now on. A zone whose clock differs from
// that of every site in its country is left out on purpose.
var sameClock = [][2]string{
	{"America/Buenos_Aires", "America/Argentina/Buenos_Aires"},
	{"America/Argentina/Catamarca", "America/Argentina/Buenos_Aires"},
	{"America/Argentina/Cordoba", "America/Argentina/Buenos_Aires"},
	{"America/Argentina/Jujuy", "America/Argentina/Buenos_Aires"},
	{"America/Argentina/La_Rioja", "America/Argentina/Buenos_Aires"},
	{"America/Argentina/Mendoza", "America/Argentina/Buenos_Aires"},
	{"America/Argentina/Rio_Gallegos", "America/Argentina/Buenos_Aires"},
	{"America/Argentina/Salta", "America/Argentina/Buenos_Aires"},
	{"America/Argentina/San_Juan", "America/Argentina/Buenos_Aires"},
	{"America/Argentina/San_Luis", "America/Argentina/Buenos_Aires"},
	{"America/Argentina/Tucuman", "America/Argentina/Buenos_Aires"},
	{"America/Argentina/Ushuaia", "America/Argentina/Buenos_Aires"},
	{"America/Catamarca", "America/Argentina/Buenos_Aires"},
	{"America/Cordoba", "America/Argentina/Buenos_Aires"},
	{"America/Jujuy", "America/Argentina/Buenos_Aires"},
	{"America/Mendoza", "America/Argentina/Buenos_Aires"},
	{"America/Rosario", "America/Argentina/Buenos_Aires"},
	{"America/Argentina/ComodRivadavia", "America/Argentina/Buenos_Aires"},
	{"America/Araguaina", "America/Sao_Paulo"},
	{"America/Bahia", "America/Sao_Paulo"},
	{"America/Belem", "America/Sao_Paulo"},
	{"America/Fortaleza", "America/Sao_Paulo"},
	{"America/Maceio", "America/Sao_Paulo"},
	{"America/Recife", "America/Sao_Paulo"},
	{"America/Santarem", "America/Sao_Paulo"},
	{"Brazil/East", "America/Sao_Paulo"},
	{"Canada/Pacific", "America/Vancouver"},
	{"America/Creston", "America/Vancouver"},
	{"America/Dawson_Creek", "America/Vancouver"},
	{"America/Fort_Nelson", "America/Vancouver"},
	{"America/Dawson", "America/Vancouver"},
	{"America/Whitehorse", "America/Vancouver"},
	{"Canada/Yukon", "America/Vancouver"},
	{"America/Inuvik", "America/Edmonton"},
	{"America/Yellowknife", "America/Edmonton"},
	{"Canada/Mountain", "America/Edmonton"},
	{"America/Swift_Current", "America/Regina"},
	{"Canada/Saskatchewan", "America/Regina"},
	{"America/Rainy_River", "America/Winnipeg"},
	{"Canada/Central", "America/Winnipeg"},
	{"America/Iqaluit", "America/Toronto"},
	{"America/Montreal", "America/Toronto"},
	{"America/Nipigon", "America/Toronto"},
	{"America/Pangnirtung", "America/Toronto"},
	{"America/Thunder_Bay", "America/Toronto"},
	{"Canada/Eastern", "America/Toronto"},
	{"America/Glace_Bay", "America/Halifax"},
	{"America/Goose_Bay", "America/Halifax"},
	{"America/Moncton", "America/Halifax"},
	{"Canada/Atlantic", "America/Halifax"},
	{"Canada/Newfoundland", "America/St_Johns"},
	{"America/Boa_Vista", "America/Manaus"},
	{"America/Porto_Velho", "America/Manaus"},
	{"Brazil/West", "America/Manaus"},
	{"America/Campo_Grande", "America/Manaus"},
	{"America/Cuiaba", "America/Manaus"},
	{"Chile/Continental", "America/Santiago"},
	{"America/Coyhaique", "America/Punta_Arenas"},
	{"America/Ensenada", "America/Tijuana"},
	{"America/Santa_Isabel", "America/Tijuana"},
	{"Mexico/BajaNorte", "America/Tijuana"},
	{"America/Mazatlan", "America/Hermosillo"},
	{"Mexico/BajaSur", "America/Hermosillo"},
	{"America/Bahia_Banderas", "America/Mexico_City"},
	{"America/Merida", "America/Mexico_City"},
	{"America/Monterrey", "America/Mexico_City"},
	{"America/Chihuahua", "America/Mexico_City"},
	{"Mexico/General", "America/Mexico_City"},
	{"US/Pacific", "America/Los_Angeles"},
	{"PST8PDT", "America/Los_Angeles"},
	{"America/Boise", "America/Denver"},
	{"America/Shiprock", "America/Denver"},
	{"US/Mountain", "America/Denver"},
	{"Navajo", "America/Denver"},
	{"MST7MDT", "America/Denver"},
	{"US/Arizona", "America/Phoenix"},
	{"America/Indiana/Knox", "America/Chicago"},
	{"America/Indiana/Tell_City", "America/Chicago"},
	{"America/Menominee", "America/Chicago"},
	{"America/North_Dakota/Beulah", "America/Chicago"},
	{"America/North_Dakota/Center", "America/Chicago"},
	{"America/North_Dakota/New_Salem", "America/Chicago"},
	{"US/Central", "America/Chicago"},
	{"America/Knox_IN", "America/Chicago"},
	{"US/Indiana-Starke", "America/Chicago"},
	{"CST6CDT", "America/Chicago"},
	{"America/Detroit", "America/New_York"},
	{"America/Indiana/Indianapolis", "America/New_York"},
	{"America/Indiana/Marengo", "America/New_York"},
	{"America/Indiana/Petersburg", "America/New_York"},
	{"America/Indiana/Vevay", "America/New_York"},
	{"America/Indiana/Vincennes", "America/New_York"},
	{"America/Indiana/Winamac", "America/New_York"},
	{"America/Indianapolis", "America/New_York"},
	{"America/Fort_Wayne", "America/New_York"},
	{"America/Kentucky/Louisville", "America/New_York"},
	{"America/Kentucky/Monticello", "America/New_York"},
	{"America/Louisville", "America/New_York"},
	{"US/Eastern", "America/New_York"},
	{"US/East-Indiana", "America/New_York"},
	{"US/Michigan", "America/New_York"},
	{"EST5EDT", "America/New_York"},
	{"America/Juneau", "America/Anchorage"},
	{"America/Metlakatla", "America/Anchorage"},
	{"America/Nome", "America/Anchorage"},
	{"America/Sitka", "America/Anchorage"},
	{"America/Yakutat", "America/Anchorage"},
	{"US/Alaska", "America/Anchorage"},
	{"Pacific/Johnston", "Pacific/Honolulu"},
	{"US/Hawaii", "Pacific/Honolulu"},
	{"HST", "Pacific/Honolulu"},
	{"Asia/Famagusta", "Asia/Nicosia"},
	{"Europe/Nicosia", "Asia/Nicosia"},
	{"Egypt", "Africa/Cairo"},
	{"Europe/Mariehamn", "Europe/Helsinki"},
	{"Europe/Busingen", "Europe/Berlin"},
	{"Iceland", "Atlantic/Reykjavik"},
	{"Eire", "Europe/Dublin"},
	{"Asia/Tel_Aviv", "Asia/Jerusalem"},
	{"Israel", "Asia/Jerusalem"},
	{"Europe/San_Marino", "Europe/Rome"},
	{"Europe/Vatican", "Europe/Rome"},
	{"Arctic/Longyearbyen", "Europe/Oslo"},
	{"Atlantic/Jan_Mayen", "Europe/Oslo"},
	{"Poland", "Europe/Warsaw"},
	{"Atlantic/Madeira", "Europe/Lisbon"},
	{"Portugal", "Europe/Lisbon"},
	{"Africa/Ceuta", "Europe/Madrid"},
	{"Asia/Istanbul", "Europe/Istanbul"},
	{"Turkey", "Europe/Istanbul"},
	{"Europe/Kiev", "Europe/Kyiv"},
	{"Europe/Uzhgorod", "Europe/Kyiv"},
	{"Europe/Zaporozhye", "Europe/Kyiv"},
	{"Asia/Aqtau", "Asia/Almaty"},
	{"Asia/Aqtobe", "Asia/Almaty"},
	{"Asia/Atyrau", "Asia/Almaty"},
	{"Asia/Oral", "Asia/Almaty"},
	{"Asia/Qostanay", "Asia/Almaty"},
	{"Asia/Qyzylorda", "Asia/Almaty"},
	{"Europe/Belfast", "Europe/London"},
	{"Europe/Guernsey", "Europe/London"},
	{"Europe/Isle_of_Man", "Europe/London"},
	{"Europe/Jersey", "Europe/London"},
	{"GB", "Europe/London"},
	{"GB-Eire", "Europe/London"},
	{"Australia/ACT", "Australia/Sydney"},
	{"Australia/Canberra", "Australia/Sydney"},
	{"Australia/NSW", "Australia/Sydney"},
	{"Australia/Victoria", "Australia/Melbourne"},
	{"Australia/Lindeman", "Australia/Brisbane"},
	{"Australia/Queensland", "Australia/Brisbane"},
	{"Australia/Broken_Hill", "Australia/Adelaide"},
	{"Australia/South", "Australia/Adelaide"},
	{"Australia/Yancowinna", "Australia/Adelaide"},
	{"Australia/West", "Australia/Perth"},
	{"Antarctica/Macquarie", "Australia/Hobart"},
	{"Australia/Currie", "Australia/Hobart"},
	{"Australia/Tasmania", "Australia/Hobart"},
	{"Australia/North", "Australia/Darwin"},
	{"Asia/Chongqing", "Asia/Shanghai"},
	{"Asia/Chungking", "Asia/Shanghai"},
	{"Asia/Harbin", "Asia/Shanghai"},
	{"PRC", "Asia/Shanghai"},
	{"Hongkong", "Asia/Hong_Kong"},
	{"Asia/Calcutta", "Asia/Kolkata"},
	{"Asia/Pontianak", "Asia/Jakarta"},
	{"Asia/Kuching", "Asia/Kuala_Lumpur"},
	{"Antarctica/McMurdo", "Pacific/Auckland"},
	{"Antarctica/South_Pole", "Pacific/Auckland"},
	{"NZ", "Pacific/Auckland"},
	{"Singapore", "Asia/Singapore"},
	{"Asia/Dacca", "Asia/Dhaka"},
	{"Asia/Saigon", "Asia/Ho_Chi_Minh"},
	{"Asia/Ujung_Pandang", "Asia/Makassar"},
	{"ROK", "Asia/Seoul"},
	{"ROC", "Asia/Taipei"},
	{"Japan", "Asia/Tokyo"},
}
