package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
)

// library are edits of Go's own library. net/url links net/netip to tell whether a host in brackets is a
// valid address, and that the tables of unique; the addresses here are the page's, as the browser gives
// them.
var library = map[string][]edit{
	"net/url/url.go": {
		{"\t\"net/netip\"\n", ""},
		{"\t\taddr, err := netip.ParseAddr(unescapedHostname)\n" +
			"\t\tif err != nil {\n\t\t\treturn \"\", fmt.Errorf(\"invalid host: %w\", err)\n\t\t}\n" +
			"\t\tif addr.Is4() {\n\t\t\treturn \"\", errors.New(\"invalid IP-literal\")\n\t\t}\n", ""},
	},
}

// overlay writes edited copies of the library's files in goroot to dir, and what go build has to know of
// them. A file that another version of Go has otherwise stays as it is: the program is only larger then.
func overlay(goroot, dir string) (file string, err error) {
	replace := map[string]string{}
	for name, edits := range library {
		path := filepath.Join(goroot, "src", filepath.FromSlash(name))
		source, err := os.ReadFile(path)
		if err != nil {
			return "", err
		}
		source, fits := edited(source, edits)
		if !fits {
			continue
		}
		copied, err := filepath.Abs(filepath.Join(dir, strings.ReplaceAll(name, "/", "-")+".txt")) // no file of this module
		if err != nil {
			return "", err
		}
		if err := write(copied, source); err != nil {
			return "", err
		}
		replace[path] = copied
	}
	list, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	file = filepath.Join(dir, "overlay.json")
	return file, write(file, list)
}

// edited makes edits of which each must fit in one place.
func edited(source []byte, edits []edit) (result []byte, fits bool) {
	for _, e := range edits {
		if bytes.Count(source, []byte(e.old)) != 1 {
			return nil, false
		}
		source = bytes.Replace(source, []byte(e.old), []byte(e.new), 1)
	}
	return source, true
}
