# make run      build everything and serve it on http://localhost:8000
# make build    one self-contained program: bin/supportclock
# make test     what every change must leave standing; make quick is the part without a browser
# make test-all what is slow and seldom breaks, in three browser engines
# make bench    speed, sizes, and the server beside nginx
# make help     the rest

PICTURES ?= build/pictures
BROWSER  := main_js.go go.mod go.sum $(wildcard tools/wasm/*.go) $(shell find app calc -name '*.go' -not -name '*_test.go') calc/zoneinfo/zones

# QUICK=1 compresses less and is done sooner, for work on the page.
QUALITY := $(if $(QUICK),5,11)

# The commit's day and name, with a plus where something has been changed since.
VERSION := $(shell git log -1 --abbrev=12 --format=%cs-%h 2>/dev/null || echo development)$(if $(shell git status --porcelain 2>/dev/null),+)

.PHONY: run demo build test quick test-all units image race stories stories-long nginx browsers mutate \
	check wasm bench size audit zones every-zone holidays fuzz screenshots needs program licences vuln release load clean help

run: build
	bin/supportclock serve

build: wasm
	@$(MAKE) --no-print-directory program

# The program around what has been built for the browser; needs nothing else of the machine it runs on.
PROGRAM ?= bin/supportclock
program:
	CGO_ENABLED=0 go build -trimpath -buildvcs=false -ldflags "-s -w -X supportclock/web.version=$(VERSION)" -o $(PROGRAM) .

PROGRAMS := static/app.wasm static/workbench.wasm

wasm: $(PROGRAMS)

$(PROGRAMS) &: $(BROWSER) $(wildcard tools/wasm/client/*)
	go run ./tools/wasm -quality $(QUALITY)

# What the tests start besides Go: a browser, and web servers to try the export with. Without the shell, which not
# every system has, the stories are told in the browser itself.
needs:
	@tools/needs chromium nginx caddy
	@tools/needs chromium-headless-shell 2>/dev/null || true

# What every change must leave standing. What each story proves, and what is told only by test-all,
# stands in docs/testing.md.
test: needs
	@tools/steps check wasm units stories

# The same without a browser.
quick:
	@tools/steps check units

# What is slow and seldom breaks, besides what make test has shown.
test-all: needs
	@tools/needs gcc libc6-dev $(ENGINES)
	@tools/steps wasm image every-zone race stories-long nginx browsers

GO_TEST = go test -timeout 30m -parallel $(or $(AT_ONCE),2)
UNITS    = $$(go list ./... | grep -v /e2e)

units:
	$(GO_TEST) -short $(UNITS)

# What -short leaves out, and what stands beside that: the image, and sources that languages and plans are added to.
image: wasm
	@files=$$(git grep -l 'testing.Short()' -- '*_test.go'); \
		tests=$$(sed -n 's/^func \(Test[A-Za-z]*\).*/\1/p' $$files | paste -sd '|'); \
		$(GO_TEST) -run "^($$tests)$$" $$(dirname $$files | sort -u | sed 's|^|./|')

# What more than one goroutine uses at a time: the server, building the site, and what calc remembers.
race:
	$(GO_TEST) -race -run 'Server|Client|Connection|Stopping|HangsUp|HungUp|HTTPS' -skip OtherServers ./web
	$(GO_TEST) -race -run Goroutines ./calc

# While one waits, two go on.
stories stories-long: AT_ONCE := 3
stories: wasm
	$(GO_TEST) ./e2e

stories-long: wasm
	$(GO_TEST) ./e2e -long

nginx: wasm
	$(GO_TEST) ./e2e -behind nginx

# The stories that matter most, in Firefox and in WebKit.
ENGINES := firefox-esr webkit2gtk-driver xvfb
browsers: wasm
	@tools/needs $(ENGINES)
	$(GO_TEST) ./e2e/engines -engine firefox
	$(GO_TEST) ./e2e/engines -engine webkit

check:
	@unformatted=$$(gofmt -l $$(git ls-files '*.go')); if [ -n "$$unformatted" ]; then echo "gofmt: $$unformatted"; exit 1; fi
	go vet ./...
	go build -o build/staticcheck honnef.co/go/tools/cmd/staticcheck
	build/staticcheck ./...
	@# In the browser the words of a language are no part of the program, but read by it.
	GOOS=js GOARCH=wasm build/staticcheck -tests=false . $$(go list ./app/... | grep -v /app/words)

# Changes the code in small ways, and tells which changes no test notices; an hour or more. What survives
# is listed in docs/mutation.md.
MUTATED ?= calc app/link app/lists/sheet app/cases/book app/answer
mutate:
	@for package in $(MUTATED); do \
		go run github.com/go-gremlins/gremlins/cmd/gremlins@v0.5.0 unleash --timeout-coefficient 30 ./$$package || exit 1; \
	done

bench: wasm
	go test -run '^$$' -bench . -benchmem ./...
	@$(MAKE) --no-print-directory size load

# The server beside nginx, under load over loopback: about four minutes. Without the module, nginx
# sends gzip where the program sends brotli.
load: build
	@tools/needs wrk nginx
	@tools/needs libnginx-mod-http-brotli-static || true
	go run ./tools/load

size: wasm
	go run ./tools/wasm -sizes

# Lighthouse, by npm; it needs Node.js.
audit: build needs
	cd tools/audit && npm install --no-audit --no-fund --no-package-lock && node audit.js

# The time zones of the program, renewed from Debian's newest tzdata, and held against everything.
zones:
	go run ./tools/zones
	go test -count=1 -run 'Zone|Clock' ./calc
	@$(MAKE) --no-print-directory every-zone

# The holidays against outside collections: lists those anew, says which packages are out of date,
# prints the differences that nobody has ruled on, and dates the countries that have none.
holidays:
	cd tools/holidays && npm install --no-package-lock --no-audit --no-fund && { npm outdated || true; } && \
		mkdir -p ../../build && node tables.js > ../../build/tables.go && node list.js > ../../build/date-holidays.txt && \
		node countries.js > ../../build/one-country.txt
	mv build/tables.go calc/holiday_tables.go
	mv build/date-holidays.txt build/one-country.txt calc/testdata/
	CHECKED=$$(date +%F) go test -count=1 -run IndependentLists ./calc

# Every time zone of the world against the minute stepper; the tests take a sample.
every-zone:
	EVERY_ZONE=1 go test -run EveryZone ./calc

# Every fuzz target for a while. Counted in runs, not in seconds: go test reports a run of
# -fuzztime that ends in mid-air as a failure.
FUZZ_RUNS ?= 2000000x
fuzz:
	@for package in $$(go list ./...); do \
		for target in $$(go test -list '^Fuzz' $$package 2>/dev/null | grep '^Fuzz'); do \
			echo "$$package $$target"; \
			go test -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZ_RUNS) $$package || exit 1; \
		done; \
	done

