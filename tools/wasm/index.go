package main

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// index makes the runtime's index of functions coarser. For every 4,096 addresses it says from which
// function on to look for one, which is sixteen entries a function, and numbers that rise with each compress
// badly. The runtime goes on from there by itself, so that an entry may as well name an earlier one: for a
// number that changes every 32 functions it makes 16 comparisons more, where a stack is walked.
//
// Upstream the index is made for machines, on which a function of 64 kB is rare; there is no issue about it.
var index = change{name: "coarser index of functions", pack: coarsen}

// The runtime's findfuncbucket, and how many of them a function of WebAssembly takes.
const (
	bucketSize = 4 + 16
	buckets    = 1 << 16 / 4096
	coarseness = 32
)

// coarsen returns an error, and has changed nothing, if the index is not as it knows it.
func coarsen(segments []segment, goVersion string) error {
	if err := known(goVersion); err != nil {
		return err
	}
	table, err := findTable(segments)
	if err != nil {
		return err
	}
	t, err := readTable(table)
	if err != nil {
		return err
	}
	// The first function's are zeros, which are not written; the last one may end early.
	var fine []byte
	for i := 1; i < len(t.functions)-1; i++ {
		for range buckets {
			fine = binary.LittleEndian.AppendUint32(fine, uint32(i))
			fine = append(fine, make([]byte, bucketSize-4)...)
		}
	}
	for _, s := range segments {
		at := bytes.Index(s.data, fine)
		if at < 0 || len(fine) == 0 {
			continue
		}
		coarse := s.data[at : at+len(fine)]
		for ; len(coarse) > 0; coarse = coarse[bucketSize:] {
			i := binary.LittleEndian.Uint32(coarse)
			binary.LittleEndian.PutUint32(coarse, i-i%coarseness)
		}
		return nil
	}
	return errors.New("the index of functions has another layout")
}
