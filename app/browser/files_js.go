package browser

import "github.com/maxence-charriere/go-app/v10/pkg/app"

func (*real) OpenFile(id string) {
	if e, ok := element(id); ok {
		e.Call("click")
	}
}

func (*real) ReadFile(id string, most int, done func(name string, data []byte)) {
	field, ok := element(id)
	if !ok {
		return
	}
	readFirst(field.Get("files"), most, func(name string, data []byte) {
		field.Set("value", "") // the same file can be chosen again
		done(name, data)
	})
}

func (*real) ReadDropped(e app.Event, most int, done func(name string, data []byte)) {
	if transfer := e.Get("dataTransfer"); transfer.Truthy() {
		readFirst(transfer.Get("files"), most, done)
	}
}

// readFirst reads the first of some files. A file that cannot be read counts as empty.
func readFirst(files app.Value, most int, done func(name string, data []byte)) {
	if !files.Truthy() || files.Get("length").Int() == 0 {
		return
	}
	file := files.Index(0)
	name := file.Get("name").String()
	var read, failed app.Func
	settle := func(data []byte) any {
		read.Release()
		failed.Release()
		done(name, data)
		return nil
	}
	read = app.FuncOf(func(_ app.Value, args []app.Value) any {
		bytes := app.Window().Get("Uint8Array").New(args[0])
		data := make([]byte, bytes.Get("length").Int())
		app.CopyBytesToGo(data, bytes)
		return settle(data)
	})
	failed = app.FuncOf(func(app.Value, []app.Value) any { return settle(nil) })
	file.Call("slice", 0, most+1).Call("arrayBuffer").Call("then", read, failed)
}

func (*real) Decode(encoding string, data []byte) (text []byte, ok bool) {
	defer func() {
		if recover() != nil { // the browser does not know the encoding
			text, ok = nil, false
		}
	}()
	bytes := app.Window().Get("Uint8Array").New(len(data))
	app.CopyBytesToJS(bytes, data)
	decoder := app.Window().Get("TextDecoder").New(encoding)
	return []byte(decoder.Call("decode", bytes).String()), true
}

func (*real) Part(data []byte) Part {
	bytes := app.Window().Get("Uint8Array").New(len(data))
	app.CopyBytesToJS(bytes, data)
	return app.Window().Get("Blob").New([]any{bytes})
}

func (*real) Save(name, mediaType string, parts ...Part) {
	list := make([]any, len(parts))
	for i, part := range parts {
		list[i] = part
	}
	blob := app.Window().Get("Blob").New(list, map[string]any{"type": mediaType})
	address := app.Window().Get("URL").Call("createObjectURL", blob)
	link := document().Call("createElement", "a")
	link.Set("href", address)
	link.Set("download", name)
	document().Get("body").Call("append", link)
	link.Call("click")
	link.Call("remove")
	// The browser reads the file after the click has returned.
	app.Window().Call("setTimeout", app.Window().Get("URL").Get("revokeObjectURL"), 60_000, address)
}
