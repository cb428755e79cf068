// Command icons draws the icons that must be pixels from the one that is not, static/icon.svg. Its
// results are committed; run it from the module's root after changing the drawing:
//
//	go run ./tools/icons
package main

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// icon is a picture to draw. A full one has no rounded corners, for systems that cut their own.
type icon struct {
	file string
	size int
	full bool
}

var icons = []icon{
	{"static/icon-192.png", 192, false},
	{"static/icon-512.png", 512, false},
	{"static/icon-maskable.png", 512, true},
	{"static/apple-touch-icon.png", 180, true},
}

func main() {
	log.SetFlags(0)
	if err := draw(); err != nil {
		log.Fatal("icons: ", err)
	}
}

func draw() error {
	svg, err := os.ReadFile("static/icon.svg")
	if err != nil {
		return err
	}
	const corners = ` rx="15"`
	if !bytes.Contains(svg, []byte(corners)) {
		return fmt.Errorf("static/icon.svg has no%s to take off", corners)
	}
	allocator, stop := chromedp.NewExecAllocator(context.Background(),
		chromedp.Flag("headless", true), chromedp.Flag("disable-gpu", true), chromedp.Flag("no-first-run", true),
		chromedp.Flag("disable-background-networking", true))
	defer stop()
	ctx, cancel := chromedp.NewContext(allocator)
	defer cancel()

	render := func(size int, full bool) ([]byte, error) {
		drawing := string(svg)
		if full {
			drawing = strings.Replace(drawing, corners, "", 1)
		}
		page := fmt.Sprintf(`<style>body{margin:0}img{display:block;width:%dpx;height:%[1]dpx}</style><img src="data:image/svg+xml;base64,%s">`,
			size, base64.StdEncoding.EncodeToString([]byte(drawing)))
		if err := chromedp.Do(ctx,
			chromedp.EmulateViewport(int64(size), int64(size)),
			chromedp.Navigate("data:text/html;base64,"+base64.StdEncoding.EncodeToString([]byte(page)))); err != nil {
			return nil, err
		}
		// An alpha of 0 would be left out of the message and then count as 1.
		if _, err := chromedp.Call(ctx, emulation.SetDefaultBackgroundColorOverride,
			emulation.SetDefaultBackgroundColorOverrideParams{Color: &cdp.RGBA{A: 0.001}}); err != nil {
			return nil, err
		}
		return chromedp.Run(ctx, chromedp.CaptureScreenshot())
	}
	for _, i := range icons {
		png, err := render(i.size, i.full)
		if err != nil {
			return err
		}
		if err := os.WriteFile(i.file, png, 0o644); err != nil {
			return err
		}
	}
	png, err := render(32, false)
	if err != nil {
		return err
	}
	return os.WriteFile("static/favicon.ico", ico(png, 32), 0o644)
}

// ico wraps one picture in the container that browsers look for at /favicon.ico.
func ico(png []byte, size byte) []byte {
	var b bytes.Buffer
	binary.Write(&b, binary.LittleEndian, struct {
		Reserved, Type, Count           uint16
		Width, Height, Colors, Reserve2 uint8
		Planes, Bits                    uint16
		Length, Offset                  uint32
	}{Type: 1, Count: 1, Width: size, Height: size, Planes: 1, Bits: 32, Length: uint32(len(png)), Offset: 22})
	b.Write(png)
	return b.Bytes()
}
