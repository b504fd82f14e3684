// A process of its own for pandoc-wasm: one JSON request on stdin, one JSON answer on stdout.
import { text } from 'node:stream/consumers';
import { convert, query } from 'pandoc-wasm';

const request = JSON.parse(await text(process.stdin));
const answer = request.query
  ? { value: query({ query: request.query }) }
  : await convert(request.options, null, request.files);
process.stdout.write(
  JSON.stringify({
    value: answer.value,
    stdout: answer.stdout,
    stderr: answer.stderr,
    warnings: answer.warnings,
  }),
);
