// What Paged.js takes from the world around it, and must not: this must run before Paged.js is loaded, which keeps the
// functions that it finds.

// It waits for a screen frame before each page. Nothing is painted here, so it need not.
window.requestAnimationFrame = (callback) => {
  queueMicrotask(() => callback(0));
  return 0;
};

// It watches every page for changes that never come.
Object.defineProperty(window, 'ResizeObserver', { value: undefined });

// It names rules and elements by time and chance. The names must be the same in every tab, because the pages of all tabs
// are printed with one style: the clock stands still, and chance is a fixed sequence (a linear congruential generator
// with the constants of Numerical Recipes).
let state = 1;
Math.random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
Date.prototype.getTime = () => 0;
performance.now = () => 0;
