package lang

// StatesTopic reports whether a sentence has a word that leads to what a text is about or what it is
// for: "the purpose of", "one matter before us", "soll helfen". The cue method: Edmundson, "New
// methods in automatic extracting", 1969.
func StatesTopic(language, sentence string) bool { return topical.in(language, sentence) }

// IsCourteous reports whether a sentence thanks, greets, asks for something or calls somebody to look
// elsewhere, and so says nothing of what a text is about.
func IsCourteous(language, sentence string) bool { return courteous.in(language, sentence) }

// Supposes reports whether a word, in lower case, begins a sentence that holds in some case only.
func Supposes(language, word string) bool { return supposing.has(language, word) }

// RefersElsewhere reports whether a word, in lower case, begins a sentence that only says where more
// is told: "See the guide for members."
func RefersElsewhere(language, word string) bool { return referring.has(language, word) }

var referring = words(map[string]string{
	"en": "see cf",
	"de": "siehe vgl",
	"fr": "voir cf",
	"es": "véase véanse ver",
	"ru": "см смотри смотрите",
})

var topical = phrases{
	"en": {" we talk about ", " we talked about ", " we spoke about ", " we discuss", " i talk to ", " i talked to ", " i talk with ", " i talked with ", " i spoke with ", " purpose", " aim ", " aims ", " goal", " intended ", " designed to ", " designed for ", " matter before ", " we present ", " i present ", " introduces ", " describes ", " deals with ", " is about ", " explains how ", " explains what ", " outlines ", " sets out ", " we look at ", " you will learn ", " helps you", " helping you", " for those ", " for anyone ", " for people who ", " the question is ", " serves to ", " to govern ", " governs ", " regulate", " here you ", " here are ", " collects "},
	"de": {" wir sprechen über ", " wir sprachen über ", " wir reden über ", " haben wir über ", " zweck", " ziel", " dient ", " dienen ", " soll helfen", " handelt von ", " geht es um ", " beschreibt ", " behandelt ", " gedacht für ", " für alle, die ", " richtet sich ", " regelt ", " hier finde", " hier sind ", " hier gibt es ", " sammelt "},
	"fr": {" nous parlons de", " nous avons parlé d", " but de ", " a pour but", " objectif", " vise à ", " destiné", " pour ceux qui ", " s'agit ", " décrit ", " traite de ", " porte sur ", " présente ", " régit ", " vous trouverez ", " rassemble ", " regroupe "},
	"es": {" hablamos de", " hablamos sobre", " objetivo", " propósito", " finalidad", " destinad", " para quienes ", " para los que ", " se trata ", " describe ", " trata de ", " presenta ", " sirve para ", " regula ", " aquí encontrar", " aquí está", " reúne ", " recopila "},
	"ru": {" мы говорим о", " мы говорили о", " цель", " целью ", " предназнач", " описыва", " посвящ", " речь идёт", " речь идет", " регулиру", " здесь собран", " здесь вы ", " собраны "},
	"zh": {"我们谈", "我们聊", "目的", "旨在", "本文", "本文档", "介绍", "宗旨", "目标是", "用于", "这里", "汇集", "收录"},
}

var courteous = phrases{
	"en": {" thank", " welcome to ", " please note", " check out ", " visit our ", " click ", " for details", " for more information", " for further information", " sponsor", " feel free", " we acknowledge", " i acknowledge", " gratefully acknowledge", " acknowledgement", " please "},
	"de": {" dank", " willkommen", " weitere informationen", " viel spaß", " klick", " begrüßt", " bitte "},
	"fr": {" merci", " bienvenue", " cliquez", " remerci", " veuillez ", " pour plus d'information", " pour plus de détails"},
	"es": {" gracias", " bienvenid", " haz clic", " agradec", " por favor", " para más información"},
	"ru": {" спасибо", " добро пожаловать", " благодар", " нажмите", " пожалуйста", " подробнее "},
	"zh": {"感谢", "谢谢", "欢迎", "点击", "参见", "见：", "更多信息", "认真阅读", "仔细阅读"},
}

// Urges reports whether a sentence has words by which a speaker says what is to be done: "I therefore ask", "we must".
func Urges(language, sentence string) bool { return urging.in(language, sentence) }

var urging = phrases{
	"en": {" i ask ", " i therefore ask ", " i propose ", " i therefore propose ", " i recommend ", " i urge ", " i call on ", " i call upon ", " i appeal ", " i believe that it must ", " i believe that we must ", " we must ", " let us ", " our first task ", " our task ", " our duty ", " primary task "},
	"de": {" ich bitte ", " ich fordere ", " ich schlage ", " wir müssen ", " lassen sie uns ", " lasst uns ", " unsere aufgabe ", " unsere pflicht "},
	"fr": {" je demande ", " je propose ", " j'appelle ", " nous devons ", " notre devoir ", " notre tâche "},
	"es": {" pido ", " propongo ", " debemos ", " tenemos que ", " nuestro deber ", " nuestra tarea "},
	"ru": {" прошу ", " предлагаю ", " призываю ", " мы должны ", " наш долг ", " наша задача "},
	"zh": {"我提议", "我请求", "我呼吁", "我们必须", "我们要", "我们的任务"},
}

// GivesNotice reports whether a sentence is one of those that stand in works of any kind about their rights
// and warranties.
func GivesNotice(language, sentence string) bool { return noticing.in(language, sentence) }

var noticing = phrases{
	"en": {" you can redistribute", " you may redistribute", " change and redistribute", " warranty of ", " any warranty", " all rights reserved", " copyright notice", " in the hope that it will be useful"},
	"de": {" alle rechte vorbehalten", " gewährleistung"},
	"fr": {" tous droits réservés", " aucune garantie"},
	"es": {" todos los derechos reservados", " ninguna garantía"},
	"ru": {" все права защищены", " гаранти"},
	"zh": {"版权所有", "保留所有权利", "不提供任何担保"},
}

var supposing = words(map[string]string{
	"en": "if when unless whenever provided",
	"de": "wenn falls sofern sobald",
	"fr": "si s' lorsque quand",
	"es": "si cuando",
	"ru": "если когда",
	"zh": "如果 如 若 当",
})
