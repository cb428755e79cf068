package main

import (
	"bytes"
	"encoding/binary"
	"math"
	"testing"

	"github.com/stretchr/testify/require"
)

// module writes a module with one section before the data and one after it.
func module(segments ...segment) []byte {
	data := binary.AppendUvarint(nil, uint64(len(segments)))
	for _, s := range segments {
		data = append(data, 0, opI32Const)
		data = append(appendVarint(data, s.at), opEnd)
		data = append(binary.AppendUvarint(data, uint64(len(s.data))), s.data...)
	}
	out := []byte("\x00asm\x01\x00\x00\x00")
	for _, s := range []section{{codeSection, []byte{0}}, {dataSection, data}, {customSection, []byte("\x04name")}} {
		out = append(binary.AppendUvarint(append(out, s.id), uint64(len(s.body))), s.body...)
	}
	return out
}

// memory is what a module's memory holds at the start.
func memory(t *testing.T, wasm []byte) (mem []byte, segments int) {
	t.Helper()
	sections, err := split(wasm)
	require.NoError(t, err)
	mem = make([]byte, 1<<16)
	for _, s := range sections {
		if s.id != dataSection {
			continue
		}
		r := reader{s.body}
		segments = r.uint()
		for range segments {
			r.take(2)
			at := r.int()
			r.byte()
			copy(mem[at:], r.take(r.uint()))
		}
		require.Empty(t, r.rest)
	}
	return mem, segments
}

func TestPackingLeavesTheMemoryAsItWas(t *testing.T) {
	wasm := module(
		segment{40_000, []byte("last")},
		segment{100, []byte("first")},
		segment{110, []byte("near")},
		segment{114, []byte("next")},
		segment{1000, []byte("far")},
	)
	packed, remarks, err := pack(wasm, "go1.26.8", nil)
	require.NoError(t, err)
	require.Empty(t, remarks)
	before, _ := memory(t, wasm)
	after, segments := memory(t, packed)
	require.Equal(t, before, after)
	require.Equal(t, 3, segments)
	sections, _ := split(packed)
	require.Len(t, sections, 3, "the others are untouched")
}

func TestPackingRefusesWhatIsNoProgram(t *testing.T) {
	for name, wasm := range map[string][]byte{
		"something else":            []byte("GIF89a"),
		"two segments in one place": module(segment{100, []byte("first")}, segment{104, []byte("second")}),
	} {
		_, _, err := pack(wasm, "go1.26.8", changes)
		require.Error(t, err, name)
	}
}

func TestATableThatIsNotKnownStaysAndTheBuildSaysSo(t *testing.T) {
	damaged := func(at int, value uint32) []byte {
		table := table()
		binary.LittleEndian.PutUint32(table[at:], value)
		return table
	}
	functions := int(binary.LittleEndian.Uint64(table()[8*8:]))
	for name, c := range map[string]struct {
		goVersion string
		memory    []byte
		remark    string
	}{
		"the next version of Go":        {"go1.27.1", table(), "go1.27.1 may have another table of functions than go1.26"},
		"a version with one more digit": {"go1.260", table(), "go1.260 may have another table"},
		"a compiler between versions":   {"devel go1.27-abcdef", table(), "may have another table"},
		"no table":                      {"go1.26.8", []byte("first"), "no table of functions"},
		"another magic number":          {"go1.26.8", damaged(0, 0xfffffff2), "no table of functions"},
		"two tables":                    {"go1.26.8", append(table(), table()...), "more than one table"},
		"only its head":                 {"go1.26.8", table()[:headerSize], "another layout"},
		"a part that ends too late":     {"go1.26.8", damaged(8*8, 1<<20), "another layout"},
		"too many functions":            {"go1.26.8", damaged(8, 1<<20), "another layout"},
		"a function outside":            {"go1.26.8", damaged(functions+4, 1<<20), "another layout"},
		"lines outside":                 {"go1.26.8", damaged(functions+20+pclnAt, 1<<20), "another layout"},
		"depths outside":                {"go1.26.8", damaged(functions+20+pcspAt, 1<<20), "another layout"},
		"too many tables of a function": {"go1.26.8", damaged(functions+20+npcdataAt, 1<<20), "another layout"},
		"a table of its own outside":    {"go1.26.8", damaged(functions+20+funcSize+funcSize+4, 1<<20), "another layout"},
	} {
		t.Run(name, func(t *testing.T) {
			wasm := module(segment{64, c.memory})
			packed, remarks, err := pack(wasm, c.goVersion, []change{traces})
			require.NoError(t, err)
			require.Len(t, remarks, 1)
			require.Contains(t, remarks[0], "function table without lines: ")
			require.Contains(t, remarks[0], c.remark)
			before, _ := memory(t, wasm)
			after, _ := memory(t, packed)
			require.Equal(t, before, after, "the program is as the linker wrote it")
		})
	}
}

