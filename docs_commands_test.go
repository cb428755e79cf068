//go:build unix

package main

import (
	"os"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// commandsOf are the commands of README, CONTRIBUTING and docs/embedding.md, and what carries each of them
// out: a test, or for want of one the reason. The other documents have tests of their own.
var commandsOf = map[string]struct{ test, reason string }{
	"make run":         {test: "TestWhatIsBuiltIsServed"},
	"make run QUICK=1": {reason: "the same, but for how well the programs are compressed"},
	"make build":       {reason: "make run does it first"},
	"make demo":        {test: "TestTwoSitesThatKnowEachOther"},
	"make licences":    {test: "TestEverybodyWhoseCodeIsInTheProductIsNamed"},
	"make release":     {test: "TestArchivesDependOnTheFilesAlone"},
	"make help":        {test: "TestHelpNamesWhatThereIs"},

	"make test":     {reason: "it is what runs this test"},
	"make quick":    {reason: "a part of make test"},
	"make test-all": {reason: "CI runs it after make test"},
	"make browsers": {reason: "a part of make test-all"},

	"make mutate": {reason: "takes an hour"},
	"make fuzz":   {reason: "takes an hour; make test tries what the targets have found before"},
	"make bench":  {reason: "takes many minutes, and needs a machine that does nothing else"},
	"make load":   {reason: "the same; a part of make bench"},
	"make size":   {reason: "prints; what is printed is asserted where the programs' budgets are"},
	"make audit":  {reason: "needs Node.js, and fetches Lighthouse"},
	"make vuln":   {reason: "needs the Go project's database"},

	"make screenshots":                       {reason: "takes minutes; make test opens the same pages and compares what is in them"},
	"make screenshots PICTURES=build/before": {reason: "the same, to another folder"},

	"go test ./calc":           {reason: "make test runs it with all others"},
	"go test ./app/... -short": {reason: "make test runs it with all others"},
	"go test ./e2e -run TestACustomerAsksWhenTheResponseIsDue": {test: "TestACustomerAsksWhenTheResponseIsDue"},
	"go doc ./calc":           {test: "TestTheManuals"},
	"go doc ./app/cases/book": {test: "TestTheManuals"},
	"go doc -all ./calc":      {test: "TestTheManuals"},
	"go run ./tools/card":     {reason: "draws a picture that is kept; TestThePictureOfTheCardIsOfTheSizeItSays looks at it"},
	"bin/supportclock -h":     {test: "TestHelpTeaches"},
}

func TestEveryCommandIsCarriedOutOrSaysWhyNot(t *testing.T) {
	tests := map[string]bool{}
	for _, names := range packages(t) {
		for name := range names {
			tests[name] = true
		}
	}
	named := map[string]bool{}
	for _, name := range []string{"README.md", "CONTRIBUTING.md", embedding, "docs/library.md"} {
		text := document(t, name)
		commands := spans(fence.ReplaceAllString(text, ""))
		if name != "docs/library.md" { // whose blocks TestThePackageInAnotherModule carries out
			for _, m := range fence.FindAllStringSubmatch(text, -1) {
				if m[1] == "sh" {
					commands = append(commands, strings.Split(strings.TrimSpace(m[2]), "\n")...)
				}
			}
		}
		for _, command := range commands {
			if !regexp.MustCompile(`^(make|go (doc|run|test|list)|bin/supportclock) `).MatchString(command) {
				continue
			}
			if named[command] {
				continue
			}
			named[command] = true
			held, ok := commandsOf[command]
			require.True(t, ok, "%s: nobody carries out %q", name, command)
			if held.test != "" {
				require.True(t, tests[held.test], "%q is held by %s, which is not there", command, held.test)
			} else {
				require.NotEmpty(t, held.reason, command)
			}
			if arguments, ok := strings.CutPrefix(command, "make "); ok {
				t.Run(command, func(t *testing.T) { makes(t, "-n", arguments) })
			}
		}
	}
	for command := range commandsOf {
		require.True(t, named[command], "no document names %q any more", command)
	}
}

// makes runs make, and returns what it says.
func makes(t *testing.T, arguments ...string) string {
	t.Helper()
	cmd := exec.Command("make", strings.Fields(strings.Join(arguments, " "))...)
	cmd.Env = append(os.Environ(), "MAKEFLAGS=", "MAKELEVEL=")
	said, err := cmd.CombinedOutput()
	require.NoError(t, err, string(said))
	return string(said)
}

func TestHelpNamesWhatThereIs(t *testing.T) {
	makefile := document(t, "Makefile")
	lines := 0
	for line := range strings.Lines(makes(t, "help")) {
		target := strings.Fields(line)[1]
		require.Regexp(t, `(?m)^`+target+`:`, makefile, line)
		lines++
	}
	require.Greater(t, lines, 15)
}

func TestTheManuals(t *testing.T) {
	for _, m := range []struct{ command, says string }{
		{"go doc ./calc", "# The rules of counting"},
		{"go doc -all ./calc", "# The rules of counting"},
		{"go doc ./app/cases/book", "# The document"},
	} {
		command := strings.Fields(m.command)
		manual, err := exec.Command(command[0], command[1:]...).Output()
		require.NoError(t, err)
		require.Contains(t, string(manual), m.says)
	}
}

// TestWhatIsBuiltIsServed runs make run, as a newcomer does, at a port of its own.
func TestWhatIsBuiltIsServed(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	port := freePort(t)
	cmd := exec.Command("make", "run")
	cmd.Env = append(os.Environ(), "MAKEFLAGS=", "MAKELEVEL=", "PORT="+port)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // make, its shell and the program end together
	var said strings.Builder
	cmd.Stdout, cmd.Stderr = &said, &said
	require.NoError(t, cmd.Start())
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	defer func() {
		_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGTERM)
		<-ended
	}()
	for begin := time.Now(); ; time.Sleep(100 * time.Millisecond) {
		status, _, _ := invoke(t, []string{"health", "-addr", "127.0.0.1:" + port})
		if status == done {
			return
		}
		select {
		case err := <-ended:
			ended <- err
			require.FailNow(t, "make run ended", "%v: %s", err, said.String())
		default:
			require.Less(t, time.Since(begin), 10*time.Minute)
		}
	}
}

// The workflow does what a developer does.
func TestTheWorkflowRunsWhatDevelopersRun(t *testing.T) {
	workflow := document(t, ".github/workflows/ci.yml")
	require.Contains(t, workflow, "run: .ci/run\n")
	require.Contains(t, workflow, "run: make vuln\n")
}
