import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type ExitCode, type Host, UsageError } from './host';

/** One option, for the help and for Node's `parseArgs`. */
export interface Option {
  readonly type: 'boolean' | 'string';
  readonly multiple?: boolean;
  readonly short?: string;
  /** The placeholder of the value in the help: `DIR`. */
  readonly value?: string;
  /** What it does, in one line. */
  readonly summary: string;
}

type Options = Readonly<Record<string, Option>>;
type Values<O extends Options> = {
  readonly [Name in keyof O]?: O[Name]['type'] extends 'boolean'
    ? boolean
    : O[Name]['multiple'] extends true
      ? string[]
      : string;
};

/** The parsed arguments of a command. */
export interface Input<O extends Options> {
  readonly values: Values<O>;
  readonly positionals: readonly string[];
  readonly host: Host;
}

/** A command of the command line. */
export interface Command {
  readonly name: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** The text after the name: `[main.ts]`. */
  readonly positionals: string;
  readonly options: Options;
  /** The rest of the help. */
  readonly notes: string;
  /** Parses the rest of the command line and runs it. Throws a UsageError if it is invalid. */
  run(args: readonly string[], host: Host): Promise<ExitCode>;
}

/** The definition of a command, with typed options. */
interface Definition<O extends Options> extends Omit<Command, 'run' | 'options'> {
  readonly options: O;
  /** The maximum number of positional arguments. */
  readonly most: number;
  run(input: Input<O>): Promise<ExitCode>;
}

/** Creates a command whose `run` receives typed options. */
export function defineCommand<const O extends Options>(definition: Definition<O>): Command {
  const run = (args: readonly string[], host: Host) => {
    const { values, positionals } = parse(args, definition.options);
    const surplus = positionals[definition.most];
    if (surplus !== undefined) {
      throw new UsageError(`"${surplus}" is an extra argument: kustruct ${definition.name} ${definition.positionals}`);
    }
    return definition.run({ values, positionals, host });
  };
  return { ...definition, run };
}

function parse<O extends Options>(args: readonly string[], options: O): Omit<Input<O>, 'host'> {
  const config: ParseArgsConfig = { args: [...args], options: { ...options }, allowPositionals: true, strict: true };
  try {
    const { values, positionals } = parseArgs(config);
    // With `strict`, parseArgs returns exactly the defined options.
    return { values: values as Values<O>, positionals };
  } catch (error) {
    throw usageOf(error) ?? error;
  }
}

/** The message of parseArgs for an unknown option or a missing value, without its advice on files that start with `-`. */
function usageOf(error: unknown): UsageError | undefined {
  const { code, message } = Object(error);
  return String(code).startsWith('ERR_PARSE_ARGS')
    ? new UsageError(String(message).replace(/ To specify a positional.*/, ''))
    : undefined;
}
