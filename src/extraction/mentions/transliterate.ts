// A stable Latin id for a group that no list knows, made from its Arabic name.
const LATIN: Readonly<Record<string, string>> = {
  ا: 'a',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'w',
  ي: 'i',
  ء: '',
};

/** لواء شهداء الإسلام → lwaa-shhda-al-aslam: lower case, words parted by hyphens; never empty. */
export function actorIdFrom(normalised: string): string {
  const words = normalised.split(' ').map((word) => {
    const article = word.startsWith('ال') && word.length > 3;
    const stem = [...(article ? word.slice(2) : word)];
    const latin = stem.map((letter) => LATIN[letter] ?? (/[a-z0-9]/.test(letter) ? letter : '')).join('');
    return article ? `al-${latin}` : latin;
  });
  return words.filter((word) => word && word !== 'al-').join('-') || 'unidentified-armed-group';
}
