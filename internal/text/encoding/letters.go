package encoding

import "strings"

// letterTable says how often the languages use their letters: those of group n of a
// line make up about one in 2^(n+1) of all letters each. It was counted on messages of
// some 70 programs in each language; rarer letters than one in 2^13 are left out.
var letterTable = map[string]string{
	"en": " eit ornsac lhdufpm gbyw v kx  jq z",
	"de": " en itrsa dluhgocm bfkpzw vü äy xö ßj q",
	"fr": " e sirntaolud cpmé fvgh bq xyà èêjz kw ôî ç â",
	"es": " ea onrisdlct upm bf vgóh áqxyjz íú wkéñ",
	"pt": " eao risdnt cmplu fvãh gbç xáíqzé óõújy kwê  âàº",
	"it": " eio antrls cdpum gfvz bh è qykx wà òù éj",
	"nl": "e n atirods glvmpk ubhcw fjz  yx  éë ï qó",
	"sv": " eant rils dokgmfv äpuöcb håy xj  w z q",
	"da": " e rntilsadk ogfmuv pb hæyøjc å x éw z  q",
	"nb": " e rtnlisak odgmvfup b åhyjø c  xæ w zé",
	"fi": " tiea snolkuä rmv ypdhj  böcgf x w  zq",
	"ca": " ea sritnlodc upm fgbx vhóq éà íèzòjyúç k ïwü",
	"is": " i naertlsk gðmufd ávyph æbojíóþ öú xýéc",
	"cs": "  oenatsp urvliídkzmá cbyhjř čýéžě gfšůx  wúó ň q ďť",
	"sk": " o aenrits vpkudlzm bácyhjíý účťéž fľgšx  ôäóňw ď ĺ",
	"pl": " a ieonwz trsypckdulm jgbł żąęśhóć f ń x źv q",
	"hu": " ea tlsnk rzáoimég vhybdpjfcóu íöő üú xű  w  q",
	"ro": " eia rtuncl sodpăm f bșțşţvzgî hx â jkwy  q",
	"hr": " aie onrtjs kpudmlvz bcg čš fhćž đx yw   q",
	"sl": " aeoi ntr psvkldjzm ubčg chš ž f x wy  q",
	"tr": " aie lrnı dsktmyuob şçgzü cğpvhöf   x w jq",
	"lt": " ia steonrk uplmd vgyjšb ėųfįąž c ūčzhę xw  q",
	"lv": " ai tsernu okmlāpdv ēzjīgb šcf ūļņ h ķxžy ģw",
	"et": " aie stlun kdormv gpäjbõ hfü c x öwy  z q",
	"ru": " ое аинтрсл впкдму зьяыйбч гжфцхю шщ эё  ъ",
	"uk": " о аниевтрі ксдлпмуяз бйч ьгжцєфхю шїщ",
	"be": " а ныр елкісдвтяпцмзуьо ўчэгб йфш южх  ё",
	"bg": " ае ноитр всдпзклм ъяб учжгйфц щшх  ю",
	"sr": " ае ионртс укдпвмзј лбг њчшљц ћжх ђф",
	"mk": " аео тинр дквмспл зубјч гжњшц ф  ѓќх  џ",
	"el": " α οετνισρ ημπυκςίδλ γήέόάχωθ φύ βώξ ζ ψ",
	"he": " יו תלהמרשנ אבקםפע דסכחגןצט ז ךץ ף",
	"ar": " ال ميتر ةنوفعدسبح كقصهأجخذط إىشغضز ثّءئ ظؤ ًُـِ َْآ",
	"fa": " این ردهتو بمشسک خپلفزصگٔع قطجح ظغ چآذضّ ثً",
	"th": "  ารอก นมเ่้ลัีดงติสบย วแไ์คทขปจหูพะช โืซุำใฟถ ณ็ภผธษ ฐฮึญ ศ ฉฤฝ ๆฏ ฑ๊",
}

// bitsOf returns how many bits each letter of a language costs.
func bitsOf(language string) map[rune]int {
	bits := make(map[rune]int)
	for n, group := range strings.Split(letterTable[language], " ") {
		for _, r := range group {
			bits[r] = n + 2
		}
	}
	return bits
}
