// Who belongs to whom. Reports name a side more or less closely: «الفصائل» in one is «جيش الإسلام» in another.
// Data only; a test holds it against config/actors.yaml.

const list = (ids: string): readonly string[] => ids.trim().split(/\s+/u);

/** Names that say nothing about who it was. */
export const NOBODY: ReadonlySet<string> = new Set(list('unidentified-armed-group unidentified-aircraft'));

/** Names of no body of its own, but of whoever stands on a side; each with what it can mean. */
export const VAGUE: Readonly<Record<string, readonly string[]>> = {
  'government-forces': list(`
    syrian-government-forces syrian-republican-guard syrian-fourth-division
    syrian-air-force-intelligence syrian-military-intelligence syrian-political-security
    syrian-state-security tiger-forces syrian-fifth-corps syrian-transitional-government-forces
    iraqi-security-forces iraqi-counter-terrorism-service iraqi-rapid-response
    yemeni-government-forces nation-shield-forces government-of-national-accord
    government-of-national-unity gaddafi-forces sudanese-armed-forces south-sudan-government-forces
    eritrean-forces ethiopian-forces palestinian-authority-forces lebanese-armed-forces
    lebanese-internal-security egyptian-armed-forces egyptian-police jordanian-forces
    somali-government-forces algerian-forces tunisian-forces malian-forces nigerien-forces
    burkina-faso-forces mauritanian-forces chadian-forces nigerian-forces cameroon-forces
    central-african-forces afghan-government-forces afghan-taliban-government-forces
    pakistani-forces indian-forces ukrainian-forces armenian-forces azerbaijani-forces
    myanmar-forces philippine-forces congo-forces`),
  police: list('egyptian-police lebanese-internal-security palestinian-authority-forces'),
  'opposition-factions': list(`
    military-operations-administration free-syrian-army syrian-national-army hamza-division
    sultan-murad-division suleiman-shah-brigade mutasim-division levant-front ahrar-al-sharqiya
    jaysh-al-sharqiya northern-brigade-syria jaysh-al-nukhba sultan-mehmed-fatih-brigade
    first-division-ninth suqour-al-shimal nour-al-din-al-zenki al-nusra-front hayat-tahrir-al-sham
    hurras-al-din ansar-al-din-front ansar-al-tawhid jund-al-aqsa turkistan-islamic-party
    jaysh-al-muhajireen-wal-ansar ajnad-al-kavkaz imam-bukhari-battalion khorasan-group
    saraya-ansar-al-sunnah ahrar-al-sham jaysh-al-islam jaysh-al-mujahideen jaysh-al-ummah
    islamic-front liwa-al-tawhid ajnad-al-sham faylaq-al-rahman faylaq-al-sham liwa-ahbab-al-rasul
    southern-syria-rebels-front mleiha-operations-room road-to-damascus-operations-room
    jaysh-al-fatah fatah-halab ansar-al-sharia-operations-room southern-front-syria
    central-operations-room-south southern-operations-room al-bunyan-al-marsous-daraa
    national-front-for-liberation al-fath-al-mubin wa-harid-al-muminin jabhat-tahrir-suria
    syrian-revolutionaries-front hazzm-movement jaysh-al-izza jaysh-al-nasr jaysh-idlib-al-hurr
    second-army-syria first-coastal-division second-coastal-division central-division-syria
    division-13 division-16 division-23 division-101 division-30 new-syrian-army
    syrian-free-army-tanf ahmad-al-abdo-forces jaysh-usud-al-sharqiya jaysh-ahrar-al-ashair
    liwa-suqour-al-sham liwa-al-haqq al-sham-legion-fursan liwa-shuhada-al-islam liwa-al-adiyat
    fajr-al-umma al-habib-al-mustafa aknaf-bayt-al-maqdis ababil-hawran yarmouk-army shabab-al-sunna
    jaysh-al-thawra first-army-syria alwiyat-al-furqan fallujat-hawran salah-al-din-ayyubi-brigade
    homs-legion jaysh-al-tawhid-homs kataib-al-farouq ahfad-al-rasul ghuraba-al-sham
    authenticity-development-front fastaqim-kama-umirt euphrates-liberation-army syrian-tribal-army
    islamic-liberation-front-syria military-operations-room-ghouta euphrates-volcano`),
  'palestinian-factions': list('hamas islamic-jihad-palestine'),
  'darfur-rebel-groups': list('slm-abdel-wahid'),
  'islamist-militants-libya': list(
    'ansar-al-sharia-libya benghazi-revolutionaries-shura-council derna-shura-council',
  ),
  'tribal-fighters': list('local-residents-armed'),
  civilians: list('journalists aid-workers'),
};

/** Alliances, each with those that fight in them under their own names too. */
export const ALLIANCES: Readonly<Record<string, readonly string[]>> = {
  'houthi-saleh-forces': list('houthis saleh-forces saleh-republican-guard'),
  'saudi-led-coalition': list('saudi-arabia united-arab-emirates'),
  'international-coalition': list('united-states france united-kingdom'),
  'yemeni-joint-forces': list('giants-brigades national-resistance-yemen tihama-resistance'),
  'syrian-democratic-forces': list('ypg'),
  'syrian-government-forces': list(
    'tiger-forces national-defence-forces-syria pro-government-militias-syria',
  ),
  'pro-government-militias-syria': list('national-defence-forces-syria'),
};

