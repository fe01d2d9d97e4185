package intent

import "pilcrow/internal/lang"

// joining are the words between two things that are compared, in all languages.
var joining = lang.SetOf("and or vs vs. versus against & und oder gegen et ou contre y e o u contra и или 和 与 跟 还是 或 或者 比")

// leading are the words that stand before the first of them.
var leading = lang.SetOf("between zwischen entre между compare compared vergleiche comparer comparar")

// pair finds the two things that a question compares: what stands before and behind a word that
// joins them, "the trigger and the gate setting".
func (r reading) pair() (first, second []string, ok bool) {
	for i, w := range r.words {
		if !joining[w.text] {
			continue
		}
		first, second = r.thingBefore(i), r.thingBehind(i)
		if len(first) > 0 && len(second) > 0 {
			return first, second, true
		}
	}
	return nil, nil, false
}

// parting are the verbs behind two things: "How do a ketch and a yawl differ?"
var parting = lang.SetOf("differ differs unterscheiden diffèrent difieren diferencian отличаются различаются")

// genitive joins an owner to what is owned.
const genitive = "'s"

var thingClasses = classesOf("other quoted number genre version character mood")

// thingBefore are the words directly before the i-th.
func (r reading) thingBefore(i int) (all []string) {
	for i--; i >= 0 && !leading[r.words[i].text] && (r.words[i].is(thingClasses) || len(all) == 0 && r.words[i].is(comma)); i-- {
		if !r.words[i].is(comma) {
			all = append(all, r.words[i].text)
		}
	}
	return all
}

// thingBehind are the words behind the i-th up to a verb, without those that only lead to them.
func (r reading) thingBehind(i int) (all []string) {
	for _, w := range r.words[i+1:] {
		switch {
		case parting[w.text]:
			return all
		case w.text == genitive && len(all) > 0: // "America's republic"
		case w.is(thingClasses):
			all = append(all, w.text)
		case len(all) > 0 || !w.is(classesOf("fill in")):
			return all
		}
	}
	return all
}

// readNamed reads what is to be defined or compared.
func (in *Intent) readNamed(r reading) {
	switch in.Wants {
	case Definition, Introduction:
		in.Things = r.things()
	case Person:
		in.Things = r.who()
	case Comparison:
		in.Pair[0], in.Pair[1], _ = r.pair()
	}
}
