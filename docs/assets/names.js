// Names and roles that Material for MkDocs leaves out, or gives to what has none, for screen readers and the keyboard.
(() => {
  const bare = ".md-code__nav, .md-nav .md-nav";

  function name() {
    document.querySelectorAll(".md-search").forEach((search) => search.setAttribute("aria-label", "Search"));
    document.querySelectorAll(bare).forEach((part) => {
      part.setAttribute("role", "none");
      ["aria-labelledby", "aria-label", "aria-expanded"].forEach((name) => part.removeAttribute(name));
    });
    document.querySelectorAll(".md-typeset__scrollwrap").forEach((wrap) => {
      // What scrolls sideways is reached by the keyboard.
      const index = wrap.scrollWidth > wrap.clientWidth ? 0 : -1;
      if (wrap.tabIndex !== index) wrap.tabIndex = index;
    });
  }

  document.addEventListener("DOMContentLoaded", () => {
    name();
    new MutationObserver(name).observe(document.body, { childList: true, subtree: true });
  });
  window.addEventListener("resize", name);
})();
