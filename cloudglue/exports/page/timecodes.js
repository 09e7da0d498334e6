// Times, frames and time codes. Pure.

const DIGITS = 1e6; // times are given to the microsecond

export const rounded = (seconds) => Math.round(seconds * DIGITS) / DIGITS;

/** How the frames of a film are counted; a rate of 0 where nobody knows it: times are to the millisecond then. */
export class Frames {
  constructor({ rate = 0, begins = 0, codes = 0, first = 0, drops = false, varies = false } = {}) {
    Object.assign(this, { rate, begins, codes, first, drops, varies });
  }

  get known() {
    return this.rate > 0;
  }

  /** Whether frames lie where the rate says. Where it varies nobody here knows where they lie, and no time is moved to one. */
  get regular() {
    return this.known && !this.varies;
  }

  /** The shortest that a segment can be, in seconds. */
  get shortest() {
    return this.regular ? 1 / this.rate : 0.001;
  }

  /** What one step of the keyboard goes, in seconds. */
  get step() {
    return this.known ? 1 / this.rate : 0.04;
  }

  number(seconds) {
    return Math.round((seconds - this.begins) * this.rate);
  }

  at(number) {
    return rounded(number / this.rate + this.begins);
  }

  /** The time of the frame that is nearest. */
  snapped(seconds) {
    if (this.varies) return rounded(seconds);
    return this.known ? this.at(this.number(seconds)) : Math.round(seconds * 1000) / 1000;
  }

  /** The time of the frame that is shown at a time. */
  shown(seconds) {
    return this.regular ? this.at(Math.floor((seconds - this.begins) * this.rate + 1e-3)) : seconds;
  }

  stepped(seconds, steps) {
    return this.regular ? this.at(this.number(seconds) + steps) : rounded(seconds + steps * this.step);
  }

  /** The time code at a time; empty where frames are not known. */
  code(seconds) {
    return this.known ? codeText(Math.max(0, this.first + Math.round(seconds * this.codes)), Math.round(this.codes), this.drops) : "";
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
    if (frame) return this.regular ? this.at(Number(frame[1])) : null;
    const code = /^(\d{1,2})[:;](\d{1,2})[:;](\d{1,2})[:;](\d{1,3})$/.exec(typed);
    if (code) return this.#ofCode(code.slice(1).map(Number));
    if (!/^(\d+:){0,2}(\d+\.?\d*|\.\d+)$/.test(typed)) return null;
    return rounded(typed.split(":").reduce((total, part) => total * 60 + Number(part), 0));
  }

  #ofCode([hours, minutes, seconds, number]) {
    const nominal = Math.round(this.codes);
    if (!this.known || minutes > 59 || seconds > 59 || number >= nominal) return null;
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
