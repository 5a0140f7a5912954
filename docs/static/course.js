// What is wider than the page scrolls in itself; then the keyboard must be able to reach it, in opened folds as well.
const SCROLLS = "mjx-container[display], .output.text_html, .bd-article pre, .pst-scrollable-table-container";

function reachable() {
  for (const box of document.querySelectorAll(SCROLLS)) {
    if (box.scrollWidth > box.clientWidth) {
      box.tabIndex = 0;
    }
  }
}

window.addEventListener("load", () => {
  const typeset = window.MathJax && window.MathJax.startup && window.MathJax.startup.promise;
  Promise.resolve(typeset).then(reachable);
});
window.addEventListener("resize", reachable);
document.addEventListener("toggle", reachable, true);
