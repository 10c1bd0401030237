// Mali: regions, towns and the deserts of the north.
import { places } from './rows.ts';

export const MALI = places(
  'ML',
  `
## كيدال = Kidal @18.44,1.41
city
كيدال = Kidal @18.44,1.41
town
تيساليت، تساليت، تسليت = Tessalit @20.2,1.01
أغيلهوك، أجلهوك = Aguelhok @19.46,0.85
أبيبارا = Abeibara @19.12,1.73
تين الساكو = Tin-Essako @18.45,2.49
تينزواتين، تين زواتين، تنزاواتين = Tinzaouaten @19.95,2.97
أنفيف، أنفيس = Anefis @18.05,0.6
mountain
أدرار إيفوغاس، جبال إيفوغاس = Adrar des Ifoghas @19.8,1.9
## تمبكتو = Timbuktu @16.77,-3.01
town
ليرا = Lere @15.71,-4.91
city
تمبكتو، تومبكتو = Timbuktu @16.77,-3.01
town
تاودني = Taoudenni @22.68,-3.98
غوندام = Goundam @16.41,-3.67
ليري = Lere @15.71,-4.91
بير، بلدة بير = Ber @16.83,-2.53
أراوان = Araouane @18.9,-3.53
سومبي = Soumpi @15.85,-4.3
غوسي = Gossi @15.82,-1.3
## غاو = Gao @16.27,-0.04
city
غاو، جاو = Gao @16.27,-0.04
town
أنسونغو = Ansongo @15.66,0.5
بوريم = Bourem @16.95,-0.35
تاركينت = Tarkint @17.45,0.1
إنديليمان، إينديليمان = Indelimane @15.55,0.9
لابيزانغا = Labbezanga @14.95,0.7
## ميناكا = Menaka @15.92,2.4
town
تيديرميني = Tidermene @17.03,2.12
town
ميناكا، منكا = Menaka @15.92,2.4
أندرامبوكان، أندرمبوكان = Anderamboukane @15.43,3.02
إيناتس = Inates
تندينباون = Tindinbawen
أكبار = Akabar
تاماليت = Tamalat
## موبتي = Mopti @14.49,-4.19
city
موبتي = Mopti @14.49,-4.19
town
سيفاري = Sevare @14.53,-4.1
بانكاس = Bankass @14.07,-3.52
باندياغارا = Bandiagara @14.35,-3.61
دوينتزا، دونتزا = Douentza @15.0,-2.95
كورو = Koro @14.07,-3.08
جيني = Djenne @13.91,-4.56
كونا = Konna @14.95,-3.89
أوغوساغو = Ogossagou @13.95,-3.37
بولكيسي = Boulkessi @14.93,-1.85
ماسينا، منطقة ماسينا = Macina @14.5,-5.0
مورا = Moura @14.4,-4.75
## سيغو = Segou @13.43,-6.26
city
سيغو = Segou @13.43,-6.26
town
ديابالي = Diabaly @14.69,-6.01
نيونو = Niono @14.25,-5.99
نارا = Nara @15.17,-7.29
نامبالا = Nampala @15.28,-5.55
غابة واغادو، واغادو = Wagadou forest
سوكولو = Sokolo @14.73,-6.12
## -
country
مالي، جمهورية مالي = Mali @17.6,-4.0
region
شمال مالي، شمالي مالي = Northern Mali @18.5,0.0
وسط مالي = Central Mali @14.8,-3.8
أزواد، إقليم أزواد = Azawad @18.5,0.0
ليبتاكو غورما، المثلث الحدودي بين مالي والنيجر وبوركينا فاسو = Liptako-Gourma @14.8,0.2
city
باماكو = Bamako @12.65,-8.0
كاي = Kayes @14.45,-11.43
سيكاسو = Sikasso @11.32,-5.67
كاتي = Kati @12.75,-8.07
كوليكورو = Koulikoro @12.86,-7.56
`,
);
