package intent

import "strings"

// restatements are, by language, the constructions of a question that have a plainer one.
var restatements = map[string]func() []restatement{
	"en": restating(strings.NewReplacer(
		"THE ", `(?:(?:the|a|an|this|that|his|her|their|its) )?`,
		"TERM ", `(?:(?:the )?(?:word|term|expression|phrase|concept|notion|name|abbreviation|acronym|letters?) )?`,
		"GIVE ", `(?:(?:please |pls )?(?:give|tell|show|state|name|write)(?: me| us)? |what(?:'?s| is| was| are| were) |i(?:'d| would) (?:like|love)(?: to (?:have|see|get|know|hear))? |i (?:want|need)(?: to (?:have|see|get|know|hear))? )?`,
		"HERE", `(?:,? (?:(?:as|the way) (?:it|this|the (?:word|term)) is (?:used|meant|understood)|exactly|precisely|in this context|here|in (?:the|this) (?:text|article|document|page|licen[cs]e|context)))*`,
		"WAS ", `(?: is| are| was| were| am|'?s) `,
	), `
		define | (?:please )?define TERM (.+?)HERE => What is $1?
		define | howWAS THE TERM (.+?) (?:being )?definedHERE => What is $1?
		define | how (?:do|does|did) (?:he|she|it|they|(?:the|this) [^?]{1,40}?) define TERM (.+?)HERE => What is $1?
		defini meaning sense | GIVE THE (?:(?:exact|precise|full) )?(?:definition|meaning|sense) of TERM (.+?)HERE => What is $1?
		defini meaning | (["“]?[\w-]+(?: [\w-]+){0,2}["”]?) (?:definition|meaning) => What is $1?
		meant understood | what(?: exactly)?WAS (?:(?:being|to be) )?(?:meant|understood) (?:by|under|with) TERM (.+?)HERE => What is $1?
		explain | (?:please )?explain (?:to (?:me|us) )?what is meant by (.+?)HERE => What is $1?
		explain | (?:please )?explain (?:to (?:me|us) )?what (.+?) (?:is|are|means?)HERE => What is $1?
		what | (["“']?[\w-]+(?: [\w-]+){0,2}["”']?)(?:[,:;.]+| [–-]+) ?(?:whatWAS |wats )(?:it|that|this|they|those)(?: supposed to (?:be|mean))?HERE => What is $1?
		supposed | whatWAS (.+?) supposed to (?:be|mean)HERE => What is $1?
		= | (.{2,40}?) ?=+ ?(?:what)? => What is $1?
		stand | (?:please )?(?:spell out|spell|expand|write out|tell|explain)(?: for me| to me| me)? (?:what )?TERM (.+?) stands? for => What does $1 stand for?
		spell expand write | (?:please )?(?:spell out|expand|write out)(?: for me)? TERM (\S+) => What does $1 stand for?
		form | GIVE THE (?:long|full|expanded|unabbreviated|spelled[- ]out) (?:form|name) of TERM (\S+) => What does $1 stand for?
		short abbrev acronym | (?:what )?(?:is )?(\S+) (?:is )?(?:short|an abbreviation|an acronym|the abbreviation) for(?: what)? => What does $1 stand for?

		reason rationale motive motivation | (?:(?:for )?what(?:'?s| is| was| were| are| could be| might be| would be)? )(?:(?:the|a|his|her|their|its) )?(?:\w+ )?(?:reasons?|rationale|motives?|motivation)(?: given| stated)? (?:for|of|behind|why|that) (.+) => Why $1?
		reason | (?:for|from) what reason (.+) => Why $1?
		reason | what reasons?(?: would| could| might| should| may| can)? (?:is|are|was|were|be|do|does|did|has|have) (?:there (?:be )?)?(?:for|to) (.+) => Why $1?
		reason | what reasons? (?:do|does|did|would|could|might|has|have|had) (.+?) (?:have |had |give |gave )?(?:for|to) (.+) => Why $1 $2?

		whom | by whom (.+) => Who $1?
		name | what(?:'?s| is| was| are| were) THE names? of (?:the|that|those) (?:person|man|woman|people|guy|one|ones) (?:who|that|which) (.+) => Who $1?
		name | what(?:'?s| is| was| are| were) THE names? of (?:the|that|those) ([\w-]+(?: [\w-]+)?) (?:who|that|which) (.+) => Which $1 $2?
		name | what(?:('?s)|( is| was| are| were)) THE (names?) of ((?:[\w'-]+ ){0,3}[\w'-]+) => What$1$2 $4's $3?
		date day year time month | GIVE THE (?:exact )?(date|year|day|month|time) (?:on |in |at )?(?:which|when|that) (.+) => When $2?
		number count amount | GIVE THE (?:exact |total )?(?:number|count) of (.+) => How many $1?
		amount | GIVE THE (?:exact |total )?amount of (.+) => How much $1?
		place location spot | GIVE THE (?:place|location|spot) (?:where|in which|at which) (.+) => Where $1?

		what which who when where | ((?:and |but |so )?)(.+?) (is|was|are|were) (what|which|which ones?|who|when|where)(?: exactly)? => ${1}$4 $3 $2?

		true correct case fact | (?:is|was) it (?:true|correct|right|the case|a fact|so) that (.+) => whether $1
		true correct | (?:is|was) it (?:true|correct|right),? (.+) => whether $1
		true right correct y/n yes | (.+?)(?:(?:[,.;:–-]+| -)+ (?:is (?:that|this|it) (?:true|right|correct|so)|true|right|correct)|[,.;:–-]* (?:y/n|yes/no|yes or no|true or false)) => whether $1

		three two four five six | there (?:are|were) ((?:two|three|four|five|six|seven|eight|nine|ten|\d+) .+?)[.,;:–-]+ (?:which|what)(?: ones?| are they| are those| \d| two| three)? => Which $1?
		list | i(?:'d| would)? (?:like|want|need|love) (?:to (?:have|see|get|know) )?(?:a|the) (?:(?:full|complete|whole) )?list of (.+) => List $1
	`),
	"de": restating(strings.NewReplacer(
		"TERM ", `(?:(?:den begriff|der begriff|dem begriff|das wort|dem wort|die abkürzung|das kürzel|des begriffs|des wortes) )?`,
		"GIVE ", `(?:(?:bitte )?(?:gib|gebt|geben sie|zeige?|zeigen sie|nenne?|nennen sie|sag|sagen sie)(?: mir| uns)?(?: bitte)? |ich (?:hätte gerne?|möchte|will|brauche|bräuchte) |(?:was|wie) (?:ist|sind|war|waren|lautet|lauten) )?`,
		"WELL ", `(?:(?:genau|eigentlich|denn|überhaupt|nun|nochmal|noch mal|bitte|hier) )+`,
	), `
		genau eigentlich denn überhaupt nun noch | was WELL (ist|sind|war|waren|heißt|bedeutet) (.+) => Was $1 $2?
		genau eigentlich denn überhaupt nun noch | was (ist|sind|war|waren|heißt|bedeutet) WELL (.+) => Was $1 $2?
		defini | (?:bitte )?definieren? ?(?:sie )?(?:mir )?(?:bitte )?TERM (.+) => Was ist $1?
		defini bedeutung | GIVE (?:(?:die|eine|seine|ihre|deren) )?(?:genaue )?(?:definition|bedeutung) (?:von|für|des|der|eines|einer) TERM (.+) => Was ist $1?
		defini | wie (?:wird|werden|ist|sind) TERM (.+?) (?:hier |im text |genau )?definiert => Was ist $1?
		gemeint versteh verstanden | was (?:ist|wird|versteht man|ist hier|wird hier) (?:mit|unter) TERM (.+?)(?: (?:gemeint|verstanden|zu verstehen))? => Was ist $1?
		was | (["“„]?[\pL\d-]+(?: [\pL\d-]+){0,2}["”“]?)(?:[,:;.]+| [–-]+) ?was (?:ist|sind|soll|heißt|bedeutet) (?:das|die|der)(?: sein| genau| denn| eigentlich)* => Was ist $1?
		steht | wofür steht (?:hier )?TERM (.+) => Was bedeutet $1?
		gr | aus (?:welche[mn]|was für einem) gr(?:und|ünden) (.+) => Warum $1?
		gr | GIVE (?:der|die|ein|den|einen) (?:\pL+ )?gr(?:und|ünde) (?:dafür,? dass|für|warum|weshalb) (.+) => Warum $1?
		dass | (?:wie kommt es(?: dazu)?|woran liegt es|wieso ist es so|warum ist es so),? dass (.+) => Warum $1?
		dass | (?:stimmt es|ist es (?:wahr|richtig|so|der fall)|trifft es zu|kann es sein)(?: wirklich| eigentlich| denn)?,? dass (.+) => ob $1
		stimmt richtig wahr oder ja | (.+?)[,.;:–-]+ (?:stimmt das|stimmts|stimmt's|richtig|wahr oder falsch|ja oder nein|oder nicht|ist das (?:so|wahr|richtig)) => ob $1
		zahl | GIVE (?:die )?(?:genaue )?(?:an)?zahl (?:der|von|an) (.+) => Wie viele $1?
		zahl | wie (?:groß|hoch) (?:ist|war) die (?:an)?zahl (?:der|von|an) (.+) => Wie viele $1?
		liste aufzählung | GIVE (?:eine|die) (?:(?:vollständige|ganze|komplette) )?(?:liste|aufzählung) (?:aller|sämtlicher|der|von(?: allen)?|mit(?: allen)?) (.+) => Nenne alle $1
	`),
	"fr": restating(strings.NewReplacer(
		"OF ", `(?:de la |de l'|du |des |de |d')`,
		"TERM ", `(?:(?:le mot|le terme|l'expression|l'abréviation|mot|terme|sigle|le sigle) )?`,
		"GIVE ", `(?:(?:donne[zr]?|cite[zr]?|dis|dites)(?:-moi|-nous)? |quelle?s? (?:est|sont|était|étaient) |je (?:voudrais|veux) |j'aimerais (?:avoir )?|il me faut )?`,
	), `
		défini | défini(?:s|ssez|r)(?:-moi|-nous)? TERM (.+) => Qu'est-ce que $1 ?
		défini significa | GIVE (?:la |une |sa )?(?:définition|signification) OF TERM (.+) => Qu'est-ce que $1 ?
		défini | comment (?:est|sont|définit-on|définit-il) (?:définie?s? )?TERM (.+?)(?: (?:est-il |est-elle )?définie?s?)? => Qu'est-ce que $1 ?
		entend | qu'(?:entend-on|est-ce qu'on entend|entend-il) par TERM (.+) => Qu'est-ce que $1 ?
		quoi | (["«]?\s?[\pL\d-]+(?: [\pL\d-]+){0,2}\s?["»]?),? c'est quoi => Qu'est-ce que $1 ?
		raison | (?:pour|par) quelles? raisons? (.+) => Pourquoi $1 ?
		raison | GIVE (?:la |les )raisons? (?:pour (?:laquelle|lesquelles) |OF )(.+) => Pourquoi $1 ?
		fait | comment (?:se fait-il|ça se fait) (?:que |qu')(.+) => Pourquoi $1 ?
		vrai exact | est-(?:il|ce) (?:vrai|exact|correct) (?:que |qu')(.+) => est-ce que $1 ?
		vrai oui | (.+?)[,.;:–-]+ (?:c'est vrai|vrai ou faux|oui ou non|est-ce vrai) => est-ce que $1 ?
		nombre | GIVE (?:le )?nombre (?:total )?OF (.+) => combien de $1 ?
		liste | GIVE (?:la |une )?liste (?:complète )?OF (.+) => Quels sont les $1 ?
	`),
	"es": restating(strings.NewReplacer(
		"OF ", `(?:de la |del |de los |de las |de )`,
		"TERM ", `(?:(?:la palabra|el término|la expresión|la abreviatura|palabra|término) )?`,
		"GIVE ", `(?:(?:dame|deme|danos|dime|dígame) |¿?cuál(?:es)? (?:es|son|era|eran|fue|fueron) |(?:quiero|quisiera|necesito) )?`,
	), `
		defin | defin(?:e|a|ir) TERM (.+) => ¿Qué es $1?
		definici significado | GIVE (?:la |una |el |su )?(?:definición|significado) OF TERM (.+) => ¿Qué es $1?
		defin | ¿?cómo se define TERM (.+) => ¿Qué es $1?
		entiende | ¿?qué se entiende (?:aquí )?por TERM (.+) => ¿Qué es $1?
		qué | (["«]?[\pL\d-]+(?: [\pL\d-]+){0,2}["»]?),? ¿?qué es(?: eso| esto)? => ¿Qué es $1?
		raz motivo | ¿?por qué (?:razón|razones|motivo|motivos) (.+) => ¿Por qué $1?
		raz motivo | GIVE (?:la |el |las |los )(?:razón|razones|motivo|motivos) (?:por (?:la que |el que |las que |los que )|para |OF )(.+) => ¿Por qué $1?
		cierto verdad | ¿?es (?:cierto|verdad|correcto) que (.+) => ¿es $1?
		cierto verdad | (.+?)[,.;:–-]+ ¿?(?:es cierto|es verdad|verdadero o falso|sí o no|verdad) => ¿es $1?
		número cantidad | GIVE (?:el |la )?(?:número|cantidad) (?:total )?OF (.+) => ¿Cuántos $1?
		lista | GIVE (?:la |una )?lista (?:completa )?(?:OF |con )(.+) => Enumera $1
	`),
	"ru": restating(strings.NewReplacer(), `
		определен | (?:(?:дай|дайте|приведи|приведите)(?: мне)? |каково |какое )?определение (?:слова |термина |понятия )?(.+) => Что такое $1?
		определ | как определяется (?:слово |термин |понятие )?(.+) => Что такое $1?
		под | что (?:здесь )?(?:понимается|подразумевается|имеется в виду|понимают|подразумевают) под (?:словом |термином |понятием )?(.+) => Что такое $1?
		причин | по какой причине (.+) => Почему $1?
		причин | (?:в ч[её]м|какова|какая) (?:была )?причина (?:того,? что )?(.+) => Почему $1?
		правда верно | (?:правда ли|верно ли|это правда|это верно),? что (.+) => есть ли $1?
		количеств число | (?:каково|какое) (?:общее )?(?:количество|число) (.+) => Сколько $1?
	`),
	"zh": restating(strings.NewReplacer(), `
		定义 含义 意思 | (?:请?(?:给出|说明|说一?下|解释一?下|解释))?(.{1,16}?)的(?:定义|含义|意思)(?:是什么|为何)? => 什么是${1}？
		定义 理解 | (?:如何|怎么|怎样|该怎么)(?:定义|理解)(.{1,16}) => 什么是${1}？
		原因 理由 | (.+?)的(?:原因|理由)(?:是什么|为何|何在|有哪些|有什么) => 为什么${1}？
		什么 | 是?(?:什么(?:原因|理由)?(?:导致|使得?|让)|出于什么(?:原因|理由|目的)?|因为什么(?:原因|理由)?)(?:了)?(.+) => 为什么${1}？
		行 可 对 真 | (.+?)[，,](?:这样)?(?:行不行|行吗|可不可以|可以吗|对吗|对不对|是真的吗|是不是真的|是这样吗|没错吧|是吗) => ${1}吗？
		真 | (?:真的|是不是真的|是真的吗)[，,：:]?(.+?)吗? => ${1}吗？
	`),
}
