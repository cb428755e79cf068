package calc

import "time"

// HolidaysChecked is when any list of holidays was last held against its sources; HolidaysCheckedFor
// says it of one place.
var HolidaysChecked = Date{2026, time.November, 30}

// checkedOn says when each country's holidays were last held against their sources: a line for each
// day, with the countries. Written by make holidays.
const checkedOn = `2026-11-30 AE AR AT AU BD BE BG BH BR CA CH CL CN CO CR CY CZ DE DK DO DZ EC EE EG ES FI FR GB GR GT HK HR HU ID IE IL IN IS IT JO JP KE KR KW KZ LB LK LT LU LV MA MT MU MX MY NG NL NO NZ OM PA PE PH PK PL PR PT QA RO RS SA SE SG SI SK TH TN TR TW US UY VN ZA
`
