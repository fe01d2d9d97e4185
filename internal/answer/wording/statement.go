package wording

import (
	"strings"
	"unicode/utf8"

	"pilcrow/internal/claims"
	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
	"pilcrow/internal/prompts"
	"pilcrow/internal/retrieval"
)

// platformSigns are what chat platforms write for people, channels, times and
// pictures, as "<@123>".
var platformSigns = lazyregexp.New(`<[@#:a/!t][^<>\s]*>|@everyone|@here`)

// WithoutSigns leaves out of a sentence what says nothing: links, mentions,
// pictures and all signs but those of writing and of money.
func WithoutSigns(s string) string {
	s = platformSigns().ReplaceAllString(prompts.Plain(s), " ")
	var spoken []string
	for w := range strings.FieldsSeq(s) {
		if !claims.HasLink(strings.Trim(w, `.,;:!?()<>"'“”‘’`)) {
			spoken = append(spoken, w)
		}
	}
	return prompts.Plain(strings.Map(func(r rune) rune {
		if claims.IsPlain(r) {
			return r
		}
		return ' '
	}, strings.Join(spoken, " ")))
}

// IsQuestion reports whether a sentence asks something.
func IsQuestion(s string) bool {
	last := lastSign(s)
	return strings.ContainsRune("?？؟", last) || strings.HasPrefix(s, "¿") || last != '.' && asks().MatchString(s)
}

// SaysNothing reports whether a sentence has not two words that say something, or only leads to
// what follows.
func SaysNothing(s string) bool {
	if last := lastSign(s); last == ':' || last == '：' {
		return true
	}
	said := 0
	s = greetings().ReplaceAllString(s, "")
	for _, t := range retrieval.Terms(s, lang.Detect(s)) {
		if !t.Stop && !pleasantries[strings.ToLower(s[t.Start:t.End])] {
			said++
		}
	}
	return said < 2
}

// lastSign is the last character of a sentence, without what closes a quotation.
func lastSign(s string) rune {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, ` "'”’»)」』`))
	return last
}

// reported finds who says a sentence, where that is the text or its author.
var reported = lazyregexp.New(`(?i)^(?:` + strings.Join([]string{
	`(?:he|she|(?:the|this) ` + work + `) (?:says|said|states|stated|writes|wrote|notes|argues|claims|believes|thinks|reports|mentions|explains|adds) that`,
	`according to (?:him|her|(?:the|this) ` + work + `),?`,
	`(?:er|sie|(?:der|die|dieser|diese) ` + werk + `) (?:sagt|schreibt|meint|erklärt|berichtet|behauptet),? dass`,
	`(?:il|elle|` + oeuvre + `) (?:dit|écrit|affirme|explique|pense) que?`,
	`(?:él|ella|(?:el|la) ` + obra + `) (?:dice|escribe|afirma|explica|piensa) que`,
}, "|") + `)\s+`)

// WithoutReport leaves out of a sentence that the text or its author says it.
func WithoutReport(s string) string { return s[len(reported().FindString(s)):] }

// asks finds questions that are written without their mark.
var asks = lazyregexp.New(`(?i)^(?:(?:and|but|so|ok|hey|hi|please),? )?(?:` +
	`who|whom|whose|what|why|how|which|where|is|are|was|were|does|do|did|can|could|would|should|will|has|have|tell me|` +
	`wer|wen|wem|wessen|warum|wieso|weshalb|wo|wie viele?|sag mir|qui|pourquoi|comment|combien|est-ce|quién|por qué|cómo|cuántos|cuántas|dónde)[ ']`)

// greetings are those of writing without spaces.
var greetings = lazyregexp.New(`你好|您好|大家好|早上好|晚上好|下午好|早安|晚安|谢谢|感谢|再见|好的|是的|不客气|没关系`)

// pleasantries are the words of greetings and thanks.
var pleasantries = lang.SetOf(`hi hello hey hallo hola bonjour salut ciao welcome bye goodbye thanks thank thx please sorry cheers
	good morning evening afternoon night day everyone everybody guys folks friends dear all ok okay yes no yeah yep nope
	lol haha hahaha wow great nice cool awesome sure right exactly indeed congratulations well done
	danke bitte guten gute morgen tag abend nacht ja nein merci oui non bonsoir gracias buenos buenas días tardes noches sí`)

// views finds sentences that tell somebody's opinion: by who thinks so, or by
// what they judge, the text or its author.
var views = lazyregexp.New(`(?i)(?:^|[^\pL])(?:` + strings.Join([]string{
	`(?:i|we)(?: \pL+)? (?:think|believe|feel|guess|hope|doubt|wish|love|like|hate|agree|disagree|suppose|find|prefer|want|wonder|trust|fear)`,
	`i['’]m (?:\pL+ )?(?:sure|certain|afraid|glad|happy|sad|sorry|against|for)`,
	`in my (?:humble )?(?:opinion|view)|imh?o|as far as i`,
	`(?:the|this|that|his|her) ` + work + ` (?:is|was|seems|sounds|looks|feels)`,
	`(?:should|must|ought to) be ashamed`,
	`ich (?:denke|glaube|finde|meine|hoffe|bezweifle)|meiner (?:meinung|ansicht) nach|(?:der|die|dieser|diese) ` + werk + ` (?:ist|war|klingt|wirkt)`,
	`je (?:pense|crois|trouve|doute|espère)|à mon avis|(?:cet? )?` + oeuvre + ` (?:est|semble)`,
	`(?:creo|pienso|opino|dudo|espero) que|en mi opinión|(?:el|la|este|esta) ` + obra + ` (?:es|parece)`,
}, "|") + `)(?:[^\pL]|$)|我(?:认为|觉得|想|相信|希望|怀疑)|在我看来`)

// IsView reports whether a sentence tells somebody's opinion.
func IsView(s string) bool { return views().MatchString(s) }
