/** Letters whose plain form is no part of Unicode's own decompositions; the same are in `folded` of the database. */
const plain: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' },
  ...{ ø: 'o', đ: 'd', ł: 'l', ħ: 'h', ı: 'i', ð: 'd', ς: 'σ' },
};

/** A text without its accents and capitals, so that `zurich` is Zürich and `strasse` is Straße. */
export function folded(text: string): string {
  const bare = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .toLowerCase();
  return bare.replace(/[ßæœþøđłħıðς]/g, (letter) => plain[letter] ?? letter).normalize('NFC');
}
