package analysis_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/retrieval/analysis"
)

func TestTerms(t *testing.T) {
	tests := []struct {
		text, language string
		want           []string
	}{
		{"", "en", nil},
		{"… — !?", "en", nil},
		{"China’s doctors", "en", []string{"china", "doctor"}},
		{"the 91-km road", "en", []string{"the", "91", "km", "road"}},
		{"1,200 or 12,5 or 3.5 in 27–28", "", []string{"1200", "or", "12", "5", "or", "3.5", "in", "27", "28"}},
		{"since v1.9.0 or V 2", "", []string{"since", "1.9.0", "or", "v", "2"}},
		{"in the U.S. and don't", "", []string{"in", "the", "us", "and", "dont"}},
		{"L'aîné qu'il aujourd'hui", "fr", []string{"l", "ain", "qu", "il", "aujou"}},
		{"o'clock d’Artagnan's", "en", []string{"oclock", "d", "artagnan"}},
		{"found written, founded", "en", []string{"find", "write", "found"}},
		{"trafen getroffen", "de", []string{"treff", "treff"}},
		{"ﬁne Ｆｕｌｌ ١٢٣", "", []string{"fine", "full", "123"}},
		{"Straße Çelik Łódź", "de", []string{"stra", "celik", "lodz"}},
		{"Tag Tage, neu neun, Kindern", "de", []string{"tag", "tag", "neu", "neun", "kind"}},
		{"füttern gefüttert, geben", "de", []string{"fut", "fut", "geb"}},
		{"vélos durée, un an", "fr", []string{"velo", "dur", "un", "an"}},
		{"casas caso días", "es", []string{"casa", "caso", "dia"}},
		{"цену цена входит входят год вернулся", "ru", []string{"цен", "цен", "вход", "вход", "год", "верну"}},
		{"co\u00adoperate\u200b now", "", []string{"coope", "now"}},
		{"Привет, Ёлка", "", []string{"приве", "елка"}},
		{"ΛΌΓΟΣ λόγος", "", []string{"λογοσ", "λογοσ"}},
		{"中国派17批", "", []string{"中", "国", "派", "中国", "国派", "17", "批"}},
		{"ไทย", "", []string{"ไทย"}},
		{"العَرَبِيّة", "", []string{"عربيه"}},
	}
	for _, test := range tests {
		var got []string
		for _, term := range analysis.Terms(test.text, test.language) {
			got = append(got, term.Text)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("Terms(%q, %q) (-want +got):\n%s", test.text, test.language, diff)
		}
	}
}

func TestTermsSayWhereTheyStand(t *testing.T) {
	s := "Is China’s road long?"
	for _, term := range analysis.Terms(s, "en") {
		if word := s[term.Start:term.End]; term.Text == "china" && word != "China’s" {
			t.Errorf("china stands at %q", word)
		}
		if want := term.Text == "is"; term.Stop != want {
			t.Errorf("%q: stop word %v, want %v", term.Text, term.Stop, want)
		}
	}
}

func FuzzTerms(f *testing.F) {
	f.Add("China’s 91-km U.S. ﬁ 中国 ไทย \xff\u0301 1,234.5 'a''b'", "en")
	f.Add("ẞ\u00ad'\u200dß", "de")
	f.Fuzz(func(t *testing.T, s, language string) {
		last := 0
		for _, term := range analysis.Terms(s, language) {
			if term.Start < last || term.End <= term.Start || term.End > len(s) {
				t.Fatalf("term %+v after byte %d of %q", term, last, s)
			}
			last = term.Start
		}
	})
}
