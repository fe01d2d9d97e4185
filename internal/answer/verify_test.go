package answer_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/internal/answer"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

// verifier verifies against a text of two paragraphs.
func verifier(t *testing.T, language string, paragraphs ...string) *answer.Pipeline {
	t.Helper()
	d := &text.Document{Meta: text.Meta{Slug: "aske", Language: language}}
	for i, p := range paragraphs {
		d.Paragraphs = append(d.Paragraphs, text.Paragraph{Document: "aske", Number: i + 1, Text: p})
	}
	c := &text.Corpus{Documents: []*text.Document{d}}
	return &answer.Pipeline{Corpus: c, Search: retrieval.NewIndex(c.Paragraphs())}
}

const lighthouse = "The lighthouse of Aske stands on Gull Island and was painted red after the war. " +
	"I believe that no other light has saved as many ships."

// said writes a verdict in one line.
func said(v answer.Verdict) string {
	parts := []string{string(v.Finding)}
	if v.Cause != "" {
		parts = append(parts, string(v.Cause))
	}
	for _, d := range v.Differences {
		parts = append(parts, string(d.Kind)+" "+d.Said+" / "+d.Text)
	}
	for _, c := range v.Citations {
		parts = append(parts, c.Marker(false))
	}
	return strings.Join(parts, ", ")
}

func TestVerify(t *testing.T) {
	p := verifier(t, "en", bridge, lighthouse)
	for _, test := range []struct{ sentence, want string }{
		{"The new bridge was opened in May 1931.", "supported, [¶1]"},
		{"the new bridge was opened in may 1931", "supported, [¶1]"},
		{"**The new bridge** was opened on 3 May 1931 🎉 https://example.com/x", "supported, [¶1]"},
		{"<@123> the author says that the lighthouse was painted red after the war", "supported, [¶2]"},
		{"I believe that no other light has saved as many ships.", "supported, [¶2]"},

		{"The new bridge was opened on 3 May 1932.", "contradicted, number 3 May 1932 / 3 May 1931, [¶1]"},
		{"The new bridge was opened on 5 May 1931.", "contradicted, number 5 May 1931 / 3 May 1931, [¶1]"},
		{"The new bridge is 1,250 metres long and cost 3.5 million crowns.", "contradicted, number 1,250 / 1,240, [¶1]"},
		{"The old bridge over the Aske fell in the storm of 1931.", "contradicted, number 1931 / 1929, [¶1]"},
		{"The new bridge was built by Ada Berg of the United Engineering Company.", "contradicted, name Ada Berg / Ada Holm, [¶1]"},
		{"The lighthouse of Aske stands on Seal Island.", "contradicted, name Seal Island / Gull Island, [¶2]"},
		{"The lighthouse of Aske was not painted red after the war.", "contradicted, negation not / , [¶2]"},
		{"The company has said so.", "not_found"}, // too few words to be sure that it is about the same
		{"The lighthouse was painted red before the war.", "contradicted, opposite before / after, [¶2]"},

		{"The new bridge was opened by the king.", "not_found, similar, [¶1]"},
		{"The king has seen the bridge.", "not_found"},
		{"The lighthouse of Aske has 214 steps.", "not_found"},
		{"Penguins swim quickly under frozen arctic seas.", "not_found"},
		{"Twenty-one men have died during the work.", "not_found, less_sure, [¶1]"},
		{"She wrote: “We built it for the children.”", "not_found, quotation, [¶1]"},
		{"Die neue Brücke wurde nach dem Sturm von der Firma gebaut und ist sehr lang.", "not_found, other_language"},
		{"It is a myth that the lighthouse of Aske stands on Gull Island.", "not_found"},

		{"Was the new bridge opened in 1931?", "not_a_statement, question"},
		{"who built the new bridge", "not_a_statement, question"},
		{"Hello everybody, good morning!", "not_a_statement, says_nothing"},
		{"Thanks 👍", "not_a_statement, says_nothing"},
		{"https://example.com/the-bridge-is-long", "not_a_statement, says_nothing"},
		{"I think the new bridge was opened in 1932.", "not_a_statement, opinion"},
		{"This article is brilliant and funny.", "not_a_statement, opinion"},
		{"In my opinion the lighthouse of Aske should be blue.", "not_a_statement, opinion"},
	} {
		verdicts, err := p.Verify(t.Context(), test.sentence)
		if err != nil || len(verdicts) != 1 {
			t.Errorf("%q: %+v, %v", test.sentence, verdicts, err)
			continue
		}
		if got := said(verdicts[0]); got != test.want {
			t.Errorf("%q: %s, want %s", test.sentence, got, test.want)
		}
	}
}

