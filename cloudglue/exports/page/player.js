// The film, and where in it we are. Without a film there is still a place.

export class Player {
  #listeners = [];
  #range = null;

  constructor(video, frames, first, last) {
    Object.assign(this, { video, frames, first, last, now: Math.max(first, 0), looping: false, ready: false });
    // Where nobody is at them the browser's controls would hide a part of the picture.
    for (const kind of ["pointerenter", "focus"]) video.addEventListener(kind, () => (video.controls = true));
    for (const kind of ["pointerleave", "blur"]) video.addEventListener(kind, () => (video.controls = video.matches(":focus, :hover")));
    video.addEventListener("play", () => this.#follow());
    video.addEventListener("pause", () => this.#tell());
    video.addEventListener("ended", () => this.#tell());
    video.addEventListener("seeking", () => this.#moved());
    video.addEventListener("loadedmetadata", () => {
      this.ready = true;
      this.seek(this.now);
    });
  }

  /** Whether a segment plays alone. */
  get isInRange() {
    return this.#range !== null;
  }

  get playing() {
    return this.ready && !this.video.paused && !this.video.ended;
  }

  onTime(listener) {
    this.#listeners.push(listener);
  }

  open(address) {
    this.ready = false;
    this.video.src = address;
  }

  seek(time) {
    this.#range = null;
    this.#place(this.frames.snapped(Math.min(Math.max(time, this.first), this.last)));
  }

  toggle() {
    this.#range = null;
    if (this.playing) this.video.pause();
    else this.#play();
  }

  pause() {
    this.#range = null;
    this.video.pause();
  }

  /** Play a segment, again and again while `looping`. */
  playRange(start, end) {
    this.#place(start);
    this.#range = { start, end };
    this.#play();
  }

  #play() {
    // A browser may want a click first, and says so; then nothing plays.
    this.video.play().catch(() => this.#tell());
  }

  #place(time) {
    this.now = time;
    if (this.ready) this.video.currentTime = Math.max(0, this.frames.inside(time));
    this.#tell();
  }

  /** The browser's own controls were used. */
  #moved() {
    if (Math.abs(this.video.currentTime - this.now) < this.frames.finest || this.playing) return;
    this.now = this.frames.shown(this.video.currentTime);
    this.#tell();
  }

  #follow() {
    if (!this.playing) return;
    requestAnimationFrame(() => this.#follow());
    const range = this.#range;
    if (range && this.video.currentTime >= range.end - this.frames.shortest / 4) {
      if (this.looping) {
        this.video.currentTime = this.frames.inside(range.start);
      } else {
        this.video.pause();
        this.#range = null;
        this.#place(Math.max(range.start, this.frames.stepped(range.end, -1)));
        return;
      }
    }
    this.now = this.frames.shown(this.video.currentTime);
    this.#tell();
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}
