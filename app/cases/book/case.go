// Package book keeps a visitor's cases: the document in which they are stored and exported, how
// two copies of it become one, and how the list is sorted and filtered.
//
// # The document
//
// A book is a JSON object of version 2, or 3 once a case has a contract of the visitor's own:
//
//	{
//	  "format": "support-clock-cases",
//	  "version": 2,
//	  "cases": [
//	    {
//	      "id": "0190f3c8-7a52-8c1e-9d40-5b1f6c2e7a11",
//	      "number": "E-000123456",
//	      "tier": "enterprise",
//	      "priority": 3,
//	      "site": "NL",
//	      "submitted": "2026-11-27T14:40:00Z",
//	      "local": "2026-11-27T15:40",
//	      "rules": ["work-holidays"],
//	      "daysOff": ["2026-12-28"],
//	      "answered": "2026-11-30T08:30:00Z",
//	      "created": "2026-11-27T14:41:00Z",
//	      "changed": "2026-11-30T08:31:00Z"
//	    }
//	  ]
//	}
//
// Moments are instants under RFC 3339. "submitted" is what counts; "local" is the moment as it was
// entered on the site's clock. The rules are those of calc.Switches and "commerce". "local",
// "rules", "daysOff" and "answered" may be missing. A case of "tier":"own" has its terms beside it, written
// as in a link, so that they stay with it whatever becomes of the contract:
//
//	"contract": "name=Gold&days=1-5&hours=08:00-18:00&p1=30m,24x7&p2=4h&p3=8h&p4=3d"
//
// In a browser's store, not in an export, a
// deleted case stays for a while as {"id":…, "deleted":true, "changed":…}, so that a tab that has
// not heard of it does not bring it back. Fields that are not known are passed over; a document of a
// newer version is refused as a whole; that is why a book without such contracts stays at version 2, which
// copies of the page that know no others can read.
//
// # What holds
//
// Whatever a book accepts can be read again: what Check finds no fault in. Changes of a case are made on
// the copy that counts at the time, field by field, so that what another tab or an import did meanwhile
// stays. The package gives cases, books and their documents; it knows the domain and how a link writes a
// contract, and nothing of words, of where a document is stored or of pages.
package book

import (
	"encoding/hex"
	"time"

	"supportclock/app/link"
	"supportclock/calc"
)

// Case is a case in the book.
type Case struct {
	ID        string
	Name      string // what the visitor calls it: a name, or the number in the support portal
	Tier      calc.Tier
	Own       link.Own // the terms of calc.Own, as they were when the case was saved; zero for other tiers
	Priority  calc.Priority
	SiteID    string
	Submitted time.Time
	Local     calc.Local // as entered on the site's clock; zero where an instant was taken
	Rules     calc.Rules
	DaysOff   []calc.Date
	Answered  time.Time // when the first response came; zero while there is none
	Created   time.Time
	Changed   time.Time // of two copies, the later counts
	Deleted   bool
}

// Question returns what calc is to answer.
func (c Case) Question() calc.Case {
	q := calc.Case{Tier: c.Tier, Priority: c.Priority, SiteID: c.SiteID, Submitted: c.Submitted, Rules: c.Rules, DaysOff: c.DaysOff}
	if c.Tier == calc.Own {
		q.Agreement, _ = c.Own.Agreement() // Check has seen that it is one
	}
	return q
}

// NewID writes an identifier from random numbers, as a UUID of version 8 under RFC 9562.
func NewID(high, low uint64) string {
	var b [16]byte
	for i := range 8 {
		b[i], b[8+i] = byte(high>>(56-8*i)), byte(low>>(56-8*i))
	}
	b[6] = b[6]&0x0f | 0x80
	b[8] = b[8]&0x3f | 0x80
	s := hex.EncodeToString(b[:])
	return s[:8] + "-" + s[8:12] + "-" + s[12:16] + "-" + s[16:20] + "-" + s[20:]
}
