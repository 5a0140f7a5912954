// A formula that is wider than the page scrolls in itself; then the keyboard must be able to reach it.
function reachable() {
  for (const box of document.querySelectorAll("div.math, .output.text_html")) {
    if (box.scrollWidth > box.clientWidth) {
      box.tabIndex = 0;
    } else {
      box.removeAttribute("tabindex");
    }
  }
}
window.addEventListener("load", () => {
  const typeset = window.MathJax && window.MathJax.startup && window.MathJax.startup.promise;
  Promise.resolve(typeset).then(reachable);
});
window.addEventListener("resize", reachable);
