package text

import "strings"

func words(list string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// The lists behind [Sentences], in lower case, without the last full stop.
var (
	// neverLast stand before a name or an explanation.
	neverLast = words(`mr mrs ms messrs mx dr prof rev fr hon gen col lt maj capt sgt cpl adm cmdr
		gov sen rep pres amb h.e st ste mt ft vs cf e.g i.e viz et.al al ca approx
		hr frl dipl ing z.b d.h u.a bzw sog vgl evtl
		mme mlle mm p.ex sr sra srta dña ud
		г-н г-жа им т.е т.к напр см ул`)
	// beforeNumber stand before a number: "fig. 3", "No. 5", "pp. 7-9".
	beforeNumber = words(`no nos nr fig figs tab eq sec ch chap vol pt art p pp par ver v op
		abb kap bd s abs núm pág рис табл стр гл`)
	// sometimesLast may also end a sentence; the next word decides.
	sometimesLast = words(`etc inc ltd co corp llc bros jr esq dept univ assn est
		jan feb mar apr jun jul aug sep sept oct nov dec
		usw u.s.w str ggf и.т.д др г гг тыс млн млрд руб`)
	// startsSentence are words that, in upper case after an abbreviation, start a sentence.
	startsSentence = words(`the a an this that these those it its he she they we you i his her their our my
		in on at by for from with as after before during since when while where if although but and or so
		however there here what who how why many most some all both each no not
		der die das ein eine er sie es wir im am in auf mit nach bei für und aber
		le la les un une il elle ils nous el los las en y
		в на и но он она они это`)
	// beforeOrdinal are words between which and a noun an ordinal number stands in German.
	beforeOrdinal = words(`am der den dem des vom zum beim im die das ab bis seit`)
)
