// Paged.js waits for a screen frame before each page. Nothing is painted here, so it need not:
// this must run before Paged.js is loaded, which keeps the function it finds.
window.requestAnimationFrame = (callback) => {
  queueMicrotask(() => callback(performance.now()));
  return 0;
};
