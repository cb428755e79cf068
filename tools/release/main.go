// Command release builds the program for every platform and packs it: dist/ then holds an archive
// for each, and SHA256SUMS. Whoever does this with the same commit gets the same bytes, since it
// insists on the Go that go.mod names. Run it from the module's root:
//
//	make release
package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// platforms are those that archives are made for.
var platforms = []struct{ system, machine, name string }{
	{"linux", "amd64", "linux-amd64"},
	{"linux", "arm64", "linux-arm64"},
	{"darwin", "amd64", "macos-amd64"},
	{"darwin", "arm64", "macos-arm64"},
	{"windows", "amd64", "windows-amd64"},
	{"windows", "arm64", "windows-arm64"},
}

// papers go with every program: licences ask for theirs.
var papers = []string{"LICENSE", "README.md", "THIRD_PARTY.md"}

func main() {
	log.SetFlags(0)
	log.SetPrefix("release: ")
	version := flag.String("version", "", "what the Makefile calls this commit")
	flag.Parse()
	if *version == "" {
		log.Fatal("name the version with -version; make release does")
	}
	if err := release("dist", *version); err != nil {
		log.Fatal(err)
	}
}

func release(dir, version string) error {
	module, err := os.ReadFile("go.mod")
	if err != nil {
		return err
	}
	if err := rightGo(string(module), runtime.Version()); err != nil {
		return err
	}
	if changes, err := output("git", "status", "--porcelain"); err != nil {
		return err
	} else if changes != "" {
		return fmt.Errorf("a release is made of a commit, but there are changes:\n%s", changes)
	}
	for _, program := range []string{"app.wasm", "workbench.wasm"} {
		if stamp, err := os.ReadFile("build/" + program + ".stamp"); err != nil || !strings.Contains(string(stamp), "brotli 11") {
			return fmt.Errorf("%s is not compressed with full patience; run: go run ./tools/wasm", program)
		}
	}
	seconds, err := output("git", "log", "-1", "--format=%ct")
	if err != nil {
		return err
	}
	committed, err := strconv.ParseInt(seconds, 10, 64)
	if err != nil {
		return err
	}
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}

	var sums strings.Builder
	for _, p := range platforms {
		folder := "supportclock-" + version + "-" + p.name
		files, err := contents(p.system, p.machine, version)
		if err != nil {
			return err
		}
		var archive bytes.Buffer
		name := folder + ".tar.gz"
		pack := tarball
		if p.system == "windows" {
			name, pack = folder+".zip", zipped
		}
		if err := pack(&archive, folder, files, time.Unix(committed, 0).UTC()); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, name), archive.Bytes(), 0o644); err != nil {
			return err
		}
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(archive.Bytes()), name)
		fmt.Printf("%s/%s: %.1f MB\n", dir, name, float64(archive.Len())/1e6)
	}
	return os.WriteFile(filepath.Join(dir, "SHA256SUMS"), []byte(sums.String()), 0o644)
}

// rightGo makes sure that this is the Go that a release is made with. An older one has weaknesses
// that a program built with it shares; any other makes other bytes.
func rightGo(module, have string) error {
	_, rest, _ := strings.Cut(module, "\ntoolchain ")
	want, _, ok := strings.Cut(rest, "\n")
	if !ok {
		return errors.New("go.mod names no toolchain to make a release with")
	}
	if have != want {
		return fmt.Errorf("a release is made with %s, which go.mod names, and this is %s; run: GOTOOLCHAIN=%[1]s make release", want, have)
	}
	return nil
}

// contents builds the program for a platform and gathers what goes with it.
func contents(system, machine, version string) ([]file, error) {
	temp, err := os.MkdirTemp("", "release-*")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(temp)
	program := "supportclock"
	if system == "windows" {
		program += ".exe"
	}
	path := filepath.Join(temp, program)
	build := exec.Command("make", "program", "PROGRAM="+path, "VERSION="+version)
	build.Env = append(os.Environ(), "GOOS="+system, "GOARCH="+machine, "GOAMD64=v1", "GOARM64=v8.0", "GOFLAGS=")
	if out, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("building for %s/%s: %w\n%s", system, machine, err, out)
	}
	body, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	files := []file{{program, body, true}}
	carried := papers
	if system == "linux" {
		carried = append(carried[:len(carried):len(carried)], "deploy/supportclock.service")
	}
	for _, name := range carried {
		body, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		files = append(files, file{filepath.Base(name), body, false})
	}
	return files, nil
}

func output(name string, args ...string) (string, error) {
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		return "", fmt.Errorf("%s %s: %w", name, strings.Join(args, " "), err)
	}
	return strings.TrimSpace(string(out)), nil
}
