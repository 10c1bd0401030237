// One address for one article: what only counts visitors goes, what names the article stays.

/** Parameters that track and never select content, by name or by prefix. */
const TRACKING = new Set(
  'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid igshid igsh mc_cid mc_eid _ga _gl ref_src ref_url cmpid ocid ns_mchannel ns_source ns_campaign at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4 xtor share_id shared_from __twitter_impression spm smid soc_src soc_trk wt_mc wt.mc_id traffic_source'.split(
    ' ',
  ),
);
const TRACKING_PREFIX = /^(?:utm_|pk_|mtm_|hsa_|_hs|vero_|oly_)/;

/** @returns the address itself where it cannot be read as one. Idempotent. */
export function canonicalUrl(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  url.username = '';
  url.password = '';
  url.hostname = url.hostname.replace(/\.$/, '');
  const dropped = [...url.searchParams.keys()].filter(isTracking);
  for (const name of new Set(dropped)) url.searchParams.delete(name);
  if (url.search === '') url.search = '';
  return url.href;
}

function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return TRACKING.has(lower) || TRACKING_PREFIX.test(lower);
}
