// Asks for a password: twice and unseen on a terminal, else one line of standard input.
import { createInterface } from 'node:readline/promises';
import { isPassword, PASSWORD_RULE } from '../../access/index.ts';
import { RasidError } from '../../shared/errors.ts';

type Terminal = NodeJS.ReadStream;

const ENTER = /[\r\n\u0004]/;
const INTERRUPT = '\u0003';
const RUB_OUT = /[\b\u007f]/;

/** @throws RasidError USAGE where it is too short or too long, or was not typed alike twice. */
export async function askPassword(name: string, input: Terminal = process.stdin): Promise<string> {
  const password = input.isTTY ? await askTwice(name, input) : await firstLine(input);
  if (!isPassword(password)) throw new RasidError('USAGE', PASSWORD_RULE);
  return password;
}

async function askTwice(name: string, input: Terminal): Promise<string> {
  const first = await askUnseen(`Password for ${name}: `, input);
  // Said before it is asked for again.
  if (!isPassword(first)) throw new RasidError('USAGE', PASSWORD_RULE);
  const second = await askUnseen('Again: ', input);
  if (first !== second) throw new RasidError('USAGE', 'the two were not alike; nothing was changed');
  return first;
}

async function firstLine(input: Terminal): Promise<string> {
  const lines = createInterface({ input });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    input.destroy();
  }
}

/** In raw mode the terminal shows nothing by itself, and leaves Ctrl-C to us. */
async function askUnseen(question: string, input: Terminal): Promise<string> {
  process.stderr.write(question);
  input.setRawMode(true).setEncoding('utf8').resume();
  try {
    return await typed(input);
  } finally {
    input.setRawMode(false).pause();
    process.stderr.write('\n');
  }
}

function typed(input: Terminal): Promise<string> {
  return new Promise((resolve, reject) => {
    let characters: string[] = [];
    const read = (chunk: string) => {
      for (const character of chunk) {
        if (ENTER.test(character)) return end(() => resolve(characters.join('')));
        if (character === INTERRUPT) return end(() => reject(new RasidError('USAGE', 'nothing was changed')));
        if (RUB_OUT.test(character)) characters = characters.slice(0, -1);
        else characters.push(character);
      }
    };
    const end = (settle: () => void) => {
      input.off('data', read);
      settle();
    };
    input.on('data', read);
  });
}