func TestVerifyOtherLanguages(t *testing.T) {
	for _, test := range []struct{ language, paragraph, sentence, want string }{
		{"de", "Die neue Brücke wurde 1931 von Ada Holm gebaut und kostete 3,5 Millionen Kronen.", "Die neue Brücke wurde 1931 von Ada Holm gebaut.", "supported, [¶1]"},
		{"de", "Die neue Brücke wurde 1931 von Ada Holm gebaut und kostete 3,5 Millionen Kronen.", "Die neue Brücke wurde 1932 von Ada Holm gebaut.", "contradicted, number 1932 / 1931, [¶1]"},
		{"fr", "Le nouveau pont fut construit en 1931 par Ada Holm.", "Le nouveau pont fut construit en 1931 par Ada Berg.", "contradicted, name Ada Berg / Ada Holm, [¶1]"},
		{"ru", "Новый мост построила в 1931 году Ада Хольм.", "Новый мост построила в 1941 году Ада Хольм.", "contradicted, number 1941 / 1931, [¶1]"},
		{"zh", "新桥于1931年由阿达建成，长1240米。", "新桥于1931年由阿达建成。", "supported, [¶1]"},
		{"zh", "新桥于1931年由阿达建成，长1240米。", "新桥于1941年由阿达建成。", "contradicted, number 1941 / 1931, [¶1]"},
		{"zh", "新桥于1931年由阿达建成，长1240米。", "企鹅在冰冷的海里游泳。", "not_found"},
		{"zh", "新桥于1931年由阿达建成，长1240米。", "你好！", "not_a_statement, says_nothing"},
	} {
		verdicts, err := verifier(t, test.language, test.paragraph).Verify(t.Context(), test.sentence)
		if err != nil || len(verdicts) != 1 {
			t.Errorf("%q: %+v, %v", test.sentence, verdicts, err)
			continue
		}
		if got := said(verdicts[0]); got != test.want {
			t.Errorf("%q: %s, want %s", test.sentence, got, test.want)
		}
	}
}

func TestVerifyMessage(t *testing.T) {
	p := verifier(t, "en", bridge, lighthouse)
	const message = "# The bridge\n> The new bridge was opened in 1931. It is 1,250 metres long.\n\n- the lighthouse of Aske stands on Gull Island\n- ok?"
	verdicts, err := p.Verify(t.Context(), message)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, v := range verdicts {
		got = append(got, v.Sentence+" "+said(v))
	}
	want := []string{
		"The new bridge was opened in 1931. supported, [¶1]",
		"It is 1,250 metres long. contradicted, number 1,250 / 1,240, [¶1]",
		"the lighthouse of Aske stands on Gull Island supported, [¶2]",
		"ok? not_a_statement, question",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, v := range verdicts {
		for _, c := range v.Citations {
			paragraph, _ := p.Corpus.Paragraph(c.Document, c.Paragraph)
			if paragraph.Text[c.Start:c.End] != c.Quote {
				t.Errorf("the quote of %q is not cut out of the paragraph: %+v", v.Sentence, c)
			}
		}
	}
}

// FuzzVerify holds anything against a paragraph of anything.
func FuzzVerify(f *testing.F) {
	f.Add("The new bridge was opened on 3 May 1932, not in 1,240 days.", bridge)
	f.Add("新桥于1941年由阿达建成，长1250米。", "新桥于1931年由阿达建成，长1240米。旧桥。")
	f.Add("“¿Qué?” <@1> [1] **a**\n- b, c 5 % of Ada Holm", "5%, 7 per cent: “x” — Ada Holm (1931) of 5 % Berg")
	f.Fuzz(func(t *testing.T, said, paragraph string) {
		if paragraph == "" || len(said)+len(paragraph) > 2000 {
			return
		}
		verdicts, err := verifier(t, "", paragraph).Verify(t.Context(), said)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range verdicts {
			rests := v.Finding == answer.Supported || v.Finding == answer.Contradicted
			if rests && len(v.Citations) == 0 || (v.Finding == answer.Contradicted) != (len(v.Differences) > 0) {
				t.Errorf("%+v", v)
			}
			for _, c := range v.Citations {
				if paragraph[c.Start:c.End] != c.Quote {
					t.Errorf("%q is not cut out of the paragraph", c.Quote)
				}
			}
			for _, d := range v.Differences {
				if d.End > 0 && paragraph[d.Start:d.End] != d.Text {
					t.Errorf("%q is not cut out of the paragraph", d.Text)
				}
			}
		}
	})
}

func TestVerifyErrors(t *testing.T) {
	p := verifier(t, "en", bridge)
	if _, err := p.Verify(t.Context(), strings.Repeat("x", answer.MaxVerified+1)); !errors.Is(err, answer.ErrTooLong) {
		t.Errorf("error %v", err)
	}
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := p.Verify(cancelled, "The new bridge was opened in 1931."); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if verdicts, err := p.Verify(t.Context(), " \n "); err != nil || verdicts == nil || len(verdicts) != 0 {
		t.Errorf("nothing to verify: %v, %v", verdicts, err)
	}
}
