//go:build linux

// Command load measures the server that make build left in bin, beside nginx on the exported files,
// with wrk over loopback. It prints ratios of one and the same run, since what a machine can do
// differs from moment to moment, and stops by itself after a few minutes:
//
//	make load
//
// Speeds are for reading. What must hold anywhere fails the command: an error under load, memory
// that grows, a connection that is lost.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"
)

const program = "bin/supportclock"

var (
	rounds  = flag.Int("rounds", 5, "how often each speed is measured")
	length  = flag.Duration("length", 2*time.Second, "how long each time, in whole seconds")
	million = flag.Int("requests", 1_000_000, "how many small requests the memory is watched over")
	skip    = flag.String("skip", "", "parts to leave out: speed, memory, connections; separated by commas")
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("load: ")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	ctx, cancel := context.WithTimeout(ctx, 15*time.Minute)
	defer cancel()
	if err := run(ctx); err != nil {
		stop()
		log.Fatal(err)
	}
}

func run(ctx context.Context) error {
	if _, err := exec.LookPath("wrk"); err != nil {
		return errors.New("this needs wrk; on Debian: apt-get install wrk")
	}
	home, err := os.MkdirTemp("", "load-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(home)
	ours, err := startOurs(ctx, "")
	if err != nil {
		return err
	}
	defer ours.stop()
	for _, part := range []struct {
		name string
		run  func(context.Context, *server, string) error
	}{{"speed", speed}, {"memory", memory}, {"connections", connections}} {
		if slices.Contains(strings.Split(*skip, ","), part.name) {
			continue
		}
		if err := part.run(ctx, ours, home); err != nil {
			return fmt.Errorf("%s: %w", part.name, err)
		}
	}
	return nil
}

// speed compares requests per second of processor time.
func speed(ctx context.Context, ours *server, home string) error {
	export := filepath.Join(home, "site")
	if out, err := exec.CommandContext(ctx, program, "export", export).CombinedOutput(); err != nil {
		return fmt.Errorf("exporting: %w\n%s", err, out)
	}
	theirs, err := startTheirs(export, "")
	if err != nil {
		return err
	}
	defer theirs.stop()
	oursLogging, err := startOurs(ctx, filepath.Join(home, "ours.log"))
	if err != nil {
		return err
	}
	defer oursLogging.stop()
	theirsLogging, err := startTheirs(export, filepath.Join(home, "theirs.log"))
	if err != nil {
		return err
	}
	defer theirsLogging.stop()
	wasm, err := filepath.Glob(filepath.Join(export, "app.*.wasm"))
	if err != nil || len(wasm) != 1 {
		return fmt.Errorf("the export holds %d files app.*.wasm", len(wasm))
	}

	fmt.Printf("Requests per second of processor time, the middle of %d rounds of %v, with the same for nginx", *rounds, *length)
	if !hasBrotli() {
		fmt.Print(" (which has no module for brotli here, and sends gzip)")
	}
	fmt.Printf("\n%-32s %10s %10s %8s   %s\n", "", "ours", "nginx", "ratio", "goal")
	for _, c := range []struct {
		name, goal   string
		ours, theirs *server
		path         string
		connections  int
		cached       bool
	}{
		{"a page", "0.5, aim 1", ours, theirs, "/", 32, false},
		{"a page that is still the same", "0.5, aim 1", ours, theirs, "/", 32, true},
		{"a page, with a log", "", oursLogging, theirsLogging, "/", 32, false},
		{"app.wasm", "0.8", ours, theirs, "/" + filepath.Base(wasm[0]), 8, false},
	} {
		var pair [2][]float64
		var spread []float64
		same, err := sameBody(c.ours.url+c.path, c.theirs.url+c.path)
		if err != nil {
			return err
		}
		if hasBrotli() && !same {
			return fmt.Errorf("%s: the two servers send different bytes", c.name)
		}
		for round := range *rounds {
			order := []int{0, 1}
			if round%2 == 1 {
				order = []int{1, 0}
			}
			for _, who := range order {
				s := []*server{c.ours, c.theirs}[who]
				r := request{path: c.path, connections: c.connections}
				if c.cached {
					tag, err := etag(s.url + c.path)
					if err != nil {
						return err
					}
					r.header = "If-None-Match: " + tag
				}
				before, err := s.cpu()
				if err != nil {
					return err
				}
				made, err := s.wrk(ctx, r, *length)
				if err != nil {
					return err
				}
				after, err := s.cpu()
				if err != nil {
					return err
				}
				if made.problems > 0 {
					return fmt.Errorf("%s: %d of %d requests went wrong", c.name, made.problems, made.requests)
				}
				pair[who] = append(pair[who], float64(made.requests)/(after-before).Seconds())
			}
			spread = append(spread, pair[0][round]/pair[1][round])
		}
		fmt.Printf("%-32s %10.0f %10.0f %8.2f   %-10s  (%.2f to %.2f)\n", c.name, middle(pair[0]), middle(pair[1]), middle(spread),
			c.goal, slices.Min(spread), slices.Max(spread))
	}
	return nil
}

// middle is the median of an odd number of values.
func middle(values []float64) float64 {
	return slices.Sorted(slices.Values(values))[len(values)/2]
}

// fetch gets an address as wrk does.
func fetch(url string) (*http.Response, []byte, error) {
	r, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		return nil, nil, err
	}
	name, value, _ := strings.Cut(accept, ": ")
	r.Header.Set(name, value)
	r.Close = true // a connection of ours would count
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		return nil, nil, err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err == nil && answer.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s answers %s", url, answer.Status)
	}
	return answer, body, err
}

func sameBody(one, two string) (bool, error) {
	_, a, err := fetch(one)
	if err != nil {
		return false, err
	}
	_, b, err := fetch(two)
	return bytes.Equal(a, b), err
}

func etag(url string) (string, error) {
	answer, _, err := fetch(url)
	if err != nil {
		return "", err
	}
	return answer.Header.Get("Etag"), nil
}

// memory watches what the server holds over many small requests.
func memory(ctx context.Context, ours *server, _ string) error {
	tag, err := etag(ours.url + "/")
	if err != nil {
		return err
	}
	small := request{path: "/", header: "If-None-Match: " + tag, connections: 32}
	warm, err := ours.wrk(ctx, small, *length)
	if err != nil {
		return err
	}
	start, err := ours.memory()
	if err != nil {
		return err
	}
	most, now, done := start, start, 0
	for done < *million {
		if err := ctx.Err(); err != nil {
			return err
		}
		made, err := ours.wrk(ctx, small, 2*time.Second)
		if err != nil {
			return err
		}
		if made.problems > 0 {
			return fmt.Errorf("%d of %d requests went wrong", made.problems, made.requests)
		}
		done += made.requests
		if now, err = ours.memory(); err != nil {
			return err
		}
		most = max(most, now)
	}
	fmt.Printf("\nMemory: %s after %d requests; after %d more %s, at most %s\n", mega(start), warm.requests, done, mega(now), mega(most))
	if now > start+start/10+4<<20 {
		return errors.New("it grows")
	}
	return nil
}

func mega(bytes int) string { return fmt.Sprintf("%.1f MB", float64(bytes)/1e6) }
