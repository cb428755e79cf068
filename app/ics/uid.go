package ics

import (
	"encoding/hex"
	"hash/fnv"
)

// NewUID returns the identifier of what the parts describe: the same parts, the same identifier, so
// that a calendar which takes a file in twice shows one event. It is a UUID of version 8 under RFC
// 9562, made of a hash that is short rather than secret.
func NewUID(parts ...string) string {
	h := fnv.New128a()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0}) // so that "a", "bc" and "ab", "c" differ
	}
	sum := h.Sum(nil)
	sum[6] = sum[6]&0x0f | 0x80
	sum[8] = sum[8]&0x3f | 0x80
	s := hex.EncodeToString(sum)
	return s[:8] + "-" + s[8:12] + "-" + s[12:16] + "-" + s[16:20] + "-" + s[20:]
}
