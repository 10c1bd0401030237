// Iraq: governorates, districts, towns, villages, quarters and fields of battle.
import { places } from './rows.ts';

export const IRAQ = places(
  'IQ',
  `
## الأنبار = Anbar @33.42,43.3
region
غرب الأنبار، غربي الأنبار = Western Anbar @34.0,41.5
صحراء الأنبار، بادية الأنبار، صحراء الرطبة = Anbar desert @33.0,41.5
جزيرة الرمادي = Ramadi Jazira @33.5,43.3
جزيرة الخالدية = Khalidiya Jazira @33.5,43.55
جزيرة هيت = Hit Jazira
جزيرة راوة = Rawa Jazira
جزيرة الكرمة = Karma Jazira
أعالي الفرات = Upper Euphrates
وادي حوران = Wadi Hawran @33.2,41.6
وادي القذف، القذف = Wadi al-Qadhf
city
الرمادي = Ramadi @33.42,43.3
الفلوجة = Fallujah @33.35,43.78
town
هيت = Hit @33.64,42.83
حديثة = Haditha @34.14,42.38
عنه، عانة = Anah @34.37,41.99
راوة = Rawa @34.48,41.91
القائم = Qaim @34.37,41.09 #150000
الرطبة = Rutba @33.04,40.28
الكرمة، كرمة الفلوجة = Karma @33.4,43.91
الخالدية = Khalidiya @33.4,43.49
الحبانية = Habbaniya @33.37,43.57
عامرية الفلوجة، العامرية = Amiriyat al-Fallujah @33.14,43.86
البغدادي، ناحية البغدادي = Baghdadi @33.86,42.54
كبيسة = Kubaysa @33.58,42.62
الفرات، ناحية الفرات = Furat (Anbar)
العبيدي = Ubaydi @34.42,41.16
الكرابلة = Karabila @34.39,41.05
حصيبة، حصيبة الغربية = Husayba @34.38,40.98
حصيبة الشرقية = East Husayba @33.41,43.42
الرمانة = Rummana @34.42,41.08
النخيب = Nukhayb @32.04,42.26
الوفاء = Wafa
الصقلاوية = Saqlawiya @33.4,43.68
الفرج = Faraj
بروانة = Barwana @34.1,42.4
الحقلانية = Haqlaniya @34.09,42.37
آلوس = Alus @34.05,42.4
السكران = Sakran
جبة = Jubba @33.93,42.45
عكاشات = Akashat @33.73,39.93
الوليد = Walid
طريبيل، طريبيل الحدودية = Trebil @32.8,39.01
الريحانة = Rayhana
المعاضيد = Maadhid
village
البوطيبان، البو طيبان = Albu Tayban
حي الأرامل = Aramil
البو ذياب الشرقية = East Albu Dhiab
طوي = Tuwi
زنكورة = Zankura @33.45,43.15
البو غانم = Albu Ghanim
البو محل = Albu Mahal
المحمدية = Muhammadiya (Anbar)
الحسينية الرمادي = Husayniya (Ramadi)
الدوليم = Dulaym
الخزرج = Khazraj (Anbar)
السعيدات = Saidat
جميلة = Jumayla (Anbar)
الشمسية = Shamsiya
البو شهاب = Albu Shihab
الصناعة الكرمة = Sinaa (Karma)
ذراع = Dhira (Anbar)
عكبة = Aqba
الزراعة = Ziraa (Anbar)
الكطنية، القطنية = Qatniya
وادي زغدان = Wadi Zaghdan
وادي غدف، وادي الغدف = Wadi Ghadaf
حصيبة الكرمة = Husayba (Karma)
العلاس = Allas (Anbar)
الرحالية = Rahaliya @32.77,43.35
البوفراج، البو فراج = Albu Faraj @33.46,43.3
البوذياب، البو ذياب = Albu Dhiab @33.48,43.25
البوعيثة، البو عيثة = Albu Aitha @33.45,43.35
البوعلي الجاسم، البو علي الجاسم = Albu Ali al-Jasim
البوجليب = Albu Jlayb
البو ريشة، البوريشة = Albu Risha
البوسودة = Albu Sawda
البوعساف، البو عساف = Albu Assaf
البوحياة، البو حياة = Albu Hayat
البو نمر، البونمر = Albu Nimr
البو جاسم، البوجاسم = Albu Jasim
البو خليفة، البوخليفة = Albu Khalifa
البوشجل، البو شجل = Albu Shajal
البوعلوان، البو علوان = Albu Alwan
البوبالي، البو بالي = Albu Bali
البوعبيد، البو عبيد = Albu Ubayd
البو هزيم = Albu Huzaym
البوعلي = Albu Ali
الزوية = Zuwiya
الدولاب = Dulab
المحمدي = Muhammadi @33.58,43.0
تل أسود = Tal Aswad
الحامضية = Hamdiya (Anbar)
الطاش، الطاش الأول = Tash
الطاش الثاني = Second Tash
الحمام = Hammam (Anbar)
الدوار = Duwar
المضيق = Madhiq @33.42,43.45
الصديقية = Siddiqiya
السجارية = Sijariya @33.41,43.38
جويبة = Juwayba @33.41,43.36
الصوفية = Sufiya @33.43,43.34
النساف = Nassaf
الحلابسة = Halabsa
الحصي = Husay
النعيمية = Nuaymiya @33.31,43.77
الهياكل = Hayakil
الزغاريد = Zagharid
زوبع = Zawba
البو عودة = Albu Awda
الشيحة = Shiha
الدواية = Duwaya (Anbar)
الستر = Sitr
الصبيحات = Subayhat
السجر = Sijr
الشهابي = Shihabi (Karma)
الرشاد = Rashad (Karma)
اللهيب = Luhayb
الحراريات = Harariyat
ذراع دجلة = Dhira Dijla
الكيلو 35، كيلو 35 = Kilo 35
الكيلو 70، كيلو 70 = Kilo 70
الكيلو 50، كيلو 50 = Kilo 50
الكيلو 160، كيلو 160 = Kilo 160 @33.35,41.6
الكيلو 18، كيلو 18 = Kilo 18
الكيلو 110 = Kilo 110
الكيلو 7 = Kilo 7
الكيلو 5 = Kilo 5
الفحيمي = Fuhaymi @34.27,42.15
تل النخيل = Tal al-Nakhil
الزلة = Zalla
الدوائر = Dawair
عين الأسد = Ayn al-Asad
quarter
التأميم = Tamim (Ramadi) @33.41,43.27
الملعب، حي الملعب = Malaab (Ramadi)
الحوز = Hawz (Ramadi)
الأندلس = Andalus (Ramadi)
البكر = Bakr (Ramadi)
الحميرة = Humayra (Ramadi)
القادسية = Qadisiya (Ramadi)
الضباط = Dubbat (Ramadi)
العزيزية = Aziziya (Ramadi)
5 كيلو، الخمسة كيلو = Five Kilo (Ramadi)
7 كيلو، السبعة كيلو = Seven Kilo (Ramadi)
الورار = Warrar
الثيلة = Thaila
الحي العسكري = Askari (Fallujah)
الجولان = Jolan (Fallujah)
الجغيفي = Jughayfi
الشهداء الأولى = Shuhada I (Fallujah)
الشهداء = Shuhada (Fallujah)
جبيل = Jubayl (Fallujah)
نزال = Nazzal
الصناعي = Sinai (Fallujah)
الأزرقية، الأزركية = Azraqiya
base
قاعدة عين الأسد، قاعدة عين الأسد الجوية، قاعدة الأسد = Ayn al-Asad base @33.79,42.44
قاعدة الحبانية، معسكر الحبانية = Habbaniya base @33.38,43.57
قاعدة التقدم، قاعدة التقدم الجوية = Taqaddum base @33.34,43.6
معسكر الوليد = Walid camp
معسكر طارق، معسكر طارق قرب الفلوجة = Tariq camp (Fallujah)
معسكر المزرعة، المزرعة = Mazraa camp (Fallujah)
اللواء الثامن، مقر اللواء الثامن = 8th Brigade headquarters (Ramadi)
قيادة عمليات الأنبار، مقر قيادة عمليات الأنبار = Anbar Operations Command
قيادة عمليات الجزيرة والبادية = Jazira and Badia Operations Command
facility
المجمع الحكومي، المجمع الحكومي في الرمادي = Government complex (Ramadi) @33.42,43.31
جامعة الأنبار = Anbar University @33.4,43.27
ملعب الرمادي، ملعب الأنبار الأولمبي = Ramadi stadium
معمل الزجاج = Glass factory (Ramadi)
جسر فلسطين، جسر فلسطين في الرمادي = Palestine bridge (Ramadi)
جسر بزيبز، بزيبز = Bzebiz bridge @33.05,44.0
جسر المأمون = Mamoun bridge (Ramadi)
منظم الثرثار، ناظم الثرثار، بحيرة الثرثار، الثرثار = Tharthar @33.8,43.3
ناظم التقسيم = Taqsim regulator
سدة الفلوجة، سد الفلوجة = Fallujah barrage
سدة الرمادي = Ramadi barrage
مستشفى الفلوجة = Fallujah hospital
محطة قطار الرمادي = Ramadi railway station
dam
سد حديثة = Haditha dam @34.21,42.36
crossing
معبر القائم، منفذ القائم = Qaim crossing @34.38,41.0
معبر طريبيل، منفذ طريبيل = Trebil crossing @32.8,39.0
معبر الوليد، منفذ الوليد = Walid crossing @33.43,38.93
منفذ عرعر = Arar crossing @31.08,41.33
field
حقل عكاز، حقل عكاز الغازي = Akkas gas field @34.3,41.1
## صلاح الدين = Salah al-Din @34.61,43.68
region
جبال حمرين، تلال حمرين، جبل حمرين، حمرين = Hamrin mountains @34.8,44.1
مطيبيجة، منطقة مطيبيجة = Mutaibija @34.3,44.2
جزيرة سامراء = Samarra Jazira
جزيرة تكريت = Tikrit Jazira
جزيرة صلاح الدين = Salah al-Din Jazira
city
تكريت = Tikrit @34.61,43.68
سامراء = Samarra @34.2,43.87
town
بيجي = Baiji @34.93,43.49
الشرقاط = Shirqat @35.51,43.24
بلد = Balad @34.02,44.15
الدجيل = Dujail @33.84,44.24
الدور = Dour @34.46,43.79
الضلوعية = Dhuluiya @34.06,44.22
طوزخورماتو، طوز خورماتو، الطوز، طوز خرماتو = Tuz Khurmatu @34.89,44.63
آمرلي = Amerli @34.73,44.59
سليمان بيك، سليمان بك = Sulayman Bek @34.79,44.57
العلم = Alam (Salah al-Din) @34.64,43.7
الصينية = Siniya @34.98,43.4
يثرب = Yathrib @33.94,44.35
الإسحاقي = Ishaqi @34.0,44.03
سيد غريب = Sayyid Gharib @33.85,44.1
المعتصم = Mutasim @34.05,43.98
مكيشيفة = Mukayshifa @34.38,43.78
دجلة = Dijla (Salah al-Din)
العوجة، العوجا = Awja @34.55,43.72
البوعجيل، البو عجيل = Albu Ajeel @34.6,43.73
البو طعمة = Albu Tuma
الحجاج = Hajjaj @34.8,43.5
المالحة، الملحة = Malha
مزرعة البونمر = Albu Nimr farm
المزرعة = Mazraa (Baiji)
الفتحة = Fatha @35.05,43.56
الزوية = Zuwiya (Salah al-Din) @35.08,43.43
المسحك = Mashak
عين البيضة = Ayn al-Bayda (Shirqat)
الساحل الأيسر للشرقاط = Left bank of Shirqat
الخضرانية = Khadraniya
الحورية = Huriya
ينكجة = Yankaja @34.83,44.6
حليوة = Halaywa
بسطاملي = Bastamli
براوجلي = Barawjli
الزركة = Zarga
تل الجاف = Tal al-Jaf
المعيبدي = Muaybidi
ربيضة = Rubayda (Salah al-Din)
سمرة = Samra (Salah al-Din)
البو خدو = Albu Khado
الجلام = Jallam @34.3,44.0
حاوي العظيم = Hawi al-Udhaym
العيث، تل كصيبة = Tal Kusayba @34.6,44.0
مكحول = Makhoul
السلام = Salam (Tikrit)
الرياش = Riyash
البوحسان، البو حسان = Albu Hassan
البو عيسى = Albu Isa (Salah al-Din)
الحويش = Huwaysh
سور شناس = Sur Shnas
بنات الحسن = Banat al-Hasan
quarter
القادسية = Qadisiya (Tikrit)
الديوم، حي الديوم = Dyum
الزهور = Zuhur (Tikrit)
الأسمدة = Asmida
600 دار = 600 houses (Baiji)
التأميم = Tamim (Baiji)
mountain
جبل مكحول، جبال مكحول، مرتفعات مكحول = Makhoul mountains @35.0,43.4
جبل الخانوكة، جبال الخانوكة، الخانوكة = Khanuka mountains @35.35,43.3
base
قاعدة سبايكر، سبايكر، معسكر سبايكر = Speicher base @34.67,43.54
قاعدة بلد، قاعدة بلد الجوية، قاعدة البكر = Balad air base @33.94,44.36
قاعدة الشهداء طوزخورماتو = Shuhada base
مقر عمليات سامراء، قيادة عمليات سامراء = Samarra Operations Command
مطار الشرقاط = Shirqat airfield
مطار الصينية العسكري، كي 2، قاعدة كي 2 = K2 base @34.92,43.38
facility
مصفى بيجي، مصفاة بيجي = Baiji refinery @35.0,43.5
جامعة تكريت = Tikrit University @34.68,43.65
القصور الرئاسية في تكريت = Presidential palaces (Tikrit)
مرقد الإمامين العسكريين، العتبة العسكرية = Askari shrine @34.2,43.87
المجمع الحكومي في تكريت = Government complex (Tikrit)
مستشفى تكريت = Tikrit hospital
محطة كهرباء بيجي = Baiji power station
field
حقل عجيل، حقل عجيل النفطي = Ajeel oil field @34.85,43.95
حقل علاس، حقل علاس النفطي، حقول علاس = Allas oil field @35.0,43.85
bridge
جسر الفتحة = Fatha bridge @35.05,43.56
جسر الزركة = Zarga bridge
## نينوى = Nineveh @36.34,43.13
region
سهل نينوى = Nineveh plain @36.4,43.4
غرب نينوى، غربي نينوى = Western Nineveh
جبل سنجار، سنجار الجبل = Mount Sinjar @36.38,41.7
صحراء الحضر، بادية الحضر = Hatra desert
بادية البعاج، جزيرة البعاج = Baaj desert
شرق الموصل، شرقي الموصل = East Mosul @36.36,43.18
غرب الموصل، غربي الموصل = West Mosul @36.34,43.1
الساحل الأيمن، الجانب الأيمن، أيمن الموصل، الساحل الأيمن للموصل = Right bank (Mosul) @36.34,43.11
الساحل الأيسر، الجانب الأيسر، أيسر الموصل = Left bank (Mosul) @36.36,43.17
city
الموصل = Mosul @36.34,43.13
تلعفر، تل عفر = Tal Afar @36.38,42.45
سنجار، شنكال = Sinjar @36.32,41.87
town
القيارة = Qayyara @35.8,43.29
حمام العليل = Hammam al-Alil @36.16,43.26
الشورة = Shura @35.99,43.22
البعاج = Baaj @36.04,41.72
الحضر = Hatra @35.57,42.73
ربيعة = Rabia (Nineveh) @36.81,42.1
زمار = Zummar @36.65,42.6
وانة = Wana
بعشيقة = Bashiqa @36.45,43.35
بحزاني = Bahzani
برطلة = Bartella @36.35,43.38
الحمدانية، قره قوش، قرقوش، بخديدا، بغديدا = Hamdaniya (Qaraqosh) @36.27,43.38
كرمليس، كرملش = Karamlis @36.3,43.41
تلكيف، تل كيف = Tel Keppe @36.49,43.12
تللسقف، تل أسقف، تلسقف = Tel Isqof @36.63,43.12
باطنايا = Batnaya @36.58,43.12
القوش = Alqosh @36.74,43.1
الشيخان، شيخان = Shekhan @36.69,43.35
مخمور = Makhmur @35.77,43.58
الكوير، كوير = Gwer @36.05,43.49
النمرود = Nimrud @36.1,43.33
بادوش = Badush @36.41,42.97
العياضية = Ayadiya @36.48,42.4
المحلبية = Muhalabiya @36.24,42.68
القيروان، بليج، تل بنات = Qayrawan @36.13,42.15
تل عبطة = Tal Abta @35.93,42.63
تل القصب = Tal al-Qasab @36.15,41.97
سنوني، سنون = Sinuni @36.46,41.69
خانصور = Khana Sor @36.49,41.65
خان الصور = Khan al-Sur
كوجو = Kocho @36.17,41.85
تل عزير = Tal Uzayr
سيبا شيخ خدر، سيباية، الجزيرة القحطانية، كر عزير = Siba Sheikh Khidr
القحطانية = Qahtaniya (Nineveh) @36.18,41.65
العدنانية = Adnaniya (Nineveh)
أم الشبابيط = Umm al-Shababit
أم جريص = Umm Jris @36.35,41.3
تل صفوك = Tal Safuk
بئر عكلة = Bir Ukla
أبو ماريا = Abu Mariya @36.45,42.65
سولاغ = Solagh @36.33,41.95
مفرق كيسك، كسك، الكسك = Kisik @36.5,42.65
أسكي موصل = Eski Mosul @36.52,42.74
فلفيل، الفاضلية، فاضلية = Fadiliya
النوران = Nuran (Nineveh) @36.5,43.3
خازر، الخازر = Khazir @36.3,43.55
حسن شامي، حسن شام = Hasan Sham @36.3,43.53
وردك = Wardak
كوكجلي = Gogjali @36.35,43.23
بازوايا = Bazwaya @36.34,43.28
طوبزاوة = Tobzawa
شاقولي = Shaquli
السلامية = Salamiya (Nineveh) @36.14,43.3
عباس رجب = Abbas Rajab
الحود، حود = Hud @35.92,43.15
إجحلة = Ijhala
النصر، قرية النصر = Nasr (Makhmur)
خربردان، خربة الردان = Kharbardan
كرمردي = Karmardi
كوديلا، كديلة = Kudila
مهانة = Mahana (Nineveh)
الحاج علي = Haj Ali @35.75,43.33
جرف = Jarf
إمام غربي = Imam Gharbi @35.68,43.26
الزاوية = Zawiya (Nineveh)
البوسيف، البو سيف = Albu Sayf @36.28,43.13
العذبة = Adhba (Nineveh)
أرفيلة = Arfila
عين ناصر = Ayn Nasir
الطيبة = Tayba (Nineveh)
جديدة المفتي = Judaydat al-Mufti
ديرك = Derek
الزركان = Zarkan
صفية = Safya (Nineveh)
quarter
باب الطوب = Bab al-Tob @36.34,43.13
باب البيض = Bab al-Bid
باب الجديد = Bab al-Jadid (Mosul)
باب لكش = Bab Lakash
الميدان = Midan (Mosul)
الشهوان = Shahwan (Mosul)
رأس الكور = Ras al-Kur
المدينة القديمة في الموصل، الموصل القديمة = Old Mosul @36.34,43.13
الزنجيلي = Zanjili @36.35,43.11
الشفاء = Shifa (Mosul) @36.35,43.12
الرفاعي = Rifai (Mosul)
17 تموز، السابع عشر من تموز، حي 17 تموز = 17 Tammuz @36.36,43.08
مشيرفة = Mushayrifa (Mosul)
الهرمات = Hermat @36.35,43.05
الاقتصاديين = Iqtisadiyin
النجار = Najjar
باب سنجار = Bab Sinjar
الصحة = Sihha (Mosul)
التنك = Tanak (Mosul)
اليرموك = Yarmouk (Mosul)
المغرب = Maghrib (Mosul)
الرسالة = Risala (Mosul)
المأمون = Mamun (Mosul)
الجوسق = Jawsaq @36.31,43.14
الطيران = Tayaran (Mosul)
وادي حجر = Wadi Hajar (Mosul)
الدواسة = Dawasa @36.34,43.13
الدندان = Dandan
النبي شيت = Nabi Shit
الدانداني = Dandani
تل الرمان = Tal al-Rumman
الصمود = Sumud (Mosul)
المنصور = Mansour (Mosul)
الشهداء = Shuhada (Mosul)
الثورة = Thawra (Mosul)
الآبار = Abar
الزهور = Zuhur (Mosul)
المثنى = Muthanna (Mosul)
السكر = Sukkar (Mosul)
الكرامة = Karama (Mosul)
الزهراء = Zahraa (Mosul)
السماح = Samah
عدن = Adan (Mosul)
الانتصار = Intisar (Mosul)
الوحدة = Wahda (Mosul)
السلام = Salam (Mosul)
فلسطين = Filastin (Mosul)
سومر = Sumer (Mosul)
الدوميز = Domiz (Mosul)
يارمجة = Yarimja
القادسية = Qadisiya (Mosul)
المحاربين = Muharibin
الكندي = Kindi (Mosul)
العربي = Arabi (Mosul)
الحدباء = Hadba (Mosul)
الصديق = Siddiq (Mosul)
البكر = Bakr (Mosul)
الأربجية، أربجية = Arpachiya
القاهرة = Qahira (Mosul)
التحرير = Tahrir (Mosul)
الشيماء = Shayma
النبي يونس = Nabi Yunis (Mosul)
الفيصلية = Faysaliya (Mosul)
الجماسة = Jammasa (Mosul)
الغابات = Ghabat (Mosul) @36.37,43.14
الخضراء = Khadra (Mosul)
الإعلام = Ilam (Mosul)
القدس = Quds (Mosul)
البريد = Barid (Mosul)
الطيران القديم = Old Tayaran
العبور = Ubur (Mosul)
الكفاءات = Kafaat
البلديات = Baladiyat (Mosul)
النور = Nur (Mosul)
airport
مطار الموصل، مطار الموصل الدولي = Mosul airport @36.31,43.15
مطار تلعفر، مطار تلعفر العسكري = Tal Afar airport @36.28,42.4
base
معسكر الغزلاني، الغزلاني = Ghazlani camp @36.31,43.12
معسكر الكندي = Kindi camp (Mosul)
قاعدة القيارة، قاعدة القيارة الجوية = Qayyara air base @35.77,43.13
معسكر زليكان، قاعدة بعشيقة، معسكر بعشيقة، قاعدة زليكان = Zilkan camp @36.47,43.4
معسكر الكسك، معسكر كسك = Kisik camp
قيادة عمليات نينوى = Nineveh Operations Command
facility
جامع النوري، جامع النوري الكبير، مسجد النوري، مسجد النوري الكبير = Great Mosque of al-Nuri @36.34,43.13
منارة الحدباء = Hadba minaret @36.34,43.13
مستشفى الجمهوري، المستشفى الجمهوري، المجمع الطبي في الموصل = Jumhuri hospital (Mosul) @36.35,43.12
مستشفى السلام، مستشفى السلام في الموصل = Salam hospital (Mosul)
مستشفى الشفاء = Shifa hospital (Mosul)
جامعة الموصل = Mosul University @36.38,43.14
سجن بادوش = Badush prison @36.42,42.98
متحف الموصل = Mosul museum
مبنى محافظة نينوى، المجمع الحكومي في الموصل = Nineveh government complex
كبريت المشراق، المشراق، معمل كبريت المشراق = Mishraq sulphur plant @35.99,43.31
معمل أسمنت بادوش، معمل سمنت بادوش = Badush cement plant
مصفى القيارة، مصفاة القيارة = Qayyara refinery
محطة قطار الموصل = Mosul railway station
مدينة الحضر الأثرية = Hatra ruins @35.59,42.72
camp
مخيم حسن شامي = Hasan Sham camp
مخيم الخازر = Khazir camp
مخيم الجدعة، الجدعة = Jadaa camp
مخيم مخمور = Makhmur camp @35.78,43.6
مخيم ديبكة = Debaga camp
مخيم حمام العليل = Hammam al-Alil camp
dam
سد الموصل = Mosul Dam @36.63,42.82
bridge
الجسر القديم في الموصل، الجسر الحديدي = Old Bridge (Mosul)
الجسر الرابع، الجسر الرابع في الموصل = Fourth Bridge (Mosul)
الجسر الخامس، الجسر الخامس في الموصل = Fifth Bridge (Mosul)
جسر الحرية، جسر الحرية في الموصل = Hurriya bridge (Mosul)
crossing
معبر ربيعة، منفذ ربيعة = Rabia crossing @36.81,42.08
mountain
جبل قره جوغ، جبال قره جوغ، قرة جوخ، قرجوغ = Qara Chokh mountain @35.75,43.7
جبل بعشيقة = Jabal Bashiqa @36.46,43.38
جبل عطشانة، عطشانة = Jabal Atshana @36.39,43.0
جبل بادوش = Jabal Badush
جبل نويكيط، نويكيط = Jabal Nuwaykit @36.25,43.0
جبل العبادية = Jabal Abadiya
field
حقل القيارة، حقل القيارة النفطي = Qayyara oil field
حقل نجمة، حقل نجمة النفطي = Najma oil field
حقل عين زالة، عين زالة = Ain Zalah field @36.73,42.55
village
الخرار = Kharrar
تل الشعير = Tal al-Shair (Nineveh)
النايفة = Nayifa
المنيرة = Munira
صلاحية = Salahiya (Nineveh)
الجايف = Jayif
الرسيف = Rusayf
البويبات = Buwaybat
الحضيرة = Hadira
السيجي = Siji
الكرامة الشورة = Karama (Shura)
تل واعي = Tal Wai
سيد حمد = Sayyid Hamad
تل خيمة = Tal Khayma
الصلبي = Salbi
رجم حديد = Rajm Hadid
أبريخ = Ibrikh
الشريعة = Sharia (Nineveh)
خربة جحيش = Khirbat Jahish
تل السمير = Tal al-Sumayr
قرية العريج، العريج = Arij
البوحمد = Albu Hamad (Nineveh)
الجرن = Jurn (Nineveh)
بادوش السد = Badush dam
حليلة = Halila
الريحانية = Rihaniya (Nineveh)
وادي القصب = Wadi al-Qasab
خرسباد، خورسباد = Khorsabad @36.51,43.23
كبرلي = Gabarli
عمر قابجي = Omar Qapchi
بلاوات = Balawat @36.23,43.4
كهريز = Kahriz
الشيخ أمير = Sheikh Amir
طويبة = Tuwayba
علي رش = Ali Rash
تلكيف الجنوبية = South Tel Keppe
فايدة = Fayda @36.75,42.93
تل الذهب = Tal al-Dhahab
السادة وبعويزة، بعويزة = Sada wa Bawiza @36.42,43.13
الشلالات = Shallalat
قبر العبد = Qabr al-Abd
السحاجي = Sahaji
تل زلط = Tal Zalat
عين الجحش = Ayn al-Jahsh
الشبكة = Shabaka (Nineveh)
## كركوك = Kirkuk @35.47,44.39
region
وادي الشاي = Wadi al-Shay @35.2,44.4
وادي زغيتون، زغيتون = Wadi Zaghitun @35.1,44.2
وادي الكور، وادي أبو شحمة = Wadi Abu Shahma
جنوب كركوك = South Kirkuk @35.2,44.2
city
كركوك = Kirkuk @35.47,44.39
town
الحويجة = Hawija @35.33,43.77
الرياض = Riyadh (Kirkuk) @35.24,43.9
الرشاد = Rashad @35.1,44.02
العباسي = Abbasi @35.27,43.6
الزاب، الزاب الأسفل = Zab @35.25,43.43
داقوق = Daquq @35.14,44.45
الدبس، دبس = Dibis @35.67,44.07
تازة خورماتو، تازة = Taza Khurmatu @35.3,44.33
ليلان = Laylan @35.33,44.52
بشير، البشير = Bashir @35.25,44.35
ملتقى، الملتقى = Multaqa @35.42,44.1
يايجي = Yayji
آلتون كوبري، بردي = Altun Kupri @35.76,44.14
قره هنجير = Qara Hanjir @35.5,44.65
شوان = Shwan
سركران = Sargaran
مكتب خالد = Maktab Khalid @35.38,44.2
تل الورد = Tal al-Ward
مريم بيك = Maryam Bek
الطهراوي = Tahrawi
السعدونية = Saaduniya
السبت = Sabt (Hawija)
الكبيبة = Kubayba (Hawija)
الصفرة = Safra (Hawija)
العزيرية = Uzayriya
البو نجم = Albu Najm
المرة = Murra (Kirkuk)
غيدا = Ghayda
الملح = Milh
عمر بل = Omar Bel
جسر الدبس = Dibis bridge
quarter
رحيم آوا، رحيماوا = Rahimawa
شوراو = Shoraw
تسعين = Tisin
دوميز = Domiz (Kirkuk)
الواسطي، واسطي = Wasiti
غرناطة = Gharnata (Kirkuk)
واحد حزيران = 1 June quarter
حي النصر، النصر = Nasr (Kirkuk)
base
قاعدة كي 1، قاعدة كيوان، معسكر كي 1، كي وان، معسكر كيوان = K1 base @35.52,44.26
قاعدة الحرية، قاعدة كركوك الجوية، مطار كركوك، مطار كركوك العسكري = Kirkuk air base @35.47,44.35
قاعدة البكارة، معسكر البكارة، البكارة = Bakara camp
facility
حقول كركوك، حقول نفط كركوك = Kirkuk oil fields
محطة الدبس، محطة كهرباء الدبس = Dibis power station
field
حقل بابا كركر، بابا كركر = Baba Gurgur @35.53,44.33
حقل خباز، حقل خباز النفطي = Khabbaz oil field @35.42,44.1
حقل باي حسن، باي حسن = Bai Hassan field @35.65,44.05
حقل آفانا، قبة آفانا = Avana dome
حقل جمبور = Jambur field
village
المحموديه الحويجة = Mahmudiya (Hawija)
شميط، الشميط = Shumayt
خان عادي = Khan Adi
تل السعد = Tal al-Saad
العلوة = Alwa
الخالدية = Khalidiya (Kirkuk)
المنصورية = Mansuriya (Kirkuk)
الماحوز = Mahuz
ربيضة الحويجة = Rubayda (Hawija)
السماكة = Samaka (Kirkuk)
غرة، قرية غرة = Ghurra
بئر أحمد = Bir Ahmad (Kirkuk)
تل عيد = Tal Id
وادي النفط = Wadi al-Naft
الحليوات = Halaywat
قره تبه = Qara Tapa (Kirkuk)
البو محمد = Albu Muhammad
العوجة الحويجة = Awja (Hawija)
دوكات = Dukat
جحيش = Jahish
كبيبة = Kubayba (Kirkuk)
تل علي = Tal Ali
المفتول = Maftul
سيحة عباوي = Siha Abbawi
الشجرة = Shajara (Hawija)
## ديالى = Diyala @33.75,44.64
region
حوض حمرين = Hamrin basin
حوض الوقف، الوقف = Waqf (Diyala) @33.95,44.75
حاوي العظيم = Hawi al-Udhaym (Diyala)
تلال حمرين ديالى = Hamrin hills (Diyala)
city
بعقوبة = Baqubah @33.75,44.64
town
المقدادية = Muqdadiya @33.98,44.94
الخالص = Khalis @33.81,44.53
خانقين = Khanaqin @34.35,45.39
جلولاء = Jalawla @34.27,45.17
السعدية = Saadiya @34.18,45.12
قره تبه = Qara Tapa @34.42,45.0
مندلي = Mandali @33.75,45.55
بلدروز = Baladruz @33.7,45.08
كنعان = Kanaan @33.65,44.85
بهرز = Buhriz @33.69,44.66
العظيم = Udhaym @34.25,44.5
المنصورية = Mansuriya (Diyala) @34.05,44.97
العبارة = Abbara @33.85,44.6
أبو صيدا = Abu Sayda @33.9,44.85
الوجيهية = Wajihiya @33.88,44.85
هبهب = Hibhib @33.78,44.55
شهربان = Shahraban
قزانية = Qazaniya
دلي عباس = Dali Abbas
جديدة الشط = Judaydat al-Shat
خان بني سعد = Khan Bani Saad @33.57,44.55
شروين = Sharwin
إمام ويس = Imam Ways
كفري = Kifri (Diyala) @34.69,44.96
جبارة = Jabara
كلار = Kalar @34.63,45.32
المخيسة = Mukhaysa
أبو كرمة = Abu Karma
الكبة = Kubba (Diyala)
سنسل = Sansal
الندا = Nida
نهر الإمام = Nahr al-Imam
الرشاد = Rashad (Muqdadiya)
شوك الريم = Shawk al-Rim
زاغنية = Zaghniya
الهواشة = Hawasha
كشكول = Kashkul
الحديد = Hadid
الإصلاح = Islah (Jalawla)
الميثاق = Mithaq
البو بكر = Albu Bakr
مبارك الفرحان = Mubarak al-Farhan
البو عواد = Albu Awwad
الزور = Zur (Diyala)
نفط خانة = Naft Khana @34.05,45.5
تلال بلكانة، بلكانة = Balkana
quarter
التحرير = Tahrir (Baqubah)
المفرق = Mafraq (Baqubah)
الكاطون = Katun
base
معسكر سعد = Saad camp
معسكر أشرف = Camp Ashraf @33.9,44.55
معسكر كوبرا = Cobra camp
قاعدة المنصورية = Mansuriya base
facility
سد العظيم = Udhaym dam @34.57,44.52
سد حمرين، بحيرة حمرين = Hamrin dam @34.12,44.97
حقل المنصورية، حقل المنصورية الغازي = Mansuriya gas field
crossing
منفذ المنذرية، المنذرية = Mundhiriya crossing @34.4,45.5
منفذ مندلي = Mandali crossing
## بغداد = Baghdad @33.31,44.37
city
بغداد، العاصمة بغداد، العاصمة العراقية بغداد = Baghdad @33.31,44.37
region
حزام بغداد = Baghdad belt @33.3,44.2
الكرخ، جانب الكرخ = Karkh @33.31,44.36
الرصافة، جانب الرصافة = Rusafa (Baghdad) @33.33,44.42
town
أبو غريب = Abu Ghraib @33.3,44.18
التاجي = Taji @33.52,44.26
الطارمية = Tarmiya @33.67,44.4
المحمودية = Mahmudiya @33.06,44.36
اليوسفية = Yusufiya @33.08,44.23
اللطيفية = Latifiya @32.97,44.36
المدائن، سلمان باك = Madain @33.1,44.58
الراشدية = Rashidiya @33.53,44.36
الحسينية = Husayniya (Baghdad) @33.47,44.4
الرضوانية = Radwaniya @33.22,44.18
عرب جبور = Arab Jabour @33.17,44.42
جسر ديالى = Jisr Diyala @33.22,44.53
النهروان = Nahrawan @33.4,44.75
سبع البور = Saba al-Bur @33.48,44.17
المشاهدة = Mashahda @33.67,44.32
الرشيد = Rashid (Baghdad)
صدر اليوسفية = Sadr al-Yusufiya
النباعي = Nibai @33.75,44.2
ذراع دجلة = Dhira Dijla (Baghdad)
الدهنة = Dahna
خان ضاري = Khan Dhari @33.3,44.07
quarter
مدينة الصدر = Sadr City @33.39,44.46
الكاظمية = Kadhimiya @33.38,44.34
الأعظمية = Adhamiya @33.37,44.38
الكرادة = Karrada @33.3,44.43
الكرادة داخل = Inner Karrada
الجادرية = Jadiriya @33.28,44.39
المنصور = Mansour (Baghdad) @33.31,44.35
الدورة = Dora @33.25,44.4
العامرية = Amiriya (Baghdad)
الغزالية = Ghazaliya @33.34,44.28
الشعلة = Shula (Baghdad) @33.36,44.28
الحرية = Hurriya (Baghdad) @33.36,44.31
الشعب = Shaab @33.4,44.4
الزعفرانية = Zafaraniya @33.24,44.49
بغداد الجديدة = New Baghdad @33.3,44.48
البلديات = Baladiyat @33.34,44.5
البياع = Bayaa @33.27,44.33
السيدية = Saydiya @33.25,44.35
حي العامل، العامل = Amil @33.27,44.32
حي الجهاد، الجهاد = Jihad (Baghdad) @33.28,44.29
المنطقة الخضراء، المنطقة الخضراء في بغداد = Green Zone @33.31,44.39
الباب الشرقي = Bab al-Sharqi @33.33,44.42
ساحة التحرير، ساحة التحرير في بغداد = Tahrir Square (Baghdad) @33.33,44.41
ساحة الطيران = Tayaran Square @33.33,44.42
ساحة الخلاني = Khilani Square
ساحة الوثبة = Wathba Square
ساحة عدن = Adan Square
الشورجة = Shorja
السنك = Sinak
شارع الرشيد = Rashid Street
شارع فلسطين = Palestine Street (Baghdad)
حي أور، أور = Ur (Baghdad)
الأمين = Amin (Baghdad)
المشتل = Mashtal
العبيدي = Ubaydi (Baghdad)
جميلة = Jamila
الحبيبية = Habibiya
الطالبية = Talbiya
الوزيرية = Waziriya
الصليخ = Sulaykh
القاهرة = Qahira (Baghdad)
الغدير = Ghadir (Baghdad)
زيونة = Zayuna
البتاوين = Bataween
الصالحية = Salihiya (Baghdad)
العلاوي = Allawi
الحارثية = Harithiya
اليرموك = Yarmouk (Baghdad)
الداوودي = Dawudi
الإسكان = Iskan
الرحمانية = Rahmaniya
الجعيفر = Juayfir
شارع حيفا = Haifa Street
هور رجب = Hor Rajab
الرسالة = Risala (Baghdad)
التراث = Turath
أبو دشير = Abu Dshir
الكم = Kamm
airport
مطار بغداد الدولي، مطار بغداد = Baghdad International Airport @33.26,44.23
مطار المثنى = Muthanna airport @33.33,44.37
base
معسكر التاجي، قاعدة التاجي = Taji camp @33.52,44.25
معسكر فيكتوريا، قاعدة فيكتوريا = Victoria base @33.26,44.26
معسكر الصقر = Saqr camp
معسكر الرشيد = Rashid camp @33.27,44.48
معسكر ليبرتي، معسكر الحرية = Camp Liberty
facility
السفارة الأميركية في بغداد، السفارة الأمريكية في بغداد = US embassy (Baghdad) @33.3,44.4
سجن أبو غريب = Abu Ghraib prison @33.29,44.07
سجن التاجي = Taji prison
bridge
جسر الجمهورية = Jumhuriya bridge @33.32,44.41
جسر السنك = Sinak bridge
جسر الأحرار = Ahrar bridge
جسر الأئمة = Aimma bridge
جسر المعلق = Suspended bridge (Baghdad)
## بابل = Babil @32.48,44.43
region
شمال بابل، شمالي بابل = North Babil
town
الحلة = Hilla @32.48,44.43
المسيب = Musayyib @32.78,44.29
الإسكندرية = Iskandariya @32.89,44.35
جرف الصخر، جرف النصر = Jurf al-Sakhr @32.87,44.22
المحاويل = Mahawil @32.67,44.39
الهاشمية = Hashimiya @32.36,44.66
القاسم = Qasim
السدة = Sadda (Babil)
الفاضلية = Fadiliya (Babil)
عبد ويس = Abd Ways
base
معسكر كالسو، قاعدة كالسو = Kalsu base @32.77,44.5
## كربلاء = Karbala @32.61,44.02
city
كربلاء = Karbala @32.61,44.02
town
عين التمر = Ayn al-Tamr @32.57,43.49
الهندية = Hindiya @32.54,44.22
الرزازة، بحيرة الرزازة = Razaza @32.7,43.7
الأخيضر = Ukhaydir
## النجف = Najaf @32.0,44.33
city
النجف، النجف الأشرف = Najaf @32.0,44.33
town
الكوفة = Kufa @32.03,44.4
بحر النجف = Bahr al-Najaf
## واسط = Wasit @32.5,45.82
town
شيخ سعد = Sheikh Saad (Wasit) @32.57,46.28
city
الكوت = Kut @32.5,45.82
town
الصويرة = Suwayra @32.93,44.78
العزيزية = Aziziya (Wasit) @32.91,45.06
النعمانية = Numaniya @32.57,45.41
بدرة = Badra @33.12,45.95
الحي = Hayy @32.17,46.04
جصان = Jassan
زرباطية = Zurbatiya
crossing
منفذ زرباطية = Zurbatiya crossing @33.15,46.05
## القادسية، الديوانية = Qadisiyah @31.99,44.93
city
الديوانية = Diwaniya @31.99,44.93
town
عفك = Afak
الشامية = Shamiya (Qadisiya)
الحمزة = Hamza (Qadisiya)
## المثنى = Muthanna @31.32,45.28
town
الخضر = Khidhir @31.2,45.55
الوركاء = Warka @31.32,45.64
city
السماوة = Samawa @31.32,45.28
town
الرميثة = Rumaytha
السلمان = Salman
بادية السماوة = Samawa desert
## ذي قار = Dhi Qar @31.05,46.27
city
الناصرية = Nasiriyah @31.05,46.27
town
الشطرة = Shatra @31.41,46.17
سوق الشيوخ = Suq al-Shuyukh @30.89,46.46
الرفاعي = Rifai (Dhi Qar)
قلعة سكر = Qalat Sukkar @31.86,46.08
الغراف = Gharraf @31.31,46.1
تل اللحم = Tal al-Lahm
البطحاء = Batha
quarter
ساحة الحبوبي، الحبوبي = Haboubi Square @31.04,46.26
جسر الزيتون = Zaytun bridge (Nasiriyah) @31.05,46.25
base
قاعدة الإمام علي الجوية، قاعدة علي بن أبي طالب = Imam Ali air base @30.94,46.09
سجن الحوت، سجن الناصرية المركزي = Nasiriyah prison
## ميسان = Maysan @31.84,47.14
town
كميت = Kumayt @32.04,46.88
المشرح = Musharrah @31.83,47.28
city
العمارة = Amara @31.84,47.14
town
علي الغربي = Ali al-Gharbi
المجر، المجر الكبير = Majar al-Kabir @31.58,47.13
قلعة صالح = Qalat Salih
الكحلاء = Kahla
## البصرة = Basra @30.51,47.82
town
الدير = Dayr (Basra) @30.81,47.58
field
حقل الزبير، حقل الزبير النفطي = Zubair field @30.3,47.65
city
البصرة = Basra @30.51,47.82
town
الزبير = Zubayr @30.39,47.7
أبو الخصيب = Abu al-Khasib @30.44,48.0
القرنة = Qurna @31.02,47.43
الفاو = Faw @29.97,48.47
أم قصر = Umm Qasr @30.04,47.93
صفوان = Safwan @30.11,47.72
الهارثة = Hartha
الكرمة = Karma (Basra)
شط العرب = Shatt al-Arab @30.45,48.0
البرجسية = Burjsiya
field
حقل الرميلة، حقل الرميلة النفطي، الرميلة = Rumaila oil field @30.3,47.4
حقل مجنون = Majnoon field @31.08,47.6
حقل غرب القرنة = West Qurna field
port
ميناء أم قصر = Umm Qasr port @30.03,47.94
ميناء البصرة النفطي = Basra oil terminal @29.68,48.81
ميناء الفاو = Faw port
crossing
منفذ الشلامجة، الشلامجة = Shalamcheh crossing @30.5,48.03
منفذ صفوان = Safwan crossing @30.09,47.72
airport
مطار البصرة الدولي، مطار البصرة = Basra airport @30.55,47.66
## أربيل = Erbil @36.19,44.01
city
أربيل، هولير = Erbil @36.19,44.01
region
قنديل، جبال قنديل، جبل قنديل = Qandil mountains @36.54,45.0
town
طق طق = Taq Taq
سوران = Soran @36.65,44.54
راوندوز، رواندوز = Rawanduz @36.61,44.52
شقلاوة = Shaqlawa @36.4,44.32
كويسنجق، كويه = Koya @36.08,44.63
جومان = Choman @36.63,44.89
حاج عمران = Haj Omran @36.67,45.05
سيدكان، سيده كان = Sidakan @36.8,44.67
برادوست، جبال برادوست = Bradost
خواكورك، خاكورك، هاكورك = Khakurk @36.98,44.75
ميركسور، ميركه سور = Mergasur
خبات = Khabat
بردرش، بردارش = Bardarash
عينكاوا، عنكاوا = Ankawa @36.23,43.99
مصيف صلاح الدين = Salahaddin resort
ديبكة = Dibaga @35.87,43.8
قوشتبة، قوش تبة = Qushtapa
airport
مطار أربيل الدولي، مطار أربيل = Erbil airport @36.24,43.96
base
قاعدة حرير، قاعدة حرير الجوية = Harir base @36.53,44.35
## دهوك = Duhok @36.87,42.99
city
دهوك = Duhok @36.87,42.99
town
زاخو = Zakho @37.14,42.69
العمادية، آميدي = Amadiya @37.09,43.49
عقرة = Akre @36.74,43.89
سميل = Semel @36.86,42.85
سنكسر = Sankasar
كاني ماسي = Kani Masi @37.23,43.44
باطوفا، باتيفا = Batufa @37.17,43.0
ديرلوك = Deraluk @37.06,43.65
شيلادزي، شيلدزي = Sheladize @37.06,43.78
بامرني = Bamarni @37.11,43.27
هفتانين، حفتانين = Haftanin @37.28,42.85
متينا، جبل متين، متين = Metina @37.18,43.3
الزاب، زاب = Zap @37.15,43.6
أفاشين، أفاشين باسيان = Avashin @37.22,43.8
كارا، جبل كارا، غارا، جبل غارا = Gara mountain @37.0,43.4
فيشخابور، فيش خابور = Faysh Khabur @37.07,42.37
برواري، برواري بالا = Barwari
سيدكا = Sidka
crossing
معبر إبراهيم الخليل، إبراهيم الخليل، منفذ إبراهيم الخليل، معبر خابور = Ibrahim Khalil crossing @37.13,42.56
camp
مخيم دوميز = Domiz camp
## السليمانية = Sulaymaniyah @35.56,45.44
city
السليمانية = Sulaymaniyah @35.56,45.44
town
حلبجة = Halabja @35.18,45.99
رانية = Ranya @36.25,44.88
قلعة دزة، قلعة دزي = Qaladiza @36.18,45.13
دوكان = Dukan @35.93,44.96
بنجوين، بينجوين = Penjwen @35.62,45.94
جمجمال = Chamchamal @35.53,44.83
دربندخان = Darbandikhan @35.11,45.69
شهرزور = Shahrizor
سيد صادق = Said Sadiq
بيارة = Biyara
عربت = Arbat
ماوت = Mawat
جوارتا = Chwarta
سنكاو = Sangaw
زرايان = Zarayan
field
حقل كورمور، حقل كورمور الغازي، كورمور = Khor Mor gas field @35.1,44.75
crossing
منفذ باشماخ، باشماخ = Bashmakh crossing
## -
region
شمال العراق، شمالي العراق = Northern Iraq @36.5,43.5
غرب العراق، غربي العراق = Western Iraq @33.5,41.5
إقليم كردستان، كردستان العراق، إقليم كردستان العراق = Kurdistan Region @36.2,44.5
الحدود العراقية السورية، الحدود السورية العراقية = Iraq–Syria border @35.5,41.3
المناطق المتنازع عليها = Disputed areas
الحدود العراقية مع سوريا = Iraqi border with Syria
`,
);
