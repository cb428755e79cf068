package e2e

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/domsnapshot"
)

// aloud is the page as a screen reader reads it from its first line to its last: a line for each thing
// in Chromium's tree for such programs, with its role, name, value and states. What is hidden from them is
// left out. Text goes on until a box or a thing begins. Of a long table the beginning is enough.
func (p *page) aloud() string {
	p.t.Helper()
	r := reading{nodes: map[accessibility.NodeID]*accessibility.Node{}, drawn: p.drawn()}
	call(p, accessibility.Enable, cdp.Empty{})
	nodes := call(p, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{}).Nodes
	call(p, accessibility.Disable, cdp.Empty{})
	for _, n := range nodes {
		r.nodes[n.NodeID] = n
	}
	var b strings.Builder
	for _, h := range r.heard(nodes[0]) {
		h.write(&b, "")
	}
	return b.String()
}

// drawn is what the protocol's tree does not tell of an element.
type drawn struct {
	block bool   // it stands on lines of its own
	lang  string // its own language, if it has one
	more  string // what it says of itself besides
}

func (p *page) drawn() map[cdp.BackendNodeID]drawn {
	p.t.Helper()
	snapshot := call(p, domsnapshot.CaptureSnapshot, domsnapshot.CaptureSnapshotParams{ComputedStyles: []string{"display"}})
	document, text := snapshot.Documents[0], snapshot.Strings
	found := map[cdp.BackendNodeID]drawn{}
	for i, node := range document.Layout.NodeIndex {
		if styles := document.Layout.Styles[i]; len(styles) > 0 {
			d := drawn{block: !strings.HasPrefix(text[styles[0]], "inline")}
			for pair := range slices.Chunk(document.Nodes.Attributes[node], 2) {
				if pair[1] < 0 { // it is empty
					continue
				}
				switch name, value := text[pair[0]], text[pair[1]]; {
				case name == "lang" && text[document.Nodes.NodeName[node]] != "HTML":
					d.lang = value
				case slices.Contains([]string{"aria-current", "aria-sort", "aria-valuetext"}, name):
					d.more += strings.TrimPrefix(name, "aria-") + " " + value
				}
			}
			found[document.Nodes.BackendNodeID[node]] = d
		}
	}
	return found
}

// heard is a thing that is read, or a stretch of text, which has no role.
type heard struct {
	role, name string
	states     []string
	in         []heard
}

// write writes a thing and what is in it. What only holds one other shares its line.
func (h heard) write(b *strings.Builder, indent string) {
	line := indent
	for {
		line += strings.Join(append([]string{strings.TrimSpace(h.role + " " + quoted(h.name))}, h.states...), " ")
		if len(h.in) != 1 || h.role == "RootWebArea" || h.name != "" && h.name != h.in[0].name || len(h.states) > 0 {
			break
		}
		if h.role != "" && h.name != "" {
			line = strings.TrimSuffix(line, " "+quoted(h.name))
		}
		h, line = h.in[0], line+pick(h.in[0].role == "", " ", " › ")
	}
	b.WriteString(line + "\n")
	read := map[string]int{}
	for _, in := range h.in {
		if read[in.role]++; read[in.role] <= few || !slices.Contains(tabular, in.role) {
			in.write(b, indent+"  ")
		}
	}
	for _, role := range tabular {
		if read[role] > few {
			fmt.Fprintf(b, "%s  … %d more of %s\n", indent, read[role]-few, role)
		}
	}
}

// few is how much is read of what tables are made of.
const few = 4

var (
	tabular = []string{"columnheader", "cell", "row"}
	// flowing are the roles that a reader hears nothing of between words.
	flowing = []string{"none", "generic", "strong", "emphasis", "time", "code", "Abbr", "mark"}
	// naming are the roles of what names something else, and is heard as that one's name.
	naming = []string{"LabelText", "Legend", "caption"}
	// whole are the roles whose name is all the text in them.
	whole = []string{"heading", "link", "button", "DisclosureTriangle", "cell", "columnheader", "rowheader"}
	// single are the roles in which a reader finds nothing more, whatever the tree holds.
	single = []string{"combobox", "textbox", "searchbox", "spinbutton", "slider", "image", "progressbar", "Date"}
)

type reading struct {
	nodes map[accessibility.NodeID]*accessibility.Node
	drawn map[cdp.BackendNodeID]drawn
}

// end is where a box ends a stretch of text.
var end = heard{role: "end"}

