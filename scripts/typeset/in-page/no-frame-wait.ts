// Paged.js waits for a screen frame before each page. Nothing is painted here, so it need not:
// this must run before Paged.js is loaded, which keeps the function it finds.
window.requestAnimationFrame = (callback) => {
  queueMicrotask(() => callback(performance.now()));
  return 0;
};

// It watches every page for changes that never come.
Object.defineProperty(window, 'ResizeObserver', { value: undefined });
