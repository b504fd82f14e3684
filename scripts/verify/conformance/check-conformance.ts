import { namesEncryption } from '../../model/pdf/names-encryption.ts';
import { aRules } from './a/rules.ts';
import { readDocument, type DocumentModel } from './document-model.ts';
import { openFile } from './open-pdf.ts';
import { idOf, type Fault, type Rule } from './rule.ts';
import { uaRules } from './ua/rules.ts';
import { findProperty, namespaces } from './xmp.ts';

/** A standard that a PDF can be held against. */
export type Profile = 'PDF/UA-1' | 'PDF/A-2a';

/** Why an encrypted file could not be looked into. */
export const encryptedFile = 'it is encrypted, which PDF/A forbids';

/** What a rule found wrong. */
export interface FailedRule {
  /** As veraPDF writes it: clause and number of the test, `7.18.5-2`. */
  readonly rule: string;
  readonly description: string;
  readonly count: number;
  /** The first five of them. */
  readonly first: readonly Fault[];
}

/** How a PDF stands against a profile. */
export interface ProfileResult {
  readonly profile: Profile;
  readonly checks: number;
  readonly failed: readonly FailedRule[];
}

/** How a PDF stands against the profiles that were asked for. */
export interface ConformanceResult {
  readonly profiles: readonly ProfileResult[];
  /** Why the file could not be looked into; there are no profiles then. */
  readonly unreadable?: string;
}

const rulesOf: Readonly<Record<Profile, readonly Rule[]>> = {
  'PDF/UA-1': uaRules,
  'PDF/A-2a': aRules,
};

/**
 * Holds a PDF against PDF/UA-1 and PDF/A-2a, rule by rule. Without a choice, against what its metadata claim, and
 * against PDF/UA-1 in any case. A file that cannot be parsed is told of, not thrown.
 */
export async function checkConformance(
  bytes: Uint8Array,
  chosen: readonly Profile[] = [],
): Promise<ConformanceResult> {
  try {
    const file = await openFile(bytes);
    const document = readDocument(file);
    const profiles = chosen.length > 0 ? chosen : claimed(document);
    return { profiles: profiles.map((profile) => hold(document, profile)) };
  } catch (cause) {
    // Whatever is wrong with a file, it is the file's fault: parsers throw errors of all kinds over bad bytes.
    const message = cause instanceof Error ? firstLineOf(cause.message) : String(cause);
    return { profiles: [], unreadable: namesEncryption(bytes) ? encryptedFile : message };
  }
}

function firstLineOf(message: string): string {
  return message.split('\n', 1)[0]?.slice(0, 200) ?? '';
}

function claimed({ xmp }: DocumentModel): readonly Profile[] {
  const isArchival = findProperty(xmp, namespaces.pdfA, 'part') !== undefined;
  return isArchival ? ['PDF/UA-1', 'PDF/A-2a'] : ['PDF/UA-1'];
}

const mostShown = 5;

function hold(document: DocumentModel, profile: Profile): ProfileResult {
  let checks = 0;
  const failed: FailedRule[] = [];
  for (const rule of rulesOf[profile]) {
    const outcome = rule.run(document);
    checks += outcome.checks;
    const { length: count } = outcome.faults;
    if (count === 0) continue;
    const first = outcome.faults.slice(0, mostShown);
    failed.push({ rule: idOf(rule), description: rule.description, count, first });
  }
  return { profile, checks, failed };
}
