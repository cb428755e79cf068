//go:build linux

package main

import (
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestWhatWrkSays(t *testing.T) {
	const calm = `Running 2s test @ http://127.0.0.1:8000/
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   606.00us    1.00ms  10.00ms   90.00%
    Req/Sec    60.00k     1.00k   70.00k    70.00%
  126000 requests in 2.10s, 1.50GB read
Requests/sec:  60000.12
Transfer/sec:    731.43MB
`
	got, err := parseWrk(calm)
	require.NoError(t, err)
	require.Equal(t, result{requests: 126000, bytes: 1.5 * (1 << 30), perSecond: 60000.12}, got)

	const troubled = `  10 requests in 900.00ms, 20B read
  Socket errors: connect 1, read 2, write 3, timeout 4
  Non-2xx or 3xx responses: 5
Requests/sec:      11.1
`
	got, err = parseWrk(troubled)
	require.NoError(t, err)
	require.Equal(t, result{requests: 10, bytes: 20, problems: 15, perSecond: 11.1}, got)

	_, err = parseWrk("unable to connect to 127.0.0.1:1")
	require.ErrorContains(t, err, "unable to connect")
}

func TestProcessorTimeOfAProcess(t *testing.T) {
	got, err := parseStat([]byte("42 (a) name (b)) S 7 42 42 0 -1 4194560 100 0 0 0 250 50 9 9 20 0 3 0 100 200 300\n"))
	require.NoError(t, err)
	require.Equal(t, process{42, 7, 3 * time.Second}, got)
	_, err = parseStat([]byte("42 (name) S\n"))
	require.Error(t, err)
}

func TestOurselvesAsAServer(t *testing.T) {
	self := server{pid: os.Getpid()}
	memory, err := self.memory()
	require.NoError(t, err)
	require.Greater(t, memory, 1<<20)
	before, err := self.cpu()
	require.NoError(t, err)
	spent := time.Now()
	for time.Since(spent) < 2*time.Second {
		if after, err := self.cpu(); err != nil || after > before {
			require.NoError(t, err)
			return
		}
	}
	t.Error("two seconds of work are not counted")
}

func TestTheMiddleOfMeasurements(t *testing.T) {
	require.Equal(t, 2.0, middle([]float64{9, 1, 2}))
}
