package answer_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
)

const bridge = "The old bridge over the Aske fell in the storm of 1929, and nobody was hurt. " +
	"The new bridge, built by Ada Holm of the United Engineering Company, was opened on 3 May 1931. " +
	"It is 1,240 metres long and cost 3.5 million crowns, which is not more than 12 per cent of the budget. " +
	"Twenty-one men may have died during the work, as the “Aske Courier” reported; the company has never said so. " +
	"“We built it for our children,” she wrote at www.aske.example/bridge. " +
	"The steel is of type S235."

// TestChecks holds sentences against a made-up paragraph. What the checks are worth
// on altered sentences of real texts is measured by "bot eval checks": the figures
// are in docs/design.md.
func TestChecks(t *testing.T) {
	for _, test := range []struct{ sentence, want string }{
		{"The new bridge was opened in 1931.", ""},
		{"Ada Holm built the new bridge.", ""},
		{"It was opened on 3 May 1931 and is 1240 metres long.", ""},
		{"The bridge is 1\u00a0240 metres long.", ""},
		{"It cost 3,500,000 crowns.", ""},
		{"It did not cost more than 12% of the budget.", ""},
		{"According to the text, 21 men may have died during the work.", ""},
		{"The author says that the old bridge fell in 1929.", ""},
		{"The old bridge fell in the storm.", ""},
		{"Nobody was hurt when the old bridge fell.", ""},
		{"The UEC built the new bridge.", ""},
		{"She wrote: “We built it for our children.”", ""},
		{`She wrote: "We built it for our children."`, ""},
		{`She wrote that it was built "for our children".`, ""},
		{"She wrote it at www.aske.example/bridge.", ""},
		{"The steel is of type S235.", ""},
		{"One of the bridges fell in 1929.", ""},

		{"The new bridge was opened in 1932.", "the number 1932"},
		{"Twenty-two men may have died during the work.", "the number 22"},
		{"It cost 3.5 crowns.", "the number 3.5"},
		{"It did not cost more than 12 crowns of the budget.", "the number 12"},
		{"The steel is of type S236.", "the number 236"},
		{"The steel is of type T235.", `"T235"`},
		{"The old bridge over the Aske fell in 1931.", "the number 1931"}, // another sentence's number
		{"The new bridge, “ısparta ſ”, was opened.", "the quotation"},
		{"Ada Berg built the new bridge.", `the name "Berg"`},
		{"Sweden built the new bridge.", `the name "Sweden"`},
		{"The NATO built the new bridge.", `the name "NATO"`},
		{"The new bridge was never opened.", "it denies"},
		{"The bridge is 1,240 miles long.", "1,240 miles is not"},
		{"Twenty-one women may have died during the work.", "Twenty-one women is not"},
		{"It cost $3.5 million.", "the sign '$'"},
		{"One man may have died during the work.", "the number 1"},
		{"It is not less than 12 per cent of the budget.", "12 per cent is bounded in another way"},
		{"The company has said so.", "it leaves out a negation"},
		{"Twenty-one men have died during the work.", "it leaves out a doubt"},
		{"She wrote: “We built it for the children.”", "the quotation"},
		{"She wrote: “We built it for our children and theirs.", "the quotation"},
		{"We opened the new bridge in 1931.", "it speaks in the first person"},
		{"The new bridge, I think, was opened in 1931.", "it speaks in the first person"},
		{"The company rightly built the new bridge.", `it judges ("rightly")`},
		{"Of course the old bridge fell.", `it judges ("of course")`},
		{"She wrote it at www.aske.example/secret.", "the link"},
		{"The new bridge is [here](https://evil.example/x).", "the link"},
		{"The new bridge is at evil.example.", "the link"},
		{"@everyone The new bridge was opened.", "it holds a mention"},
		{"<@123> opened the new bridge.", "it holds a mention"},
		{"The new bridge was opened \x1b[31min red.", "it has characters that cannot be seen"},
		{"The new bridge <b>was opened.", "the sign '<'"},
		{"The new bridge was opened 🎉.", "the sign '🎉'"},
		{"Was the new bridge opened?", "it is a question"},
		{"The new bridge was opened as follows:", "it is no whole sentence"},
		{"NOT_IN_TEXT but the new bridge was opened.", "it says that the text does not answer"},
		{"Penguins swim quickly under frozen arctic seas.", "the name \"Penguins\""},
		{"The new bridge eats frozen penguins under arctic seas.", "only 2 of its 7 words"},
		{"The text says so.", "it says nothing"},
		{"The new bridge, built by Ada Holm of the United Engineering Company, was opened, while tasty purple dragons danced, on 3 May 1931.", "4 words in a row"},
		{strings.Repeat("The new bridge was opened. ", 30), "it is longer than 600 characters"},
	} {
		if got := answer.Refusal("en", test.sentence, bridge); !strings.HasPrefix(got, test.want) || got == "" != (test.want == "") {
			t.Errorf("%q: refused because %q, want %q", test.sentence, got, test.want)
		}
	}
}

