package web

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// Export writes the site to a folder, with the compressed forms beside the plain ones and with
// configuration for several hosts.
//
// It touches nothing but its own files. A folder must be empty, unless replace is set and it holds an
// earlier export: then the files of that are replaced or removed, and what others have put there
// stays. A file of its own that somebody has changed is somebody's, and stops it before it begins.
//
// Everything is made inside the folder, which may therefore be a link or a mount, in a place where
// nothing else can be written. The new files then take the places of the old, pages after what they
// load and the service worker last, so that every page is whole at every moment. An export that is
// interrupted leaves a draft, and a list of both versions, that the next one cleans up.
func (s *Site) Export(dir string, replace bool) error {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return err
	}
	_, err = os.Stat(dir)
	fresh := errors.Is(err, fs.ErrNotExist)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("cannot export to %s: %w", dir, err)
	}
	if err := s.exportInto(dir, replace); err != nil {
		if fresh {
			os.Remove(dir) // as long as it is empty
		}
		return fmt.Errorf("cannot export to %s: %w", dir, err)
	}
	return nil
}

func (s *Site) exportInto(dir string, replace bool) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	entries, err := fs.ReadDir(root.FS(), ".")
	if err != nil {
		return err
	}
	others := 0
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), draftPrefix) {
			err = errors.Join(err, root.RemoveAll(e.Name()))
			continue
		}
		others++
	}
	if err != nil {
		return err
	}
	before, err := readOwned(root)
	switch {
	case others > 0 && !replace:
		return errors.New("the folder is not empty; -force replaces an earlier export")
	case errors.Is(err, fs.ErrNotExist) && others > 0:
		return errors.New("the folder holds something that this program did not export, and no list of its own files; name an empty one")
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	}
	files, err := s.contents(dir)
	if err != nil {
		return err
	}
	if before == nil {
		before = owned{}
	}
	e := &exporting{root: root, files: files, before: before, now: owned{}}
	for name, body := range files {
		e.now[name] = []string{sha(body)}
	}
	return e.run()
}

// contents are all files of an export to dir, by name.
func (s *Site) contents(dir string) (map[string][]byte, error) {
	files, err := s.configurations(dir)
	if err != nil {
		return nil, err
	}
	for _, f := range s.all() {
		for _, v := range f.Variants {
			files[f.name()+suffixOf(v.Encoding)] = v.Body
		}
	}
	return files, nil
}

// exporting is an export under way.
type exporting struct {
	root        *os.Root
	files       map[string][]byte
	before, now owned
	draft       string
}

func (e *exporting) run() (err error) {
	both := e.before.with(e.now)
	foreign, err := e.before.foreign(e.root, slices.Sorted(maps.Keys(both)))
	if err != nil {
		return err
	}
	if len(foreign) > 0 {
		return fmt.Errorf("it holds %s, which this program did not write or somebody has changed; move that away first", some(foreign))
	}
	if err := e.begin(); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, e.root.RemoveAll(e.draft)) }()
	names := slices.SortedFunc(maps.Keys(e.files), func(a, b string) int {
		if rank(a) != rank(b) {
			return rank(a) - rank(b)
		}
		return strings.Compare(a, b)
	})
	for _, name := range names {
		if err := e.write(name, e.files[name]); err != nil {
			return err
		}
	}
	// From here on little can fail. Whatever does, the list names what is there.
	if err := e.list(both); err != nil {
		return err
	}
	for _, name := range names {
		if err := e.root.MkdirAll(path.Dir(name), 0o755); err != nil {
			return err
		}
		if err := e.root.Rename(path.Join(e.draft, name), name); err != nil {
			return err
		}
	}
	for name := range e.before {
		if e.now[name] == nil {
			e.remove(name)
		}
	}
	return e.list(e.now)
}

// begin makes the folder for the draft, which no other export has.
func (e *exporting) begin() error {
	for i := 0; ; i++ {
		e.draft = fmt.Sprintf("%s%d-%d", draftPrefix, os.Getpid(), i)
		if err := e.root.Mkdir(e.draft, 0o755); !errors.Is(err, fs.ErrExist) {
			return err
		}
	}
}

// write puts a file into the draft.
func (e *exporting) write(name string, body []byte) error {
	name = path.Join(e.draft, name)
	if err := e.root.MkdirAll(path.Dir(name), 0o755); err != nil {
		return err
	}
	return e.root.WriteFile(name, body, 0o644)
}

// list puts a list of files into its place.
func (e *exporting) list(files owned) error {
	if err := e.write(manifestName, []byte(files.String())); err != nil {
		return err
	}
	return e.root.Rename(path.Join(e.draft, manifestName), manifestName)
}

// remove takes a file away, and the folders that are empty without it. One that does not go is in
// nobody's way.
func (e *exporting) remove(name string) {
	for ; name != "."; name = path.Dir(name) {
		if e.root.Remove(name) != nil {
			return
		}
	}
}

// rank orders files so that none takes its place before what it needs: pages load assets, and the
// worker keeps pages.
func rank(name string) int {
	switch {
	case strings.HasPrefix(name, workerName):
		return 2
	case strings.Contains(path.Base(name), ".html"):
		return 1
	}
	return 0
}

// some names a few of a list.
func some(names []string) string {
	if len(names) > 5 {
		return fmt.Sprintf("%s and %d more", strings.Join(names[:5], ", "), len(names)-5)
	}
	return strings.Join(names, ", ")
}

// all lists every file, those for what is not found included.
func (s *Site) all() []*File { return append(s.Files(), s.notFound...) }

// name is the file's name on disk.
func (f *File) name() string {
	if f.IsPage() {
		return f.Path + "index.html"
	}
	return f.Path
}

func suffixOf(encoding string) string {
	for _, c := range codings {
		if c.name == encoding {
			return c.suffix
		}
	}
	return ""
}
