// publicWeekdays lists the weekdays, Monday to Friday, of a year that date-holidays calls public
// holidays: one entry for each day of a holiday that lasts several.
exports.publicWeekdays = function (holidays, year) {
  const days = []
  // A holiday that begins at the end of December can last into January.
  for (const y of [year - 1, year]) {
    for (const h of holidays.getHolidays(y) ?? []) {
      if (h.type !== 'public') continue
      const length = Math.max(1, Math.round((h.end - h.start) / 86400000))
      for (let i = 0; i < length; i++) {
        const day = new Date(h.date.slice(0, 10) + 'T00:00:00Z')
        day.setUTCDate(day.getUTCDate() + i)
        const weekday = day.getUTCDay()
        if (day.getUTCFullYear() !== year || weekday === 0 || weekday === 6) continue
        days.push({ date: day.toISOString().slice(0, 10), name: h.name.trim(), substitute: !!h.substitute })
      }
    }
  }
  const seen = new Set()
  return days
    .filter((d) => !seen.has(d.date + d.name) && seen.add(d.date + d.name))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}
