package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"supportclock/app/answer"
	"supportclock/app/link"
	"supportclock/app/words"
)

// Due answers one case: a link of the calculator, or its parts. It reads nothing from in.
func Due(args []string, _ io.Reader, out, errs io.Writer) (exit int) {
	return due(args, out, errs, time.Now())
}

func due(args []string, out, errs io.Writer, now time.Time) int {
	c := newCommand("due", args, out, errs)
	asJSON := c.flags.Bool("json", false, "")
	if over, status := c.parse(args, c.words.Due); over {
		return status
	}
	if c.flags.NArg() == 0 {
		fmt.Fprintf(errs, "supportclock due: %s\n\n%s", c.words.Missing, c.words.Due)
		return misused
	}
	choices, notices := link.Parse(fragment(c.flags.Args()))
	if len(notices) > 0 { // what would be left out could be what the answer hangs on
		for _, n := range notices {
			fmt.Fprintf(errs, "supportclock due: %s\n", answer.Notice(c.texts, choices, n, link.Names()))
		}
		return misused
	}
	complete := choices.Complete("")
	a := answer.Work(answer.Question{Choices: complete, Now: now})
	if !a.Solved() {
		fmt.Fprintf(errs, "supportclock due: %s\n", a.ProblemText(c.texts))
		return lacking
	}
	assumed := assumptions(c.texts, choices, &a)
	var err error
	if *asJSON {
		encoder := json.NewEncoder(out)
		encoder.SetEscapeHTML(false) // links have ampersands
		err = encoder.Encode(jsonOf(c.texts, &a, assumed))
	} else {
		err = c.print(&a, assumed)
	}
	if err != nil {
		return lacking
	}
	return good
}

// fragment is what links and parts come to, as a fragment.
func fragment(args []string) string {
	parts := make([]string, len(args))
	for i, arg := range args {
		if _, state, ok := strings.Cut(arg, "#"); ok {
			arg = state
		}
		parts[i] = arg
	}
	return strings.Join(parts, "&")
}

// assumptions are what nobody has said, and what has been taken for it.
func assumptions(t *words.Texts, said link.Choices, a *answer.Answer) (list []string) {
	if said.Plan == "" {
		list = append(list, t.Tiers.Of(a.Plan.Tier))
	}
	if said.Priority == 0 {
		list = append(list, words.Fill(t.Priority, "n", fmt.Sprint(int(a.Choices.Priority))))
	}
	if said.Site == "" {
		list = append(list, t.SiteName(a.Site))
	}
	return list
}

// print writes the answer as the calculator copies it.
func (c *command) print(a *answer.Answer, assumed []string) error {
	text := a.Text(c.texts, "#"+a.Frozen().Encode())
	if len(assumed) > 0 {
		text += words.Fill(c.words.Assumed, "what", c.texts.List(assumed)) + "\n"
	}
	_, err := io.WriteString(c.out, text)
	return err
}

// dueJSON is the answer for programs.
type dueJSON struct {
	Format        string       `json:"format"`
	Version       int          `json:"version"`
	Due           time.Time    `json:"due"` // with the site's offset, like the others
	Submitted     time.Time    `json:"submitted"`
	Priority      int          `json:"priority"`
	Tier          string       `json:"tier"`
	Contract      string       `json:"contract,omitempty"` // its name, where the tier is a contract of one's own
	Region        string       `json:"region"`
	Site          string       `json:"site"`
	Target        string       `json:"target"`
	TargetMinutes int          `json:"targetMinutes"`
	WaitMinutes   int          `json:"waitMinutes"`
	Reasons       []reasonJSON `json:"reasons"`
	Assumed       []string     `json:"assumed,omitempty"`
	Remarks       []string     `json:"remarks,omitempty"` // what bears on the answer and nobody has asked
	Link          string       `json:"link"`              // the fragment that gives the same answer on the page
}

type reasonJSON struct {
	From    time.Time `json:"from"`
	To      time.Time `json:"to"`
	Counted bool      `json:"counted"`
	Text    string    `json:"text"`
}

func jsonOf(t *words.Texts, a *answer.Answer, assumed []string) dueJSON {
	d := dueJSON{
		Format: "support-clock-answer", Version: 1,
		Due: a.Result.Due, Submitted: a.Result.Submitted.In(a.Result.Due.Location()), Priority: int(a.Choices.Priority),
		Tier: string(a.Choices.Plan), Region: string(a.Site.Region), Site: a.Site.ID,
		Target: t.Target(a.Result.Target), TargetMinutes: int(a.Result.Length / time.Minute), WaitMinutes: int(a.Result.Wait() / time.Minute),
		Reasons: []reasonJSON{}, Assumed: assumed, Link: "#" + a.Frozen().Encode(),
	}
	if a.Own() {
		d.Contract = a.Agreement.Name
	}
	for _, caveat := range a.Caveats(t) {
		d.Remarks = append(d.Remarks, caveat.Text)
	}
	for _, r := range answer.Reasons(a.Result.Segments) {
		d.Reasons = append(d.Reasons, reasonJSON{r.From, r.To, r.Counted, r.What(t, a.Counts())})
	}
	return d
}
