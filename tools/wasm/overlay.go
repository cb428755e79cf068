package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
)

// library are edits of Go's own library.
//
// net/url links net/netip to tell whether a host in brackets is a valid address, and that the tables of
// unique; the addresses here are the page's, as the browser gives them.
//
// time looks for a zone in three folders and in an environment variable before it turns to the zones in
// the program. A browser has neither, and is asked for each in vain at the start.
var library = map[string][]edit{
	"time/zoneinfo_read.go": {
		{"\tfor _, source := range sources {\n" + zoneFromFile + "\t}\n\tif loadFromEmbedded", "\tif loadFromEmbedded"},
		{"\tif source, ok := gorootZoneSource(runtime.GOROOT()); ok {\n" + zoneFromFile + "\t}\n", ""},
	},
	"time/zoneinfo.go": {
		{"\tzoneinfoOnce.Do(func() {\n\t\tenv, _ := syscall.Getenv(\"ZONEINFO\")\n\t\tzoneinfo = &env\n\t})\n" +
			"\tvar firstErr error\n\tif *zoneinfo != \"\" {\n" +
			"\t\tif zoneData, err := loadTzinfoFromDirOrZip(*zoneinfo, name); err == nil {\n" +
			"\t\t\tif z, err := LoadLocationFromTZData(name, zoneData); err == nil {\n\t\t\t\treturn z, nil\n\t\t\t}\n" +
			"\t\t\tfirstErr = err\n\t\t} else if err != syscall.ENOENT {\n\t\t\tfirstErr = err\n\t\t}\n\t}\n",
			"\tvar firstErr error\n"},
		{"\t\"syscall\"\n", ""},
	},
	"net/url/url.go": {
		{"\t\"net/netip\"\n", ""},
		{"\t\taddr, err := netip.ParseAddr(unescapedHostname)\n" +
			"\t\tif err != nil {\n\t\t\treturn \"\", fmt.Errorf(\"invalid host: %w\", err)\n\t\t}\n" +
			"\t\tif addr.Is4() {\n\t\t\treturn \"\", errors.New(\"invalid IP-literal\")\n\t\t}\n", ""},
	},
}

// zoneFromFile is what time does with each place where a file of a zone may be.
const zoneFromFile = "\t\tzoneData, err := loadTzinfo(name, source)\n\t\tif err == nil {\n" +
	"\t\t\tif z, err = LoadLocationFromTZData(name, zoneData); err == nil {\n\t\t\t\treturn z, nil\n\t\t\t}\n\t\t}\n" +
	"\t\tif firstErr == nil && err != syscall.ENOENT {\n\t\t\tfirstErr = err\n\t\t}\n"

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