/** Bodies and their parts: the parents of config/actors.yaml. */
export const PARTS: Readonly<Record<string, readonly string[]>> = {
  'syrian-government-forces': list(`
    syrian-republican-guard syrian-fourth-division syrian-air-force-intelligence
    syrian-military-intelligence syrian-political-security syrian-state-security syrian-fifth-corps`),
  'syrian-fifth-corps': list('syrian-eighth-brigade'),
  'hayat-tahrir-al-sham': list('military-operations-administration'),
  'pro-government-militias-syria': list(`
    baath-brigades liwa-al-quds desert-hawks syrian-resistance ssnp-eagles isis-hunters
    local-defence-forces-syria galilee-forces arab-nationalist-guard`),
  'iran-backed-militias': list(`
    baqir-brigade liwa-abu-al-fadl-al-abbas fatemiyoun zainabiyoun islamic-resistance-in-iraq
    saraya-awliya-al-dam qabdat-al-huda saraya-al-ashtar`),
  hezbollah: list('quwat-al-ridha'),
  'druze-armed-groups-suwayda': list('rijal-al-karama'),
  'tribal-fighters': list('bedouin-tribes-suwayda al-bayda-tribes marib-tribes hajour-tribes'),
  'syrian-national-army': list(`
    hamza-division sultan-murad-division suleiman-shah-brigade mutasim-division levant-front
    ahrar-al-sharqiya jaysh-al-sharqiya northern-brigade-syria jaysh-al-nukhba
    sultan-mehmed-fatih-brigade first-division-ninth suqour-al-shimal`),
  'al-qaeda': list(`
    hurras-al-din khorasan-group aqap abdullah-azzam-brigades al-mourabitoun-egypt aqim jnim
    al-mourabitoun`),
  isis: list(`
    jaysh-khalid-ibn-al-walid isis-yemen isis-libya sinai-province isis-somalia
    jund-al-khilafah-algeria jund-al-khilafah-tunisia isgs iswap isis-khorasan mozambique-insurgents`),
  'free-syrian-army': list(`
    syrian-revolutionaries-front hazzm-movement jaysh-al-izza jaysh-al-nasr jaysh-idlib-al-hurr
    second-army-syria first-coastal-division second-coastal-division central-division-syria
    division-13 division-16 division-23 division-101 division-30 new-syrian-army
    ahmad-al-abdo-forces jaysh-usud-al-sharqiya jaysh-ahrar-al-ashair al-sham-legion-fursan
    salah-al-din-ayyubi-brigade homs-legion jaysh-al-tawhid-homs kataib-al-farouq ahfad-al-rasul
    fastaqim-kama-umirt`),
  'southern-front-syria': list(`
    yarmouk-army shabab-al-sunna jaysh-al-thawra first-army-syria alwiyat-al-furqan fallujat-hawran`),
  ypg: list('ypj afrin-liberation-forces'),
  'syrian-democratic-forces': list(`
    asayish-syria manbij-military-council deir-ez-zor-military-council raqqa-military-council
    al-bab-military-council jaysh-al-thuwar al-sanadid-forces syriac-military-council
    northern-democratic-brigade self-defence-forces-syria`),
  'saudi-led-coalition': list('bahrain sudanese-forces-yemen'),
  'united-nations': list('unifil undof minusma unamid'),
  russia: list('wagner-group africa-corps'),
  'iraqi-security-forces': list('iraqi-counter-terrorism-service iraqi-rapid-response'),
  'popular-mobilization-forces': list(`
    tribal-mobilization-iraq turkmen-mobilization badr-organization asaib-ahl-al-haq
    kataib-hezbollah harakat-al-nujaba kataib-sayyid-al-shuhada kataib-al-imam-ali
    saraya-al-khorasani harakat-ansar-allah-al-awfiya abbas-combat-division`),
  peshmerga: list('kdp-peshmerga-roj'),
  pkk: list('ybs pjak'),
  'houthi-saleh-forces': list('saleh-republican-guard'),
  'southern-transitional-council': list('security-belt-forces shabwani-elite-forces'),
  'yemeni-government-forces': list('nation-shield-forces'),
  'yemeni-popular-resistance': list('abu-al-abbas-brigades hasm-brigades-yemen'),
  houthis: list('yemen-pro-houthi-tribes'),
  'libyan-national-army': list('tariq-ben-ziyad-brigade saiqa-libya brigade-128 brigade-106'),
  'misrata-brigades': list('third-force-libya brigade-301 somoud-brigade'),
  'tripoli-militias': list(`
    tripoli-revolutionaries-brigade nawasi-brigade ghneiwa-ssa rada-special-deterrence`),
  'government-of-national-unity': list('brigade-444 brigade-111'),
  'chadian-rebels': list('fact-chad'),
  'sudanese-armed-forces': list(`
    joint-force-darfur popular-resistance-sudan al-bara-ibn-malik-brigade sudan-shield`),
  'islamic-jihad-palestine': list('jenin-battalion tulkarm-battalion nablus-battalion tubas-battalion'),
  aqim: list('okba-ibn-nafaa'),
  jnim: list('katiba-macina'),
  taliban: list('afghan-taliban-government-forces haqqani-network'),
  civilians: list('prisoners'),
};
