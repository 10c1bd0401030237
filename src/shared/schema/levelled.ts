// Names as they are compared: spelling that Arabic writers do not agree on, levelled. «إدلب» and «ادلب», «الرقة» and
// «الرقه» are one.

export const levelled = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\u064B-\u065F\u0670\u0640]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replaceAll('ة', 'ه')
    .replaceAll('ى', 'ي')
    .replace(/\s+/gu, ' ')
    .trim();
