import type { Rule } from '../rule.ts';
import { documentRules } from './document.ts';
import { fileStructureRules } from './file-structure.ts';
import { fontRules } from './fonts.ts';
import { graphicsRules } from './graphics.ts';
import { imageRules } from './images.ts';
import { interactionRules } from './interaction.ts';
import { limitRules } from './limits.ts';
import { metadataRules } from './metadata.ts';
import { schemaRules } from './schemas.ts';
import { streamRules } from './streams.ts';

/** The rules of PDF/A-2a, by the predicates that veraPDF states for ISO 19005-2:2011, level A. */
export const aRules: readonly Rule[] = [
  ...fileStructureRules,
  ...streamRules,
  ...limitRules,
  ...graphicsRules,
  ...imageRules,
  ...fontRules,
  ...interactionRules,
  ...metadataRules,
  ...schemaRules,
  ...documentRules,
];
