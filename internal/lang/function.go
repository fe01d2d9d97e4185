package lang

// IsFunctionWord reports whether a folded word of a question belongs to what grammar is made of, or is a verb that says
// hardly anything. Other than [StopWords] and fillers, it is searched for as all words are; but that a text lacks it
// is no news.
func IsFunctionWord(language, word string) bool { return functionWords.has(language, word) }

var functionWords = words(map[string]string{
	"en": `everything nothing none nowhere somewhere everywhere anywhere several various another every either neither
		enough quite rather able within without among amongst around across along behind beside besides beyond despite
		except inside outside near next onto per via unlike unless toward towards according ago already always almost
		often never sometimes usually soon later today tonight now nowadays currently far away together apart
		mustnt neednt mightnt oughtnt hadnt ought shall cannot way ways
		went gone give gives gave given giving look looks looked looking find finds finding want wants wanted
		bring brings brought become becomes became`,
	"de": `mehrere mehreren mehrerer einige einigen einiger wenige wenigen vielen genug fast kaum sonst
		drauf dran drin druber drunter raus rein rauf runter ruber los weg zuruck her hin wieder immer nie niemals niemand nirgends
		heute jetzt zurzeit derzeit momentan oft manchmal meist meistens innerhalb ausserhalb trotz wegen statt neben
		jeweils dafur dagegen daran darauf daraus dabei danach davon davor dazu womit wofur woran worauf zusammen selber
		selbst einander bringe bringst bringt bringen brachte gebe gibst geben gab finde findest findet finden fand`,
	"fr": `rien plusieurs parmi chaque aucun aucune jamais souvent parfois aujourdhui maintenant dehors dedans dessus dessous
		pres loin ensemble ailleurs partout autre autres meme memes trop assez beaucoup presque chez vers selon malgre
		pendant avant apres depuis contre voir voit vois trouver trouve`,
	"es": `verdad nada nadie varios varias segun hacia durante ningun ninguna ninguno cada otra otras mismo misma mismos
		nunca jamas ahora hoy aqui alli dentro fuera encima debajo cerca lejos juntos bastante demasiado casi apenas mientras
		tanto ver veo encontrar encuentro`,
	"ru": `ничего никто никого среди каждыи любои несколько никогда всегда часто иногда сегодня сеичас теперь вместе снова
		почти очень много мало другои другие внутри снаружи около возле вокруг против ради кроме`,
})
