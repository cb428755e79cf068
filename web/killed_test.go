package web

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// exportTo makes a process of this test do nothing but export two versions in turn, until it is killed.
const exportTo = "TEST_EXPORT_TO"

func TestMain(m *testing.M) {
	compressOnce()
	if dir := os.Getenv(exportTo); dir != "" {
		for i := 0; ; i++ {
			site, err := Build(Options{Version: []string{"old", "new"}[i%2], Assets: standIns()})
			if err == nil {
				err = site.Export(dir, true)
			}
			if err != nil {
				os.Stderr.WriteString(err.Error())
				os.Exit(1)
			}
		}
	}
	os.Exit(m.Run())
}

func TestAnExportThatIsKilled(t *testing.T) {
	site := build(t, Options{})
	fresh := filepath.Join(t.TempDir(), "site")
	require.NoError(t, site.Export(fresh, false))
	for _, wait := range []time.Duration{0, 7 * time.Millisecond, 40 * time.Millisecond} {
		dir := filepath.Join(t.TempDir(), "site")
		var said strings.Builder
		other := exec.Command(os.Args[0])
		other.Env = append(os.Environ(), exportTo+"="+dir)
		other.Stderr = &said
		require.NoError(t, other.Start())
		require.Eventually(t, func() bool {
			drafts, _ := filepath.Glob(filepath.Join(dir, draftPrefix+"*"))
			return len(drafts) > 0
		}, 30*time.Second, time.Millisecond, "it never began")
		time.Sleep(wait) // any moment will do
		require.NoError(t, other.Process.Kill())
		require.Error(t, other.Wait())
		require.Empty(t, said.String())

		require.NoError(t, os.WriteFile(filepath.Join(dir, "CNAME"), []byte("clock.example"), 0o644))
		_, err := os.Stat(filepath.Join(dir, manifestName))
		if err != nil { // nothing had taken its place yet
			require.NoError(t, os.Remove(filepath.Join(dir, "CNAME")))
		}
		require.NoError(t, site.Export(dir, true))
		var left []string
		for _, name := range names(t, dir) {
			if name != "CNAME" {
				left = append(left, name)
			}
		}
		require.Equal(t, names(t, fresh), left)
		root, _ := site.Lookup("nl/")
		page, err := os.ReadFile(filepath.Join(dir, "nl", "index.html"))
		require.NoError(t, err)
		require.True(t, string(root.Plain().Body) == string(page))
	}
}
