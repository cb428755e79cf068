package deploy

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const unit = "supportclock.service"

// settings reads a unit of systemd: the values of every "Section.Key", in order.
func settings(t *testing.T) map[string][]string {
	t.Helper()
	source, err := os.ReadFile(unit)
	require.NoError(t, err)
	found := map[string][]string{}
	section := ""
	for line := range strings.Lines(string(source)) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if name, ok := strings.CutPrefix(line, "["); ok {
			section = strings.TrimSuffix(name, "]")
			continue
		}
		key, value, ok := strings.Cut(line, "=")
		require.True(t, ok && section != "" && key != "", "%q is not a setting", line)
		found[section+"."+key] = append(found[section+"."+key], value)
	}
	return found
}

func TestTheServiceGetsNoMoreThanItNeeds(t *testing.T) {
	s := settings(t)
	for key, want := range map[string]string{
		"Service.ExecStart":               "/usr/local/bin/supportclock serve",
		"Service.Environment":             "SUPPORTCLOCK_ADDR=127.0.0.1:8000", // a proxy speaks to the world
		"Service.DynamicUser":             "yes",
		"Service.NoNewPrivileges":         "yes",
		"Service.CapabilityBoundingSet":   "",
		"Service.ProtectSystem":           "strict",
		"Service.ProtectHome":             "yes",
		"Service.PrivateDevices":          "yes",
		"Service.RestrictAddressFamilies": "AF_INET AF_INET6",
		"Service.NoExecPaths":             "/",
		"Service.ExecPaths":               "/usr/local/bin/supportclock",
		"Service.MemoryDenyWriteExecute":  "yes",
		"Install.WantedBy":                "multi-user.target",
	} {
		require.Equal(t, []string{want}, s[key], key)
	}
	for key, values := range s {
		if key != "Service.SystemCallFilter" {
			require.Len(t, values, 1, "%s is said twice", key)
		}
	}
}

// TestSystemdReadsTheUnit asks systemd's own tools, where there are any.
func TestSystemdReadsTheUnit(t *testing.T) {
	analyze, err := exec.LookPath("systemd-analyze")
	if err != nil {
		t.Skip("this machine has no systemd-analyze")
	}
	// It insists on a program that is there.
	program, err := os.Executable()
	require.NoError(t, err)
	source, err := os.ReadFile(unit)
	require.NoError(t, err)
	copied := filepath.Join(t.TempDir(), unit)
	source = []byte(strings.Replace(string(source), "ExecStart=/usr/local/bin/supportclock", "ExecStart="+program, 1))
	require.NoError(t, os.WriteFile(copied, source, 0o644))

	out, err := exec.Command(analyze, "verify", copied).CombinedOutput()
	require.NoError(t, err, "%s", out)
	require.NotContains(t, string(out), unit, "it has nothing to remark")

	out, err = exec.Command(analyze, "security", "--help").CombinedOutput()
	if err != nil || !strings.Contains(string(out), "--offline") {
		t.Skip("this systemd-analyze rates only services that run")
	}
	// In tenths, from 0 for no exposure to 100.
	out, err = exec.Command(analyze, "security", "--offline=true", "--threshold=15", copied).CombinedOutput()
	require.NoError(t, err, "%s", out)
}

// TestSystemdReadsTheLinesForHTTPS lays what docs/hosting.md says over the unit.
func TestSystemdReadsTheLinesForHTTPS(t *testing.T) {
	analyze, err := exec.LookPath("systemd-analyze")
	if err != nil {
		t.Skip("this machine has no systemd-analyze")
	}
	document, err := os.ReadFile("../docs/hosting.md")
	require.NoError(t, err)
	_, lines, ok := strings.Cut(string(document), "```ini\n")
	require.True(t, ok)
	lines, _, ok = strings.Cut(lines, "```")
	require.True(t, ok)
	program, err := os.Executable()
	require.NoError(t, err)
	source, err := os.ReadFile(unit)
	require.NoError(t, err)
	copied := filepath.Join(t.TempDir(), unit)
	text := strings.Replace(string(source), "ExecStart=/usr/local/bin/supportclock", "ExecStart="+program, 1) + "\n" + lines
	require.NoError(t, os.WriteFile(copied, []byte(text), 0o644))
	out, err := exec.Command(analyze, "verify", copied).CombinedOutput()
	require.NoError(t, err, "%s", out)
	require.NotContains(t, string(out), unit, "it has nothing to remark")
}
