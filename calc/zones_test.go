package calc

import (
	"math/rand/v2"
	"os"
	"sort"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// everyZone lists the zones of the IANA database.
func everyZone(t testing.TB) []string {
	t.Helper()
	names := ZoneNames()
	sort.Strings(names)
	require.Greater(t, len(names), 400)
	return names
}

// changesOf lists the clock changes of a zone from 2024 to 2030.
func changesOf(zone *time.Location) []time.Time {
	var list []time.Time
	for _, sp := range spansOf(zone) {
		if at := time.Unix(sp.start, 0).In(zone); at.Year() >= 2024 && at.Year() <= 2030 {
			list = append(list, at)
		}
	}
	return list
}

// Every zone of the world, under every region's hours and around the clock, on the days its clocks
// change, agrees with the minute stepper. A run samples; EVERY_ZONE=1 does them all, for which
// there is `make every-zone`.
func TestEveryZoneAgreesWithTheMinuteStepper(t *testing.T) {
	whole := Window{0, 24 * time.Hour}
	weeks := map[string]Week{
		"24x7": {{whole}, {whole}, {whole}, {whole}, {whole}, {whole}, {whole}},
		"24x5": mondayToFriday(whole),
	}
	for _, f := range Families() {
		for region, w := range f.Hours {
			weeks[string(region)+" "+f.ID] = mondayToFriday(w)
		}
	}
	names := make([]string, 0, len(weeks))
	for name := range weeks {
		names = append(names, name)
	}
	sort.Strings(names)
	all := os.Getenv("EVERY_ZONE") != ""
	r := rand.New(rand.NewPCG(23, 24))
	for _, zoneName := range everyZone(t) {
		zone := location(zoneName)
		changes := changesOf(zone)
		if len(changes) == 0 {
			changes = []time.Time{time.Date(2026, 12, 31, 22, 0, 0, 0, zone)}
		}
		for _, name := range names {
			if !all && r.IntN(4) != 0 {
				continue
			}
			s, err := NewSchedule(zone, weeks[name], nil)
			require.NoError(t, err)
			twin := stepper{zone: zone, week: weeks[name]}
			for _, change := range changes {
				if !all && r.IntN(5) != 0 {
					continue
				}
				start := change.Add(-time.Duration(1+r.IntN(80*60)) * time.Minute).Truncate(time.Minute)
				d := time.Duration(1+r.IntN(30*60)) * time.Minute
				want, ok := twin.add(start, d, time.Minute, 9*24*60)
				if !ok {
					continue
				}
				due, err := s.Add(start, d)
				require.NoError(t, err)
				require.True(t, want.Equal(due), "%s, %s: %v + %v = %v, the stepper says %v", zoneName, name, start, d, due, want)
			}
		}
	}
}
