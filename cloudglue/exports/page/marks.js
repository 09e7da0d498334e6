// Where the frames of a film lie that are shown elsewhere than a rate says. Pure.

import { below } from "./layout.js";

const MEANT = 0.0006; // a time so near to a frame's is of that frame: files of segments are rounded, and `split --exact` takes it so

/** The times to which cuts can be moved: the film's beginning, where a sound is first, its frames, its end. */
export class Marks {
  /** `written` has for each frame how many microseconds it is after the one before, to the base 36; `step` is how long the last is shown. */
  constructor(written, end, step) {
    let at = 0;
    const frames = written.split(" ").map((apart) => (at += Number.parseInt(apart, 36)) / 1e6);
    this.count = frames.length;
    this.shortest = Math.max(0.001, frames.reduce((least, time, n) => (n ? Math.min(least, time - frames[n - 1]) : least), step));
    this.near = Math.min(MEANT, this.shortest / 2);
    /** How long a frame is shown on average, in seconds. */
    this.step = this.count > 1 ? (frames.at(-1) - frames[0]) / (this.count - 1) : step;
    this.lead = frames[0] > this.near ? 1 : 0;
    const last = end > frames.at(-1) + this.near ? end : frames.at(-1) + step;
    this.times = Float64Array.from([...(this.lead ? [0] : []), ...frames, Math.round(last * 1e6) / 1e6]);
  }

  /** The time of a mark, by its number; of the first or the last where there are not so many. */
  at(number) {
    return this.times[Math.min(Math.max(number, 0), this.times.length - 1)];
  }

  /** How many marks come before a time. */
  before(seconds) {
    return below(this.times.length, (n) => this.times[n] < seconds - this.near);
  }

  /** How many marks come before a time or at it. */
  until(seconds) {
    return below(this.times.length, (n) => this.times[n] <= seconds + this.near);
  }

  nearest(seconds) {
    const after = Math.min(below(this.times.length, (n) => this.times[n] < seconds), this.times.length - 1);
    return after && seconds - this.times[after - 1] < this.times[after] - seconds ? after - 1 : after;
  }

  /** So many marks on, or back. From between two, the first step is to the next of them. */
  stepped(seconds, steps) {
    return this.at(steps > 0 ? this.until(seconds) + steps - 1 : this.before(seconds) + steps);
  }

  /** A time at which a browser shows the frame of a time. */
  inside(seconds) {
    const number = Math.max(this.until(seconds) - 1, 0);
    const { [number - 1]: before = -Infinity, [number]: time, [number + 1]: after = Infinity } = this.times;
    // Of files that do not say how long each frame is shown, Chromium takes the average, and the frame before for one that lasts into this.
    const missed = 1.1 * this.step - (time - before);
    return seconds + Math.min(Math.max(this.shortest / 5, missed), (after - time) * 0.8);
  }

  /** How many frames come before a time. */
  frames(seconds) {
    return Math.min(Math.max(this.before(seconds) - this.lead, 0), this.count);
  }
}
