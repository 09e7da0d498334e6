// Where the film comes from: beside the page, or from a file that somebody chooses.

/** Open the film where there is one; `tell.shown()` after each change, `tell.longer(seconds)` where it goes on after the last segment. */
export function startFilm(find, { title, address, duration }, player, strip, tell) {
  const open = (from) => {
    player.open(from);
    strip.open(from);
  };
  const show = (isThere) => {
    find("video").hidden = !isThere;
    find("no-video").hidden = isThere;
    find("no-video-text").textContent = address
      ? `${title} is not where it was, or this browser cannot play it.`
      : "Choose the film to see it here; it stays on this machine.";
    tell.shown();
  };
  player.video.addEventListener("error", () => show(false));
  player.video.addEventListener("loadedmetadata", () => {
    const { videoWidth, duration: length } = player.video;
    show(videoWidth > 0); // where it is 0 it is a sound, or a picture that this browser does not know
    if (duration === null && Number.isFinite(length)) tell.longer(length);
  });
  find("film").addEventListener("change", ({ target }) => target.files[0] && open(URL.createObjectURL(target.files[0])));
  show(false);
  if (address) open(address);
}
