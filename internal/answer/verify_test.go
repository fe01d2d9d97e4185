package answer_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	shipped "pilcrow/corpus"
	"pilcrow/internal/answer"
	"pilcrow/internal/answer/verify"
	"pilcrow/internal/claims"
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

const bridge = "The old bridge over the Aske fell in the storm of 1929, and nobody was hurt. " +
	"The new bridge, built by Ada Holm of the United Engineering Company, was opened on 3 May 1931. " +
	"It is 1,240 metres long and cost 3.5 million crowns, which is not more than 12 per cent of the budget. " +
	"Twenty-one men may have died during the work, as the “Aske Courier” reported; the company has never said so. " +
	"“We built it for our children,” she wrote at www.aske.example/bridge. " +
	"The steel is of type S235."

const lighthouse = "The lighthouse of Aske stands on Gull Island and was painted red after the war. " +
	"I believe that no other light has saved as many ships."

// said writes a verdict in one line.
func said(v verify.Verdict) string {
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
		{"The steel is of type S235.", "supported, [¶1]"},
		{"the steel is of type s235", "supported, [¶1]"},
		{"**The steel** is of type S235 🎉 https://example.com/x", "supported, [¶1]"},
		{"Steel is also of a type S235.", "supported, [¶1]"},
		{"<@123> the author says that the lighthouse of Aske stands on Gull Island and was painted red after the war", "supported, [¶2]"},
		{"I believe that no other light has saved as many ships.", "supported, [¶2]"},

		{"The new bridge was opened on 3 May 1932.", "contradicted, number 3 May 1932 / 3 May 1931, [¶1]"},
		{"The new bridge was opened on 5 May 1931.", "contradicted, number 5 May 1931 / 3 May 1931, [¶1]"},
		{"It is 1,250 metres long and cost 3.5 million crowns.", "contradicted, number 1,250 / 1,240, [¶1]"},
		{"The old bridge over the Aske fell in the storm of 1931.", "contradicted, number 1931 / 1929, [¶1]"},
		{"The new bridge was built by Ada Berg of the United Engineering Company.", "contradicted, name Ada Berg / Ada Holm, [¶1]"},
		{"The lighthouse of Aske stands on Seal Island.", "contradicted, name Seal Island / Gull Island, [¶2]"},
		{"The lighthouse of Aske was not painted red after the war.", "contradicted, negation not / , [¶2]"},
		{"The company has said so.", "contradicted, negation  / never, [¶1]"},

		{"The new bridge was opened in May 1931.", "not_found, similar, [¶1]"}, // a part of a sentence may say something else
		{"The lighthouse was painted red before the war.", "not_found, similar, [¶2]"},

		{"The new bridge was opened by the king.", "not_found, similar, [¶1]"},
		{"The king has seen the bridge.", "not_found"},
		{"The lighthouse of Aske has 214 steps.", "not_found"},
		{"Penguins swim quickly under frozen arctic seas.", "not_found"},
		{"Twenty-one men have died during the work.", "not_found, similar, [¶1]"},
		{"She wrote: “We built it for the children.”", "not_found, similar, [¶1]"},
		{"Die neue Brücke wurde nach dem Sturm von der Firma gebaut und ist sehr lang.", "not_found, other_language"},
		{"It is a myth that the lighthouse of Aske stands on Gull Island.", "not_found, similar, [¶2]"},

		{"Was the new bridge opened in 1931?", "not_a_statement, question"},
		{"who built the new bridge", "not_a_statement, question"},
		{"Hello everybody, good morning!", "not_a_statement, says_nothing"},
		{"According to the engineer of the new bridge:", "not_a_statement, says_nothing"},
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
		{"de", "Die neue Brücke wurde 1931 von Ada Holm gebaut.", "Neue Brücke wurde 1931 von Ada Holm gebaut.", "supported, [¶1]"},
		{"de", "Die neue Brücke wurde 1931 von Ada Holm gebaut und kostete 3,5 Millionen Kronen.", "Die neue Brücke wurde 1932 von Ada Holm gebaut.", "contradicted, number 1932 / 1931, [¶1]"},
		{"fr", "Le nouveau pont fut construit en 1931 par Ada Holm.", "Le nouveau pont fut construit en 1931 par Ada Berg.", "contradicted, name Ada Berg / Ada Holm, [¶1]"},
		{"ru", "Новый мост построила в 1931 году Ада Хольм.", "Новый мост построила в 1941 году Ада Хольм.", "contradicted, number 1941 / 1931, [¶1]"},
		{"zh", "新桥于1931年由阿达建成，长1240米。", "新桥于1931年由阿达建成 长1240米", "supported, [¶1]"},
		{"zh", "新桥于1931年由阿达建成，长1240米。", "新桥于1931年没由阿达建成，长1240米。", "contradicted, negation 没 / , [¶1]"},
		{"zh", "新桥于1931年由阿达建成，长1240米。", "新桥于1931年由阿达建成。", "not_found, similar, [¶1]"},
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
	const message = "# The bridge\n> The steel is of type S235. It is 1,250 metres long.\n\n- the lighthouse of Aske stands on Gull Island\n- ok?"
	verdicts, err := p.Verify(t.Context(), message)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, v := range verdicts {
		got = append(got, v.Sentence+" "+said(v))
	}
	want := []string{
		"The steel is of type S235. supported, [¶1]",
		"It is 1,250 metres long. contradicted, number 1,250 / 1,240, [¶1]",
		"the lighthouse of Aske stands on Gull Island not_found, similar, [¶2]",
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
// TestVerifyGoesOn: a sentence is held against what the one before it rests on, whatever the search
// finds for it.
func TestVerifyGoesOn(t *testing.T) {
	p := verifier(t, "en", "Ada Holm built the bridge. It was painted green.", "The lighthouse was painted in spring; painted green it was, green as grass.")
	p.K = 1
	for message, want := range map[string]string{
		"It was painted green.":                            "not_found, similar, [¶2]",
		"Ada Holm built the bridge. It was painted green.": "supported, [¶1]",
	} {
		verdicts, err := p.Verify(t.Context(), message)
		if err != nil || said(verdicts[len(verdicts)-1]) != want {
			t.Errorf("%q: %+v, %v, want %s", message, verdicts, err, want)
		}
	}
}

// TestVerifyGoesOnFromWhatCarries: not from the paragraph that the search has put first.
func TestVerifyGoesOnFromWhatCarries(t *testing.T) {
	p := verifier(t, "en", "In those years, as the people of the valley like to tell their guests, the bridge was opened. It was painted green.",
		"The bridge opened: the opened bridge.", "Painted green, painted green.", "Green was painted, and painted green.")
	p.K = 2
	verdicts, err := p.Verify(t.Context(), "In those years the bridge was opened.\nIn those years, as the people of the valley like to tell their guests, the bridge was opened. It was painted green.")
	if err != nil || said(verdicts[len(verdicts)-1]) != "supported, [¶1]" {
		t.Errorf("%+v, %v", verdicts, err)
	}
}

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
			rests := v.Finding == verify.Supported || v.Finding == verify.Contradicted
			if rests && len(v.Citations) == 0 || (v.Finding == verify.Contradicted) != (len(v.Differences) > 0) {
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

// A text in several languages is verified in each.
func TestVerifyInEachLanguage(t *testing.T) {
	p := verifier(t, "", "The old bridge fell in the storm of 1929.", "Die neue Brücke wurde im Jahr 1931 von Ada Holm gebaut.", "旧桥在1929年的大风暴中倒塌了。")
	for sentence, want := range map[string]string{
		"The old bridge fell in the storm of 1929.":               "supported, [¶1]",
		"The old bridge fell in the storm of 1928.":               "contradicted, number 1928 / 1929, [¶1]",
		"Die neue Brücke wurde im Jahr 1931 von Ada Holm gebaut.": "supported, [¶2]",
		"Die neue Brücke wurde im Jahr 1932 von Ada Holm gebaut.": "contradicted, number 1932 / 1931, [¶2]",
		"旧桥在1929年的大风暴中倒塌了。":                                       "supported, [¶3]",
		"旧桥在1928年的大风暴中倒塌了。":                                       "contradicted, number 1928 / 1929, [¶3]",
	} {
		verdicts, err := p.Verify(t.Context(), sentence)
		if err != nil || len(verdicts) != 1 || said(verdicts[0]) != want {
			t.Errorf("%q: %+v, %v, want %s", sentence, verdicts, err, want)
		}
	}
}

// Each sentence of a text that states something is supported by it.
func TestVerifyOwnSentences(t *testing.T) {
	article, err := shipped.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []*text.Corpus{article, corpus(text.Meta{}, bridgeText), corpus(text.Meta{}, tongues)} {
		p := &answer.Pipeline{Corpus: c, Search: retrieval.NewIndex(c.Paragraphs())}
		stated := 0
		for _, paragraph := range c.Paragraphs() {
			verdicts, err := p.Verify(t.Context(), paragraph.Said())
			if err != nil {
				t.Fatal(err)
			}
			for _, v := range verdicts {
				if v.Finding == verify.Supported {
					stated++
				} else if v.Finding != verify.NoStatement {
					t.Errorf("¶%d: %q is %s", paragraph.Number, v.Sentence, said(v))
				}
			}
		}
		if stated < len(c.Paragraphs()) {
			t.Errorf("%d sentences of %d paragraphs", stated, len(c.Paragraphs()))
		}
	}
}

// TestVerifyWithAJudge: what code cannot settle is read by a judge; what it can is not.
func TestVerifyWithAJudge(t *testing.T) {
	const open, settled = "The bridge measures more than a kilometre.", "The new bridge was opened on 3 May 1932."
	for verdict, want := range map[string]string{
		"supported": "supported, [¶1]", "contradicted": "contradicted, [¶1]", "not_stated": "not_found", "": "not_found", "maybe": "not_found",
	} {
		var asked []string
		p := judged(verifier(t, "en", bridge, lighthouse), func(claim string) string {
			asked = append(asked, claim)
			return verdict
		})
		verdicts, err := p.Verify(t.Context(), open+"\n"+settled+"\nI think it is ugly.\nThe steel is of type S235.")
		if err != nil || len(verdicts) != 4 {
			t.Fatalf("%+v, %v", verdicts, err)
		}
		if got := said(verdicts[0]); got != want {
			t.Errorf("%q: %s, want %s", verdict, got, want)
		}
		if diff := cmp.Diff([]string{open}, asked); diff != "" {
			t.Errorf("asked (-want +got):\n%s", diff)
		}
		if got := said(verdicts[1]); got != "contradicted, number 3 May 1932 / 3 May 1931, [¶1]" {
			t.Errorf("what code has settled is %s", got)
		}
	}
}

// A judge that fails leaves all as it was, and is asked no more; many sentences are asked about in
// several calls.
func TestVerifyCallsTheJudge(t *testing.T) {
	var message strings.Builder
	for i := range 23 {
		fmt.Fprintf(&message, "The bridge, %s, measures more than a kilometre.\n", strings.Repeat("indeed ", i+1))
	}
	for fails, want := range map[int][]int{0: {10, 10, 3}, 1: {10}, 2: {10, 10}} {
		var calls []int
		p := verifier(t, "en", bridge)
		p.Judge = &answer.Judge{Name: "reader", Judge: claims.Judge{Ask: func(_ context.Context, _, user, _ string, _ json.RawMessage) (string, error) {
			calls = append(calls, len(claimsOf(user)))
			if len(calls) == fails {
				return "", errors.New("boom")
			}
			return verdicts(claimsOf(user), yes), nil
		}}}
		found, err := p.Verify(t.Context(), message.String())
		supported := 0
		for _, v := range found {
			if v.Finding == verify.Supported {
				supported++
			}
		}
		if wantSupported := map[int]int{0: 23, 1: 0, 2: 10}[fails]; err != nil || supported != wantSupported || !slices.Equal(calls, want) {
			t.Errorf("call %d fails: calls of %v, %d supported, error %v", fails, calls, supported, err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	p := verifier(t, "en", bridge)
	p.Judge = &answer.Judge{Judge: claims.Judge{Ask: func(context.Context, string, string, string, json.RawMessage) (string, error) {
		cancel()
		return "", ctx.Err()
	}}}
	if _, err := p.Verify(ctx, message.String()); !errors.Is(err, context.Canceled) {
		t.Errorf("the caller is gone: %v", err)
	}
}

// A judge that never answers is waited for as long as for any answer.
func TestVerifyWithALateJudge(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		judge := &reading{takes: time.Hour}
		p := judge.on(verifier(t, "en", bridge))
		p.Judge.Timeout = 20 * time.Second
		start := time.Now()
		verdicts, err := p.Verify(t.Context(), "The bridge measures more than a kilometre.")
		if took := time.Since(start); err != nil || took != 20*time.Second || said(verdicts[0]) != "not_found" {
			t.Errorf("after %v: %+v, %v", took, verdicts, err)
		}
	})
}

func TestVerifyErrors(t *testing.T) {
	p := verifier(t, "en", bridge)
	if _, err := p.Verify(t.Context(), strings.Repeat("x", verify.MaxVerified+1)); !errors.Is(err, verify.ErrTooLong) {
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
