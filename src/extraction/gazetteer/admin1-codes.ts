// GeoNames' admin1 codes with the names that the curated modules give those areas, by country.

const of = (rows: string): Record<string, [string, string]> =>
  Object.fromEntries(
    rows
      .trim()
      .split('\n')
      .map((row) => {
        const [code = '', names = ''] = row.trim().split(/ (.*)/s);
        return [code, names.split(' = ') as [string, string]];
      }),
  );

export const ADMIN1_CODES: Record<string, Record<string, [string, string]>> = {
  SY: of(`
    01 الحسكة = Hasakah
    02 اللاذقية = Latakia
    03 القنيطرة = Quneitra
    04 الرقة = Raqqa
    05 السويداء = Suwayda
    06 درعا = Daraa
    07 دير الزور = Deir ez-Zor
    08 ريف دمشق = Rif Dimashq
    09 حلب = Aleppo
    10 حماة = Hama
    11 حمص = Homs
    12 إدلب = Idlib
    13 دمشق = Damascus
    14 طرطوس = Tartus`),
  IQ: of(`
    01 الأنبار = Anbar
    02 البصرة = Basra
    03 المثنى = Muthanna
    04 القادسية = Qadisiyah
    05 السليمانية = Sulaymaniyah
    06 بابل = Babil
    07 بغداد = Baghdad
    08 دهوك = Duhok
    09 ذي قار = Dhi Qar
    10 ديالى = Diyala
    11 أربيل = Erbil
    12 كربلاء = Karbala
    13 كركوك = Kirkuk
    14 ميسان = Maysan
    15 نينوى = Nineveh
    16 واسط = Wasit
    17 النجف = Najaf
    18 صلاح الدين = Salah al-Din`),
  YE: of(`
    01 أبين = Abyan
    02 عدن = Aden
    03 المهرة = Al Mahrah
    04 حضرموت = Hadramawt
    05 شبوة = Shabwah
    08 الحديدة = Al Hudaydah
    10 المحويت = Al Mahwit
    11 ذمار = Dhamar
    14 مأرب = Marib
    15 صعدة = Saada
    16 صنعاء = Sanaa
    18 الضالع = Al Dhale
    19 عمران = Amran
    20 البيضاء = Al Bayda
    21 الجوف = Al Jawf
    22 حجة = Hajjah
    23 إب = Ibb
    24 لحج = Lahij
    25 تعز = Taiz
    26 أمانة العاصمة = Amanat Al Asimah
    27 ريمة = Raymah
    28 سقطرى = Socotra`),
  LY: of(`
    63 الجبل الأخضر = Jabal al Akhdar
    64 الجفرة = Jufra
    65 الكفرة = Kufra
    66 المرج = Marj
    67 النقاط الخمس = Nuqat al Khams
    68 الزاوية = Zawiya
    69 بنغازي = Benghazi
    70 درنة = Derna
    71 غات = Ghat
    72 مصراتة = Misrata
    73 مرزق = Murzuq
    74 نالوت = Nalut
    75 سبها = Sabha
    76 سرت = Sirte
    77 طرابلس = Tripoli
    78 وادي الشاطئ = Wadi al Shatii
    79 البطنان = Butnan
    80 الجبل الغربي = Jabal al Gharbi
    81 الجفارة = Jafara
    82 المرقب = Murqub
    83 الواحات = Al Wahat
    84 وادي الحياة = Wadi al Hayaa`),
  SD: of(`
    29 الخرطوم = Khartoum
    36 البحر الأحمر = Red Sea
    38 الجزيرة = Gezira
    39 القضارف = Gedaref
    41 النيل الأبيض = White Nile
    42 النيل الأزرق = Blue Nile
    43 الشمالية = Northern
    47 غرب دارفور = West Darfur
    49 جنوب دارفور = South Darfur
    50 جنوب كردفان = South Kordofan
    52 كسلا = Kassala
    53 نهر النيل = River Nile
    55 شمال دارفور = North Darfur
    56 شمال كردفان = North Kordofan
    58 سنار = Sennar
    60 شرق دارفور = East Darfur
    61 وسط دارفور = Central Darfur
    62 غرب كردفان = West Kordofan`),
  PS: of(`
    GZ قطاع غزة = Gaza Strip
    WE الضفة الغربية = West Bank`),
  LB: of(`
    04 بيروت = Beirut
    05 جبل لبنان = Mount Lebanon
    06 الجنوب = South Lebanon
    07 النبطية = Nabatieh
    08 البقاع = Beqaa
    09 الشمال = North Lebanon
    10 عكار = Akkar
    11 بعلبك الهرمل = Baalbek-Hermel`),
  EG: of(`
    26 جنوب سيناء = South Sinai
    27 شمال سيناء = North Sinai`),
};
