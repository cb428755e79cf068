package book

// Code says what is wrong with a document, for the page to say in its language.
type Code string

// What can be wrong.
const (
	NotJSON     Code = "syntax"    // no JSON; Line and Column say where it ends being that
	Foreign     Code = "foreign"   // JSON, but not a book
	Newer       Code = "newer"     // of a version that is not known yet; Value says which
	TooLarge    Code = "too-large" // a file beyond MostBytes
	BadValue    Code = "value"     // Path names what is not accepted, Accepted what would be
	Missing     Code = "missing"   // Path names what is not there
	DuplicateID Code = "duplicate" // two cases of one id
	Uncounted   Code = "uncounted" // the due moment lies outside the counted years
	Unagreed    Code = "unagreed"  // the contract has no target for the priority
)

// Fault is something wrong with a document, and where.
type Fault struct {
	Code     Code
	Line     int    // from 1; 0 for a case that is in no document
	Column   int    // in characters, from 1; of a case, where it begins
	Path     string // cases[3].tier
	Name     string // what the case is called, where that can be told
	Value    string // what stands there, cut if long
	Accepted []string
}

// Faults are all that is wrong with something.
type Faults []Fault

// Error names the first one, for those who develop the page; visitors are told in their language.
func (f Faults) Error() string { return "book: " + string(f[0].Code) + " at " + f[0].Path }

// In reports whether a field has a fault.
func (f Faults) In(field string) bool {
	for i := range f {
		if f[i].Path == field {
			return true
		}
	}
	return false
}
