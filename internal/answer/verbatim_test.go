package answer_test

import (
	"context"
	"strings"
	"testing"

	shipped "pilcrow/corpus"
	"pilcrow/internal/answer"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
	"pilcrow/internal/text/load"
)

// tongues are paragraphs in several languages.
var tongues = []string{
	"And it came to pass, in the days when the judges ruled, that there was a famine in the land. Now the tower (which is of brick) is 1,240.5 m high, i.e. higher than others! Why?",
	"“We built it for our children,” she wrote. “They paid for it – every crown.” The Aske Courier didn't print that; it had printed worse.",
	"Die neue Brücke wurde am 3. Mai 1931 eröffnet und kostete 3,5 Millionen Kronen. „Das war zu viel“, sagte der Bürgermeister. Wer zahlte das?",
	"L’hiver 1929 fut rude : le vieux pont s’effondra. « Personne n’a été blessé », écrivit le gardien. Qu’en dire aujourd’hui ?",
	"El puente viejo cayó en 1929. ¿Quién lo construyó? Nadie lo sabe; ¡qué lástima!",
	"Старый мост рухнул во время бури 1929 года. Никто не пострадал. «Я сам их закрыл», — сказал он.",
	"旧桥在1929年的大风暴中倒塌。没有人受伤，因为看守人在一小时前关闭了大门。“是我关的，”他说。",
	"古い橋は1929年の嵐で落ちた。誰も怪我をしなかった。「門を閉めたのは私だ」と番人は言った。",
	"انهار الجسر القديم في عاصفة عام 1929. لم يصب أحد، لأن الحارس أغلق البوابة قبل ساعة.",
	"पुराना पुल 1929 के तूफान में गिर गया। किसी को चोट नहीं लगी।",
	"สะพานเก่าพังในพายุปี 1929 ไม่มีใครบาดเจ็บ",
	"Η παλιά γέφυρα έπεσε στην καταιγίδα του 1929. Κανείς δεν τραυματίστηκε.",
	"We are here, and I am not; write to ada@aske.example or see www.aske.example/bridge. Call @everyone <b>now</b> [sic]! Is it 5 * 3 = 15?",
}

// TestEverySentenceIsShown lets a model write each whole sentence of texts of all kinds, without
// a judge: what is shown is that sentence, cut out of its paragraph.
func TestEverySentenceIsShown(t *testing.T) {
	article, err := shipped.Load()
	if err != nil {
		t.Fatal(err)
	}
	ferry, err := load.Files([]string{"../faults/testdata/ferry.md"})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, c := range []*text.Corpus{corpus(text.Meta{}, tongues), article, ferry} {
		var said strings.Builder
		p := pipeline(c, nil)
		all := c.Paragraphs()
		p.Profile, p.Sure, p.Near, p.Search = answer.Write, 1e-9, 1e-9, finding(all[0])
		for i, paragraph := range all {
			body := paragraph.Said()
			for _, span := range text.Sentences(body) {
				n++
				sentence := span.Of(body)
				p.Generator = says(nil, sentence+" ["+string(rune('0'+(i+1)%10))+"]") // mostly another paragraph's number
				a, err := p.Answer(t.Context(), answer.Question{Text: "What does the text say about it?"}, nil)
				if err != nil {
					t.Fatal(err)
				}
				said.Reset()
				for _, claim := range a.Claims {
					cite := claim.Citations[0]
					cited, _ := c.Paragraph(cite.Document, cite.Paragraph)
					if claim.Text != cited.Text[cite.Start:cite.End] || claim.Proof != answer.Quotation {
						t.Errorf("%q is shown as %q", sentence, claim.Text)
					}
					said.WriteString(claim.Text + " ")
				}
				if got := strings.TrimSpace(said.String()); got != sentence {
					t.Errorf("%q became %q: %v", sentence, got, dropped(a))
				}
			}
		}
	}
	t.Logf("%d sentences", n)
}

// finding is a searcher that finds one paragraph, whatever is asked.
type finding text.Paragraph

func (f finding) Search(context.Context, string, int) ([]retrieval.Hit, error) {
	return []retrieval.Hit{{Paragraph: text.Paragraph(f), Rank: 1, Score: 1}}, nil
}
