/** True when coloured text helps and nobody has asked for none (https://no-color.org). */
const isColoured = process.stdout.isTTY === true && !process.env.NO_COLOR;

/** Prints progress and warnings for a person; warnings in red on a terminal. */
export const terminal = {
  log: (line: string) => console.log(line),
  warn: (line: string) => console.log(isColoured ? `\u001b[31m${line}\u001b[39m` : line),
};
