package calculator

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestWhatIsATelephoneNumber(t *testing.T) {
	for typed, dialled := range map[string]string{
		"+31 20 123 45 67": "+31201234567", "+31 (0)20 123 45 67": "+31201234567", "(+49) 89/123-45.67": "+49891234567",
		"(0)20 12345": "02012345", "020-1234567": "0201234567", "12345": "12345", " 0800 1234 ": "08001234", "０３－１２３４－５６７８": "0312345678", "03ー1234ー5678": "0312345678",
		"1 800 555 0199 ext. 12": "18005550199;ext=12", "1-800-555-0199 x7": "18005550199;ext=7", "+1 800 555 0199 Ext 12": "+18005550199;ext=12", "1800555 #12": "1800555;ext=12",
		"020 1234567 toestel 12": "0201234567;ext=12", "089 12345 Durchwahl 6": "08912345;ext=6", "01 23 45 67 89 poste 10": "0123456789;ext=10", "03-1234-5678 内線：9": "0312345678;ext=9",
		"": "", "  ": "",
	} {
		p, ok := readPhone(typed)
		assert.True(t, ok, typed)
		assert.Equal(t, dialled, p.dialled, typed)
		again, ok := readPhone(p.text)
		assert.True(t, ok && again == p, "%s is kept as it is read: %v", typed, p)
	}
	for _, typed := range []string{"javascript:alert(1)", "(1)", "1234", "+ - ()", "call 0201234567", "0201234567 ask for Ann", "0201234567 ext", "0201234567 ext. a1", "020+1234567", "++31201234567",
		"0201234567<b>", "x12", strings.Repeat("1", mostPhone+1), "०१२३४५६"} {
		p, ok := readPhone(typed)
		assert.False(t, ok, "%s: %v", typed, p)
	}
}
