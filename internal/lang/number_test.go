package lang_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/lang"
)

func valuesOf(s, language string) []string {
	var values []string
	for _, n := range lang.Numbers(s, language) {
		values = append(values, n.Value)
	}
	return values
}

func TestNumbers(t *testing.T) {
	for _, test := range []struct {
		language, s string
		want        []string
	}{
		{"en", "17 batches since 1997", []string{"17", "1997"}},
		{"ru", "9 800 рублей, 1 250 000 жителей, в 1998 300 человек, 12 34", []string{"9800", "1250000", "1998", "300", "12", "34"}},
		{"fr", "12 500 euros et 3,5 200 et 1.200 300", []string{"12500", "3.5", "200", "1200|1.2", "300"}},
		{"en", "1,200 and 1 200 and 1\u00a0200 and 1’200", []string{"1200", "1", "200", "1200", "1200"}},
		{"en", "1.200 and 1.25 and 3,5 and 1,234.50 and 1.234.567", []string{"1200|1.2", "1.25", "3.5", "1234.5", "1234567"}},
		{"en", "version 3.10.2", []string{"3.10.2"}},
		{"en", "5% and 5 % and 5 per cent and five percent", []string{"5%", "5%", "5%", "5%"}},
		{"en", "3.5 million, two billion, 17 thousand", []string{"3500000", "2000000000", "17000"}},
		{"en", "the 30th and the thirtieth, the 21st, the twenty-first", []string{"30", "30", "21", "21"}},
		{"en", "one hundred and twenty-five, twelve hundred, two thousand and three", []string{"125", "1200", "2003"}},
		{"en", "three hundred thousand five", []string{"300005"}},
		{"en", "the 1990s and 1990", []string{"1990s", "1990"}},
		{"en", "thousands of people, a hundred, a million", []string{"thousands", "100", "1000000"}},
		{"en", "one of them, No. 5, a 91-km road", []string{"one", "5", "91"}},
		{"en", "five six", []string{"5", "6"}},
		{"en", "١٩٩٧ and ９１", []string{"1997", "91"}},
		{"en", "0.50 and 007", []string{"0.5", "7"}},
		{"en", "none", nil},

		{"de", "zweihunderteinundzwanzig, siebzehn, zwölftausend", []string{"221", "17", "12000"}},
		{"de", "die dritte Brücke, der zwanzigste, die 1990er", []string{"3", "20", "1990s"}},
		{"de", "3,5 Millionen, 2 Mrd., ein Dutzend, Hunderte", []string{"3500000", "2000000000", "12", "hunderte"}},
		{"de", "eine Brücke und fünf Prozent", []string{"one", "5%"}},
		{"fr", "quatre-vingt-dix-sept, soixante-douze, vingt et un", []string{"97", "72", "21"}},
		{"fr", "deux cents, trois mille, le trentième, un pont neuf", []string{"200", "3000", "30", "one", "9"}},
		{"es", "ciento ochenta, veintiún, treinta y cinco, dos mil millones", []string{"180", "21", "35", "2000000000"}},
		{"ru", "двадцать одна, сто восемьдесят, тридцатого, 17 млн", []string{"21", "180", "30", "17000000"}},
		{"zh", "十七批，一百八十名，二〇二三年，百分之五，3万人", []string{"17", "180", "2023", "5%", "30000"}},
		{"", "seventeen and 十八", []string{"17", "18"}},
	} {
		if diff := cmp.Diff(test.want, valuesOf(test.s, test.language)); diff != "" {
			t.Errorf("%s: %q (-want +got):\n%s", test.language, test.s, diff)
		}
	}
}

func TestOrdinals(t *testing.T) {
	for _, test := range []struct {
		language, s string
		want        bool
	}{
		{"en", "thirtieth", true}, {"en", "30th", true}, {"en", "thirty", false}, {"en", "30", false},
		{"de", "dritte", true}, {"de", "drei", false}, {"fr", "1er", true}, {"fr", "troisième", true},
		{"es", "tercera", true}, {"ru", "второй", true}, {"ru", "два", false},
	} {
		numbers := lang.Numbers(test.s, test.language)
		if len(numbers) != 1 || numbers[0].Ordinal != test.want {
			t.Errorf("%s: %q is %+v", test.language, test.s, numbers)
		}
	}
}

