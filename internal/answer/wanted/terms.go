package wanted

import (
	"pilcrow/internal/lang"
	"pilcrow/internal/lazyregexp"
)

// licensed finds in what language a sentence says under which licence something is: "licensed under the …", "under the
// terms of the … License", "License: …".
var licensed = lang.Forms{
	"en": lazyregexp.New(`(?i)\blicen[sc]ed (?:to you )?(?:under|for|with)\b|\b(?:under|uses?|by) (?:an?|the)? ?[^.;:]{0,60}\blicen[sc]es?\b|^\W*licen[sc]e: ?\S|^(?:the )?(?:\S+ ){1,4}licen[sc]e(?: v?[\d.]+)?\W*$|\bpublic domain\b`),
	"de": lazyregexp.New(`(?i)lizenziert\b|\bunter (?:der|einer|den bedingungen) [^.;:]{0,60}(?:lizenz|license)\b|^\W*lizenz: ?\S|gemeinfrei`),
	"fr": lazyregexp.New(`(?i)\bsous (?:la |une )?licence\b|^\W*licence ?: ?\S|domaine public`),
	"es": lazyregexp.New(`(?i)\bbajo (?:la |una |los términos de la )?licencia\b|^\W*licencia: ?\S|dominio público`),
	"ru": lazyregexp.New(`(?i)(?:под|на условиях) [^.;:]{0,40}лицензи|^\W*лицензия: ?\S|общественно\S+ достояни`),
	"zh": lazyregexp.New(`许可证|许可协议|授权条款|公有领域`),
}

// TellsLicence reports whether a sentence of a text, in this language, says under which licence it is.
func TellsLicence(sentence, language string) bool { return licensed.Match(language, sentence) }

// copyright finds what a sentence begins with that says who has the rights.
var copyright = lazyregexp.New(`(?i)^(?:©|\(c\)|copyright\b|版权所有)`)

// organisation finds the form of an organisation at a name of it: "Lamp Ltd", "Lampen GmbH".
var organisation = lazyregexp.New(`[\p{Lu}\d][\p{L}\d&.-]*,? (?:Ltd|Limited|Inc|LLC|LLP|PLC|plc|Corp|Corporation|Pty|GmbH|gGmbH|AG|KG|OHG|e\. ?V|S\.A|SARL|SAS|S\.L|B\.V|N\.V|A/S|Oy|Foundation|Trust)(?:[.,;:)\s]|$)|(?:ООО|ОАО|АО) [«"]|有限公司`)

// NamesOrganisation reports whether a sentence has the name of an organisation with its form.
func NamesOrganisation(sentence string) bool { return organisation().MatchString(sentence) }

// ClaimsCopyright reports whether a sentence begins by saying who has the rights: "© 2020 Ann Lee".
func ClaimsCopyright(sentence string) bool { return copyright().MatchString(sentence) }

// licenceHeading is a heading that is called so.
var licenceHeading = lazyregexp.New(`(?i)^\W*(?:\d[\d.]* )?(?:copyright (?:and|&) )?(?:licen[sc]es?|licensing|lizenz|licencia|лицензия|许可证|许可协议|许可)(?: information| terms| (?:and|&) copyright)?\W*$`)

// NamesLicence reports whether a heading is what the part of a text is called that says under which licence that is.
func NamesLicence(heading string) bool { return licenceHeading().MatchString(heading) }

// licenceTitle is a title with a word for a licence at one of its ends.
var licenceTitle = lazyregexp.New(`(?i)licen[sc]e\W*(?:\(?(?:version|v)[\w. ]*\)?)?\W*$|^\W*licen[sc]e\b|lizenz\W*$|^licen[cz]ia\b|许可证\W*$`)

// IsLicence reports whether a text is called a licence: then that is the one it is under.
func IsLicence(title string) bool { return licenceTitle().MatchString(title) }

// taken finds in what language a sentence begins by saying where a text was taken from: "Taken from …", "Source: …",
// "First published in …".
var taken = lang.Forms{
	"en": lazyregexp.New(`(?i)^\W*(?:(?:this|the) \w+ (?:was |is |has been )?|it (?:was |is )?)?(?:(?:taken|reprinted|reproduced|extracted|excerpted|adapted|copied|republished|translated|an? (?:extract|excerpt)|extracts?|excerpts?|comes) from|(?:first|originally) (?:published|printed|posted|appeared|from)|reprinted (?:by|with)|source ?:)`),
	"de": lazyregexp.New(`(?i)^\W*(?:(?:dieser|der|das|dieses) \w+ (?:ist |wurde |stammt )?)?(?:entnommen|übernommen|(?:ein )?auszug aus|zuerst (?:erschienen|veröffentlicht)|quelle ?:|aus (?:dem|der) buch)|^[^.]{0,80}\bentnommen(?: aus)?\W`),
	"fr": lazyregexp.New(`(?i)^\W*(?:extraits? d|tirée? d|reprise? d|(?:publiée?|parue?) (?:pour la première fois|d'abord)|source ?:)`),
	"es": lazyregexp.New(`(?i)^\W*(?:(?:tomad|extraíd|sacad)[oa] de|publicad[oa] (?:originalmente|por primera vez)|fuente ?:)`),
	"ru": lazyregexp.New(`(?i)^\W*(?:взято из|отрывок из|впервые опубликован|источник ?:)`),
	"zh": lazyregexp.New(`^[（(]?(?:本文|文章)?(?:摘自|选自|转载自|原载|出自|来源[:：]|出处[:：])`),
}

// TellsOrigin reports whether a sentence of a text, in this language, says where that was taken from.
func TellsOrigin(sentence, language string) bool { return taken.Match(language, sentence) }
