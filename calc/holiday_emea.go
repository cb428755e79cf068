package calc

import (
	"time"

	"github.com/rickar/cal/v2"
	austria "github.com/rickar/cal/v2/at"
	"github.com/rickar/cal/v2/be"
	"github.com/rickar/cal/v2/ch"
	"github.com/rickar/cal/v2/cz"
	"github.com/rickar/cal/v2/de"
	"github.com/rickar/cal/v2/dk"
	"github.com/rickar/cal/v2/es"
	"github.com/rickar/cal/v2/fr"
	"github.com/rickar/cal/v2/gb"
	"github.com/rickar/cal/v2/ie"
	"github.com/rickar/cal/v2/it"
	"github.com/rickar/cal/v2/nl"
	"github.com/rickar/cal/v2/no"
	"github.com/rickar/cal/v2/pl"
	"github.com/rickar/cal/v2/se"
	"github.com/rickar/cal/v2/za"
)

var emea = map[string]calendar{
	"GB": {law: gb.Holidays},
	"IE": {law: ie.Holidays},
	// Most offices work on Good Friday and, but for every fifth year, on 5 May.
	"NL": {
		law:    without(nl.Holidays, nl.GoedeVrijdag, nl.BevrijdingsDag),
		custom: []*cal.Holiday{nl.GoedeVrijdag, nl.BevrijdingsDag},
	},
	"BE":        {law: be.Holidays},
	"DE":        {law: de.Holidays},
	"FR":        {law: fr.Holidays},
	"ES":        {law: es.Holidays},
	"IT":        {law: with(it.Holidays, since(2026, on("San Francesco d'Assisi", time.October, 4)))},
	"CH-Zurich": {law: ch.HolidaysZH, custom: []*cal.Holiday{ch.Berchtoldstag}},
	"AT":        {law: austria.Holidays},
	// The eves are not helgdagar, but nearly every office is closed.
	"SE": {
		law:    without(se.Holidays, se.Midsommarafton, se.Julafton, se.Nyarsafton),
		custom: []*cal.Holiday{se.Midsommarafton, se.Julafton, se.Nyarsafton},
	},
	"DK": {
		law:    without(dk.Holidays, dk.Grundlovsdag),
		custom: []*cal.Holiday{dk.Grundlovsdag},
	},
	"NO": {law: no.Holidays},
	"PL": {law: pl.Holidays},
	"CZ": {law: cz.Holidays},
	// Only a Sunday's holiday moves, and only to Monday. The day after a Christmas Sunday's Monday
	// has to be proclaimed.
	"ZA": {law: with(without(za.Holidays, za.GoodwillDay), shift(za.GoodwillDay, sundayToMonday...))},
}
