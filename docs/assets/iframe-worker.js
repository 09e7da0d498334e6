// Search from disk: browsers start no worker for a page that was opened as a file. Its script then runs in a hidden frame, which posts and hears
// messages as a worker does. The theme looks for the name IFrameWorker. It would fetch a script for this from elsewhere at each visit.
if (location.protocol === "file:") {
  window.IFrameWorker = class extends EventTarget {
    #frame = document.createElement("iframe");
    #ready;

    constructor(url) {
      super();
      this.#frame.hidden = true;
      this.#ready = new Promise((resolve) => {
        this.#frame.addEventListener("load", () => resolve(this.#start(url)), { once: true });
      });
      document.body.append(this.#frame);
    }

    postMessage(data) {
      this.#ready.then((inside) => inside.dispatchEvent(new MessageEvent("message", { data })));
    }

    terminate() {
      this.#frame.remove();
    }

    /** Run the script in the frame, and give the frame's window. */
    async #start(url) {
      const inside = this.#frame.contentWindow;
      inside.postMessage = (data) => {
        const event = new MessageEvent("message", { data });
        this.dispatchEvent(event);
        this.onmessage?.(event);
      };
      await IFrameWorker.#load(inside, url);
      inside.importScripts = (...urls) =>
        urls.reduce((before, one) => before.then(() => IFrameWorker.#load(inside, one)), Promise.resolve());
      return inside;
    }

    static #load(inside, url) {
      return new Promise((resolve, reject) => {
        const script = inside.document.createElement("script");
        script.src = new URL(url, location.href).href;
        script.addEventListener("load", () => resolve());
        script.addEventListener("error", () => reject(new Error(`${url} cannot be loaded`)));
        inside.document.body.append(script);
      });
    }
  };
  window.Worker = window.IFrameWorker;
}
