package words

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"supportclock/app/site"
)

// unpacked is what the program of a page reads.
func unpacked(t testing.TB, p site.Page) (read Dict[site.Lang, *book]) {
	t.Helper()
	require.NoError(t, unpack(Carried(p), &read))
	return read
}

func TestAPageCarriesAllThatItsKindSays(t *testing.T) {
	for _, p := range site.Pages() {
		read := unpacked(t, p)
		require.Len(t, read, len(site.Languages), p)
		own, want := read.Of(p.Lang), books.Of(p.Lang)
		assert.True(t, assert.ObjectsAreEqual(want.Texts, own.Texts), p)
		for _, part := range []struct {
			carried    bool
			want, read any
			none       any
		}{
			{p.Kind.Program() == site.Clock, want.Guide, own.Guide, (*GuideTexts)(nil)},
			{p.Kind == site.Cases, want.Cases, own.Cases, (*CasesTexts)(nil)},
			{p.Kind == site.Lists, want.Lists, own.Lists, (*ListsTexts)(nil)},
			{p.Kind == site.Builder, want.Builder, own.Builder, (*BuilderTexts)(nil)},
			{p.Kind == site.Lists, want.Reading, own.Reading, (*Reading)(nil)},
			{p.Kind == site.Calculator || p.Kind == site.Compare, want.Gazetteer, own.Gazetteer, withoutCities(p, want.Gazetteer)},
		} {
			if !part.carried {
				part.want = part.none
			}
			assert.True(t, assert.ObjectsAreEqual(part.want, part.read), "%v: %T", p, part.want)
		}
	}
}

// withoutCities is what a page has of what people call places if no site is found by its name on it.
func withoutCities(p site.Page, g *Gazetteer) *Gazetteer {
	if p.Kind != site.Lists {
		return nil
	}
	return &Gazetteer{Countries: g.Countries, Parts: g.Parts}
}

func TestAPageCarriesWhatOtherLanguagesAreCalled(t *testing.T) {
	for _, p := range site.Pages() {
		for i, other := range unpacked(t, p) {
			own := books[i].Value
			require.Equal(t, books[i].Key, other.Key, "in the same order")
			assert.Equal(t, own.Texts.Name, other.Value.Texts.Name)
			assert.Equal(t, own.Texts.Offer, other.Value.Texts.Offer)
			assert.Equal(t, own.Texts.Embed.Title, other.Value.Texts.Embed.Title)
			if p.Kind == site.Lists {
				assert.True(t, assert.ObjectsAreEqual(own.Reading, other.Value.Reading), "a list may be in any language")
				assert.Equal(t, own.Texts.Countries, other.Value.Texts.Countries)
				assert.Equal(t, withoutCities(p, own.Gazetteer), other.Value.Gazetteer)
			}
			if finds := p.Kind == site.Calculator || p.Kind == site.Compare; finds && i == 0 {
				assert.Equal(t, own.Gazetteer, other.Value.Gazetteer, "English is understood everywhere")
			}
		}
	}
}

func TestWhatIsCarriedIsData(t *testing.T) {
	for _, p := range site.Pages() {
		carried := Carried(p)
		assert.NotContains(t, carried, "<", "nothing in it ends or begins an element")
		assert.NotContains(t, carried, "\r", "a browser would make it a line break")
		assert.Equal(t, carried, Carried(p), "the same every time")
	}
	odd := []string{"", `\`, `\n`, "\n", "\r\n", `\l`, "<", "</script><!--", `\\<`, "午後"}
	var read []string
	require.NoError(t, unpack(pack(odd), &read))
	assert.Equal(t, odd, read)
}

func TestDamagedWordsAreNotLoaded(t *testing.T) {
	whole := Carried(site.Page{Kind: site.Calculator, Lang: "nl"})
	before := books
	Keep(t)
	for name, damaged := range map[string]string{
		"none":         "",
		"the end lost": whole[:len(whole)/2],
		"a line less":  whole[strings.IndexByte(whole, '\n')+1:],
		"a line more":  whole + "\n",
		"a long list":  "9" + whole,
		"no number":    "x" + whole,
	} {
		require.Error(t, Load(damaged), name)
		require.True(t, assert.ObjectsAreEqual(before, books), name)
	}
	require.NoError(t, Load(whole))
	assert.True(t, assert.ObjectsAreEqual(&dutch, In("nl")))
}

func FuzzUnpack(f *testing.F) {
	f.Add(Carried(site.Page{Kind: site.Embed, Lang: "ja"}), 10, "x")
	f.Add(Carried(site.Page{Kind: site.Lists, Lang: "de"}), 2, "-1\n")
	f.Fuzz(func(t *testing.T, carried string, at int, put string) {
		if at >= 0 && at < len(carried) {
			carried = carried[:at] + put + carried[at:]
		}
		var read Dict[site.Lang, *book]
		if unpack(carried, &read) == nil {
			var again Dict[site.Lang, *book]
			require.NoError(t, unpack(pack(read), &again))
			require.Equal(t, read, again)
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	before := books
	Keep(b)
	for _, p := range []site.Page{{Kind: site.Calculator, Lang: "ja"}, {Kind: site.Lists, Lang: "ja"}} {
		books = before
		carried := Carried(p)
		b.Run(string(p.Kind), func(b *testing.B) {
			b.SetBytes(int64(len(carried)))
			for b.Loop() {
				if err := Load(carried); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
