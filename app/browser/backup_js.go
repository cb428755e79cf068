package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// The database that copies are kept in, and its only table.
const (
	backups     = "support-clock"
	backupTexts = "texts"
)

// withBackups opens the table and uses it. Where a browser has no database for the page, or does not
// open it, there are no copies.
func withBackups(mode string, use func(table app.Value)) {
	defer func() { _ = recover() }()
	request := app.Window().Get("indexedDB").Call("open", backups, 1)
	request.Set("onupgradeneeded", once(func([]app.Value) {
		request.Get("result").Call("createObjectStore", backupTexts)
	}))
	request.Set("onsuccess", once(func([]app.Value) {
		defer func() { _ = recover() }()
		database := request.Get("result")
		use(database.Call("transaction", backupTexts, mode, map[string]any{"durability": "strict"}).Call("objectStore", backupTexts))
		database.Call("close") // once the transaction is done
	}))
}

func (*real) BackUp(key, text string) {
	withBackups("readwrite", func(table app.Value) { table.Call("put", text, key) })
}

func (*real) Restore(key string, found func(text string)) {
	withBackups("readonly", func(table app.Value) {
		request := table.Call("get", key)
		request.Set("onsuccess", once(func([]app.Value) {
			if text := request.Get("result"); text.Truthy() {
				found(text.String())
			}
		}))
	})
}
