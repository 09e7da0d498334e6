// Light or dark: as the system is, or as was chosen here.

const KEY = "cloudglue-page-theme";

export function startTheme(button, onChange) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
  const show = () => {
    button.title = isDark() ? "Light theme" : "Dark theme";
    onChange();
  };
  const kept = read();
  if (["light", "dark"].includes(kept)) document.documentElement.dataset.theme = kept;
  system.addEventListener("change", show);
  button.addEventListener("click", () => {
    document.documentElement.dataset.theme = isDark() ? "light" : "dark";
    write(document.documentElement.dataset.theme);
    show();
  });
  show();
}

function read() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function write(theme) {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // the browser keeps nothing
  }
}
