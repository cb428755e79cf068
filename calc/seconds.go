package calc

const secondsPerDay = 24 * 60 * 60
