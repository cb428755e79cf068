package web

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Export writes the site to a folder, with the compressed forms beside the plain ones and with
// configuration for several hosts. The folder appears complete or not at all. One that is not
// empty is left alone, unless replace is set and an earlier export is all it holds.
func (s *Site) Export(dir string, replace bool) (err error) {
	dir, err = filepath.Abs(dir)
	if err != nil {
		return err
	}
	existing, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return fmt.Errorf("cannot export to %s: %w", dir, err)
	case len(existing) > 0 && !replace:
		return fmt.Errorf("%s is not empty; -force replaces an earlier export", dir)
	case len(existing) > 0 && !isExport(dir):
		return fmt.Errorf("%s holds something that this program did not export; empty it first", dir)
	}

	parent := filepath.Dir(dir)
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return err
	}
	// Beside the folder, so that it is on the same disk and can be moved in one step.
	draft, err := os.MkdirTemp(parent, "."+filepath.Base(dir)+"-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(draft)
	if err := s.write(draft, dir); err != nil {
		return fmt.Errorf("cannot export to %s: %w", dir, err)
	}
	if existing == nil {
		if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
			return os.Rename(draft, dir)
		}
	}
	old := draft + "-old"
	if err := os.Rename(dir, old); err != nil {
		return err
	}
	if err := os.Rename(draft, dir); err != nil {
		return errors.Join(err, os.Rename(old, dir))
	}
	return os.RemoveAll(old)
}

// isExport reports whether a folder is the result of an export.
func isExport(dir string) bool {
	b, err := os.ReadFile(filepath.Join(dir, headersName))
	return err == nil && bytes.HasPrefix(b, []byte(headersMark))
}

// write fills draft with what is going to be in dir.
func (s *Site) write(draft, dir string) error {
	if err := os.Chmod(draft, 0o755); err != nil {
		return err
	}
	put := func(name string, body []byte) error {
		path := filepath.Join(draft, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		return os.WriteFile(path, body, 0o644)
	}
	for _, f := range s.all() {
		for _, v := range f.Variants {
			if err := put(f.name()+suffixOf(v.Encoding), v.Body); err != nil {
				return err
			}
		}
	}
	for name, body := range map[string]string{
		headersName: s.headersFile(),
		nginxName:   s.nginxConfig(dir),
		caddyName:   s.caddyConfig(dir),
		".nojekyll": "", // GitHub Pages would leave out names that begin with _
	} {
		if err := put(name, []byte(body)); err != nil {
			return err
		}
	}
	return nil
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
