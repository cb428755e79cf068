package web

import (
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"regexp"
	"strings"
)

// Options say where and how a site is served. The zero value is a site at the root of a host.
type Options struct {
	Base           string   // the path the site begins at, "/" or "/tools/clock/"
	Origin         string   // "https://clock.example", for absolute addresses; they are left out without it
	Version        string   // of the program, told to the page
	FrameAncestors []string // who may frame embed/, as in a content security policy; empty for everyone
	HSTS           bool     // tell browsers to use nothing but https with this host
	Assets         fs.FS    // the files of package static, unless set
}

// Check tells what is wrong with the options, before anything is built.
func (o Options) Check() error {
	if _, err := cleanBase(o.Base); err != nil {
		return err
	}
	if _, err := cleanOrigin(o.Origin); err != nil {
		return err
	}
	return checkAncestors(o.FrameAncestors)
}

func cleanBase(base string) (string, error) {
	if base == "" {
		return "/", nil
	}
	cleaned := path.Clean("/" + base)
	if cleaned != "/" {
		cleaned += "/"
	}
	for _, r := range cleaned {
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9', strings.ContainsRune("/-_.~", r):
		default:
			return "", fmt.Errorf("base path %q may hold letters, digits and the characters / - _ . ~ only", base)
		}
	}
	return cleaned, nil
}

// host is a name of letters, digits and hyphens, as browsers send it: others are written in Punycode.
const host = `(?i:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*)`

var (
	origin   = regexp.MustCompile(`^https?://(?:` + host + `|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?$`)
	ancestor = regexp.MustCompile(`^(?:https?://)?(?:\*\.)?` + host + `(?::(?:[0-9]{1,5}|\*))?$`)
	keyword  = regexp.MustCompile(`^(?i:self|none|all|any|https?|localhost:?)$`)
)

func cleanOrigin(given string) (string, error) {
	if given == "" {
		return "", nil
	}
	u, err := url.Parse(given)
	if err != nil || strings.Trim(u.Path, "/") != "" || u.RawQuery != "" || u.ForceQuery || u.Fragment != "" || u.User != nil ||
		!origin.MatchString(u.Scheme+"://"+u.Host) {
		return "", fmt.Errorf("origin %q is not like https://clock.example", given)
	}
	return u.Scheme + "://" + u.Host, nil
}

// checkAncestors reports an error for what is no source of a policy, and for what is one and most
// likely not meant: a browser takes self for the name of a host.
func checkAncestors(ancestors []string) error {
	for _, a := range ancestors {
		switch {
		case a == "*" && len(ancestors) > 1:
			return fmt.Errorf("frame ancestor %q lets everyone in, the others with them; name it alone, or leave it out", a)
		case a == "*", a == "'self'", a == "https:":
		case a == "'none'":
			return fmt.Errorf("frame ancestor %s cannot be: the site may always frame itself; for nobody else, say 'self'", a)
		case keyword.MatchString(a) && a != "localhost", !ancestor.MatchString(a):
			return fmt.Errorf("frame ancestor %q is not a source such as https://support.example", a)
		}
	}
	return nil
}

// policyOf says who may frame embed/, in the words of a policy.
func policyOf(ancestors []string) string {
	if len(ancestors) == 0 || ancestors[0] == "*" {
		return "*"
	}
	sources := []string{"'self'"}
	for _, a := range ancestors {
		if a != "'self'" {
			sources = append(sources, a)
		}
	}
	return strings.Join(sources, " ")
}
