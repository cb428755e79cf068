package main

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTheProgramsStayWithinTheirBudgets(t *testing.T) {
	t.Chdir(root)
	for _, p := range programs {
		wasm, err := os.ReadFile(p.file())
		if err != nil && testing.Short() {
			t.Skip("it has not been built")
		}
		require.NoError(t, err, "%s has not been built; run: make wasm", p.what)
		size := 0
		if stamp, err := os.ReadFile(p.stamp()); err == nil && strings.Contains(string(stamp), "brotli 11") {
			compressed, err := os.ReadFile(p.file() + ".br")
			require.NoError(t, err)
			size = len(compressed)
		} else if testing.Short() {
			t.Skip("it was built in a hurry, which is not what visitors get")
		} else {
			size, err = brotliSize(wasm, 11)
			require.NoError(t, err)
		}
		require.LessOrEqual(t, size, p.budget, "what visitors download of %s; see make size", p.what)
	}
}

func TestAProgramIsMadeAgainWhenItChanges(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.Mkdir("static", 0o755))
	p := program{name: "app"}
	install := func(wasm string, quality int) {
		variants, err := compress([]byte(wasm), quality)
		require.NoError(t, err)
		require.NoError(t, p.install([]byte(wasm), variants, quality))
	}
	require.False(t, p.upToDate([]byte("one"), 5), "nothing is there")
	install("one", 5)
	require.True(t, p.upToDate([]byte("one"), 5))
	require.False(t, p.upToDate([]byte("two"), 5), "the sources have changed")
	require.False(t, p.upToDate([]byte("one"), 11), "it is to be smaller")
	install("one", 11)
	require.True(t, p.upToDate([]byte("one"), 5), "it is smaller than need be")
	require.NoError(t, os.Remove("static/app.wasm.zst"))
	require.False(t, p.upToDate([]byte("one"), 11), "a compressed form is missing")
	require.NoFileExists(t, "static/workbench.wasm", "the other program is left alone")
}
