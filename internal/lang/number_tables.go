package lang

import (
	"strings"
	"sync"
)

func numberWords(list string, first, step float64) map[string]float64 {
	values := make(map[string]float64)
	for i, w := range strings.Fields(list) {
		for form := range strings.SplitSeq(w, "/") {
			values[form] = first + float64(i)*step
		}
	}
	return values
}

func together(tables ...map[string]float64) map[string]float64 {
	all := make(map[string]float64)
	for _, table := range tables {
		for w, v := range table {
			all[w] = v
		}
	}
	return all
}

// numeralsOf returns the number words of a language, English if there are none.
func numeralsOf(language string) numerals {
	if n, ok := languageNumerals()[language]; ok {
		return n
	}
	return languageNumerals()["en"]
}

var germanSmall = sync.OnceValue(func() map[string]float64 {
	return together(
		numberWords("null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn", 0, 1),
		numberWords("zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig", 20, 10))
})

var russianStems = sync.OnceValue(func() map[string]float64 {
	return together(
		numberWords("перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат", 1, 1),
		numberWords("двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност сот", 20, 10))
})

var frenchCardinals = sync.OnceValue(func() map[string]float64 {
	return together(numberWords(`zéro un/une deux trois quatre cinq six sept huit - dix onze douze treize quatorze quinze seize`, 0, 1),
		map[string]float64{"vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "neuf": 9})
})

// Words that are mostly something else are left out: German "ein" is an article,
// French "neuf" is "new", Russian "семью" is a family.
var languageNumerals = sync.OnceValue(func() map[string]numerals {
	return map[string]numerals{
		"en": {
			language: "en", and: "and", single: SetOf("one"),
			cardinal: together(numberWords(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
			sixteen seventeen eighteen nineteen twenty`, 0, 1),
				numberWords("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)),
			ordinal: together(numberWords(`first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
			fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`, 1, 1),
				numberWords("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth", 20, 10)),
			scales: map[string]float64{"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
				"dozen": 12, "bn": 1e9, "mn": 1e6, "tn": 1e12},
		},
		"de": {
			language: "de", derived: germanNumber, single: SetOf("ein eine einen einem einer eines eins"),
			cardinal: numberWords("eins/eine/einen/einem/einer/eines zwei/zweier drei/dreier", 1, 1),
			ordinal: numberWords(`erste/erster/ersten/erstes/erstem zweite/zweiter/zweiten/zweites/zweitem dritte/dritter/dritten/drittes/drittem
			vierte/vierter/vierten/viertes fünfte/fünfter/fünften/fünftes sechste/sechster/sechsten/sechstes siebte/siebter/siebten/siebtes`, 1, 1),
			scales: map[string]float64{"hundert": 100, "tausend": 1e3, "million": 1e6, "millionen": 1e6, "mio": 1e6, "milliarde": 1e9,
				"milliarden": 1e9, "mrd": 1e9, "billion": 1e12, "billionen": 1e12, "dutzend": 12},
		},
		"fr": {
			language: "fr", and: "et", single: SetOf("un une"), derived: frenchOrdinal,
			cardinal: frenchCardinals(),
			ordinal:  numberWords("premier/première deuxième/second/seconde troisième quatrième cinquième sixième septième huitième neuvième dixième", 1, 1),
			scales: map[string]float64{"cent": 100, "cents": 100, "mille": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9,
				"milliards": 1e9, "billion": 1e12, "billions": 1e12, "douzaine": 12},
		},
		"es": {
			language: "es", and: "y", single: SetOf("un una uno"),
			cardinal: together(numberWords(`cero uno/un/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince
			dieciséis diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiuna veintidós veintitrés veinticuatro veinticinco
			veintiséis veintisiete veintiocho veintinueve`, 0, 1), numberWords("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10),
				numberWords("cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos quinientos seiscientos setecientos ochocientos novecientos", 100, 100)),
			ordinal: numberWords("primero/primera/primer segundo/segunda tercero/tercera/tercer cuarto/cuarta quinto/quinta sexto/sexta séptimo/séptima octavo/octava noveno/novena décimo/décima", 1, 1),
			scales:  map[string]float64{"mil": 1e3, "millón": 1e6, "millones": 1e6, "billón": 1e12, "billones": 1e12, "docena": 12},
		},
		"ru": {
			language: "ru", derived: russianOrdinal, single: SetOf("один одна одно одного одной одном одному одну"),
			cardinal: together(numberWords(`ноль/нуля один/одна/одно/одного/одной/одном/одному/одну два/две/двух/двум/двумя три/трех/трёх/трем/трём/тремя
			четыре/четырех/четырёх/четырьмя пять/пяти/пятью шесть/шести/шестью семь/семи восемь/восьми девять/девяти/девятью десять/десяти/десятью
			одиннадцать/одиннадцати двенадцать/двенадцати тринадцать/тринадцати четырнадцать/четырнадцати пятнадцать/пятнадцати
			шестнадцать/шестнадцати семнадцать/семнадцати восемнадцать/восемнадцати девятнадцать/девятнадцати двадцать/двадцати`, 0, 1),
				numberWords(`двадцать/двадцати тридцать/тридцати сорок/сорока пятьдесят/пятидесяти шестьдесят/шестидесяти
				семьдесят/семидесяти восемьдесят/восьмидесяти девяносто/девяноста`, 20, 10),
				numberWords(`сто/ста двести/двухсот триста/трехсот/трёхсот четыреста/четырехсот пятьсот/пятисот шестьсот/шестисот
				семьсот/семисот восемьсот/восьмисот девятьсот/девятисот`, 100, 100)),
			ordinal: numberWords(`первый/первая/первое/первого/первой/первом второй/вторая/второе/второго/втором третий/третья/третье/третьего
			четвертый/четвёртый/четвертая пятый/пятая/пятого шестой/шестая седьмой/седьмая восьмой/восьмая девятый/девятая десятый/десятая`, 1, 1),
			scales: map[string]float64{"тысяча": 1e3, "тысячи": 1e3, "тысяч": 1e3, "тыс": 1e3, "миллион": 1e6, "миллиона": 1e6, "миллионов": 1e6,
				"млн": 1e6, "миллиард": 1e9, "миллиарда": 1e9, "миллиардов": 1e9, "млрд": 1e9, "триллион": 1e12, "триллиона": 1e12, "триллионов": 1e12},
		},
	}
})
