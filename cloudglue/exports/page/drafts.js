// What was mended and not yet taken along, kept in the browser until the page is opened again.

const PREFIX = "cloudglue-page ";
const MOST_DRAFTS = 20;

const isSegment = (one) =>
  Number.isFinite(one?.start) && Number.isFinite(one?.end) && one.start < one.end && (one.name === undefined || typeof one.name === "string");

export class Drafts {
  constructor(key) {
    this.key = PREFIX + key;
  }

  /** The segments that were kept, with the pictures that the page holds; null where there are none. */
  read(segments) {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key));
      if (!Array.isArray(kept?.segments) || !kept.segments.every(isSegment)) return null;
      const at = new Map(segments.map((one) => [one.start, one]));
      return kept.segments.map(({ start, end, name }) => {
        const same = at.get(start);
        const { id, address, name: _, ...rest } = same ?? {};
        return { ...rest, ...(same?.end === end && { id, address }), start, end, ...(name && { name }) };
      });
    } catch {
      return null; // kept by something else, or the browser keeps nothing
    }
  }

  /** Whether they are kept now. */
  write(segments) {
    const text = JSON.stringify({ time: Date.now(), segments: segments.map(({ start, end, name }) => ({ start, end, name })) });
    try {
      this.#tidy();
      localStorage.setItem(this.key, text);
      return true;
    } catch {
      return false;
    }
  }

  remove() {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // nothing is kept here
    }
  }

  /** Pages are many and a browser keeps little: the oldest go. */
  #tidy() {
    const others = Object.keys(localStorage).filter((key) => key.startsWith(PREFIX) && key !== this.key);
    if (others.length < MOST_DRAFTS) return;
    const time = (key) => Number(/^\{"time":(\d+)/.exec(localStorage.getItem(key))?.[1] ?? 0);
    others.sort((a, b) => time(a) - time(b));
    for (const key of others.slice(0, others.length - MOST_DRAFTS + 1)) localStorage.removeItem(key);
  }
}
