import type { Catalogue, Conformance, Contributor, Series } from '../model/catalogue.ts';
import type { FrontMatter } from '../model/front-matter.ts';
import { nearestName } from '../model/nearest-name.ts';
import type { Report } from '../model/problem.ts';
import { textIn, type Fields } from './fields.ts';

/** Roles by their words, with their codes (Library of Congress, MARC Code List for Relators). */
const roles: Readonly<Record<string, string>> = {
  'author of afterword': 'aft',
  'author of foreword': 'aui',
  'cover designer': 'cov',
  designer: 'bkd',
  editor: 'edt',
  illustrator: 'ill',
  photographer: 'pht',
  proofreader: 'pfr',
  translator: 'trl',
};

/** The front matter that is read, and who is told. */
export interface CatalogueSource {
  readonly front: FrontMatter;
  readonly fields: Fields;
  readonly report: Report;
}

/**
 * Reads `contributors`, `series`, `sort-names` and `conformance` of a book's settings. Reports `contributor-has-a-role`
 * and `conformance-is-certified`.
 */
export function readCatalogue(source: CatalogueSource): Catalogue {
  const { fields } = source;
  return {
    contributors: readContributors(source),
    series: readSeries(fields),
    sortNames: new Map(
      fields.maps('sort-names').map((one) => [textIn(one, 'name'), textIn(one, 'as')] as const),
    ),
    conformance: readConformance(source),
  };
}

function readContributors({ front, fields, report }: CatalogueSource): readonly Contributor[] {
  return fields.maps('contributors').map((one) => {
    const [name, written] = [textIn(one, 'name'), textIn(one, 'role')];
    const role = roles[written.toLowerCase()];
    if (role === undefined || name === '') {
      const names = Object.keys(roles);
      const nearest = nearestName(written, names);
      report({
        rule: 'contributor-has-a-role',
        severity: 'error',
        place: front.placeOf('contributors'),
        message: `Cannot tell what "${name}" did: "${written}"`,
        hint: nearest
          ? `did you mean "${nearest}"?`
          : `write "{ name: …, role: … }" with one of: ${names.join(', ')}`,
      });
    }
    return { name, role: role ?? 'ctb' };
  });
}

function readSeries(fields: Fields): Series | undefined {
  const [one] = fields.maps('series');
  const name = one === undefined ? '' : textIn(one, 'name');
  return one === undefined || name === '' ? undefined : { name, number: textIn(one, 'number') };
}

function readConformance({ front, fields, report }: CatalogueSource): Conformance | undefined {
  const [one] = fields.maps('conformance');
  if (one === undefined) return undefined;
  const [standard, certifiedBy] = [textIn(one, 'standard'), textIn(one, 'certified-by')];
  if (standard !== '' && certifiedBy !== '')
    return { standard, certifiedBy, report: textIn(one, 'report') };
  report({
    rule: 'conformance-is-certified',
    severity: 'error',
    place: front.placeOf('conformance'),
    message: 'The book claims to conform without saying to what, or who checked it',
    hint: 'write "{ standard: …, certified-by: … }", or leave it out: no program can prove it',
  });
  return undefined;
}
