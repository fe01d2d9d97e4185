package lang

import (
	"strings"
	"sync"
)

// IsOfTalk reports whether a folded word is one in which people speak of their question, of the answer that they want or of
// themselves as those who ask: "question", "briefly", "newbie".
func IsOfTalk(language, word string) bool { return ofTalk.has(language, word) }

// IsOfAsker reports whether a folded word is one in which people tell why they ask: "homework".
func IsOfAsker(language, word string) bool { return ofAsker.has(language, word) }

var ofAsker = words(map[string]string{
	"en": "homework school class classes course teacher essay assignment paper presentation exam test friend friends boss colleague colleagues work job tomorrow monday tuesday wednesday thursday friday tonight weekend",
	"de": "hausaufgabe hausaufgaben schule klasse kurs lehrer lehrerin referat vortrag arbeit prufung freund freundin chef chefin kollege kollegin montag dienstag mittwoch donnerstag freitag wochenende",
	"fr": "devoirs ecole lycee classe cours prof expose examen ami amie chef collegue travail lundi mardi mercredi jeudi vendredi",
	"es": "deberes tarea escuela clase curso profesor profesora trabajo examen amigo amiga jefe jefa colega lunes martes miercoles jueves viernes",
})

// IsTalkRun reports whether a run of Chinese characters consists of such words and of characters that only join them:
// "请用中文回答", "新人一个".
func IsTalkRun(run string) bool {
	rest := talkRuns().Replace(run)
	return rest != run && !strings.ContainsFunc(rest, func(r rune) bool { return !strings.ContainsRune(talkJoints, r) })
}

// talkJoints are characters that stand between words of talk.
const talkJoints = "的了吗呢啊吧呀哦嗯请我你您们大家是在有没不也就都很太真个一下点句些给帮和与用到过来去要想能可以得好多先再这那它为把让被"

var talkRuns = sync.OnceValue(func() *strings.Replacer {
	var pairs []string
	for _, word := range strings.Fields(`新人 新手 萌新 小白 菜鸟 第一次 初次 刚来 刚加入 快速 快问 提问 问题 请教 求助 求救 求解 求问 求 跪求 急用 着急 紧急 急 在线等
		找不到 没找到 到处 哪都 哪里都 搜过 搜了 找过 找了 查过 看过 回答 答复 回复 解释 说明 总结 简短 简单 简要 简洁 简明 详细 具体 尽快 快点 用中文 中文 英文 英语 汉语
		注明 标明 附上 引用 出处 来源 依据 段落 一句话 几句话 要点 谢谢 感谢 多谢 帮忙 帮助 拜托 麻烦 打扰 不好意思 抱歉 对不起 大神 大佬 大哥 各位 朋友 老师 同学 管理员
		发给我 发我 昨天 今天 明天 作业 论文 学校 上课 考试 需要 机器人 助手 好奇 疑惑 不懂 不明白 没看懂 看不懂 傻问题 笨问题 哈哈 来自 手机`) {
		pairs = append(pairs, word, "")
	}
	return strings.NewReplacer(pairs...)
})

var ofTalk = words(map[string]string{
	"en": `question questions q ask asks asked asking answer answers answered reply replies respond response
		keep make be quick quickly short shortly brief briefly concise concisely simple simply easy detail details detailed step steps bullet bullets points
		word words sentence sentences line lines paragraph paragraphs text explain eli5 tldr summary format long reasoning
		cite cites citation citations quote quotes quotation source sources reference references evidence
		english german french spanish chinese russian language
		time one first new newbie noob beginner newcomer here anywhere nowhere everywhere find found search searched searching look looked looking
		use using try trying read reading check checked understand google googled already again earlier today yesterday tomorrow
		sorry dumb stupid silly basic noobish random serious genuine honest honestly curious wonder wondering confused lost stuck
		thanks thank advance appreciate appreciated help helps helpful need needs needed want urgent urgently hurry possible
		sent iphone ipad android phone mobile device edit edited update nvm nevermind title
		bot pilcrow chatbot assistant guys folks everyone team mods admin admins lol haha xd`,
	"de": `frage fragen gefragt antwort antworten antworte beantworten kurz kurze kurzen knapp knappe schnell schnelle einfach einfache ausfuhrlich
		detail details detailliert stichpunkte stichpunkten stichworten wort worte worten satz satze satzen zeile zeilen absatz absatze text
		erklare erklar erklaren zusammenfassung zitiere zitieren zitat quelle quellen beleg belege stelle
		deutsch englisch franzosisch spanisch sprache
		mal erste ersten neu neuer neue neuling anfanger anfangerin hier nirgends nirgendwo uberall finde finden gefunden suche gesucht suchen
		gelesen lesen verstehe verstanden heute gestern morgen schon bereits
		sorry dumme dumm blode blod doofe doof einfache ehrlich neugierig verwirrt
		danke dank voraus vorab hilfe hilft helfen brauche dringend eilig eilt moglich
		gesendet iphone ipad android handy edit nachtrag
		bot pilcrow leute zusammen alle admins lol haha xd`,
	"fr": `question questions demande demander demandee reponse reponses reponds repondez repondre rapide rapidement vite court courte courtes bref breve brievement simple simplement
		detail details mot mots phrase phrases ligne lignes paragraphe paragraphes texte explique expliquez resume
		cite citez citer citation citations source sources reference
		francais anglais allemand espagnol langue
		fois premiere premier nouveau nouvelle debutant debutante ici nulle part partout trouve trouver cherche cherchee chercher lu lire compris comprends hier demain
		desole desolee bete idiote curieux curieuse perdu perdue
		merci avance aide aider besoin urgent possible
		envoye iphone ipad android telephone edit
		svp stp plait bot pilcrow salut tous lol mdr`,
	"es": `pregunta preguntas preguntar respuesta respuestas responde responda responder rapida rapido rapidamente corta corto breve brevemente simple sencilla
		detalle detalles palabra palabras frase frases linea lineas parrafo parrafos texto explica resumen
		cita citas citar fuente fuentes referencia
		espanol ingles aleman frances idioma
		vez primera primer nuevo nueva novato principiante aqui ninguna parte todas partes encuentro encontrar encontre busque buscado buscar leido leer entiendo ayer manana
		perdon disculpa tonta tonto boba curioso curiosa perdido perdida
		gracias antemano ayuda ayudar necesito urgente posible
		enviado iphone ipad android telefono movil edit
		favor porfa bot pilcrow chicos todos lol jaja`,
})
