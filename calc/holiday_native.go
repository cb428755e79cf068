package calc

import "strings"

// What places that do not write in Latin script call their holidays: a line for each English name,
// "=" and the place's own.

const nativeJP = `
New Year's Day=元日
Coming of Age Day=成人の日
National Foundation Day=建国記念の日
The Emperor's Birthday=天皇誕生日
Vernal Equinox Day=春分の日
Showa Day=昭和の日
Constitution Memorial Day=憲法記念日
Greenery Day=みどりの日
Children's Day=こどもの日
Marine Day=海の日
Mountain Day=山の日
Respect for the Aged Day=敬老の日
National Holiday=国民の休日
Autumnal Equinox Day=秋分の日
Sports Day=スポーツの日
Culture Day=文化の日
Labor Thanksgiving Day=勤労感謝の日
New Year holidays=年始休み
Year-end holidays=年末休み
`

const nativeCN = `
New Year's Day=元旦
Spring Festival=春节
Qingming Festival=清明节
Labour Day=劳动节
Dragon Boat Festival=端午节
Mid-Autumn Festival=中秋节
National Day=国庆节
`

const nativeTW = `
Founding Day=中華民國開國紀念日
Day before Lunar New Year's Eve=小年夜
Lunar New Year's Eve=農曆除夕
Lunar New Year=春節
Peace Memorial Day=和平紀念日
Children's Day=兒童節
Tomb Sweeping Day=民族掃墓節
Labour Day=勞動節
Dragon Boat Festival=端午節
Mid-Autumn Festival=中秋節
Teachers' Day=孔子誕辰紀念日
National Day=國慶日
Retrocession Day=臺灣光復節
Constitution Day=行憲紀念日
`

const nativeHK = `
New Year's Day=一月一日
Lunar New Year=農曆新年
Ching Ming Festival=清明節
Good Friday=耶穌受難節
Easter Monday=復活節星期一
Labour Day=勞動節
Birthday of the Buddha=佛誕
Tuen Ng Festival=端午節
HKSAR Establishment Day=香港特別行政區成立紀念日
Day after Mid-Autumn Festival=中秋節翌日
National Day=國慶日
Chung Yeung Festival=重陽節
Christmas Day=聖誕節
Boxing Day=聖誕節後第一個周日
`

const nativeKR = `
New Year's Day=새해 첫날
Seollal=설날
Independence Movement Day=삼일절
Labor Day=노동절
Workers' Day=근로자의 날
Children's Day=어린이날
Buddha's Birthday=부처님 오신 날
Memorial Day=현충일
Constitution Day=제헌절
Liberation Day=광복절
Chuseok=추석
National Foundation Day=개천절
Hangul Day=한글날
Christmas Day=기독탄신일
Temporary Holiday=임시공휴일
Presidential Election=대통령 선거일
Local Elections=지방선거일
`

const nativeTH = `
New Year's Day=วันขึ้นปีใหม่
Makha Bucha=วันมาฆบูชา
Chakri Memorial Day=วันจักรี
Songkran=วันสงกรานต์
Labour Day=วันแรงงานแห่งชาติ
Coronation Day=วันฉัตรมงคล
Vesak Day=วันวิสาขบูชา
Queen Suthida's Birthday=วันเฉลิมพระชนมพรรษาสมเด็จพระบรมราชินี
Asalha Bucha=วันอาสาฬหบูชา
Buddhist Lent Day=วันเข้าพรรษา
King's Birthday=วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว
Queen Mother's Birthday=วันแม่แห่งชาติ
King Bhumibol Memorial Day=วันนวมินทรมหาราช
Chulalongkorn Day=วันปิยมหาราช
King Bhumibol's Birthday=วันพ่อแห่งชาติ
Constitution Day=วันรัฐธรรมนูญ
New Year's Eve=วันสิ้นปี
Special holiday=วันหยุดพิเศษ
`

// nativeGR serves Greece and Cyprus.
const nativeGR = `
New Year's Day=Πρωτοχρονιά
Epiphany=Θεοφάνεια
Clean Monday=Καθαρά Δευτέρα
Independence Day=Ημέρα της Ανεξαρτησίας
Greek Independence Day=Ημέρα της Ελληνικής Ανεξαρτησίας
Cyprus National Day=Εθνική Επέτειος
Good Friday=Μεγάλη Παρασκευή
Easter Monday=Δευτέρα του Πάσχα
Labour Day=Πρωτομαγιά
Labour Day (moved)=Πρωτομαγιά
Whit Monday=Δευτέρα του Αγίου Πνεύματος
Assumption of Mary=Κοίμηση της Θεοτόκου
Ochi Day=Επέτειος του Όχι
Christmas Day=Χριστούγεννα
Second Day of Christmas=Σύναξη της Θεοτόκου
Boxing Day=Δεύτερη μέρα Χριστουγέννων
`

const nativeBG = `
New Year's Day=Нова година
Liberation Day=Ден на Освобождението
Good Friday=Разпети петък
Easter Monday=Светли понеделник
Labour Day=Ден на труда
Saint George's Day=Гергьовден
Saints Cyril and Methodius' Day=Ден на Кирил и Методий
Unification Day=Ден на Съединението
Independence Day=Ден на Независимостта
Christmas Eve=Бъдни вечер
Christmas Day=Рождество Христово
Second Day of Christmas=Втори ден на Коледа
`

const nativeIL = `
Independence Day=יום העצמאות
Shavuot=שבועות
Rosh Hashanah=ראש השנה
Rosh Hashanah (Day 2)=ראש השנה
Day of Atonement (Yom Kippur)=יום כיפור
Feast of Tabernacles (Sukkot)=סוכות
Simchat Torah=שמחת תורה
Passover=פסח
Seventh Day of Passover=שביעי של פסח
Election Day=יום הבחירות
`

// nativeName looks an English name up in one of the lists above; "" where it is not there.
func nativeName(list, english string) string {
	_, after, _ := strings.Cut(list, "\n"+english+"=")
	native, _, _ := strings.Cut(after, "\n")
	return native
}
