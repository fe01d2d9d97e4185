package intent

import (
	"regexp"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// withoutPlea takes a plea off what somebody tells, "my boat has sunk, help!" A mark parts the two; else what is told begins
// behind the plea with the speaker, a pronoun, a denial or a question, or ends before it with no taker and asks only politely.
func withoutPlea(told, language string, languages []string) string {
	m := pleas[language]().FindStringSubmatch(told)
	if m == nil {
		return told
	}
	said := strings.ToLower(m[2] + m[3])
	first, last := strings.TrimRight(said[:strings.IndexByte(said+" ", ' ')], ",.!?"), said[strings.LastIndexByte(said, ' ')+1:]
	wants, isAsking := wantsIn(said, languages), isOneOf(first, language, askingWords.or(classesOf("where")))
	opens := isAsking || wants == Verdict || openers[first] || lang.FirstPerson(language, first) || lang.PointsBack(language, first) || lang.Negates(language, first)
	switch asks := isAsking || wants != Anything; {
	case m[1] != "" || m[2] != "" && opens:
		return m[2]
	case m[4] != "" || m[3] != "" && !takers[last] && (m[5]+m[6] != "" || !asks):
		return m[3] + marksOf(m[4])
	}
	return told
}

// pleas find, by language, how somebody asks for help before what he tells, with the mark between and what is told, or
// behind it, with what is told, the mark, and words of courtesy on either side of the plea.
var pleas = map[string]func() *regexp.Regexp{
	"en": plea(`(?:someone |somebody |anyone )?help(?: me| us)?(?: out)?`, `please|pls|plz|omg|hi|hey|hello|guys`),
	"de": plea(`hilfe|helft mir|hilf mir|helfen`, `bitte|hallo|hi|hey|leute`),
	"fr": plea(`aidez?[ -]moi|au secours|à l'aide`, `svp|stp|s'il vous plaît|bonjour|salut`),
	"es": plea(`ayuda|ayúd[ae]n?me|auxilio|socorro`, `por favor|porfa|hola`),
	"ru": plea(`помогите|помоги|хелп`, `пожалуйста|плиз|привет`),
	"zh": lazyregexp.New(`^(?:救命啊?|求[助救]|求帮助|帮帮[我忙])([，,。！!：: ]+)(.+)$|^(.+?)([，,。！! ]+)()()(?:救命啊?|求[助救]|求帮助|帮帮[我忙])[。！!]*$`),
}

// plea makes the pattern of the words for help and for courtesy.
func plea(help, polite string) func() *regexp.Regexp {
	form := strings.NewReplacer("HELP", "(?:"+help+")", "POLITE", "(?:"+polite+")")
	return lazyregexp.New(form.Replace(`(?i)^(?:POLITE[,.!]* )*HELP(?:,? POLITE)*([,.!:;–-]*) +((?s:.+))$|^(.+?)([,.!?:;…]*) +((?:POLITE,? )*)HELP((?:,? POLITE)*)[ .!?)]*$`))
}

// takers are the words behind which help is what somebody speaks of, "we need help", and openers some that begin what he
// tells, in any of the languages.
var (
	takers  = lang.SetOf("to for of in on from by with without and or not a an the any some no more your our my their his her its this that can can't cannot could will would should may might do does did is was who you they we i it he she what which how where there get gets got getting need needs want wants give gives given find finds found ask asks asked offer offers request seek receive received people staff mods eine der keine mehr ohne mit zur um von zu finde finden bekomme bekommen erhalte brauche gibt kann können ne me la sin pido pedir necesito hay su más не мне")
	openers = lang.SetOf("im ive there there's someone das nichts ça rien personne nos por у ничего")
)
