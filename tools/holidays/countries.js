// Prints the weekdays that packages of one country call public holidays, as
// calc/testdata/one-country.txt holds them; the tests compare with it as they do with date-holidays:
//
//   npm install --no-package-lock && node countries.js > ../../calc/testdata/one-country.txt
//
// Their authors and licences are in package.json's dependencies and in THIRD_PARTY.md.
const states = {
  DE: 'BUND', 'DE-BadenWuerttemberg': 'BW', 'DE-Bavaria': 'BY', 'DE-Berlin': 'BE', 'DE-Brandenburg': 'BB',
  'DE-Bremen': 'HB', 'DE-Hamburg': 'HH', 'DE-Hesse': 'HE', 'DE-LowerSaxony': 'NI', 'DE-Mecklenburg': 'MV',
  'DE-NorthRhineWestphalia': 'NW', 'DE-RhinelandPalatinate': 'RP', 'DE-Saarland': 'SL', 'DE-Saxony': 'SN',
  'DE-SaxonyAnhalt': 'ST', 'DE-SchleswigHolstein': 'SH', 'DE-Thuringia': 'TH',
}
const day = (date) => date.toISOString().slice(0, 10)

// Each reader gives the days of a year, as [YYYY-MM-DD, name]; none for a year it does not know.
async function readers() {
  const { between } = require('@holiday-jp/holiday_jp')
  const { allForYear } = require('@18f/us-federal-holidays')
  const { getHolidays: german } = require('feiertagejs')
  const { getHolidaysInRange, getDayDetail } = require('chinese-days')
  const { getHolidayPreset } = await import('@hyunbinseo/holidays-kr')
  const french = (await import('@socialgouv/jours-feries')).default
  const { getHolidaysInYear } = require('poland-public-holidays')
  const { getHolidaysForYear } = require('colombian-holidays')
  const { getHolidays: icelandic } = require('fridagar')
  const list = {
    JP: ['@holiday-jp/holiday_jp', (y) => between(new Date(`${y}-01-01`), new Date(`${y}-12-31`)).map((h) => [day(h.date), h.name_en])],
    'US-Pacific US-Mountain US-Arizona US-Central US-Eastern US-Alaska US-Hawaii': ['@18f/us-federal-holidays',
      (y) => [y, y + 1].flatMap((of) => allForYear(of, { shiftSaturdayHolidays: true, shiftSundayHolidays: true }))
        .map((h) => [h.dateString, h.name])],
    CN: ['chinese-days', (y) => (y > 2026 ? [] : getHolidaysInRange(`${y}-01-01`, `${y}-12-31`, false)
      .filter((d) => getDayDetail(d).name.includes(',')).map((d) => [d, getDayDetail(d).name.split(',')[0]]))],
    KR: ['@hyunbinseo/holidays-kr', async (y) => Object.entries(await getHolidayPreset(String(y)).catch(() => ({}))).map(([d, [name]]) => [d, name])],
    FR: ['@socialgouv/jours-feries', (y) => Object.entries(french(y)).map(([name, d]) => [day(d), name])],
    PL: ['poland-public-holidays', (y) => getHolidaysInYear(y).map((h) => [day(h.date), h.name])],
    CO: ['colombian-holidays', (y) => getHolidaysForYear(y, { valueAsDate: false }).map((h) => [h.celebrationDate, h.name.en])],
    IS: ['fridagar', (y) => icelandic(y).filter((h) => !h.halfDay).map((h) => [day(h.date), h.description])],
  }
  for (const [site, state] of Object.entries(states)) {
    list[site] = ['feiertagejs', (y) => german(y, state).map((h) => [h.dateString, h.translate('de')])]
  }
  return list
}

async function main() {
  const list = await readers()
  const packages = [...new Set(Object.values(list).map(([name]) => name))].sort()
  const fs = require('fs')
  const path = require('path')
  console.log('# Public holidays on weekdays, 2020 to 2035, from npm packages of one country:')
  for (const name of packages) {
    const { version, license } = JSON.parse(fs.readFileSync(path.join(__dirname, 'node_modules', name, 'package.json')))
    console.log(`# ${name} ${version}, ${license}`)
  }
  console.log('# Made by tools/holidays/countries.js. A line "= sites", then a line for each name: year and days, MMDD.')
  for (const [sites, [, read]] of Object.entries(list)) {
    const byName = new Map()
    for (let year = 2020; year <= 2035; year++) {
      let days = []
      try { days = await read(year) } catch (err) { if (!(err instanceof RangeError)) throw err }
      for (const [date, name] of days) {
        const weekday = new Date(date + 'T00:00:00Z').getUTCDay()
        if (+date.slice(0, 4) !== year || weekday === 0 || weekday === 6) continue
        if (!byName.has(name)) byName.set(name, new Map())
        const years = byName.get(name)
        years.set(year, [...(years.get(year) ?? []), date.slice(5, 7) + date.slice(8, 10)])
      }
    }
    console.log(`= ${sites}`)
    for (const name of [...byName.keys()].sort()) {
      console.log(`${name}: ${[...byName.get(name)].map(([year, days]) => `${year}:${[...new Set(days)].join(',')}`).join(' ')}`)
    }
  }
}
main()
