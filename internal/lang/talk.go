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
	"en": `homework school class classes course lecture seminar uni university college teacher professor prof tutor students essay report assignment thesis paper presentation talk project
		exam exams test quiz trivia friend friends mate mates buddy roommate flatmate partner wife husband brother sister mom mum dad mother father son daughter kid kids girlfriend boyfriend
		boss colleague colleagues coworker coworkers client work job office meeting bet debate argue argued arguing disagree disagreed
		person fan user learner owner lawyer expert dev developer programmer techie morning evening night tomorrow monday tuesday wednesday thursday friday saturday sunday tonight weekend week due deadline`,
	"de": `hausaufgabe hausaufgaben schule klasse kurs uni studium vorlesung seminar lehrer lehrerin prof referat vortrag arbeit bericht hausarbeit prufung klausur test quiz freund freundin kumpel
		bruder schwester mama papa mutter vater sohn tochter frau mann chef chefin kollege kollegin kollegen wette gewettet streiten streit diskutieren
		abend nacht montag dienstag mittwoch donnerstag freitag samstag sonntag wochenende woche abgeben halten schreiben`,
	"fr": `devoirs devoir ecole lycee fac classe cours prof professeur expose rapport memoire examen examens controle quiz ami amie copain copine frere soeur mere pere fils fille mari femme
		chef patron collegue collegues travail boulot pari debat soir nuit lundi mardi mercredi jeudi vendredi samedi dimanche semaine rendre ecrire preparer`,
	"es": `deberes tarea tareas escuela uni universidad clase curso profesor profesora profe trabajo informe ensayo examen examenes quiz amigo amiga hermano hermana madre padre hijo hija marido mujer
		jefe jefa colega colegas companero companera apuesta debate noche lunes martes miercoles jueves viernes sabado domingo semana entregar escribir preparar`,
})

// OfSelf reports whether a folded word is one by which somebody speaks of himself: "my", "I'm", "tengo".
func OfSelf(language, word string) bool {
	return FirstPerson(language, word) || ofSelf.has(language, word)
}

var ofSelf = words(map[string]string{
	"en": "im ive id ill am",
	"de": "ichs bin hab habe hatte muss musste brauche brauch mache schreibe halte wollte weiss",
	"fr": "jai suis dois veux sais cherche",
	"es": "tengo estoy soy debo busco hago voy quiero tenemos estamos",
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
	for _, word := range strings.Fields(`新来 新人 新手 萌新 小白 菜鸟 第一次 初次 刚来 刚加入 快速 快问 提问 问题 请教 求助 求救 求解 求问 求 跪求 急用 着急 紧急 急 在线等
		找不到 没找到 到处 哪都 哪里都 搜过 搜了 找过 找了 查过 看过 回答 答复 回复 解释 说明 总结 简短 简单 简要 简洁 简明 详细 具体 尽快 快点 用中文 中文 英文 英语 汉语
		注明 标明 附上 引用 出处 来源 依据 段落 一句话 几句话 要点 谢谢 感谢 多谢 帮忙 帮助 拜托 麻烦 打扰 不好意思 抱歉 对不起 大神 大佬 大哥 各位 朋友 老师 同学 管理员
		发言 发帖 潜水 水友 群里 群 频道 评论区 帖子 置顶 消息 冒昧 百度 谷歌 半天 小声 查一下 查查 开始 学 前辈 社区 弱弱地 弱弱 问一句 问一下 想问 问过 问下 问 知道 清楚 确定 合适 对不对 眼瞎 眼花 瞎 打赌 争 最后 第一 忘了 忘记 顺便 另外 脑子
		乱 糊涂 晕 懵 时间 全文 全部 这篇 文章 文本 文档 太长 没看 在看 正在 看 读 别人 有人 没人 久 长 这里 合不合适 该不该 让我 说 遍 两 几 完全 刚刚 刚才 刚 进群 加入 入群 之前 以前 以上 指点 指教 赐教 解惑 科普 大家 亲 宝 姐妹 兄弟 楼主
		中文不好 外国人 学生 老板 同事 周一 周二 周三 周四 周五 周末 星期 今晚 晚上 早上 交 写 做 为了 研究 了解 学习 挺 有点 一直 还是 还 比较 非常 特别 终于 实在 应该 可能 也许 或许 估计 大概 是不是 肯定 里面 地方 哪里 在哪 找
		笨 蠢 傻 见谅 勿喷 轻喷 多多 包涵 万分 十分 先谢 啦 哈 呃 额 啊 嘛 蛤 呜呜 救命 急死 搞 弄 明白 懂 理解 发给我 发我 昨天 今天 明天 作业 论文 学校 上课 考试 需要 机器人 助手 好奇 疑惑 不懂 不明白 没看懂 看不懂 傻问题 笨问题 哈哈 来自 手机`) {
		pairs = append(pairs, word, "")
	}
	return strings.NewReplacer(pairs...)
})

