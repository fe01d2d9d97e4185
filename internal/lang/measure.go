package lang

import (
	"strings"
	"sync"
)

// MeasuresAsked returns the nouns by which texts call the measure that a question asks for, if
// it does so in other words: "How hot must it be?" asks for a temperature. Adjectives that ask
// for one of several ("big") are not among them, nor are verbs that texts use themselves ("cost").
func MeasuresAsked(question string) []string {
	asked := asPhrase(question)
	for _, m := range measures() {
		if m.isIn(asked) {
			return m.nouns
		}
	}
	return nil
}

// asPhrase returns the words of a text, folded, each between spaces.
func asPhrase(s string) string {
	var b strings.Builder
	var sc Scanner
	for sc.Reset(s); sc.Next(); {
		b.WriteByte(' ')
		b.Write(sc.Word.Folded)
	}
	return b.String() + " "
}

// A measure is asked for in certain words, some of which may stand further behind.
type measure struct {
	asks, behind string   // each between spaces
	nouns        []string // the usual one first
}

func (m measure) isIn(asked string) bool {
	i := strings.Index(asked, m.asks)
	return i >= 0 && strings.Contains(asked[i+len(m.asks)-1:], m.behind)
}

// measures are those of measureList: folded words, "…" for what may stand between them, and nouns.
var measures = sync.OnceValue(func() []measure { return parseMeasures(measureList) })

// parseMeasures reads the measures of a list. What stands behind may be the beginning of a word: "pes*".
func parseMeasures(list string) (all []measure) {
	for line := range strings.Lines(list) {
		phrases, nouns, _ := strings.Cut(strings.TrimSpace(line), ":")
		for phrase := range strings.SplitSeq(phrases, ",") {
			asks, behind, _ := strings.Cut(phrase, "…")
			m := measure{" " + openEnded(strings.TrimSpace(asks)), " ", strings.Fields(nouns)}
			if behind = strings.TrimSpace(behind); behind != "" {
				m.behind = " " + openEnded(behind)
			}
			all = append(all, m)
		}
	}
	return all
}

// openEnded is a word up to its end, or its beginning if it ends in "*".
func openEnded(word string) string {
	if beginning, ok := strings.CutSuffix(word, "*"); ok {
		return beginning
	}
	return word + " "
}

const measureList = `how hot, how warm, how cold: temperature
	how old: age
	how far: distance
	how wide, how broad: width
	how high, how tall: height
	how deep: depth
	how heavy: weight
	how fast, how quick, how quickly: speed
	how thick: thickness
	how long: duration
	how expensive: price cost
	how much is it, how much is this, how much is that, how much are they: price cost fee
	how many people … live, how many people are there: population
	wie heiss, wie warm, wie kalt: Temperatur
	wie alt: Alter
	wie weit: Entfernung Abstand
	wie breit: Breite
	wie hoch: Höhe
	wie tief: Tiefe
	wie schwer: Gewicht
	wie schnell: Geschwindigkeit
	wie dick: Dicke
	wie lang, wie lange: Dauer
	wie teuer: Preis Kosten
	wie viele menschen … leben, wie viele menschen … wohnen, wie viele leute … leben, wie viele leute … wohnen: Einwohner Bevölkerung
	combien de temps: durée
	combien de gens … vivent, combien de personnes … vivent, combien de gens … habitent, combien de personnes … habitent: population
	cuanto dura, cuanto duran, cuanto tiempo: duración
	cuanto pesa, cuanto pesan: peso
	cuanta gente … vive: población`

// unitsOf are the units of measures, by their nouns. What is high or fast may be so in many ways, as a tax and a tower.
var unitsOf = sync.OnceValue(func() map[string]map[string]bool {
	all := make(map[string]map[string]bool)
	for line := range strings.Lines(unitList) {
		nouns, units, _ := strings.Cut(line, ":")
		for _, noun := range strings.Fields(nouns) {
			all[noun] = SetOf(units)
		}
	}
	return all
})

const unitList = `temperature Temperatur: degree
	depth Tiefe width Breite thickness Dicke: km m cm mm mi ft inch yard pixel degree
	distance Entfernung: km m cm mm mi ft inch yard pixel second minute hour day week month year
	weight Gewicht peso: kg g t lb oz pound
	duration Dauer: millisecond second minute hour day week month year century km m cm mm mi ft inch yard pixel byte kb mb gb
	durée duración: millisecond second minute hour day week month year century`
