package look

import (
	"strings"

	"github.com/bwmarrin/discordgo"

	"pilcrow/internal/answer"
	"pilcrow/internal/answer/verify"
	"pilcrow/internal/chat"
	"pilcrow/internal/chat/delivery"
	"pilcrow/internal/discord/rest"
	"pilcrow/internal/locale"
	"pilcrow/internal/text"
)

// MaxSentence is how many units of a sentence that was checked are shown.
const MaxSentence = 600

var verdictSigns = map[verify.Finding]string{
	verify.Supported: "✅", verify.Contradicted: "❌", verify.NotFound: "❔", verify.NoStatement: "➖",
}

// Verdicts makes the messages of what the text says about the sentences of the
// message that source leads to.
func (r Renderer) Verdicts(all []verify.Verdict, source string) []rest.Message {
	return r.VerdictPages(all, source, r.shareButton())
}

// VerdictPages is verdicts with these buttons below the last message, and whose sentences
// they are above the first.
func (r Renderer) VerdictPages(all []verify.Verdict, source string, buttons discordgo.ActionsRow) []rest.Message {
	head, tail := r.verdictHead(all)+" [↗](<"+source+">)", Subtext(r.verdictKey())
	parts := make([]string, len(all))
	for i, v := range all {
		parts[i] = r.verdict(v) + "\n"
		if v.Finding == verify.Contradicted {
			parts[i] += "\n"
		}
	}
	pages := delivery.Split(parts, PageUnits-Length(r.About)-Length(head)-Length(tail)-100, Length)
	if len(pages) > MaxPages {
		pages = append(pages[:MaxPages-1], Subtext(locale.Say(r.Language, "The rest is too long for Discord.")))
	}
	if len(pages) == 0 {
		return []rest.Message{NewMessage(Card(NothingColour, texts(append(r.aboutLine(),
			locale.Say(r.Language, "There is no sentence in this message that could be checked.")))...))}
	}
	messages := make([]rest.Message, len(pages))
	for i, page := range pages {
		var inner []discordgo.MessageComponent
		if i == 0 {
			inner = append(inner, texts(append(r.aboutLine(), head))...)
		}
		inner = append(inner, discordgo.TextDisplay{Content: page})
		if i == len(pages)-1 {
			inner = append(inner, r.paragraphButtons(Cited(all))...)
			inner = append(inner, discordgo.TextDisplay{Content: tail})
		}
		messages[i] = NewMessage(Card(verdictColour(all), inner...))
		if i == len(pages)-1 {
			messages[i].Components = append(messages[i].Components, buttons)
		}
	}
	return messages
}

// shareButton shows to everybody what only one person sees.
func (r Renderer) shareButton() discordgo.ActionsRow {
	return discordgo.ActionsRow{Components: []discordgo.MessageComponent{
		Button(locale.Say(r.Language, "Show it to everybody"), discordgo.SecondaryButton, NewID(ShareAction)),
	}}
}

// verdictHead counts the verdicts.
func (r Renderer) verdictHead(all []verify.Verdict) string {
	counts := make(map[verify.Finding]int)
	for _, v := range all {
		counts[v.Finding]++
	}
	return "**" + locale.Say(r.Language, "Checked against the text: %d supported, %d contradicted, %d not found",
		counts[verify.Supported], counts[verify.Contradicted], counts[verify.NotFound]) + "**"
}

// verdictKey explains the signs.
func (r Renderer) verdictKey() string {
	return locale.Say(r.Language, "✅ the text says so · ❌ the text says otherwise · ❔ not in the text, which does not make it wrong")
}

// verdict is one sentence with its sign, and what the text says.
func (r Renderer) verdict(v verify.Verdict) string {
	sentence := Escape(Shorten(v.Sentence, MaxSentence))
	if v.Finding == verify.NoStatement {
		return Subtext(verdictSigns[v.Finding] + " " + sentence + r.remark(v.Cause))
	}
	lines := []string{verdictSigns[v.Finding] + " " + sentence + r.remark(v.Cause)}
	for _, c := range v.Citations {
		lines[0] += " " + c.Marker(r.several())
	}
	if v.Finding == verify.Contradicted {
		for _, d := range v.Differences {
			lines = append(lines, "> "+chat.Difference(r.Language, d, Bold))
		}
		for _, c := range v.Citations {
			lines = append(lines, "> “"+marking(c, v.Differences)+"” — "+r.name(c.Document, c.Paragraph))
		}
	}
	return strings.Join(lines, "\n")
}

// marking is a quote with what differs in bold, unless it is too long for that.
func marking(c answer.Citation, differences []verify.Difference) string {
	if Units(c.Quote) > maxQuote {
		return Escape(Shorten(c.Quote, maxQuote))
	}
	var differing []text.Span
	for _, d := range differences {
		if d.End > 0 {
			differing = append(differing, text.Span{Start: d.Start - c.Start, End: d.End - c.Start})
		}
	}
	return marked(c.Quote, differing)
}

// remark says in brackets why a sentence was not judged or not found.
func (r Renderer) remark(cause verify.Cause) string {
	if why := chat.Remark(r.Language, cause); why != "" {
		return " _(" + why + ")_"
	}
	return ""
}

func verdictColour(all []verify.Verdict) int {
	colour := NothingColour
	for _, v := range all {
		switch v.Finding {
		case verify.Contradicted:
			return FailureColour
		case verify.Supported:
			colour = AnswerColour
		}
	}
	return colour
}

// Cited makes of verdicts the claims that they rest on, for the buttons.
func Cited(all []verify.Verdict) (a answer.Answer) {
	for _, v := range all {
		if len(v.Citations) > 0 {
			a.Claims = append(a.Claims, answer.Claim{Text: v.Sentence, Citations: v.Citations})
		}
	}
	return a
}