func TestChecksInOtherLanguages(t *testing.T) {
	for _, test := range []struct{ language, paragraph, sentence, want string }{
		{"de", "Die neue Brücke wurde 1931 von Ada Holm gebaut und kostete 3,5 Millionen Kronen.", "Ada Holm baute 1931 die neue Brücke.", ""},
		{"de", "Die neue Brücke wurde 1931 von Ada Holm gebaut.", "Die neue Brücke wurde nicht von Ada Holm gebaut.", "it denies"},
		{"de", "Die neue Brücke wurde 1931 von Ada Holm gebaut.", "Ich finde, dass Ada Holm die Brücke gebaut hat.", "it speaks in the first person"},
		{"ru", "Новый мост построила в 1931 году Ада Хольм.", "Ада Хольм построила новый мост.", ""},
		{"ru", "Новый мост построила в 1931 году Ада Хольм.", "Ада Хольм не построила новый мост.", "it denies"},
		{"ru", "Новый мост построила в 1931 году Ада Хольм.", "Новый мост построила Ада Берг.", `the name "Берг"`},
		{"", "新桥于1931年由阿达建成，长1240米。", "新桥于1931年建成。", ""},
		{"", "新桥于1931年由阿达建成，长1240米。", "新桥于1932年建成。", "the number 1932"},
		{"", "新桥于1931年由阿达建成，长1240米。", "新桥没有建成。", "it denies"},
		{"", "新桥于1931年由阿达建成，长1240米。", "企鹅在冰冷的海里游泳。", "only"},
	} {
		if got := answer.Refusal(test.language, test.sentence, test.paragraph); !strings.HasPrefix(got, test.want) || got == "" != (test.want == "") {
			t.Errorf("%q: refused because %q, want %q", test.sentence, got, test.want)
		}
	}
}

func TestKindredNames(t *testing.T) {
	for _, test := range []struct {
		sentence, paragraph string
		shown               bool
	}{
		{"Chinese doctors work in Lesotho.", "Doctors of China work in Lesotho.", true},
		{"The doctors of China work in Lesotho.", "Chinese doctors work in Lesotho.", true},
		{"Italian ships sailed there.", "Ships of Italy sailed there.", true},
		{"German ships sailed there.", "Ships of Germany sailed there.", true},
		{"The ships of Turkey sailed there.", "Turkish ships sailed there.", true},
		{"Australian ships sailed there.", "Ships of Austria sailed there.", false},
		{"Roman ships sailed there.", "Ships of Romania sailed there.", false},
		{"Indian ships sailed there.", "Ships of Indiana sailed there.", false},
	} {
		if got := answer.Refusal("en", test.sentence, test.paragraph); (got == "") != test.shown {
			t.Errorf("%q from %q: refused because %q", test.sentence, test.paragraph, got)
		}
	}
}

func TestNumbers(t *testing.T) {
	for _, test := range []struct {
		s    string
		want []string
	}{
		{"17 batches since 1997", []string{"17", "1997"}},
		{"1,200 and 1 200 and 1\u00a0200 and 1’200", []string{"1200", "1", "200", "1200", "1200"}},
		{"1.200 and 1.25 and 3,5 and 1,234.50 and 1.234.567", []string{"1200|1.2", "1.25", "3.5", "1234.5", "1234567"}},
		{"version 3.10.2", []string{"3.10.2"}},
		{"5% and 5 % and 5 per cent and five percent", []string{"5%", "5%", "5%", "5%"}},
		{"3.5 million, two billion, 17 thousand", []string{"3500000", "2000000000", "17000"}},
		{"the 30th and the thirtieth, the 21st, the twenty-first", []string{"30", "30", "21", "21"}},
		{"one hundred and twenty-five, twelve hundred, two thousand and three", []string{"125", "1200", "2003"}},
		{"three hundred thousand five", []string{"300005"}},
		{"the 1990s and 1990", []string{"1990s", "1990"}},
		{"thousands of people, a hundred, a million", []string{"thousands", "100", "1000000"}},
		{"one of them, No. 5, a 91-km road", []string{"one", "5", "91"}},
		{"five six", []string{"5", "6"}},
		{"١٩٩٧ and ９１", []string{"1997", "91"}},
		{"0.50 and 007", []string{"0.5", "7"}},
		{"none", nil},
	} {
		if diff := cmp.Diff(test.want, answer.NumbersIn(test.s)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.s, diff)
		}
	}
}

func TestEvidence(t *testing.T) {
	for _, test := range []struct{ sentence, want string }{
		{"The bridge is 1240 metres long.", "It is 1,240 metres long and cost 3.5 million crowns, which is not more than 12 per cent of the budget."},
		{"The steel is of type S235.", "The steel is of type S235."},
		{"The new bridge was opened on 3 May 1931 and is 1240 metres long.", "The new bridge, built by Ada Holm of the United Engineering Company, was opened on 3 May 1931. " +
			"It is 1,240 metres long and cost 3.5 million crowns, which is not more than 12 per cent of the budget."},
	} {
		if diff := cmp.Diff(test.want, answer.Evidence(test.sentence, bridge)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.sentence, diff)
		}
	}
}
