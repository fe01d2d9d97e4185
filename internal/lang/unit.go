package lang

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// blanks may stand between a number and its unit.
const blanks = " \u00a0\u202f\n-"

// withUnit adds what the words behind a number change about it: an ending, per
// cent, a scale.
func (words numerals) withUnit(n Number, s string) Number {
	if ended, ok := words.withEnding(n, s); ok {
		return ended
	}
	for {
		rest := strings.TrimLeft(s[n.End:], blanks)
		start, word := len(s)-len(rest), leadingLetters(rest)
		if size := max(percentSign(rest), percentSize(word, rest[len(word):])); size > 0 {
			n.Value, n.End = n.Value+"%", start+size
			return n
		}
		scale, size := words.scaleAt(word)
		if size == 0 {
			return n
		}
		n.Value, n.End = multiply(n.Value, scale), start+size
	}
}

// withEnding adds an ending that is written together with the number, and reports whether it has one.
func (words numerals) withEnding(n Number, s string) (ended Number, ok bool) {
	ending := leadingLetters(s[n.End:])
	switch lower := strings.ToLower(ending); {
	case lower == "s" || lower == "er" && words.language == "de": // "the 1990s", "die 1990er"
		n.Value += "s"
	case ordinalEndings[lower]:
		n.Ordinal = true
	default:
		return n, false
	}
	n.End += len(ending)
	return n, true
}

// scaleAt returns what a word behind a number multiplies it by, and how many bytes of the word say so, 0 if none.
func (words numerals) scaleAt(word string) (scale float64, size int) {
	if r, size := utf8.DecodeRuneInString(word); hanScales[r] > 0 { // "17万人" has no space behind the scale
		return hanScales[r], size
	}
	if scale, ok := words.scaleOf(strings.ToLower(word)); ok {
		return scale, len(word)
	}
	return 0, 0
}

var ordinalEndings = SetOf("st nd rd th er ère e ème º ª й я е го му")

// IsPercent reports whether a word, in lower case, is one for a share of a hundred.
func IsPercent(word string) bool { return percentSize(word, "") > 0 }

// percentSign returns the length of the sign for per cent that s starts with, 0 if there is none.
func percentSign(s string) int {
	if r, size := utf8.DecodeRuneInString(s); strings.ContainsRune("%％٪", r) {
		return size
	}
	return 0
}

// percentSize returns the length of "per cent" in what starts with word, 0 if it
// is none.
func percentSize(word, after string) int {
	switch strings.ToLower(word) {
	case "percent", "prozent", "procent", "процент", "процента", "процентов":
		return len(word)
	case "per", "pour", "por":
		gap := len(after) - len(strings.TrimLeft(after, " \u00a0-"))
		next := leadingLetters(after[gap:])
		if lower := strings.ToLower(next); strings.HasPrefix(lower, "cent") || lower == "ciento" {
			return len(word) + gap + len(next)
		}
	}
	return 0
}

// multiply scales a number; a number that can be read in two ways is taken for a
// decimal one, as nobody writes "1.200 million" for thousands of millions.
func multiply(number string, scale float64) string {
	if _, decimal, two := strings.Cut(number, "|"); two {
		number = decimal
	}
	f, err := strconv.ParseFloat(number, 64)
	if err != nil {
		return number
	}
	return strconv.FormatFloat(math.Round(f*scale*1000)/1000, 'f', -1, 64) // 3.3 million has no exact float
}

func leadingLetters(s string) string {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			return s[:i]
		}
	}
	return s
}

