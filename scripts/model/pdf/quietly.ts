/**
 * Does something while pdf-lib keeps what it thinks of a damaged file to itself: what is wrong is told in our words.
 * When two such works overlap, the later may be heard once the first has ended.
 */
export async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { warn } = console;
  if (warn === silence) return work();
  console.warn = silence;
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}

function silence(): void {}
