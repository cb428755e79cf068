// Prints date-holidays' list of public holidays on weekdays, for every place of package calc, as
// calc/testdata/date-holidays.txt holds it:
//
//   npm install --no-package-lock && node list.js > ../../calc/testdata/date-holidays.txt
//
// date-holidays and its data: (c) commenthol and contributors, https://github.com/commenthol/date-holidays
// code ISC, data CC BY-SA 3.0 (see THIRD_PARTY.md).
const Holidays = require('date-holidays')
const { version } = require('date-holidays/package.json')
const { places } = require('./places.js')
const { publicWeekdays } = require('./weekdays.js')

const first = 2020
const last = 2035

console.log(`# Public holidays on weekdays, ${first} to ${last}, from npm date-holidays ${version}`)
console.log('# by commenthol and contributors, https://github.com/commenthol/date-holidays')
console.log('# Licence of this file: CC BY-SA 3.0, https://creativecommons.org/licenses/by-sa/3.0/')
console.log('# Made by tools/holidays/list.js. A line "= sites", then a line for each name: year and days, MMDD.')
for (const [sites, where] of Object.entries(places)) {
  const byName = new Map()
  const holidays = new Holidays(...where, { languages: ['en'] })
  for (let year = first; year <= last; year++) {
    for (const { date, name } of publicWeekdays(holidays, year)) {
      if (!byName.has(name)) byName.set(name, new Map())
      const years = byName.get(name)
      years.set(year, [...(years.get(year) ?? []), date.slice(5, 7) + date.slice(8, 10)])
    }
  }
  console.log(`= ${sites}`)
  for (const name of [...byName.keys()].sort()) {
    const years = [...byName.get(name)].map(([year, days]) => `${year}:${days.join(',')}`)
    console.log(`${name}: ${years.join(' ')}`)
  }
}
