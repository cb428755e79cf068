package web

import "strings"

// choose picks the representation a client asks for by its Accept-Encoding, the smallest among
// those it likes best. It returns nil if the client refuses them all.
func (f *File) choose(accept string, given bool) *Variant {
	if !given || len(f.Variants) == 1 && accept == "" {
		return &f.Variants[0]
	}
	var best *Variant
	bestQ := 0
	for i := range f.Variants {
		v := &f.Variants[i]
		q := quality(accept, v.Encoding)
		if q > bestQ || q == bestQ && q > 0 && len(v.Body) < len(best.Body) {
			best, bestQ = v, q
		}
	}
	return best
}

// quality reads what Accept-Encoding says of a coding, in ten-thousandths; "" is the identity. An
// identity that is not mentioned is acceptable, but less so than anything that is.
func quality(accept, coding string) int {
	star, identity := -1, coding == ""
	for accept != "" {
		var item string
		item, accept, _ = strings.Cut(accept, ",")
		name, params, _ := strings.Cut(item, ";")
		name = strings.TrimSpace(name)
		switch {
		case name == "*":
			star = weight(params)
		case strings.EqualFold(name, coding) && !identity,
			identity && strings.EqualFold(name, "identity"),
			coding == "gzip" && strings.EqualFold(name, "x-gzip"):
			return weight(params)
		}
	}
	switch {
	case identity && star == 0:
		return 0
	case identity:
		return leastLiked
	case star >= 0:
		return star
	}
	return 0
}

// leastLiked is below every quality that can be written, 0.001 being the lowest.
const leastLiked = 1

// weight reads ";q=0.5" in ten-thousandths.
func weight(params string) int {
	for params != "" {
		var p string
		p, params, _ = strings.Cut(params, ";")
		name, value, _ := strings.Cut(p, "=")
		if !strings.EqualFold(strings.TrimSpace(name), "q") {
			continue
		}
		value = strings.TrimSpace(value)
		if len(value) == 0 || len(value) > 5 || value[0] != '0' && value[0] != '1' || len(value) > 1 && value[1] != '.' {
			return 0 // not a weight; better the plain form than one that was not asked for
		}
		q, unit := int(value[0]-'0')*10000, 1000
		for _, digit := range value[min(2, len(value)):] {
			if digit < '0' || digit > '9' {
				return 0
			}
			q += int(digit-'0') * unit
			unit /= 10
		}
		return min(q, 10000)
	}
	return 10000
}