// table is the runtime's table of two functions. Both share their stack depths with the lines of
// the first; the second has a table of its own beside them.
func table() []byte {
	const names, files, pctabAt = headerSize, headerSize + 18, headerSize + 38
	pctab := []byte("\x00" + "depth\x00" + "files\x00" + "more!\x00" + "lines\x00") // at 1, 7, 13 and 19
	pclnTable := pctabAt + len(pctab)
	t := binary.LittleEndian.AppendUint32(nil, tableMagic)
	t = append(t, 0, 0, 1, 8)
	for _, v := range []int{2, 1, 0, names, files, files + 4, pctabAt, pclnTable} {
		t = binary.LittleEndian.AppendUint64(t, uint64(v))
	}
	t = append(t, "main.main\x00os.Open\x00"...)
	t = append(t, "\x01\x02\x03\x04/home/me/main.go"...)
	t = append(t, pctab...)
	words := func(list ...uint32) {
		for _, v := range list {
			t = binary.LittleEndian.AppendUint32(t, v)
		}
	}
	words(0, 20, 9, 20+funcSize, 99)                     // where the functions are
	words(0, 0, 0, 0, 1, 7, 1, 0, 0, 12, 0)              // depths and lines at 1, files at 7
	words(9, 10, 0, 0, 1, 7, 19, 2, 0, 34, 7<<24, 7, 13) // lines at 19, and two tables of its own
	words(50, 51, 52, 53, 54, 55, 56)                    // what the collector and traces know of it
	return t
}

func TestPackingTakesOutWhatOnlyTracesTell(t *testing.T) {
	packed, remarks, err := pack(module(segment{64, table()}), "go1.26.8", []change{traces})
	require.NoError(t, err)
	require.Empty(t, remarks)
	mem, _ := memory(t, packed)
	require.Contains(t, string(mem), "main.main\x00os.Open", "names stay, for traces to tell")
	require.Contains(t, string(mem), "\x00depth\x00\x00\x00\x00\x00\x00\x00more!\x00\x00\x00\x00\x00\x00\x00")
	for _, gone := range []string{"/home/me", "files", "lines"} {
		require.NotContains(t, string(mem), gone)
	}
	table := mem[64:]
	functions := table[binary.LittleEndian.Uint64(table[8*8:]):]
	for _, at := range []int{20, 20 + funcSize} {
		f := functions[at:]
		require.EqualValues(t, 1, binary.LittleEndian.Uint32(f[pcspAt:]))
		for _, field := range []int{pcfileAt, pclnAt, line} {
			require.Zero(t, binary.LittleEndian.Uint32(f[field:]))
		}
	}
	known := functions[20+2*funcSize+8:]
	require.EqualValues(t, 54, binary.LittleEndian.Uint32(known[4*4:]))
	require.Equal(t, bytes.Repeat([]byte{0xff}, 8), known[5*4:][:8], "its arguments are not printed")
	require.True(t, bytes.HasSuffix(functions[:20+2*funcSize+8], []byte{0, 0, 0, 0, 13, 0, 0, 0}), "where it may be stopped goes, what it keeps on its stack stays")
}

func TestNumbersAreReadAsTheyAreWritten(t *testing.T) {
	for _, v := range []int{0, 1, 63, 64, -1, -64, -65, 127, 128, 1 << 20, math.MaxInt32, math.MinInt32} {
		r := reader{appendVarint(nil, v)}
		require.Equal(t, v, r.int())
		require.Empty(t, r.rest)
	}
}
