/** Words of the command line → operands and options. */
import { type Given, type Option, Refusal } from './command';
import { words } from './words';

/** Throws a Refusal for what the command does not know. */
export function readArguments(args: readonly string[], options: readonly Option[]): Given {
  const operands: string[] = [];
  const found = new Map<string, string>();
  const rest = [...args];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') {
      operands.push(...rest.splice(0));
    } else if (word.startsWith('-') && word !== '-') {
      const [, name = '', value] = /^--?([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
      const option = options.find((one) => one.name === name && word?.startsWith('--'));
      if (!option) throw new Refusal(words.unknownOption(word), words.knownOptions(options));
      found.set(
        name,
        option.value ? valueGiven(option, value ?? rest.shift()) : noValue(option, value),
      );
    } else {
      operands.push(word);
    }
  }
  return { operands, options: found };
}

function valueGiven({ name, value = '' }: Option, given: string | undefined): string {
  if (given === undefined) throw new Refusal(words.optionNeedsValue(name, value));
  return given;
}

function noValue({ name }: Option, given: string | undefined): string {
  if (given !== undefined) throw new Refusal(words.optionTakesNothing(name));
  return '';
}
