package words

// Dict is a dictionary that is data, as texts are, and is carried by pages as it stands. A map would be
// filled by code.
type Dict[K comparable, V any] []entry[K, V]

type entry[K comparable, V any] struct {
	Key   K
	Value V
}

// Find looks a key up.
func (d Dict[K, V]) Find(key K) (value V, ok bool) {
	for i := range d {
		if d[i].Key == key {
			return d[i].Value, true
		}
	}
	return value, false
}

// Of is the value of a key, and the zero value for one that is not there.
func (d Dict[K, V]) Of(key K) V {
	value, _ := d.Find(key)
	return value
}

// Add puts in a key that is not there yet.
func (d *Dict[K, V]) Add(key K, value V) { *d = append(*d, entry[K, V]{key, value}) }

// orFirst is the value of a key, or else the first one.
func (d Dict[K, V]) orFirst(key K) V {
	if value, ok := d.Find(key); ok {
		return value
	}
	return d[0].Value
}

// texts in a structure make it one that is not compared as a whole. The program would carry the comparing
// of every structure that pages carry.
type texts [0]func()
