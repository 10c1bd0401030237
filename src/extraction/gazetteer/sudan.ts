// Sudan: states, localities, towns, quarters of the capital, bases and camps.
import { places } from './rows.ts';

export const SUDAN = places(
  'SD',
  `
## الخرطوم، ولاية الخرطوم = Khartoum @15.59,32.53
city
الخرطوم، العاصمة الخرطوم، العاصمة السودانية الخرطوم = Khartoum @15.59,32.53
أم درمان، أمدرمان = Omdurman @15.64,32.48
الخرطوم بحري، بحري، مدينة بحري، الخرطوم شمال = Bahri (Khartoum North) @15.63,32.53
region
شرق النيل = Sharq al-Nil @15.6,32.65
جبل أولياء = Jabal Awliya @15.25,32.5
كرري = Karari @15.72,32.5
أمبدة، أم بدة = Umbada @15.65,32.42
جنوب الخرطوم، جنوبي الخرطوم = South Khartoum @15.5,32.55
وسط الخرطوم = Central Khartoum @15.6,32.53
شرق الخرطوم = East Khartoum
أم درمان القديمة = Old Omdurman @15.64,32.48
جنوب أم درمان = South Omdurman
غرب أم درمان، غربي أم درمان = West Omdurman
شمال بحري، شمالي بحري = North Bahri
العاصمة المثلثة، العاصمة السودانية = Three-city capital
quarter
الرياض = Riyadh (Khartoum) @15.57,32.57
الطائف = Taif (Khartoum) @15.56,32.58
المعمورة = Mamura (Khartoum)
أركويت = Arkawit (Khartoum)
الصحافة = Sahafa @15.55,32.54
جبرة = Jabra @15.54,32.52
الشجرة = Shajara (Khartoum) @15.53,32.49
الكلاكلة، الكلاكلات = Kalakla @15.47,32.48
مايو، حي مايو = Mayo @15.5,32.53
سوبا = Soba @15.5,32.65
الأزهري = Azhari
العمارات = Amarat @15.57,32.54
الخرطوم 2 = Khartoum 2
الخرطوم 3 = Khartoum 3
الديم، الديوم = Daim
بري، البراري = Burri @15.6,32.57
المنشية = Manshiya (Khartoum) @15.59,32.58
السوق العربي = Souq Arabi @15.6,32.52
المقرن = Mogran @15.61,32.51
اللاماب = Lamab
الحماداب = Hamadab
أبو آدم = Abu Adam
الامتداد = Imtidad
الفردوس = Firdaws (Khartoum)
اليرموك = Yarmouk (Khartoum)
توتي، جزيرة توتي = Tuti @15.62,32.51
العيلفون = Aylafun @15.42,32.72
أم ضوا بان، أم دوم = Umm Dawm
الحاج يوسف = Haj Yousif @15.63,32.62
كافوري = Kafouri @15.63,32.56
شمبات = Shambat @15.66,32.53
الحلفايا = Halfaya @15.7,32.55
الكدرو = Kadaro @15.74,32.56
الدروشاب = Durushab @15.71,32.57
السامراب = Samrab
الجيلي = Jayli @16.02,32.6
حطاب = Hattab @15.75,32.68
الصبابي = Sababi
الصافية = Safiya (Bahri)
المظلات = Mazallat
كوبر = Kober @15.62,32.55
العزبة = Izba (Bahri)
الإزيرقاب = Izayrqab
المؤسسة = Muassasa (Bahri)
قري = Garri @16.2,32.7
الثورة، الثورات، أحياء الثورة = Thawra (Omdurman) @15.69,32.47
الفتيحاب = Fitayhab @15.58,32.45
المهندسين = Muhandisin @15.6,32.47
الموردة = Mawrada @15.63,32.5
بانت = Bant @15.62,32.49
العباسية = Abbasiya (Omdurman) @15.63,32.48
العرضة = Arda
ود نوباوي = Wad Nubawi @15.66,32.49
الملازمين = Mulazimin @15.64,32.49
الشهداء = Shuhada (Omdurman)
بيت المال = Bayt al-Mal
أبو روف = Abu Rof
حي العرب = Hay al-Arab
المسالمة = Masalma @15.65,32.48
السروراب = Sarurab
الصالحة = Salha @15.53,32.43
المربعات = Murabbaat
الريف الجنوبي لأم درمان = Southern countryside (Omdurman)
دار السلام = Dar al-Salam (Omdurman)
سوق ليبيا = Souq Libya @15.64,32.4
السوق الشعبي = Souq Shaabi
حمد النيل = Hamad al-Nil
قندهار = Gandahar (Omdurman)
أبو سعد = Abu Saad
الشقلة = Shaqla
صابرين، سوق صابرين = Sabreen @15.72,32.48
الحتانة = Hattana
الإسكان أم درمان، الإسكان = Iskan (Omdurman)
كبري شمبات = Shambat area
فتاشة = Fattasha @15.65,32.2
airport
مطار الخرطوم، مطار الخرطوم الدولي = Khartoum International Airport @15.59,32.55
base
القيادة العامة، القيادة العامة للجيش، مقر القيادة العامة للجيش السوداني، القيادة العامة للقوات المسلحة = Army General Command (Khartoum) @15.6,32.55
سلاح المدرعات، المدرعات، معسكر المدرعات = Armoured Corps @15.53,32.5
سلاح الإشارة = Signal Corps @15.63,32.53
سلاح المهندسين = Engineers Corps @15.61,32.48
سلاح الذخيرة = Ammunition corps
قاعدة وادي سيدنا، قاعدة وادي سيدنا الجوية، وادي سيدنا، قاعدة وادي سيدنا العسكرية = Wadi Sayyidna air base @15.81,32.51
قاعدة النجومي، قاعدة النجومي الجوية = Najumi base @15.25,32.48
معسكر سركاب، سركاب = Sarkab camp @15.75,32.5
معسكر طيبة، معسكر طيبة الحسناب = Tayba camp
معسكر المرخيات، المرخيات = Markhiyat camp @15.7,32.4
معسكر الكدرو = Kadaro camp @15.76,32.56
معسكر حطاب = Hattab camp
منطقة كرري العسكرية = Karari military area
المنطقة المركزية = Central area (Khartoum)
المنطقة العسكرية بجبل أولياء = Jabal Awliya military area @15.24,32.49
معسكر سوبا = Soba camp
الكلية الحربية السودانية = Sudan Military College @15.81,32.51
مقر الاحتياطي المركزي، الاحتياطي المركزي = Central Reserve headquarters
facility
القصر الجمهوري، القصر الرئاسي، القصر الجمهوري في الخرطوم، القصر الرئاسي في الخرطوم = Republican Palace (Khartoum) @15.61,32.53
مصنع اليرموك، مجمع اليرموك، مجمع اليرموك للصناعات العسكرية = Yarmouk military complex @15.51,32.5
مصفاة الجيلي، مصفاة الخرطوم = Jayli refinery @16.08,32.63
الإذاعة والتلفزيون، مبنى الإذاعة والتلفزيون، هيئة الإذاعة والتلفزيون = Radio and television (Omdurman) @15.64,32.49
مستشفى النو، مستشفى النو بأم درمان = Nao hospital @15.72,32.48
مستشفى السلاح الطبي، السلاح الطبي = Medical Corps hospital
سجن كوبر = Kober prison @15.62,32.55
سجن سوبا = Soba prison
سجن الهدى = Huda prison
استاد المريخ = Merrikh stadium
جامعة الخرطوم = Khartoum University @15.61,32.54
جامعة أم درمان الإسلامية = Omdurman Islamic University
سد جبل أولياء، خزان جبل أولياء = Jabal Awliya dam @15.24,32.49
محطة مياه بحري = Bahri water station
bridge
جسر الحلفايا، كبري الحلفايا، كوبري الحلفايا = Halfaya bridge @15.69,32.52
جسر شمبات، كبري شمبات، كوبري شمبات = Shambat bridge @15.66,32.5
جسر المك نمر، كبري المك نمر، كوبري المك نمر = Mac Nimir bridge @15.61,32.54
جسر النيل الأزرق، كبري النيل الأزرق = Blue Nile bridge @15.62,32.54
جسر النيل الأبيض، كبري النيل الأبيض، كبري أم درمان = White Nile bridge @15.61,32.5
جسر الفتيحاب، كبري الفتيحاب، كوبري الفتيحاب = Fitayhab bridge @15.6,32.49
جسر سوبا، كبري سوبا، كوبري سوبا = Soba bridge @15.5,32.67
جسر المنشية، كبري المنشية، كوبري المنشية = Manshiya bridge @15.6,32.58
جسر كوبر، كبري كوبر = Kober bridge
جسر الدباسين، كبري الدباسين = Dabbasin bridge
جسر جبل أولياء = Jabal Awliya bridge
## الجزيرة = Gezira @14.4,33.52
city
ود مدني، مدني، واد مدني = Wad Madani @14.4,33.52
town
الحصاحيصا = Hasahisa @14.75,33.3
رفاعة = Rufaa @14.76,33.37
الكاملين = Kamlin @15.09,33.18
المناقل = Managil @14.25,32.98
تمبول = Tamboul @14.95,33.4
الهلالية = Hilaliya @14.95,33.27
أبو عشر = Abu Ushar @14.93,33.22
المسيد = Masid @15.2,33.0
المعيلق = Muaylaq
أم القرى = Umm al-Qura (Gezira) @14.3,33.9
الحوش = Hosh @13.97,33.45
الحاج عبد الله = Haj Abdallah @13.97,33.58
جياد، مدينة جياد = Giad @15.25,32.85
الباقير = Bagair @15.37,32.75
ود النورة = Wad al-Nura @14.5,32.65
السريحة = Sariha
أزرق = Azraq (Gezira)
الشرفة = Shurfa
البشاقرة = Bashagra
طابت = Tabat @14.8,33.05
24 القرشي، القرشي = 24 al-Qurashi @13.95,33.0
الشكابة = Shukaba
حنتوب = Hantoub @14.42,33.55
ود الحداد = Wad al-Haddad @13.85,33.55
المحيريبا = Muhayriba
التكينة = Tukayna
ود راوة = Wad Rawa @15.15,33.15
العيدج = Aydaj
الخياري = Khayari @14.2,34.2
الشبارقة = Shabarga @14.38,33.75
الفاو = Fau @14.13,34.33
bridge
جسر حنتوب، كوبري حنتوب، كبري حنتوب = Hantoub bridge @14.42,33.54
جسر رفاعة = Rufaa bridge
base
الفرقة الأولى مشاة مدني، مقر الفرقة الأولى مشاة = 1st Division headquarters (Wad Madani) @14.4,33.52
## سنار = Sennar @13.15,33.93
city
سنار = Sennar @13.55,33.62
سنجة = Singa @13.15,33.93
town
الدندر = Dinder @13.38,34.1
السوكي = Suki @13.33,33.88
ود النيل = Wad al-Nil
أبو حجار = Abu Hajar
المزموم = Mazmum @12.3,33.5
مايرنو، ميرنو = Mayurno @13.42,33.68
جبل موية، جبل مويا = Jabal Moya @13.5,33.33
كركوج = Karkoj @12.95,34.03
جبال سقدي = Sagadi
الدالي والمزموم، الدالي = Dali
dam
خزان سنار، سد سنار = Sennar dam @13.55,33.63
## النيل الأبيض = White Nile @13.17,32.66
city
كوستي = Kosti @13.17,32.66
ربك = Rabak @13.18,32.74
town
الدويم = Duwaym @13.99,32.31
القطينة = Gutaina @14.87,32.37
الجبلين = Jabalayn @12.57,32.8
تندلتي = Tendelti @13.02,31.87
أبا، الجزيرة أبا = Aba Island @13.33,32.62
أم رمتة = Umm Rimta
نعيمة = Naima
ود الزاكي = Wad al-Zaki
شبشة = Shabasha
الكوة = Kawa
جودة = Joda @11.9,32.75
كنانة = Kenana @13.17,32.93
قاعدة كنانة الجوية = Kenana air base
## النيل الأزرق = Blue Nile @11.79,34.36
city
الدمازين = Damazin @11.79,34.36
town
الروصيرص = Roseires @11.85,34.38
الكرمك = Kurmuk @10.55,34.28
قيسان = Geissan @10.75,34.67
باو = Bau @11.35,34.08
ود الماحي = Wad al-Mahi
التضامن = Tadamon (Blue Nile)
بوط = Bout @11.75,33.4
ديم منصور = Daim Mansour @10.6,34.0
يابوس = Yabus @9.95,34.17
دندرو = Dindiro @10.85,34.2
الكيلي = Kayli
ملكن = Malkan @10.8,33.85
أولو = Ulu
السلك = Silak
قنيص = Ganis
dam
خزان الروصيرص، سد الروصيرص = Roseires dam @11.8,34.39
## القضارف = Gedaref @14.04,35.38
city
القضارف = Gedaref @14.04,35.38
town
القلابات = Gallabat @12.97,36.15
دوكة = Doka @13.52,35.77
الشواك = Showak @14.4,35.85
الحواتة = Hawata @13.4,34.63
المفازة = Mafaza @13.6,34.55
البطانة = Butana
أم راكوبة = Umm Rakuba
باسندة = Basunda
قلع النحل = Gala al-Nahal
region
الفشقة، الفشقة الصغرى، الفشقة الكبرى = Fashaga @14.1,36.3
## كسلا = Kassala @15.45,36.4
town
ود الحليو = Wad al-Hilew @14.3,36.2
crossing
معبر اللفة = Laffa crossing @15.35,36.58
city
كسلا = Kassala @15.45,36.4
town
حلفا الجديدة، خشم القربة = New Halfa @15.33,35.6
أروما = Aroma @15.83,36.15
همشكوريب = Hamashkoreb @17.05,36.67
ود شريفي = Wad Sharifi
## البحر الأحمر = Red Sea @19.62,37.22
town
أوسيف = Osaif @21.76,36.86
city
بورتسودان، بور سودان، بورسودان = Port Sudan @19.62,37.22
town
سواكن = Suakin @19.1,37.33
طوكر = Tokar @18.43,37.73
سنكات = Sinkat @18.84,36.84
هيا = Haya @18.33,36.37
جبيت = Jubayt @18.95,36.82
airport
مطار بورتسودان، مطار بورتسودان الدولي = Port Sudan airport @19.43,37.23
base
قاعدة عثمان دقنة الجوية، قاعدة عثمان دقنة = Osman Digna air base @19.58,37.22
قاعدة فلامينغو، قاعدة فلامنغو البحرية، قاعدة فلمنجو = Flamingo naval base
## نهر النيل = River Nile @17.7,33.99
city
عطبرة = Atbara @17.7,33.99
الدامر = Damer @17.59,33.97
شندي = Shendi @16.69,33.43
town
بربر = Berber @18.02,33.98
أبو حمد = Abu Hamad @19.53,33.33
المتمة = Matamma @16.7,33.35
العبيدية = Ubaydiya
facility
مصفاة قري، محطة قري = Garri station
## الشمالية، الولاية الشمالية = Northern @19.17,30.47
city
دنقلا = Dongola @19.17,30.47
مروي = Merowe @18.48,31.82
town
كريمة = Karima @18.55,31.85
الدبة = Dabba @18.05,30.95
وادي حلفا = Wadi Halfa @21.8,31.35
دلقو = Delgo @20.12,30.58
القولد = Golid
حلفا = Halfa
airport
مطار مروي، مطار مروي العسكري، قاعدة مروي، قاعدة مروي الجوية = Merowe airport @18.44,31.84
dam
سد مروي = Merowe dam @18.67,32.05
crossing
معبر أشكيت = Ashkit crossing
معبر أرقين السوداني = Argeen crossing (Sudan)
## شمال كردفان = North Kordofan @13.18,30.22
city
الأبيض = El Obeid @13.18,30.22
town
أم روابة = Umm Ruwaba @12.9,31.2
الرهد، الرهد أبو دكنة = Rahad @12.72,30.65
بارا = Bara @13.7,30.37
جبرة الشيخ = Jabrat al-Sheikh
سودري = Sodari @14.43,29.1
حمرة الشيخ = Hamrat al-Sheikh @14.57,27.97
أم كريدم = Umm Kuraydim
أم صميمة = Umm Samima @13.0,29.3
كازقيل = Kazgail @12.95,30.2
الحمادي = Hammadi
جبل كردفان = Jabal Kordofan @13.1,30.4
أم دم، أم دم حاج أحمد = Umm Dam
شيكان = Shaykan
ود عشانا = Wad Ashana
المزروب = Mazrub
أبو قعود = Abu Qaoud
شق النوم = Shag al-Nom
أم سيالة = Umm Sayala @14.5,31.3
رهيد النوبة = Rahid al-Nuba @14.9,31.5
airport
مطار الأبيض، مطار الأبيض العسكري = El Obeid airport @13.15,30.23
base
الفرقة الخامسة مشاة، الفرقة الخامسة هجانة، الفرقة الخامسة مشاة الهجانة = 5th Division headquarters (El Obeid) @13.18,30.22
## جنوب كردفان = South Kordofan @11.01,29.72
region
جبال النوبة = Nuba Mountains @11.2,30.2
المنطقة الشرقية جنوب كردفان = Eastern South Kordofan
city
كادقلي، كادوقلي = Kadugli @11.01,29.72
الدلنج = Dilling @12.05,29.65
town
كاودا، كاودة = Kauda @11.1,30.52
هيبان = Heiban @11.23,30.55
تلودي = Talodi @10.63,30.38
العباسية تقلي، العباسية = Abbasiya (South Kordofan) @12.15,31.3
أبو جبيهة = Abu Jubayha @11.45,31.23
رشاد = Rashad (South Kordofan) @11.87,31.05
كلوقي، كالوقي = Kalogi @11.05,30.95
الدبيبات = Dubaybat @12.5,29.8
هبيلا = Habila (South Kordofan) @11.95,30.0
القوز = Goz
الكرقل = Karkal @11.5,29.7
كرتالا = Kartala
البرام = Buram (South Kordofan) @10.83,29.93
أم دورين = Umm Durayn @10.85,30.1
قدير = Qadir
الليري = Liri
التبسة = Tabsa
الكويك = Kuweik @11.15,29.8
السماسم = Samasim
طروجي = Toroji
خور الدليب = Khor al-Dulayb
فرشاية = Farshaya
الحجيرات = Hujayrat (Sudan)
الكدادة = Kadada
دلامي = Dalami
base
الفرقة 14 مشاة، الفرقة الرابعة عشرة مشاة = 14th Division headquarters (Kadugli) @11.01,29.72
اللواء 54 مشاة، اللواء 54 = Brigade 54 (Dilling) @12.05,29.65
## غرب كردفان = West Kordofan @12.7,28.43
city
النهود = Nahud @12.7,28.43
الفولة = Fula @11.73,28.35
town
بابنوسة = Babanusa @11.33,27.81
المجلد = Muglad @11.03,27.73
الخوي = Khuwai @13.08,29.23
لقاوة = Lagawa @11.4,29.13
غبيش = Ghubaysh @12.15,27.35
ود بندة = Wad Banda @13.1,27.95
أبو زبد = Abu Zabad @12.35,29.25
السنوط = Sanut @11.8,29.3
هجليج = Heglig @9.99,29.4
الميرم = Mayram @9.9,27.6
أبو قلب = Abu Qalb
عيال بخيت = Iyal Bakhit
الأضية = Adiya (West Kordofan)
كيلك = Kaylak
الدبب = Dibab
نيام نيام = Niam Niam
field
حقل هجليج، حقل هجليج النفطي، حقول هجليج = Heglig oil field @10.0,29.42
حقل بليلة، بليلة = Balila oil field @11.0,28.7
base
الفرقة 22 بابنوسة، مقر الفرقة 22 = 22nd Division headquarters (Babanusa) @11.33,27.8
اللواء 90 هجليج = Brigade 90 (Heglig) @10.0,29.4
اللواء 18 مشاة النهود، اللواء 18 مشاة = Brigade 18 (Nahud) @12.7,28.43
region
أبيي، منطقة أبيي = Abyei @9.6,28.43
## شمال دارفور = North Darfur @13.63,25.35
region
دارفور، إقليم دارفور = Darfur @13.5,24.5
جبل مرة = Jabal Marra @12.95,24.3
الصحراء الكبرى شمال دارفور = North Darfur desert
وادي هور = Wadi Howar @16.0,26.0
city
الفاشر = El Fasher @13.63,25.35
town
كتم = Kutum @14.2,24.67
كبكابية = Kabkabiya @13.65,24.08
مليط = Mellit @14.13,25.55
المالحة = Malha @15.05,26.15
طويلة = Tawila @13.5,24.88
أم كدادة = Umm Kaddada @13.6,26.68
اللعيت، اللعيت جار النبي = Lait @12.65,27.0
كلمندو = Kalimando @13.0,25.7
دار السلام شمال دارفور = Dar al-Salam (North Darfur)
الكومة = Koma @13.8,26.0
الطينة = Tina @15.05,22.8
كرنوي = Karnoi @15.0,23.25
أمبرو، أم برو = Umbaru @15.05,23.68
الزرق = Zurug @14.9,24.4
السريف = Saraf Omra road
سرف عمرة = Saraf Omra @13.45,23.27
الواحة = Waha
شنقل طوباي، شنقل طوباية = Shangil Tobaya @13.05,25.2
قولو = Golo (North Darfur)
كورما = Korma @13.8,24.7
دونكي بعاشيم، بعاشيم = Baashim
جقو جقو = Jago Jago
وادي أمبار = Wadi Ambar
الطويشة = Tawisha @12.4,26.6
حمرة = Hamra (North Darfur)
أبو زريقة = Abu Zurayqa
شقرة = Shagra @13.6,25.2
مقرن = Magrun (North Darfur)
أنكا = Anka
بير مزة = Bir Maza
أم حوش = Umm Hosh (North Darfur)
camp
مخيم زمزم، معسكر زمزم، زمزم = Zamzam camp @13.49,25.31
مخيم أبو شوك، معسكر أبو شوك، أبو شوك = Abu Shouk camp @13.67,25.34
مخيم السلام، معسكر السلام = Salam camp (El Fasher)
مخيم نيفاشا، معسكر نيفاشا، نيفاشا = Nivasha camp
معسكر كساب، مخيم كساب = Kassab camp
معسكر فتابرنو، مخيم فتابرنو = Fata Borno camp
quarter
أولاد الريف = Awlad al-Rif
الدرجة الأولى = Daraja al-Ula
تمباسي = Tambasi
مجوك = Majok (El Fasher)
حي الزيادية، الزيادية = Zayadiya
airport
مطار الفاشر = El Fasher airport @13.61,25.32
base
الفرقة السادسة مشاة بالفاشر، مقر الفرقة السادسة مشاة، قيادة الفرقة السادسة = 6th Division headquarters (El Fasher) @13.63,25.35
قاعدة الزرق = Zurug base
facility
مستشفى الفاشر الجنوبي، المستشفى الجنوبي = South hospital (El Fasher)
المستشفى السعودي، المستشفى السعودي بالفاشر = Saudi hospital (El Fasher)
## جنوب دارفور = South Darfur @12.05,24.88
city
نيالا = Nyala @12.05,24.88
town
كاس = Kass @12.5,24.28
برام = Buram @10.85,25.17
قريضة = Gereida @11.28,25.13
تلس = Tulus @11.08,24.53
عد الفرسان = Ed al-Fursan @11.8,24.35
رهيد البردي = Rahad al-Bardi @11.28,23.9
أم دافوق = Umm Dafuq @10.45,23.3
كتيلا = Katila
ميرشنج، مرشنج = Mershing @12.68,24.88
السنطة = Sunta
منواشي = Manawashi @12.72,25.05
بليل = Bilayl @12.02,25.03
كبم = Kubum @11.77,23.77
دمسو = Damso
دريبات، شرق جبل مرة = East Jabal Marra @12.85,24.75
سرنق = Sarong
الردوم = Radom @9.85,24.83
سنقو = Songo
camp
مخيم كلمة، معسكر كلمة = Kalma camp @12.0,25.0
مخيم عطاش، معسكر عطاش = Otash camp
مخيم دريج، معسكر دريج = Dereige camp
مخيم السريف، معسكر السريف = Sereif camp
معسكر السلام نيالا = Salam camp (Nyala)
airport
مطار نيالا = Nyala airport @12.05,24.96
base
الفرقة 16 نيالا، مقر الفرقة 16 مشاة، مقر الفرقة 16 = 16th Division headquarters (Nyala) @12.05,24.88
## غرب دارفور = West Darfur @13.45,22.45
city
الجنينة = Geneina @13.45,22.45
town
أردمتا، أردامتا = Ardamata @13.48,22.48
كلبس = Kulbus @14.37,22.47
كرينك = Kreinik @13.37,22.88
سربا = Sirba @13.77,22.48
مورني = Mornei @12.95,22.87
هبيلا = Habila (West Darfur) @12.67,22.53
فوربرنقا = Foro Baranga @11.8,22.5
بيضة = Beida @12.95,22.2
جبل مون = Jabal Moon @14.05,22.7
أدري، معبر أدري = Adre @13.47,22.2
سلية، صليعة = Selea @13.9,22.6
طندلتي = Tandalti @13.65,22.1
مستري = Misterei @13.07,22.13
شكري = Shukri
camp
مخيم أردمتا، معسكر أردمتا = Ardamata camp
مخيم كريندينق، معسكر كريندق = Krinding camp
base
الفرقة 15 مشاة، الفرقة 15، مقر الفرقة 15 = 15th Division headquarters (Geneina) @13.45,22.44
## وسط دارفور = Central Darfur @12.91,23.47
city
زالنجي = Zalingei @12.91,23.47
town
قارسيلا = Garsila @12.35,23.13
نيرتتي، نيرتيتي = Nertiti @12.95,24.02
وادي صالح = Wadi Salih @12.2,23.3
مكجر = Mukjar @11.98,23.3
بندسي = Bindisi @12.15,22.98
أم دخن = Umm Dukhun @11.2,22.9
قولو = Golo @13.05,24.27
روكرو، روكيرو = Rokero @13.25,24.4
أزوم = Azum
دليج = Deleig @12.4,23.3
طور = Tur (Central Darfur)
فنقا = Fanga
سرونق = Sarong (Marra)
ليبا = Liba
ترسين = Tarsin
camp
مخيم الحميدية، معسكر الحميدية = Hamidiya camp (Zalingei)
مخيم الحصاحيصا، معسكر الحصاحيصا = Hasahisa camp
base
الفرقة 21 مشاة، الفرقة 21، مقر الفرقة 21 = 21st Division headquarters (Zalingei) @12.91,23.47
## شرق دارفور = East Darfur @11.46,26.13
city
الضعين = Ed Daein @11.46,26.13
town
عديلة = Adila @11.43,27.35
شعيرية = Shaeria @12.32,25.78
أبو كارنكا = Abu Karinka @11.6,26.7
ياسين = Yasin @12.02,25.72
عسلاية = Assalaya
الفردوس = Firdaws (East Darfur)
أبو مطارق = Abu Matariq @10.97,26.3
بحر العرب = Bahr al-Arab
خزان جديد = Khazan Jadid @12.2,25.85
لبدو = Labado @12.23,25.42
مهاجرية = Muhajiriya @12.18,25.57
كليكلي أبو سلامة = Kilaykil
base
الفرقة 20 مشاة، الفرقة 20 = 20th Division headquarters (Ed Daein) @11.46,26.13
## -
region
كردفان، إقليم كردفان = Kordofan @12.5,29.5
شرق السودان، شرقي السودان = Eastern Sudan @16.0,36.3
غرب السودان، غربي السودان = Western Sudan
الحدود السودانية التشادية، الحدود مع تشاد = Sudan–Chad border
الحدود السودانية الإثيوبية، الحدود مع إثيوبيا = Sudan–Ethiopia border
`,
);
