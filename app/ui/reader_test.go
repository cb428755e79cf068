package ui

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"supportclock/app/browser/browsertest"
)

// A country changes its clock, and the reader's browser knows before this program does.
func TestTheReadersBrowserKnowsTheirClock(t *testing.T) {
	now := time.Date(2026, time.November, 27, 15, 40, 0, 0, time.UTC)
	offset := func(b *browsertest.Browser) time.Duration {
		_, seconds := now.In(ReaderZone(b)).Zone()
		return time.Duration(seconds) * time.Second
	}
	assert.Equal(t, time.Hour, offset(&browsertest.Browser{Clock: now, Zone: "Europe/Amsterdam"}))
	assert.Equal(t, 2*time.Hour, offset(&browsertest.Browser{Clock: now, Zone: "Europe/Amsterdam",
		Offset: func(time.Time) time.Duration { return 2 * time.Hour }}))
	assert.Nil(t, ReaderZone(&browsertest.Browser{Clock: now}), "a browser that does not say where it is")
}
