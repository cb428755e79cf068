package app

// Rehearse draws a page where nobody sees it, with an answer if it gives one. The browser compiles a
// program function by function as it runs: what a rehearsal has used in a worker is ready for the page.
// path is that of a page of the site; of one that is not this program's, nothing is drawn.
func Rehearse(path string) {
	for _, r := range Routes() {
		if r.Page.Path() != path {
			continue
		}
		page := r.New(r.Page)
		if answers, ok := page.(interface{ Rehearse() }); ok {
			answers.Rehearse()
		}
		page.Render()
	}
}
