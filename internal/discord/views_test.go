package discord

import (
	"strings"
	"testing"

	"pilcrow/corpus"
	"pilcrow/internal/answer"
	"pilcrow/internal/chat"
	"pilcrow/internal/discord/look"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/text"
)

// views are the answers that people will mostly see.
func views(t *testing.T) []view {
	t.Helper()
	article, err := corpus.Load()
	if err != nil {
		t.Fatal(err)
	}
	r := look.Renderer{Corpus: article, Language: "en", Person: "1"}
	asked := r
	asked.Question = "How many doctors has China sent to Lesotho?"
	german := asked
	german.Language, german.Question = "de", "Wie viele Ärzte hat China nach Lesotho geschickt?"
	private := asked
	private.Private = true
	doctors := citing(article, 20, "17 batches of Chinese medical teams with more than 180 outstanding doctors to Lesotho since 1997")
	road := citing(article, 19, "the 91-km Mpiti-Sehlabathebe Road")
	whole := func(n int) answer.Claim {
		p, _ := article.Paragraph("article", n)
		s := p.Sentences()[0].Of(p.Text)
		return answer.Claim{Text: s, Citations: []answer.Citation{citing(article, n, s)}}
	}
	const frame = "According to Lei Kezhong, Ambassador of the People’s Republic of China to the Kingdom of Lesotho:"
	model := func(a answer.Answer) answer.Answer {
		a.Mode, a.Frame, a.Receipt.Model = answer.Model, frame, "gpt-4o-mini"
		return a
	}
	short := model(answer.Answer{Claims: []answer.Claim{{Text: "China has sent more than 180 doctors to Lesotho since 1997.", Citations: []answer.Citation{doctors}}}})
	var long answer.Answer
	for n := 1; n <= article.Documents[0].Len(); n++ {
		long.Claims = append(long.Claims, whole(n))
	}
	away := answer.Answer{Mode: answer.Extractive, Frame: frame, Claims: []answer.Claim{whole(20)},
		Notice: "The language model could not be reached, so these are sentences of the text itself. The log has it under id k3f9q2aa."}
	none := answer.Answer{Abstained: true, Reason: answer.OffTopic, Text: "The text does not answer this.", Passages: passages(article, 10, 18, 14)}
	near := answer.Answer{Abstained: true, Outcome: answer.Nearest, Reason: answer.Uncertain, Passages: passages(article, 19, 1, 9),
		Text: "The text may not answer this. It does not have the word “railway”."}
	hello := answer.Answer{Abstained: true, Outcome: answer.Reply, Reason: answer.SmallTalk, Text: "Hello! Ask me about “China’s initiative”.",
		Suggestions: []string{"What is the text about?", "What does the text say about “Foreign Affairs of China”?", strings.Repeat("What? ", 20)}}
	dispatched := whole(20)
	dispatched.Proof = answer.Quotation
	repeated := model(answer.Answer{Claims: []answer.Claim{{Text: "The text says: 17 batches of Chinese medical teams with more than 180 outstanding doctors to Lesotho since 1997!",
		Proof: answer.Wording, Citations: []answer.Citation{doctors}}, dispatched}})
	zh, wild, several := chinese(), markup(), two()
	page, _ := article.Paragraph("article", 20)
	return []view{
		{"a short answer to a mention", r.Answer(short)},
		{"four paragraphs, asked by command, for the asker only", private.Answer(model(answer.Answer{
			Understood: "What has China built and sent in Lesotho?",
			Claims: []answer.Claim{
				{Text: "China has sent more than 180 doctors and built a road of 91 km.", Citations: []answer.Citation{doctors, road}},
				{Text: "It calls for a multipolar world in which all countries are equal.", Citations: []answer.Citation{citing(article, 11, "all countries, regardless of size, are treated as equals")}},
				{Text: "This year is the 30th anniversary of their relations.", Citations: []answer.Citation{citing(article, 21, "30th anniversary")}},
			}}))},
		{"sentences of the text, more than four paragraphs", asked.Answer(answer.Answer{Mode: answer.Extractive, Frame: frame, Claims: []answer.Claim{whole(3), whole(6), whole(11), whole(18), whole(20)}})},
		{"a long answer", r.Answer(long)},
		{"no answer", asked.Answer(none)},
		{"what comes near", r.Answer(near)},
		{"a greeting", r.Answer(hello)},
		{"a sentence whose quote is in it, and one that is quoted", r.Answer(repeated)},
		{"the model is away", r.Answer(away)},
		{"German words around it", german.Answer(short)},
		{"Chinese", zh.answer(t)},
		{"markdown in text and question", wild.answer(t)},
		{"several documents", several.answer(t)},
		{"in the making", asked.Progress("7", short.Claims, 0)},
		{"waiting", asked.Progress("7", nil, 3)},
		{"stopped", asked.Interrupted(short.Claims, chat.Sentence(&chat.Error{Kind: chat.Cancelled}))},
		{"a fault", asked.Interrupted(nil, chat.Sentence(&chat.Error{Kind: chat.Internal, ID: "k3f9q2aa"}))},
		{"a paragraph", []rest.Message{look.Paragraph("en", chat.Opened{Document: article.Documents[0], Paragraph: page, Quotes: []text.Span{{Start: doctors.Start, End: doctors.End}}})}},
	}
}

