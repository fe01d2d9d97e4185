package claims_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/claims"
)

// differences writes where a statement parts from the sentences of a paragraph.
func differences(language, statement, paragraph string) (all []string) {
	p := in(language, paragraph)[0]
	for _, s := range p.Sentences {
		for _, d := range claims.New(statement, "").Differs(p, s) {
			all = append(all, string(d.Kind)+" "+d.Said+" / "+d.Text)
			if d.End > 0 && p.Text[d.Start:d.End] != d.Text {
				all = append(all, "cut out elsewhere")
			}
		}
	}
	return all
}

func TestDiffers(t *testing.T) {
	const german = "Die neue Brücke wurde 1931 von Ada Holm gebaut und kostete 3,5 Millionen Kronen."
	const chinese = "新桥于1931年由阿达建成，长1240米。"
	for _, test := range []struct {
		language, statement, paragraph string
		want                           []string
	}{
		{"en", "The new bridge was opened on 3 May 1932.", bridge, []string{"number 3 May 1932 / 3 May 1931"}},
		{"en", "The new bridge was opened on 5 May 1931.", bridge, []string{"number 5 May 1931 / 3 May 1931"}},
		{"en", "It is 1,250 metres long and cost 3.5 million crowns.", bridge, []string{"number 1,250 / 1,240"}},
		{"en", "The old bridge over the Aske fell in the storm of 1931.", bridge, []string{"number 1931 / 1929"}},
		{"en", "The new bridge was built by Ada Berg of the United Engineering Company.", bridge, []string{"name Ada Berg / Ada Holm"}},
		{"en", "The lighthouse was not painted red after the war.", "The lighthouse was painted red after the war.", []string{"negation not / "}},
		{"en", "The lighthouse was painted red after the war.", "The lighthouse was never painted red after the war.", []string{"negation  / never"}},
		{"de", "Dass die Brücke neu gebaut ist, glaubt er nicht.", "Dass die Brücke neu gebaut ist, glaubt er.", []string{"negation nicht / "}},
		{"en", "The gate stands by bridge No. 5 of the county.", "The gate stands by bridge 5 of the county.", nil},
		{"en", "Up to 12 developers can vote on the matter.", "Up to 8 developers can vote on the matter.", []string{"number 12 / 8"}},

		{"en", "The new bridge was opened on 3 May 1931.", bridge, nil},
		{"en", "The king opened the bridge in 1932.", bridge, nil},
		{"en", "Penguins swim quickly under frozen arctic seas.", bridge, nil},
		{"en", "One of the men died during the work.", bridge, nil},
		{"en", "The company has said so.", bridge, []string{"negation  / never"}},
		{"en", "The company has spoken.", bridge, nil}, // too few words to be sure that it is about the same
		{"en", "The village of Aske lies in the north of Sweden.", "The village of Aske lies in the north of the county.", nil},
		{"en", "The village has 12 % of the water of the county.", "The village has 8 litres of the water of the county.", nil}, // a number of another kind
		{"en", "", bridge, nil},

		{"de", "Die neue Brücke wurde 1932 von Ada Holm gebaut.", german, []string{"number 1932 / 1931"}},
		{"de", "Die neue Brücke wurde 1931 nicht von Ada Holm gebaut und kostete 3,5 Millionen Kronen.", german, []string{"negation nicht / "}},
		{"fr", "Le nouveau pont fut construit en 1931 par Ada Berg.", "Le nouveau pont fut construit en 1931 par Ada Holm.", []string{"name Ada Berg / Ada Holm"}},
		{"ru", "Новый мост построила в 1941 году Ада Хольм.", "Новый мост построила в 1931 году Ада Хольм.", []string{"number 1941 / 1931"}},
		{"zh", "新桥于1941年由阿达建成。", chinese, []string{"number 1941 / 1931"}},
		{"zh", "新桥于1931年没由阿达建成，长1240米。", chinese, []string{"negation 没 / "}},
		{"zh", "新桥于1931年由阿达建成。", chinese, nil},
		{"zh", "中国向非洲派遣医生十七人。", "中国向非洲派遣医生十八人。", []string{"number 十七 / 十八"}}, // 非 denies nothing
	} {
		if diff := cmp.Diff(test.want, differences(test.language, test.statement, test.paragraph)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.statement, diff)
		}
	}
}
