package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

const root = "../.."

func TestEverybodyWhoseCodeIsInTheProductIsNamed(t *testing.T) {
	modules, err := linked(root)
	require.NoError(t, err)
	have, err := os.ReadFile(filepath.Join(root, file))
	require.NoError(t, err)
	want, err := splice(have, chapter(modules))
	require.NoError(t, err)
	if string(have) != string(want) {
		t.Errorf("%s is out of date; run: make licences", file)
	}
}

func TestWhatRunsWhere(t *testing.T) {
	modules, err := linked(root)
	require.NoError(t, err)
	where := map[string]string{}
	for _, m := range modules {
		where[m.path] = "server " + yes(m.server) + ", browser " + yes(m.browser)
	}
	require.Equal(t, "server yes, browser yes", where["Go"])
	require.Equal(t, "server yes, browser yes", where["github.com/rickar/cal/v2"])
	require.Equal(t, "server yes, browser ", where["golang.org/x/net"], "the browser has a parser of its own")
	require.Equal(t, "server yes, browser ", where["github.com/google/uuid"], "the browser has a stand-in of our own")
	require.NotContains(t, where, "github.com/stretchr/testify", "what only tests use is not in the product")
}

func TestLicencesAreTold(t *testing.T) {
	for _, c := range []struct{ name, text, kind string }{
		{"MIT", "Permission is hereby granted, free of charge,\nto any person obtaining a copy of this", "MIT"},
		{"BSD", "   * Neither the name of Google LLC nor the", "BSD 3-clause"},
		{"several in one", "Neither the name of X\n\n  Apache License\n  Version 2.0, January 2004", "Apache 2.0, BSD 3-clause"},
		{"one that asks for our source", "Neither the name of X, but also the GNU GENERAL PUBLIC LICENSE", ""},
		{"nothing we know", "Do as you please.", ""},
	} {
		t.Run(c.name, func(t *testing.T) { require.Equal(t, c.kind, kindOf([]byte(c.text))) })
	}
}

func TestEveryLicenceIsThereOnce(t *testing.T) {
	same := []byte("Neither the name of X\r\n\n")
	made := string(chapter([]module{
		{path: "Go", licence: same, server: true, browser: true},
		{path: "a.example/mit", version: "v1.2.3", licence: []byte("Permission is hereby granted, free of charge, to any person obtaining a copy"), server: true},
		{path: "b.example/bsd", version: "v0.1.0", licence: same, browser: true},
	}))
	require.Contains(t, made, "| [a.example/mit](https://pkg.go.dev/a.example/mit@v1.2.3) v1.2.3 |  | yes |  | MIT |\n")
	require.Contains(t, made, "### Go, b.example/bsd\n\n```text\nNeither the name of X\n```\n")
	require.NotContains(t, made, "### b.example/bsd")
}

func TestTheRestOfTheFileIsLeftAlone(t *testing.T) {
	old := "# Thanks\n\n" + begin + "what was\n" + end + "## Data\n"
	made, err := splice([]byte(old), []byte("what is\n"))
	require.NoError(t, err)
	require.Equal(t, "# Thanks\n\n"+begin+"what is\n"+end+"## Data\n", string(made))
	for _, broken := range []string{"", begin, end, end + begin} {
		_, err := splice([]byte(broken), nil)
		require.ErrorContains(t, err, "lacks one of the lines")
	}
}

func TestAFolderWithoutALicence(t *testing.T) {
	_, err := licenceIn(t.TempDir())
	require.ErrorContains(t, err, "no licence")
}
