package app

// Shell returns the words around the page. They stand in the document from the start and are not
// the program's to draw: they are wanted also where it does not run.
func (p Page) Shell(version string) ShellTexts {
	t := textsFor(p.Lang).Shell
	t.Version = fill(t.Version, "version", version)
	return t
}
