// A thread that runs the functions of a TypeScript module of the press. After their own arguments they are given
// `{ cache }`, which is that of the thread which asks.
import { parentPort, workerData } from 'node:worker_threads';
import { loadModule } from './load-module.mjs';

const waiting = new Map();
let asked = 0;
const ask = async (method, ...args) =>
  new Promise((resolve) => {
    waiting.set((asked += 1), resolve);
    parentPort.postMessage({ asked, method, args });
  });
const cache = {
  read: async (key) => ask('read', key),
  write: async (key, content) => ask('write', key, content),
};

const module = await loadModule(workerData.module);
parentPort.on('message', async ({ answered, call, name, args, value }) => {
  if (answered !== undefined) {
    waiting.get(answered)(value);
    waiting.delete(answered);
    return;
  }
  try {
    if (typeof module[name] !== 'function') throw new TypeError(`${name} is not a function`);
    parentPort.postMessage({ call, value: await module[name](...args, { cache }) });
  } catch (error) {
    parentPort.postMessage({ call, error });
  }
});