// units are the units of measure and the currencies, each line the names of one.
// Numbers of different units are different, and one unit's names are all the same.
var units = sync.OnceValue(func() map[string]string {
	names := make(map[string]string)
	for _, line := range strings.Split(`km kilometre kilometres kilometer kilometers kilometern kilomètre kilomètres kilómetro kilómetros км километр километра километров 公里 千米
		m metre metres meter meters metern mètre mètres metro metros метр метра метров 米
		cm centimetre centimetres centimeter centimeters zentimeter сантиметр сантиметров 厘米
		mm millimetre millimetres millimeter millimeters миллиметр миллиметров 毫米
		mi mile miles meile meilen milla millas миля мили миль 英里
		ft foot feet fuß 英尺
		kg kilogram kilograms kilogramm kilo kilos кг килограмм килограммов 公斤 千克
		g gram grams gramm gramme grammes gramos грамм граммов 克
		t ton tons tonne tonnes tonnen tonelada toneladas тонна тонны тонн 吨
		lb lbs
		oz ounce ounces unze unzen onza onzas унция унции унций 盎司
		l litre litres liter liters litern litro litros л литр литра литров 升
		ml millilitre millilitres milliliter milliliters millilitro millilitros мл миллилитр миллилитров 毫升
		gallon gallons gallone gallonen galón galones галлон галлонов 加仑
		inch inches zoll pouce pouces pulgada pulgadas дюйм дюйма дюймов 英寸
		yard yards 码
		calorie calories kcal kilocalorie kilocalories kalorie kalorien kilokalorien caloría calorías kilocalorías калория калории калорий ккал 卡路里 大卡 千卡
		kj kilojoule kilojoules joule joules кдж джоуль джоулей 千焦 焦耳
		volt volts v вольт 伏
		watt watts w ватт 瓦
		ampere amperes amp amps ampère ampères amperio amperios ампер 安培
		hertz hz гц герц 赫兹
		decibel decibels db dezibel décibel décibels decibelio decibelios дб децибел 分贝
		degree degrees grad degré degrés grado grados градус градуса градусов 摄氏度 度
		pixel pixels px пиксель пикселя пикселей 像素
		millisecond milliseconds ms millisekunde millisekunden milliseconde millisecondes milisegundo milisegundos миллисекунд 毫秒
		ha hectare hectares hektar hectárea hectáreas гектар гектаров 公顷
		acre acres 英亩
		hour hours h hr hrs stunde stunden heure heures hora horas час часа часов 小时
		second seconds sekunde sekunden seconde secondes segundo segundos секунда секунды секунд 秒
		minute minutes min minuten minuto minutos минута минуты минут 分钟
		day days tag tage tagen jour jours día días день дня дней 天
		anniversary anniversaries jubiläum jubiläums anniversaire aniversario годовщина годовщину 周年
		week weeks woche wochen semaine semaines semana semanas неделя недели недель 周 星期
		month months monat monate monaten mois mes meses месяц месяца месяцев 个月
		year years jahr jahre jahren ans année années año años лет
		century centuries jahrhundert jahrhunderte siècle siècles siglo siglos 世纪
		mw megawatt megawatts мвт 兆瓦
		kw kilowatt kilowatts квт 千瓦
		dollar dollars dólar dólares usd доллар доллара долларов 美元
		euro euros eur евро 欧元
		pound pounds pfund gbp фунт фунтов 英镑
		crown crowns krone kronen kroner krona kronor couronne couronnes corona coronas крона кроны крон 克朗
		franc francs franken франк франка франков 法郎
		rouble roubles ruble rubles rubel rublo rublos рубль рубля рублей 卢布
		yen jpy иена иены иен 日元
		rupee rupees rupie rupien рупия рупии рупий 卢比
		cent cents eurocent 美分
		bit bits 比特
		byte bytes octet octets байт байта байтов 字节
		kb kib kilobyte kilobytes кб
		mb mib megabyte megabytes мб
		gb gib gigabyte gigabytes гб
		tb tib terabyte terabytes тб
		yuan rmb cny renminbi юань юаня юаней 元 人民币`, "\n") {
		list := strings.Fields(line)
		for _, name := range list {
			names[name] = list[0]
		}
	}
	return names
})

// UnitAfter returns the unit of measure or the currency that stands behind the end of a
// number in s, as the first of its names here, "" if none.
func UnitAfter(s string, end int) string {
	rest := strings.TrimLeft(s[end:], blanks)
	if r, _ := utf8.DecodeRuneInString(rest); strings.ContainsRune("°℃℉", r) {
		return "degree"
	}
	word := leadingLetters(rest)
	if StartsWithDigit(rest[len(word):]) { // "1.0 v2.0"
		return ""
	}
	if unit := units()[strings.ToLower(word)]; unit != "" {
		return unit
	}
	runes := []rune(word)
	for n := min(3, len(runes)); n > 0 && ScriptOf(runes[0]) == Syllabic; n-- {
		if unit := units()[string(runes[:n])]; unit != "" {
			return unit
		}
	}
	return ""
}

// currencies are the signs that stand before a number, with the unit's name.
var currencies = map[rune]string{'$': "dollar", '€': "euro", '£': "pound", '¥': "yuan", '￥': "yuan"}

// UnitBefore returns the currency whose sign stands before the number at s[start:], "" if none.
func UnitBefore(s string, start int) string {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s[:start], " \u00a0"))
	return currencies[r]
}

// IsTime reports whether a unit, by the first of its names here, is one of time.
func IsTime(unit string) bool {
	switch unit {
	case "second", "minute", "hour", "day", "week", "month", "year":
		return true
	}
	return false
}

// IsCurrency reports whether a unit, by the first of its names here, is one of money.
func IsCurrency(unit string) bool {
	switch unit {
	case "dollar", "euro", "pound", "crown", "franc", "rouble", "yen", "rupee", "cent", "yuan":
		return true
	}
	return false
}

// NamesCurrency reports whether s has the sign of a currency, or a name of it.
func NamesCurrency(s string, sign rune) bool {
	if strings.ContainsRune(s, sign) {
		return true
	}
	unit := currencies[sign]
	if unit == "" {
		return false
	}
	for sc := (Scanner{text: s}); sc.Next(); {
		if UnitAfter(s, sc.Word.Start) == unit {
			return true
		}
	}
	return slices.ContainsFunc(Numbers(s, "zh"), func(n Number) bool { return UnitAfter(s, n.End) == unit }) // no spaces
}
