package words

import "supportclock/app/site"

// What the page carries; see Load. Nothing here refers to the languages, so that the linker leaves them out.
var books Dict[site.Lang, *book]
