package intent

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// A plea is how somebody who tells what is wrong asks for help, before or behind that.
type plea struct {
	first, last *regexp.Regexp
	begins      []string // what may be told without a mark begins with one of them
	takes       []string // words that take help as what is told of: "where do I get help"
}

// pleas are those of each language that has spaces.
var pleas = sync.OnceValue(func() map[string]plea {
	return map[string]plea{
		"en": pleading(`please|pls|plz|omg|hi|hey|hello|guys`, `(?:someone |somebody |anyone )?help(?: me| us)?(?: out)?`,
			`i i'm im i've ive my we we're our it its it's there there's nothing nobody someone this what how why where when who which can is are do does`,
			`to for get gets got getting need needs want wants the a an any some no more of with without by your our my their his her its this that can cannot can't could will would should may might do does did who you they we i it he she ask asks asked offer offers find finds found in on from and or not give gives given there what which how where request seek is was receive received people staff mods`),
		"de": pleading(`bitte|hallo|hi|hey|leute`, `hilfe|helft mir|hilf mir|helfen`,
			`ich mein meine meinen wir unser unsere es das nichts niemand was wie warum wo wann wer kann`,
			`ich wir man die der eine keine mehr ohne mit zur um von als und oder finde finden bekomme bekommen erhalte brauche gibt wo wer was kann können zu beim`),
		"fr": pleading(`svp|stp|s'il vous plaît|bonjour|salut`, `aidez[ -]moi|aide[ -]moi|au secours|à l'aide`,
			`je j'ai mon ma mes nous notre il ça rien personne quoi comment pourquoi où quand qui`, `ne me qui`),
		"es": pleading(`por favor|porfa|hola`, `ayuda|ayúd[ae]n?me|auxilio|socorro`,
			`yo mi mis me nos nuestro nuestra nada nadie no qué cómo por dónde cuándo quién`, `la una sin con de y o pido pedir necesito hay tu su me más`),
		"ru": pleading(`пожалуйста|плиз|привет`, `помогите|помоги|хелп`, `я у мой моя моё мои мы наш не ничего никто что как почему где когда кто`, `не мне`),
	}
})

// densePlea is one in Chinese, before what is told or behind a mark.
var densePlea = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:救命啊?|求助|求救|求帮助|帮帮[我忙])[，,。！!：: ]+|[，,。！! ]+(?:救命啊?|求助|求救|求帮助|帮帮[我忙])[。！!]*$`)
})

func pleading(polite, words, begins, takes string) plea {
	return plea{
		first:  regexp.MustCompile(`(?i)^(?:(?:` + polite + `)[,.!]* )*(?:` + words + `)(?:,? (?:` + polite + `))*([,.!:;–-]*) +`),
		last:   regexp.MustCompile(`(?i)^(.*?)([,.!?:;…]*) +((?:(?:` + polite + `),? )*)(?:` + words + `)((?:,? (?:` + polite + `))*)[ .!?)]*$`),
		begins: strings.Fields(begins), takes: strings.Fields(takes),
	}
}

// withoutPlea takes off what somebody tells who asks for help that they ask for it: "my save got deleted, help!"
func withoutPlea(question string, languages []string) string {
	q := strings.TrimSpace(strings.ReplaceAll(question, "’", "'"))
	told := densePlea().ReplaceAllString(q, "")
	for _, language := range languages {
		if p, ok := pleas()[language]; ok {
			told = p.behindFirst(told)
			told = p.beforeLast(told, asksIn(told, language, languages))
		}
	}
	if told == q || letters(told) < leastAsked {
		return question
	}
	return told
}

// behindFirst is what is told behind a plea.
func (p plea) behindFirst(q string) string {
	m := p.first.FindStringSubmatchIndex(q)
	if m == nil {
		return q
	}
	first, _, _ := strings.Cut(strings.ToLower(q[m[1]:]), " ")
	if m[2] == m[3] && !slices.Contains(p.begins, strings.Trim(first, ",.!?")) {
		return q
	}
	return q[m[1]:]
}

// asksIn reports whether something in a language is a question, by its form or its first word.
func asksIn(told, language string, languages []string) bool {
	first, _, _ := strings.Cut(strings.ToLower(told), " ")
	return wantsIn(told, languages) != Anything || vocabularies[language]().text.of(first).have(classesOf("what how who where when why many"))
}

// beforeLast is what is told before a plea: before a mark, or where its last word takes no help and it does not ask, or
// the plea is polite.
func (p plea) beforeLast(q string, asks bool) string {
	m := p.last.FindStringSubmatch(q)
	if m == nil || m[1] == "" {
		return q
	}
	told, mark, isPolite := m[1], m[2], m[3]+m[4] != ""
	last := told[strings.LastIndexFunc(told, unicode.IsSpace)+1:]
	if mark == "" && (asks && !isPolite || slices.Contains(p.takes, strings.ToLower(last))) {
		return q
	}
	return told + marksOf(mark)
}