var ofTalk = words(map[string]string{
	"en": `question questions q qs ask asks asked asking answer answers answered answering reply replies replied respond response
		keep keeps kept make be quick quickly short shortly brief briefly concise concisely simple simply easy detail details detailed step steps bullet bullets points
		word words sentence sentences line lines paragraph paragraphs text page document doc thing explain explained eli5 tldr summary format long reasoning
		cite cites citation citations quote quotes quotation source sources reference references evidence
		english german french spanish chinese russian language native speaker speak speaking understandable
		time times one first last final new newbie newb noob noobie rookie beginner newcomer joined completely total totally here there anywhere nowhere everywhere
		find found search searched searching look looked looking use using try trying read reading skim skimmed skimming scroll scrolled scrolling scan scanned browsed ctrl check checked
		understand understood google googled chatgpt already again twice earlier before today yesterday tomorrow day days ages hours minute minutes while recently late lately rn now finally
		sorry sry srry soz apologies apologise apologize pardon forgive excuse bear dumb stupid silly basic noobish random weird odd strange obvious trivial annoying annoyed annoy bother bothering bothered
		small little well incoming clue enlighten bugging ignorance curiosity interest whenever lmk serious genuine honest honestly real true curious wonder wondered wondering confused confusing puzzled lost stuck blind tired brain fried dead slow clueless lazy unsure
		sure certain right wrong correct maybe perhaps possibly probably guess guessing think thinking thought believe suppose assume remember forget forgot forgotten promise swear
		notice noticed stumble stumbled hear heard see saw seen say saying says said tell told mean mix mixed mixing figure settle bet argument doubt life
		thanks thank thankful thx thnx ty tyvm tysm cheers bye bunch ton tons million heaps loads advance appreciate appreciated grateful help helps helpful helping need needs needed want urgent urgently hurry rush worries possible
		channel channels chat server thread threads forum general pinned pin pins message messages msg msgs dm dms ping pings post posts posted posting poster lurk lurker lurking lurked noise spam discord
		sent iphone ipad android phone mobile device edit edited update nvm nevermind title nonsense point fyi tbh ngl imo imho afaik iirc lmao
		bot pilcrow chatbot assistant guys folks all ok k hi hello hey everyone somebody someone nobody team mods moderators admin admins lol haha xd man dude bro mate boys peeps yo yall`,
	"de": `frage fragen gefragt fragt antwort antworten antworte beantworten beantwortet geantwortet kurz kurze kurzen knapp knappe schnell schnelle einfach einfache ausfuhrlich
		detail details detailliert stichpunkte stichpunkten stichworten wort worte worten satz satze satzen zeile zeilen absatz absatze text seite dokument
		erklare erklar erklaren zusammenfassung zitiere zitieren zitat quelle quellen beleg belege stelle
		deutsch englisch franzosisch spanisch sprache muttersprache muttersprachler
		bevor mal erste ersten letzte letzten neu neuer neue neuling anfanger anfangerin hier da nirgends nirgendwo uberall irgendwo finde finden gefunden suche gesucht suchen
		gelesen lesen lese les mitgelesen mitlese uberflogen gescrollt verstehe versteh verstanden kapiere kapier kapiert checke check raffe raff blick blicke durch heute gestern morgen schon bereits lange ewig ewigkeit stunden grad gerade jetzt
		sorry entschuldigung entschuldigt tut leid dumme dumm blode blod doofe doof peinlich komisch komische seltsam offensichtlich store storen storung ehrlich neugierig verwirrt verloren blind mude kopf brett hirn schlauch steh stehe faul unsicher ahnung plan
		sicher richtig richtige richtigen falsch falsche falschen vielleicht wahrscheinlich vermutlich glaube glaub denke denk meine meint meinte vergesse vergiss vergessen erinnere versprochen weiss bescheid
		gehort gesehen sehe seh gesagt sagt sage erzahlt aufgefallen gemerkt bemerkt verwechsle verwechsel durcheinander
		danke dank lieben liebe herzlichen vielen voraus vorab hilfe hilft helfen geholfen brauche brauch dringend eilig eilt eile hetzt moglich super toll nett freundlich ware gruss grusse
		interesse neugier kleine kleinen korrigiert korrigier irre irr angestellt stell anstelle community runde kanal channel chat server forum thread gruppe allgemein angepinnt nachricht nachrichten post beitrag schreibe schreib geschrieben
		gesendet iphone ipad android handy unterwegs edit nachtrag
		bot pilcrow leute zusammen alle allen jemand keiner niemand mods moderatoren admins lol haha xd digga alter bruder moin hallo hi hey`,
	"fr": `question questions demande demander demandee reponse reponses reponds repondez repondre repondu rapide rapidement vite court courte courtes bref breve brievement simple simplement
		detail details mot mots phrase phrases ligne lignes paragraphe paragraphes texte page document explique expliquez resume
		cite citez citer citation citations source sources reference
		francais anglais allemand espagnol langue maternelle
		fois premiere premier derniere dernier nouveau nouvelle debutant debutante ici ailleurs partout nulle part trouve trouver cherche cherchee chercher lu lire lis parcouru compris comprends comprend hier demain
		longtemps heures maintenant train deja
		petite petit curiosite debute debut excuse desole desolee pardon excusez bete betes idiote stupide bizarre evident evidente derange deranger curieux curieuse perdu perdue confus aveugle fatigue fatiguee sur sure certain bon bonne mauvais peut-etre
		crois pense oublie oublier promis jure souviens entendu vu dit
		merci remercie avance aide aider besoin urgent presse possible gentil
		canal salon chat serveur forum fil discussion message messages mp post poste general epingle
		envoye iphone ipad android telephone portable edit
		svp stp plait bot pilcrow salut bonjour coucou tous tout le monde personne quelqu un modos mods moderateurs admins gens lol mdr`,
	"es": `pregunta preguntas preguntar pregunte preguntado respuesta respuestas responde responda responder respondio contesto contesta rapida rapido rapidamente corta corto breve brevemente simple sencilla
		detalle detalles palabra palabras frase frases linea lineas parrafo parrafos texto pagina documento explica resumen
		cita citas citar fuente fuentes referencia
		espanol ingles aleman frances idioma nativo
		vez veces primera primer ultima ultimo nuevo nueva novato novata principiante aqui ninguna lado parte partes encuentro encontrar encontre busque buscado buscar leido leer leo leyendo entiendo entender ayer manana
		tiempo hace horas ahora mismo ya
		pequena curiosidad empiezo error dijeron preguntara preguntase molesta perdon perdona disculpa disculpad tonta tonto boba raro rara obvio obvia molesto molestar molestia curioso curiosa perdido perdida confundido confundida liado lio ciego ciega cansado igual seguro segura correcto correcta equivocado quizas
		creo pienso olvide olvido prometo juro acuerdo oido visto dicho dijo
		gracias agradezco antemano ayuda ayudar necesito urgente prisa posible amable
		canal chat servidor foro hilo grupo mensaje mensajes post general fijado
		enviado iphone ipad android telefono movil edit
		favor porfa bot pilcrow hola buenas chicos gente todos todas alguien nadie mods moderadores admins lol jaja`,
})
