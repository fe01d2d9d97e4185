package lang

import "strings"

// IsFiller reports whether a folded word of a question says nothing of what it asks for: what
// is usual in speech and in chats, light verbs, and nouns of kind. Other than [StopWords], they
// are searched for where a text has them.
func IsFiller(language, word string) bool { return fillers.has(language, word) }

// MakesPhrasal reports whether a word makes another verb of a light one before it: "take away", "put together".
func MakesPhrasal(language, word string) bool { return particles.has(language, strings.ToLower(word)) }

var particles = words(map[string]string{"en": "back away together apart along aside ahead around"})

var fillers = words(map[string]string{
	"en": `tho though although anyway anyways whether whatever somehow somebody someone everybody everyone anybody
		wanna gonna gotta dunno kinda sorta lemme gimme ya u ur r pls plz thx cuz coz bc btw imo idk lol omg asap ok okay hey
		dude bro mate stuff thing things kind kinds sort sorts bit lot lots mean means meant know knows knew
		get gets got getting gotten go goes going come comes came coming put puts take takes took taken
		let lets make makes made making seem seems seemed wondering supposed trying try tries tried happen happens
		happened even still yet anymore else actually really basically exactly like maybe perhaps probably
		whats hows wheres wich wat wut`,
	"de": `halt mal eben eigentlich schon nochmal irgendwie irgendwas irgendwo irgendwann jemand etwa
		sowas zeug ding dinge sache sachen art arten sorte sorten nix ne nen nem ner isses gibts gehts hats wars
		mach mache machst macht machen gemacht geh gehe gehst geht gehen ging komm komme kommst kommt kommen kam
		kriege kriegst kriegt kriegen bekomme bekommst bekommt bekommen lass lasse lasst lassen nehme nimmst nimmt
		tue tust tut tun meinst meint meinen weiss weisst wissen brauch brauche brauchst braucht brauchen
		passiert passieren bitte danke uberhaupt genau wirklich vielleicht ungefahr ganz gar echt bloss
		darf darfst durfen durfte durften verschiedene verschiedenen willst wollen wollte wollten mag mochte mochten mochtest`,
	"fr": `truc trucs chose choses machin sorte sortes genre genres type types quelqu quelquun quelque quelques personne
		faire fais faites font faut aller va vais vas vont allez mettre met mets prend prends prendre vient viens venir
		different differents differente differentes veut veux vouloir veulent voulez sais sait savoir connait arrive arriver
		passe dit dire donne donner trouve quoi deja vraiment exactement juste bien ben bah hein stp svp pls cest jai ya ca
		encore alors donc environ toujours c j`,
	"es": `cosa cosas tipo tipos algo alguien hago hace haces hacen hacer hizo va vas van voy ir viene vienen
		pone ponen poner pongo saca sacar tomo toma tomar tener hay
		poder quiero quieres quiere querer necesito necesita se sabe sabes saber dice dicen decir pasa pasan pasar llega llegar da dan
		dar lleva llevar realmente exactamente quizas entonces pues bueno vale porfa xfa q k tb tmb xq pq
		siempre todavia diferentes distintos distintas estaba haber hubo daba`,
	"ru": `могу можешь мог могла могли могут должен должна должно должны нужно буду будете будут хочу хочешь хотят
		делать делаю делает делают сделать сделал сделали происходит произошло получается получить вообще вот типа значит
		знаю знает знают сеичас именно примерно штука штуки вещь вещи вид виды видов нибудь пожалуиста спасибо
		разные разных стал стала стали идет пошел пришел`,
})
