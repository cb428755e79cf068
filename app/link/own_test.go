package link

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/calc"
)

const goldLink = "plan=own&name=Gold%20support&days=1-5&hours=08:00-18:00&p1=30m,24x7&p2=4h&p3=8h&p4=3d&priority=2&region=emea&site=NL"

func TestALinkHoldsAWholeAgreement(t *testing.T) {
	c, notices := Parse(goldLink)
	require.Empty(t, notices)
	assert.Equal(t, goldLink, c.Encode())
	assert.Less(t, len(goldLink), 300)
	assert.Equal(t, "Gold support", c.Own.Name)

	a, err := c.Own.Agreement()
	require.NoError(t, err)
	day := []calc.Window{{Open: 8 * time.Hour, Close: 18 * time.Hour}}
	assert.Equal(t, calc.Hours{time.Monday: day, time.Tuesday: day, time.Wednesday: day, time.Thursday: day, time.Friday: day}, a.Hours)
	assert.Equal(t, calc.Target{Coverage: calc.Around24x7, Amount: 30 * time.Minute}, a.Target(calc.P1))
	assert.Equal(t, calc.Target{Coverage: calc.BusinessDays, Days: 3}, a.Target(calc.P4))
}

func TestDaysMayDiffer(t *testing.T) {
	c, notices := Parse("plan=own&days=1-4,7&hours=9:00-12:00,13:00-17:00&hours-5=22:00-06:00&hours-1=09:00-24:00&p1=1h")
	require.Empty(t, notices)
	assert.Equal(t, "plan=own&days=1-5,7&hours=09:00-12:00,13:00-17:00&hours-1=09:00-24:00&hours-5=22:00-06:00&p1=1h", c.Complete("").Encode()[:len("plan=own&days=1-5,7&hours=09:00-12:00,13:00-17:00&hours-1=09:00-24:00&hours-5=22:00-06:00&p1=1h")])
	a, err := c.Own.Agreement()
	require.NoError(t, err)
	assert.Len(t, a.Hours[time.Sunday], 2)
	assert.Equal(t, []calc.Window{{Open: 22 * time.Hour, Close: 6 * time.Hour}}, a.Hours[time.Friday], "Friday is open at night, and so a working day")
	assert.Empty(t, a.Hours[time.Saturday])
	assert.False(t, a.Target(calc.P2).Agreed())
}

func TestDaysAreWritten(t *testing.T) {
	for text, want := range map[string]string{
		"1-5": "1-5", "7-4": "1-4,7", "7,1-4": "1-4,7", "1,2,3": "1-3", "6": "6", "1-7": "1-7", "3-3": "3", "2,4": "2,4", "5-1": "1,5-7",
		"": "", "0-4": "", "1-8": "", "mon-fri": "", "1-": "", "-5": "", "1,,2": "", "1-5-7": "", "12": "",
	} {
		c := Choices{Plan: calc.Own}
		assert.Equal(t, want != "", c.Set(ParamDays, text), text)
		assert.Equal(t, want, formatDays(c.Own.Days), text)
	}
}

func TestBrokenPartsOfAnAgreementAreNamed(t *testing.T) {
	for fragment, want := range map[string]string{
		"plan=own&hours=9-17&p1=1h":                                     "1 hours=9-17",
		"plan=own&days=mon-fri&p1=1h":                                   "1 days=mon-fri",
		"plan=own&p2=soon&p1=1h":                                        "1 p2=soon",
		"plan=own&p5=1h&p1=1h":                                          "0 p5=1h",
		"plan=own&hours-8=09:00-10:00&p1=1h":                            "0 hours-8=09:00-10:00",
		"plan=own&p1=1h&p1=2h":                                          "2 p1=2h",
		"plan=own&hours-7=22:00-10:00&hours=09:00-17:00&days=1-5&p1=1h": "6 hours=",
		"plan=enterprise&p1=1h":                                         "5 p1=",
		"plan=own&p1=1h&name=a%0Ab":                                     "1 name=a\nb",
		"plan=own&p1=1h&name=" + strings.Repeat("x", 61):                "1 name=" + strings.Repeat("x", 40) + "…",
	} {
		c, notices := Parse(fragment)
		if assert.Len(t, notices, 1, fragment) {
			n := notices[0]
			assert.Equal(t, want, string(rune('0'+int(n.Problem)))+" "+n.Parameter+"="+n.Value)
		}
		if c.Plan == calc.Own {
			a, err := c.Complete("").Own.Agreement()
			assert.NoError(t, err, "what is left still is an agreement: %s", fragment)
			assert.True(t, a.Target(calc.P1).Agreed(), fragment)
		} else {
			assert.Equal(t, Own{}, c.Own)
		}
	}
}

func TestDaysThatAreNotNamed(t *testing.T) {
	for fragment, want := range map[string]string{
		"plan=own&p1=1h":                                          "1-5",
		"plan=own&hours=08:00-10:00&p1=1h":                        "1-5",
		"plan=own&hours=08:00-10:00&hours-6=09:00-10:00&p1=1h":    "1-6",
		"plan=own&hours-6=09:00-10:00&p1=1h":                      "6",
		"plan=own&hours-6=09:00-10:00&days=1-2&p1=1h":             "1-2,6",
		"plan=own&hours=08:00-10:00&hours-6=09:00-10:00&days=1-2": "1-2,6",
	} {
		c, notices := Parse(fragment)
		assert.Empty(t, notices, fragment)
		assert.Equal(t, want, formatDays(c.Complete("").Own.Days), fragment)
	}
}

