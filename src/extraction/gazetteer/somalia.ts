// Somalia: regions, towns, bases and quarters of Mogadishu.
import { places } from './rows.ts';

export const SOMALIA = places(
  'SO',
  `
## بنادر = Banaadir @2.04,45.34
city
مقديشو، مقديشيو، العاصمة الصومالية مقديشو = Mogadishu @2.04,45.34
quarter
حمر ويني = Hamar Weyne
هدن = Hodan
وابري = Waberi
كاران = Karan
دينيلي = Dayniile @2.08,45.28
شاطئ ليدو، ليدو = Lido beach @2.06,45.36
سوق بكارة، بكارة = Bakara market @2.05,45.31
تقاطع زوبي، زوبي = Zobe junction @2.03,45.3
airport
مطار مقديشو، مطار آدم عدي الدولي = Mogadishu airport @2.01,45.3
facility
القصر الرئاسي في مقديشو، فيلا صوماليا = Villa Somalia @2.04,45.33
معسكر حلني، حلني = Halane camp
## شبيلي السفلى = Lower Shabelle @1.8,44.5
town
مركا، ماركا، مركة = Marka @1.72,44.77
أفجوي، أفغويي = Afgooye @2.14,45.12
براوة، براوى = Baraawe @1.11,44.03
قريولي، قوريولي = Qoryooley @1.79,44.53
بولومرير، بولو مرير = Buulo Mareer @1.62,44.5
عيل سليني = Ceel Saliini @1.5,44.6
لييغو، ليغو = Leego @2.5,44.7
ونلوين، وانلاوين = Wanlaweyn @2.62,44.9
باريري = Bariire @2.05,44.9
أودغلي، أوديغلي = Awdheegle @1.98,44.83
جنالي = Janaale @1.8,44.68
سبيد = Sabiid
بلدوقلي، قاعدة بلدوغلي، بلدوغلي = Baledogle base @2.67,44.8
كونتواري = Kuntuwaaray
## شبيلي الوسطى = Middle Shabelle @2.78,45.5
town
جوهر = Jowhar @2.78,45.5
بلعد = Balcad @2.36,45.39
عدلي = Cadale @2.76,46.32
عدن يبال، آدم يبال = Adan Yabaal @3.8,46.3
رون نرغود = Runirgod
مهداي = Mahaday
## هيران = Hiiraan @4.74,45.2
town
بلدوين، بلدوينة، بلد وين = Beledweyne @4.74,45.2
بولوبردي، بولو بورتي، بولبردي = Buuloburde @3.85,45.57
محاس = Mahaas @4.4,46.08
جلالقسي، جللقسي = Jalalaqsi @3.37,45.6
موقوكوري = Moqokori @3.9,46.1
## جلجدود = Galguduud @5.0,46.8
town
دوسمريب، طوسمريب = Dhuusamarreeb @5.54,46.39
غوريعيل، جوريعيل = Guriceel @5.3,45.88
عيل بور، عيلبور = Ceel Buur @4.68,46.62
عيل طير، عيل دير = Ceel Dheer @3.84,47.18
عابدواق، عابد واق = Cabudwaaq @6.23,46.24
عدادو = Cadaado @6.15,46.63
جلعد = Galcad @4.0,46.8
مساجد علي غدود = Masagaway
## مدق = Mudug @6.8,48.3
town
جالكعيو، غالكعيو = Gaalkacyo @6.77,47.43
حررطيري، حرارطيري = Xarardheere @4.65,47.86
هوبيو = Hobyo @5.35,48.53
باعدوين، بعادوين = Bacaadweyn
عمارة = Camaara
## جوبا السفلى = Lower Juba @0.2,41.8
town
كسمايو، كيسمايو = Kismayo @-0.36,42.55
أفمدو = Afmadow @0.52,42.07
طوبلي، دوبلي = Dhobley @0.41,41.01
كلبيو، كولبيو = Kulbiyow @-1.0,41.25
رأس كامبوني، رأس كمبوني = Ras Kamboni @-1.64,41.59
جمامي = Jamaame @0.07,42.75
بدادي = Badhaadhe
## جوبا الوسطى = Middle Juba @1.1,42.4
town
جلب، جيليب = Jilib @0.49,42.77
بوآلي، بواله = Bu'aale @1.08,42.58
ساكو = Saakow
## جدو، غدو = Gedo @3.5,42.0
town
بلد حواء، بلدحاوا، بلد حاوو = Beled Hawo @3.93,41.88
غربهاري، غاربهاري = Garbahaarey @3.33,42.22
باردهيري، بارديرا، باردهيرا = Baardheere @2.34,42.28
دولو = Doolow @4.16,42.08
لوق = Luuq @3.8,42.54
عيل عدي = Ceel Cade @2.9,41.6
## باي = Bay @3.11,43.65
town
بيدوا، بيدوة = Baidoa @3.11,43.65
دينسور، دينسر = Diinsoor @2.41,42.98
بورهكبا، بورهكبة = Buurhakaba @2.8,44.08
قنسحديري = Qansax Dheere
## بكول = Bakool @4.12,43.89
town
حدر، حودر = Xuddur @4.12,43.89
واجد = Waajid @3.81,43.25
تييغلو، تيغلو = Tiyeeglow @4.02,44.51
## بري = Bari @10.2,49.5
town
بوصاصو = Bosaso @11.28,49.18
قندلة = Qandala @11.47,49.87
إسكوشوبان = Iskushuban
بلي دودين = Balidhidin
mountain
جبال عل مسكاد، جبال غلغلا، غلغلا = Galgala mountains @11.0,49.0
جبال كال مسكاد، كال مسكاد، علمسكاد = Cal Miskaad mountains @11.2,49.6
## -
region
بونتلاند، ولاية بونتلاند، بلاد بنط = Puntland @9.5,49.5
أرض الصومال، صوماليلاند، صومالي لاند = Somaliland @9.6,45.0
جوبالاند، ولاية جوبالاند، جوبا لاند = Jubaland @0.8,41.8
هيرشبيلي، ولاية هيرشبيلي = Hirshabelle @4.0,45.6
غلمدغ، جلمدج، ولاية جلمدغ = Galmudug @5.5,47.0
جنوب غرب الصومال، ولاية جنوب غرب = South West State (Somalia) @2.8,43.8
وسط وجنوب الصومال، جنوب الصومال، وسط الصومال = South-central Somalia @2.5,44.0
city
هرجيسا = Hargeisa @9.56,44.06
بربرة = Berbera @10.44,45.01
لاسعانود، لاس عانود = Laascaanood @8.48,47.36
غاروي، جروي = Garoowe @8.4,48.48
برعو = Burao @9.52,45.53
`,
);
