package main

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestAReleaseIsMadeWithTheGoThatTheModuleNames(t *testing.T) {
	const module = "module m\n\ngo 1.26.0\n\ntoolchain go1.26.11\n\nrequire x v1.0.0\n"
	require.NoError(t, rightGo(module, "go1.26.11"))
	for _, have := range []string{"go1.26.8", "go1.26.1", "go1.27.2", "devel"} {
		require.ErrorContains(t, rightGo(module, have), "GOTOOLCHAIN=go1.26.11 make release", have)
	}
	require.ErrorContains(t, rightGo("module m\n\ngo 1.26.0\n", "go1.26.11"), "names no toolchain")
}

func TestOurModuleNamesOne(t *testing.T) {
	module, err := os.ReadFile("../../go.mod")
	require.NoError(t, err)
	require.ErrorContains(t, rightGo(string(module), "none"), "GOTOOLCHAIN=go1.")
}
