package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
	"io/fs"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

var (
	files = []file{{"supportclock", []byte("program"), true}, {"LICENSE", []byte("do"), false}}
	noon  = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
)

func TestTarballHoldsTheFiles(t *testing.T) {
	var made bytes.Buffer
	require.NoError(t, tarball(&made, "clock-1", files, noon))
	plain, err := gzip.NewReader(&made)
	require.NoError(t, err)
	archive := tar.NewReader(plain)
	for _, want := range files {
		entry, err := archive.Next()
		require.NoError(t, err)
		require.Equal(t, "clock-1/"+want.name, entry.Name)
		require.Equal(t, want.executable, entry.Mode&0o111 != 0)
		require.True(t, entry.ModTime.Equal(noon))
		body, err := io.ReadAll(archive)
		require.NoError(t, err)
		require.Equal(t, want.body, body)
	}
	_, err = archive.Next()
	require.Equal(t, io.EOF, err)
}

func TestZipHoldsTheFiles(t *testing.T) {
	var made bytes.Buffer
	require.NoError(t, zipped(&made, "clock-1", files, noon))
	archive, err := zip.NewReader(bytes.NewReader(made.Bytes()), int64(made.Len()))
	require.NoError(t, err)
	require.Len(t, archive.File, len(files))
	for _, want := range files {
		body, err := fs.ReadFile(archive, "clock-1/"+want.name)
		require.NoError(t, err)
		require.Equal(t, want.body, body)
	}
	require.True(t, archive.File[0].Modified.Equal(noon))
}

func TestArchivesDependOnTheFilesAlone(t *testing.T) {
	for name, pack := range map[string]func(io.Writer, string, []file, time.Time) error{"tar.gz": tarball, "zip": zipped} {
		t.Run(name, func(t *testing.T) {
			var one, two, other bytes.Buffer
			require.NoError(t, pack(&one, "clock-1", files, noon))
			t.Setenv("TZ", "Asia/Tokyo")
			require.NoError(t, pack(&two, "clock-1", files, noon.In(time.FixedZone("elsewhere", 9*60*60))))
			require.NoError(t, pack(&other, "clock-1", files[:1], noon))
			require.True(t, bytes.Equal(one.Bytes(), two.Bytes()))
			require.False(t, bytes.Equal(one.Bytes(), other.Bytes()))
		})
	}
}
