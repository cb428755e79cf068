package main

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

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
