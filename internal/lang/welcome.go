package lang

import "pilcrow/internal/lazyregexp"

// welcomes find a sentence that only welcomes or thanks those who read: "Hi everyone, and welcome to CS 214!"
var welcomes = Forms{
	"en": lazyregexp.New(`(?i)^(?:(?:hi|hello|hey|hey there|greetings)(?: (?:and|all|there|everyone|everybody|folks|friends?|\pL+))?,?!* )?(?:(?:and )?(?:a (?:very )?warm |most )?welcome(?: (?:to|back|aboard)\b[^.!?,:;]{0,60})?|(?:many )?thank(?:s| you)(?: (?:so|very) much)? for [^.!?,:;]{1,60})[.!]+$|^(?:hi|hello|hey|greetings)(?: \pL+){0,3}[.!]+$`),
	"de": lazyregexp.New(`(?i)^(?:(?:hallo|hi|hey|moin)(?: \pL+){0,2},?!* )?(?:und )?(?:(?:herzlich )?willkommen(?: (?:bei|im|in|auf|zurück|an)\b[^.!?,:;]{0,60})?|(?:vielen |herzlichen |besten )?dank(?:e)?,? (?:für [^.!?,:;]{1,60}|dass [^.!?:;]{1,60}))[.!]+$`),
	"fr": lazyregexp.New(`(?i)^(?:(?:bonjour|salut|coucou)(?: \pL+){0,2},?!* ?)?(?:et )?(?:(?:soyez les )?bienvenue?s?(?: (?:à|au|aux|sur|chez|dans)\b[^.!?,:;]{0,60})?|merci (?:beaucoup )?(?:pour|de|d')[^.!?,:;]{1,60}?)\s?[.!]+$`),
	"es": lazyregexp.New(`(?i)^¡?(?:hola(?: a todos| a todas)?,?!* )?(?:y )?(?:bienvenid[oa]s?(?: (?:a|al)\b[^.!?,:;]{0,60})?|(?:muchas )?gracias por [^.!?,:;]{1,60})[.!]+$`),
	"ru": lazyregexp.New(`(?i)^(?:(?:привет|здравствуйте)(?: \pL+){0,2}[,!]* )?(?:и )?(?:добро пожаловать(?: (?:в|на)\s[^.!?,:;]{0,60})?|(?:большое )?спасибо(?:,? что [^.!?:;]{1,60}| за [^.!?,:;]{1,60}))[.!]+$`),
	"zh": lazyregexp.New(`^(?:大家好|你们?好|各位好)?[，,！!]?(?:(?:热烈)?欢迎[^，。！？：；]{0,16}|(?:感谢|谢谢)[^，。！？：；]{1,20})[。！!]+$`),
}
