// Package deploy holds what it takes to run the program elsewhere, and tests that it does run there.
package deploy

import (
	"context"
	"debug/elf"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// step is an instruction of a Dockerfile.
type step struct{ name, rest string }

// stages reads a Dockerfile: a list of steps for every FROM.
func stages(t *testing.T, path string) [][]step {
	t.Helper()
	source, err := os.ReadFile(path)
	require.NoError(t, err)
	var stages [][]step
	for line := range strings.Lines(strings.ReplaceAll(string(source), "\\\n", " ")) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, rest, _ := strings.Cut(line, " ")
		if name == "FROM" {
			stages = append(stages, nil)
		}
		require.NotEmpty(t, stages, "%s comes before FROM", line)
		last := &stages[len(stages)-1]
		*last = append(*last, step{name, strings.TrimSpace(rest)})
	}
	return stages
}

// one returns the rest of the only step of a name.
func one(t *testing.T, stage []step, name string) string {
	t.Helper()
	var found []string
	for _, s := range stage {
		if s.name == name {
			found = append(found, s.rest)
		}
	}
	require.Len(t, found, 1, "steps named %s", name)
	return found[0]
}

// words reads the form of a command that needs no shell.
func words(t *testing.T, list string) []string {
	t.Helper()
	var words []string
	require.NoError(t, json.Unmarshal([]byte(list), &words), "%s: a command for an image without a shell is a list", list)
	return words
}

// image is what the last stage of the Dockerfile comes to.
type image struct {
	root                 string // the folder that is / in there
	user                 string
	env                  []string
	entry, serve, health []string
}

// build carries the Dockerfile out, as far as that needs no container engine: it builds the program
// with the file's own command and lays out the last stage's files.
func build(t *testing.T) image {
	t.Helper()
	if runtime.GOOS != "linux" {
		t.Skip("the image is for Linux")
	}
	all := stages(t, "Dockerfile")
	require.Len(t, all, 2)
	made, last := all[0], all[1]
	require.Equal(t, "scratch", one(t, last, "FROM"))

	command := made[len(made)-1]
	require.Equal(t, "RUN", command.name)
	root := t.TempDir()
	require.NoError(t, os.Chmod(root, 0o755))
	require.Equal(t, "--from=build /supportclock /supportclock", one(t, last, "COPY"), "the program is all there is")
	program := filepath.Join(root, "supportclock")
	require.Contains(t, command.rest, "PROGRAM=/supportclock")
	compile := exec.Command("sh", "-c", strings.Replace(command.rest, "PROGRAM=/supportclock", "PROGRAM="+program, 1))
	compile.Dir = ".."
	compile.Env = append(os.Environ(), "TARGETOS="+runtime.GOOS, "TARGETARCH="+runtime.GOARCH)
	out, err := compile.CombinedOutput()
	require.NoError(t, err, "%s", out)

	options, health, ok := strings.Cut(one(t, last, "HEALTHCHECK"), "CMD ")
	require.True(t, ok, options)
	return image{
		root:   root,
		user:   one(t, last, "USER"),
		env:    strings.Fields(one(t, last, "ENV")),
		entry:  words(t, one(t, last, "ENTRYPOINT")),
		serve:  words(t, one(t, last, "CMD")),
		health: words(t, health),
	}
}

// enter is a command that runs in the image and sees nothing else: its files read-only, its user,
// and no environment but the one given.
func (i image) enter(t *testing.T, ctx context.Context, env []string, words ...string) *exec.Cmd {
	t.Helper()
	if os.Getuid() != 0 {
		t.Skip("only root may change the root folder; as root, this test runs the program in an empty one")
	}
	const script = `mount --bind "$0" "$0" && mount -o remount,bind,ro,nosuid,nodev "$0" && exec "$@"`
	args := []string{"--mount", "--propagation", "private", "sh", "-c", script, i.root, "env", "-i"}
	args = append(args, env...)
	args = append(args, lookUp(t, "chroot"), "--userspec="+i.user, "--groups=", i.root)
	return exec.CommandContext(ctx, lookUp(t, "unshare"), append(args, words...)...)
}

func lookUp(t *testing.T, program string) string {
	t.Helper()
	for _, name := range []string{program, "/usr/sbin/" + program} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skipf("this machine has no %s", program)
	return ""
}

