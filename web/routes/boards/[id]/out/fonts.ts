/** The fonts a page has fetched, as rules that carry them: a picture cannot fetch anything. */
export async function fontRules(): Promise<string> {
  const loaded = [...document.fonts].filter(({ status }) => status === 'loaded').map(nameOf);
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].flatMap(facesIn));
  const used = rules.filter(({ style }) =>
    loaded.includes(
      nameOf({
        family: style.getPropertyValue('font-family'),
        unicodeRange: style.getPropertyValue('unicode-range'),
      }),
    ),
  );
  return (await Promise.all(used.map(carried))).join('\n');
}

function facesIn(rule: CSSRule): CSSFontFaceRule[] {
  if (rule instanceof CSSFontFaceRule) return [rule];
  return rule instanceof CSSGroupingRule ? [...rule.cssRules].flatMap(facesIn) : [];
}

const nameOf = ({ family, unicodeRange }: { family: string; unicodeRange: string }) =>
  `${family} ${unicodeRange}`.replaceAll(/["'\s]/g, '').toLowerCase();

async function carried({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const [, path = ''] = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src')) ?? [];
  const font = await fetch(new URL(path, parentStyleSheet?.href ?? location.href));
  const source = await asData(await font.blob());
  const said = ['font-family', 'font-weight', 'font-style'].map((name) => `${name}:${style.getPropertyValue(name)}`);
  return `@font-face{${said.join(';')};src:url(${source}) format('woff2')}`;
}

const asData = (content: Blob) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('A font could not be read.'));
    reader.readAsDataURL(content);
  });
