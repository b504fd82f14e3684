import csstree from 'css-tree';

/**
 * Paged.js 0.4.3 parts lists of selectors at every comma, those within `:is(…)` too. This writes the selectors that it
 * asks for without them; the style itself stays as it is.
 */
export function writeSelectorsPlainly(): void {
  const { generate } = csstree;
  csstree.generate = (node, options) => {
    const text = generate(node, options);
    return node.type === 'SelectorList' ? withoutInnerCommas(text) : text;
  };
}

const stringOrList = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|:(is|where|not|has)\(/;

/**
 * A list of selectors that matches the same elements, with no comma within brackets: `:is(a,b)` becomes
 * `:not(:not(a):not(b))`, and `:not(a,b)` becomes `:not(a):not(b)`. Specificity may differ.
 */
export function withoutInnerCommas(selectors: string): string {
  const open = stringOrList.exec(selectors);
  if (open === null) return selectors;
  const [head, name] = open as unknown as readonly [string, string | undefined];
  const start = open.index + head.length;
  const before = selectors.slice(0, open.index);
  if (name === undefined) return `${before}${head}${withoutInnerCommas(selectors.slice(start))}`;
  const parts = partsFrom(selectors, start);
  const after = parts.reduce((at, part) => at + part.length + 1, start);
  const rest = withoutInnerCommas(selectors.slice(after));
  const plain = parts.map((part) => withoutInnerCommas(part));
  return `${before}${joined(name, plain)}${rest}`;
}

function joined(name: string, parts: readonly string[]): string {
  if (parts.length === 1) return `:${name}(${parts[0]})`;
  const each = name === 'has' ? parts.map((part) => `:has(${part})`) : parts;
  const none = each.map((part) => `:not(${part})`).join('');
  if (name === 'not') return none;
  return name === 'where' ? `:where(:not(${none}))` : `:not(${none})`;
}

// What stands between commas, as far as the bracket that closes.
function partsFrom(text: string, start: number): readonly string[] {
  const parts: string[] = [];
  let [depth, quote, from] = [0, '', start];
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    else if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '(' || char === '[') depth += 1;
    else if (depth > 0 && (char === ')' || char === ']')) depth -= 1;
    else if (depth === 0 && (char === ',' || char === ')')) {
      parts.push(text.slice(from, at));
      from = at + 1;
      if (char === ')') return parts;
    }
  }
  return [...parts, text.slice(from)];
}
