// Algeria: the provinces and towns that security news names.
import { places } from './rows.ts';

export const ALGERIA = places(
  'DZ',
  `
## -
country
الجزائر، الجمهورية الجزائرية = Algeria @28.2,2.6
region
منطقة القبائل = Kabylie @36.6,4.4
الصحراء الجزائرية = Algerian Sahara
جنوب الجزائر، الجنوب الجزائري = Southern Algeria
الحدود الجزائرية المالية = Algeria–Mali border
الحدود التونسية الجزائرية، الحدود الجزائرية التونسية، الشريط الحدودي الغربي مع الجزائر = Tunisia–Algeria border
city
الجزائر العاصمة، العاصمة الجزائرية = Algiers @36.75,3.06
وهران = Oran @35.7,-0.64
قسنطينة = Constantine @36.37,6.61
عنابة = Annaba @36.9,7.77
تيزي وزو = Tizi Ouzou @36.71,4.05
بومرداس = Boumerdes @36.77,3.48
البويرة = Bouira @36.37,3.9
بجاية = Bejaia @36.75,5.06
جيجل = Jijel @36.82,5.77
سكيكدة = Skikda @36.87,6.91
باتنة = Batna @35.56,6.17
خنشلة = Khenchela @35.44,7.14
تبسة = Tebessa @35.4,8.12
سوق أهراس = Souk Ahras @36.29,7.95
الوادي = El Oued @33.36,6.86
ورقلة = Ouargla @31.95,5.33
تمنراست = Tamanrasset @22.79,5.52
أدرار = Adrar @27.87,-0.29
إليزي = Illizi @26.48,8.47
تيندوف = Tindouf @27.67,-8.15
بشار = Bechar @31.62,-2.22
غرداية = Ghardaia @32.49,3.67
عين الدفلى = Ain Defla @36.26,1.97
المدية = Medea @36.26,2.75
الشلف = Chlef @36.17,1.33
سيدي بلعباس = Sidi Bel Abbes @35.19,-0.63
تلمسان = Tlemcen @34.88,-1.31
سطيف = Setif @36.19,5.41
البليدة = Blida @36.47,2.83
تيبازة = Tipaza @36.59,2.44
الجلفة = Djelfa @34.67,3.26
المسيلة = M'Sila @35.71,4.54
بسكرة = Biskra @34.85,5.73
تيارت = Tiaret @35.37,1.32
town
برج باجي مختار = Bordj Badji Mokhtar @21.33,0.95
عين أميناس، إن أميناس، عين أمناس = In Amenas @28.04,9.55
تيقنتورين، تيغنتورين = Tiguentourine @27.9,9.12
جانت = Djanet @24.55,9.48
عين قزام، إن قزام = In Guezzam @19.57,5.77
تين زاوتين، تنزاواتين، تينزاواتين = Tin Zaouatine @19.95,2.97
الدبداب = Debdeb @29.96,9.43
عين صالح = In Salah @27.2,2.48
`,
);
