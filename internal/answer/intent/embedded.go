package intent

import (
	"regexp"
	"strings"
	"sync"
)

// An embedding is how a language asks politely inside of another sentence: "I'd be obliged to hear where
// …", "a dumb question, but …".
type embedding struct {
	telling *regexp.Regexp // what leads into a question that begins with one of its words: the last group
	polite  *regexp.Regexp // without which a lead is what is asked: "Do I have to know where …?"
	asking  *regexp.Regexp // with which it begins, if it asks itself: "How do I find out who …?"
	apology *regexp.Regexp // a clause that only apologizes
}

var embeddings = map[string]func() embedding{
	"en": sync.OnceValue(func() embedding {
		return embedding{
			regexp.MustCompile(`(?i)^([^.?!:;]{0,100}?\b(?:tell|telling|know|learn|ask|asking|wonder|wondering|find out|understand|hear|explain|explaining|inform|informing|show|showing|told|advise|remind|help|say|idea|clue|curious)(?:(?: to)? me|(?: to)? us)?(?: (?:please|kindly|again|exactly|roughly|about|on|as to|of))*,? )((?:who|whom|whose|what|which|where|when|why|how|whether|if|(?:in|on|at|by|for|from|to|with|under|since|until) (?:which|what|whom|when))\b.*)$`),
			regexp.MustCompile(`(?i)\b(?:would|could|might|may i|can (?:you|anyone|anybody|someone|somebody)|please|kindly|(?:i|we)['’]?(?:d| am|m| was| were| want| need| wish| hope)|grateful|thankful|obliged|glad|happy|appreciate|tell (?:me|us)|let (?:me|us)|do(?:es)? (?:you|anyone|anybody|someone|somebody)|(?:any|no) (?:idea|clue))\b`),
			regexp.MustCompile(`(?i)^(?:and |but |so )?(?:who|whom|whose|what|which|where|when|why|how)\b`),
			regexp.MustCompile(`(?i)^(?:[^.?!:;]{0,60}\b(?:(?:silly|stupid|dumb|basic|simple|naive|odd|strange|easy|quick|beginner['’]?s?|newbie) (?:\w+ )?question|question (?:is|sounds|seems) \w+|forgive|pardon|apologi[sz]e|apologies|sorry)\b[^.?!:;,]{0,60}?(?::|;|\.|,? but|,|[–-]) )`),
		}
	}),
	"de": sync.OnceValue(func() embedding {
		return embedding{
			regexp.MustCompile(`(?i)^([^.?!:;]{0,100}?(?:^|\PL)(?:sagen|sagt|sag|erklären|verraten|wissen|weiß|weißt|erfahren|fragen|mitteilen|nennen|helfen|gespannt|ahnung)(?: (?:mir|uns|bitte|denn|genau|könnten?|können|kannst|könntest|würden))*, )((?:wer|wen|wem|wessen|was|welche[nrsm]?|wo|wohin|woher|wann|warum|wieso|weshalb|wie|ob|womit|wofür|wodurch|(?:in|an|auf|mit|von|für|ab|bis|seit|bei|zu|nach|unter) (?:welche[nrsm]?|was|wann|wem|wen))(?:\PL.*)$)`),
			regexp.MustCompile(`(?i)(?:^|\PL)(?:könnte[nst]*|können sie|kannst du|kann mir|würde[nst]*|wüsste|möchte|wollte|bitte|dankbar|freuen|hätte|sag|sagen sie|weiß|weißt|wissen sie|ahnung|gespannt)(?:\PL|$)`),
			regexp.MustCompile(`(?i)^(?:und |aber )?(?:wer|wen|wem|was|welche[nrsm]?|wo|wann|warum|wie|muss|soll)(?:\PL|$)`),
			regexp.MustCompile(`(?i)^(?:[^.?!:;]{0,60}(?:^|\PL)(?:(?:dumme|blöde|einfache|kurze|doofe|naive) (?:\pL+ )?frage|verzeih|verzeihen|verzeihung|entschuldig\pL*)(?:\PL[^.?!:;,]{0,60}?)?(?::|;|\.|, aber|,|[–-]) )`),
		}
	}),
}

// embedded returns the question in a sentence that asks for it politely, and the sentence if it does not.
// One for yes or no begins with "whether", as "if" may begin another.
func embedded(q, language string) string {
	form := embeddings[language]
	if form == nil {
		return q
	}
	f := form()
	q = q[len(f.apology.FindString(q)):]
	at := f.telling.FindStringSubmatchIndex(q)
	if at == nil {
		return q
	}
	lead, rest := q[at[2]:at[3]], q[at[4]:]
	if f.asking.MatchString(lead) || !f.polite.MatchString(lead) {
		return q
	}
	if said, ok := strings.CutPrefix(rest, "if "); ok {
		return "whether " + said
	}
	return rest
}
