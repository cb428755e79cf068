package main

// frames draws within the event that something came from. go-app waits for the next of its own frames,
// 120 a second, and an answer waits with it; the browser has frames of its own. It also says that the
// program runs, which start.js waits for, in place of tidying up states that this program has none of.
//
// Upstream made it so that updates come together (version 10); no issue asks for another way.
var frames = change{
	name: "drawing within the event",
	edits: map[string][]edit{
		"pkg/app/engine.go": {
			{"\te.states.CleanupExpiredPersistedStates(e.baseContext())\n", "\tWindow().Set(\"goappRuns\", true)\n"},
			{"\t\t\tif currentFrameDuration != activeFrameDuration {\n\t\t\t\tframes.Reset(activeFrameDuration)\n\t\t\t\tcurrentFrameDuration = activeFrameDuration\n\t\t\t}\n\t\t\tdispatch()\n",
				"\t\t\tdispatch()\n\t\t\tif len(e.dispatches) == 0 {\n\t\t\t\te.processFrame()\n\t\t\t}\n"},
			{"\tactiveFrameDuration := time.Second / time.Duration(framerate)\n", ""},
		},
	},
}
