package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
)

// manifestName is the list of what an export wrote, by which a later one knows its own files from
// everybody else's. A line holds a digest and a name, as sha256sum writes and checks them.
const manifestName = ".supportclock-files"

// draftPrefix begins the names of folders in which an export is made before it takes its place.
const draftPrefix = ".supportclock-draft-"

// owned are the files that exports wrote, with the digests that each may have: two, where an export
// was interrupted between the old files and the new.
type owned map[string][]string

func sha(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:])
}

// readOwned reads the list in a folder. Its error is fs.ErrNotExist if there is none.
func readOwned(root *os.Root) (owned, error) {
	list, err := root.ReadFile(manifestName)
	if err != nil {
		return nil, err
	}
	o := owned{}
	for line := range bytes.Lines(list) {
		sum, name, ok := strings.Cut(strings.TrimSuffix(string(line), "\n"), "  ")
		if !ok || len(sum) != 2*sha256.Size || !fs.ValidPath(name) {
			return nil, fmt.Errorf("%s is damaged: %.80q", manifestName, line)
		}
		o[name] = append(o[name], sum)
	}
	return o, nil
}

// with returns o and other together.
func (o owned) with(other owned) owned {
	both := maps.Clone(o)
	for name, sums := range other {
		for _, sum := range sums {
			if !slices.Contains(both[name], sum) {
				both[name] = append(slices.Clone(both[name]), sum)
			}
		}
	}
	return both
}

func (o owned) String() string {
	var out strings.Builder
	for _, name := range slices.Sorted(maps.Keys(o)) {
		for _, sum := range o[name] {
			out.WriteString(sum + "  " + name + "\n")
		}
	}
	return out.String()
}

// foreign lists what stands in the way of writing or removing the named files: what is not among the
// owned, or has been changed since it was written.
func (o owned) foreign(root *os.Root, names []string) ([]string, error) {
	var found []string
	for _, name := range names {
		body, err := root.ReadFile(name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if info, e := root.Stat(name); e == nil && info.IsDir() {
			found = append(found, name)
			continue
		}
		if err != nil {
			return nil, err
		}
		if !slices.Contains(o[name], sha(body)) {
			found = append(found, name)
		}
	}
	return found, nil
}
