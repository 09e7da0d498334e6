// Small pictures of the film: frames of the video, drawn one after the other as they are wanted, or thumbnails.

const HEIGHT = 54;
const MOST_PICTURES = 400;

export class Filmstrip {
  #frames = new Map();
  #images = new Map();
  #wanted = [];
  #busy = false;
  #video = null;

  constructor(onNew) {
    this.onNew = onNew;
    this.aspect = 16 / 9;
  }

  /** Whether there is a video to take frames of. */
  get hasVideo() {
    return this.#video !== null;
  }

  open(address) {
    const video = document.createElement("video");
    Object.assign(video, { muted: true, preload: "auto", src: address });
    video.addEventListener("loadedmetadata", () => {
      if (!video.videoWidth) return;
      this.#frames.clear();
      this.#video = video;
      this.aspect = Math.min(Math.max(video.videoWidth / video.videoHeight, 0.3), 4);
      this.onNew();
    });
    video.addEventListener("seeked", () => this.#taken());
    video.addEventListener("error", () => {
      if (this.#video === video) this.#video = null;
      this.onNew();
    });
  }

  /** The frame at a time, or the nearest that is at hand and no further away than `reach` seconds. */
  frame(time, reach) {
    const exact = this.#frames.get(keyed(time));
    if (exact) return exact;
    let [best, least] = [null, reach];
    for (const [key, picture] of this.#frames) {
      const away = Math.abs(key / 1000 - time);
      if (away < least) [best, least] = [picture, away];
    }
    return best;
  }

  /** A thumbnail, once the browser has decoded it. */
  image(address) {
    let image = this.#images.get(address);
    if (!image) {
      image = new Image();
      image.addEventListener("load", this.onNew);
      image.src = address;
      bounded(this.#images).set(address, image);
    }
    return image.complete && image.naturalWidth ? image : null;
  }

  /** Take these frames next, in this order, and no others. */
  want(times) {
    this.#wanted = times.filter((time) => !this.#frames.has(keyed(time)));
    this.#next();
  }

  #next() {
    if (this.#busy || !this.#video || !this.#wanted.length) return;
    this.#busy = true;
    this.#time = this.#wanted.shift();
    this.#video.currentTime = Math.max(0, this.#time);
  }

  #time = 0;

  #taken() {
    this.#busy = false;
    const picture = document.createElement("canvas");
    picture.height = HEIGHT;
    picture.width = Math.round(HEIGHT * this.aspect);
    picture.getContext("2d").drawImage(this.#video, 0, 0, picture.width, picture.height);
    bounded(this.#frames).set(keyed(this.#time), picture);
    this.onNew();
    this.#next();
  }
}

const keyed = (time) => Math.round(time * 1000);

function bounded(map) {
  if (map.size >= MOST_PICTURES) map.delete(map.keys().next().value);
  return map;
}