func TestTermsWithoutAPlanAreTheVisitorsOwn(t *testing.T) {
	c, notices := Parse("days=1-5&hours=08:00-18:00&p1=1h")
	assert.Empty(t, notices)
	assert.Equal(t, calc.Own, c.Plan)
}

func TestAnAgreementLikeAPlan(t *testing.T) {
	o := OwnLike(Choices{Plan: calc.Enterprise, Region: calc.Americas})
	assert.Equal(t, "06:00-17:30", o.Hours)
	assert.Equal(t, "30m,24x7", o.Targets[0].String())
	assert.Equal(t, UsualOwn, OwnLike(Choices{Plan: calc.Own}), "no plan to be like")
	c := Choices{Plan: calc.Own}.Complete("")
	assert.Equal(t, UsualOwn, c.Own, "office hours, and no targets that nobody has agreed to")
	assert.Equal(t, Own{}, Choices{Plan: calc.Elite}.Complete("").Own)
}

// Names travel through Markdown, HTML and mail, so that nothing in a link but letters, digits and a few
// signs may stand for them.
func TestHostileNamesStayWhatTheyAre(t *testing.T) {
	for _, name := range []string{
		`<script>alert(1)</script>`, `" onload="alert(1)`, "'; DROP TABLE--", "a&p1=5m#x", "100 %", "50%-plan", "a+b c", "=1+1", "客服合约", "Größe …", "a;b,c.", "../../etc", "😀",
		"100%25", "10%ab", "A%20B", "%%20%C3%A9", "%25%32", "%", "👩‍💻 Gold", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "می\u200cخواهم", "Acme (EMEA)", "Acme Inc.", "…",
	} {
		c := Choices{Plan: calc.Own}
		require.True(t, c.Set(ParamName, name), name)
		c.Own.Targets[0] = calc.Target{Coverage: calc.BusinessHours, Amount: time.Hour}
		link := c.Encode()
		for _, r := range link {
			assert.True(t, r < 128 && strings.ContainsRune("=&%-_.~:,", r) || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z', "%q in %s", r, link)
		}
		again, notices := Parse(link)
		assert.Empty(t, notices, name)
		assert.Equal(t, name, again.Own.Name)
		twice, notices := Parse(strings.ReplaceAll(link, "%", "%25"))
		assert.Empty(t, notices, name)
		assert.Equal(t, name, twice.Own.Name, "encoded once too often")
	}
	for _, name := range []string{"a\nb", "a\x00b", "a\u2028b", "a\xffb"} {
		c := Choices{Plan: calc.Own}
		assert.False(t, c.Set(ParamName, name), "%q", name)
	}
}

func randomOwn(r *rand.Rand) (o Own) {
	names := []string{"", "Gold", "Größe & <b>", "金の契約", "100 %"}
	o.Name = names[r.IntN(len(names))]
	hours := []string{"09:00-17:00", "00:00-24:00", "08:00-12:00,13:00-17:30", "06:00-14:30"}
	o.Hours = hours[r.IntN(len(hours))]
	for i := range o.Days {
		o.Days[i] = r.IntN(2) == 0
		if r.IntN(5) == 0 {
			o.Apart[i], o.Days[i] = hours[r.IntN(len(hours))], true
		}
	}
	o.Days[1] = true
	for i := range o.Targets {
		switch r.IntN(4) {
		case 0:
			o.Targets[i] = calc.Target{Coverage: calc.BusinessDays, Days: 1 + r.IntN(calc.MostDays)}
		case 1, 2:
			o.Targets[i] = calc.Target{Coverage: calc.Coverage(r.IntN(3)), Amount: time.Duration(1+r.IntN(400)) * 5 * time.Minute}
		}
	}
	return o
}

// Whatever a hostile link says, what is left of its agreement is one that can be counted, and reads the
// same again.
func FuzzOwn(f *testing.F) {
	f.Add(goldLink)
	f.Add("plan=own&days=7-4&hours-5=22:00-06:00&p1=99d&name=%3Cb%3E")
	f.Add("compare=own,elite&hours=00:00-24:00&p4=1h30m")
	f.Fuzz(func(t *testing.T, fragment string) {
		c, _ := Parse(fragment)
		if c.HasOwn() {
			_, err := c.Complete("").Own.Agreement()
			require.NoError(t, err)
		}
		again, notices := Parse(c.Encode())
		require.Empty(t, notices, c.Encode())
		require.True(t, c.Equal(again), "%q became %q", c.Encode(), again.Encode())
	})
}

func TestALinkIsUnescapedWhereItWasEscaped(t *testing.T) {
	for _, fragment := range []string{
		"plan=elite&amp;priority=2&region=emea", "plan=elite&amp;priority=2&amp;region=emea", "plan=elite&#38;priority=2&region=emea",
		"plan=elite&#x26;priority&#x3D;2&region=emea",
	} {
		c, notices := Parse(fragment)
		assert.Empty(t, notices, fragment)
		assert.Equal(t, Choices{Plan: calc.Elite, Priority: calc.P2, Region: calc.EMEA}, c, fragment)
	}
}
