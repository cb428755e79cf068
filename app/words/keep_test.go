package words

import "testing"

// Keep brings the languages back after a test that loads what a page carries.
func Keep(t testing.TB) {
	before := books
	t.Cleanup(func() { books = before })
}
