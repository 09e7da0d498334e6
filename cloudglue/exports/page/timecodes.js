// Times, frames and time codes. Pure.

import { Marks } from "./marks.js";

const DIGITS = 1e6; // times are given to the microsecond

export const rounded = (seconds) => Math.round(seconds * DIGITS) / DIGITS;

/** How the frames of a film are counted; a rate of 0 where nobody knows it: times are to the millisecond then. */
export class Frames {
  /** `varies`: whether the rate is an average; `times` are those of frames that lie elsewhere than the rate says, as `Marks` reads them. */
  constructor({ rate = 0, begins = 0, codes = 0, first = 0, drops = false, varies = false, times = "", end = null } = {}) {
    Object.assign(this, { rate, begins, codes, first, drops, varies, marks: times ? new Marks(times, end, 1 / rate) : null });
  }

  get known() {
    return this.rate > 0;
  }

  /** Whether it is known where frames lie. Where it is not, no time is moved to one. */
  get placed() {
    return this.known && (!this.varies || this.marks !== null);
  }

  /** Whether times have time codes. Those of an average would name frames that are not there. */
  get coded() {
    return this.known && !(this.varies && this.marks);
  }

  /** The shortest that a segment can be, in seconds; of frames, the shortest. */
  get shortest() {
    if (this.marks) return this.marks.shortest;
    return this.placed ? 1 / this.rate : 0.001;
  }

  /** How long a frame is shown, in seconds, as far as one knows; on average where that varies. */
  get step() {
    if (this.marks) return this.marks.step;
    return this.known ? 1 / this.rate : 0.04;
  }

  /** What has to be told apart, in seconds. */
  get finest() {
    return this.placed ? this.shortest : this.step;
  }

  number(seconds) {
    return this.marks ? this.marks.nearest(seconds) - this.marks.lead : Math.round((seconds - this.begins) * this.rate);
  }

  at(number) {
    return this.marks ? this.marks.at(number + this.marks.lead) : rounded(number / this.rate + this.begins);
  }

  /** How many frames a segment has. */
  count(start, end) {
    return this.marks ? this.marks.frames(end) - this.marks.frames(start) : this.number(end) - this.number(start);
  }

  /** The time of the frame that is nearest. */
  snapped(seconds) {
    if (!this.placed && this.varies) return rounded(seconds);
    return this.known ? this.at(this.number(seconds)) : Math.round(seconds * 1000) / 1000;
  }

  /** The time of the frame that is shown at a time. */
  shown(seconds) {
    if (this.marks) return this.marks.at(Math.min(this.marks.until(seconds), this.marks.times.length - 1) - 1);
    return this.placed ? this.at(Math.floor((seconds - this.begins) * this.rate + 1e-3)) : seconds;
  }

  /** A time at which a browser shows the frame of a time: at its very beginning, rounding may show the one before. */
  inside(seconds) {
    return this.marks ? this.marks.inside(seconds) : seconds + this.shortest / 5;
  }

  /** The time of the first frame of a segment that starts at a time. */
  opening(seconds) {
    return this.marks ? this.marks.at(this.marks.before(seconds)) : this.snapped(seconds);
  }

  stepped(seconds, steps) {
    if (this.marks) return this.marks.stepped(seconds, steps);
    return this.placed ? this.at(this.number(seconds) + steps) : rounded(seconds + steps * this.step);
  }

  /** The time of the frame that is so many seconds away; at least a frame away. */
  away(seconds, by) {
    const to = this.snapped(seconds + by);
    return Math.sign(to - seconds) === Math.sign(by) ? to : this.stepped(seconds, Math.sign(by));
  }

  /** The soonest that a segment can end which starts at a time. */
  soonest(start) {
    return this.marks ? this.marks.stepped(this.opening(start), 1) : start + this.shortest;
  }

  /** The latest that a segment can start which ends at a time. */
  latest(end) {
    return this.marks ? this.marks.stepped(end, -1) : end - this.shortest;
  }

  /** The time code at a time; empty where there are none. */
  code(seconds) {
    return this.coded ? codeText(Math.max(0, this.first + Math.round(seconds * this.codes)), Math.round(this.codes), this.drops) : "";
  }

  /** How many whole seconds the time codes of a time count. */
  codeSecond(seconds) {
    return Math.floor((this.first + seconds * this.codes) / Math.round(this.codes));
  }

  /** The time of the first frame of a second of time codes. */
  atCodeSecond(second) {
    const nominal = Math.round(this.codes);
    const minutes = Math.floor(second / 60);
    // Of most minutes the first numbers are left out.
    const left = this.drops && minutes % 10 && second % 60 === 0 ? nominal / 15 : 0;
    return (second * nominal - this.#dropped(minutes) + left - this.first) / this.codes;
  }

  #dropped(minutes) {
    return this.drops ? (Math.round(this.codes) / 15) * (minutes - Math.floor(minutes / 10)) : 0;
  }

  /** The time code, or where there is none hours, minutes and seconds. */
  text(seconds) {
    return this.code(seconds) || clock(seconds);
  }

  /** Seconds of what people type: 83.4, 1:23.4, a time code, f1500 (from 0 on); null where it is none of them. */
  parsed(text) {
    const typed = text.trim().replace(",", ".");
    const frame = /^f(\d{1,9})$/i.exec(typed);
    if (frame) return this.placed ? this.at(Number(frame[1])) : null;
    const code = /^(\d{1,2})[:;](\d{1,2})[:;](\d{1,2})[:;](\d{1,3})$/.exec(typed);
    if (code) return this.#ofCode(code.slice(1).map(Number));
    if (!/^(\d+:){0,2}(\d+\.?\d*|\.\d+)$/.test(typed)) return null;
    return rounded(typed.split(":").reduce((total, part) => total * 60 + Number(part), 0));
  }

  #ofCode([hours, minutes, seconds, number]) {
    const nominal = Math.round(this.codes);
    if (!this.coded || minutes > 59 || seconds > 59 || number >= nominal) return null;
    const total = ((hours * 60 + minutes) * 60 + seconds) * nominal + number;
    const left = this.drops && minutes % 10 && !seconds && number < nominal / 15;
    return left ? null : this.snapped((total - this.#dropped(hours * 60 + minutes) - this.first) / this.codes);
  }
}

/** The time code of a frame; after 24 hours it begins anew. */
export function codeText(number, nominal, drops) {
  if (drops) {
    const dropped = nominal / 15;
    const minute = 60 * nominal - dropped;
    const tens = Math.floor(number / (minute * 10 + dropped));
    const rest = number % (minute * 10 + dropped);
    number += 9 * dropped * tens + dropped * Math.max(0, Math.floor((rest - dropped) / minute));
  }
  const seconds = Math.floor(number / nominal);
  const parts = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60].map(padded);
  return `${parts.join(":")}${drops ? ";" : ":"}${padded(number % nominal)}`;
}

/** Hours, minutes and seconds, to the millisecond. */
export function clock(seconds) {
  const total = Math.round(Math.abs(seconds) * 1000);
  const parts = [Math.floor(total / 3600000), Math.floor(total / 60000) % 60, Math.floor(total / 1000) % 60].map(padded);
  return `${seconds < 0 ? "-" : ""}${parts.join(":")}.${String(total % 1000).padStart(3, "0")}`;
}

const padded = (number) => String(number).padStart(2, "0");
