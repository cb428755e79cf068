package book

import (
	"time"

	"github.com/go-json-experiment/json/jsontext"

	"supportclock/calc"
)

// upgraded names the members of a case of version 1 as version 2 does. That had moments on the site's
// clock only, and no stamp of changes. What cannot be read stays as it is, for the checks to name.
func upgraded(m map[string]part) map[string]part {
	n := map[string]part{
		"id": m["id"], "number": m["name"], "tier": m["tier"], "priority": m["priority"], "site": m["site"],
		"submitted": m["at"], "local": m["at"], "rules": m["rules"], "daysOff": m["off"],
		"answered": m["answered"], "created": m["saved"], "changed": m["saved"],
	}
	id, _ := m["site"].text()
	site, ok := calc.SiteByID(id)
	if !ok {
		return n
	}
	second, _ := m["secondPass"].truth()
	n["submitted"] = instant(m["at"], site, second)
	n["answered"] = instant(m["answered"], site, false)
	return n
}

// instant writes a moment on a site's clock as version 2 does.
func instant(p part, site calc.Site, secondPass bool) part {
	s, _ := p.text()
	l, err := calc.ParseLocal(s)
	if err != nil {
		return p
	}
	at, _ := l.In(site.Location(), secondPass)
	quoted, _ := jsontext.AppendQuote(nil, at.UTC().Format(time.RFC3339))
	return part{quoted, p.at}
}
