//go:build linux

package main

import (
	"context"
	"fmt"
	"os/exec"
	"regexp"
	"strconv"
	"time"
)

// request is what wrk asks for again and again.
type request struct {
	path        string
	header      string // besides the usual ones, if not empty
	connections int
}

// result is what came of it.
type result struct {
	requests  int
	bytes     float64
	problems  int // answers that are neither 2xx nor 3xx, broken and timed out connections
	perSecond float64
}

// accept is what browsers say on https; on http they leave out br.
const accept = "Accept-Encoding: gzip, deflate, br, zstd"

// wrk asks the server for some time.
func (s *server) wrk(ctx context.Context, r request, d time.Duration) (result, error) {
	args := []string{"-t1", fmt.Sprintf("-c%d", r.connections), fmt.Sprintf("-d%ds", int(d.Seconds())), "--timeout", "30s", "-H", accept}
	if r.header != "" {
		args = append(args, "-H", r.header)
	}
	out, err := exec.CommandContext(ctx, "wrk", append(args, s.url+r.path)...).CombinedOutput()
	if err != nil {
		return result{}, fmt.Errorf("wrk: %w\n%s", err, out)
	}
	return parseWrk(string(out))
}

var (
	total    = regexp.MustCompile(`(\d+) requests in [\d.]+m?s, ([\d.]+)([KMG]?)B read`)
	rate     = regexp.MustCompile(`Requests/sec:\s+([\d.]+)`)
	refused  = regexp.MustCompile(`Non-2xx or 3xx responses: (\d+)`)
	broken   = regexp.MustCompile(`Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)`)
	prefixes = map[string]float64{"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}
)

func parseWrk(out string) (result, error) {
	t, r := total.FindStringSubmatch(out), rate.FindStringSubmatch(out)
	if t == nil || r == nil {
		return result{}, fmt.Errorf("wrk says something unexpected:\n%s", out)
	}
	var made result
	made.requests, _ = strconv.Atoi(t[1]) // digits, says the pattern; so do the others
	size, _ := strconv.ParseFloat(t[2], 64)
	made.bytes = size * prefixes[t[3]]
	made.perSecond, _ = strconv.ParseFloat(r[1], 64)
	for _, counts := range [][]string{refused.FindStringSubmatch(out), broken.FindStringSubmatch(out)} {
		for i := 1; i < len(counts); i++ {
			n, _ := strconv.Atoi(counts[i])
			made.problems += n
		}
	}
	return made, nil
}
