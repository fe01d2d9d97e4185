package claims_test

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"pilcrow/internal/claims"
)

// passages are made-up paragraphs in several languages, with what texts have in them:
// abbreviations, quotations, numbers, brackets, verse, dialogue.
var passages = map[string][]string{
	"en": {
		"The old bridge over the Aske fell in the storm of 1929. Nobody was hurt, since the toll keeper, Mr. Ash, had closed the gate an hour before. Why had he?",
		"“We built it for our children,” she wrote. “They paid for it – every crown.” The Aske Courier didn't print that; it had printed worse.",
		"And it came to pass, in the days when the judges ruled, that there was a famine in the land. Now the tower (which is of brick) is 1,240.5 m high, i.e. higher than others!",
	},
	"de": {
		"Die neue Brücke wurde am 3. Mai 1931 eröffnet und kostete 3,5 Mio. Kronen. „Das war zu viel“, sagte der Bürgermeister. Wer zahlte das?",
	},
	"fr": {
		"L’hiver 1929 fut rude : le vieux pont s’effondra. « Personne n’a été blessé », écrivit le gardien. Qu’en dire aujourd’hui ?",
	},
	"es": {
		"El puente viejo cayó en 1929. ¿Quién lo construyó? Nadie lo sabe; ¡qué lástima!",
	},
	"ru": {
		"Старый мост рухнул во время бури 1929 года. Никто не пострадал, так как сторож закрыл ворота за час до этого. «Я сам их закрыл», — сказал он.",
	},
	"zh": {
		"旧桥在1929年的大风暴中倒塌。没有人受伤，因为看守人在一小时前关闭了大门。“是我关的，”他说。",
	},
	"ja": {
		"古い橋は1929年の嵐で落ちた。誰も怪我をしなかった。「門を閉めたのは私だ」と番人は言った。",
	},
	"ar": {
		"انهار الجسر القديم في عاصفة عام 1929. لم يصب أحد، لأن الحارس أغلق البوابة قبل ساعة.",
	},
	"hi": {
		"पुराना पुल 1929 के तूफान में गिर गया। किसी को चोट नहीं लगी।",
	},
	"th": {
		"สะพานเก่าพังในพายุปี 1929 ไม่มีใครบาดเจ็บ",
	},
	"el": {
		"Η παλιά γέφυρα έπεσε στην καταιγίδα του 1929. Κανείς δεν τραυματίστηκε· ο φύλακας είχε κλείσει την πύλη.",
	},
}

