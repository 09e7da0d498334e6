// Where segments lie: in which row, and which of them are in view. Pure.

export const MOST_ROWS = 12;

/** The row of each segment when those that overlap lie below each other. */
export function rows(segments) {
  const free = [];
  return segments.map(({ start, end }) => {
    let row = free.findIndex((from) => from <= start + 1e-4);
    if (row < 0) row = free.length < MOST_ROWS ? free.length : free.indexOf(Math.min(...free));
    free[row] = end;
    return row;
  });
}

/** Finds which segments are in view without a look at all of them. */
export class Index {
  constructor(segments) {
    this.segments = segments;
    this.rows = rows(segments);
    this.count = this.rows.reduce((most, row) => Math.max(most, row + 1), 1);
    let latest = -Infinity;
    // Where the latest end up to a segment is before a time, none of them reaches it.
    this.latest = segments.map(({ end }) => (latest = Math.max(latest, end)));
  }

  /** From which number to before which one segments may reach into a time. */
  within(start, end) {
    return [below(this.latest.length, (i) => this.latest[i] <= start), below(this.segments.length, (i) => this.segments[i].start < end)];
  }
}

/** How many of the first numbers pass. */
export function below(count, passes) {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which segments are of a length and have a text in their names, as numbers. */
export function matching(segments, { text = "", least = -Infinity, most = Infinity } = {}) {
  const wanted = text.trim().toLocaleLowerCase();
  const found = [];
  segments.forEach((one, index) => {
    const length = one.end - one.start;
    const isNamed = !wanted || (one.name ?? "").toLocaleLowerCase().includes(wanted);
    if (isNamed && length >= least - 1e-6 && length <= most + 1e-6) found.push(index);
  });
  return found;
}