// heard reads a node: texts that may go on, the ends of boxes, and things.
func (r *reading) heard(n *accessibility.Node) []heard {
	role, own := word(n.Role), r.drawn[n.BackendDOMNodeID]
	switch {
	case role == "StaticText" || role == "ListMarker":
		return []heard{{name: word(n.Name)}}
	case role == "LineBreak":
		return []heard{{name: " "}}
	case n.Ignored || slices.Contains(flowing, role) && word(n.Name) == "":
		found := r.in(n)
		if own.lang != "" {
			found = slices.Concat([]heard{{name: " (" + own.lang + ") "}}, found)
		}
		if own.block {
			found = slices.Concat([]heard{end}, found, []heard{end})
		}
		return found
	case slices.Contains(naming, role):
		return slices.DeleteFunc(joined(r.in(n)), isText)
	}
	h := heard{role: role, name: spoken(word(n.Name)), states: r.states(n)}
	if own.more != "" {
		h.states = append(h.states, own.more)
	}
	if own.lang != "" {
		h.states = append([]string{"(" + own.lang + ")"}, h.states...)
	}
	if !slices.Contains(single, role) {
		h.in = joined(r.in(n))
	}
	if slices.Contains(whole, role) {
		h.in = slices.DeleteFunc(h.in, isText)
	}
	return []heard{h}
}

func isText(h heard) bool { return h.role == "" }

func (r *reading) in(n *accessibility.Node) []heard {
	var found []heard
	for _, child := range r.of(n) {
		found = append(found, r.heard(child)...)
	}
	return found
}

// joined joins the texts that go on.
func joined(found []heard) []heard {
	var all []heard
	text := ""
	for _, h := range append(found, end) {
		if h.role == "" {
			text += h.name
			continue
		}
		if text = spoken(text); text != "" {
			all = append(all, heard{name: text})
		}
		if text = ""; h.role != end.role {
			all = append(all, h)
		}
	}
	return all
}

func (r *reading) of(n *accessibility.Node) []*accessibility.Node {
	var found []*accessibility.Node
	for _, id := range n.ChildIDs {
		if child := r.nodes[id]; child != nil {
			found = append(found, child)
		}
	}
	return found
}

// states are what a reader says after a name.
func (r *reading) states(n *accessibility.Node) []string {
	var said []string
	if v := word(n.Value); v != "" {
		said = append(said, "= "+quoted(spoken(v)))
	}
	for _, p := range n.Properties {
		v := word(p.Value)
		switch p.Name {
		case accessibility.PropertyNameLevel:
			if word(n.Role) == "heading" {
				said = append(said, "level "+v)
			}
		case accessibility.PropertyNameExpanded:
			said = append(said, pick(v == "true", "expanded", "collapsed"))
		case accessibility.PropertyNameChecked, accessibility.PropertyNamePressed, accessibility.PropertyNameSelected:
			said = append(said, pick(v == "true", "", "not ")+string(p.Name))
		case accessibility.PropertyNameDisabled, accessibility.PropertyNameReadonly, accessibility.PropertyNameRequired,
			accessibility.PropertyNameBusy, accessibility.PropertyNameModal, accessibility.PropertyNameMultiline:
			if v == "true" {
				said = append(said, string(p.Name))
			}
		case accessibility.PropertyNameInvalid, accessibility.PropertyNameAutocomplete:
			if v != "" && v != "false" && v != "none" {
				said = append(said, string(p.Name)+" "+v)
			}
		case accessibility.PropertyNameLive, accessibility.PropertyNameRoledescription:
			said = append(said, string(p.Name)+" "+v)
		case accessibility.PropertyNameValuetext:
			if v != word(n.Value) {
				said = append(said, "= "+quoted(spoken(v)))
			}
		}
	}
	if options := r.options(n); word(n.Role) == "combobox" && options > 0 {
		said = append(said, fmt.Sprint(options, " options"))
	}
	if v := word(n.Description); v != "" {
		said = append(said, "· "+quoted(spoken(v)))
	}
	return said
}

func (r *reading) options(n *accessibility.Node) int {
	count := 0
	for _, child := range r.of(n) {
		count += r.options(child)
		if role := word(child.Role); role == "option" || role == "MenuListOption" {
			count++
		}
	}
	return count
}

// spoken is a text with its white space as it is heard.
func spoken(text string) string { return strings.Join(strings.Fields(text), " ") }

func quoted(text string) string {
	if text == "" {
		return ""
	}
	return strconv.Quote(text)
}

// word is a value as it is said.
func word(v *accessibility.Value) string {
	if v == nil || len(v.Value) == 0 {
		return ""
	}
	if text, err := strconv.Unquote(string(v.Value)); err == nil {
		return text
	}
	return string(v.Value)
}
