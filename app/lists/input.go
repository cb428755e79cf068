package lists

import (
	"net/url"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"supportclock/app/lists/sheet"
	"supportclock/app/ui"
)

// input is the list as it was brought.
type input struct {
	name   string // of the file; empty where there is none
	data   []byte
	format sheet.Format
	kept   bool // whether it outlasts a reload of the page
	broken sheet.Code
	noText bool // the visitor wanted to read a text where there is none
}

// inputGist says which list there is.
func inputGist(p *page) string {
	if p.reading == nil {
		return ""
	}
	return p.view.T.List([]string{p.input.name, p.view.T.Count(p.words.RowsOf, p.reading.found.Rows)})
}

// inputStep asks for the list.
func inputStep(p *page) []app.UI {
	w := p.words
	stays := w.Accepted
	acts := []app.UI{ui.Button(actionRead, "", w.Read).ID(actionRead)}
	if p.reading != nil {
		if stays = w.TooLong; p.input.kept {
			stays = w.Stays
		}
		acts = append(acts, ui.Button(actionForget, "", w.Again).ID(actionForget))
	}
	return []app.UI{
		app.Div().Class("row").Body(
			app.P().Class("small muted").Text(w.Accepted),
			app.Div().Class("acts").Body(
				ui.Button(actionOpen, "", w.Choose).ID(actionOpen),
				app.Input().Type("file").ID(controlFile).Name(controlFile).Accept(".csv,.tsv,.txt,text/csv,text/plain").Class("unseen").TabIndex(-1).Aria("hidden", "true"),
				ui.Button(actionSample, "", w.Sample).ID(actionSample),
			),
		),
		ui.Labelled(controlText, w.Paste,
			app.Textarea().Class("field").ID(controlText).Name(controlText).Rows(5).Attr("spellcheck", "false").Attr("autocomplete", "off").Aria("describedby", "no-text"),
			app.If(p.input.noText, func() app.UI { return app.P().ID("no-text").Class("note warn").Attr("role", "alert").Text(w.NoText) })),
		app.Div().Class("row").Body(
			app.P().Class("small muted").Text(map[bool]string{true: stays}[p.reading != nil]),
			app.Div().Class("acts").Body(acts...),
		),
	}
}

// take begins with a list.
func (p *page) take(ctx app.Context, name string, data []byte) {
	p.begin(name, data)
	p.read(ctx)
}

// begin puts a list in the place of the one before.
func (p *page) begin(name string, data []byte) {
	p.halt()
	p.input = input{name: name, data: data, format: sheet.Format{Japanese: p.view.T.Lang == "ja", Decode: p.browser.Decode, Now: p.browser.Now()}}
	p.reading, p.result = nil, nil
}

// takeText begins with what has been pasted.
func (p *page) takeText(ctx app.Context) {
	text := p.browser.Value(controlText)
	if strings.TrimSpace(text) == "" {
		p.input.noText = true
		p.focus(ctx, controlText)
		return
	}
	p.take(ctx, p.words.Pasted, []byte(text))
}

// read reads the list, cut and decoded as its format says.
func (p *page) read(ctx app.Context) { p.readWith(ctx, nil) }

// readWith reads the list with the settings that it had before the page was reloaded; nil guesses them.
func (p *page) readWith(ctx app.Context, settings url.Values) {
	p.halt()
	p.input.noText = false
	table, code := sheet.Open(p.input.data, p.input.format)
	p.input.broken = code
	if code != sheet.NoFault {
		p.reading, p.result = nil, nil
		return
	}
	p.run(ctx, p.words.Reading, func() (bool, float64) {
		if p.vocabulary == nil {
			p.vocabulary = sheet.NewVocabulary()
			return true, 0
		}
		return table.Read(1), table.Progress()
	}, func(ctx app.Context) {
		if len(table.Records) == 0 {
			p.input.broken = table.Faults[0].Code
			p.reading, p.result = nil, nil
			return
		}
		p.reading, p.result = newReading(p, table), nil
		if settings != nil {
			p.reading.apply(settings)
		}
		p.survey(ctx, func(ctx app.Context) {
			p.show(ctx, stepReading)
			if settings.Get("done") != "" {
				p.work(ctx)
			}
		})
	})
}

// forget goes back to the beginning.
func (p *page) forget(ctx app.Context) {
	p.halt()
	p.input, p.reading, p.result = input{}, nil, nil
	p.open = [steps]bool{true}
	p.said = ""
	p.unkeep()
	p.browser.Set(controlText, "")
	p.focus(ctx, idTop)
}
