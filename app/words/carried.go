package words

import "supportclock/app/site"

// Carried writes the words that a page carries to its program: all that its kind needs in its own language,
// and of the others what they are called. Where a site is found by its name, English is understood too. Many cases
// also reads lists in any language.
func Carried(p site.Page) string {
	var all Dict[site.Lang, *book]
	for i, b := range books {
		own, carried := b.Value, &book{}
		if b.Key == p.Lang {
			carried.Texts = own.Texts
			switch p.Kind {
			case site.Calculator, site.Compare, site.Embed:
				carried.Guide = own.Guide
			case site.Cases:
				carried.Cases = own.Cases
			case site.Lists:
				carried.Lists = own.Lists
			case site.Builder:
				carried.Builder = own.Builder
			}
		} else {
			carried.Texts = own.Texts.named(p.Kind == site.Lists)
		}
		if p.Kind == site.Lists {
			carried.Reading = own.Reading
			carried.Gazetteer = &Gazetteer{Countries: own.Gazetteer.Countries, Parts: own.Gazetteer.Parts}
		}
		if finds := p.Kind == site.Calculator || p.Kind == site.Compare; finds && (i == 0 || b.Key == p.Lang) {
			carried.Gazetteer = own.Gazetteer
		}
		all.Add(b.Key, carried)
	}
	return pack(all)
}

// named is what pages in other languages say of one: its own name, what it offers and how its frames are
// titled; and what it calls what stands in lists.
func (t *Texts) named(lists bool) *Texts {
	n := &Texts{Lang: t.Lang, Name: t.Name, Offer: t.Offer}
	n.Embed.Title = t.Embed.Title
	if lists {
		n.Tiers, n.Regions, n.RegionsShort = t.Tiers, t.Regions, t.RegionsShort
		n.Countries, n.Places = t.Countries, t.Places
	}
	return n
}

// Load makes what a page has carried the words of the program. It reports an error, and leaves them as they
// were, if that is not whole.
func Load(carried string) error {
	var all Dict[site.Lang, *book]
	if err := unpack(carried, &all); err != nil {
		return err
	}
	books = all
	return nil
}
