package app

// dict is a dictionary that is data, as texts are. A map would be filled by code when the program
// starts: all the words of all languages, before the page of one of them can answer.
type dict[K comparable, V any] []entry[K, V]

type entry[K comparable, V any] struct {
	key   K
	value V
}

// find looks a key up.
func (d dict[K, V]) find(key K) (value V, ok bool) {
	for i := range d {
		if d[i].key == key {
			return d[i].value, true
		}
	}
	return value, false
}

// of is the value of a key, and the zero value for one that is not there.
func (d dict[K, V]) of(key K) V {
	value, _ := d.find(key)
	return value
}

// add puts in a key that is not there yet.
func (d *dict[K, V]) add(key K, value V) { *d = append(*d, entry[K, V]{key, value}) }
