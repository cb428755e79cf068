package app

import (
	"html"
	"strconv"
	"strings"
	"time"

	"supportclock/calc"
)

// weekTable is the table of the hours of a week. It is markup rather than elements of go-app because
// it has 168 cells, which the browser's own parser makes in a fraction of the time. The markup
// stands for as long as the week has the same hours: what its cells say is changed in place, which
// takes the browser half as long as making them anew.
type weekTable struct {
	number int // counts what has been in the cells; the table in the page bears that of what is in them
	monday calc.Date
	markup string
	cells  [7][24]weekCell
}

// weekCell is what the cell of an hour says. An hour that the clock skips says nothing.
type weekCell struct {
	at    string // the submission
	class string // of its colour
	text  string
	label string // for those who do not see the table
}

// weekTable makes the table of a week, out of the one before where that has the same hours.
func (v *view) weekTable(monday calc.Date, slots []calc.Slot, before weekTable) weekTable {
	w := weekTable{number: before.number + 1, monday: monday}
	for _, slot := range slots {
		at := calc.LocalOf(slot.Submitted)
		cell := &w.cells[weekday(slot.Submitted)][at.Hour]
		if *cell != (weekCell{}) {
			continue // the second pass of a repeated hour
		}
		text := slotText(slot.Wait)
		*cell = weekCell{
			at:    at.String(),
			class: "h" + strconv.Itoa(slotLevel(slot.Wait)),
			text:  text,
			label: v.t.labelled(text, fill(v.t.Outlook.Slot, "from", v.t.MomentShort(slot.Submitted), "due", v.t.MomentShort(slot.Due), "span", v.t.Span(slot.Wait))),
		}
	}
	if before.sameHours(w) {
		w.markup = before.markup
	} else {
		w.markup = w.draw(v.t)
	}
	return w
}

// weekday counts from Monday.
func weekday(at time.Time) int { return (int(at.Weekday()) + 6) % 7 }

func (w weekTable) sameHours(other weekTable) bool {
	for day := range w.cells {
		for hour := range w.cells[day] {
			if w.cells[day][hour].at != other.cells[day][hour].at {
				return false
			}
		}
	}
	return true
}

// draw writes the table. Nothing in it comes from the visitor. The roles keep it a table while the style
// sheet lays it out as a grid, days across on a wide screen and down on a narrow one.
func (w weekTable) draw(t *Texts) string {
	var b strings.Builder
	b.WriteString(`<table class="heat" id="` + weekID + `" data-week="` + number(w.number) + `" role="table" aria-labelledby="outlook-heading"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col"><span class="unseen">` + html.EscapeString(t.Outlook.Day) + `</span></th>`)
	for hour := range 24 {
		b.WriteString(`<th role="columnheader" scope="col">` + strconv.Itoa(hour) + `</th>`)
	}
	b.WriteString(`</tr></thead><tbody role="rowgroup">`)
	for day, row := range w.cells {
		date := w.monday.AddDays(day)
		b.WriteString(`<tr role="row"><th role="rowheader" scope="row"><span class="wide">` + html.EscapeString(t.DateShort(date)) + `</span><span class="narrow" aria-hidden="true">` + html.EscapeString(t.Dates.WeekdaysShort[date.Weekday()]) + `</span></th>`)
		for hour, cell := range row {
			if cell == (weekCell{}) {
				b.WriteString(`<td role="cell"></td>`)
				continue
			}
			b.WriteString(`<td role="cell"><button type="button" tabindex="-1" class="` + cell.class + `" id="` + slotID(day, hour) +
				`" ` + attributeAct + `="` + actionAt + `" ` + attributeWith + `="` + cell.at +
				`" aria-label="` + html.EscapeString(cell.label) + `">` + cell.text + `</button></td>`)
		}
		b.WriteString(`</tr>`)
	}
	b.WriteString(`</tbody></table>`)
	return b.String()
}

// said are the cells in the order of the table's buttons.
func (w weekTable) said() []weekCell {
	cells := make([]weekCell, 0, 7*24)
	for _, row := range w.cells {
		for _, cell := range row {
			if cell != (weekCell{}) {
				cells = append(cells, cell)
			}
		}
	}
	return cells
}

const weekID = "heat"

// slotID names the cell of an hour, by its day from Monday.
func slotID(day, hour int) string { return "slot-" + strconv.Itoa(day) + "-" + strconv.Itoa(hour) }

// currentSlot names the cell that holds the submission.
func (v *view) currentSlot() string {
	if v.problem != solved || v.outlook.table.markup == "" {
		return ""
	}
	return slotID(weekday(v.submitted), v.submitted.Hour())
}

// slotLevel grades a wait for its colour.
func slotLevel(wait time.Duration) int {
	for level, most := range slotLimits {
		if wait <= most {
			return level
		}
	}
	return len(slotLimits)
}

var slotLimits = []time.Duration{2 * time.Hour, 8 * time.Hour, 24 * time.Hour, 48 * time.Hour}

// slotText writes a wait in the least of room: whole hours, or minutes with their sign.
func slotText(wait time.Duration) string {
	if wait < time.Hour {
		return strconv.Itoa(int(wait.Round(time.Minute)/time.Minute)) + "′"
	}
	return strconv.Itoa(int(wait.Round(time.Hour) / time.Hour))
}

// stepSlot returns the cell that an arrow key leads to from another; ok is false for other keys.
// On a narrow screen the table stands the other way round.
func stepSlot(id, key string, narrow bool) (to string, ok bool) {
	day, hour, ok := slotOf(id)
	if !ok {
		return "", false
	}
	if narrow {
		key = map[string]string{"ArrowDown": "ArrowRight", "ArrowUp": "ArrowLeft", "ArrowRight": "ArrowDown", "ArrowLeft": "ArrowUp"}[key]
	}
	switch key {
	case "ArrowRight":
		hour++
	case "ArrowLeft":
		hour--
	case "ArrowDown":
		day++
	case "ArrowUp":
		day--
	case "Home":
		hour = 0
	case "End":
		hour = 23
	default:
		return "", false
	}
	return slotID(min(max(day, 0), 6), min(max(hour, 0), 23)), true
}

func slotOf(id string) (day, hour int, ok bool) {
	rest, ok := strings.CutPrefix(id, "slot-")
	if !ok {
		return 0, 0, false
	}
	d, h, _ := strings.Cut(rest, "-")
	day, err := strconv.Atoi(d)
	hour, err2 := strconv.Atoi(h)
	return day, hour, err == nil && err2 == nil && day >= 0 && day < 7 && hour >= 0 && hour < 24
}
