// Before the page is drawn, so that it never flashes in the other colours.
(() => {
  const chosen = localStorage.getItem("appearance");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.appearance = chosen;
})();
