// Command card draws the pictures that other sites show beside a link to this one, one for each
// language, from card.svg in its folder. The results are committed; run it from the module's root
// after changing the drawing or its words:
//
//	go run ./tools/card
package main

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/base64"
	"image"
	"image/color"
	"image/png"
	"log"
	"os"
	"path/filepath"
	"strings"
	"text/template"

	"github.com/chromedp/chromedp"

	"supportclock/app/site"
	"supportclock/app/words"
	"supportclock/calc"
)

//go:embed card.svg
var drawing string

// cardWords are what a card says.
type cardWords struct {
	Lang           site.Lang
	Question       string
	Days           []string // Friday to Monday
	Submitted, Due string
}

func main() {
	log.SetFlags(0)
	if err := drawAll(); err != nil {
		log.Fatal("card: ", err)
	}
}

func drawAll() error {
	allocator, stop := chromedp.NewExecAllocator(context.Background(),
		chromedp.Flag("headless", true), chromedp.Flag("disable-gpu", true), chromedp.Flag("no-first-run", true),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("no-sandbox", os.Geteuid() == 0))
	defer stop()
	ctx, cancel := chromedp.NewContext(allocator)
	defer cancel()
	card := template.Must(template.New("card").Parse(drawing))
	for _, t := range words.All() {
		day := t.Dates.WeekdaysShort
		var page strings.Builder
		page.WriteString(`<!doctype html><style>body{margin:0}svg{display:block}</style>`)
		if err := card.Execute(&page, cardWords{t.Lang, t.Answer.Question, []string{day[5], day[6], day[0], day[1]},
			t.ClockOf(calc.Local{Hour: 15}), t.ClockOf(calc.Local{Hour: 13})}); err != nil {
			return err
		}
		page.WriteString(fit)
		if err := draw(ctx, page.String(), filepath.Join("static", "card-"+string(t.Lang)+".png")); err != nil {
			return err
		}
	}
	return nil
}

// fit makes a long question smaller until it has room.
const fit = `<script>
const text = document.getElementById("question");
for (let size = 58; text.getComputedTextLength() > 1040; size--) text.setAttribute("font-size", size);
</script>`

func draw(ctx context.Context, page, file string) error {
	if err := chromedp.Do(ctx,
		chromedp.EmulateViewport(1200, 630),
		chromedp.Navigate("data:text/html;charset=utf-8;base64,"+base64.StdEncoding.EncodeToString([]byte(page)))); err != nil {
		return err
	}
	shot, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err != nil {
		return err
	}
	picture, err := png.Decode(bytes.NewReader(shot))
	if err != nil {
		return err
	}
	var out bytes.Buffer
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(&out, palette(picture)); err != nil {
		return err
	}
	return os.WriteFile(file, out.Bytes(), 0o644)
}

// palette keeps the 256 commonest colours of a drawing that has few, and takes the nearest for the
// rest, which are shades on the edges of letters. It makes the file a third of its size.
func palette(picture image.Image) image.Image {
	count := map[color.RGBA]int{}
	bounds := picture.Bounds()
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			count[color.RGBAModel.Convert(picture.At(x, y)).(color.RGBA)]++
		}
	}
	var common color.Palette
	for len(common) < 256 && len(count) > 0 {
		var most color.RGBA
		for c, n := range count {
			if m := count[most]; n > m || n == m && key(c) < key(most) {
				most = c
			}
		}
		common = append(common, most)
		delete(count, most)
	}
	out := image.NewPaletted(bounds, common)
	for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			out.Set(x, y, picture.At(x, y))
		}
	}
	return out
}

func key(c color.RGBA) uint32 { return uint32(c.R)<<16 | uint32(c.G)<<8 | uint32(c.B) }