// citing cites the words of a paragraph.
func citing(c *text.Corpus, number int, quote string) answer.Citation {
	d := c.Documents[0]
	p, _ := c.Paragraph(d.Meta.Slug, number)
	start := strings.Index(p.Text, quote)
	if start < 0 {
		panic("no such words: " + p.Text)
	}
	return answer.Citation{Document: d.Meta.Slug, Paragraph: number, Quote: quote, Start: start, End: start + len(quote)}
}

func passages(c *text.Corpus, numbers ...int) []answer.Passage {
	var all []answer.Passage
	for i, n := range numbers {
		p, _ := c.Paragraph(c.Documents[0].Meta.Slug, n)
		all = append(all, answer.Passage{Document: p.Document, Paragraph: n, Rank: i + 1, Text: p.Text, Above: p.Body().Start})
	}
	return all
}

// A sample is a corpus of short texts with an answer about it.
type sample struct {
	language, question string
	texts              []string // a document each, of one paragraph
	claims             []string
	quotes             []string // of the text of the same number
}

func chinese() sample {
	return sample{
		language: "zh", question: "中国向莱索托派出了多少医生？",
		texts:  []string{"自1997年以来，中国已向莱索托派出十七批医疗队，共一百八十多名优秀医生，帮助改善巴索托朋友的医疗卫生服务。"},
		claims: []string{"自1997年以来，中国共派出一百八十多名医生。"},
		quotes: []string{"中国已向莱索托派出十七批医疗队，共一百八十多名优秀医生"},
	}
}

func markup() sample {
	return sample{
		language: "en", question: "**@everyone** what about ||this|| [link](https://evil.example)?",
		texts:  []string{"# Not a heading: see https://evil.example/x and *stars*, `code`, ~~gone~~ and @everyone."},
		claims: []string{"The text names `code` and *stars* at https://evil.example/x."},
		quotes: []string{"https://evil.example/x and *stars*, `code`"},
	}
}

func two() sample {
	return sample{
		language: "en", question: "Which lamps burn?",
		texts:  []string{"The lamp of the harbour was lit in 1902.", "The lamp of the hill was put out in 1931."},
		claims: []string{"The harbour's lamp has burned since 1902.", "That of the hill went out in 1931."},
		quotes: []string{"lit in 1902", "put out in 1931"},
	}
}

func (s sample) answer(t *testing.T) []rest.Message {
	t.Helper()
	c := &text.Corpus{}
	a := answer.Answer{Mode: answer.Model, Receipt: answer.Receipt{Model: "qwen3-8b"}}
	for i, words := range s.texts {
		slug := []string{"harbour", "old-town"}[i]
		c.Documents = append(c.Documents, &text.Document{Meta: text.Meta{Slug: slug}, Paragraphs: []text.Paragraph{{Document: slug, Number: 1, Text: words}}})
		start := strings.Index(words, s.quotes[i])
		a.Claims = append(a.Claims, answer.Claim{Text: s.claims[i], Citations: []answer.Citation{
			{Document: slug, Paragraph: 1, Quote: s.quotes[i], Start: start, End: start + len(s.quotes[i])}}})
	}
	r := look.Renderer{Corpus: c, Language: s.language, Question: s.question, Person: "1"}
	return r.Answer(a)
}
