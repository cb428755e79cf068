package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestOffsetsFromZdump(t *testing.T) {
	list, err := offsets("\nTZ=\"America/Vancouver\"\n-\t-\t-08\tPST\n2026-03-08\t03\t-07\tPDT\t1\n2026-11-01\t02\t-07\tMST\n")
	require.NoError(t, err)
	assert.Equal(t, "-08, 2026-03-08 03 -07", list, "a new abbreviation is no change of the clock")
	_, err = offsets("")
	assert.Error(t, err)
}

func TestZonesOfOneBodyArePackedOnce(t *testing.T) {
	block := "TZif2" + string(make([]byte, 39))
	dir := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(dir, "Asia"), 0o755))
	for name, body := range map[string]string{"Asia/A": "\nAAA-1\n", "B": "\nAAA-1\n", "C": "\nCCC-2\n"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(block+block+body), 0o644))
	}
	names, packed, err := pack(dir)
	require.NoError(t, err)
	assert.Equal(t, []string{"Asia/A", "B", "C"}, names)
	assert.Equal(t, "51 Asia/A B\n51 C\n\n"+block+"\nAAA-1\n"+block+"\nCCC-2\n", string(packed))

	require.NoError(t, os.WriteFile(filepath.Join(dir, "D"), []byte("no zone"), 0o644))
	_, _, err = pack(dir)
	assert.ErrorContains(t, err, "D: not a TZif file")
}

func TestCountriesOfZonesAndOfTheirFormerNames(t *testing.T) {
	table := "# comment\nUS\t+1\tPacific/Honolulu\tHawaii\nUS\t+2\tAmerica/Adak\nJP\t+3\tAsia/Tokyo\n"
	links := "# version 2026f\nL Pacific/Honolulu US/Hawaii\nL Asia/Tokyo Japan\nL Etc/UTC UTC\n"
	assert.Equal(t, "# IANA 2026f: countries and their zones, from zone.tab and the links in tzdata.zi\n"+
		"JP Asia/Tokyo Japan\nUS America/Adak Pacific/Honolulu US/Hawaii\n", string(countries(table, links, "2026f")))
}
