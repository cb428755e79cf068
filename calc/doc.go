// Package calc works out when the first response to a support case is due, and why.
//
// # The question
//
// A Case names a plan tier, a priority, a site and the instant of submission. Answer returns the
// due moment with everything it rests on: the target from the data sheet, each segment of time
// that counted or was skipped with its cause, the due moment under every other reading of the
// rules, and the years whose holidays are not known. Due is the same without reasons, Matrix the
// same for all tiers and priorities, Over, WeekOutlook and YearSpread for many submissions, and
// LatestSubmission turns the question round: submit when, to be answered by then?
//
// # The rules of counting
//
//  1. The customer's billing address decides the region, the region its opening hours, Monday to
//     Friday.
//  2. Hours are on the clock of the customer's site, a place within the region.
//  3. Business hours stop on the public holidays of the site (docs/counting.md says which), unless
//     Rules.WorkHolidays. Case.DaysOff are further closed days. Result.Unknown names the years
//     for which no list of holidays is known, Result.Aged an answer that rests on an old one.
//  4. 24x7 is elapsed time. 24x5 runs from Monday 00:00 to Saturday 00:00 at the site; holidays
//     do not stop it, unless Rules.Stop24x5.
//  5. N business days are N opening windows of working time: the same time of day N business days
//     later for a case submitted within hours, the close of the Nth for one submitted outside.
//     Under Rules.CloseOfDay it is always the close.
//  6. In Japan P2 to P4 are limited to business hours, whatever the tier.
//  7. A window is [open, close). A case submitted while closed, also exactly at closing, starts
//     at the next opening. Time used up exactly at closing is due at closing. It follows that
//     one business day from exactly nine o'clock ends at closing the same day.
//  8. Windows are wall-clock time, amounts are elapsed time while the window is open. A skipped
//     hour does not exist; both passes of a repeated hour count. Local.In says how a local time
//     that does not exist, or exists twice, becomes an instant.
//  9. Targets are not guarantees, and a P1 or P2 may be lowered by the vendor.
//
// # An agreement of one's own
//
// Under the tier Own a Case carries an Agreement instead of a published plan: Hours for each weekday, and
// a Target for each priority. Rules 2 to 8 hold for it, but for these: nothing is limited in Japan, 24x5
// is the whole of each day on which the hours open, and a business day is a day of those hours, however
// long. A window that closes after midnight belongs to the day on which it opens. Where the business day
// on which an answer is due is not open at the time, it is due at the last open moment before then, or at
// that day's opening. Hours and amounts are full five minutes. A week that never opens, or whose windows
// overlap, is refused.
//
// # The arithmetic
//
// Schedule holds opening hours in a time zone and is of use by itself: Add, Elapsed and Latest
// are exact to the nanosecond, do not allocate and take the same time for an hour and for years.
// They count from 1900 to 2199 and give ErrHorizon outside.
//
// # Purity
//
// The package reads no clock, no files and no environment: it carries the time zones (Zone) and the
// holidays with it. All functions may be called from any number of goroutines.
package calc
