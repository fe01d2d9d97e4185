package answer

import "strings"

func wordSet(list string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// A lexicon is a set of words in lower case, by language.
type lexicon map[string]map[string]bool

// has tells whether w is in the list of a language; where there is no list for
// the language, in any.
func (l lexicon) has(language, w string) bool {
	if set, ok := l[language]; ok {
		return set[w]
	}
	for _, set := range l {
		if set[w] {
			return true
		}
	}
	return false
}

// The word lists behind the checks.
var (
	// reporting are the words with which one reports what a text says.
	reporting = lexicon{
		"en": wordSet(`text texts article articles author authors author's writer passage passages paragraph paragraphs
			document says said say states stated state writes wrote written write notes noted note describes described
			describe mentions mentioned mention explains explained explain argues argued argue adds added according
			report reports reported`),
		"de": wordSet("text artikel autor autors autorin absatz dokument sagt schreibt nennt erwähnt erklärt beschreibt berichtet laut zufolge"),
		"fr": wordSet("texte article auteur paragraphe selon dit écrit explique mentionne décrit"),
		"es": wordSet("texto artículo autor párrafo según dice escribe explica menciona describe"),
	}

	// openers start a sentence with a capital letter and are no names.
	openers = wordSet(`additionally furthermore moreover also overall finally thus therefore hence consequently meanwhile
		similarly specifically notably instead likewise currently initially originally eventually previously recently
		today later earlier among despite although though unlike whereas because since yet besides according first
		second third next then one two three four five six seven eight nine ten eleven twelve several many various
		examples together part following within without like per rather besides subsequently ultimately historically
		generally typically usually traditionally yes
		laut gemäß demnach zudem ausserdem außerdem jedoch dennoch somit daher dabei zuerst später
		selon ensuite cependant toutefois ainsi enfin
		según además sin así entonces finalmente
		согласно кроме однако поэтому например затем также`)

	// firstPerson are the words of somebody who speaks of himself. "I" and "us"
	// are told from the numeral and the country by their case.
	firstPerson = lexicon{
		"en": wordSet("i me my myself we us our ours ourselves i'm i've i'd i'll we're we've we'd we'll"),
		"de": wordSet("ich mir mich mein meine meinem meinen meiner wir unser unsere unserem unseren unserer"),
		"fr": wordSet("je j'ai nous notre nos moi mon mes"),
		"es": wordSet("yo me mi mis nosotros nosotras nuestro nuestra nuestros nuestras"),
		"ru": wordSet("я мы меня нас мне нам мой моя наш наша наши"),
	}

	// verdicts judge what they report.
	verdicts = lexicon{
		"en": wordSet(`rightly wrongly untrue false mistaken myth clearly obviously evidently undoubtedly unquestionably undeniably unfortunately
			fortunately sadly regrettably luckily thankfully surely admittedly convincingly absurdly shamefully
			brilliantly laughably`),
		"de": wordSet(`offensichtlich offenkundig zweifellos leider natürlich selbstverständlich glücklicherweise
			bedauerlicherweise`),
		"fr": wordSet("évidemment malheureusement heureusement clairement"),
		"es": wordSet("obviamente evidentemente desgraciadamente lamentablemente afortunadamente claramente"),
		"ru": wordSet("очевидно конечно безусловно"),
	}

	// negations turn a statement round.
	negations = lexicon{
		"en": wordSet("not no never none neither nor nobody nothing nowhere without cannot"),
		"de": wordSet("nicht kein keine keinen keinem keiner keines nie niemals nichts niemand ohne weder"),
		"fr": wordSet("pas jamais aucun aucune rien sans"),
		"es": wordSet("no nunca jamás ningún ninguna ninguno nadie nada sin"),
		"ru": wordSet("не нет без нельзя"),
		"ar": wordSet("لا لم لن ليس ليست"),
		"zh": wordSet("不 没 沒 無 无 未 非"),
	}

	// denials are negations that are verbs, adjectives and adverbs; denialsTo only
	// before "to" (English).
	denials = lexicon{
		"en": wordSet(`unable incapable hardly barely scarcely lack lacks lacked lacking stop stops stopped stopping cease ceases
			ceased halt halts halted deny denies denied prevent prevents prevented withdraw withdraws withdrew withdrawn`),
		"de": wordSet("unfähig kaum scheiterte scheiterten weigerte weigerten verweigerte verweigerten verhinderte verhinderten stoppte stoppten leugnet"),
		"fr": wordSet("incapable refuse refusé échoué cessé cesse empêché"),
		"es": wordSet("incapaz rechazó rechazaron fracasó cesó apenas impidió"),
		"ru": wordSet("отказался отказалась отказались отказывается неспособен едва перестал перестали"),
		"zh": wordSet("拒绝 停止 禁止 拒絕"),
	}
	denialsTo = lexicon{"en": wordSet("fail fails failed failing failure refuse refuses refused refusing decline declines declined")}

	// hedges say that a statement is not certain.
	hedges = lexicon{
		"en": wordSet(`may might could reportedly allegedly possibly perhaps probably likely unlikely supposedly
			apparently potentially presumably seemingly purportedly maybe suggest suggests suggested appears appear
			appeared seems seem seemed rumoured rumored alleged unconfirmed estimated possible probable`),
		"de": wordSet(`könnte könnten vielleicht möglicherweise angeblich vermutlich wahrscheinlich mutmaßlich offenbar
			dürfte`),
		"fr": wordSet("peut-être probablement pourrait pourraient apparemment"),
		"es": wordSet("quizás probablemente podría podrían presuntamente"),
		"ru": wordSet("возможно вероятно якобы предположительно"),
	}
)

// opposites are pairs of word groups of which one turns a statement into its
// contrary. Words that are opposites only in some places are left out.
var opposites = func() (pairs [][2][]string) {
	for _, line := range strings.Split(`more over above exceeding exceeds exceeded / less fewer under below
		increase increases increased increasing grew grow grows rose rise rises rising / decrease decreases decreased decreasing fell fall falls falling shrank declined declines decline reduced
		before earlier prior until / after later following since
		highest higher largest larger biggest bigger greatest greater most longest longer / lowest lower smallest smaller least shortest shorter
		best better / worst worse
		always / never seldom rarely
		all every both / none neither no
		win wins won / lose loses lost
		begin begins began begun start starts started opened / end ends ended stop stops stopped closed
		allow allows allowed permit permits permitted / forbid forbids forbade forbidden prohibit prohibits prohibited ban bans banned
		accept accepts accepted / reject rejects rejected refuse refuses refused
		support supports supported / oppose opposes opposed
		north northern / south southern
		east eastern / west western
		male men man boys / female women woman girls
		import imports imported / export exports exported
		buy buys bought / sell sells sold
		true right correct / false wrong incorrect
		success successful succeeded / failure unsuccessful failed
		strong stronger strongest / weak weaker weakest
		harmful harms harmed damaging / beneficial benefits benefited helpful
		worsen worsens worsened worsening deteriorated / improve improves improved improving enhance enhances enhanced enhancing
		suspension suspend suspended / resumption resume resumed resuming
		inclusive / exclusive
		unipolar / multipolar
		unilateral unilateralism / multilateral multilateralism
		friend friends / enemy enemies foe foes
		old older oldest / new newer newest young younger youngest
		rich richer wealthy / poor poorer
		public / private
		urban / rural
		minimum / maximum
		majority / minority
		born / died dead
		attack attacked attacks attacking / defend defended defends defending
		strengthen strengthens strengthened / weaken weakens weakened
		create created creates / destroy destroyed destroys demolished
		appoint appointed / dismiss dismissed sacked
		widen widened wider / narrow narrowed narrower
		he him himself / she herself
		mother mothers / father fathers
		son sons / daughter daughters
		brother brothers / sister sisters
		husband / wife
		king kings / queen queens
		greater larger bigger higher / lesser less fewer smaller lower
		all every each / some few certain
		enormous huge vast / tiny little
		mehr / weniger
		steigt stieg stiegen gestiegen wuchs wächst / fällt fiel fielen gefallen sank sinkt gesunken
		vor / nach seit
		höchste größte längste meisten / niedrigste kleinste kürzeste wenigsten
		alle jeder jede / einige manche
		nord norden nördlich / süd süden südlich
		ost osten östlich / west westen westlich
		alt alte alten alter / neu neue neuen neuer jung junge
		gewann gewonnen / verlor verloren
		plus / moins
		avant / après depuis
		augmenté augmente augmentation / diminué diminue diminution baisse
		nord / sud
		gagné / perdu
		más / menos
		antes / después
		aumentó aumento aumenta / disminuyó disminución disminuye
		norte / sur
		ganó / perdió
		больше более / меньше менее
		до / после
		увеличил увеличилось выросло вырос / уменьшил уменьшилось упало упал снизился
		север северный северной / юг южный южной
		增加 增长 上升 / 减少 下降
		以前 之前 / 以后 之后 以来
		支持 / 反对
		最大 最高 最多 最长 / 最小 最低 最少 最短
		所有 / 部分 一些`, "\n") {
		left, right, _ := strings.Cut(line, "/")
		pairs = append(pairs, [2][]string{strings.Fields(left), strings.Fields(right)})
	}
	return pairs
}()
