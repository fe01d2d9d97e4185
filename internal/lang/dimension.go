package lang

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"pilcrow/internal/lazyregexp"
)

// UnitsAsked returns the units in which what a question asks for is told, by the first of their names here: those like
// the one that it counts in ("how many weeks"), or of what its verb, its noun or its adjective measures ("how much does
// it weigh"). It is nil if the question does not say.
func UnitsAsked(question string) map[string]bool {
	if units := unitsCounted(question); units != nil {
		return units
	}
	asked := asPhrase(question)
	for _, m := range dimensionsAsked() {
		if m.isIn(asked) || IsDense(question) && strings.Contains(question, strings.TrimSpace(m.asks)) {
			return dimensions()[m.nouns[0]]
		}
	}
	for _, noun := range MeasuresAsked(question) {
		if units := unitsOf()[noun]; units != nil {
			return units
		}
	}
	return nil
}

// counting is what leads into what a question counts, and shareAsked what asks for a share of a hundred.
var (
	counting   = lazyregexp.New(`(?i)(?:\bhow (?:many|much)|\bwie ?viele?n?|\bcombien d(?:e|['’])|\bcu[aá]nt[oa]s|сколько|多少个?|几个?)`)
	shareAsked = lazyregexp.New(`(?i)\bpercent(?:age)?\b|\bper cent\b|prozent|\bpour ?cent(?:age)?\b|\bpor ?c(?:iento|entaje)\b|процент|百分`)
)

// unitsCounted returns the units like the one that a question counts in, of time those of about that length; nil if it
// counts in none.
func unitsCounted(question string) map[string]bool {
	if shareAsked().MatchString(question) {
		return dimensions()["share"]
	}
	for _, at := range counting().FindAllStringIndex(question, -1) {
		unit := UnitAfter(question, at[1])
		if i := slices.Index(lengthsOfTime, unit); i >= 0 {
			return SetOf(strings.Join(lengthsOfTime[max(0, i-alike):min(len(lengthsOfTime), i+alike+1)], " "))
		}
		like := make(map[string]bool)
		for _, units := range dimensions() {
			if units[unit] {
				maps.Copy(like, units)
			}
		}
		if len(like) > 0 {
			return like
		}
	}
	return nil
}

// lengthsOfTime are the units of time, the shortest first, and alike how far apart two of them stand in which the same
// may be told: a stay of some days in hours or in weeks, but not in years.
var lengthsOfTime = []string{"millisecond", "second", "minute", "hour", "day", "week", "month", "year", "century"}

const alike = 2

// howMany asks for the number of some things, which no measure tells.
var howMany = lazyregexp.New(`(?i)\bhow many\b|\bwie ?viele[nr]?\b|\bcu[aá]nt[oa]s\b|\bcombien d(?:e |['’])\pL+[sx](?:\PL|$)|(?:多少|几)[个名位人只条座种件本张次]`)

// AsksHowMany reports whether a question asks for the number of some things: "how many boats", but not "how much oil".
func AsksHowMany(question string) bool { return howMany().MatchString(question) }

// countedEach finds what a question counts things for each of: "how many players per team", "combien de joueurs par équipe".
var countedEach = lazyregexp.New(`(?i)(?:^|[^\pL])(?:per|in each|for each|each|pro|je|in jede[mr]|par|dans chaque|por|en cada|cada|в каждо[мй]|на кажд\pL+|на одн\pL+|в одн\pL+) (\pL{3,})\W*$|每个?(\p{Han}{1,2}?)(?:有|要|需|可|能|多|几|最)`)

// CountedEach returns the word for that, nil if a question has none.
func CountedEach(question string) []string {
	m := countedEach().FindStringSubmatch(question)
	if m == nil {
		return nil
	}
	return []string{m[1] + m[2]}
}

// IsCountable reports whether so many things may be told in a unit, by the first of its names here: two kilograms or
// half of them, but not two hours of them.
func IsCountable(unit string) bool {
	for _, dimension := range []string{"length", "time", "money", "temperature"} {
		if unit != "" && dimensions()[dimension][unit] {
			return false
		}
	}
	return true
}

// dimensions are the units of each kind of measure.
var dimensions = sync.OnceValue(func() map[string]map[string]bool {
	all := make(map[string]map[string]bool)
	for line := range strings.Lines(dimensionList) {
		name, units, _ := strings.Cut(line, ":")
		all[strings.TrimSpace(name)] = SetOf(units)
	}
	return all
})

const dimensionList = `length: km m cm mm mi ft inch yard pixel
	mass: kg g t lb oz pound
	volume: l ml gallon
	time: millisecond second minute hour day week month year century
	money: dollar euro pound crown franc rouble yen rupee cent yuan
	temperature: degree
	area: ha acre
	power: mw kw watt
	energy: calorie kj
	data: bit byte kb mb gb tb
	share: %`

// dimensionsAsked are the kinds of measures that questions ask for by verbs and nouns.
var dimensionsAsked = sync.OnceValue(func() []measure { return parseMeasures(dimensionPhrases) })

const dimensionPhrases = `how much … weigh, what … weigh, what … weight, wie viel … wieg*, wie viel … wog*, wieviel … wieg*, wieviel … wog*, was wieg*, welches gewicht, combien … pes*, quel … poids, cuanto … pes*, que peso, cual … peso, сколько … вес*, какой вес, каков вес, 多重, 重多少, 多少重: mass
	how long do … be, how long does … be, how long can … be, how long may … be, how long must … be, how long will … be, how long should … be: any
	how long do, how long does, how long did, how long has, how long have, how long had, how long will, how long can, how long could, how long may, how long must, how long should, what … duration, wie lange, welche dauer, combien de temps, combien … dur*, quelle … duree, cuanto tiempo, cuanto … dur*, que duracion, сколько времени, сколько … дл*, как долго, 多久, 多长时间: time
	what … height, what … depth, what … width, what … wingspan, combien … mesur*, cuanto … mid*, 多深, 多宽, 多厚: length
	what … temperature, welche temperatur, quelle temperature, que temperatura, какая температура, 多少度: temperature`