// otherwise writes a sentence in other ways that keep its words: quotation marks, dashes,
// spaces, accents in two characters, capital letters.
var otherwise = map[string]func(string) string{
	"as it is":               func(s string) string { return s },
	"straight marks":         strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`, "’", "'", "「", `"`, "」", `"`).Replace,
	"no marks":               strings.NewReplacer("“", "", "”", "", "„", "", "«", "", "»", "", "「", "", "」", "").Replace,
	"other dashes":           strings.NewReplacer("–", "—", "—", "-").Replace,
	"spaces":                 func(s string) string { return strings.Join(strings.Fields(s), "\u00a0 ") },
	"accents apart":          norm.NFD.String,
	"accents together":       norm.NFC.String,
	"capital letters":        func(s string) string { return strings.ToUpper(strings.ReplaceAll(s, "ß", "ẞ")) },
	"without its last mark":  func(s string) string { return strings.TrimRightFunc(s, unicode.IsPunct) },
	"in quotation marks":     func(s string) string { return "“" + s + "”" },
	"with invisible letters": func(s string) string { return strings.ReplaceAll(s, "e", "\u00ade") },
}

// TestVerbatim holds that every whole sentence of every text is the text's own words, also
// written otherwise, and that what is cut out is that sentence.
func TestVerbatim(t *testing.T) {
	for language, paragraphs := range passages {
		for _, p := range in(language, paragraphs...) {
			for _, s := range p.Sentences {
				for name, write := range otherwise {
					said := write(s.Of(p.Text))
					span, ok := claims.New(said, "").Verbatim(p)
					if !ok || span != s.Span {
						t.Errorf("%s: %q, %s, is %q (%v)", language, said, name, span.Of(p.Text), ok)
					}
				}
			}
		}
	}
}

// TestRunsOfSentences has several sentences as one claim.
func TestRunsOfSentences(t *testing.T) {
	p := in("en", passages["en"][0])[0]
	if span, ok := claims.New(p.Text, "").Verbatim(p); !ok || span.Of(p.Text) != p.Text {
		t.Errorf("the whole paragraph is %q (%v)", span.Of(p.Text), ok)
	}
}

// TestReferencesOfTheText has marks of notes and sources, which a claim has lost.
func TestReferencesOfTheText(t *testing.T) {
	const said = "The toll was raised in 1902, and fell later."
	for _, sentence := range []string{
		"The toll was raised in 1902 [3], and fell later [4, 5–7].", "The toll was raised in 1902(3), and fell later.[12]",
		"[1] The toll was raised in 1902, and fell later [2] [3] .",
	} {
		p := in("en", "Before it there was none. "+sentence+" Nobody knew why.")[0]
		span, ok := claims.New(said, "").Verbatim(p)
		if !ok || span.Of(p.Text) != strings.TrimPrefix(sentence, "[1] ") && span.Of(p.Text) != sentence {
			t.Errorf("%q is %q (%v)", sentence, span.Of(p.Text), ok)
		}
		if _, ok := claims.New("Toll was raised in 1902, and fell later.", "").Worded(p); !ok {
			t.Errorf("%q is not worded so", sentence)
		}
	}
	p := in("en", "The toll was raised in 1902 by [30] crowns.")[0]
	if _, ok := claims.New("The toll was raised in 1902 by 30 crowns.", "").Verbatim(p); ok {
		t.Error("a number of the claim stands in a reference")
	}
}

func TestNotVerbatim(t *testing.T) {
	p := in("en", passages["en"]...)
	for _, s := range []string{
		"The old bridge over the Aske fell.",                  // the beginning of a sentence
		"Nobody was hurt.",                                    // the same
		"The old bridge over the Aske fell in the storm 1929", // a word is missing
		"The old bridge over the Aske fell in the storm of 1930.",
		"Fell in the storm of 1929. Nobody was hurt, since the toll keeper, Mr. Ash, had closed the gate an hour before.",
		"The old bridge over the Aske fell in the storm of 1929. Nobody was hurt.",
		"hurt", "1929", "", "?!", "“”",
	} {
		for _, p := range p {
			if span, ok := claims.New(s, "").Verbatim(p); ok {
				t.Errorf("%q is %q", s, span.Of(p.Text))
			}
		}
	}
}

// TestWorded has what may be left out of a sentence, and put in, and what must not.
func TestWorded(t *testing.T) {
	for _, test := range []struct {
		language, sentence, claim string
		want                      bool
	}{
		{"en", "The new bridge was built by an engineer of Askeby.", "New bridge was built by engineer of Askeby.", true},
		{"en", "The new bridge was built by engineers.", "A new bridge was built by the engineers.", true},
		{"en", "And the toll was also abolished.", "The toll was abolished.", true},
		{"en", "But they said that it fell.", "They said it fell.", true},
		{"en", "The toll, which was high, was abolished.", "Toll was high was abolished.", true},
		{"de", "Die Brücke wurde auch von einem Bürgermeister gebaut.", "Eine Brücke wurde von Bürgermeister gebaut.", true},
		{"fr", "Et le pont que l'ingénieur construisit est long.", "Pont l'ingénieur construisit est long.", true},
		{"es", "Pero el puente también cayó en la tormenta.", "Un puente cayó en tormenta.", true},
		{"ru", "И мост, который также стоял здесь, рухнул.", "Мост стоял здесь, рухнул.", true},
		{"en", "In 1931 the bridge was opened by Ada in May.", "In 1931 the bridge was opened by Ada.", true},
		{"en", "The new bridge was opened in 1931 in the rain.", "The new bridge was opened in 1931.", true},
		{"pl", "Stary most runął.", "Stary most runął.", true}, // no lists are known: word for word only

		{"en", "The road of 1240 metres is open in July.", "The road of 1240 metres is open.", false},
		{"en", "The new shop is open on Sundays in July.", "The new shop is open on Sundays.", false},
		{"en", "The daughter of the king died.", "The king died.", false},
		{"en", "The king's brother died.", "The king died.", false},
		{"en", "Ada denied that Eda stole the ring.", "Eda stole the ring.", false},
		{"en", "Ada, who denied that Eda stole the ring, died.", "Ada stole the ring.", false},
		{"en", "Ada said Eda built it.", "Ada built it.", false},
		{"en", "Ada built it in a dream.", "Ada built it.", false},
		{"en", "Ada married the sister of Eda.", "Ada married Eda.", false},
		{"en", "The bridge is not closed.", "The bridge is closed.", false},
		{"en", "The bridge is closed.", "The bridge is not closed.", false},
		{"en", "The bridge can't be closed.", "The bridge can be closed.", false},
		{"en", "The bridge may be closed.", "The bridge is closed.", false},
		{"en", "Only the old bridge fell.", "The old bridge fell.", false},
		{"en", "Most of the bridges fell.", "The bridges fell.", false},
		{"en", "The bridge is closed if it snows.", "The bridge is closed.", false},
		{"en", "Ada loves Eda.", "Eda loves Ada.", false},
		{"en", "Ada loved Eda.", "Ada loves Eda.", false},
		{"en", "The bridges of Ada fell.", "The bridge of Ada fell.", false},
		{"en", "Vitamin A helps the blind.", "Vitamin helps the blind.", false},
		{"en", "The price is five and a half.", "The price is five.", false},
		{"en", "The old bridge was named in the Convention on Bridges.", "The old bridge was named in the Convention.", false},
		{"en", "She was head of the Institute for the Study of Bridges.", "She was head of the Institute.", false},
		{"fr", "Elle fut la directrice de la Société des Amis en Savoie.", "Elle fut la directrice de la Société des Amis.", false},
		{"de", "Die Stadt unterstützt den Bau.", "Die Stadt untersagt den Bau.", false}, // the same first letters
		{"de", "Die Stadt fördert den Bau.", "Stadt fordert den Bau.", false},           // the same without accents
		{"fr", "Il interdit le pont.", "Il interrompt le pont.", false},
		{"es", "Ana trabajó la tierra.", "Ana trabajo tierra.", false},
		{"zh", "旧桥在1929年倒塌了。", "旧桥在1929年倒塌。", false}, // no spaces between words
		{"pl", "Stary most runął.", "Most runął.", false},
		{"en", "The.", "A.", false},
	} {
		p := in(test.language, test.sentence)[0]
		span, got := claims.New(test.claim, "").Worded(p)
		if got != test.want || got && span != p.Sentences[0].Span {
			t.Errorf("%q is the wording of %q: %v (%q)", test.claim, test.sentence, got, span.Of(p.Text))
		}
	}
	p := in("en", "The new bridge fell.")[0]
	if _, ok := claims.New("New bridge fell.", "de").Worded(p); ok {
		t.Error("a claim in another language has the wording of the text")
	}
}

// FuzzVerbatim cuts a paragraph into sentences: each is verbatim, and what is cut out begins
// and ends with sentences of the paragraph.
func FuzzVerbatim(f *testing.F) {
	for _, paragraphs := range passages {
		for _, p := range paragraphs {
			f.Add(p, "The old bridge fell.")
		}
	}
	f.Add("a. a. a b. a", "a. a")
	f.Add("ﬁn. ﬁn İ ß e\u0301 é. 1½", "fin i̇ ss é")
	f.Fuzz(func(t *testing.T, paragraph, claim string) {
		if len(paragraph) > 1000 || len(claim) > 1000 {
			return
		}
		p := in("", paragraph)[0]
		starts, ends := make(map[int]bool), make(map[int]bool)
		for _, s := range p.Sentences {
			starts[s.Start], ends[s.End] = true, true
			said := s.Of(p.Text)
			if !strings.ContainsFunc(said, func(r rune) bool { return r != unicode.ReplacementChar && (unicode.IsLetter(r) || unicode.IsDigit(r)) }) {
				continue
			}
			if _, ok := claims.New(said, "").Verbatim(p); !ok {
				t.Errorf("%q of %q is not verbatim", said, paragraph)
			}
		}
		if span, ok := claims.New(claim, "").Verbatim(p); ok && (!starts[span.Start] || !ends[span.End]) {
			t.Errorf("%q is %q, which is cut out of sentences", claim, span.Of(p.Text))
		}
	})
}

// FuzzFacts holds that a claim whose facts stand has no sign of a link, a mention or a
// command that the paragraph lacks, in any language.
func FuzzFacts(f *testing.F) {
	f.Add("The bridge is 1,240 m “long”.", "It is 1.240 m long, ‘ıſ’ 3.5 million […] and 5 per cent.")
	f.Add("China hat seit 1997 mehr als siebzehn Gruppen nach Lesotho geschickt, nicht 18.", "China has sent over 17 teams to Lesotho since 1997.")
	f.Add("С 1997 года Китай направил двадцать одну группу.", "中国自一九九七年以来派遣了二十一批，百分之五。")
	f.Add("La Chine n’a jamais envoyé quatre-vingt-dix-sept équipes.", "España envió ciento ochenta médicos, no más de dos mil millones.")
	f.Add("“ſ”", "S. “a … b” www.x.y No. 5 not only H1N1 桥长12米。")
	f.Fuzz(func(t *testing.T, claim, paragraph string) {
		for _, language := range []string{"en", "de", "fr", "es", "ru", "zh", ""} {
			evidence := in(language, paragraph)
			for _, foreign := range []string{"", "fr"} {
				if claims.New(claim, foreign).Facts(evidence) == "" {
					checkSigns(t, claim, paragraph)
				}
			}
		}
	})
}

// checkSigns checks that a claim has no sign of a link, a mention or a command that the
// paragraphs lack.
func checkSigns(t *testing.T, claim, cited string) {
	t.Helper()
	for _, sign := range []string{"http", "://", "www.", "@", "<", "](", "\x1b", "\u202e", "discord.gg"} {
		if strings.Contains(claim, sign) && !strings.Contains(cited, sign) {
			t.Errorf("%q holds %q, which is not in %q", claim, sign, cited)
		}
	}
}
