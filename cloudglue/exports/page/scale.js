// The part of the film that the time line shows: from the whole of it to a few frames. Pure.

const CLOSEST = 8; // pixels that a frame has when nothing is closer: forty, and the window of a phone has nine frames
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200, 86400];

export class Scale {
  constructor(first, last, frames) {
    this.first = first;
    this.last = Math.max(last, first + frames.shortest);
    this.frames = frames;
    this.width = 1;
    this.start = this.first;
    this.span = this.last - this.first;
  }

  get end() {
    return this.start + this.span;
  }

  get least() {
    return Math.min(this.last - this.first, CLOSEST * this.frames.finest);
  }

  x(seconds) {
    return ((seconds - this.start) / this.span) * this.width;
  }

  time(x) {
    return this.start + (x / this.width) * this.span;
  }

  /** Show so many times as much, with what is at a time staying where it is. */
  zoom(factor, around = this.start + this.span / 2) {
    const span = Math.min(Math.max(this.span * factor, this.least), this.last - this.first);
    this.show(around - ((around - this.start) / this.span) * span, span);
  }

  show(start, span = this.span) {
    this.span = Math.min(Math.max(span, this.least), this.last - this.first);
    this.start = Math.min(Math.max(start, this.first), this.last - this.span);
  }

  /** Have a time in view; where it is not, a little inside of the edge. */
  reveal(seconds) {
    if (seconds < this.start || seconds > this.end) this.show(seconds - this.span * (seconds < this.start ? 0.2 : 0.5));
  }

  /** Marks of the ruler: times that are far enough from each other to be read, and whether they are of frames. */
  marks(apart) {
    const wanted = (apart / this.width) * this.span;
    const { frames } = this;
    if (frames.coded && wanted < 1) {
      const nominal = Math.round(frames.rate);
      const step = [1, 2, 5, 10, nominal].find((count) => count / frames.rate >= wanted) ?? nominal;
      const first = Math.floor(frames.number(this.start) / step) * step;
      return this.#listed((n) => frames.at(first + n * step));
    }
    const step = STEPS.find((seconds) => seconds >= wanted) ?? 86400 * Math.ceil(wanted / 86400);
    if (frames.coded) {
      const first = Math.floor(frames.codeSecond(this.start) / step - 1) * step;
      return this.#listed((n) => frames.atCodeSecond(first + n * step));
    }
    const fine = wanted < 1 ? [0.01, 0.02, 0.05, 0.1, 0.2, 0.5].find((seconds) => seconds >= wanted) ?? 1 : step;
    const first = Math.floor(this.start / fine) * fine;
    return this.#listed((n) => first + n * fine);
  }

  #listed(at) {
    const found = [];
    for (let n = 0; n < 1000; n++) {
      const time = at(n);
      if (time > this.end) break;
      if (time >= this.start - 1e-9) found.push(time);
    }
    return found;
  }
}
