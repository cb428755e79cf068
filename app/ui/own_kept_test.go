package ui

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/browser/browsertest"
	"supportclock/app/link"
	"supportclock/app/words"
	"supportclock/calc"
)

// keptLines are what a browser keeps of three contracts.
var keptLines = []string{
	"name=Gold&days=1-5&hours=08:00-18:00&p1=30m,24x7&p2=4h",
	"name=Silver%20%28EMEA%29&days=1-5,7&hours=09:00-17:00&hours-7=10:00-12:00&p2=8h",
	"name=%E5%A5%91%E7%B4%84&days=1-5&hours=22:00-06:00&p3=2d",
}

func keeping(lines ...string) *browsertest.Browser {
	return &browsertest.Browser{Store: map[string]string{keptOwnKey: strings.Join(lines, "\n")}}
}

func names(list []link.Own) (names []string) {
	for _, o := range list {
		names = append(names, o.Name)
	}
	return names
}

func TestADamagedContractIsNoneAndLosesNoOther(t *testing.T) {
	for _, damaged := range []string{
		"name=Gold&days=1-5&hours=08:00-1", "name=Gold&days=1-5&hours=08:00-18:00&p1=30m,24x7&p2=4", "name=Gold&days=&hours=08:00-18:00&p1=1h",
		"\x00\xff\ufffd", "{}", "null", "=", "&&&", "name=Gold&p9=1h", "name=a%0Ab&p1=1h", "plan=elite", "plan=own", strings.Repeat("name=Gold&", 10_000), "name=" + strings.Repeat("x", 20_000),
		"days=1-5&hours=09:00-17:00&hours-2=22:00-10:00&p1=1h",
	} {
		b := keeping(keptLines[1], damaged, "", keptLines[2])
		assert.Equal(t, []string{"Silver (EMEA)", "契約"}, names(KeptOwn(b)), "%.60q", damaged)

		c := arrive("plan=own&"+keptLines[0], nil, LoadMemory(b))
		said, ok := c.ActOwn(words.In("en"), b, ActionKeepOwn)
		assert.True(t, ok)
		assert.Contains(t, said, "Gold")
		assert.Equal(t, []string{"Gold", "Silver (EMEA)", "契約"}, names(KeptOwn(b)), "%.60q", damaged)
		assert.Contains(t, b.Store[keptOwnKey], damaged, "it stays for whoever can read it")
	}
}

func TestWhateverHappensToOneContractTheOthersStay(t *testing.T) {
	r := rand.New(rand.NewPCG(22, 9))
	whole := names(KeptOwn(keeping(keptLines...)))
	for range 2000 {
		lines, n := slices.Clone(keptLines), r.IntN(3)
		text := []byte(lines[n])
		for range 1 + r.IntN(3) {
			if text[r.IntN(len(text))] = byte(r.IntN(256)); r.IntN(3) == 0 {
				text = text[:1+r.IntN(len(text))]
			}
		}
		lines[n] = strings.ReplaceAll(string(text), "\n", " ")
		list := KeptOwn(keeping(lines...))
		for i, name := range whole {
			if i != n {
				require.Contains(t, names(list), name, "%q", lines[n])
			}
		}
		for _, o := range list {
			_, err := o.Agreement()
			require.NoError(t, err, "%q", lines[n])
		}
	}
}

func TestWhatAnotherTabKeptMeanwhileStays(t *testing.T) {
	b := keeping(keptLines[0])
	c := arrive("plan=own&"+keptLines[1], nil, LoadMemory(b))
	b.Store[keptOwnKey] += "\n" + keptLines[2]
	c.ActOwn(words.In("en"), b, ActionKeepOwn)
	assert.Equal(t, []string{"Silver (EMEA)", "Gold", "契約"}, names(KeptOwn(b)))
	b.Store[keptOwnKey] = keptLines[1] + "\n" + keptLines[2]
	c.ActOwn(words.In("en"), b, ActionDropOwn)
	assert.Equal(t, []string{"契約"}, names(KeptOwn(b)), "nor does what it dropped come back")
	_, ok := c.ActOwn(words.In("en"), b, "copy")
	assert.False(t, ok)
}

func TestNoMoreContractsAreKeptThanAreOffered(t *testing.T) {
	b := keeping()
	for n := range MostKeptOwn + 3 {
		c := arrive("plan=own&p1=1h&name=C"+Number(n), nil, LoadMemory(b))
		c.ActOwn(words.In("en"), b, ActionKeepOwn)
	}
	list := names(KeptOwn(b))
	assert.Len(t, list, MostKeptOwn)
	assert.Equal(t, "C22", list[0], "the last one first")
	assert.Empty(t, KeptOwn(&browsertest.Browser{Forgets: true}))
}

func TestAContractThatIsRememberedInPartIsForgotten(t *testing.T) {
	remembered := func(text string) Memory {
		return LoadMemory(&browsertest.Browser{Store: map[string]string{memoryKey: text}})
	}
	whole := remembered("plan=own&" + keptLines[0] + "&region=emea&site=NL")
	assert.Equal(t, "Gold", whole.Choices.Own.Name)
	m := remembered("plan=own&name=Gold&hours=08:00-1&p2=4h&region=emea&site=NL")
	assert.Equal(t, link.Choices{Region: calc.EMEA, Site: "NL"}, m.Choices, "the place is still known")
}
