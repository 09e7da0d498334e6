// Nothing is lost by closing: the browser asks, and keeps what was mended.

import { Drafts } from "./drafts.js";
import { ordered } from "./edits.js";

const PAUSE = 300; // ms after the last change

/** Keep changes from now on, and bring those back that were kept; gives whether there were any, and what keeps them at once. */
export function startKeeping(history, key) {
  const drafts = new Drafts(key);
  let timer = 0;
  const keep = () => {
    clearTimeout(timer);
    if (history.segments === history.first) drafts.remove();
    else drafts.write(history.segments);
  };
  const draft = drafts.read(history.first);
  if (draft) history.change("bringing back the changes", { segments: ordered(draft), selected: 0 });
  history.onChange((changed) => {
    if (!changed) return;
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  });
  addEventListener("pagehide", keep);
  addEventListener("beforeunload", (event) => {
    keep();
    if (!history.isSaved) event.preventDefault();
  });
  return { isBack: draft !== null, keep };
}
