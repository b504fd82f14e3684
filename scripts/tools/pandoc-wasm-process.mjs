// A process of its own for pandoc-wasm: one JSON request on stdin; a line of JSON on stdout for each text, as it is read.
import { text } from 'node:stream/consumers';
import { convert, query } from 'pandoc-wasm';

const say = (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`);
const request = JSON.parse(await text(process.stdin));
if (request.query) say({ value: query({ query: request.query }) });
for (const [n, markdown] of (request.texts ?? []).entries()) {
  const options = { from: request.format, to: 'json', 'input-files': [request.name] };
  const answer = await convert(options, null, { [request.name]: markdown });
  const { stdout, stderr, warnings } = answer;
  say({ n, stdout, stderr, warnings });
  // What was said leaves the process before the next text keeps it busy.
  await new Promise((resolve) => setImmediate(resolve));
}
