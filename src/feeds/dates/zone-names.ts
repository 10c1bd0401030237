// Names of time zones as feeds and pages write them.

/** Minutes east of UTC. `AST` is Arabia's in Arabic outlets, not the Atlantic's; `IST` is too many to be any. */
const LATIN: ReadonlyMap<string, number> = new Map(
  Object.entries({
    z: 0,
    ut: 0,
    utc: 0,
    gmt: 0,
    wet: 0,
    west: 60,
    wat: 60,
    bst: 60,
    met: 60,
    mez: 60,
    cet: 60,
    mest: 120,
    mesz: 120,
    cest: 120,
    cat: 120,
    sast: 120,
    eet: 120,
    eest: 180,
    eat: 180,
    idt: 180,
    ast: 180,
    ksa: 180,
    msk: 180,
    trt: 180,
    irst: 210,
    gst: 240,
    pkt: 300,
    est: -300,
    edt: -240,
    et: -300,
    cst: -360,
    cdt: -300,
    ct: -360,
    mst: -420,
    mdt: -360,
    mt: -420,
    pst: -480,
    pdt: -420,
    pt: -480,
  }),
);

/** Places whose time Arabic outlets name: «بتوقيت القدس». Spelt as `bare` leaves them. */
const ARABIC: readonly (readonly [place: RegExp, zone: string])[] = [
  [/غرينت?ش|جرينت?ش|غرينيتش|جرينيتش|غرنيتش|العالمي|^ت غ$/, 'UTC'],
  [/مك[هة]|السعودي|الرياض/, 'Asia/Riyadh'],
  [/دمشق|سوريا|سوريه|السوري/, 'Asia/Damascus'],
  [/بيروت|لبنان/, 'Asia/Beirut'],
  [/عمان الاردن|الاردن/, 'Asia/Amman'],
  [/القدس|فلسطين|غز[هة]/, 'Asia/Gaza'],
  [/بغداد|العراق/, 'Asia/Baghdad'],
  [/الكويت/, 'Asia/Kuwait'],
  [/الدوح[هة]|قطر/, 'Asia/Qatar'],
  [/المنام[هة]|البحرين/, 'Asia/Bahrain'],
  [/دبي|الامارات|ابوظبي|ابو ظبي/, 'Asia/Dubai'],
  [/مسقط|سلطن[هة]/, 'Asia/Muscat'],
  [/صنعاء|عدن|اليمن/, 'Asia/Aden'],
  [/القاهر[هة]|مصر/, 'Africa/Cairo'],
  [/الخرطوم|السودان/, 'Africa/Khartoum'],
  [/طرابلس|ليبيا/, 'Africa/Tripoli'],
  [/تونس/, 'Africa/Tunis'],
  [/الجزاير/, 'Africa/Algiers'],
  [/الرباط|المغرب/, 'Africa/Casablanca'],
  [/طهران|ايران/, 'Asia/Tehran'],
  [/اسطنبول|انقر[هة]|تركيا/, 'Europe/Istanbul'],
  [/موسكو/, 'Europe/Moscow'],
  [/لندن/, 'Europe/London'],
  [/باريس/, 'Europe/Paris'],
];

/** @param name one word in lower case. @returns minutes east of UTC. */
export const latinZone = (name: string): number | undefined => LATIN.get(name);

/** @param text as `bare` leaves it. @returns an IANA name. */
export const arabicZone = (text: string): string | undefined =>
  ARABIC.find(([place]) => place.test(text))?.[1];
