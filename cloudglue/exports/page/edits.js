// What can be done to segments. Pure: each gives the new list and which segment is chosen then, or null where it cannot be done.
//
// A list is in the order of starts, and no segment of it is ever changed: a new one takes its place.

import { rounded } from "./timecodes.js";

const NEAR = 1e-4;

export const ordered = (segments) => [...segments].sort((a, b) => a.start - b.start || a.end - b.end);

/** The segment with other times. What the service knows of the old one is not known of it. */
const retimed = ({ id, address, ...segment }, start, end) => ({ ...segment, start: rounded(start), end: rounded(end) });

function replaced(segments, first, count, made, chosen = made[0]) {
  const list = ordered([...segments.slice(0, first), ...made, ...segments.slice(first + count)]);
  return { segments: list, selected: Math.max(0, chosen ? list.indexOf(chosen) : Math.min(first, list.length - 1)) };
}

/** The segment that ends where this one begins, or begins where it ends, as its number; -1 where none does. */
export function neighbour(segments, index, edge) {
  const other = index + (edge === "start" ? -1 : 1);
  if (!segments[index] || !segments[other]) return -1;
  const gap = edge === "start" ? segments[index].start - segments[other].end : segments[other].start - segments[index].end;
  return Math.abs(gap) < NEAR ? other : -1;
}

/** One edge at another time, and what touches it with it unless it is moved alone; never past the segments' other edges. */
export function moved(segments, index, edge, time, frames, { alone = false, first = 0, last = Infinity } = {}) {
  const one = segments[index];
  if (!one) return null;
  const other = alone ? -1 : neighbour(segments, index, edge);
  const [before, after] = edge === "start" ? [segments[other], one] : [one, segments[other]];
  const least = before ? frames.soonest(before.start) : first;
  const most = after ? frames.latest(after.end) : last;
  if (least > most) return null;
  // What is snapped may lie a rounding outside.
  let to = frames.snapped(Math.min(Math.max(time, least), most));
  if (to < least - NEAR) to = frames.stepped(to, 1);
  if (to > most + NEAR) to = frames.stepped(to, -1);
  if (to < least - NEAR || to > most + NEAR || to === one[edge]) return null;
  const made = [];
  if (before) made.push(retimed(before, before.start, to));
  if (after) made.push(retimed(after, to, after.end));
  return replaced(segments, Math.min(index, other < 0 ? index : other), made.length, made, made[one === before ? 0 : made.length - 1]);
}

/** The segment in which a time lies: the chosen one if it does, or else the last that began; -1 where none does. */
export function holding(segments, time, preferred = -1) {
  const holds = (one) => one && one.start <= time + NEAR && time < one.end - NEAR;
  if (holds(segments[preferred])) return preferred;
  return segments.findLastIndex(holds);
}

/** Two segments of the one in which the time lies, or of the hole; the second is chosen, and has no name yet. */
export function split(segments, time, frames, preferred, { first = 0, last = Infinity } = {}) {
  const at = frames.snapped(time);
  const index = holding(segments, at, preferred);
  const one = segments[index] ?? hole(segments, at, first, last);
  if (!Number.isFinite(one.end) || at < frames.soonest(one.start) - NEAR || at > frames.latest(one.end) + NEAR) return null;
  const { name, picture, ...rest } = retimed(one, at, one.end);
  return replaced(segments, Math.max(index, 0), index < 0 ? 0 : 1, [retimed(one, one.start, at), rest], rest);
}

/** One segment of this and the next, and of what lies between. */
export function merged(segments, index) {
  const [one, next] = [segments[index], segments[index + 1]];
  if (!one || !next) return null;
  const made = retimed(one, one.start, Math.max(one.end, next.end));
  if (!made.name && next.name) made.name = next.name;
  return replaced(segments, index, 2, [made]);
}

export function named(segments, index, text) {
  const name = text.replace(/\s+/g, " ").trim();
  if (!segments[index] || name === (segments[index].name ?? "")) return null;
  const { name: _, ...rest } = segments[index];
  return replaced(segments, index, 1, [name ? { ...rest, name } : rest]);
}

export const dropped = (segments, index) => (segments[index] ? replaced(segments, index, 1, []) : null);

/** Where the hole begins and ends in which a time lies. */
function hole(segments, time, first, last) {
  const start = segments.reduce((latest, one) => (one.end <= time + NEAR ? Math.max(latest, one.end) : latest), first);
  const end = segments.reduce((soonest, one) => (one.start > time ? Math.min(soonest, one.start) : soonest), last);
  return { start, end };
}

/** A segment of the hole in which the time lies. */
export function filled(segments, time, frames, first, last) {
  if (holding(segments, time) >= 0) return null;
  const { start, end } = hole(segments, time, first, last);
  if (!(end > frames.soonest(start) - NEAR)) return null;
  return replaced(segments, segments.length, 0, [{ start: rounded(start), end: rounded(end) }]);
}