func TestTheImage(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the whole program")
	}
	image := build(t)
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()

	t.Run("its program is complete in itself", func(t *testing.T) {
		program, err := elf.Open(filepath.Join(image.root, "supportclock"))
		require.NoError(t, err)
		defer program.Close()
		for _, part := range program.Progs {
			require.NotEqual(t, elf.PT_INTERP, part.Type, "it asks for a dynamic linker")
		}
		libraries, _ := program.ImportedLibraries() // an error means that there is no such list
		require.Empty(t, libraries)
	})

	t.Run("its user is a number that is not root's", func(t *testing.T) {
		user, group, _ := strings.Cut(image.user, ":")
		for _, id := range []string{user, group} {
			n, err := strconv.Atoi(id)
			require.NoError(t, err, "an empty image has no names for users")
			require.NotZero(t, n)
		}
	})

	t.Run("it serves every network, at the port it says", func(t *testing.T) {
		require.Equal(t, []string{"SUPPORTCLOCK_ADDR=:" + one(t, stages(t, "Dockerfile")[1], "EXPOSE")}, image.env)
	})

	t.Run("it runs with nothing else in reach", func(t *testing.T) {
		if out, err := image.enter(t, ctx, nil, "/supportclock", "version").CombinedOutput(); err != nil {
			if strings.Contains(string(out), "mount") || strings.Contains(string(out), "unshare") {
				t.Skipf("this machine does not let root mount: %s", out)
			}
			t.Fatalf("%v: %s", err, out)
		}
		inside, addr := serve(t, image, true)
		outside, other := serve(t, image, false)
		for _, path := range []string{"/", "/nl/", "/ja/embed/", "/nowhere"} {
			require.Equal(t, get(t, other+path), get(t, addr+path), "%s is the same as where there are files and time zones", path)
		}

		status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", inside.Process.Pid))
		require.NoError(t, err)
		require.Regexp(t, `(?m)^Uid:\t65532\t65532\t65532\t65532$`, string(status))
		require.Regexp(t, `(?m)^Groups:\s*$`, string(status))
		require.Regexp(t, `(?m)^CapEff:\t0+$`, string(status))
		root, err := os.Readlink(fmt.Sprintf("/proc/%d/root", inside.Process.Pid))
		require.NoError(t, err)
		require.Equal(t, image.root, root)
		mounts, err := os.ReadFile(fmt.Sprintf("/proc/%d/mounts", inside.Process.Pid))
		require.NoError(t, err)
		require.Regexp(t, `(?m)^\S+ / \S+ ro,`, string(mounts))

		env := []string{"SUPPORTCLOCK_ADDR=" + strings.TrimPrefix(addr, "http://")}
		out, err := image.enter(t, ctx, env, image.health...).CombinedOutput()
		require.NoError(t, err, "%s", out)
		require.Contains(t, string(out), "ok ")

		for _, program := range []*exec.Cmd{inside, outside} {
			require.NoError(t, program.Process.Signal(syscall.SIGTERM))
			require.NoError(t, program.Wait(), "it ends in peace")
		}
		out, err = image.enter(t, ctx, env, image.health...).CombinedOutput()
		require.Error(t, err, "%s", out)

		left, err := os.ReadDir(image.root)
		require.NoError(t, err)
		require.Len(t, left, 1, "the program is still all there is")
	})
}

// serve starts the image's program, within the image or beside it, and waits until it answers.
func serve(t *testing.T, image image, inside bool) (running *exec.Cmd, addr string) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	addr = listener.Addr().String()
	require.NoError(t, listener.Close())

	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	t.Cleanup(cancel)
	env := []string{"SUPPORTCLOCK_ADDR=" + addr, "SUPPORTCLOCK_LOG=off"}
	command := append(image.entry, image.serve...)
	if inside {
		running = image.enter(t, ctx, env, command...)
	} else {
		running = exec.CommandContext(ctx, filepath.Join(image.root, command[0]), command[1:]...)
		running.Env = env
	}
	var said strings.Builder
	running.Stderr = &said
	require.NoError(t, running.Start())
	t.Cleanup(func() { running.Process.Kill() })
	require.Eventually(t, func() bool {
		conn, err := net.Dial("tcp", addr)
		if err == nil {
			conn.Close()
		}
		return err == nil
	}, 20*time.Second, 20*time.Millisecond, "it does not serve")
	require.Empty(t, said.String())
	return running, "http://" + addr
}

// get returns the answer in one piece, its date aside.
func get(t *testing.T, url string) string {
	t.Helper()
	answer, err := http.Get(url)
	require.NoError(t, err)
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	answer.Header.Del("Date")
	return fmt.Sprintln(answer.Status, answer.Header, string(body))
}
