package answer

import (
	"fmt"
	"strings"
)

// checkStrong refuses words that say how much of something a sentence is about
// ("few", "only", "twice", "each", "last"), unless the evidence has such a word.
func checkStrong(d *draft, g *ground) string {
	language := d.spokenIn(g)
	if d.foreign {
		return ""
	}
	for _, group := range strong[language] {
		for _, w := range d.words(g.language()) {
			if group.triggers[lowerTerm(w)] && !g.hasAny(group.triggers) && !g.hasAny(group.others) {
				return fmt.Sprintf("%q is not in what supports it", w.raw)
			}
		}
	}
	return ""
}

// lowerTerm is a word in lower case; of a row of Chinese characters, its part.
func lowerTerm(w word) string {
	if isUnspaced(w.raw) {
		return w.Text
	}
	return strings.ToLower(w.raw)
}

// hasAny tells whether the evidence has one of the words.
func (g *ground) hasAny(list map[string]bool) bool {
	return g.inEvidence(func(_ string, w word) bool { return list[lowerTerm(w)] })
}

// A strength is a group of words of which a sentence may have one only if its
// evidence has it, another one, or one of the others.
type strength struct{ triggers, others map[string]bool }

// strong are such groups by language: the triggers, and behind the stroke others.
var strong = func() map[string][]strength {
	groups := make(map[string][]strength)
	for language, lines := range map[string]string{
		"en": `few little hardly barely scarcely limited scant / fewer less small minor not no lack lacks lacked
			rarely seldom occasionally sometimes / often
			only solely exclusively merely alone / just purely sole exclusive single except until
			most majority mostly mainly largely primarily chiefly predominantly / main principal major primary predominant
			half halves halved / 50
			twice double doubled doubling doubles / two 2
			triple tripled thrice / three 3
			each every always everyone everybody everything / all any both whole entire full no none never throughout per universal universally
			last previous / former past ago final latest finally lastly
			next upcoming / following subsequent subsequently later future then after
			former formerly / once ex previously then until`,
		"de": `kaum wenige wenigen wenig / gering nicht kein keine
			selten manchmal / oft
			nur lediglich ausschließlich bloß / allein einzig
			mehrheit überwiegend meist meistens / meisten hauptsächlich größtenteils
			hälfte halb / 50
			doppelt doppelte verdoppelt zweimal / zwei 2
			jeder jede jedes jeden immer / alle allen aller beide ganz
			letzten letztes letzter vorigen vergangenen / zuletzt vor früheren
			nächsten nächstes nächster kommenden / folgenden künftigen dann`,
		"fr": `peu rarement / pas
			seulement uniquement exclusivement / seul seule que
			majorité plupart / principalement
			moitié / 50
			double doublé deux-fois / deux 2
			chaque toujours / tous toutes tout
			dernier dernière / passé passée
			prochain prochaine / suivant suivante`,
		"es": `poco pocos pocas apenas raramente / no
			solo sólo solamente únicamente / único única
			mayoría / principalmente mayor
			mitad / 50
			doble duplicó / dos 2
			cada siempre / todos todas todo
			pasado pasada último última / anterior
			próximo próxima / siguiente`,
		"ru": `мало редко едва / не
			только лишь исключительно / единственный единственная
			большинство / основном большая
			половина половину половины / 50
			вдвое дважды / два две 2
			каждый каждая каждое каждого всегда / все всех весь вся
			прошлом прошлый прошлого / последний
			следующий следующем следующего / затем`,
		"zh": `很少 极少 极小 / 不 没
			仅 只有 仅仅 / 只 唯一
			多数 大多 / 主要
			一半 半数 / 半
			两倍 翻倍 翻番 / 倍
			每个 每一 总是 / 所有 各 全
			去年 明年 / 年`,
	} {
		for line := range strings.SplitSeq(lines, "\n") {
			triggers, others, _ := strings.Cut(line, "/")
			groups[language] = append(groups[language], strength{wordSet(triggers), wordSet(others)})
		}
	}
	return groups
}()

// checkModal refuses a demand, an intention or a forecast for a fact, and a fact
// for one of these: "must be observed" is not "is observed".
func checkModal(d *draft, g *ground) string {
	if d.foreign {
		return ""
	}
	for _, m := range modals[g.language()] {
		said := false
		for _, w := range d.words(g.language()) {
			said = said || m.words[lowerTerm(w)]
			if m.words[lowerTerm(w)] && !g.hasAny(m.words) && !g.hasAny(m.akin) {
				return fmt.Sprintf("it says %q, and the paragraph does not", w.raw)
			}
			said = said || m.akin[lowerTerm(w)]
		}
		s, e := g.closest()
		is := func(_, _ string, w word) bool { return m.words[lowerTerm(w)] }
		if !said && m.needed && s.countIn(d, e, is) > 0 {
			return fmt.Sprintf("it leaves out %q", m.name)
		}
	}
	return ""
}

// A modal is a group of words that make a demand or a forecast of a statement.
type modal struct {
	name   string
	words  map[string]bool
	akin   map[string]bool // say it in other words
	needed bool            // may not be left out
}

var modals = map[string][]modal{
	"en": {
		{"must", wordSet("must should shall ought"), wordSet(`need needs needed necessary important essential vital crucial require requires
			required call calls called calling urge urges urged demand demands demanded insist insists obliged duty recommended recommends
			goal principle principles supposed oppose opposes opposed advocate advocates advocated`), true},
		{"will", wordSet("will"), wordSet(`shall would going plan plans planned intend intends aim aims hope hopes expected expects future
			promise promised promises next want wants ready upcoming determined must should commit committed seek seeks look looking
			goal believe believes could might`), true},
		{"want", wordSet("want wants wanted intends intend intended plans planned hopes"), wordSet(`want wish wishes wished desire desired
			aim aims aspire aspires aspired plan seek seeks sought hope hoped will would should must calls call called goal willing going`), false},
	},
	"de": {{"muss", wordSet("muss müssen musste mussten soll sollen sollte sollten"), wordSet("nötig notwendig fordert fordern verlangt wichtig erforderlich gilt zu"), true}},
	"fr": {{"doit", wordSet("doit doivent devrait devraient faut"), wordSet("nécessaire exige appelle important essentiel à"), true}},
	"es": {{"debe", wordSet("debe deben debería deberían"), wordSet("necesario exige importante hay que"), true}},
	"ru": {{"должен", wordSet("должен должна должно должны следует необходимо нужно"), wordSet("надо важно требует призывает"), true}},
	"zh": {{"必须", wordSet("必须 应该 应当"), wordSet("应 需 要 须 呼吁 主张"), true}},
}

// eithers say that one of two things is so, and ors name the other.
var (
	eithers = lexicon{"en": wordSet("either verge"), "de": wordSet("entweder"), "ru": wordSet("либо"), "fr": wordSet("soit"), "es": wordSet("")}
	ors     = lexicon{"en": wordSet("or either verge about nearly"), "de": wordSet("oder entweder"), "ru": wordSet("или либо"), "fr": wordSet("ou soit"), "es": wordSet("o")}
)

// checkAlternative refuses one of two alternatives of which the evidence says
// that either is so.
func checkAlternative(d *draft, g *ground) string {
	language := g.language()
	if d.foreign || eithers[language] == nil {
		return ""
	}
	s, e := g.closest()
	either := func(_, _ string, w word) bool { return eithers[language][lowerTerm(w)] }
	for _, w := range d.words(language) {
		if ors[language][lowerTerm(w)] {
			return ""
		}
	}
	if s.countIn(d, e, either) > 0 {
		return "it leaves out an alternative of the paragraph"
	}
	return ""
}
