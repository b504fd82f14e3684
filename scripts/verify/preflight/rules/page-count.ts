import type { Rule } from '../examined.ts';

/** The book is neither too thin nor too thick for the press. */
export const pageCountIsInRange: Rule = ({ pages }, { pages: wanted, preset }) => {
  const count = pages.length;
  const rule = { rule: 'page-count-is-in-range', severity: 'error' } as const;
  if (count < wanted.least)
    return [
      {
        ...rule,
        message: `${count} pages are fewer than the ${wanted.least} that ${preset} binds`,
      },
    ];
  if (count > wanted.most)
    return [
      { ...rule, message: `${count} pages are more than the ${wanted.most} that ${preset} binds` },
    ];
  return [];
};

/** The pages fill whole leaves, or sheets. */
export const pageCountIsMultiple: Rule = ({ pages }, { pages: { multipleOf } }) => {
  if (pages.length % multipleOf === 0) return [];
  const message = `${pages.length} pages are no multiple of ${multipleOf}`;
  return [{ rule: 'page-count-is-a-multiple', severity: 'error', message }];
};
