package book

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A document that ends anywhere gives all the cases before its end.
func TestADocumentCutOffAnywhere(t *testing.T) {
	for _, name := range []string{"version1.json", "version2.json"} {
		whole := readWhole(t, file(t, name))
		data := whole.Encode()
		if name == "version1.json" {
			data = file(t, name)
		}
		for end := range data {
			b, faults := Read(data[:end])
			if len(faults) == 0 { // only what follows the last bracket is missing
				require.Equal(t, whole, b)
				continue
			}
			require.LessOrEqual(t, len(b.Cases), len(whole.Cases))
			require.Equal(t, whole.Cases[:len(b.Cases)], append([]Case{}, b.Cases...), "%s at %d", name, end)
		}
	}
	data := file(t, "version2.json")
	last := bytes.LastIndex(data, []byte("\n{"))
	b, _ := Read(data[:last+30])
	assert.Len(t, b.Cases, 2)
}

func TestADocumentWithContractsCutOff(t *testing.T) {
	data := file(t, "version3.json")
	b, faults := Read(data[:len(data)-5])
	assert.Len(t, faults, 1)
	assert.Equal(t, readWhole(t, data).Cases[:2], b.Cases, "the newest version is known, too")
}

func TestALineInTheMiddleThatIsLost(t *testing.T) {
	lines := strings.Split(string(file(t, "version2.json")), "\n")
	for i := 1; i < 4; i++ {
		broken := append([]string{}, lines...)
		broken[i] = broken[i][:20] + "\x00\x00"
		b, faults := Read([]byte(strings.Join(broken, "\n")))
		require.NotEmpty(t, faults)
		assert.Len(t, b.Cases, 2)
	}
	newer := strings.Replace(strings.Join(lines, "\n"), `"version":2`, `"version":4`, 1)
	b, _ := Read([]byte(newer[:len(newer)-5]))
	assert.Empty(t, b.Cases, "what a newer version has written is not guessed at")
}

func TestDepthIsNotFollowedFar(t *testing.T) {
	for _, deep := range []string{
		strings.Repeat("[", 9990) + strings.Repeat("]", 9990),
		`{"format":"support-clock-cases","version":2,"cases":[{"id":` + strings.Repeat(`{"a":`, 5000) + "1" + strings.Repeat("}", 5000) + "}]}",
	} {
		_, faults := Read([]byte(deep))
		require.Len(t, faults, 1)
		assert.Equal(t, NotJSON, faults[0].Code)
	}
	odd := strings.Replace(string(file(t, "version2.json")), `"number":"E-000123456"`, `"number":"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"{"`, 1)
	assert.Equal(t, 3, readWhole(t, []byte(odd)).Len(), "brackets in a name are no depth")
}
