package calc

import "time"

// HolidaysChecked is when the holidays were last held against their sources.
var HolidaysChecked = Date{2026, time.November, 23}
