package lang

import (
	"strings"

	"pilcrow/internal/lazyregexp"
)

// InCharge finds in a question the words that ask who has to do with something ("who is in charge of the mill?", "who do
// I talk to about the mill?") and returns it without them, and the words by which texts in its language say so and
// nothing else; the question alone if it has none.
func InCharge(question string) (rest string, called []string) {
	for language, form := range charges {
		if at := form.FindStringSubmatchIndex(question); at != nil {
			return strings.TrimSpace(question[:at[2]] + question[at[3]:]), charged[language]
		}
	}
	return question, nil
}

// charges are the forms of such words, behind what asks for somebody.
var charges = map[string]*lazyregexp.Expr{
	"en": lazyregexp.If(lazyregexp.Words("who whom"), `(?i)^(?:and |so )?whom?\b((?:'?s| is| are)? (?:in charge of|responsible for|the (?:right )?(?:person|contact|one) (?:for|to (?:ask|contact|talk to) about))|(?: (?:do|can|could|should|must|shall) (?:i|we|you|one)| to) (?:ask|tell|call|contact|message|dm|ping|bother|(?:talk|speak|turn|write|go|reach out)(?: to)?)(?: to)?(?: (?:about|for|regarding|concerning|with|if))?| takes care of)\b`),
	"de": lazyregexp.If(lazyregexp.Words("wer wen wem"), `(?i)^(?:und )?we(?:r|n|m)\b( (?:ist|sind) (?:zuständig|verantwortlich) für| kümmert sich um| (?:kann|soll|muss|darf) ich (?:wegen|zu))\b`),
	"fr": lazyregexp.If(lazyregexp.Words("qui"), `(?i)^(?:et |à )?qui\b( s['’]occupe (?:de|du|des)| est (?:responsable|chargée?) (?:de|du|des)| (?:dois|puis|faut)[- ](?:je|il) (?:contacter|demander|m['’]adresser)(?: pour)?)\b`),
	"es": lazyregexp.If(lazyregexp.Words("quién quien"), `(?i)^¿?(?:y |a |con )?qui[eé]n\b?( se (?:encarga|ocupa) de[l]?| es (?:el |la )?(?:responsable|encargad[oa]) de[l]?)\b`),
	"ru": lazyregexp.If(lazyregexp.Words("кто"), `(?i)^(?:и |а )?кто( отвечает за)(?:\s)`),
}

// charged are the words by which texts say that somebody has to do with something.
var charged = map[string][]string{
	"en": {"responsible"}, "de": {"zuständig", "verantwortlich", "Ansprechpartner"}, "fr": {"responsable"},
	"es": {"responsable", "encargado"}, "ru": {"ответственный", "отвечает"},
}
