import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Fields, Value } from '../../src/manifests/manifest';
import { Composer } from '../../src/reading/composer';
import { hasUsualCharacters } from '../../src/reading/forbidden';
import { readOrdinary } from '../../src/reading/ordinary-document';
import { readNode } from '../../src/reading/read-node';
import { readYaml } from '../../src/reading/read-yaml';
import { splitDocuments } from '../../src/reading/split-documents';
import type { Release } from '../kubectl';
import { readWithKubectl, readWithKustomize, withHeader } from './real-readers';
import { body } from './yaml-texts';

/** The number of random texts. `READING_TEXTS=20000` tries more, `SEED=2` tries others. */
const TEXTS = Number(process.env.READING_TEXTS ?? 200);
const SEED = Number(process.env.SEED ?? 20261127);
/** Each text that both readers should refuse needs a separate process. */
const MOST_REFUSED = Math.ceil(TEXTS / 20);

const texts = (count: number) =>
  fc.array(body, { minLength: count, maxLength: count }).map((all) => all.map(withHeader));

interface Read {
  readonly value: Fields | undefined;
  readonly isRefused: boolean;
  readonly warnings: readonly string[];
}

function read(text: string): Read {
  const { documents, problems } = readYaml(text, 'text.yaml');
  const warnings = problems.filter(({ severity }) => severity === 'warning').map(({ what }) => what);
  return { value: documents[0]?.value, isRefused: problems.length > warnings.length, warnings };
}

/** Kustomize refuses or drops a part of the text, and the value is what kubectl reads. */
const isKubectlsAlone = ({ warnings }: Read) => warnings.some((what) => /Kustomize (?:refuses|drops)/.test(what));

/**
 * Texts that Kustomize reads correctly and prints incorrectly: they begin with white space or have unusual line breaks.
 * Lists do not accept null.
 */
function survivesKustomize(value: Value | undefined): boolean {
  if (typeof value === 'string') {
    return !/^[\t\n ]|[\x85\u2028\u2029\x7f\ufeff]/.test(value);
  }
  if (Array.isArray(value)) {
    return value.every((item) => item !== null && survivesKustomize(item));
  }
  return typeof value !== 'object' || value === null || Object.entries(value).flat().every(survivesKustomize);
}

/** kubectl turns signed integers beyond 64 bits into floating-point numbers, with a warning. */
function asSent(value: Value | undefined): unknown {
  if (typeof value === 'bigint') {
    return BigInt.asIntN(64, value) === value ? value : Number(value);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Array.isArray(value)
    ? value.map(asSent)
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asSent(inner)]));
}

const isSame = (one: Value | undefined, other: Value | undefined) => isDeepStrictEqual(asSent(one), asSent(other));

/** The texts with an unexpected result. */
function wrong(all: readonly string[], isRight: (text: string, place: number) => boolean): string[] {
  return all.filter((text, place) => !isRight(text, place));
}

describe.each<Release>(['newest', 'oldest'])('every text, next to the %s release,', (release) => {
  it(`is read as kubectl reads it, or has a problem that shows the difference (${TEXTS} texts)`, () => {
    fc.assert(
      fc.property(texts(TEXTS), (all) => {
        const real = readWithKubectl(all, release);
        const unlike = wrong(all, (text, place) => {
          const ours = read(text);
          if (ours.isRefused) {
            return true;
          }
          const isAlike = real[place] !== undefined && isSame(real[place], ours.value);
          return ours.warnings.length === 0
            ? isAlike
            : isKubectlsAlone(ours) || !isDeepStrictEqual(real[place], ours.value);
        });
        expect(unlike).toEqual([]);
      }),
      { numRuns: 1, seed: SEED, endOnFailure: true },
    );
  }, 600_000);

  it('is read as Kustomize reads it, or has a problem that shows the difference', () => {
    fc.assert(
      fc.property(texts(TEXTS), (all) => {
        const ours = new Map(all.map((text) => [text, read(text)]));
        const kept = all.filter((text) => {
          const each = ours.get(text);
          return each !== undefined && !each.isRefused && !isKubectlsAlone(each) && survivesKustomize(each.value);
        });
        // A tag with a comment after it is printed incorrectly.
        const printed = kept.filter((text) => !/[!&][^\n]*#/.test(text));
        const real = readWithKustomize(printed, release);
        expect(wrong(printed, (text, place) => isSame(real[place], ours.get(text)?.value))).toEqual([]);
      }),
      { numRuns: 1, seed: SEED, endOnFailure: true },
    );
  }, 600_000);

  it('that is refused is refused by kubectl, by Kustomize, or loses something in both', () => {
    fc.assert(
      fc.property(texts(TEXTS), (all) => {
        const refused = all.filter((text) => {
          const { problems } = readYaml(text, 'text.yaml');
          return problems.some(
            ({ severity, why }) => severity !== 'warning' && !why.startsWith('Kustomize leaves it out'),
          );
        });
        const real = readWithKubectl(refused, release);
        const taken = refused.filter((_, place) => real[place] !== undefined).slice(0, MOST_REFUSED);
        expect(taken.filter((text) => readWithKustomize([text], release)[0] !== undefined)).toEqual([]);
      }),
      { numRuns: 1, seed: SEED, endOnFailure: true },
    );
  }, 600_000);
});

describe('an ordinary document', () => {
  it('is read the same as by tokens', () => {
    fc.assert(
      fc.property(body, (text) => {
        fc.pre(hasUsualCharacters(text));
        for (const part of splitDocuments(text).parts) {
          const ordinary = readOrdinary(text, part);
          if (ordinary !== undefined) {
            const root = readNode(text, part, () => false);
            const composer = new Composer();
            expect(root && composer.value(root)).toEqual(ordinary.value);
            expect(composer.disagreements).toEqual([]);
            expect(root?.start).toBe(ordinary.start);
          }
        }
      }),
      { numRuns: TEXTS * 10, seed: SEED },
    );
  });
});
