import { execa } from 'execa';

/** Runs a program on a PDF and says in one line what came of it. */
interface Judge {
  readonly program: string;
  readonly about: string;
  readonly args: (path: string) => readonly string[];
  readonly verdict: (output: string) => string;
}

const judges: readonly Judge[] = [
  {
    program: 'qpdf',
    about: 'syntax',
    args: (path) => ['--check', path],
    verdict: (output) => (/No syntax|no syntax/.test(output) ? 'no errors' : lastLine(output)),
  },
  {
    program: 'gs',
    about: 'ink (cyan, magenta, yellow, black; sum of the parts of each page that it covers)',
    args: (path) => ['-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', '-o', '-', '-sDEVICE=inkcov', path],
    verdict: sumOfInks,
  },
  {
    program: 'pdffonts',
    about: 'fonts',
    args: (path) => [path],
    verdict: (output) => {
      const rows = output.split('\n').slice(2).filter(Boolean);
      const notEmbedded = rows.filter(
        (row) => !/\s(?:yes)\s+(?:yes|no)\s+(?:yes|no)\s+\d/.test(row),
      );
      const type3 = rows.filter((row) => row.includes('Type 3'));
      return `${rows.length} fonts, ${notEmbedded.length} not embedded, ${type3.length} of Type 3`;
    },
  },
  {
    program: 'pdfimages',
    about: 'images',
    args: (path) => ['-list', path],
    verdict: (output) => {
      const rows = output.split('\n').slice(2).filter(Boolean);
      const ppis = rows.map((row) => Number(row.trim().split(/\s+/)[12])).filter(Boolean);
      const least = ppis.length > 0 ? `, the least sharp ${Math.min(...ppis)} ppi` : '';
      return `${rows.length} images${least}`;
    },
  },
];

/**
 * What other programs say of a PDF: qpdf, Ghostscript and poppler, those that are installed. One line each; a program
 * that is not there is said to be missing.
 */
export async function judgePdf(path: string): Promise<readonly string[]> {
  return Promise.all(judges.map(async (judge) => ask(judge, path)));
}

async function ask({ program, about, args, verdict }: Judge, path: string): Promise<string> {
  const { stdout, stderr, code } = await run(program, args(path));
  if (code === 'ENOENT') return `${program}: not installed`;
  return `${program}: ${about}: ${verdict(`${stdout}\n${stderr}`.trim())}`;
}

interface Answer {
  readonly stdout: string;
  readonly stderr: string;
  readonly code?: string | undefined;
}

async function run(program: string, args: readonly string[]): Promise<Answer> {
  const answer = await execa(program, [...args], { reject: false, timeout: 120_000 });
  return answer as Answer;
}

function sumOfInks(output: string): string {
  const sums = [0, 0, 0, 0];
  for (const line of output.split('\n')) {
    const parts = /^\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+CMYK OK/.exec(line)?.slice(1);
    for (const [n, part] of (parts ?? []).entries()) sums[n] = (sums[n] ?? 0) + Number(part);
  }
  return sums.map((sum) => sum.toFixed(3)).join(' ');
}

function lastLine(output: string): string {
  return output.split('\n').at(-1) ?? '';
}
