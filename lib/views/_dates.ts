const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A day in words: `2026-04-21` is `21 April 2026`. */
export function dayName(day: string): string {
  const { year, month, date } = parts(day);
  return `${date} ${MONTHS[month]} ${year}`;
}

/** A month in words: `2026-04-01` is `April 2026`. */
export function monthName(day: string): string {
  const { year, month } = parts(day);
  return `${MONTHS[month]} ${year}`;
}

/** First to last day, saying year and month once where they are one: `21–23 April 2026`. */
export function spanName(start: string, end: string): string {
  if (start === end) return dayName(start);
  const [a, b] = [parts(start), parts(end)];
  if (a.year !== b.year) return `${dayName(start)} – ${dayName(end)}`;
  return a.month === b.month
    ? `${a.date}–${b.date} ${MONTHS[b.month]} ${b.year}`
    : `${a.date} ${MONTHS[a.month]} – ${b.date} ${MONTHS[b.month]} ${b.year}`;
}

/** A day without its year, short: `21 Apr`. */
export function shortDay(day: string): string {
  const { month, date } = parts(day);
  return `${date} ${MONTHS[month].slice(0, 3)}`;
}

/** Start of a day, in UTC. */
export function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The day some days later. */
export function addDays(day: string, days: number): string {
  return new Date(dateOf(day).getTime() + 86_400_000 * days).toISOString().slice(0, -14);
}

function parts(day: string): { year: string; month: number; date: number } {
  const [year, month, date] = day.split("-");
  return { year, month: Number(month) - 1, date: Number(date) };
}