# make demo     the calculator, and pages of another site that embed it, on two ports
demo: wasm
	go run ./tools/demo

# Whose code is in the program, and under which licences: writes that part of THIRD_PARTY.md.
licences:
	go run ./tools/licences

# Known weaknesses of the program and of what it is built on.
vuln:
	@tools/vuln

# The program for Linux, macOS and Windows, in archives that come out the same for everybody: built
# by the Go that go.mod names, whichever is installed.
release: export GOTOOLCHAIN = $(shell sed -n 's/^toolchain //p' go.mod)
release:
	go run ./tools/wasm
	go run ./tools/release -version "$(VERSION)"

# Pictures of every page, for anybody to look through; one of them is the README's.
screenshots: wasm needs
	go test ./e2e -count=1 -run '^Test(Pictures|Screenshots|PictureOfTheReadme)$$' -timeout 30m -pictures $(abspath $(PICTURES))
	mkdir -p docs && cp $(PICTURES)/readme.png docs/screenshot.png

clean:
	rm -rf bin build dist $(PROGRAMS) $(PROGRAMS:=.*) static/wasm_exec.js

help:
	@sed -n 's/^# \(make .*\)/\1/p' Makefile
	@echo "make check    gofmt, go vet and staticcheck"
	@echo "make browsers the stories that matter most, in Firefox and WebKit"
	@echo "make mutate   changes the code in small ways: which changes does no test notice?"
	@echo "make size     what the two programs weigh, and what weighs most in them"
	@echo "make audit    Lighthouse on the served pages; needs Node.js"
	@echo "make zones    renews the time zones from Debian's newest release"
	@echo "make every-zone   every time zone of the world against a slow, obvious twin"
	@echo "make holidays compares the holidays with outside collections; needs Node.js"
	@echo "make fuzz     every fuzz target for a few minutes"
	@echo "make screenshots   pictures of every page, in $(PICTURES)"
	@echo "make load     the server beside nginx, under load; make bench does it too"
	@echo "make licences writes whose code is in the program into THIRD_PARTY.md"
	@echo "make vuln     known weaknesses, by govulncheck"
	@echo "make release  archives for Linux, macOS and Windows in dist/"
	@echo "make clean    removes what was built"
