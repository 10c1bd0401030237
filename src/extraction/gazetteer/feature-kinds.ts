// What GeoNames’ feature codes are here; a code that is not named is not taken.
import type { PlaceKind } from '../../shared/schema/vocabulary.ts';

/** A populated place by its code and its people. */
export const populatedKind = (code: string, population: number): PlaceKind =>
  code === 'PPLX'
    ? 'quarter'
    : code === 'PPLC' || code === 'PPLA' || population >= 50_000
      ? 'city'
      : code.startsWith('PPLA') || population >= 5_000
        ? 'town'
        : 'village';

/** Gone, historical or destroyed: no place of today’s news. */
const GONE = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

const BY_CODE: Readonly<Record<string, PlaceKind>> = {
  ADM2: 'district',
  ADM3: 'district',
  AIRP: 'airport',
  AIRF: 'airport',
  AIRB: 'base',
  MILB: 'base',
  INSM: 'base',
  NVB: 'base',
  BDG: 'bridge',
  DAM: 'dam',
  CSTM: 'crossing',
  PSTB: 'crossing',
  CMP: 'camp',
  CMPRF: 'camp',
  OILR: 'facility',
  PRN: 'facility',
  PS: 'facility',
  PSH: 'facility',
  PRT: 'port',
  HBR: 'port',
  OILF: 'field',
  GASF: 'field',
  RDJCT: 'road',
  MT: 'mountain',
  MTS: 'mountain',
  PK: 'mountain',
  PKS: 'mountain',
  RDGE: 'mountain',
  HLL: 'hill',
  HLLS: 'hill',
  VAL: 'valley',
  WAD: 'valley',
  ISL: 'island',
  OAS: 'region',
  PLN: 'region',
};

/** The kind of a feature, or null where its class and code are not taken. */
export const kindOfFeature = (featureClass: string, code: string, population: number): PlaceKind | null =>
  featureClass === 'P' ? (GONE.has(code) ? null : populatedKind(code, population)) : (BY_CODE[code] ?? null);
