/** Checks the walls between the rooms: imports by dependency-cruiser, purity by a look at the text. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import { rules } from '../../layers.mjs';
import { rooms } from '../../rooms.mjs';
import { root } from './paths.mjs';

/**
 * @typedef {object} Breach
 * @property {string} rule
 * @property {string} from
 * @property {string} to
 * @property {string} comment
 */

/**
 * @param {string} [baseDir] holds the `src` to look at
 * @returns {Promise<{modules: number, breaches: Breach[]}>}
 */
export async function checkLayers(baseDir = root) {
  const { output } = await cruise(
    ['src'],
    {
      baseDir,
      ruleSet: rules,
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '\\.json$' },
      // Vite's queries name another form of the same file.
      combinedDependencies: false,
    },
    {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.css', '.json'],
      conditionNames: ['import', 'types'],
    },
  );
  if (typeof output === 'string') throw new Error(output);
  const { totalCruised, violations } = output.summary;
  return {
    modules: totalCruised,
    breaches: [...violations.map(breachOf), ...impurities(baseDir)],
  };
}

function breachOf({ rule, from, to, cycle }) {
  const way = cycle ? cycle.map(({ name }) => name).join(' → ') : to;
  return { rule: rule.name, from, to: way, comment: commentOf(rule.name) };
}

const commentOf = (name) => rules.forbidden.find((rule) => rule.name === name)?.comment ?? '';

/** What the language itself offers of clock, randomness and code from text; types cannot forbid it. */
const impure =
  /\bDate\.now\b|\bnew Date\(\s*\)|(?<!\.)\bDate\(\s*\)|\bMath\.random\b|\bcrypto\b\.|\bperformance\.now\b|\bTemporal\.Now\b|\bnew Function\b|\beval\(|\bglobalThis\b/;

/** @returns {Breach[]} */
function impurities(baseDir) {
  return Object.entries(rooms)
    .filter(([, { pure }]) => pure)
    .flatMap(([name, { why }]) =>
      sourcesOf(path.join(baseDir, 'src', name)).flatMap((file) => {
        const found = impure.exec(withoutComments(readFileSync(file, 'utf8')));
        if (!found) return [];
        return [
          { rule: `${name}-pure`, from: path.relative(baseDir, file), to: found[0], comment: why },
        ];
      }),
    );
}

function sourcesOf(folder) {
  try {
    return readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((name) => path.join(folder, name));
  } catch {
    return []; // A room that is not built yet.
  }
}

/** Good enough to look for names: a `//` inside a text takes the rest of its line with it. */
const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
