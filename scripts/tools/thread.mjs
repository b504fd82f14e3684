// A thread that runs the functions of a TypeScript module of the press.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const module = await import(workerData.module);
parentPort.on('message', async ({ call, name, args }) => {
  try {
    parentPort.postMessage({ call, value: await module[name](...args) });
  } catch (error) {
    parentPort.postMessage({ call, error });
  }
});