// FuzzNumbers holds that numbers are found in order, apart, and inside the text.
func FuzzNumbers(f *testing.F) {
	f.Add("5 per cent of 1,234.5, twenty-one hundred; 百分之五, 17万", "en")
	f.Add("quatre-vingt-dix-sept, 1er, 3.5 millions", "fr")
	f.Add("zweihundertundeins, 百", "de")
	f.Fuzz(func(t *testing.T, s, language string) {
		end := 0
		for _, n := range lang.Numbers(s, language) {
			if n.Start < end || n.End <= n.Start || n.End > len(s) {
				t.Fatalf("%q: %+v after %d", s, n, end)
			}
			end = n.End
			forms := 0
			for form := range n.Forms() {
				forms++
				if form == "" {
					t.Errorf("%q: %+v has an empty form", s, n)
				}
			}
			if forms == 0 || forms > 2 {
				t.Errorf("%q: %+v has %d forms", s, n, forms)
			}
		}
	})
}

func TestUnits(t *testing.T) {
	for _, test := range []struct{ s, want string }{
		{"91 km", "km"}, {"91-km road", "km"}, {"91 Kilometer", "km"}, {"91 километров", "km"}, {"91公里", "km"}, {"91\u00a0km", "km"},
		{"91 m", "m"}, {"91 miles", "mi"}, {"91英里", "mi"}, {"91 men", ""}, {"91", ""}, {"91 kmh", ""},
		{"30 anniversary", "anniversary"}, {"30 лет", "year"}, {"30个月", "month"}, {"30周年", "anniversary"}, {"30周", "week"},
		{"5 crowns", "crown"}, {"5 euros", "euro"}, {"5元", "yuan"}, {"5美元", "dollar"},
	} {
		n := lang.Numbers(test.s, "en")[0]
		if got := lang.UnitAfter(test.s, n.End); got != test.want {
			t.Errorf("%q has the unit %q, want %q", test.s, got, test.want)
		}
	}
	for s, want := range map[string]string{"$5": "dollar", "€ 5": "euro", "£5": "pound", "￥5": "yuan", "5": "", "a 5": ""} {
		if got := lang.UnitBefore(s, strings.IndexByte(s, '5')); got != want {
			t.Errorf("%q has the unit %q, want %q", s, got, want)
		}
	}
}

func TestNamesCurrency(t *testing.T) {
	for _, test := range []struct {
		s    string
		sign rune
		want bool
	}{
		{"it costs €5", '€', true}, {"5 euros", '€', true}, {"in Euro", '€', true}, {"5 dollars", '€', false}, {"in Europe", '€', false},
		{"5元", '¥', true}, {"花费五美元", '$', true}, {"花费五美元", '¥', false}, {"₽5", '₽', true}, {"5 roubles", '₽', false}, {"", '$', false},
	} {
		if got := lang.NamesCurrency(test.s, test.sign); got != test.want {
			t.Errorf("NamesCurrency(%q, %c) = %v", test.s, test.sign, got)
		}
	}
}

func TestMonth(t *testing.T) {
	for _, test := range []struct {
		language, word string
		want           int
	}{
		{"en", "January", 1}, {"de", "Jänner", 1}, {"fr", "février", 2}, {"en", "March", 3}, {"en", "march", 0}, {"en", "May", 5}, {"en", "may", 0},
		{"en", "august", 0}, {"de", "august", 0}, {"fr", "mai", 5}, {"es", "mayo", 5}, {"ru", "мая", 5}, {"ru", "Июнь", 6}, {"es", "septiembre", 9},
		{"de", "Dezember", 12}, {"", "december", 12}, {"en", "Smarch", 0}, {"", "", 0},
	} {
		if got := lang.Month(test.word, test.language); got != test.want {
			t.Errorf("Month(%q, %q) = %d, want %d", test.word, test.language, got, test.want)
		}
	}
}

func TestDates(t *testing.T) {
	for s, want := range map[string][]lang.Date{
		"on 1931-05-03, then":     {{3, 13, 1931, 5, 3}},
		"am 3.5.1931":             {{3, 11, 1931, 5, 3}},
		"am 03. 05. 1931":         {{3, 15, 1931, 5, 3}},
		"1931年5月3日":               {{0, 15, 1931, 5, 3}},
		"12月27日":                  {{0, 10, 0, 12, 27}},
		"3月":                      {{0, 4, 0, 3, 0}},
		"6个月":                     nil,
		"05/03/1931":              nil,
		"1931-13-03, 1931-05-41":  nil,
		"11931-05-03 and 3.15.20": nil,
		"version 3.10.2":          nil,
		"":                        nil,
	} {
		if diff := cmp.Diff(want, lang.Dates(s)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", s, diff)
		}
	}
}
