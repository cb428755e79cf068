package calc

import (
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/br"
	"github.com/rickar/cal/v2/ca"
	"github.com/rickar/cal/v2/us"
)

var americas = map[string]calendar{
	"US-Pacific":  {law: us.Holidays},
	"US-Mountain": {law: us.Holidays},
	"US-Arizona":  {law: us.Holidays},
	"US-Central":  {law: us.Holidays},
	"US-Eastern":  {law: us.Holidays},
	"US-Alaska":   {law: us.Holidays},
	"US-Hawaii":   {law: us.Holidays},

	"CA-Pacific":      {law: caFederal, custom: caPacific},
	"CA-Mountain":     {law: caFederal, custom: caMountain},
	"CA-Saskatchewan": {law: caFederal, custom: caSaskatchewan},
	"CA-Central":      {law: caFederal, custom: caCentral},
	"CA-Eastern":      {law: caFederal, custom: caEastern},
	"CA-Quebec":       {law: caFederal, custom: caQuebec},
	"CA-Atlantic":     {law: caFederal, custom: caAtlantic},
	"CA-Newfoundland": {law: caFederal, custom: caNewfoundland},

	// Carnaval and Corpus Christi are pontos facultativos, off at the employer's choice. Black
	// Awareness Day is national since Lei 14.759/2023.
	"BR": {
		law: with(without(br.Holidays, br.Carnaval, br.CorpusChristi, br.ConscienciaNegra),
			since(2024, br.ConscienciaNegra)),
		custom: []*cal.Holiday{
			easter("Carnaval", -48), br.Carnaval, br.CorpusChristi,
		},
	},
}

// caFederal is the list of general holidays of the Canada Labour Code, section 166. Days of a single
// province are customary days here, because a time zone is not a province.
var caFederal = without(ca.Holidays, ca.EasterMonday, ca.CivicDay)

var (
	caPacific = []*cal.Holiday{
		familyDay("Family Day (British Columbia)"),
		ca.EasterMonday,
		augustMonday("British Columbia Day (British Columbia)"),
	}
	caMountain = []*cal.Holiday{
		familyDay("Family Day (Alberta)"),
		ca.EasterMonday,
		augustMonday("Heritage Day (Alberta)"),
	}
	caSaskatchewan = []*cal.Holiday{
		familyDay("Family Day (Saskatchewan)"),
		ca.EasterMonday,
		augustMonday("Saskatchewan Day (Saskatchewan)"),
	}
	caCentral = []*cal.Holiday{
		familyDay("Louis Riel Day (Manitoba)"),
		ca.EasterMonday,
		augustMonday("Terry Fox Day (Manitoba)"),
	}
	caEastern = []*cal.Holiday{
		familyDay("Family Day (Ontario)"),
		ca.EasterMonday,
		augustMonday("Civic Holiday (Ontario)"),
	}
	caQuebec = []*cal.Holiday{
		ca.EasterMonday,
		shift(on("Fête nationale (Quebec)", time.June, 24), sundayToMonday...),
	}
	caAtlantic = []*cal.Holiday{
		familyDay("Heritage Day (Nova Scotia) / Islander Day (Prince Edward Island) / Family Day (New Brunswick)"),
		ca.EasterMonday,
		augustMonday("Natal Day (Nova Scotia) / New Brunswick Day (New Brunswick)"),
	}
	caNewfoundland = []*cal.Holiday{
		nth("Saint Patrick's Day (Newfoundland)", 3, time.Monday, time.March),
		ca.EasterMonday,
	}
)

func familyDay(name string) *cal.Holiday    { return nth(name, 3, time.Monday, time.February) }
func augustMonday(name string) *cal.Holiday { return nth(name, 1, time.Monday, time.August) }
