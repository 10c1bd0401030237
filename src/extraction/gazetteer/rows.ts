// Turns the compact rows of the data modules into places. Refuses a row it cannot read, naming it.
//
//   ## إدلب = Idlib @35.93,36.63       an admin1 area; all that follows lies in it (admin1 «-» : none)
//   town                              the kind of the rows that follow
//   within الغوطة الشرقية               the area news tells them in; «within -» ends it
//   سراقب = Saraqib @35.86,36.81       a place; coordinates to about 0.01°, left out where not known well
//   جسر الشغور، الشغور = Jisr al-Shughur    spellings parted by «، », the one to show first
//   in إدلب = Idlib                    like «##», but the area itself has its row elsewhere
//   … @35.86,36.81 #33000 gn163808    population; GeoNames number, which becomes the id
//   // a remark
import type { GazetteerPlace } from '../../shared/schema/gazetteer.ts';
import { PLACE_KINDS, type PlaceKind } from '../../shared/schema/vocabulary.ts';

const KINDS: ReadonlySet<string> = new Set(PLACE_KINDS);
const NUMBERS = /^@(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)(?: #(\d+))?(?: gn(\d+))?$/;
/** Rows of places begin with an Arabic letter, all else with a Latin one or a sign. */
const FIRST_ARABIC = '\u0600';
const BEYOND_LATIN = /[^\x20-\x7e]/;

/** Latin id of an English name: «Jisr al-Shughur» → `jisr-al-shughur`. */
export function slug(name: string): string {
  const plain = BEYOND_LATIN.test(name) ? name.normalize('NFKD').replace(/[\u0300-\u036f’‘ʿʾ]/g, '') : name;
  let id = '';
  for (const letter of plain.toLowerCase()) {
    if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) id += letter;
    else if (letter !== "'" && letter !== '`' && id && !id.endsWith('-')) id += '-';
  }
  return id.endsWith('-') ? id.slice(0, -1) : id;
}

/** The places of one country from its rows; throws on a row of no known form. */
export function places(country: string, rows: string): GazetteerPlace[] {
  const found: GazetteerPlace[] = [];
  const taken = new Set<string>();
  const cc = country.toLowerCase();
  let kind: PlaceKind | undefined;
  let admin1: string | null = null;
  let admin1En: string | null = null;
  let within: string | undefined;
  let prefix = `${cc}/`;

  const uniqueId = (base: string, of: PlaceKind): string => {
    let id = base;
    if (taken.has(id)) id = `${base}-${of}`;
    for (let n = 2; taken.has(id); n++) id = `${base}-${of}-${n}`;
    taken.add(id);
    return id;
  };
  const add = (line: string, text: string, of: PlaceKind): GazetteerPlace => {
    const equals = text.indexOf(' = ');
    const at = text.indexOf(' @', equals + 3);
    const en = text.slice(equals + 3, at < 0 ? undefined : at);
    const [, latitude, longitude, population, geonames] =
      (at < 0 ? undefined : NUMBERS.exec(text.slice(at + 1))) ?? [];
    if (equals < 1 || !en || en.includes('=') || (at >= 0 && latitude === undefined)) {
      throw new Error(`gazetteer ${country}: row of no known form: ${line}`);
    }
    const place: GazetteerPlace = {
      id: geonames ? `geonames/${geonames}` : uniqueId(`${prefix}${slug(en)}`, of),
      kind: of,
      ar: text.slice(0, equals).split('، '),
      en,
      country,
      admin1,
      admin1En,
      latitude: latitude === undefined ? null : Number(latitude),
      longitude: longitude === undefined ? null : Number(longitude),
      within,
      population: population === undefined ? undefined : Number(population),
    };
    found.push(place);
    return place;
  };

  for (const raw of rows.split('\n')) {
    const line = raw.trim();
    if (!line || line.startsWith('//')) continue;
    if (kind && line >= FIRST_ARABIC) {
      add(line, line, kind);
    } else if (line === '## -') {
      admin1 = admin1En = null;
      within = undefined;
      prefix = `${cc}/`;
    } else if (line.startsWith('## ')) {
      admin1 = admin1En = null;
      within = undefined;
      kind = undefined;
      prefix = `${cc}/`;
      const area = add(line, line.slice(3), 'governorate');
      [admin1, admin1En] = [area.ar[0]!, area.en];
      [area.admin1, area.admin1En] = [admin1, admin1En];
      prefix = `${cc}/${slug(area.en)}/`;
    } else if (line === 'in -') {
      admin1 = admin1En = null;
    } else if (line.startsWith('in ')) {
      [admin1, admin1En] = line.slice(3).split(' = ') as [string, string];
    } else if (line.startsWith('within ')) {
      within = line === 'within -' ? undefined : line.slice(7);
    } else if (KINDS.has(line)) {
      kind = line as PlaceKind;
    } else {
      if (!kind) throw new Error(`gazetteer ${country}: no kind stated before: ${line}`);
      add(line, line, kind);
    }
  }
  return found;
}
